import type { RowInsertion } from "../../src/check/sheet/row-insertion";
import type { AddedRow } from "../../src/host/rows";
import type { SheetChange } from "../../src/host/host";
import type { GridRule } from "../../src/workbench/validation";
import { range, sheetId } from "../support/memory-grid";
import { failure, pause, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const CELLS = [
  ["合计", "=SUM(B2:B3)", "=B2+B3", null],
  ["甲", "=C2*1", 1, "目标"],
  ["乙", "=C3*1", 2, "目标"],
  ["说明", null, null, null],
];
const RULE: GridRule = {
  ...{ kind: "custom", formula1: "=C2>0", formula2: null, operator: null, dropDown: true, allowBlank: true },
  prompt: { show: true, title: "", message: "" },
  error: { show: true, title: "", message: "", style: "Stop" },
};
function open(more: Partial<Parameters<Bench["open"]>[0][number]> = {}, faults = {}) {
  const opened = bench.open(
    [{ name: "表", cells: CELLS, formats: { C3: "0.00" }, merges: ["E2:E3"], ...more }],
    faults,
  );
  opened.grid.setValidation(sheetId(0), range("C2:C3"), RULE);
  return opened;
}
/** Behind 乙. */
const INSERTION: RowInsertion = {
  sheet: "表",
  row: 3,
  around: {
    range: range("A3:D4"),
    values: [
      ["乙", null, 2, "目标"],
      ["说明", null, null, null],
    ],
    formulas: [
      [null, "=C3*1", null, null],
      [null, null, null, null],
    ],
  },
  formulas: [{ row: 3, column: 1, formula: "=C4*1" }],
  stretched: [
    { row: 0, column: 1, then: "=SUM(B2:B3)", next: "=SUM(B2:B4)" },
    { row: 0, column: 2, then: "=B2+B3", next: "=B2+B3+B4" },
  ],
  merges: [range("E2:E4")],
};
const state = ({ grid }: ReturnType<typeof open>) =>
  JSON.stringify([grid.contents(sheetId(0)), grid.merges(sheetId(0)), grid.layout(sheetId(0)).validations]);
const add = async (): Promise<AddedRow> => {
  const outcome = await bench.port.addRow(INSERTION);
  if (!outcome.done) throw new Error(outcome.reason);
  return outcome.added;
};

test("a row comes with its formulas, formats, lists and merged cells, and sums take it in", async () => {
  const { grid } = open();
  const added = await add();
  expect(["A5", "B4", "B1", "C1"].map((cell) => grid.cell("表", cell).formula ?? grid.cell("表", cell).value)).toEqual([
    ...["说明", "=C4*1", "=SUM(B2:B4)", "=B2+B3+B4"],
  ]);
  expect(grid.cell("表", "C4")).toMatchObject({ value: null, format: "0.00" });
  expect(grid.merges(sheetId(0))).toEqual([range("E2:E4")]);
  // Excel keeps a list to the rows it had; the new one gets its own, as seen from there.
  expect(grid.layout("表").validations).toEqual([
    { range: range("C2:C3"), rule: RULE },
    { range: range("C4"), rule: { ...RULE, formula1: "=C4>0" } },
  ]);
  expect(added).toMatchObject({ sheet: "表", row: 3, left: 0, formulas: [null, "=C4*1", null, null] });
});

test("it goes again and leaves all as it was", async () => {
  const opened = open();
  const before = state(opened);
  expect(await bench.port.removeRow(await add())).toEqual({ removed: true });
  expect(state(opened)).toBe(before);
});

test("it causes no call of onChange, neither coming nor going", async () => {
  open();
  const heard: SheetChange[] = [];
  const stop = await bench.port.onChange((change) => heard.push(change));
  await bench.port.removeRow(await add());
  await pause(80);
  await stop();
  expect(heard).toEqual([]);
});

test("in a sheet whose list goes on below, no second one is put there", async () => {
  const { grid } = open();
  grid.setValidation(sheetId(0), range("C2:C9"), RULE);
  await add();
  expect(grid.layout("表").validations).toEqual([{ range: range("C2:C10"), rule: RULE }]);
});

test.each([
  ["a protected sheet", "protected", ({ grid }: ReturnType<typeof open>) => grid.protect("表", true)],
  ["a sheet that is gone", "gone", ({ grid }: ReturnType<typeof open>) => grid.rename("表", "别的")],
  ["a row above that was edited", "changed", ({ grid }: ReturnType<typeof open>) => grid.type("表", "C3", 9)],
  ["rows that have moved", "changed", ({ grid }: ReturnType<typeof open>) => grid.insertRows("表", 1, 1)],
  ["a sum that was edited", "changed", ({ grid }: ReturnType<typeof open>) => grid.type("表", "C1", "=B2")],
] as const)("%s is refused, and nothing is changed", async (_what, reason, act) => {
  const opened = open();
  act(opened);
  const before = state(opened);
  expect(await bench.port.addRow(INSERTION)).toEqual({ done: false, reason });
  expect(state(opened)).toBe(before);
});

test.each([
  ["written into", ({ grid }: ReturnType<typeof open>) => grid.type("表", "A4", "丙"), "changed"],
  ["whose sum was edited", ({ grid }: ReturnType<typeof open>) => grid.type("表", "B1", "=B2"), "changed"],
  ["of a protected sheet", ({ grid }: ReturnType<typeof open>) => grid.protect("表", true), "protected"],
] as const)("a row %s stays", async (_what, act, reason) => {
  const opened = open();
  const added = await add();
  act(opened);
  const before = state(opened);
  expect(await bench.port.removeRow(added)).toEqual({ removed: false, reason });
  expect(state(opened)).toBe(before);
});

test("where any of its writes fails nothing is left of it", async () => {
  let failed = 0;
  for (let passing = 0; ; passing += 1) {
    const opened = open();
    const before = state(opened);
    opened.engine.faults.failAfterWrites = passing;
    const outcome = await bench.port.addRow(INSERTION);
    if (outcome.done) break;
    failed += 1;
    expect([passing, outcome.reason, state(opened)]).toEqual([passing, "failed", before]);
  }
  // The row, a merge, three formulas, and what a list is made of.
  expect(failed).toBeGreaterThan(5);
});

test("while a cell is being edited nothing begins", async () => {
  const opened = open({}, { editingCell: true });
  const before = state(opened);
  expect(await failure(bench.port.addRow(INSERTION))).toMatchObject({ code: "editing-cell" });
  opened.engine.faults.editingCell = false;
  expect(state(opened)).toBe(before);
});
