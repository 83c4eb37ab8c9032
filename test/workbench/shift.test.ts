import { a1Range } from "../../src/check/sheet/address";
import { COLUMNS, ROWS } from "../../src/check/sheet/size";
import { shiftedCells, shiftedFormula, shiftedRange, type Shift } from "../../src/workbench/shift";
import { range } from "../support/memory-grid";

const rows = (kind: Shift["kind"], top: number, bottom = top): Shift => ({
  kind,
  axis: "rows",
  range: { top: top - 1, bottom: bottom - 1, left: 0, right: COLUMNS - 1 },
});
const columns = (kind: Shift["kind"], left: number, right = left): Shift => ({
  kind,
  axis: "columns",
  range: { left: left - 1, right: right - 1, top: 0, bottom: ROWS - 1 },
});
const block = (kind: Shift["kind"], axis: Shift["axis"], cells: string): Shift => ({ kind, axis, range: range(cells) });
const here = { sheet: "表", onSheet: true };

describe("a formula", () => {
  test.each([
    ["=SUM(B2:B4)", rows("insert", 3), "=SUM(B2:B5)"],
    ["=SUM(B2:B4)", rows("insert", 2), "=SUM(B3:B5)"],
    // What comes behind the last row is not taken in.
    ["=SUM(B2:B4)", rows("insert", 5), "=SUM(B2:B4)"],
    ["=SUM(B2:B4)", rows("delete", 4), "=SUM(B2:B3)"],
    ["=SUM(B2:B4)", rows("delete", 2), "=SUM(B2:B3)"],
    ["=SUM(B2:B4)", rows("delete", 1, 9), "=SUM(#REF!)"],
    ["=B2+$B$9*C$3", rows("insert", 3, 4), "=B2+$B$11*C$5"],
    ["=B2+B3", rows("delete", 2), "=#REF!+B2"],
    ["=SUM($B4:B$2)", rows("insert", 3), "=SUM($B2:B$5)"],
    ["=SUM(A:C)+SUM(2:3)", rows("insert", 3), "=SUM(A:C)+SUM(2:4)"],
    ["=SUM(A:C)+SUM($2:3)", columns("insert", 2), "=SUM(A:D)+SUM($2:3)"],
    ["=SUM(A:C)+SUM(2:3)", columns("delete", 1, 3), "=SUM(#REF!)+SUM(2:3)"],
    ["=SUM(B2:B4)+C3", block("insert", "rows", "B3:B4"), "=SUM(B2:B6)+C3"],
    // A reference that reaches out of the columns that move stays.
    ["=SUM(A2:C4)", block("insert", "rows", "B3:B4"), "=SUM(A2:C4)"],
    ["=SUM(B2:B4)+C3", block("delete", "columns", "A2:A4"), "=SUM(A2:A4)+B3"],
    ['="B3"&B3&LOG10(B3)&税率B3&表!B3', rows("insert", 1), '="B3"&B4&LOG10(B4)&税率B3&表!B4'],
    ["='甲 乙'!B3+别表!B3+B3", rows("insert", 1), "='甲 乙'!B3+别表!B3+B4"],
    ["=SUM(表!B3:B4)+'表'!$B3", rows("insert", 1), "=SUM(表!B4:B5)+'表'!$B4"],
    ["=[1]表!B3+Table1[B3]", rows("insert", 1), "=[1]表!B3+Table1[B3]"],
    ["=表!B3", rows("delete", 3), "=表!#REF!"],
    ["=A1048576+A1048575", rows("insert", 1), "=#REF!+A1048576"],
    ["=AAAA1+A9999999", rows("insert", 1), "=AAAA1+A9999999"],
  ])("%s", (formula, shift, after) => {
    expect(shiftedFormula(formula, shift, here)).toBe(after);
  });

  test("on another sheet moves only what names the sheet, and any writing of it", () => {
    const elsewhere = { sheet: "O'Neil 表", onSheet: false };
    expect(shiftedFormula("=B3+'o''neil 表'!B3:B4+表!B3", rows("insert", 2), elsewhere)).toBe(
      "=B3+'o''neil 表'!B4:B5+表!B3",
    );
  });
});

test.each([
  ["A1:C9", block("insert", "rows", "B3:B4"), ["A1:C2", "A3:A9", "C3:C9", "B5:B11"]],
  ["B1:B9", block("insert", "rows", "A3:C4"), ["B1:B11"]],
  ["B3:B4", block("delete", "rows", "A3:C4"), []],
  ["A1:C9", block("delete", "columns", "B3:B4"), ["A1:C2", "A5:C9", "A3:A4", "B3:B4"]],
])("cells of %s go with the move or stay beside it", (cells, shift, after) => {
  expect(shiftedCells(range(cells), shift).map(a1Range)).toEqual(after);
});

test("nothing is left of a range that falls off the sheet", () => {
  expect(shiftedRange({ top: ROWS - 1, bottom: ROWS - 1, left: 0, right: 0 }, rows("insert", 1))).toBeNull();
});
