import fc from "fast-check";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { readWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";
import { runs } from "../support/runs";
import { expectWithin } from "../support/work-time";

const sheetOf = (text: string) => {
  const [sheet] = readWorkbook(new TextEncoder().encode(text), { name: "表.csv" });
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
};

/** Lines of so many, the one in the middle another. */
const lines = (count: number, line: string, middle: string): string =>
  Array.from({ length: count }, (_, at) => (at === count >> 1 ? middle : line)).join("\n");

test("lines of any length stand in a rectangle around what they hold", () => {
  const field = fc.oneof(
    { weight: 3, arbitrary: fc.constant("") },
    fc.constantFrom("甲", "true", "1,5", 'a"b', "一\n二", " ", ";"),
  );
  const quoted = (text: string): string => (/[",\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 6 }), { maxLength: 6 }), (rows) => {
      const { snapshot, formats } = sheetOf(`sep=,\n${rows.map((row) => row.map(quoted).join(",")).join("\n")}`);
      const held = rows.flatMap((row, r) => row.flatMap((text, c) => (text === "" ? [] : [[r, c, text] as const])));
      const read = snapshot.texts.flatMap((row, r) =>
        row.flatMap((text, c) => (text === "" ? [] : [[snapshot.origin.row + r, snapshot.origin.column + c, text]])),
      );
      expect(read).toEqual(held);
      const width = held.length === 0 ? 0 : Math.max(...held.map(([, c]) => c)) - snapshot.origin.column + 1;
      for (const table of [snapshot.values, snapshot.texts, snapshot.formulas, formats])
        for (const row of table) expect(row).toHaveLength(width);
      expect(snapshot.origin.column).toBe(held.length === 0 ? 0 : Math.min(...held.map(([, c]) => c)));
    }),
    { numRuns: runs(800) },
  );
});

test.each<[string, CellValue]>([
  [" 5 ", 5],
  [".5", 0.5],
  ["+1", 1],
  ["True", true],
  ["falsch", "falsch"],
  ["-", "-"],
  ["万5", "万5"],
])("%j is read as %j", (text, value) => {
  expect(sheetOf(text).snapshot.values).toEqual([[value]]);
});

describe("a long text", () => {
  test("has one row for all that a text cannot say, and one for all lines without anything", () => {
    const { snapshot, formats } = sheetOf(`甲,1\n,\n\n${lines(1_000, "", "乙")}\n丙`);
    expect(new Set(snapshot.formulas).size).toBe(1);
    expect(new Set(formats).size).toBe(1);
    expect(new Set(snapshot.values).size).toBe(4);
    expect(new Set(snapshot.texts).size).toBe(4);
  });

  test("takes little time where one line has many fields", () => {
    const text = lines(20_000, "培训,1", "x,".repeat(100));
    expectWithin(1_000, () => expect(sheetOf(text).snapshot.values).toHaveLength(20_000));
  });

  test("with more commas than a sheet has columns is as wide as what it holds", () => {
    expect(sheetOf(`甲,乙${",".repeat(100_000)}\n丙`).snapshot.values).toEqual([
      ["甲", "乙"],
      ["丙", null],
    ]);
  });

  test.each([
    ["a million and more lines", () => "1\n".repeat(1_048_577)],
    ["lines without anything, as many", () => "\n".repeat(1_048_577)],
    ["a line with more fields than columns", () => `${",".repeat(16_384)}x`],
    ["a hundred thousand lines of which one has very many fields", () => lines(100_000, "培训,1", "x,".repeat(16_000))],
  ])("is refused while it is read where it has %s", (_, text) => {
    const bytes = text();
    expectWithin(1_000, () => {
      let code = "read";
      try {
        sheetOf(bytes);
      } catch (error) {
        code = error instanceof WorkbookError ? error.code : String(error);
      }
      expect(code).toBe("too-large");
    });
  });
});
