import fc from "fast-check";
import { snapshotOf } from "../../src/check/sheet/snapshot";
import { HostError } from "../../src/host/host";
import { listWords } from "../../src/report/list/words";
import { NO_OFFICE } from "../../src/taskpane/session/choices";
import { createFiles, type FilesActions } from "../../src/taskpane/session/files/files";
import type { GivenFile } from "../../src/taskpane/session/files/given";
import type { CheckedFiles, FileEntry } from "../../src/taskpane/session/files/state";
import { createObservable } from "../../src/taskpane/session/observable";
import type { PaneEvent } from "../../src/taskpane/session/events";
import { reduce } from "../../src/taskpane/session/reduce/reduce";
import { createSession } from "../../src/taskpane/session/session";
import { INITIAL, type PaneState } from "../../src/taskpane/session/state/state";
import { openWorkbook } from "../../src/xlsx/read";
import { runs } from "../support/runs";
import { workbookFile } from "../support/workbook-file";
import { testChecker } from "./support/checker";
import { DEADLY, given, HANGING, testFilesWorkers, type TestFilesWorkers } from "./support/files-worker";
import { hostileFiles } from "./support/hostile-files";
import { memoryHost } from "./support/memory-host";
import { officeOf } from "./support/office-of";
import { SHEET } from "./support/sheet";

const GOOD = workbookFile([snapshotOf("表", SHEET)]);
const COVER = workbookFile([snapshotOf("封面", [["封面"], ["单位名称"]])]);
const HOSTILE = hostileFiles();
const TODAY = new Date(2026, 10, 30);

interface Opened {
  readonly actions: FilesActions;
  readonly state: () => PaneState;
  readonly files: () => CheckedFiles;
  readonly workers: TestFilesWorkers;
  readonly said: () => string;
}

/** What the view does, over workers in the same thread. */
function open(start?: () => never, workers = testFilesWorkers(), seconds = 60): Opened {
  const { getState, dispatch } = createObservable<PaneState, PaneEvent>(
    INITIAL,
    (state, event) => reduce(state, event, () => ""),
    () => undefined,
  );
  const actions = createFiles({
    ...{ getState, dispatch, seconds, language: "zh", today: () => TODAY },
    fail: (task, error) => dispatch({ type: "failed", error: { task, code: "checker", cells: String(error) } }),
    start: start ?? workers.start,
    readChoices: () => Promise.resolve(),
  });
  const said = (): string => {
    const { outcome } = getState();
    return outcome?.kind === "told" ? outcome.sentence : "";
  };
  return { actions, workers, said, state: getState, files: () => getState().files };
}

const add = ({ actions }: Opened, ...files: readonly GivenFile[]): Promise<void> => actions.add({ files, folders: [] });

/** A file's state in a word: how many findings it has, or why it was not checked. */
function stateOf({ state }: FileEntry): string | number {
  if (state.kind === "unread") return state.error.code;
  if (state.kind !== "read") return state.kind;
  return state.summary.why === "" ? state.summary.report.findings.length : "no-table";
}
const states = (opened: Opened) => opened.files().files.map(stateOf);

test("files are checked one after the other: each has its answer, and the end is told", async () => {
  const opened = open();
  await add(opened, given("甲.xlsx", GOOD), given("封面.xlsx", COVER), given("坏.xlsx", GOOD.slice(0, 900)));
  const [first] = opened.files().files;
  const summary = first?.state.kind === "read" ? first.state.summary : null;
  expect(summary).toMatchObject({ projects: 3, accepted: 0, notes: [], why: "" });
  expect(summary?.report).toMatchObject({ file: "甲.xlsx", on: "2026-11-30", sheets: ["表"] });
  expect(summary?.tables).toEqual([expect.stringMatching(/^A1:G9 项目支出绩效目标表：.*3/)]);
  const { errors = 0, warnings = 0, infos = 0 } = summary?.found ?? {};
  expect(errors + warnings + infos).toBe(summary?.report.findings.length);
  expect(states(opened)).toEqual([errors + warnings + infos, "no-table", "broken"]);
  expect(opened.state().view).toBe("files");
  expect(opened.said()).toBe("检查完毕，共 3 个文件：已检查 1 个，没有找到目标表 1 个，没有读取 1 个。");
  // One worker did it all, and is gone with what it held.
  expect(opened.workers.count()).toEqual({ started: 1, running: 0 });
});

test("two files of one name are told apart; other kinds and folders are named and left", async () => {
  const opened = open();
  await opened.actions.add({
    files: ["甲.xlsx", "说明.docx", "~$甲.xlsx", "甲.xlsx", "甲.XLSX"].map((name) => given(name, GOOD)),
    folders: ["上报材料"],
  });
  const { files, left, folders } = opened.files();
  expect(files.map(({ label }) => label)).toEqual(["甲.xlsx", "甲.xlsx (2)", "甲.XLSX"]);
  expect([left, folders]).toEqual([["说明.docx", "~$甲.xlsx"], ["上报材料"]]);
  await add(opened, given("甲.xlsx", GOOD));
  expect(opened.files().files.at(-1)?.label).toBe("甲.xlsx (3)");
  expect(new Set(opened.files().files.map(({ id }) => id)).size).toBe(4);
  expect(opened.files().left).toEqual([]);
});

