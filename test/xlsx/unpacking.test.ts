import fc from "fast-check";
import { crc32 } from "../../src/checksum";
import { readWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";
import { runs } from "../support/runs";
import { bookOf } from "./support/book";

/** The checksum bit by bit, as it is defined. */
function slowly(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

test("a checksum is that of the bytes, in whatever pieces they come", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(40), (bytes, cut) => {
      const whole = slowly(bytes);
      expect(crc32(bytes)).toBe(whole);
      expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(whole);
    }),
    { numRuns: runs(2_000) },
  );
});

/** Short parts are unpacked at once, long ones piece by piece. */
describe.each([
  ["short", 1_000],
  ["long", 17 * 1024 * 1024],
])("a %s part", (_, length) => {
  const SHEET = "xl/worksheets/sheet1.xml";
  const cells = '<sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData>';
  const book = bookOf(`${" ".repeat(length)}${cells}`);
  const entry = Buffer.from(book).lastIndexOf(SHEET) - 46;

  /** What becomes of the book with a number of the part's entry in the directory changed. */
  const outcome = (at: number, change: (number: number) => number): string => {
    const changed = book.slice();
    const view = new DataView(changed.buffer);
    view.setUint32(entry + at, change(view.getUint32(entry + at, true)), true);
    try {
      return String(readWorkbook(changed)[0]?.snapshot.values[0]?.[0]);
    } catch (error) {
      return error instanceof WorkbookError ? error.code : String(error);
    }
  };

  test.each<[string, number, (number: number) => number, string]>([
    ["as it was packed is read", 16, (crc) => crc, "5"],
    ["with another checksum is damaged", 16, (crc) => crc ^ 1, "broken"],
    ["that is shorter than it says is damaged", 24, (size) => size + 1, "broken"],
    ["that is longer than it says is damaged", 24, (size) => size - 1, "broken"],
    ["that is cut off is damaged", 20, (packed) => packed - 8, "broken"],
  ])("%s", (_what, at, change, expected) => {
    expect(outcome(at, change)).toBe(expected);
  });
});
