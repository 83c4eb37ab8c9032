/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import { isSigned } from "../../src/check/sheet/mark-comment";
import { markIn } from "../../src/check/sheet/mark-formula";
import { exampleSheet } from "../../src/check/rules/example";
import type { Severity } from "../../src/check/finding";
import { HostError } from "../../src/host/host";
import { cellOf } from "../../src/taskpane/session/places";
import { markSentence } from "../../src/taskpane/session/marks/sentence";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { outcomeSentence } from "../../src/taskpane/view/outcome";
import type { Language } from "../../src/text/language";
import { paneText } from "../../src/text/pane";
import { NOTHING_ALLOWED } from "../../src/workbench/cell-protection";
import type { Engine } from "../../src/workbench/engine/engine";
import { startBench, type Bench } from "../excel/setup";
import { sheetId, type MemoryGrid } from "../support/memory-grid";
import { testChecker } from "./support/checker";
import { SHEET } from "./support/sheet";

/** The actions over the real port, on the emulated Excel. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

let session: Session | null = null;
afterEach(async () => session?.close());

const zh = paneText("zh");
const { renderMessage } = zh;
const CLEAN = exampleSheet({
  sheet: [
    ["名称", "金额"],
    ["甲", 1],
  ],
}).values;

interface Setup {
  readonly session: Session;
  readonly grid: MemoryGrid;
  readonly engine: Engine;
}

async function open(cells: typeof SHEET | typeof CLEAN = SHEET): Promise<Setup> {
  const book = bench.open([
    { name: "表", cells },
    { name: "别表", cells: CLEAN },
  ]);
  session = createSession({ host: bench.port, checker: testChecker(), words: () => "", says: renderMessage });
  await session.start();
  return { ...book, session };
}

const said = ({ getState }: Session) => {
  const { outcome } = getState();
  return outcome?.kind === "marks" ? outcome.outcome : outcome;
};
const sentence = ({ getState }: Session, language: Language = "zh") => {
  const { outcome } = getState();
  if (outcome === null) return null;
  const said = outcomeSentence(outcome, zh);
  if (outcome.kind !== "marks" || language === "zh") return said;
  return markSentence(outcome.outcome, language);
};

/** The severity that each marked cell of the first sheet is marked as. */
function marked(grid: MemoryGrid): Record<string, Severity> {
  const cells: Record<string, Severity> = {};
  for (const { formula, ranges } of grid.conditions(sheetId(0))) {
    const severity = markIn(formula ?? "")?.split("-")[1] as Severity | undefined;
    if (severity === undefined) continue;
    for (const { top, left, bottom, right } of ranges)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) cells[`${row} ${column}`] = severity;
  }
  return cells;
}

/** What should be marked: the cells of the open findings, as the gravest of each. */
function expected({ getState }: Session): Record<string, Severity> {
  const { columns, accepted, sheets } = getState();
  const cells: Record<string, Severity> = {};
  for (const severity of ["info", "warning", "error"] as const)
    for (const finding of columns.findings)
      for (const span of accepted(finding) === null && finding.severity === severity ? finding.place : []) {
        const cell = cellOf(sheets, span);
        if (cell !== null) cells[`${cell.row} ${cell.column}`] = severity;
      }
  return cells;
}

test("the cells of all open findings are marked, and the outcome says how many of what and what undo does not do", async () => {
  const { session, grid } = await open();
  await session.marks.put();
  const cells = marked(grid);
  const counts = { error: 0, warning: 0, info: 0 };
  for (const severity of Object.values(cells)) counts[severity] += 1;
  expect(cells).toEqual(expected(session));
  const all = Object.keys(cells).length;
  expect(all).toBeGreaterThan(3);
  expect(said(session)).toEqual({
    ...{ what: "marked", sheets: [{ sheet: "表", cells: all }], cells: counts },
    comments: null,
    commentsLeftOn: null,
  });
  expect(sentence(session)).toContain(`已标出工作表“表”的 ${all} 个单元格：`);
  expect(sentence(session)).toContain("“撤销”不包括标记，请用“清除标记”去除。");
  expect(sentence(session, "en")).toContain(`Marked ${all} cells on “表”: `);
  expect(session.getState().work).toBeNull();

  await session.marks.clear();
  expect(marked(grid)).toEqual({});
  expect(said(session)).toEqual({
    ...{ what: "cleared", sheets: [{ sheet: "表", cells: all }] },
    comments: { done: true, comments: 0, left: 0 },
  });
  expect(sentence(session)).toBe(`已清除工作表“表”的标记，共 ${all} 个单元格。需要时可重新标出。`);
  await session.marks.clear();
  expect(sentence(session)).toBe("工作簿里没有本工具所加的标记和批注。");
  expect(sentence(session, "en")).toBe("The workbook has no marks or comments of this tool.");
});

