import type { CellValue } from "../check/sheet/snapshot";

/** A CSV file's cells: what they hold and what they show. Rows are as wide as the widest. */
export interface CsvCells {
  readonly values: CellValue[][];
  readonly texts: string[][];
}

/**
 * Reads comma-, semicolon- or tab-separated text as Excel opens it, with two differences that keep what was typed: dates stay text
 * (6-8 is a range here, not the 8th of June), and so do numbers of more than 15 digits, which Excel would round.
 */
export function readCsv(bytes: Uint8Array): CsvCells {
  const text = decode(bytes);
  const rows = split(text, separatorOf(text));
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const texts = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
  return { texts, values: texts.map((row) => row.map(valueOf)) };
}

/** UTF-8, with or without a mark, or UTF-16 with one; else GB 18030, in which a Chinese Excel saves CSV. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The separator that stands most often in the first line, quoted text left out. */
function separatorOf(text: string): string {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? "").replace(/"[^"]*"/g, "");
  const count = (separator: string) => line.split(separator).length;
  return ["\t", ";"].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best), ",");
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
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
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push("");
      continue;
    }
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
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
