/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import * as XLSX from "@e965/xlsx";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { DONE } from "../../src/report/list/list";
import { TAG_HEADER } from "../../src/report/list/tag";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { pause, startBench, type Bench } from "../excel/setup";
import { range, type MemoryGrid, type MemorySheet } from "../support/memory-grid";
import { testChecker } from "./support/checker";
import { testFiles } from "./support/library-files";
import { CELL_COLUMN, ROW, SHEET, TRAINING_CELL } from "./support/sheet";

/** The list of findings over the real port, on the emulated Excel. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

let session: Session | null = null;
afterEach(async () => session?.close());

const TABLE: MemorySheet = { name: "目标表", cells: SHEET };
const LIST = "问题清单";

async function open(...sheets: readonly MemorySheet[]) {
  const { grid, engine } = bench.open(sheets);
  session = createSession({
    host: bench.port,
    checker: testChecker(),
    words: () => "",
    files: testFiles(),
    workbookAddress: bench.port.workbookAddress,
  });
  await session.start();
  return { session, grid, engine };
}

const said = ({ getState }: Session): string => {
  const { outcome } = getState();
  return outcome?.kind === "told" ? outcome.sentence : JSON.stringify(outcome);
};
const names = (grid: MemoryGrid) => grid.sheets().map(({ name }) => name);
interface Held {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}
const cellsOn = (grid: MemoryGrid, sheet: string) => grid.contents(sheet) as readonly Held[];
const rowsOf = (grid: MemoryGrid, sheet = LIST): CellValue[][] => {
  const rows: CellValue[][] = [];
  for (const { row, column, value, formula } of cellsOn(grid, sheet)) (rows[row] ??= [])[column] = formula ?? value;
  return rows;
};
/** Zero-based row of the first finding that says a text. */
const rowOf = (grid: MemoryGrid, text: string): number =>
  rowsOf(grid).findIndex((row, at) => at > 1 && row?.some((cell) => String(cell).includes(text)));
const activate = async (session: Session, grid: MemoryGrid, sheet: string): Promise<void> => {
  grid.activate(grid.sheets().find(({ name }) => name === sheet)?.id ?? "");
  await session.check(true);
};

test("a list is made on a sheet of its own; made again it keeps what was filled in, and it is undone", async () => {
  const { session, grid } = await open(TABLE);
  const table = cellsOn(grid, "目标表");
  await session.report.makeList();
  await session.undo();
  expect(names(grid)).toEqual(["目标表"]);
  await session.report.makeList();
  expect(names(grid)).toEqual(["目标表", LIST]);
  const count = rowsOf(grid).filter((row) => typeof row[0] === "number" && String(row[10]).startsWith("f|")).length;
  expect(said(session)).toBe(`已生成工作表“${LIST}”，列出 ${count} 处。`);
  const row = rowOf(grid, "不少于5个");
  expect(rowsOf(grid)[row]?.[2]).toBe('=HYPERLINK("#\'目标表\'!G7","G7")');
  expect(rowsOf(grid)[1]?.[10]).toBe(TAG_HEADER);
  const { widths, panes, looks } = grid.layout(LIST);
  expect([widths.get(10), panes]).toEqual([0, { rows: 2, columns: 0 }]);
  expect(looks).toContainEqual({ range: range("A2:J2"), look: { fill: "#E7E6E6" } });
  const all = { ...range("A2:J2"), bottom: row };
  const filter = grid.filters.on(grid.sheets().find(({ name }) => name === LIST)?.id ?? "");
  expect(filter).toMatchObject({ top: all.top, left: all.left, right: all.right });
  expect(filter?.bottom).toBeGreaterThanOrEqual(all.bottom);
  expect(looks.some(({ range: { top, left }, look }) => look.vertical === "top" && top === 1 && left === 0)).toBe(true);
  expect(looks.every(({ range: { left, right }, look }) => look.wrap !== true || (left <= 10 && right < 10))).toBe(
    true,
  );

  grid.type(LIST, `J${row + 1}`, "按意见改为≥5个");
  grid.type(LIST, `J${row + 2}`, "已核实");
  await activate(session, grid, "目标表");
  grid.type("目标表", `G${ROW.training + 1}`, TRAINING_CELL.replaceAll("不少于5个", "≥5个"));
  await pause(150);
  await session.report.makeList();
  expect(said(session)).toBe(`已更新工作表“${LIST}”：保留 ${count - 1} 处，新增 0 处，消除 1 处；已填的整改情况仍在。`);
  expect(names(grid)).toEqual(["目标表", LIST]);
  const after = rowsOf(grid);
  expect(after.filter((line) => line[DONE] === "已核实")).toHaveLength(1);
  expect(after.find((line) => line[1] === "已消除")?.[DONE]).toBe("按意见改为≥5个");
  expect(cellsOn(grid, LIST).every(({ formula }) => formula === null || formula.startsWith('=HYPERLINK("#'))).toBe(
    true,
  );

  await session.undo();
  expect(rowsOf(grid)[row]?.[DONE]).toBe("按意见改为≥5个");
  // What somebody filled in is not thrown away with the sheet.
  await session.undo();
  expect(session.getState().outcome).toMatchObject({ outcome: { what: "undo-refused", refusal: { why: "changed" } } });
  expect(names(grid)).toEqual(["目标表", LIST]);
  expect(cellsOn(grid, "目标表").filter(({ column }) => column !== CELL_COLUMN)).toEqual(
    table.filter(({ column }) => column !== CELL_COLUMN),
  );
});

