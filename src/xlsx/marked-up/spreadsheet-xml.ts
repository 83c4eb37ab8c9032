import { Parser } from "htmlparser2";
import type { CellValue } from "../../check/sheet/snapshot";
import { COLUMNS, ROWS } from "../../check/sheet/size";
import { lineBreaks } from "../escapes";
import { broken, dayOf, decimal, numberOf, truth } from "../ooxml/values";
import { readXmlText } from "../ooxml/xml";
import { Shower } from "../shown";
import { pixelsHigh } from "../sizes";
import type { WorkbookSheet } from "../workbook";
import { PlacedCells } from "./placed-cells";
import { fromR1C1 } from "./r1c1";

/** What its root declares. */
const NAMESPACE = "urn:schemas-microsoft-com:office:spreadsheet";

/** Characters in which the root's tag stands. */
const LOOKED_AT = 8_192;

/** Whether a text is a workbook in the XML that Excel 2003 brought, which reporting systems write under the name .xls. */
export const isSpreadsheetXml = (text: string): boolean => {
  const start = text.slice(0, LOOKED_AT);
  return /^[\ufeff\s]*<\?xml\b/.test(start) && start.includes(NAMESPACE) && /<(?:\w+:)?Workbook\b/.test(start);
};

/** The sheets of such a workbook. Throws WorkbookError "broken" where it is not well-formed or names cells that no sheet has. */
export function readSpreadsheetXml(text: string): WorkbookSheet[] {
  const reader = new Reader();
  // Refuses what is not well-formed. It leaves out the parts of a text in several fonts, which are of another namespace.
  readXmlText("the workbook", text, { open: () => undefined });
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  parser.end(text.replace(/^\ufeff/, ""));
  return reader.sheets();
}

/** Formats that go by a name (XML Spreadsheet Reference, ss:NumberFormat), with the Chinese dates. */
const NAMED_FORMATS: ReadonlyMap<string, string> = new Map([
  ["General Number", "General"],
  ["General Date", "yyyy/m/d h:mm"],
  ["Long Date", 'yyyy"年"m"月"d"日"'],
  ["Medium Date", "d-mmm-yy"],
  ["Short Date", "yyyy/m/d"],
  ["Long Time", "h:mm:ss"],
  ["Medium Time", "h:mm AM/PM"],
  ["Short Time", "h:mm"],
  ["Currency", "#,##0.00"],
  ["Euro Currency", "#,##0.00"],
  ["Fixed", "0.00"],
  ["Standard", "#,##0.00"],
  ["Percent", "0.00%"],
  ["Scientific", "0.00E+00"],
]);

type Attributes = Readonly<Record<string, string>>;

/** An attribute by its name without a prefix. */
function attribute(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name];
  const found = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return found === undefined ? undefined : attributes[found];
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

interface OpenSheet {
  readonly name: string;
  readonly cells: PlacedCells;
  readonly isProtected: boolean;
  visible: boolean;
}

/** A cell as it is written. */
interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** Id of its style. */
  readonly style: string;
  readonly formula: string | undefined;
  /** Empty where the cell has no data. */
  type: string;
  text: string;
}

class Reader {
  readonly #sheets: OpenSheet[] = [];
  /** Formats by the ids of styles. */
  readonly #formats = new Map<string, string>();
  /** Names of the elements that are open, from the root. */
  readonly #open: string[] = [];
  #style = "";
  #shower = new Shower(false);
  #from1904 = false;
  #row = -1;
  #nextRow = 0;
  #nextColumn = 0;
  #cell: ReadCell | null = null;
  /** Of the last element that was opened. */
  #text = "";

