import { ROWS } from "../check/sheet/size";
import type { FileNote } from "../check/sheet/file-note";
import type { CellValue } from "../check/sheet/snapshot";
import { decodeText } from "./decode";
import { LIMITS, WorkbookError } from "./workbook";

/** A text file's cells: what they hold and what they show. Rows are as wide as the widest. */
export interface CsvCells {
  readonly values: CellValue[][];
  readonly texts: string[][];
  readonly notes: readonly FileNote[];
}

/**
 * Reads comma-, semicolon- or tab-separated text as Excel opens it, with two differences that keep what was typed: dates stay text
 * (6-8 is a range here, not the 8th of June), and so do numbers of more than 15 digits, which Excel would round. Null where the bytes
 * are no text.
 */
export function readCsv(bytes: Uint8Array): CsvCells | null {
  const decoded = decodeText(bytes);
  if (decoded === null) return null;
  const { text, notes } = decoded;
  // Excel's own way to say which separator follows; it is no row.
  const told = /^sep=([,;\t])(?:\r\n?|\n|$)/i.exec(text);
  const { rows, width } = split(text, told?.[0].length ?? 0, told?.[1] ?? separatorOf(text));
  const texts = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { texts, values: texts.map((row) => row.map(valueOf)), notes };
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

function split(text: string, from: number, separator: string): { rows: string[][]; width: number } {
  const rows: string[][] = [];
  let row: string[] = [];
  let width = 0;
  // While reading, not after: a long file would fill the memory first.
  const endRow = (): void => {
    rows.push(row);
    width = Math.max(width, row.length);
    if (rows.length > ROWS || rows.length * width > LIMITS.cells)
      throw new WorkbookError("too-large", `The text has more than ${LIMITS.cells} cells or ${ROWS} rows.`);
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
    row.push((field + text.slice(start, at)).replace(/\r\n?/g, "\n"));
    if (row.length > LIMITS.cells) endRow();
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push("");
      continue;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return { rows, width };
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(%?)$/;

function valueOf(text: string): CellValue {
  if (text === "") return null;
  const plain = text.trim();
  if (/^(TRUE|FALSE)$/i.test(plain)) return plain.toUpperCase() === "TRUE";
  const match = NUMBER.exec(plain);
  const digits = plain.replace(/\D/g, "");
  if (match === null || digits.length === 0 || digits.replace(/^0+/, "").length > 15) return text;
  const number = Number(plain.replace(/[,%]/g, ""));
  return match[1] === "%" ? number / 100 : number;
}
