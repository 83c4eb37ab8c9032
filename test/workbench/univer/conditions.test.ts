/** @jest-environment ./test/workbench/univer/support/environment.js */
import "./support/real-univer";
import { parseA1 } from "../../../src/check/sheet/address";
import { snapshotOf, type CellRange } from "../../../src/check/sheet/snapshot";
import { conditionId, type GridCondition } from "../../../src/workbench/conditions";
import type { UniverGrid } from "../../../src/workbench/univer/grid";
import { createHeadlessGrid } from "../../../src/workbench/univer/headless";

const SHEET = "sheet-1";
const at = (address: string): CellRange => parseA1(address) as CellRange;

let grid: UniverGrid;
beforeEach(() => {
  const sheet = {
    snapshot: snapshotOf("表", [["甲", "乙"]]),
    visible: true,
    isProtected: false,
    columnWidths: [],
    rowHeights: [],
    formats: [["General", "General"]],
    looks: [[{ bold: true, fill: "#eeeeee" }, null]],
  };
  grid = createHeadlessGrid([sheet]);
});
afterEach(() => grid.dispose());

/** How a cell is drawn. */
const drawn = (address: string) => grid.drawn(SHEET, at(address).top, at(address).left);

const rule = (number: number, look: GridCondition["look"], more: Partial<GridCondition> = {}): GridCondition => ({
  id: conditionId(number),
  type: "Custom",
  ranges: [at("A1:A3")],
  formula: '=N("jixiao-error")=0',
  look,
  stopIfTrue: false,
  ...more,
});

test("what always holds is drawn over the cell's own look, which stays what it is", () => {
  const before = grid.looks?.(SHEET, at("A1:B1"));
  grid.setConditions(SHEET, [rule(1, { fill: "#FFC7CE", color: "#9C0006" })]);
  expect(drawn("A1")).toEqual({ bold: true, fill: "#FFC7CE", color: "#9C0006" });
  expect(drawn("A3")).toEqual({ fill: "#FFC7CE", color: "#9C0006" });
  expect(drawn("B1")).toBeNull();
  expect(grid.looks?.(SHEET, at("A1:B1"))).toEqual(before);
  grid.setConditions(SHEET, []);
  expect(drawn("A1")).toEqual({ bold: true, fill: "#eeeeee" });
});

test("of several the first decides what it names; one that stops ends it", () => {
  const [red, blue] = [rule(1, { fill: "#FF0000" }), rule(2, { fill: "#00FF00", color: "#0000FF" })];
  grid.setConditions(SHEET, [red, blue]);
  expect(drawn("A2")).toEqual({ fill: "#FF0000", color: "#0000FF" });
  grid.setConditions(SHEET, [{ ...red, stopIfTrue: true }, blue]);
  expect(drawn("A2")).toEqual({ fill: "#FF0000" });
  grid.setConditions(SHEET, [rule(3, { bold: true }, { ranges: [at("A1:A5000")] }), red]);
  expect(drawn("A2")).toEqual({ bold: true, fill: "#FF0000" });
  expect(drawn("A5000")).toEqual({ bold: true });
});

test("what hangs on the cells is kept and not drawn", () => {
  grid.setConditions(SHEET, [rule(1, { fill: "#FF0000" }, { formula: "=A1>1" })]);
  expect(drawn("A2")).toBeNull();
  expect(grid.conditions(SHEET)).toHaveLength(1);
});

test("putting them is one step to undo, and rows inserted above take them along", () => {
  grid.setConditions(SHEET, [rule(1, { fill: "#FF0000" })]);
  grid.shiftCells(SHEET, { kind: "insert", axis: "rows", range: at("A1:XFD1") });
  expect(grid.conditions(SHEET)).toMatchObject([{ ranges: [at("A2:A4")] }]);
  expect([drawn("A1"), drawn("A4")]).toEqual([null, { fill: "#FF0000" }]);
  grid.undo();
  expect(grid.conditions(SHEET)).toMatchObject([{ ranges: [at("A1:A3")] }]);
  grid.undo();
  expect(grid.conditions(SHEET)).toEqual([]);
  grid.redo();
  expect(grid.conditions(SHEET)).toHaveLength(1);
});