  onopentag(tag: string, attributes: Attributes): void {
    const name = local(tag);
    const parent = this.#open.at(-1);
    this.#open.push(name);
    this.#text = "";
    const sheet = this.#sheets.at(-1);
    if (name === "Style" && parent === "Styles") this.#style = attribute(attributes, "ID") ?? "";
    else if (name === "NumberFormat" && parent === "Style") this.#setFormat(attribute(attributes, "Format") ?? "");
    else if (name === "Date1904" && parent === "ExcelWorkbook") this.#countFrom1904();
    else if (name === "Worksheet" && parent === "Workbook") this.#openSheet(attributes);
    else if (sheet === undefined) return;
    else if (name === "Column" && parent === "Table") this.#readColumn(sheet.cells, attributes);
    else if (name === "Row" && parent === "Table") this.#openRow(sheet.cells, attributes);
    else if (name === "Cell" && parent === "Row") this.#openCell(sheet.cells, attributes);
    else if (name === "Data" && parent === "Cell" && this.#cell !== null)
      this.#cell.type = attribute(attributes, "Type") ?? "String";
  }

  ontext(text: string): void {
    this.#text += text;
    // A text in several fonts has an element for each.
    const at = this.#open.lastIndexOf("Data");
    if (this.#cell !== null && at > 0 && this.#open[at - 1] === "Cell") this.#cell.text += text;
  }

  onclosetag(tag: string): void {
    const name = local(tag);
    this.#open.pop();
    const sheet = this.#sheets.at(-1);
    if (sheet === undefined) return;
    if (name === "Cell" && this.#open.at(-1) === "Row" && this.#cell !== null) {
      this.#put(sheet.cells, this.#cell);
      this.#cell = null;
    } else if (name === "Visible") sheet.visible = !/hidden/i.test(this.#text);
  }

  sheets(): WorkbookSheet[] {
    return this.#sheets.map(({ name, cells, isProtected, visible }) => cells.sheet(name, { visible, isProtected }));
  }

  /** Said before any sheet. */
  #countFrom1904(): void {
    this.#from1904 = true;
    this.#shower = new Shower(true);
  }

  #setFormat(format: string): void {
    this.#formats.set(this.#style, NAMED_FORMATS.get(format) ?? (format === "" ? "General" : format));
  }

  #openSheet(attributes: Attributes): void {
    const name = attribute(attributes, "Name");
    if (name === undefined) throw broken("a sheet has no name");
    const isProtected = attribute(attributes, "Protected") === "1";
    this.#sheets.push({ name, cells: new PlacedCells(), isProtected, visible: true });
    this.#nextRow = 0;
    this.#nextColumn = 0;
  }

  #readColumn(cells: PlacedCells, attributes: Attributes): void {
    const first = placeOf(attributes, "Index", COLUMNS) ?? this.#nextColumn;
    const last = first + count(attributes, "Span");
    if (last >= COLUMNS) throw beyond();
    this.#nextColumn = last + 1;
    const width = Number(attribute(attributes, "Width") ?? NaN);
    const hidden = attribute(attributes, "Hidden") === "1";
    for (let column = first; column <= last; column += 1)
      cells.setColumn(column, { hidden, ...(width >= 0 && { wpx: pixelsHigh(width) }) });
  }

  #openRow(cells: PlacedCells, attributes: Attributes): void {
    this.#row = placeOf(attributes, "Index", ROWS) ?? this.#nextRow;
    this.#nextColumn = 0;
    // It may speak for blank rows below it as well.
    const last = this.#row + count(attributes, "Span");
    if (last >= ROWS) throw beyond();
    this.#nextRow = last + 1;
    const height = Number(attribute(attributes, "Height") ?? NaN);
    const hidden = attribute(attributes, "Hidden") === "1";
    for (let row = this.#row; row <= last && (hidden || height >= 0); row += 1)
      cells.setRow(row, { hidden, ...(height >= 0 && { hpt: height }) });
  }

  #openCell(cells: PlacedCells, attributes: Attributes): void {
    const [row, column] = [this.#row, placeOf(attributes, "Index", COLUMNS) ?? this.#nextColumn];
    const [right, down] = [count(attributes, "MergeAcross"), count(attributes, "MergeDown")];
    if (column + right >= COLUMNS || row + down >= ROWS) throw beyond();
    this.#nextColumn = column + right + 1;
    cells.merge(row, column, row + down, column + right);
    const style = attribute(attributes, "StyleID") ?? "Default";
    this.#cell = { row, column, style, formula: attribute(attributes, "Formula"), type: "", text: "" };
  }

  #put(cells: PlacedCells, { row, column, style, formula, type, text }: ReadCell): void {
    const format = this.#formats.get(style) ?? this.#formats.get("Default") ?? "General";
    const value = this.#valueOf(type, text);
    cells.put(row, column, {
      value,
      text: this.#shower.show(value, format),
      format,
      ...(formula?.startsWith("=") === true && { formula: fromR1C1(formula, row, column) }),
    });
  }

  #valueOf(type: string, text: string): CellValue {
    switch (type) {
      case "":
        return null;
      case "Number":
        return text.trim() === "" ? null : decimal(text.trim());
      case "DateTime":
        return text.trim() === "" ? null : dayOf(text.trim(), this.#from1904);
      case "Boolean":
        return truth(text.trim());
      case "Error":
      case "String":
        return text === "" ? null : lineBreaks(text);
      default:
        throw broken(`a cell is of a kind that nobody knows, ${type}`);
    }
  }
}

/** A place that is counted from 1; null where none is said. */
function placeOf(attributes: Attributes, name: string, most: number): number | null {
  const said = attribute(attributes, name);
  if (said === undefined) return null;
  const place = numberOf(said, most) - 1;
  if (place < 0) throw beyond();
  return place;
}

const count = (attributes: Attributes, name: string): number => numberOf(attribute(attributes, name) ?? "0", ROWS);

const beyond = () => broken("it names cells beyond a sheet's end");
