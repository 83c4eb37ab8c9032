import { HostError } from "../../src/host/host";
import { createSession, type Session } from "../../src/taskpane/session/session";
import type { SheetReport } from "../../src/taskpane/session/workbook/state";
import { findingWords } from "../../src/taskpane/session/words";
import { paneText } from "../../src/text/pane";
import { testChecker } from "./support/checker";
import { form } from "./support/forms";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { NO_TABLE, SHEET } from "./support/sheet";

const BOOK: Readonly<Record<string, Rows>> = {
  封面: [["2026年预算"]],
  清单: SHEET,
  培训: form("培训经费", "不少于5期"),
  会议: form("会议经费", "不少于2次"),
  空: [[null, " "]],
  杂: NO_TABLE,
};

interface Setup {
  readonly host: MemoryHost;
  readonly session: Session;
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

async function started(sheets = BOOK): Promise<Setup> {
  const host = memoryHost(sheets);
  const session = createSession({ host, checker: testChecker(), words: findingWords(paneText("zh")) });
  await session.start();
  await settle();
  // The other sheets are looked through after the check.
  while (session.getState().workbook.work !== null) await settle();
  return { host, session };
}

const workbook = ({ session }: Setup) => session.getState().workbook;
const reports = (setup: Setup) =>
  Object.fromEntries((workbook(setup).sheets ?? []).map(({ name, report }) => [name, report]));
const kinds = (setup: Setup) => (workbook(setup).sheets ?? []).map(({ name, report }) => [name, report?.kind ?? null]);
const changed = (setup: Setup) =>
  (workbook(setup).sheets ?? []).filter(({ isChanged }) => isChanged).map(({ name }) => name);
const outcome = ({ session }: Setup) => session.getState().outcome;
/** What the pane finds on a sheet when it is opened there. */
async function alone(setup: Setup, sheet: string): Promise<{ errors: number; warnings: number; infos: number }> {
  void setup.host.activate(sheet);
  await settle();
  await setup.session.check();
  const findings = (setup.session.getState().result?.findings ?? []).filter(({ place }) => place[0]?.sheet === sheet);
  const of = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), infos: of("info") };
}
const found = (report: SheetReport | null | undefined) => (report?.kind === "table" ? report.found : null);

