/** @jest-environment ./test/workbench/univer/support/environment.js */
import "./support/real-univer";
import { parseA1 } from "../../../src/check/sheet/address";
import { snapshotOf, type CellRange, type CellValue } from "../../../src/check/sheet/snapshot";
import { createEngine } from "../../../src/workbench/engine/engine";
import type { GridEvent } from "../../../src/workbench/grid";
import type { UniverGrid } from "../../../src/workbench/univer/grid";
import { createHeadlessGrid } from "../../../src/workbench/univer/headless";
import { batch, last, run } from "../engine/setup";

const SHEET = "sheet-1";
const at = (address: string): CellRange => parseA1(address) as CellRange;

const grids: UniverGrid[] = [];
function open(values: CellValue[][], formulas?: (string | null)[][]): UniverGrid {
  const sheets = ["表", "二"].map((name, nth) => ({
    snapshot: snapshotOf(name, nth === 0 ? values : [], nth === 0 && formulas !== undefined ? { formulas } : {}),
    visible: true,
    isProtected: false,
    columnWidths: [],
    rowHeights: [],
    formats: nth === 0 ? values.map((row) => row.map(() => "General")) : [],
  }));
  const grid = createHeadlessGrid(sheets);
  grids.push(grid);
  return grid;
}
afterEach(() => grids.splice(0).forEach((grid) => grid.dispose()));

const formulaOf = (grid: UniverGrid, address: string) => grid.read(SHEET, at(address)).formulas[0]?.[0];
const valueOf = (grid: UniverGrid, address: string) => grid.read(SHEET, at(address)).values[0]?.[0];

describe("a format on a formula's cell keeps the formula", () => {
  test.each<[string, (grid: UniverGrid) => void]>([
    ["a number format", (grid) => grid.setFormats(SHEET, at("A1"), [["0.00"]])],
    ["a look", (grid) => grid.setLook(SHEET, at("A1:B1"), { bold: true })],
    [
      "both",
      (grid) => {
        grid.setLook(SHEET, at("A1"), { wrap: true });
        grid.setFormats(SHEET, at("A1:B1"), [["0.00", "0"]]);
      },
    ],
  ])("%s", (_name, change) => {
    const fromFile = open([[2, 1]], [["=1+1", null]]);
    change(fromFile);
    expect([formulaOf(fromFile, "A1"), valueOf(fromFile, "A1")]).toEqual(["=1+1", 2]);
    const written = open([[1, 1]]);
    written.write(SHEET, at("A1"), [["=1+1"]]);
    change(written);
    expect(formulaOf(written, "A1")).toBe("=1+1");
  });
});

describe("merging", () => {
  test("over a merge leaves one area", () => {
    const grid = open([["甲", "乙", "丙"]]);
    grid.merge(SHEET, at("A1:B1"));
    grid.merge(SHEET, at("A1:C2"));
    expect(grid.merges(SHEET)).toEqual([at("A1:C2")]);
    const beside = open([["甲", "乙", "丙"]]);
    beside.merge(SHEET, at("A1:B1"));
    beside.merge(SHEET, at("B1:C1"));
    expect(beside.merges(SHEET)).toEqual([at("A1:C1")]);
  });

  test("keeps the first cell that holds something", () => {
    const grid = open([[null, 5, 6]]);
    grid.merge(SHEET, at("A1:C1"));
    expect([valueOf(grid, "A1"), valueOf(grid, "B1"), valueOf(grid, "C1")]).toEqual([5, null, null]);
  });

  test("keeps a formula in the first cell", () => {
    const grid = open([[2, 1]], [["=1+1", null]]);
    grid.merge(SHEET, at("A1:B1"));
    expect(formulaOf(grid, "A1")).toBe("=1+1");
  });
});

