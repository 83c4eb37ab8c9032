import { sheetsIn } from "../../src/check/baseline/baseline";
import { MOVED, NEW } from "../../src/check/baseline/compare";
import { HostError } from "../../src/host/host";
import { baselineIn } from "../../src/store/baseline";
import { listOf } from "../../src/taskpane/session/findings/list";
import { baselineOf } from "../../src/taskpane/session/since/state";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { findingWords } from "../../src/taskpane/session/words";
import { paneText } from "../../src/text/pane";
import { workbookFile } from "../support/workbook-file";
import { testChecker } from "./support/checker";
import { testFilesWorkers } from "./support/files-worker";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { CELL_COLUMN, ROW, SHEET, TRAINING_CELL } from "./support/sheet";

interface Setup {
  readonly host: MemoryHost;
  readonly session: Session;
}

const words = findingWords(paneText("zh"));

const open: Session[] = [];
afterEach(() => Promise.all(open.splice(0).map((session) => session.close())));

async function started(
  sheets: Readonly<Record<string, Rows>> = { 表: SHEET },
  host = memoryHost(sheets),
): Promise<Setup> {
  const session = createSession({ host, checker: testChecker(), words, startFiles: testFilesWorkers().start });
  open.push(session);
  await session.start();
  return { host, session };
}

const state = ({ session }: Setup) => session.getState();
const list = (setup: Setup) => listOf(state(setup), words);
const remembered = ({ host }: Setup) => baselineIn(host.stored).baseline;
const said = (setup: Setup): string => {
  const { outcome } = state(setup);
  return outcome?.kind === "told" ? outcome.sentence : "";
};
const countOf = (setup: Setup, standing: number): number =>
  state(setup).since.comparison?.standing.filter((one) => one === standing).length ?? -1;
const withWordOperator = TRAINING_CELL.replace(/≥/, "不少于");

describe("a check that is remembered", () => {
  test("is kept in the workbook, and there is nothing new in it", async () => {
    const setup = await started();
    expect(state(setup).since.comparison).toBeNull();
    await setup.session.since.remember();
    const findings = state(setup).columns.findings.length;
    expect(sheetsIn(remembered(setup))).toEqual(["表"]);
    expect(remembered(setup).checks[0]?.sheets[0]?.findings).toHaveLength(findings);
    expect(said(setup)).toBe(`已记下 1 张工作表的 ${findings} 处问题。`);
    expect(list(setup).since.fresh).toBe(0);
    setup.session.dispatch({ type: "only-since", since: "fresh" });
    expect(list(setup).count).toBe(0);
  });

  test("tells at the next start what is new and what is gone", async () => {
    const setup = await started();
    await setup.session.since.remember();
    setup.host.type(ROW.training, CELL_COLUMN, withWordOperator);
    const next = await started({}, setup.host);
    const fresh = state(next).columns.findings.filter((_, at) => state(next).since.comparison?.standing[at] === NEW);
    expect(fresh.length).toBeGreaterThan(0);
    expect(list(next).since.fresh).toBe(fresh.length);
    next.session.dispatch({ type: "only-since", since: "fresh" });
    const shown = list(next);
    expect(
      [...shown.groups, ...shown.infoGroups].flatMap(({ findings }) => findings.map(({ key }) => key)).sort(),
    ).toEqual(fresh.map(({ key }) => key).sort());
    // What the list shows is what its counts say.
    expect(Object.values(shown.counts).reduce((sum, one) => sum + one, 0)).toBe(fresh.length);
  });

  test("is found again below a row that was inserted", async () => {
    const setup = await started();
    await setup.session.since.remember();
    setup.host.insertRow(0, []);
    await setup.session.check(true);
    expect([countOf(setup, NEW), countOf(setup, MOVED)]).toEqual([0, state(setup).columns.findings.length]);
    expect(state(setup).since.comparison?.gone).toEqual([]);
    // Each way it can stand is a filter of its own.
    const all = state(setup).columns.findings.length;
    const shown = (["fresh", "unchanged", "moved"] as const).map((since) => {
      setup.session.dispatch({ type: "only-since", since });
      return list(setup).count;
    });
    expect(shown).toEqual([0, 0, all]);
    expect(list(setup).since).toEqual({ fresh: 0, unchanged: 0, moved: all });
  });

  test("is taken back, and forgotten, as one step each", async () => {
    const setup = await started();
    await setup.session.since.remember();
    const first = remembered(setup);
    await setup.session.since.forget();
    expect([remembered(setup).checks, state(setup).since.comparison]).toEqual([[], null]);
    await setup.session.undo();
    expect(remembered(setup)).toEqual(first);
    expect(said(setup)).toBe("已撤销，恢复原来的记录。");
    await setup.session.undo();
    expect(remembered(setup).checks).toEqual([]);
  });

  test("is not taken back over what somebody else has remembered since", async () => {
    const setup = await started();
    await setup.session.since.remember();
    const other = await started({}, setup.host);
    await other.session.since.forget();
    await setup.session.check(true);
    await setup.session.undo();
    expect(said(setup)).toBe("记录此后又有改动，没有撤销。");
    expect(remembered(setup).checks).toEqual([]);
  });

  test("leaves the filter by what is new only as long as there is something to compare with", async () => {
    const setup = await started();
    await setup.session.since.remember();
    setup.session.dispatch({ type: "only-since", since: "fresh" });
    await setup.session.since.forget();
    expect(state(setup).filter.since).toBeNull();
    expect(list(setup).count).toBeGreaterThan(0);
  });
});