describe("with comments", () => {
  const comments = (grid: MemoryGrid) => grid.comments.all().filter(({ text }) => isSigned(text));

  test("each marked cell says what is wrong with it, and clearing takes marks and comments away", async () => {
    const { session, grid } = await open();
    await session.marks.putWithComments();
    expect(marked(grid)).toEqual(expected(session));
    const said = new Map(comments(grid).map(({ row, column, text }) => [`${row} ${column}`, text]));
    expect([...said.keys()].sort()).toEqual(Object.keys(expected(session)).sort());
    const { columns, sheets } = session.getState();
    for (const { place, message } of columns.findings)
      for (const span of place) {
        const at = cellOf(sheets, span);
        if (at !== null) expect(said.get(`${at.row} ${at.column}`)).toContain(renderMessage(message));
      }
    expect(sentence(session)).toContain(`已在 ${said.size} 个单元格加批注。`);

    await session.marks.clear();
    expect([marked(grid), comments(grid)]).toEqual([{}, []]);
    expect(sentence(session)).toContain(`已去除本工具所加的批注 ${said.size} 条。`);
    expect(sentence(session, "en")).toContain(`${said.size} comments of this tool taken away.`);
  });

  test("a cell with a comment of somebody else keeps it, and that is said; marking alone takes ours away", async () => {
    const { session, grid } = await open();
    const [cell] = Object.keys(expected(session));
    const [row = 0, column = 0] = (cell ?? "").split(" ").map(Number);
    grid.comments.add(sheetId(0), row, column, "别人的批注");
    await session.marks.putWithComments();
    expect(sentence(session)).toContain("；另有 1 个单元格已有批注或备注，没有改动。");
    expect(grid.comments.all().map(({ text }) => text)).toContain("别人的批注");
    const [answered] = comments(grid);
    grid.comments.reply(answered?.id ?? "", "已改");
    await session.marks.put();
    expect(grid.comments.all().map(({ text }) => text)).toEqual(["别人的批注", answered?.text]);
    await session.marks.clear();
    expect(sentence(session)).toContain("有人回复过的批注 1 条仍保留。");
  });

  test("a program that knows no comments marks and clears all the same, and says that it cannot comment", async () => {
    const { grid } = await open();
    await session?.close();
    const unknown = (): Promise<never> => Promise.reject(new HostError("unsupported", "no comments"));
    const host = { ...bench.port, putComments: unknown, clearComments: unknown };
    session = createSession({ host, checker: testChecker(), words: () => "", says: renderMessage });
    await session.start();
    await session.marks.put();
    expect(said(session)).toMatchObject({ what: "marked", commentsLeftOn: null });
    await session.marks.clear();
    expect([said(session), marked(grid)]).toMatchObject([{ what: "cleared" }, {}]);
    await session.marks.putWithComments();
    expect(session.getState().error).toMatchObject({ task: "marks", code: "unsupported" });
    expect(marked(grid)).toEqual({});
  });

  test("comments that a protection keeps are named", async () => {
    const { session, grid } = await open();
    await session.marks.putWithComments();
    const before = comments(grid);
    const options = { ...NOTHING_ALLOWED, allowFormatCells: true };
    grid.setProtection(sheetId(0), { options, password: null });
    await session.marks.put();
    expect(said(session)).toMatchObject({ what: "marked", commentsLeftOn: "表" });
    expect(sentence(session)).toContain("工作表“表”受保护，以前所加的批注没有去除");
    expect(sentence(session, "en")).toContain("comments of an earlier time are still there");
    expect(comments(grid)).toEqual(before);
  });

  test.each(Array.from({ length: 60 }, (_, n) => n))(
    "where write %i fails, all of it is there or nothing",
    async (n) => {
      const { session, grid, engine } = await open();
      engine.faults.failAfterWrites = n;
      await session.marks.putWithComments();
      engine.faults.failAfterWrites = null;
      const { error } = session.getState();
      if (error !== null) expect([error.task, marked(grid), comments(grid)]).toEqual(["marks", {}, []]);
      else {
        expect(marked(grid)).toEqual(expected(session));
        expect(comments(grid)).toHaveLength(Object.keys(expected(session)).length);
      }
    },
  );
});

