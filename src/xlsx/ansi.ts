import type * as XLSX from "@e965/xlsx";
import { a1 } from "../check/sheet/address";
import type { BadTexts } from "../check/sheet/file-note";
import type { StreamFacts } from "./biff";
import { WorkbookError } from "./workbook";

/** Code pages by their numbers, with the names a TextDecoder knows them by. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gb18030",
  949: "euc-kr",
  950: "big5",
  1250: "windows-1250",
  1251: "windows-1251",
  1253: "windows-1253",
  1254: "windows-1254",
  1255: "windows-1255",
  1256: "windows-1256",
  1257: "windows-1257",
  1258: "windows-1258",
  10008: "gb18030",
  54936: "gb18030",
  65001: "utf-8",
};

/** Western code pages, which a program writes that does not care; whether the texts are Western, they tell themselves. */
const WESTERN: Readonly<Record<number, string>> = {
  1252: "windows-1252",
  0x8001: "windows-1252",
  10000: "macintosh",
  0x8000: "macintosh",
};

type Book = Pick<XLSX.WorkBook, "SheetNames" | "Sheets">;
type Cells = readonly (readonly (XLSX.CellObject | undefined)[] | undefined)[];

/**
 * Gives a workbook of before Excel 97 its texts, which the parser has handed over as bytes, a character each: by the code page that
 * the file tells, and as GBK where it tells none, or a Western one that its Chinese texts contradict. Throws WorkbookError where no
 * encoding fits: a text nobody can read must not pass for a table without faults. Later workbooks have Unicode; some programs put the
 * bytes of GBK there all the same.
 */
export function decodeBook(book: Book, { isUnicode, codePage }: StreamFacts): BadTexts[] {
  const texts = textsOf(book);
  const encoding = isUnicode ? (areGbPairs(texts) ? "gb18030" : null) : encodingOf(texts, codePage);
  if (encoding === null) return [];
  const decoder = new TextDecoder(encoding);
  const decode = (text: string): string => (isBytes(text) ? decoder.decode(bytesOf(text)) : text);
  let first: Pick<BadTexts, "sheet" | "cell"> | null = null;
  let count = 0;
  book.SheetNames.forEach((name, index) => {
    const sheet = book.Sheets[name];
    const decoded = decode(name);
    book.SheetNames[index] = decoded;
    if (sheet === undefined) return;
    if (decoded !== name) {
      book.Sheets[decoded] = sheet;
      Reflect.deleteProperty(book.Sheets, name);
    }
    eachCell(sheet, (cell, row, column) => {
      if (typeof cell.v === "string") {
        const text = decode(cell.v);
        if (text.includes(UNREADABLE) && isBytes(cell.v)) {
          first ??= { sheet: decoded, cell: a1(row, column) };
          count += 1;
        }
        cell.v = text;
      }
      for (const key of ["w", "f", "z"] as const) {
        const text: unknown = cell[key];
        if (typeof text === "string") cell[key] = decode(text);
      }
    });
  });
  const place = first as Pick<BadTexts, "sheet" | "cell"> | null;
  return place === null ? [] : [{ code: "bad-texts", encoding, ...place, count }];
}

/** What a decoder writes for bytes that stand for no character. */
const UNREADABLE = "\ufffd";

/** The encoding of the texts, or null where they are plain ASCII. */
function encodingOf(texts: readonly string[], codePage: number | null): string | null {
  if (texts.length === 0) return null;
  const told = codePage === null ? undefined : CODE_PAGES[codePage];
  if (told !== undefined) return told;
  if (areGbPairs(texts)) return "gb18030";
  const western = codePage === null ? undefined : WESTERN[codePage];
  if (western !== undefined) return western;
  throw new WorkbookError("unknown-encoding", "The workbook does not tell how its texts are encoded.");
}

/**
 * Whether the bytes are Chinese in GBK without doubt: nearly all of those beyond ASCII stand in the pairs of GB 2312, in which no
 * Western text would put them.
 */
function areGbPairs(texts: readonly string[]): boolean {
  let [paired, all] = [0, 0];
  for (const text of texts) {
    if (!isBytes(text)) return false;
    const bytes = bytesOf(text);
    for (let at = 0; at < bytes.length; at += 1) {
      const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
      if (lead < 0x80) continue;
      all += 1;
      if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1 || trail === 0xff) continue;
      all += 1;
      paired += 2;
      at += 1;
    }
  }
  return all > 0 && paired >= 0.9 * all;
}

/** The names and texts that hold more than ASCII. */
function textsOf({ SheetNames, Sheets }: Book): string[] {
  const texts = [...SheetNames];
  for (const name of SheetNames) {
    const sheet = Sheets[name];
    if (sheet !== undefined)
      eachCell(sheet, ({ v }) => {
        if (typeof v === "string") texts.push(v);
      });
  }
  return texts.filter((text) => /[^\0-\x7f]/.test(text));
}

function eachCell(sheet: XLSX.WorkSheet, look: (cell: XLSX.CellObject, row: number, column: number) => void): void {
  const data: Cells = sheet["!data"] ?? [];
  data.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (cell !== undefined) look(cell, row, column);
    }),
  );
}

/** Whether every character may be a byte, and one of them is none of ASCII. */
const isBytes = (text: string): boolean => /[\x80-\xff]/.test(text) && !/[^\0-\xff]/.test(text);

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
