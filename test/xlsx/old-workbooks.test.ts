import * as XLSX from "@e965/xlsx";
import { openWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";

const OLD = ["biff2", "biff3", "biff4", "biff5"] as const;
type Old = (typeof OLD)[number];

/** "项目名称" and "表" as the encodings of China, Taiwan and Japan have them. */
const GBK = [0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6];
const GBK_SHEET = [0xb1, 0xed];
const BIG5 = [0xb6, 0xb5, 0xa5, 0xd8, 0xa6, 0x57, 0xba, 0xd9];
const FRENCH = [0x44, 0xe9, 0x70, 0x65, 0x6e, 0x73, 0x65, 0x73];

/**
 * A workbook of one sheet with a text, a number and a formula. The writer has no bytes beyond ASCII, so that eight letters stand for
 * the text's bytes and two for the name's, which then take their place; so does the code page, where the kind has a record of it.
 */
function workbook(kind: Old, text: readonly number[], name: readonly number[], codePage: number | null): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet([["QQQQQQQQ", 1.5], ["plain"]]);
  const book = XLSX.utils.book_new(sheet, "ZZ");
  const bytes = new Uint8Array(XLSX.write(book, { type: "array", bookType: kind as XLSX.BookType }) as ArrayBuffer);
  put(bytes, "QQQQQQQQ", text);
  put(bytes, "ZZ", name);
  // The record of the code page; without one, another of its length that says nothing (the number of calculations).
  for (let at = 0; at + 6 <= bytes.length; at += 1)
    if (bytes[at] === 0x42 && bytes[at + 1] === 0 && bytes[at + 2] === 2 && bytes[at + 3] === 0) {
      if (codePage === null) bytes.set([0x0c, 0, 2, 0, 100, 0], at);
      else bytes.set([codePage & 0xff, codePage >> 8], at + 4);
    }
  return bytes;
}

function put(bytes: Uint8Array, mark: string, text: readonly number[]): void {
  const wanted = [...mark].map((letter) => letter.charCodeAt(0));
  for (let at = 0; at + wanted.length <= bytes.length; at += 1)
    if (wanted.every((byte, index) => bytes[at + index] === byte)) bytes.set(text, at);
}

const readTexts = (bytes: Uint8Array) => {
  const { sheets, notes } = openWorkbook(bytes, { name: "a.xls" });
  const [sheet] = sheets;
  return { name: sheet?.snapshot.name, values: sheet?.snapshot.values, text: sheet?.snapshot.texts[0]?.[0], notes };
};

test.each(OLD)("%s without a code page is read as GBK", (kind) => {
  const { values, text, notes } = readTexts(workbook(kind, GBK, GBK_SHEET, null));
  expect(values).toEqual([
    ["项目名称", 1.5],
    ["plain", null],
  ]);
  expect(text).toBe("项目名称");
  expect(notes).toEqual([]);
});

test("names of sheets are read alike", () => {
  expect(readTexts(workbook("biff5", GBK, GBK_SHEET, null)).name).toBe("表");
});

test.each([
  ["of China", 936, GBK, "项目名称"],
  ["of China's Macintosh", 10008, GBK, "项目名称"],
  ["of Taiwan", 950, BIG5, "項目名稱"],
  ["of the West, which Chinese texts contradict", 1252, GBK, "项目名称"],
  ["of the West", 1252, FRENCH, "Dépenses"],
  ["that nobody knows, which Chinese texts tell", 437, GBK, "项目名称"],
])("a code page %s", (_, codePage, bytes, text) => {
  expect(readTexts(workbook("biff5", bytes, [0x41, 0x41], codePage)).values?.[0]?.[0]).toBe(text);
});

test("where nothing is told and nothing fits, the file is refused", () => {
  const bytes = workbook("biff5", FRENCH, [0x41, 0x41], null);
  expect(() => openWorkbook(bytes)).toThrow(WorkbookError);
  try {
    openWorkbook(bytes);
  } catch (error) {
    expect((error as WorkbookError).code).toBe("unknown-encoding");
  }
});

test("texts of plain ASCII need no code page", () => {
  const ascii = [0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48];
  expect(readTexts(workbook("biff5", ascii, [0x41, 0x41], null)).values?.[0]?.[0]).toBe("ABCDEFGH");
});

test("a text cut off inside a character is read and told", () => {
  const cut = [...GBK.slice(0, 6), 0x41, 0xb3];
  expect(readTexts(workbook("biff5", cut, GBK_SHEET, 936))).toMatchObject({
    values: [
      ["项目名A\ufffd", 1.5],
      ["plain", null],
    ],
    notes: [{ code: "bad-texts", encoding: "gb18030", sheet: "表", cell: "A1", count: 1 }],
  });
});

test("bytes of GBK that a program put where Unicode belongs are read as what they are; Unicode stays as it is", () => {
  const unicode = (...texts: string[]) => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([texts]), "Sheet1");
    return readTexts(new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer)).values;
  };
  const gbk = String.fromCharCode(...GBK);
  expect(unicode(gbk, "a")).toEqual([["项目名称", "a"]]);
  expect(unicode("Dépenses", "Café")).toEqual([["Dépenses", "Café"]]);
  expect(unicode(gbk, "项目名称")).toEqual([[gbk, "项目名称"]]);
});

test("an old workbook cut short or changed in a byte comes to an end", () => {
  jest.spyOn(console, "error").mockReturnValue(); // SheetJS names the records it does not know
  const good = workbook("biff4", GBK, GBK_SHEET, null);
  for (let at = 4; at < good.length; at += 3) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    for (const part of [bytes, good.slice(0, at)])
      try {
        openWorkbook(part);
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookError);
      }
  }
});