test("a file that cannot be read or is too large has its reason, and is not asked for its bytes where they are too many", async () => {
  const opened = open();
  const refuse = jest.fn(() => Promise.reject(new DOMException("gone", "NotReadableError")));
  const untouched = jest.fn(() => Promise.reject(new Error("asked for")));
  await add(opened, given("没有了.xlsx", refuse), given("很大.xlsx", untouched, 300 << 20), given("甲.xlsx", GOOD));
  expect(states(opened)).toEqual(["unreadable", "too-large", expect.any(Number)]);
  expect(opened.files().files[1]?.state).toMatchObject({ error: { size: { megabytes: 300, most: 256 } } });
  expect([refuse.mock.calls.length, untouched.mock.calls.length]).toEqual([1, 0]);
});

test("a file that takes too long or ends its worker has its sentence, and another worker takes the rest", async () => {
  const opened = open(undefined, testFilesWorkers(), 0.05);
  await add(
    opened,
    ...[
      given("甲.xlsx", GOOD),
      given(HANGING, GOOD),
      given("乙.xlsx", GOOD),
      given(DEADLY, GOOD),
      given("丙.xlsx", GOOD),
    ],
  );
  const [first, hung, second, died, third] = states(opened);
  expect([hung, died]).toEqual(["too-slow", "broke-off"]);
  expect([second, third]).toEqual([first, first]);
  expect(opened.workers.count()).toEqual({ started: 3, running: 0 });
});

test("among good files, every good one has its answer and every bad one its reason, whatever their order", async () => {
  const findings = await (async () => {
    const alone = open();
    await add(alone, given("甲.xlsx", GOOD));
    return states(alone)[0] as number;
  })();
  const good = { name: "好.xlsx", bytes: GOOD, code: findings };
  const cover = { name: "封面.xlsx", bytes: COVER, code: "no-table" };
  const kinds = [...HOSTILE, good, good, cover, ...[HANGING, DEADLY].map((name) => ({ ...good, name, code: name }))];
  const CODES: Readonly<Record<string, string>> = { [HANGING]: "too-slow", [DEADLY]: "broke-off" };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 12 }), async (some) => {
      const opened = open(undefined, testFilesWorkers(), 0.2);
      await add(opened, ...some.map(({ name, bytes }) => given(name, bytes)));
      expect(states(opened)).toEqual(some.map(({ code }) => CODES[code] ?? code));
      expect(opened.workers.count().running).toBe(0);
    }),
    { numRuns: runs(80) },
  );
}, 300_000);

/** Waits until so many files are done. */
async function untilDone(opened: Opened, done: number): Promise<void> {
  const isDone = ({ state }: FileEntry): boolean => state.kind === "read" || state.kind === "unread";
  while (opened.files().files.filter(isDone).length < done) await new Promise((go) => setTimeout(go));
}

test("stopped, what is done stays and the rest waits; going on takes it up", async () => {
  const opened = open();
  const adding = add(opened, ...[1, 2, 3, 4].map((nth) => given(`${nth}.xlsx`, GOOD)));
  await untilDone(opened, 2);
  opened.actions.stop();
  await adding;
  const [first] = states(opened);
  expect(states(opened)).toEqual([first, first, "waiting", "waiting"]);
  expect(opened.said()).toBe("已停止，共 4 个文件：已检查 2 个，尚未检查 2 个。");
  expect([opened.files().isRunning, opened.workers.count().running]).toEqual([false, 0]);
  await opened.actions.run();
  expect(states(opened)).toEqual([first, first, first, first]);
});

test("stopped and taken up again at once, each file is checked once", async () => {
  const opened = open();
  let asked = 0;
  const slow = (name: string): GivenFile => ({
    ...{ name, size: GOOD.length },
    async arrayBuffer() {
      asked += 1;
      await new Promise((go) => setTimeout(go, 5));
      return new Uint8Array(GOOD).buffer;
    },
  });
  const adding = add(opened, slow("甲.xlsx"), slow("乙.xlsx"));
  while (asked === 0) await new Promise((go) => setTimeout(go));
  opened.actions.stop();
  await Promise.all([adding, opened.actions.run()]);
  expect(states(opened)).toEqual([expect.any(Number), expect.any(Number)]);
  // The first one was asked for again, as its first answer was not waited for.
  expect([asked, opened.workers.count()]).toEqual([3, { started: 1, running: 0 }]);
});

