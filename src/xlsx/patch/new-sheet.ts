import { a1, a1Range, columnName } from "../../check/sheet/address";
import { MOST_CHARACTERS } from "../../check/sheet/limits";
import { sheetName } from "../../check/sheet/sheet-name";
import type { ListArea } from "../../check/sheet/list-validation";
import type { CellRange, CellValue } from "../../check/sheet/snapshot";
import type { Condition } from "../conditions/condition";
import { conditionXml, dxfOf } from "../conditions/write";
import { escapedText } from "../escapes";
import { MAIN, SPREADSHEET, type ChangingBook } from "./book";
import { cellXml, type CellChange } from "./cells";
import { inOrder, WORKBOOK_ORDER } from "./elements";
import { PatchError } from "./error";
import { listsXml } from "./lists";
import { OFFICE } from "./parts";
import { attributeText, intoElement, prefixed, prefixAt } from "./snippet";
import type { StyleWish } from "./styles";

/** A cell of a new sheet. A text is written as a text, whatever it begins with. */
export interface FileCell {
  readonly value: CellValue;
  /** With its leading =; `value` is then the result to show until it is worked out. */
  readonly formula?: string | null;
  readonly look?: StyleWish;
}

/** A sheet to be written into a workbook file; its cells begin at A1. */
export interface FileSheet {
  /** The name wished for. What Excel does not take is changed, and a number is added to a name that is taken. */
  readonly name: string;
  readonly rows: readonly (readonly FileCell[])[];
  /** Characters, by column; undefined for the usual width, 0 for a hidden column. */
  readonly columnWidths: readonly (number | undefined)[];
  /** How cells of these columns look that are yet to be filled. */
  readonly columnLook?: StyleWish;
  /** Zero-based. */
  readonly hiddenRows?: readonly number[];
  /** Rows at the top that stay in view. */
  readonly frozenRows?: number;
  /** Cells with a header that can be filtered by. */
  readonly filter?: CellRange;
  /** Cells that lead to others of the workbook. */
  readonly links?: readonly SheetLink[];
  readonly merges?: readonly CellRange[];
  /** Cells whose numbers have a bar behind them, as long as they are large among their own; colours are rrggbb. */
  readonly bars?: readonly { readonly range: CellRange; readonly color: string }[];
  /** Conditional formats of the kind "Custom", the first to apply first; they come before the bars. */
  readonly conditions?: readonly Condition[];
  /** Lists to pick from, over cells that do not overlap. */
  readonly lists?: readonly ListArea[];
  /** Visible unless told. */
  readonly visibility?: "visible" | "hidden" | "very-hidden";
}

export interface SheetLink {
  readonly row: number;
  readonly column: number;
  /** Where it leads: a sheet's name and zero-based row and column. */
  readonly to: { readonly sheet: string; readonly row: number; readonly column: number };
  /** The workbook file it leads to, by its path from here; this one unless told. */
  readonly file?: string;
}

/** Adds a sheet behind the others and gives the name it got. */
export function addSheet(book: ChangingBook, sheet: FileSheet): string {
  book.refuseStrict();
  const { parts, main } = book;
  const elements = book.elements();
  const sheets = elements.find(({ name }) => name === "sheets");
  if (sheets === undefined) throw new PatchError("not-as-meant", "The workbook lists no sheets.");
  const names: string[] = [];
  const ids: number[] = [];
  parts.read(main, {
    open(element, attributes, depth) {
      if (element !== "sheet" || depth !== 2) return;
      names.push(attributes("name") ?? "");
      ids.push(Number(attributes("sheetId")) || 0);
    },
  });
  const name = sheetName(sheet.name, names);
  const folder = main.slice(0, main.lastIndexOf("/") + 1);
  const part = parts.freeName(`${folder}worksheets/sheet`, "xml");
  const files = [...new Set(sheet.links?.flatMap((link) => link.file ?? []))];
  const related = parts.relateOutside(part, "hyperlink", files);
  const outside = new Map(files.map((file, at) => [file, related[at] ?? ""]));
  parts.add(part, worksheet(book, sheet, outside), `${SPREADSHEET}.worksheet+xml`);
  const text = parts.text(main);
  const prefix = prefixAt(text, sheets.start);
  const id = parts.relate(main, "worksheet", part);
  const state = STATES[sheet.visibility ?? "visible"];
  const listed = prefixed(
    `<sheet xmlns:r="${OFFICE}" name="${attributeText(name)}" sheetId="${Math.max(0, ...ids) + 1}"${state} r:id="${id}"/>`,
    prefix,
  );
  // How a sheet is shown belongs to a window of the workbook's, which not every program writes.
  const hasWindow = elements.some(({ name }) => name === "bookViews");
  const window = prefixed("<bookViews><workbookView/></bookViews>", prefix);
  parts.change(main, [
    ...(hasWindow ? [] : [inOrder(WORKBOOK_ORDER, elements, parts.root(main).openEnd, "bookViews", window)]),
    intoElement(text, sheets, listed),
  ]);
  if (sheet.filter !== undefined) nameFilter(book, name, names.length, sheet.filter);
  return name;
}

