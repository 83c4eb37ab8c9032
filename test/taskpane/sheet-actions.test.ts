/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import type { CellValue } from "../../src/check/sheet/snapshot";
import { exampleSheet } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import { createSession, type Session } from "../../src/taskpane/session/session";
import type { GridRule } from "../../src/workbench/validation";
import { startBench, type Bench } from "../excel/setup";
import { range, sheetId, type MemoryGrid, type MemorySheet } from "../support/memory-grid";
import { testChecker } from "./support/checker";
import { SHEET } from "./support/sheet";

/** The actions over the real port, on the emulated Excel. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

let session: Session | null = null;
afterEach(async () => session?.close());

const LIST = exampleSheet({
  sheet: [
    ...LIST_HEAD,
    listRow("培训人数", "≥", 600, "人"),
    listRow("培训班次", "≥", 2, "期"),
    ["某单位", "会议经费", 20, "效益指标", "社会效益", "政策知晓率", "≥", 90, "%"],
  ],
}).values;

const PACKED = SHEET;
const CELL = "G7";

async function open(...sheets: readonly MemorySheet[]): Promise<{ session: Session; grid: MemoryGrid }> {
  const { grid } = bench.open(sheets);
  session = createSession({ host: bench.port, checker: testChecker(), words: () => "" });
  await session.start();
  return { session, grid };
}

const table = (name: string, cells: readonly (readonly CellValue[])[]): MemorySheet => ({ name, cells });
const said = ({ getState }: Session) => {
  const { outcome } = getState();
  return outcome?.kind === "sheets" ? outcome.outcome : outcome;
};
const lists = (grid: MemoryGrid, sheet: string) =>
  grid.layout(sheet).validations.map(({ range: { top, left, bottom }, rule }) => [top, left, bottom, rule.formula1]);
const names = (grid: MemoryGrid) => grid.sheets().map(({ name, visible }) => (visible ? name : `(${name})`));
const whole: GridRule = {
  ...{ kind: "wholeNumber", formula1: "1", formula2: "10", operator: "Between", dropDown: true, allowBlank: false },
  prompt: { show: true, title: "他人", message: "一到十" },
  error: { show: true, title: "", message: "", style: "Stop" },
};
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Waits until what a selection sets off is done. */
const settled = async ({ getState }: Session): Promise<void> => {
  for (let waited = 0; waited < 40; waited += 1) {
    await pause(25);
    if (getState().work === null && waited > 4) return;
  }
};

