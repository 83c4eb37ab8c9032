import fc from "fast-check";
import { a1, a1Range, columnIndex, columnName, parseA1 } from "../../../src/check/sheet/address";
import { cleanCell } from "../../../src/check/sheet/clean";
import { readSumFormula } from "../../../src/check/sheet/formula";
import { slice } from "../../../src/check/sheet/located";
import { cellText, snapshotOf } from "../../../src/check/sheet/snapshot";

describe("addresses", () => {
  test("columns count A to Z, then AA", () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  });

  test("go there and back", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseA1(a1(row, column))).toEqual({ top: row, bottom: row, left: column, right: column });
        expect(columnIndex(columnName(column))).toBe(column);
      }),
    );
  });

  test("ranges, sheet names and $ signs are read; whole columns are none", () => {
    expect(parseA1("'表 1'!$B$2:C5")).toEqual({ top: 1, left: 1, bottom: 4, right: 2 });
    expect(parseA1("C5:B2")).toEqual({ top: 1, left: 1, bottom: 4, right: 2 });
    expect(parseA1("A:A")).toBeNull();
    expect(a1Range({ top: 1, left: 1, bottom: 4, right: 2 })).toBe("B2:C5");
  });
});

describe("clean text", () => {
  test("joins hard breaks and keeps the places", () => {
    const sheet = snapshotOf("表", [[" 增城宪法馆\r\n 及展馆 "]]);
    const clean = cleanCell(sheet, 0, 0);
    expect(clean.value).toBe("增城宪法馆及展馆");
    expect(clean.spans.map(({ start, end }) => [start, end])).toEqual([
      [1, 6],
      [9, 12],
    ]);
  });

  test("its spans give its characters back, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("\n", "\r\n", " ", "　", "字", "a", "；") }), (text) => {
        const sheet = snapshotOf("表", [[text === "" ? null : text]]);
        const { value, spans } = cleanCell(sheet, 0, 0);
        expect(spans.map(({ start, end }) => cellText(sheet, 0, 0).slice(start, end)).join("")).toBe(value);
        expect(value).not.toMatch(/^\s|\s$|\n/);
      }),
    );
  });

  test("a slice of it points at the raw characters across a break", () => {
    const sheet = snapshotOf("表", [["到位\n率"]]);
    expect(slice(cleanCell(sheet, 0, 0), 1, 3).map(({ start, end }) => [start, end])).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(slice(cleanCell(sheet, 0, 0), 3, 3).map(({ start, end }) => [start, end])).toEqual([[4, 4]]);
  });
});

describe("sum formulas", () => {
  test.each([
    ["=SUM(B7:B9)", 1],
    ["=SUM(B7:B9,B12)", 2],
    ["=B7+$B$8", 2],
    ["=SUM(B7:B9)+B12", 2],
    ["=SUBTOTAL(9,B7:B9)", 1],
  ])("%s adds %d ranges", (formula, count) => {
    expect(readSumFormula(formula)?.ranges).toHaveLength(count);
  });

  test.each(["=B7-B8", "=B7*2", "=SUM(B:B)", "=SUMIF(A:A,1,B:B)", "=ROUND(SUM(B7:B9),2)", "=Sheet2!B7", "=12"])(
    "%s is not ours to read",
    (formula) => {
      expect(readSumFormula(formula)).toBeNull();
    },
  );
});