describe("the list of sheets", () => {
  test("says of each what it is and what the pane finds when it is opened there", async () => {
    const setup = await started();
    await setup.session.workbook.open();
    expect(setup.session.getState().view).toBe("workbook");
    expect(kinds(setup)).toEqual([
      ["封面", "no-table"],
      ["清单", "table"],
      ["培训", "table"],
      ["会议", "table"],
      ["空", "blank"],
      ["杂", "no-table"],
    ]);
    expect(reports(setup).培训).toMatchObject({ layouts: ["L1"], projects: 1 });
    expect(reports(setup).清单).toMatchObject({ layouts: ["L0"] });
    const all = reports(setup);
    for (const sheet of ["清单", "培训", "会议"]) expect(found(all[sheet])).toEqual(await alone(setup, sheet));
    expect(workbook(setup).work).toBeNull();
  });

  test("leaves the result of the open sheet as it was", async () => {
    const setup = await started({ 清单: SHEET, 杂: NO_TABLE });
    const { result } = setup.session.getState();
    await setup.session.workbook.open();
    expect(setup.session.getState().result).toBe(result);
    expect(outcome(setup)).toEqual({ kind: "workbook", done: 2, all: 2 });
    const { waysOf } = setup.session;
    const key = result?.findings.find(({ choices, fix }) => fix !== null || choices.length > 0)?.key ?? "";
    expect(await waysOf(key)).not.toEqual([]);
  });

  test("counts hidden sheets and looks at none of them", async () => {
    const host = memoryHost({ ...BOOK });
    host.hide("会议");
    const session = createSession({ host, checker: testChecker(), words: findingWords(paneText("zh")) });
    await session.start();
    await session.workbook.open();
    expect(session.getState().workbook).toMatchObject({ hidden: 1 });
    expect(session.getState().workbook.sheets?.map(({ name }) => name)).not.toContain("会议");
  });

  test("knows what was changed, and a check of the open sheet brings it up to date", async () => {
    const setup = await started();
    await setup.session.workbook.open();
    setup.host.type(4, 1, "别的", "清单");
    setup.host.type(0, 0, "封面二", "封面");
    expect(changed(setup)).toEqual(["封面", "清单"]);
    await alone(setup, "清单");
    expect(changed(setup)).toEqual(["封面"]);
    await setup.session.workbook.check();
    expect(changed(setup)).toEqual([]);
  });

  test("what is changed while the sheets are read stays to be checked", async () => {
    const setup = await started();
    await setup.session.workbook.open();
    const release = setup.host.hold();
    const checking = setup.session.workbook.check();
    setup.host.type(4, 1, "别的", "清单");
    release();
    await checking;
    expect(changed(setup)).toEqual(["清单"]);
  });

  test("other settings make everything to be checked again", async () => {
    const setup = await started();
    await setup.session.workbook.open();
    await setup.session.set("tier", "strict");
    expect(changed(setup)).toEqual(["清单", "培训", "会议", "空", "杂"]);
  });

  test("other settings while it is checked leave everything to be checked again", async () => {
    const setup = await started();
    const release = setup.host.hold();
    const checking = setup.session.workbook.check();
    setup.session.dispatch({ type: "choices-changed", choices: { ...setup.session.getState().choices } });
    release();
    await checking;
    expect(changed(setup)).toEqual(Object.keys(BOOK));
  });

  test("stops where the user stops it, says how far it came, and goes on with the rest when it is opened again", async () => {
    const setup = await started();
    const stop = setup.session.subscribe(() => {
      if (workbook(setup).work?.done === 2 && workbook(setup).work?.phase === "checking") setup.session.workbook.stop();
    });
    await setup.session.workbook.check();
    stop();
    expect(outcome(setup)).toEqual({ kind: "workbook", done: 2, all: 6 });
    expect(workbook(setup).work).toBeNull();
    await setup.session.workbook.open();
    expect(kinds(setup).map(([, kind]) => kind)).not.toContain(null);
  });

  test("a reading that fails says so and keeps what was known", async () => {
    const setup = await started();
    await setup.session.workbook.open();
    const before = workbook(setup).sheets;
    setup.host.failNext("read", new HostError("session-lost", "gone"));
    await setup.session.workbook.check();
    expect(setup.session.getState().error).toMatchObject({ task: "workbook", code: "session-lost" });
    expect(workbook(setup)).toMatchObject({ sheets: before, work: null });
  });

  test("a sheet is opened as the user left it; one that is gone is said to be", async () => {
    const setup = await started();
    await setup.session.workbook.open();
    await setup.session.workbook.goTo("会议");
    await settle();
    expect(setup.session.getState()).toMatchObject({ view: "check", snapshot: { name: "会议" } });
    await setup.session.workbook.goTo("没有了");
    expect(setup.session.getState().error).toMatchObject({ task: "select", code: "sheet-gone" });
  });
});

describe("a sheet without a table", () => {
  test("leads to the tables, which nobody had to ask for", async () => {
    const setup = await started();
    expect(
      workbook(setup)
        .sheets?.filter(({ report }) => report?.kind === "table")
        .map(({ name }) => name),
    ).toEqual(["清单", "培训", "会议"]);
    expect(outcome(setup)).toBeNull();
  });

  test("the other sheets are looked at once, and again where one was added", async () => {
    const setup = await started();
    const { reads } = setup.host;
    await setup.session.check();
    await settle();
    expect(setup.host.reads).toBe(reads + 1);
  });

  test("a reading that nobody asked for and that fails says nothing", async () => {
    const setup = await started({ 清单: SHEET, 杂: NO_TABLE });
    setup.host.hold();
    void setup.host.activate("杂");
    await settle();
    setup.host.failAlways("read", new HostError("session-lost", "gone"));
    await setup.session.workbook.survey();
    expect(setup.session.getState().error?.task).not.toBe("workbook");
  });

  test("of a long workbook nothing is read unasked but the sheet that is open", async () => {
    const long = Array.from({ length: 10_001 }, () => ["长"]);
    const setup = await started({ 封面: [["2026年预算"]], 清单: SHEET, 长: long });
    expect(kinds(setup)).toEqual([
      ["封面", null],
      ["清单", null],
      ["长", null],
    ]);
    expect(setup.session.getState().error).toBeNull();
  });
});