test("a sheet that only has the name is left alone, and so is a list that was renamed", async () => {
  const { session, grid } = await open(TABLE, {
    name: LIST,
    cells: [
      ["序号", "程度"],
      [1, "我的清单"],
    ],
  });
  await session.report.makeList();
  expect(names(grid)).toEqual(["目标表", LIST, `${LIST} (2)`]);
  expect(rowsOf(grid)).toEqual([
    ["序号", "程度"],
    [1, "我的清单"],
  ]);
  await activate(session, grid, "目标表");
  await session.report.makeList();
  expect(names(grid)).toEqual(["目标表", LIST, `${LIST} (2)`]);
  grid.rename(`${LIST} (2)`, "第一轮");
  await activate(session, grid, "目标表");
  await session.report.makeList();
  expect(names(grid)).toEqual(["目标表", LIST, "第一轮", `${LIST} (2)`]);
});

test("with a formula of somebody's own the list stays as it is, and that is said", async () => {
  const { session, grid } = await open(TABLE);
  await session.report.makeList();
  grid.type(LIST, "J3", "=COUNTA(A1:A9)");
  const before = grid.contents(LIST);
  await activate(session, grid, "目标表");
  await session.report.makeList();
  expect(said(session)).toContain(`“${LIST}”J3 是公式`);
  expect(grid.contents(LIST)).toEqual(before);
});

test("two tables share the list: each time the findings of the open one are made again", async () => {
  const { session, grid } = await open(TABLE, { name: "去年", cells: SHEET });
  await session.report.makeList();
  const one = rowsOf(grid).filter((row) => String(row[10]).startsWith("f|")).length;
  grid.type(LIST, "J3", "今年的");
  await activate(session, grid, "去年");
  await session.report.makeList();
  expect(said(session)).toBe(`已更新工作表“${LIST}”：保留 0 处，新增 ${one} 处，消除 0 处；已填的整改情况仍在。`);
  const findings = rowsOf(grid).filter((row) => String(row[10]).startsWith("f|"));
  expect(findings).toHaveLength(2 * one);
  expect(findings.find((row) => row[DONE] === "今年的")?.[10]).toMatch(/\|目标表$/);
  expect(findings[0]?.[2]).toBe('=HYPERLINK("#\'去年\'!B6","去年!B6")');
});

test("whatever breaks off, what was filled in is in the workbook, once", async () => {
  for (let writes = 1; writes <= 14; writes += 1) {
    const { session, grid, engine } = await open(TABLE);
    await session.report.makeList();
    grid.type(LIST, "J3", "已改");
    await activate(session, grid, "目标表");
    engine.faults.failAfterWrites = writes;
    await session.report.makeList();
    engine.faults.failAfterWrites = null;
    const lists = names(grid).filter((name) => name.startsWith(LIST));
    const kept = lists.flatMap((name) => rowsOf(grid, name).filter((row) => row?.[DONE] === "已改"));
    expect([writes, lists.length, kept.length]).toEqual([writes, 1, 1]);
    await session.close();
  }
});

test("a list is saved as a workbook and as text, and lines are copied", async () => {
  const { session } = await open(TABLE);
  await session.report.ask("list");
  expect(session.getState().report?.kind).toBe("list");
  const csv = await session.report.file("csv");
  expect(csv?.name).toBe("问题清单.csv");
  expect(csv?.content).toMatch(/^\ufeff按“广东省”检查：[^\n]*\r\n序号,程度,单元格,/);
  const xlsx = await session.report.file("xlsx");
  expect(Array.from((xlsx?.content ?? []) as Uint8Array).slice(0, 2)).toEqual([0x50, 0x4b]);
  const list = XLSX.read(xlsx?.content, { type: "array" }).Sheets[LIST];
  expect((list?.C3 as XLSX.CellObject).l?.Target).toBe("book.xlsx#'目标表'!B6");
  const key = session.getState().columns.findings.find(({ rule }) => rule === "word-operator")?.key ?? "";
  const lines = await session.report.lines([key]);
  expect(lines?.split("\t").slice(0, 4)).toEqual(["警告", "G7", "培训经费", "第1条"]);
  expect(lines).not.toContain("\n");
  session.report.close();
  expect(session.getState().report).toBeNull();
});

test("what was changed is told against the first check, also after another sheet was looked at, and saved", async () => {
  const { session, grid } = await open(TABLE, { name: "别的", cells: [["早上好"]] });
  await session.report.ask("changes");
  expect(session.getState().report).toEqual({ kind: "changes", changes: [] });
  const key = session.getState().columns.findings.find(({ rule }) => rule === "word-operator")?.key ?? "";
  await session.fix(key);
  await activate(session, grid, "别的");
  await activate(session, grid, "目标表");
  grid.type("目标表", "B8", 11.25);
  await pause(150);
  await session.report.ask("changes");
  const report = session.getState().report;
  expect(report?.kind === "changes" && report.changes).toMatchObject([
    { project: "培训经费", indicator: { position: 1 }, part: "cycle", before: "不少于5个", after: "≥5个" },
    { project: "培训经费", indicator: { position: 1 }, part: "annual", before: "不少于5个", after: "≥5个" },
    { project: "会议经费", indicator: null, part: "amount", label: "总计", before: "10.25", after: "11.25" },
  ]);
  const csv = await session.report.file("csv");
  expect(csv?.name).toBe("修改对照表.csv");
  expect(csv?.content).toContain("1,培训经费,第1条 培训班次,实施周期指标值,不少于5个,≥5个,G7\r\n");
  expect((await session.report.file("xlsx"))?.name).toBe("修改对照表.xlsx");
});

test("where no table is open that is said", async () => {
  const { session, grid } = await open({ name: "空", cells: [["早上好"]] });
  await session.report.makeList();
  expect(said(session)).toMatch(/^这张工作表里没有目标表/);
  expect(names(grid)).toEqual(["空"]);
  await session.report.ask("reply");
  expect(session.getState().report).toBeNull();
});
