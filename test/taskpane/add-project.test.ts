/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import type { CellValue } from "../../src/check/sheet/snapshot";
import { FAULTLESS_CELL, OTHER_FAULTLESS_CELL } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { startBench, type Bench } from "../excel/setup";
import { range, type MemoryGrid, type MemorySheet } from "../support/memory-grid";
import { testChecker } from "./support/checker";

/** 添加项目 over the real port, on the emulated Excel. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

let session: Session | null = null;
afterEach(async () => session?.close());

const HEAD: readonly (readonly CellValue[])[] = [
  ["某局2026年项目支出绩效目标表"],
  ["部门名称：某局", null, null, null, null, null, "单位：万元"],
  ["项目名称（资金使用单位）", "总计", "财政拨款", "财政专户拨款", "其他资金", "绩效目标", "绩效指标"],
];
const TABLE: readonly (readonly CellValue[])[] = [
  ...HEAD,
  ["合计", "=SUM(B5)", "=SUM(C5)", "=SUM(D5)", "=SUM(E5)"],
  ["某单位", "=SUM(B6:B7)", "=SUM(C6:C7)", "=SUM(D6:D7)", "=SUM(E6:E7)"],
  ["培训经费", "=SUM(C6:E6)", 20, 0, 0, "全年办好2次培训。", FAULTLESS_CELL],
  ["会议经费", "=SUM(C7:E7)", 10, 0, 0, "全年办好4次会议。", OTHER_FAULTLESS_CELL],
  ["注：金额保留两位小数。"],
];

async function open(cells: readonly (readonly CellValue[])[] = TABLE, more: Partial<MemorySheet> = {}) {
  const { grid, engine } = bench.open([{ name: "表", cells, ...more }]);
  session = createSession({ host: bench.port, checker: testChecker(), words: () => "" });
  await session.start();
  return { session, grid, engine };
}
const said = ({ getState }: Session) => {
  const { outcome } = getState();
  return outcome?.kind === "sheets" ? outcome.outcome : outcome;
};
const found = ({ getState }: Session): unknown => getState().result?.findings.map(({ rule }) => rule);
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Selects cells, and waits until the pane has heard of it. */
const choose = async (grid: MemoryGrid, address: string): Promise<void> => {
  grid.selectAreas(address);
  const { top, left } = range(address);
  const isHeard = () => {
    const now = session?.getState().selection?.range;
    return now?.top === top && now.left === left;
  };
  for (let waited = 0; !isHeard() && waited < 5_000; waited += 20) await pause(20);
};
const formulas = (grid: MemoryGrid, ...cells: readonly string[]) => cells.map((cell) => grid.cell("表", cell).formula);

test("a project comes behind the selected one: its row is selected, sums take it in, and nothing more is found", async () => {
  const { session, grid } = await open();
  const before = found(session);
  await choose(grid, "G7");
  await session.sheets.addProject();
  expect(said(session)).toEqual({ what: "project-added", row: 8, isSummed: true });
  expect(grid.selection()).toEqual([range("A8")]);
  expect(formulas(grid, "B5", "E5", "B8", "B4")).toEqual(["=SUM(B6:B8)", "=SUM(E6:E8)", "=SUM(C8:E8)", "=SUM(B5)"]);
  expect(grid.cell("表", "A9").value).toBe("注：金额保留两位小数。");
  expect(found(session)).toEqual(before);
  expect(session.getState().work).toBeNull();
});

test("one undo takes it away and leaves the table as it was", async () => {
  const { session, grid } = await open();
  const before = JSON.stringify(grid.contents("表"));
  await choose(grid, "A6");
  await session.sheets.addProject();
  expect(said(session)).toMatchObject({ row: 7 });
  await session.undo();
  expect(said(session)).toEqual({ what: "undone", step: "project-added", sheet: "表" });
  expect(JSON.stringify(grid.contents("表"))).toBe(before);
  expect(session.getState().result?.tables[0]?.projects).toHaveLength(2);
});