/** A filter has a hidden name besides, without which some programs do not know of it. `position` is the sheet's among all. */
function nameFilter(
  book: ChangingBook,
  sheet: string,
  position: number,
  { top, left, bottom, right }: CellRange,
): void {
  const { parts, main } = book;
  const fixed = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const range = `${quotedName(sheet)}!${fixed(top, left)}:${fixed(bottom, right)}`;
  const { openEnd, prefix } = parts.root(main);
  const defined = prefixed(
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${position}" hidden="1">${escapedText(range)}</definedName>`,
    prefix,
  );
  const elements = book.elements();
  const list = elements.find(({ name }) => name === "definedNames");
  const xml = prefixed("<definedNames>", prefix) + defined + prefixed("</definedNames>", prefix);
  parts.change(main, [
    list === undefined
      ? inOrder(WORKBOOK_ORDER, elements, openEnd, "definedNames", xml)
      : intoElement(parts.text(main), list, defined),
  ]);
}

const quotedName = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

const STATES = { visible: "", hidden: ' state="hidden"', "very-hidden": ' state="veryHidden"' } as const;

/** `outside` are relationships of the sheet to other files. */
function worksheet(book: ChangingBook, sheet: FileSheet, outside: ReadonlyMap<string, string>): string {
  const {
    columnWidths,
    columnLook,
    rows,
    frozenRows = 0,
    filter,
    links = [],
    merges = [],
    bars = [],
    conditions = [],
    lists = [],
  } = sheet;
  const style = columnLook === undefined ? "" : ` style="${book.styles.cellFormat(columnLook)}"`;
  const columns = columnWidths.flatMap((width, at) =>
    width === undefined
      ? []
      : `<col min="${at + 1}" max="${at + 1}" width="${width}"${style} ${width === 0 ? 'hidden="1" ' : ""}customWidth="1"/>`,
  );
  const hidden = new Set(sheet.hiddenRows);
  const pane =
    frozenRows === 0
      ? ""
      : `<pane ySplit="${frozenRows}" topLeftCell="${a1(frozenRows, 0)}" activePane="bottomLeft" state="frozen"/>`;
  const hyperlinks = links.map(
    ({ row, column, to, file }) =>
      `<hyperlink ref="${a1(row, column)}"${file === undefined ? "" : ` r:id="${outside.get(file) ?? ""}"`} location="${attributeText(`${quotedName(to.sheet)}!${a1(to.row, to.column)}`)}"/>`,
  );
  const ruled = conditions.map((condition, nth) =>
    conditionXml(condition, nth + 1, book.styles.conditionalFormat(dxfOf(condition.look))),
  );
  const formats = bars.map(
    ({ range, color }, nth) =>
      `<conditionalFormatting sqref="${a1Range(range)}"><cfRule type="dataBar" priority="${conditions.length + nth + 1}">` +
      // From nothing on: the least of some numbers is still something.
      `<dataBar><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${color}"/></dataBar></cfRule></conditionalFormatting>`,
  );
  return (
    // Printed on A4 across, as wide as one page.
    `<worksheet xmlns="${MAIN}"${outside.size === 0 ? "" : ` xmlns:r="${OFFICE}"`}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    (columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`) +
    `<sheetData>${rows.map((cells, row) => rowXml(book, cells, row, columnWidths, hidden.has(row))).join("")}</sheetData>` +
    (filter === undefined ? "" : `<autoFilter ref="${a1Range(filter)}"/>`) +
    (merges.length === 0
      ? ""
      : `<mergeCells>${merges.map((range) => `<mergeCell ref="${a1Range(range)}"/>`).join("")}</mergeCells>`) +
    ruled.join("") +
    formats.join("") +
    listsXml(lists) +
    (hyperlinks.length === 0 ? "" : `<hyperlinks>${hyperlinks.join("")}</hyperlinks>`) +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
  );
}

function rowXml(
  book: ChangingBook,
  cells: readonly FileCell[],
  row: number,
  widths: FileSheet["columnWidths"],
  isHidden: boolean,
): string {
  const written = cells.map(({ value, formula = null, look }, column) => {
    if ((value === null || value === "") && formula === null && look === undefined) return "";
    if (typeof value === "string" && value.length > MOST_CHARACTERS)
      throw new RangeError(`${columnName(column)}${row + 1} has ${value.length} characters.`);
    const change: CellChange = { row, column, value, formula, ...(look !== undefined && { look }) };
    return cellXml(change, null, book);
  });
  const lines = Math.max(1, ...cells.map((cell, column) => linesIn(cell, widths[column] ?? USUAL_WIDTH)));
  const height = Math.min(lines * POINTS_A_LINE, MOST_POINTS);
  // Not every program works the height out when it opens a file; a height that is not called a custom one is adapted by those that do.
  return `<row r="${row + 1}"${lines > 1 ? ` ht="${height}"` : ""}${isHidden ? ' hidden="1"' : ""}>${written.join("")}</row>`;
}

/** Lines that a cell's text takes about: a Chinese character is as wide as two of others. */
function linesIn({ value, look }: FileCell, width: number): number {
  if (look?.wrap !== true || typeof value !== "string") return 1;
  const wide = (line: string): number => line.length + (line.match(/[\u2e80-\uffff]/g) ?? []).length;
  return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / (width - 1))), 0);
}

const USUAL_WIDTH = 8;
const POINTS_A_LINE = 15;
/** The highest a row can be. */
const MOST_POINTS = 409;