test("what the workbook cannot keep lasts as long as the pane, and that is said", async () => {
  const setup = await started();
  setup.host.failAlways("write-store", new HostError("protected", "read only"));
  await setup.session.since.remember();
  expect(said(setup)).toMatch(/没有存进工作簿，关闭本窗格后失效。$/);
  expect(state(setup).error).toMatchObject({ task: "since", code: "protected" });
  expect(remembered(setup).checks).toEqual([]);
  expect(sheetsIn(baselineOf(state(setup)))).toEqual(["表"]);
  setup.host.type(ROW.training, CELL_COLUMN, withWordOperator);
  await setup.session.check(true);
  expect(list(setup).since.fresh).toBeGreaterThan(0);
});

test("a sheet that is hidden now is there: what was found on it is not taken for another sheet's", async () => {
  const setup = await started({ 表: SHEET, 另一张: SHEET });
  await setup.session.since.remember();
  setup.host.hide("表");
  await setup.host.activate("另一张");
  await setup.session.check(true);
  expect(state(setup).snapshot?.name).toBe("另一张");
  expect(state(setup).since.comparison).toMatchObject({ lostSheets: [], unknownSheets: ["另一张"], gone: [] });
  expect([countOf(setup, NEW), countOf(setup, MOVED)]).toEqual([0, 0]);
});

test("more than a workbook should keep lasts as long as the pane, and that is said", async () => {
  const projects = 6_000;
  const cell = TRAINING_CELL.replaceAll("培训班次", "各类业务培训和交流研讨活动举办班次".repeat(6));
  const setup = await started({
    表: [
      ...SHEET.slice(0, 4),
      ["合计", projects, projects, 0, 0, null, null],
      ["某单位", projects, projects, 0, 0, null, null],
      ...Array.from({ length: projects }, (_, nth) => [`第${nth}期经费`, 1, 1, 0, 0, "全年办2次。", cell]),
    ],
  });
  await setup.session.since.remember();
  expect(said(setup)).toMatch(/处问题。问题较多，没有存进工作簿，关闭本窗格后失效。$/);
  expect([remembered(setup).checks, state(setup).error]).toEqual([[], null]);
  expect(sheetsIn(baselineOf(state(setup)))).toEqual(["表"]);
  expect(list(setup).since.fresh).toBe(0);
});

test("what a newer version has remembered is not written over", async () => {
  const host = memoryHost({ 表: SHEET });
  host.stored = { version: 1, sections: { baseline: { newer: true } } };
  const setup = await started({}, host);
  expect(state(setup).since.comparison).toBeNull();
  await setup.session.since.remember();
  expect(host.stored.sections.baseline).toEqual({ newer: true });
  expect(said(setup)).toMatch(/没有存进工作簿/);
});

test("a sheet without a table has nothing to remember", async () => {
  const setup = await started({ 封面: [["封面"]] });
  await setup.session.since.remember();
  expect(said(setup)).toBe("这张工作表里没有目标表，没有可以记下的检查结果。");
  expect(setup.host.stored).toBeNull();
});

test("what is accepted is not counted as new", async () => {
  const setup = await started();
  await setup.session.since.remember();
  setup.host.type(ROW.training, CELL_COLUMN, withWordOperator);
  await setup.session.check(true);
  const before = list(setup).since.fresh;
  const key = state(setup).columns.findings.find((_, at) => state(setup).since.comparison?.standing[at] === NEW)?.key;
  await setup.session.accepting.ask(key ?? "");
  await setup.session.accepting.accept("finding", "已核实", "审核人");
  expect(list(setup).since.fresh).toBe(before - 1);
});

describe("an earlier file", () => {
  const fileOf = (name: string, bytes: Uint8Array) => ({
    name,
    size: bytes.length,
    arrayBuffer: async () => bytes.slice().buffer as ArrayBuffer,
  });
  const earlier = (rows: Rows, sheet = "表") =>
    workbookFile([
      snapshotOf(
        sheet,
        rows.map((row) => [...row]),
      ),
    ]);

  test("is compared with: what came since is new, what went is gone, whatever the sheet was called", async () => {
    const mended = SHEET.map((row, at) =>
      at === ROW.training
        ? row.map((cell) => (cell === TRAINING_CELL ? TRAINING_CELL.replaceAll("不少于", "≥") : cell))
        : row,
    );
    const setup = await started();
    await setup.session.since.load(fileOf("上一版.xlsx", earlier(mended, "旧表")));
    expect(said(setup)).toMatch(/^已读取“上一版.xlsx”，其中有 \d+ 处问题。$/);
    const { comparison } = state(setup).since;
    expect(comparison).toMatchObject({ lostSheets: ["旧表"], with: [{ file: "上一版.xlsx" }] });
    const fresh = state(setup).columns.findings.filter((_, at) => comparison?.standing[at] === NEW);
    expect(fresh.map(({ rule }) => rule)).toContain("word-operator");
    expect(list(setup).since.fresh).toBe(fresh.length);
    // It is kept in the workbook, and known at the next start.
    const next = await started({}, setup.host);
    expect(list(next).since.fresh).toBe(fresh.length);
    await setup.session.undo();
    expect(remembered(setup).checks).toEqual([]);
  });

  test.each<[string, Uint8Array, string]>([
    ["坏的.xlsx", new Uint8Array([80, 75, 3, 4, 1, 2, 3]), "没有读取“坏的.xlsx”："],
    ["空的.xlsx", new Uint8Array(0), "没有读取“空的.xlsx”：文件是空的"],
    ["封面.xlsx", earlier([["封面"]]), "“封面.xlsx”中没有找到目标表，无法对比。"],
  ])("that cannot be compared with changes nothing, and that is said: %s", async (name, bytes, sentence) => {
    const setup = await started();
    await setup.session.since.remember();
    const before = remembered(setup);
    await setup.session.since.load(fileOf(name, bytes));
    expect(said(setup)).toContain(sentence);
    expect(remembered(setup)).toEqual(before);
  });
});
