/** @jest-environment ./test/workbench/univer/support/environment.js */
import "./support/real-univer";
import { snapshotOf } from "../../../src/check/sheet/snapshot";
import { parseA1 } from "../../../src/check/sheet/address";
import { createEngine } from "../../../src/workbench/engine/engine";
import { createHeadlessGrid } from "../../../src/workbench/univer/headless";
import type { UniverGrid } from "../../../src/workbench/univer/grid";
import type { GridRule } from "../../../src/workbench/validation";
import { batch, last, run } from "../engine/setup";

const SHEET = "sheet-1";
const range = (address: string) => {
  const cells = parseA1(address);
  if (cells === null) throw new Error(address);
  return cells;
};

const grids: UniverGrid[] = [];
function open() {
  const names = ["表", "词"];
  const grid = createHeadlessGrid(
    names.map((name) => ({
      snapshot: snapshotOf(name, [["一级", "二级"]]),
      visible: true,
      isProtected: false,
      columnWidths: [],
      rowHeights: [],
      formats: [["General", "General"]],
    })),
  );
  grids.push(grid);
  return grid;
}
afterEach(() => grids.splice(0).forEach((grid) => grid.dispose()));

const list: GridRule = {
  kind: "list",
  formula1: "产出,效益",
  formula2: null,
  operator: null,
  dropDown: true,
  allowBlank: true,
  prompt: { show: true, title: "一级", message: "选一个。" },
  error: { show: true, title: "", message: "", style: "Warning" },
};

describe("validations", () => {
  test.each([
    ["a list", list],
    ["a list of cells", { ...list, formula1: "=词!$A$1:$A$3" }],
    ["a number", { ...list, kind: "wholeNumber", formula1: "1", formula2: "9", operator: "Between" }],
    ["a formula", { ...list, kind: "custom", formula1: "=COUNTIF($A$2:$A$9,A2)=1" }],
  ] as const)("%s is kept as it was given", (_name, rule) => {
    const grid = open();
    grid.setValidation(SHEET, range("A2:B9"), rule);
    expect(grid.validations(SHEET)).toEqual([{ range: range("A2:B9"), rule }]);
  });

  test("a list that reads differently from each cell is a rule a cell, and the host sees one", () => {
    const grid = open();
    const formula1 = "=OFFSET(词!$A$3,0,MATCH($A2,词!$A$1:$C$1,0)-1,2,1)";
    grid.setValidation(SHEET, range("B2:B4"), { ...list, formula1 });
    expect(grid.validations(SHEET).map(({ rule }) => rule.formula1)).toEqual([
      "=OFFSET(词!$A$3,0,MATCH($A2,词!$A$1:$C$1,0)-1,2,1)",
      "=OFFSET(词!$A$3,0,MATCH($A3,词!$A$1:$C$1,0)-1,2,1)",
      "=OFFSET(词!$A$3,0,MATCH($A4,词!$A$1:$C$1,0)-1,2,1)",
    ]);
    const b = batch();
    const sheet = b.method(b.property(b.root(), "Worksheets"), "GetItem", "表");
    b.load(b.property(b.method(sheet, "GetRange", "B2:B4"), "DataValidation"), "type", "rule");
    expect(last(run(createEngine(grid), b.json()))).toEqual({
      Type: "List",
      Rule: { list: { inCellDropDown: true, source: formula1 } },
    });
  });

  test("another over a part leaves the rest, and one step undoes it", () => {
    const grid = open();
    grid.setValidation(SHEET, range("A2:A9"), list);
    grid.setValidation(SHEET, range("A4:A5"), { ...list, formula1: "是,否" });
    const told = () =>
      grid
        .validations(SHEET)
        .map(({ range: { top, bottom }, rule }) => `${top}-${bottom} ${rule.formula1}`)
        .sort();
    expect(told()).toEqual(["1-2 产出,效益", "3-4 是,否", "5-8 产出,效益"]);
    grid.undo();
    expect(told()).toEqual(["1-8 产出,效益"]);
    grid.setValidation(SHEET, range("A1:B20"), null);
    expect(told()).toEqual([]);
  });

  test("hundreds of rules of a cell each are all there, beyond the sheet's end too", () => {
    const grid = open();
    grid.setValidation(SHEET, range("B2:B400"), { ...list, formula1: "=OFFSET(词!$A$3,0,0,LEN($A2),1)" });
    expect(grid.validations(SHEET)).toHaveLength(399);
  });
});

describe("sheets", () => {
  test("are added in the background, moved, renamed, hidden and removed", () => {
    const grid = open();
    const id = grid.addSheet("新");
    expect(grid.activeSheet()).toBe(SHEET);
    grid.moveSheet(id, 1);
    expect(grid.sheets().map(({ name }) => name)).toEqual(["表", "新", "词"]);
    grid.renameSheet(id, "更新");
    grid.setVisibility(id, "very-hidden");
    expect(grid.sheets()[1]).toEqual({ id, name: "更新", visible: false, veryHidden: true, isProtected: false });
    grid.setVisibility(id, "hidden");
    expect(grid.sheets()[1]).not.toHaveProperty("veryHidden");
    grid.setVisibility(id, "visible");
    expect(grid.sheets()[1]).toMatchObject({ visible: true });
    expect(grid.activeSheet()).toBe(SHEET);
    grid.removeSheet(id);
    expect(grid.sheets().map(({ name }) => name)).toEqual(["表", "词"]);
    expect(grid.addSheet("又")).not.toBe(id);
  });

  test("grow for what is written beyond their end", () => {
    const grid = open();
    const id = grid.addSheet("新");
    const cells = Array.from({ length: 1_500 }, (_, row) => [row, `甲${row}`]);
    grid.write(id, { top: 0, bottom: 1_499, left: 29, right: 30 }, cells);
    expect(grid.usedRange(id)).toEqual({ top: 0, bottom: 1_499, left: 29, right: 30 });
    expect(grid.read(id, range("AE1500")).values).toEqual([["甲1499"]]);
  });

  test("and events say so", () => {
    const grid = open();
    const heard: string[] = [];
    grid.subscribe((event) => heard.push(event.type));
    const id = grid.addSheet("新");
    grid.setLook(id, range("A1:B2"), { bold: true });
    grid.removeSheet(id);
    expect(heard.filter((type) => !["activated", "selected"].includes(type))).toEqual(["added", "deleted"]);
  });
});

describe("looks", () => {
  test("leave what the cells hold, also a text that spells a number", () => {
    const grid = open();
    grid.setFormats(SHEET, range("A1"), [["@"]]);
    grid.write(SHEET, range("A1:B1"), [["100", 5]]);
    grid.setLook(SHEET, range("A1:B1"), { bold: true, wrap: true, horizontal: "center" });
    expect(grid.read(SHEET, range("A1:B1"))).toMatchObject({ values: [["100", 5]], formats: [["@", "General"]] });
    grid.setColumnWidth(SHEET, 0, 1, 200);
  });

  test("a merge keeps its first cell alone", () => {
    const grid = open();
    grid.merge(SHEET, range("A1:B2"));
    expect(grid.merges(SHEET)).toEqual([range("A1:B2")]);
    expect(grid.read(SHEET, range("A1:B1")).values).toEqual([["一级", null]]);
  });
});
