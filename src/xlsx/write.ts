import { strToU8, zipSync } from "fflate";
import { columnName } from "../check/sheet/address";
import { MOST_CHARACTERS } from "../check/sheet/limits";
import { escapedText } from "./escapes";

/** A sheet of texts, the header first. */
export interface TextSheet {
  readonly name: string;
  /** Characters, one a column. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook file (.xlsx) of one sheet. Every cell is a text in the text format, so that nothing can be taken for a formula, a number
 * or a date; the header is bold and stays in view. The same sheet gives the same bytes. Throws RangeError for a text that no cell holds.
 */
export function writeTextWorkbook(sheet: TextSheet): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": relationships("xl/workbook.xml", "officeDocument"),
    "xl/workbook.xml": workbook(sheet.name),
    "xl/_rels/workbook.xml.rels": relationships("worksheets/sheet1.xml", "worksheet", "styles.xml", "styles"),
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": worksheet(sheet),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  // A day of its own would make other bytes each time; zip has none before 1980.
  return zipSync(Object.fromEntries(files), { mtime: "1980-01-01T00:00:00" });
}

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const CONTENT_TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/** Cells wrap and stand at the top; the header (style 1) is bold. 49 is the text format. */
const ALIGNMENT = '<alignment vertical="top" wrapText="1"/>';
const cellStyle = (font: number): string =>
  `<xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${ALIGNMENT}</xf>`;
const FONT = '<sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/>';
const STYLES =
  `<styleSheet xmlns="${MAIN}"><fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="2">${cellStyle(0)}${cellStyle(1)}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function relationships(...targets: readonly string[]): string {
  const all: string[] = [];
  for (let at = 0; at < targets.length; at += 2) {
    const [target = "", type = ""] = targets.slice(at, at + 2);
    all.push(`<Relationship Id="rId${at / 2 + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`);
  }
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

const workbook = (name: string): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="${escapedText(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

function worksheet({ columnWidths, rows }: TextSheet): string {
  const columns = columnWidths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" style="0" customWidth="1"/>`,
  );
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    (columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`) +
    `<sheetData>${rows.map(row).join("")}</sheetData></worksheet>`
  );
}

function row(texts: readonly string[], at: number): string {
  const style = at === 0 ? 1 : 0;
  const cells = texts.map((text, column) => {
    const ref = `${columnName(column)}${at + 1}`;
    if (text.length > MOST_CHARACTERS) throw new RangeError(`${ref} has ${text.length} characters.`);
    if (text === "") return "";
    return `<c r="${ref}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapedText(text)}</t></is></c>`;
  });
  return `<row r="${at + 1}">${cells.join("")}</row>`;
}