test("a sheet added, hidden or shown in the background activates nothing", () => {
  const grid = open([["甲"]]);
  const events: GridEvent[] = [];
  grid.subscribe((event) => events.push(event));
  const id = grid.addSheet("三");
  grid.setVisibility(id, "hidden");
  grid.setVisibility(id, "visible");
  expect(events.filter(({ type }) => type === "activated")).toEqual([]);
  expect(grid.activeSheet()).toBe(SHEET);
});

test("an edit of one cell tells what was there and what is", () => {
  const grid = open([["甲", 1]]);
  const events: GridEvent[] = [];
  grid.subscribe((event) => events.push(event));
  grid.write(SHEET, at("A1"), [["乙"]]);
  grid.write(SHEET, at("A1:B1"), [["丙", 2]]);
  const changed = { type: "changed", sheet: SHEET, change: "RangeEdited" };
  expect(events).toEqual([
    { ...changed, range: at("A1"), details: { before: "甲", after: "乙" } },
    { ...changed, range: at("A1:B1") },
  ]);
});

test("colours are told as they were set, and panes are frozen and freed", () => {
  const grid = open([["甲", "乙"]]);
  grid.setLook(SHEET, at("A1"), { fill: "#FFFF00", color: "#FF0000", size: 14 });
  expect(grid.looks(SHEET, at("A1:B1"))).toEqual([[{ size: 14, color: "#FF0000", fill: "#FFFF00" }, null]]);
  grid.setLook(SHEET, at("A1"), { fill: null });
  expect(grid.looks(SHEET, at("A1"))).toEqual([[{ size: 14, color: "#FF0000" }]]);
  expect(grid.frozen(SHEET)).toBeNull();
  grid.setFrozen(SHEET, { rows: 2, columns: 1 });
  expect(grid.frozen(SHEET)).toEqual({ rows: 2, columns: 1 });
  grid.setFrozen(SHEET, null);
  expect(grid.frozen(SHEET)).toBeNull();
});

test("a formula that gives an empty text is used, though it shows nothing", () => {
  const grid = open(
    [
      ["甲", null],
      [null, null],
    ],
    [
      [null, null],
      [null, '=""'],
    ],
  );
  const b = batch();
  const sheet = b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet");
  b.load(b.method(sheet, "GetUsedRange", true), "address");
  expect(last(run(createEngine(grid), b.json()))).toEqual({ Address: "表!A1:B2" });
});

test("a table is filled over Univer, and names, tables and heights go with their cells", () => {
  const grid = open([
    ["日期", "金额"],
    ["表外", "留"],
  ]);
  const engine = createEngine(grid);
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), "表");
  const table = b.method(b.property(sheet, "Tables"), "Add", "A1:B1", true);
  b.make(table);
  const values = [
    ["一月", 10],
    ["二月", 20],
  ];
  b.make(b.method(b.property(table, "Rows"), "Add", null, values));
  b.make(b.method(b.property(sheet, "Names"), "Add", "金额列", "=表!$B$2:$B$3"));
  b.set(b.property(b.method(sheet, "GetRange", "A3"), "Format"), "RowHeight", 30);
  expect(run(engine, b.json()).Error).toBeUndefined();
  expect(grid.read(SHEET, at("A1:B4")).values).toEqual([["日期", "金额"], ...values, ["表外", "留"]]);
  expect(grid.tables.all()).toMatchObject([{ name: "Table1", range: at("A1:B3") }]);
  grid.shiftCells(SHEET, { kind: "insert", axis: "rows", range: { ...at("A1"), right: 16_383 } });
  grid.renameSheet(SHEET, "支出");
  expect(grid.tables.all()).toMatchObject([{ range: at("A2:B4") }]);
  expect([...grid.setHeights(SHEET)]).toEqual([[3, 40]]);
  const look = batch();
  look.load(look.property(look.item(look.property(look.root(), "Worksheets"), "支出"), "Names"), "formula", "type");
  expect(last(run(engine, look.json()))).toMatchObject({ _Items: [{ Formula: "=支出!$B$3:$B$4", Type: "Range" }] });
});
