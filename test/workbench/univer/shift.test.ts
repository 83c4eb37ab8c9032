/** @jest-environment ./test/workbench/univer/support/environment.js */
import "./support/real-univer";
import { a1Range } from "../../../src/check/sheet/address";
import { COLUMNS, ROWS } from "../../../src/check/sheet/size";
import { snapshotOf, type CellRange, type CellValue } from "../../../src/check/sheet/snapshot";
import type { Grid, GridEvent } from "../../../src/workbench/grid";
import type { Shift } from "../../../src/workbench/shift";
import type { GridRule } from "../../../src/workbench/validation";
import { createHeadlessGrid } from "../../../src/workbench/univer/headless";
import type { UniverGrid } from "../../../src/workbench/univer/grid";
import { Choice } from "../../generated/choice";
import { createMemoryGrid, range, sheetId, type MemoryGrid } from "../../support/memory-grid";
import { runs } from "../../support/runs";

const CELLS: CellValue[][] = [
  ["名称", "总计", "一", "二"],
  ["合计", "=SUM(B3:B5)", "=SUM(C3:C5)", "=SUM(D3:D5)"],
  ["甲", "=SUM(C3:D3)", 1, 2],
  ["乙", "=SUM(C4:D4)", 3, 4],
  ["丙", "=SUM(C5:D5)", 5, 6],
  ["说明", null, null, "=别表!A1"],
];
const OTHER: CellValue[][] = [
  ["=表!B2", "=SUM(表!C3:C5)"],
  ["文字", "=A1+1"],
];
const MERGES = ["A6:C6"];
const UNLOCKED = "A3:D5";
const RULE: GridRule = {
  ...{ kind: "wholeNumber", formula1: "1", formula2: "=D3", operator: "Between", dropDown: true, allowBlank: true },
  prompt: { show: true, title: "", message: "" },
  error: { show: true, title: "", message: "", style: "Stop" },
};

const grids: UniverGrid[] = [];
afterEach(() => grids.splice(0).forEach((grid) => grid.dispose()));

const fileSheet = (name: string, cells: CellValue[][], merges: readonly string[]) => {
  const isFormula = (value: CellValue): value is string => typeof value === "string" && value.startsWith("=");
  return {
    snapshot: snapshotOf(
      name,
      cells.map((row) => row.map((value) => (isFormula(value) ? 0 : value))),
      {
        formulas: cells.map((row) => row.map((value) => (isFormula(value) ? value : null))),
        merges: merges.map(range),
      },
    ),
    visible: true,
    isProtected: false,
    columnWidths: [],
    rowHeights: [24, 30, 40, 40, 50],
    formats: cells.map((row, r) => row.map((_, c) => (r > 0 && r < 5 && c > 0 && name === "表" ? "0.00" : "General"))),
  };
};
function univer(): UniverGrid {
  const grid = createHeadlessGrid([fileSheet("表", CELLS, MERGES), fileSheet("别表", OTHER, [])]);
  grids.push(grid);
  grid.setValidation("sheet-1", range("C3:C5"), RULE);
  grid.setCellProtection("sheet-1", range(UNLOCKED), { locked: false });
  return grid;
}
function memory(): MemoryGrid {
  const grid = createMemoryGrid([
    { name: "表", cells: CELLS, merges: MERGES, unlocked: [UNLOCKED] },
    { name: "别表", cells: OTHER },
  ]);
  grid.format("表", "B2:D5", "0.00");
  grid.setValidation(sheetId(0), range("C3:C5"), RULE);
  return grid;
}

/** All that a shift moves, without the results of formulas. */
function contents(grid: Grid): unknown {
  return grid.sheets().map(({ id, name }) => {
    const used = grid.usedRange(id);
    if (used === null) return [name];
    const { values, formulas, formats } = grid.read(id, used);
    const cells = values.flatMap((row, r) =>
      row.flatMap((value, c) => {
        const formula = formulas[r]?.[c] ?? null;
        const format = formats[r]?.[c] ?? "";
        const isBlank = value === null && formula === null && format === "General";
        return isBlank ? [] : [`${used.top + r},${used.left + c} ${formula ?? String(value)} ${format}`];
      }),
    );
    const { unlocked } = grid.protectedCells(id);
    const places = (ranges: readonly CellRange[]) => ranges.map(a1Range).sort();
    const lists = grid.validations(id).map(({ range: at, rule }) => `${a1Range(at)} ${rule.formula2 ?? ""}`);
    return [name, cells, places(grid.merges(id)), places(unlocked), lists.sort()];
  });
}

const wholeRows = (kind: Shift["kind"], top: number, bottom = top): Shift => ({
  kind,
  axis: "rows",
  range: { top, bottom, left: 0, right: COLUMNS - 1 },
});

function anyShift(choice: Choice): Shift {
  const kind = choice.pick(["insert", "delete"] as const);
  const axis = choice.pick(["rows", "columns"] as const);
  const [top, left] = [choice.int(0, 5), choice.int(0, 3)];
  const [bottom, right] = [top + choice.int(0, 2), left + choice.int(0, 2)];
  // The merged area would be torn.
  const isBlock = choice.chance(0.4) && (axis === "rows" ? top > 5 || left > 2 : bottom < 5);
  if (isBlock) return { kind, axis, range: { top, left, bottom, right } };
  return axis === "rows"
    ? wholeRows(kind, top, bottom)
    : { kind, axis, range: { top: 0, bottom: ROWS - 1, left, right } };
}

test("any shift leaves Univer's sheet as the one in memory, as one step to undo", () => {
  for (let seed = 0; seed < runs(200); seed++) {
    const choice = new Choice(seed);
    const [real, plain] = [univer(), memory()];
    const before = contents(real);
    expect(before).toEqual(contents(plain));
    const shift = anyShift(choice);
    const nth = choice.chance(0.2) ? 1 : 0;
    real.shiftCells(`sheet-${nth + 1}`, shift);
    plain.shiftCells(sheetId(nth), shift);
    const said = JSON.stringify(shift);
    expect([said, contents(real)]).toEqual([said, contents(plain)]);
    real.undo();
    const withoutLocks = (state: unknown) => (state as unknown[][]).map((sheet) => sheet.filter((_, at) => at !== 3));
    expect([said, withoutLocks(contents(real))]).toEqual([said, withoutLocks(before)]);
    grids.splice(0).forEach((grid) => grid.dispose());
  }
});

test("a new row looks like the one before it", () => {
  const grid = univer();
  grid.setLook("sheet-1", range("A3:D3"), { bold: true });
  grid.shiftCells("sheet-1", wholeRows("insert", 3, 4));
  const looks = grid.looks?.("sheet-1", range("A3:A6"));
  expect(looks?.map(([look]) => look?.bold === true)).toEqual([true, true, true, false]);
});

test("one event tells of a shift, and sums are worked out again", async () => {
  const grid = univer();
  const events: GridEvent[] = [];
  grid.subscribe((event) => {
    if (event.type === "changed") events.push(event);
  });
  grid.shiftCells("sheet-1", wholeRows("insert", 4));
  grid.shiftCells("sheet-1", { kind: "delete", axis: "rows", range: range("D9:D9") });
  expect(events.map((event) => event.type === "changed" && [event.change, event.axis])).toEqual([
    ["RowInserted", undefined],
    ["CellDeleted", "rows"],
  ]);
  grid.write("sheet-1", range("C5:C5"), [[100]]);
  const sum = () => grid.read("sheet-2", range("B1:B1")).values[0]?.[0];
  for (const end = Date.now() + 4_000; sum() !== 109 && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sum()).toBe(109);
});
