import type { GridEvent } from "../../../src/workbench/grid";
import { createSaver } from "../../../src/workbench/saving/saver";
import { createStructureLog } from "../../../src/workbench/saving/structure";
import { newWorkbook } from "../../../src/xlsx/patch/new-workbook";
import { openWorkbook } from "../../../src/xlsx/read";
import { createMemoryGrid } from "../../support/memory-grid";

const USED = { top: 0, left: 0, bottom: 9, right: 4 };
type Change = Extract<GridEvent, { type: "changed" }>["change"];
const event = (change: Change, first: number, last = first): GridEvent => ({
  type: "changed",
  sheet: "s",
  change,
  range: change.startsWith("Row")
    ? { top: first, bottom: last, left: 0, right: 99 }
    : { top: 0, bottom: 99, left: first, right: last },
});
const moved = (...events: readonly GridEvent[]): readonly string[] => {
  const log = createStructureLog();
  for (const one of events) log.note(one, () => USED);
  return log.moved("s", 0);
};

test("rows and columns that were inserted or deleted are known, until that is undone", () => {
  expect(moved(event("RowInserted", 2, 3))).toEqual(["rows"]);
  expect(moved(event("RowInserted", 2, 3), event("RowDeleted", 2, 3))).toEqual([]);
  expect(moved(event("RowInserted", 2, 3), event("RowDeleted", 2))).toEqual(["rows"]);
  expect(moved(event("ColumnDeleted", 1), event("RowInserted", 2), event("ColumnInserted", 1))).toEqual(["rows"]);
  expect(moved(event("RangeEdited", 2))).toEqual([]);
  expect(moved(event("CellInserted", 2), event("CellDeleted", 2))).toEqual([]);
});

test("behind the last cell nothing moves", () => {
  expect(moved(event("RowInserted", 10, 20), event("ColumnDeleted", 5))).toEqual([]);
});

test("a saver tells inserted rows of the sheet, and not after a new file was made of it", () => {
  const bytes = newWorkbook([{ name: "表", columnWidths: [], rows: [[{ value: "甲" }], [{ value: "乙" }]] }]);
  const grid = createMemoryGrid([{ name: "表", cells: [["甲"], ["乙"]] }]);
  const saver = createSaver(grid, bytes, openWorkbook(bytes).sheets);
  grid.insertRows("表", 1, 1);
  const look = saver.look();
  expect(look.difference.obstacles).toEqual([{ kind: "rows", sheet: "表" }]);
  look.converted().commit();
  expect(saver.look().difference.obstacles).toEqual([]);
  grid.insertRows("表", 0, 1);
  expect(saver.look().difference.obstacles).toEqual([{ kind: "rows", sheet: "表" }]);
});