describe("lists", () => {
  test("stand in the cells of a list's rows, and go in one step with the sheet that holds them", async () => {
    const { session, grid } = await open(table("表", LIST));
    const before = grid.contents("表");
    await session.sheets.insertLists();
    expect(said(session)).toEqual({ what: "lists-inserted", cells: 15, kept: 0, leftOut: [] });
    expect(names(grid)).toEqual(["表", "(绩效下拉列表)"]);
    expect(lists(grid, "表")).toEqual([
      [2, 3, 4, "产出指标,效益指标,满意度指标,成本指标"],
      [
        ...[2, 4, 4],
        "=OFFSET('绩效下拉列表'!$A$3,0,IFERROR(MATCH($D3,'绩效下拉列表'!$B$1:$E$1,0),0)," +
          "INDEX('绩效下拉列表'!$A$2:$E$2,1,IFERROR(MATCH($D3,'绩效下拉列表'!$B$1:$E$1,0),0)+1),1)",
      ],
      [2, 6, 4, expect.stringContaining("≥,≤,=") as string],
      [2, 7, 4, expect.stringContaining("优/良/中/差") as string],
      [2, 8, 4, expect.stringMatching(/^人,期,%/) as string],
    ]);
    expect(grid.cell("绩效下拉列表", "B1").value).toBe("产出指标");
    expect(grid.contents("表")).toEqual(before);
    await session.undo();
    expect(said(session)).toMatchObject({ what: "undone", step: "lists-inserted" });
    expect(names(grid)).toEqual(["表"]);
    expect(lists(grid, "表")).toEqual([]);
  });

  test("are taken away in one step, and come back in one", async () => {
    const { session, grid } = await open(table("表", LIST));
    await session.sheets.insertLists();
    const inserted = lists(grid, "表");
    const held = grid.contents("绩效下拉列表");
    await session.sheets.removeLists();
    expect(said(session)).toEqual({ what: "lists-removed", cells: 15 });
    expect([names(grid), lists(grid, "表")]).toEqual([["表"], []]);
    await session.undo();
    expect([names(grid), lists(grid, "表")]).toEqual([["表", "(绩效下拉列表)"], inserted]);
    expect(grid.contents("绩效下拉列表")).toEqual(held);
    await session.sheets.removeLists();
    await session.sheets.removeLists();
    expect(said(session)).toEqual({ what: "nothing-to-remove" });
  });

  test("are put there anew without a question and without a second sheet", async () => {
    const { session, grid } = await open(table("表", LIST));
    await session.sheets.insertLists();
    const inserted = lists(grid, "表");
    await session.sheets.insertLists();
    expect(session.getState().sheetDialog).toBeNull();
    expect([names(grid), lists(grid, "表")]).toEqual([["表", "(绩效下拉列表)"], inserted]);
    await session.undo();
    expect([names(grid), lists(grid, "表")]).toEqual([["表", "(绩效下拉列表)"], inserted]);
    await session.undo();
    expect([names(grid), lists(grid, "表")]).toEqual([["表"], []]);
  });

  test.each(["keep", "replace"] as const)("ask where another's validation stands, and %s it", async (answer) => {
    const { session, grid } = await open(table("表", LIST));
    grid.setValidation(sheetId(0), range("G3:J3"), whole);
    await session.sheets.insertLists();
    expect(session.getState().sheetDialog).toEqual({
      kind: "lists-exist",
      existing: { cells: 3, columns: ["G", "H", "I"] },
    });
    expect(grid.layout("表").validations).toEqual([{ range: range("G3:J3"), rule: whole }]);
    await session.sheets.insertBeside(answer);
    expect(session.getState().sheetDialog).toBeNull();
    const kept = answer === "keep" ? 3 : 0;
    expect(said(session)).toMatchObject({ what: "lists-inserted", cells: 15 - kept, kept });
    const others = grid.layout("表").validations.filter(({ rule }) => rule.kind === "wholeNumber");
    expect(others.map((one) => one.range)).toEqual([range(answer === "keep" ? "G3:J3" : "J3")]);
    await session.undo();
    const after = grid.layout("表").validations;
    expect(after.every(({ rule }) => rule.formula2 === "10")).toBe(true);
    expect(after.reduce((sum, one) => sum + one.range.right - one.range.left + 1, 0)).toBe(4);
  });

  test("leave all as it is on a protected sheet, also the workbook's other sheets", async () => {
    const { session, grid } = await open(table("表", LIST));
    grid.protect("表", true);
    await session.sheets.insertLists();
    expect(said(session)).toMatchObject({ what: "refused", refusal: { why: "protected", sheet: "表" } });
    expect([names(grid), lists(grid, "表")]).toEqual([["表"], []]);
    expect(session.getState().undo).toEqual([]);
  });

  test("are none for packed cells, and why is said", async () => {
    const { session, grid } = await open(table("表", PACKED));
    await session.sheets.insertLists();
    expect(said(session)).toMatchObject({ what: "no-lists" });
    expect(names(grid)).toEqual(["表"]);
  });

  test("of thousands of rows take a handful of requests", async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => listRow(`指标${at}`, "≥", 600, "人"));
    const { grid, engine } = bench.open([table("表", exampleSheet({ sheet: [...LIST_HEAD, ...rows] }).values)]);
    session = createSession({ host: bench.port, checker: testChecker(), words: () => "" });
    await session.start();
    const before = engine.batches;
    await session.sheets.insertLists();
    expect(said(session)).toMatchObject({ what: "lists-inserted", cells: 20_000 });
    expect(engine.batches - before).toBeLessThanOrEqual(16);
    expect(grid.layout("表").validations).toHaveLength(5);
  });
});

