import fc from "fast-check";
import { readWorkbook } from "../../src/xlsx/read";
import { writeTextWorkbook, type TextSheet } from "../../src/xlsx/write";

const sheet = (rows: readonly (readonly string[])[], name = "词库"): TextSheet => ({
  name,
  columnWidths: [20, 10],
  rows,
});

test("texts come back as texts, whatever they look like", () => {
  const texts = [
    "=1+1",
    "+5",
    "@SUM(A1)",
    "007",
    "1/2",
    "TRUE",
    " a ",
    "<b>&amp;\"'",
    "一\n二",
    "_x0041_",
    "😀",
    "\u0001",
  ];
  const [read] = readWorkbook(writeTextWorkbook(sheet([["表头"], ...texts.map((text) => [text])])));
  expect(read?.snapshot.name).toBe("词库");
  expect(read?.snapshot.values.flat()).toEqual(["表头", ...texts]);
  expect(read?.snapshot.formulas.flat().every((formula) => formula === null)).toBe(true);
  expect(read?.formats[1]).toEqual(["@"]);
  expect(read?.looks?.[0]?.[0]?.bold).toBe(true);
});

test("any text comes back", () => {
  // A carriage return ends a line like a line feed does.
  const text = fc.string({ unit: "binary", minLength: 1, maxLength: 20 }).filter((one) => !one.includes("\r"));
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const [read] = readWorkbook(writeTextWorkbook(sheet(rows, "A&B <1>")));
      expect(read?.snapshot.values).toEqual(rows);
    }),
  );
});

test("the same sheet gives the same bytes", () => {
  const rows = [
    ["甲", "乙"],
    ["", "丙"],
  ];
  expect(writeTextWorkbook(sheet(rows))).toEqual(writeTextWorkbook(sheet(rows)));
});

test("a text no cell can hold is refused, not cut", () => {
  expect(() => writeTextWorkbook(sheet([["甲"], ["长".repeat(32_768)]]))).toThrow(RangeError);
});