test("several come one behind the other, and are taken back one by one", async () => {
  const { session, grid } = await open();
  const before = JSON.stringify(grid.contents("表"));
  await choose(grid, "A7");
  for (let nth = 0; nth < 3; nth += 1) await session.sheets.addProject();
  expect(formulas(grid, "B5", "B10")).toEqual(["=SUM(B6:B10)", "=SUM(C10:E10)"]);
  expect(grid.selection()).toEqual([range("A10")]);
  for (let nth = 0; nth < 3; nth += 1) await session.undo();
  expect(JSON.stringify(grid.contents("表"))).toBe(before);
});

test("a project that is filled in is counted by the sums, and stays", async () => {
  const { session, grid } = await open();
  await choose(grid, "A7");
  await session.sheets.addProject();
  grid.type("表", "A8", "调研经费");
  grid.type("表", "C8", 5);
  await session.check();
  expect(grid.cell("表", "B4").value).toBe(35);
  expect(session.getState().result?.tables[0]?.projects.map(({ name }) => name)).toEqual([
    ...["培训经费", "会议经费", "调研经费"],
  ]);
  await session.undo();
  expect(said(session)).toMatchObject({ what: "undo-refused", refusal: { why: "changed" } });
  expect(grid.cell("表", "A8").value).toBe("调研经费");
});

test("in a list of one indicator a row it comes behind all rows of the project", async () => {
  const { session, grid } = await open([
    ...LIST_HEAD.map((row) => row.map(String)),
    ...[listRow("培训人数", "≥", 600, "人"), listRow("培训班次", "≥", 2, "期")].map((row) => row as CellValue[]),
    ["某单位", "会议经费", 20, "效益指标", "社会效益", "政策知晓率", "≥", 90, "%"],
  ]);
  const before = found(session);
  await choose(grid, "F3");
  await session.sheets.addProject();
  expect(said(session)).toEqual({ what: "project-added", row: 5, isSummed: null });
  expect(grid.selection()).toEqual([range("B5")]);
  expect(found(session)).toEqual(before);
});

test("a sum that is no formula is said to need a change by hand", async () => {
  const cells = TABLE.map((row) =>
    row.map((value) => (typeof value === "string" && value.startsWith("=") ? 30 : value)),
  );
  const { session } = await open(cells);
  await session.sheets.addProject();
  expect(said(session)).toMatchObject({ what: "project-added", isSummed: false });
});

describe("nothing comes, and the reason is said,", () => {
  test.each([
    ["on a protected sheet", { isProtected: true }, TABLE, { what: "refused", refusal: { why: "protected" } }],
    ["where there is no table", {}, [["早上好"]], { what: "not-added", why: "no-table" }],
    ["in a form of one project", {}, exampleFormCells(), { what: "not-added", why: "form" }],
  ] as const)("%s", async (_what, more, cells, outcome) => {
    const { session, grid } = await open(cells, more);
    const before = JSON.stringify(grid.contents("表"));
    await session.sheets.addProject();
    expect(said(session)).toMatchObject(outcome);
    expect(JSON.stringify(grid.contents("表"))).toBe(before);
    expect(session.getState().undo).toEqual([]);
  });

  test("where a write fails on the way", async () => {
    const { session, grid, engine } = await open();
    await choose(grid, "A7");
    const before = JSON.stringify(grid.contents("表"));
    engine.faults.failAfterWrites = 3;
    await session.sheets.addProject();
    expect(said(session)).toMatchObject({ what: "refused", refusal: { why: "row-failed" } });
    expect(JSON.stringify(grid.contents("表"))).toBe(before);
  });

  test("where the rows were changed behind the pane's back", async () => {
    const { session, grid, engine } = await open();
    await choose(grid, "A7");
    engine.faults.beforeBatch = () => {
      engine.faults.beforeBatch = null;
      grid.type("表", "A7", "会议费");
    };
    await session.sheets.addProject();
    expect(said(session)).toMatchObject({ what: "refused", refusal: { why: "changed" } });
    expect(grid.cell("表", "A8").value).toBe("注：金额保留两位小数。");
  });
});

/** A form of one project. */
function exampleFormCells(): readonly (readonly CellValue[])[] {
  return [
    ["项目支出绩效目标表", null, null, null],
    ["项目名称", "培训经费", "主管部门", "某局"],
    ["年度资金总额", 20, "其中：财政拨款", 20],
    ["年度目标", "全年办好2次培训。", null, null],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["产出指标", "数量指标", "培训人数", "≥600人"],
  ];
}