test("files added while others are checked come after them; cleared, nothing is left and nothing runs", async () => {
  const opened = open();
  const adding = add(opened, given("甲.xlsx", GOOD), given("乙.xlsx", GOOD));
  await untilDone(opened, 1);
  await add(opened, given("丙.xlsx", GOOD));
  await adding;
  expect(states(opened)).toEqual([expect.any(Number), expect.any(Number), expect.any(Number)]);
  const again = add(opened, given("丁.xlsx", GOOD), given("戊.xlsx", GOOD));
  await untilDone(opened, 4);
  opened.actions.look({ order: "errors" });
  opened.actions.clear();
  await again;
  expect(opened.files()).toMatchObject({ files: [], isRunning: false, look: { order: "errors" } });
  expect(opened.workers.count().running).toBe(0);
});

test("a program that does not start is told once, and the files wait for another try", async () => {
  const workers = testFilesWorkers();
  let isThere = false;
  const opened = open(undefined, {
    ...workers,
    start: () => {
      if (!isThere) throw new Error("no worker");
      return workers.start();
    },
  });
  await add(opened, given("甲.xlsx", GOOD), given("乙.xlsx", GOOD));
  expect(states(opened)).toEqual(["waiting", "waiting"]);
  expect(opened.state().error?.task).toBe("files");
  expect(opened.files().isRunning).toBe(false);
  isThere = true;
  await opened.actions.run();
  expect(states(opened)).toEqual([expect.any(Number), expect.any(Number)]);
});

test("one list of all findings is saved and read again, and tells of every file", async () => {
  const opened = open();
  await add(opened, given("甲.xlsx", GOOD), given("甲.xlsx", GOOD), given("坏.xlsx", GOOD.slice(0, 900)));
  const [each] = states(opened) as [number];
  const words = listWords("zh");
  const saved = await opened.actions.list("xlsx", words);
  expect(saved?.name).toBe("多文件问题清单.xlsx");
  const [list, files] = openWorkbook(saved?.content as Uint8Array).sheets.map(({ snapshot }) => snapshot);
  const rows = list?.values.slice(2, 2 + 2 * each) ?? [];
  expect(new Set(rows.map(([file]) => file))).toEqual(new Set(["甲.xlsx", "甲.xlsx (2)"]));
  expect(files?.values.slice(1).map(([file, state]) => [file, state])).toEqual([
    ["甲.xlsx", "已检查"],
    ["甲.xlsx (2)", "已检查"],
    ["坏.xlsx", "没有读取"],
  ]);
  expect(files?.values[3]?.[9]).toBe("文件已损坏，无法读取。请在 Excel 中修复或换一份。");
  const text = await opened.actions.list("csv", words);
  expect([text?.name, String(text?.content)]).toEqual([
    "多文件问题清单.csv",
    expect.stringMatching(/^\ufeff共 3 个文件：已检查 2 个，没有读取 1 个。/),
  ]);
  // A list under way does not end with the check.
  const listing = opened.actions.list("xlsx", words);
  opened.actions.stop();
  expect(await listing).not.toBeNull();
  expect(opened.workers.count().running).toBe(0);
});

describe("in the pane", () => {
  const openPane = async (readOffice = async () => NO_OFFICE) => {
    const host = memoryHost({ 表: SHEET });
    const session = createSession({
      ...{ host, checker: testChecker(), words: () => "", readOffice, startFiles: testFilesWorkers().start },
    });
    return { host, session };
  };
  const found = ({ files }: CheckedFiles) => {
    const [entry] = files;
    return entry?.state.kind === "read" ? entry.state.summary.report : null;
  };

  test("the office's settings are taken as the pane has them, also before its first check, and nothing of the workbook is read or written", async () => {
    const { host, session } = await openPane(async () =>
      officeOf({ name: "市财政局", severities: { placeholder: "off" } }),
    );
    await session.files.add({ files: [given("甲.xlsx", GOOD)], folders: [] });
    const report = found(session.getState().files);
    expect(report?.standard).toBe("市财政局");
    expect(report?.findings.some(({ rule }) => rule === "placeholder")).toBe(false);
    expect(report?.findings.length).toBeGreaterThan(0);
    expect([host.reads, host.selected]).toEqual([0, []]);
    await session.close();
  });

  test("where the settings cannot be read just now, nothing is checked with others; it is told and can be tried again", async () => {
    const { host, session } = await openPane();
    host.failNext("store", new HostError("editing-cell", "busy"));
    await session.files.add({ files: [given("甲.xlsx", GOOD)], folders: [] });
    expect(session.getState().files.files.map(stateOf)).toEqual(["waiting"]);
    expect(session.getState().error).toMatchObject({ task: "files", code: "editing-cell" });
    await session.files.run();
    expect(session.getState().files.files.map(stateOf)).toEqual([expect.any(Number)]);
    await session.close();
  });

  test("the check of the open sheet goes on beside it", async () => {
    const { session } = await openPane();
    await Promise.all([session.start(), session.files.add({ files: [given("甲.xlsx", GOOD)], folders: [] })]);
    expect(session.getState().result?.findings.length).toBe(found(session.getState().files)?.findings.length);
    await session.close();
  });
});