test("after an edit the sheet is checked before it is marked", async () => {
  const { session, grid } = await open();
  session.setLive(false);
  const before = expected(session);
  const [cell] = session.getState().columns.findings.flatMap(({ place }) => place);
  const at = cell === undefined ? null : cellOf(session.getState().sheets, cell);
  grid.write(sheetId(0), { top: at?.row ?? 0, bottom: at?.row ?? 0, left: at?.column ?? 0, right: at?.column ?? 0 }, [
    [""],
  ]);
  while (session.getState().changed.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await session.marks.put();
  expect(marked(grid)).toEqual(expected(session));
  expect(marked(grid)).not.toEqual(before);
});

test("what was accepted is not marked; once all is accepted, marking takes the marks away", async () => {
  const { session, grid } = await open();
  const [rule] = session.getState().columns.findings.map((finding) => finding.rule);
  const acceptAll = async (of: string): Promise<void> => {
    const key = session.getState().columns.findings.find((one) => one.rule === of)?.key ?? "";
    await session.accepting.ask(key);
    await session.accepting.accept("rule", "已核实，无需修改", "审核人");
  };
  await acceptAll(rule ?? "");
  await session.marks.put();
  expect(marked(grid)).toEqual(expected(session));
  for (const each of new Set(session.getState().columns.findings.map((finding) => finding.rule))) await acceptAll(each);
  await session.marks.put();
  expect(marked(grid)).toEqual({});
  expect(sentence(session)).toBe("没有待处理的问题，没有标出单元格；原有的标记已去除。");
});

test("where there is no table nothing is marked, and that is said", async () => {
  const { session, grid } = await open(CLEAN);
  await session.marks.put();
  expect(marked(grid)).toEqual({});
  expect(said(session)).toMatchObject({ kind: "no-table" });
});

test("a protected sheet keeps its marks, and is named", async () => {
  const { session, grid } = await open();
  await session.marks.put();
  const before = marked(grid);
  grid.protect("表", true);
  await session.marks.clear();
  expect(sentence(session)).toBe("工作表“表”受保护，标记没有改动。撤销保护后再试。");
  expect(marked(grid)).toEqual(before);
});

test.each([
  ["a cell is edited", { editingCell: true }, { task: "marks", code: "editing-cell" }],
  ["a write fails", { failAfterWrites: 4 }, { task: "marks", code: "unknown" }],
])("where %s the error says that the marks are as they were", async (_name, faults, error) => {
  const { session, grid, engine } = await open();
  Object.assign(engine.faults, faults);
  await session.marks.put();
  expect(session.getState().error).toMatchObject(error);
  expect(zh.errors.done.marks).toContain("标记仍是原来的");
  expect([marked(grid), session.getState().work]).toEqual([{}, null]);
  engine.faults.editingCell = false;
  await session.marks.put();
  expect(marked(grid)).toEqual(expected(session));
});

test("marks that could not be taken away again are said to be left", async () => {
  const { session, engine } = await open();
  const { faults } = engine;
  faults.failAfterWrites = 5;
  faults.beforeBatch = () => (faults.sessionLost = faults.failAfterWrites === null);
  await session.marks.put();
  expect(session.getState().error).toMatchObject({ task: "marks-left", code: "marks-left" });
  faults.sessionLost = false;
});
