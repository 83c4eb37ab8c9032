import { COLUMNS, ROWS } from "../check/sheet/size";
import type { FileNote } from "../check/sheet/file-note";
import { snapshotOf, type CellRange, type CellValue } from "../check/sheet/snapshot";
import { decodeText } from "./decode";
import { lineBreaks } from "./escapes";
import { typedValue } from "./typed";
import { LIMITS, WorkbookError, type WorkbookSheet } from "./workbook";

/** A text file as a sheet, and what could not be read of it. */
export interface CsvFile {
  readonly sheet: WorkbookSheet;
  readonly notes: readonly FileNote[];
}

/** Reads comma-, semicolon- or tab-separated text as Excel opens it, see `typedValue`. Null where the bytes are no text. */
export function readCsv(bytes: Uint8Array): CsvFile | null {
  const decoded = decodeText(bytes);
  if (decoded === null) return null;
  const { text, notes } = decoded;
  // Excel's own way to say which separator follows; it is no row.
  const told = /^sep=([,;\t])(?:\r\n?|\n|$)/i.exec(text);
  return { sheet: sheetOf(split(text, told?.[0].length ?? 0, told?.[1] ?? separatorOf(text))), notes };
}

/** As much of a text as is looked at to tell its separator. */
const LOOKED_AT = 65_536;

/**
 * The separator that most lines hold; of a tie the tab, which nobody types into a text, then the comma. A title above the table holds
 * none, and a packed cell may be full of another one. Quoted text does not count.
 */
function separatorOf(text: string): string {
  const candidates = ["\t", ",", ";"];
  const lines = [0, 0, 0];
  let seen = [false, false, false];
  let isQuoted = false;
  let isStart = true;
  const end = Math.min(text.length, LOOKED_AT);
  for (let at = 0; at <= end; at += 1) {
    const character = at === end ? "\n" : text.charAt(at);
    if (isQuoted && at < end) {
      if (character === '"') isQuoted = false;
      continue;
    }
    if (character === '"' && isStart) {
      isQuoted = true;
      continue;
    }
    const which = candidates.indexOf(character);
    if (which >= 0) seen[which] = true;
    isStart = which >= 0 || character === "\n" || character === "\r";
    if (character !== "\n" && character !== "\r") continue;
    seen.forEach((is, index) => (lines[index] = (lines[index] ?? 0) + (is ? 1 : 0)));
    seen = [false, false, false];
  }
  const most = Math.max(...lines);
  return most === 0 ? "," : (candidates[lines.indexOf(most)] ?? ",");
}

/** The fields of a text's lines, as many as each has, and the range of those that hold something; null where none does. */
interface Fields {
  readonly rows: readonly (readonly string[])[];
  readonly range: CellRange | null;
}

/** All lines without a field that holds something. */
const BLANK: readonly string[] = [];

const tooLarge = (): WorkbookError =>
  new WorkbookError(
    "too-large",
    `The text has more than ${LIMITS.cells} cells, ${LIMITS.rows} rows or ${COLUMNS} columns.`,
  );

function split(text: string, from: number, separator: string): Fields {
  const rows: (readonly string[])[] = [];
  let [top, left, right, bottom, filled] = [0, COLUMNS, -1, -1, 0];
  let row: string[] = [];
  const endField = (field: string): void => {
    if (row.length < COLUMNS) row.push(field);
    else if (field !== "") throw tooLarge();
  };
  // While reading, not after: a long file would fill the memory first.
  const endRow = (): void => {
    const first = row.findIndex((field) => field !== "");
    if (first >= 0) {
      left = Math.min(left, first);
      right = Math.max(
        right,
        row.findLastIndex((field) => field !== ""),
      );
      if (bottom < 0) top = rows.length;
      bottom = rows.length;
      filled += 1;
    }
    rows.push(first < 0 ? BLANK : row);
    if (rows.length > ROWS || filled > LIMITS.rows || filled * (right - left + 1) > LIMITS.cells) throw tooLarge();
    row = [];
  };
  let at = from;
  while (at < text.length) {
    let field = "";
    if (text[at] === '"') {
      // A quoted field runs to the next single quotation mark; two of them stand for one.
      for (at++; at < text.length;) {
        const close = text.indexOf('"', at);
        const end = close < 0 ? text.length : close;
        field += text.slice(at, end);
        at = end + 1;
        if (text[at] !== '"') break;
        field += '"';
        at++;
      }
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
    endField(lineBreaks(field + text.slice(start, at)));
    if (text[at] === separator) {
      at++;
      if (at === text.length) endField("");
      continue;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return { rows, range: bottom < 0 ? null : { top, left, bottom, right } };
}

/** A sheet of the fields: rows as wide as the widest, as a sheet has them. What a text file cannot say is one row for all. */
function sheetOf({ rows, range }: Fields): WorkbookSheet {
  const { top, left, bottom, right } = range ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const width = right - left + 1;
  const blank = new Array<null>(width).fill(null);
  const noTexts = new Array<string>(width).fill("");
  const general = new Array<string>(width).fill("General");
  const values: (readonly CellValue[])[] = [];
  const texts: (readonly string[])[] = [];
  for (let at = top; at <= bottom; at += 1) {
    const fields = rows[at] ?? BLANK;
    if (fields.length === 0) {
      values.push(blank);
      texts.push(noTexts);
      continue;
    }
    const [ownValues, ownTexts] = [new Array<CellValue>(width).fill(null), new Array<string>(width).fill("")];
    for (let column = left; column < Math.min(fields.length, right + 1); column += 1) {
      const text = fields[column] ?? "";
      ownValues[column - left] = typedValue(text);
      ownTexts[column - left] = text;
    }
    values.push(ownValues);
    texts.push(ownTexts);
  }
  return {
    snapshot: snapshotOf("Sheet1", values, {
      origin: { row: top, column: left },
      texts,
      formulas: values.map(() => blank),
    }),
    visible: true,
    isProtected: false,
    rowHeights: [],
    columnWidths: new Array<undefined>(left + width).fill(undefined),
    formats: values.map(() => general),
  };
}
