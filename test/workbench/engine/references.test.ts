import { a1Range } from "../../../src/check/sheet/address";
import { shiftedRange } from "../../../src/workbench/shift";
import { shiftOf } from "../../../src/workbench/shift-events";
import { range } from "../../support/memory-grid";

test.each([
  ["B3:C5", "RowInserted", "A1:A2", "B5:C7"],
  ["B3:C5", "RowInserted", "A4:A4", "B3:C6"],
  ["B3:C5", "RowInserted", "A6:A9", "B3:C5"],
  ["B3:C5", "RowDeleted", "A1:A2", "B1:C3"],
  ["B3:C5", "RowDeleted", "A4:A9", "B3:C3"],
  ["B3:C5", "RowDeleted", "A2:A3", "B2:C3"],
  ["B3:C5", "RowDeleted", "A3:A5", null],
  ["B3:C5", "ColumnInserted", "A1:A1", "C3:D5"],
  ["B3:C5", "ColumnDeleted", "C1:D1", "B3:B5"],
] as const)("%s after %s at %s is %s", (cells, change, at, wanted) => {
  const shift = shiftOf({ type: "changed", sheet: "s", change, range: range(at) });
  if (shift === null) throw new Error("no shift");
  const moved = shiftedRange(range(cells), shift);
  expect(moved && a1Range(moved)).toBe(wanted);
});