describe("a packed cell", () => {
  const expanded = async () => {
    const opened = await open(table("表", PACKED), table("后", [["甲"]]));
    opened.grid.select(range(CELL));
    await settled(opened.session);
    await opened.session.sheets.expand();
    await settled(opened.session);
    return opened;
  };

  test("is laid out on a sheet behind its own, with lists, and undone in one step", async () => {
    const { session, grid } = await expanded();
    expect(said(session)).toEqual({ what: "expanded", sheet: "展开-培训经费" });
    expect(names(grid)).toEqual(["表", "展开-培训经费", "后", "(绩效下拉列表)"]);
    expect(grid.sheets().find(({ id }) => id === grid.activeSheet())?.name).toBe("展开-培训经费");
    expect(grid.layout("展开-培训经费").validations).toHaveLength(8);
    expect(session.getState().snapshot?.name).toBe("展开-培训经费");
    await session.undo();
    await settled(session);
    expect(names(grid)).toEqual(["表", "后"]);
    expect(said(session)).toMatchObject({ what: "undone", step: "expanded" });
  });

  test("packed again without an edit is the same, and the sheet may go", async () => {
    const { session, grid } = await expanded();
    const before = grid.contents("表");
    const laid = [grid.contents("展开-培训经费"), lists(grid, "展开-培训经费").sort()];
    await session.sheets.pack();
    expect(said(session)).toEqual({ what: "packed-same" });
    expect(session.getState().sheetDialog).toMatchObject({ kind: "delete", isWritten: false, isChanged: false });
    await session.sheets.deletePacked();
    await settled(session);
    expect(names(grid)).toEqual(["表", "后"]);
    expect(grid.contents("表")).toEqual(before);
    await session.undo();
    await settled(session);
    expect(names(grid)).toEqual(["表", "展开-培训经费", "后", "(绩效下拉列表)"]);
    expect([grid.contents("展开-培训经费"), lists(grid, "展开-培训经费").sort()]).toEqual(laid);
    await session.undo();
    await settled(session);
    expect(names(grid)).toEqual(["表", "后"]);
  });

  test("changes only where a row was edited, and comes back with undo", async () => {
    const { session, grid } = await expanded();
    const before = String(grid.cell("表", CELL).value);
    grid.type("展开-培训经费", "D7", "政策覆盖率");
    await session.sheets.pack();
    const after = before.replace("政策知晓率", "政策覆盖率");
    expect(session.getState().sheetDialog).toMatchObject({
      kind: "pack",
      packing: { problems: [], writes: [{ sheet: "表", row: 6, column: 6, expected: before, next: after }] },
    });
    await session.sheets.writePacked();
    expect(said(session)).toEqual({ what: "packed", sheet: "表", cells: [CELL] });
    expect(grid.cell("表", CELL).value).toBe(after);
    session.sheets.close();
    await session.undo();
    expect(grid.cell("表", CELL).value).toBe(before);
  });

  test("is left alone where it was changed meanwhile", async () => {
    const { session, grid } = await expanded();
    grid.type("展开-培训经费", "D7", "政策覆盖率");
    await session.sheets.pack();
    grid.type("表", CELL, "别的");
    await session.sheets.writePacked();
    expect(said(session)).toEqual({ what: "not-packed", cell: `表!${CELL}`, reason: "changed" });
    expect(grid.cell("表", CELL).value).toBe("别的");
    await session.sheets.pack();
    expect(session.getState().sheetDialog).toMatchObject({ packing: { problems: [{ kind: "source-changed" }] } });
  });

  test("asks once more before a sheet goes that was edited after packing", async () => {
    const { session, grid } = await expanded();
    await session.sheets.pack();
    grid.type("展开-培训经费", "D7", "政策覆盖率");
    await session.sheets.deletePacked();
    expect(session.getState().sheetDialog).toMatchObject({ kind: "delete", isChanged: true });
    expect(names(grid)).toContain("展开-培训经费");
    await session.sheets.deletePacked();
    await settled(session);
    expect(names(grid)).toEqual(["表", "后"]);
  });

  test("keeps a sheet that was edited from being undone away", async () => {
    const { session, grid } = await expanded();
    grid.type("展开-培训经费", "D7", "政策覆盖率");
    await session.undo();
    expect(said(session)).toMatchObject({ what: "undo-refused", refusal: { why: "changed", sheet: "展开-培训经费" } });
    expect(names(grid)).toEqual(["表", "展开-培训经费", "后", "(绩效下拉列表)"]);
  });

  test("is not laid out from a cell of no project", async () => {
    const { session, grid } = await open(table("表", PACKED));
    grid.select(range("A1"));
    await settled(session);
    await session.sheets.expand();
    expect(said(session)).toEqual({ what: "not-expanded", why: { kind: "no-project" } });
    expect(names(grid)).toEqual(["表"]);
  });
});

test("a new table stands on a sheet of its own, is read, and undone", async () => {
  const { session, grid } = await open(table("Sheet1", [[null]]));
  await session.sheets.makeTable({ department: "某局", unit: "某单位", year: 2026, moneyUnit: "万元" });
  await settled(session);
  expect(names(grid)).toEqual(["Sheet1", "项目支出绩效目标表"]);
  expect(said(session)).toEqual({ what: "made", sheet: "项目支出绩效目标表" });
  expect(grid.selection()).toEqual([range("A7")]);
  const tables = session.getState().result?.tables;
  expect(tables).toMatchObject([{ layout: "L0", year: 2026, moneyUnit: "万元", department: "某局" }]);
  expect(tables?.[0]?.projects).toHaveLength(10);
  expect(session.getState().result?.findings).toEqual([]);
  expect(grid.cell("项目支出绩效目标表", "B6").formula).toBe("=SUM(B7:B16)");
  await session.undo();
  expect(names(grid)).toEqual(["Sheet1"]);
});

test("while a cell is edited nothing begins", async () => {
  const { engine, grid } = bench.open([table("表", LIST)]);
  session = createSession({ host: bench.port, checker: testChecker(), words: () => "" });
  await session.start();
  engine.faults.editingCell = true;
  await session.sheets.insertLists();
  expect(session.getState().error).toMatchObject({ task: "sheets", code: "editing-cell" });
  engine.faults.editingCell = false;
  expect(names(grid)).toEqual(["表"]);
});
