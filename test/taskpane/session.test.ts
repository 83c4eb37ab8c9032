import type { ListedFinding } from "../../src/check/finding";
import { HostError } from "../../src/host/host";
import { paneActions } from "../../src/taskpane/session/ribbon/actions";
import { allOffers } from "./support/offers";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { laterTask } from "../../src/steps";
import { isWriting } from "../../src/taskpane/session/state/acting";
import { statusOf } from "../../src/taskpane/session/state/state";
import { paneText } from "../../src/text/pane";
import { findingWords } from "../../src/taskpane/session/words";
import { testChecker, type TestChecker } from "./support/checker";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { CELL_COLUMN, CLEAN, NO_TABLE, ROW, SHEET, TRAINING_CELL } from "./support/sheet";

interface Setup {
  readonly host: MemoryHost;
  readonly checker: TestChecker;
  readonly session: Session;
}

function setUp(sheets: Parameters<typeof memoryHost>[0] = { 表: SHEET }): Setup {
  const host = memoryHost(sheets);
  const checker = testChecker();
  return { host, checker, session: createSession({ host, checker, words: findingWords(paneText("zh")) }) };
}

async function started(sheets?: Parameters<typeof memoryHost>[0]): Promise<Setup> {
  const setup = setUp(sheets);
  await setup.session.start();
  return setup;
}

const status = ({ session }: Setup) => statusOf(session.getState());
const findings = ({ session }: Setup) => session.getState().result?.findings ?? [];
const ofRule = (setup: Setup, rule: string): readonly ListedFinding[] => findings(setup).filter((f) => f.rule === rule);
const first = (setup: Setup, rule: string): ListedFinding => {
  const finding = ofRule(setup, rule)[0];
  if (finding === undefined) throw new Error(`no finding of ${rule}`);
  return finding;
};
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
const cell = (row: number) => ({ top: row, bottom: row, left: CELL_COLUMN, right: CELL_COLUMN });
const offerOf = (setup: Setup, rule: string) => {
  const offer = allOffers(setup.session.getState().columns).find(
    (entry) => entry.kind === "rule" && entry.rule === rule,
  );
  if (offer === undefined) throw new Error(`no offer for ${rule}`);
  return offer;
};

describe("checking", () => {
  test("opening on a table checks it at once, and says nothing that was not asked for", async () => {
    const setup = await started();
    expect(status(setup)).toBe("current");
    expect(ofRule(setup, "word-operator")).toHaveLength(2);
    expect(setup.session.getState().outcome).toBeNull();
  });

  test("a check that was asked for says what it came to", async () => {
    const setup = await started({ 表: CLEAN });
    await setup.session.check(true);
    expect(setup.session.getState().outcome).toEqual({ kind: "checked", errors: 0, warnings: 0, infos: 0 });
  });

  test("what was found is in the state at once, and drawn in a task of its own", async () => {
    const { session } = await started();
    const seen: unknown[] = [];
    session.subscribe(() => seen.push(session.getState().result));
    const before = session.getState().result;
    await session.check(true);
    const { result } = session.getState();
    expect(result).not.toBe(before);
    expect(seen).not.toContain(result);
    await laterTask();
    expect(seen.at(-1)).toBe(result);
  });

  test("a sheet without a table is told apart from one without findings", async () => {
    expect(status(await started({ 表: NO_TABLE }))).toBe("no-table");
    expect(status(await started({ 表: [] }))).toBe("no-table");
    expect(status(await started({ 表: CLEAN }))).toBe("current");
  });

  test("another sheet that is activated is read and checked", async () => {
    const setup = await started({ 表: SHEET, 另一张: NO_TABLE });
    setup.host.activate("另一张");
    await settle();
    expect(setup.session.getState().snapshot?.name).toBe("另一张");
    expect(status(setup)).toBe("no-table");
  });

  test("two checks at once are one", async () => {
    const setup = setUp();
    await Promise.all([setup.session.check(), setup.session.check(true)]);
    expect(setup.host.reads).toBe(1);
    expect(setup.session.getState().outcome?.kind).toBe("checked");
  });

  test("a failed read says so, keeps the earlier result, and a retry mends it", async () => {
    const setup = await started();
    setup.host.failNext("read", new HostError("editing-cell", ""));
    await setup.session.check(true);
    expect(status(setup)).toBe("error");
    expect(setup.session.getState().error).toMatchObject({ task: "check", code: "editing-cell" });
    expect(findings(setup).length).toBeGreaterThan(0);
    await setup.session.check(true);
    expect(status(setup)).toBe("current");
  });

  test("a worker that breaks off is an error, and the next check starts a new one", async () => {
    const setup = await started();
    const check = setup.session.check();
    const checks = (): number => setup.checker.workers[0]?.calls.filter(({ method }) => method === "check").length ?? 0;
    // Before the worker, which answers in a later task.
    while (checks() < 2) await new Promise((resolve) => void setImmediate(resolve));
    setup.checker.workers.at(-1)?.fail("out of memory");
    await check;
    expect(setup.session.getState().error).toMatchObject({ task: "check", code: "checker" });
    await setup.session.check();
    expect(status(setup)).toBe("current");
    expect(setup.checker.workers).toHaveLength(2);
  });

  test("stopping ends the worker, keeps the earlier result and says that it is the earlier one", async () => {
    const setup = await started();
    const before = setup.session.getState().result;
    const release = setup.host.hold();
    const check = setup.session.check(true);
    expect(status(setup)).toBe("checking");
    setup.session.stop();
    release();
    await check;
    expect(setup.session.getState().outcome).toEqual({ kind: "stopped-old" });
    expect(setup.session.getState().result).toBe(before);
    expect(setup.checker.workers[0]?.ended).toBe(true);
    await setup.session.check();
    expect(status(setup)).toBe("current");
  });
});

describe("staleness", () => {
  test("an edit after the check makes the result stale until the next check", async () => {
    const setup = await started();
    setup.host.type(ROW.training, CELL_COLUMN, "改");
    expect(status(setup)).toBe("stale");
    await setup.session.check();
    expect(status(setup)).toBe("current");
  });

  test("an edit while a check runs leaves its result stale: the check may have read the cell before it", async () => {
    const setup = await started();
    const release = setup.host.hold();
    const check = setup.session.check();
    setup.host.type(ROW.training, CELL_COLUMN, "改");
    release();
    await check;
    expect(status(setup)).toBe("stale");
  });

  test("a stopped check does not make a stale result current", async () => {
    const setup = await started();
    setup.host.type(ROW.training, CELL_COLUMN, "改");
    const release = setup.host.hold();
    void setup.session.check();
    setup.session.stop();
    release();
    await settle();
    expect(status(setup)).toBe("stale");
  });
});

describe("fixing and undoing", () => {
  test("one fix writes, checks again and can be undone", async () => {
    const setup = await started();
    await setup.session.fix(first(setup, "word-operator").key);
    expect(setup.host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL.replaceAll("不少于5个", "≥5个"));
    expect(setup.session.getState().outcome).toEqual({ kind: "fixed", done: 1, cells: 1, notWritten: [] });
    expect(status(setup)).toBe("current");
    expect(ofRule(setup, "word-operator")).toHaveLength(1);

    await setup.session.undo();
    expect(setup.host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
    expect(setup.session.getState().outcome).toEqual({ kind: "undone", done: 1, cells: 1, notWritten: [] });
    expect(ofRule(setup, "word-operator")).toHaveLength(2);
    expect(setup.session.getState().undo).toHaveLength(0);
  });

  test("a cell changed since the check is not written over", async () => {
    const setup = await started();
    setup.host.tamper(ROW.training, CELL_COLUMN, "别人写的");
    await setup.session.fix(first(setup, "word-operator").key);
    expect(setup.host.cell(ROW.training, CELL_COLUMN)).toBe("别人写的");
    expect(setup.session.getState().outcome).toEqual({
      kind: "fixed",
      done: 0,
      cells: 0,
      notWritten: [{ cell: "G7", reason: "changed", findings: 1 }],
    });
    expect(setup.session.getState().undo).toHaveLength(0);
  });

  test.each(["protect", "formula"] as const)("a cell is left alone: %s", async (how) => {
    const setup = await started();
    setup.host[how](ROW.training, CELL_COLUMN);
    await setup.session.fix(first(setup, "word-operator").key);
    expect(setup.session.getState().outcome).toMatchObject({ done: 0, notWritten: [{ cell: "G7" }] });
  });

  test("two fixes asked for in one breath happen one after the other", async () => {
    const setup = await started();
    const [a, b] = ofRule(setup, "word-operator");
    await Promise.all([setup.session.fix(a?.key ?? ""), setup.session.fix(b?.key ?? "")]);
    expect(ofRule(setup, "word-operator")).toHaveLength(0);
    expect(setup.session.getState().undo).toHaveLength(2);
  });

  test("a fix that is asked for twice is made once", async () => {
    const setup = await started();
    const { key } = first(setup, "word-operator");
    await Promise.all([setup.session.fix(key), setup.session.fix(key)]);
    expect(setup.session.getState().outcome).toEqual({ kind: "gone" });
    expect(setup.session.getState().undo).toHaveLength(1);
  });

  test("all of a rule: ticked ones are written in one step, and one undo takes all of it back", async () => {
    const setup = await started();
    await setup.session.preview(offerOf(setup, "word-operator"));
    await setup.session.applyPreview();
    expect(setup.session.getState().outcome).toMatchObject({ kind: "fixed", done: 2 });
    await setup.session.undo();
    expect(setup.host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
    expect(ofRule(setup, "word-operator")).toHaveLength(2);
  });

  test("what is not ticked is not written", async () => {
    const setup = await started();
    const key = first(setup, "word-operator").key;
    await setup.session.preview(offerOf(setup, "word-operator"));
    setup.session.dispatch({ type: "ticked", keys: [key], on: false });
    await setup.session.applyPreview();
    expect(setup.host.cell(ROW.training, CELL_COLUMN)).toBe(TRAINING_CELL);
    expect(setup.session.getState().outcome).toMatchObject({ done: 1 });
  });

  test("in a bulk fix a changed cell is left out and named, the others are written", async () => {
    const setup = await started();
    await setup.session.preview(offerOf(setup, "word-operator"));
    setup.host.tamper(ROW.training, CELL_COLUMN, "别人写的");
    await setup.session.applyPreview();
    expect(setup.session.getState().outcome).toEqual({
      kind: "fixed",
      done: 1,
      cells: 1,
      notWritten: [{ cell: "G7", reason: "changed", findings: 1 }],
    });
  });

  test("stopped, a bulk fix leaves whole what is written and says what is not; so does its undo, which goes on later", async () => {
    const setup = await started();
    const stopAtFirstCell = () =>
      setup.session.subscribe(() => {
        const { work } = setup.session.getState();
        if (isWriting(work) && work.done === 1) setup.session.stop();
      });
    const before = setup.host.cell(ROW.training, CELL_COLUMN);
    let unsubscribe = stopAtFirstCell();
    await setup.session.preview(offerOf(setup, "word-operator"));
    await setup.session.applyPreview();
    unsubscribe();
    expect(setup.session.getState().outcome).toEqual({
      kind: "fixed",
      done: 1,
      cells: 1,
      notWritten: [{ cell: "", reason: "stopped", findings: 1 }],
    });
    expect(ofRule(setup, "word-operator")).toHaveLength(1);
    await setup.session.preview(offerOf(setup, "word-operator"));
    await setup.session.applyPreview();
    await setup.session.undo();
    unsubscribe = stopAtFirstCell();
    await setup.session.undo();
    unsubscribe();
    expect(setup.host.cell(ROW.training, CELL_COLUMN)).toBe(before);
    expect(setup.session.getState().undo).toHaveLength(0);
  });

  test("work that is being undone says so, with cells done of all and how many a second", async () => {
    const setup = await started();
    await setup.session.preview(offerOf(setup, "word-operator"));
    await setup.session.applyPreview();
    const seen: unknown[] = [];
    setup.session.subscribe(() => {
      const { work } = setup.session.getState();
      if (isWriting(work)) seen.push([work.phase, work.done, work.all, typeof work.perSecond]);
    });
    await setup.session.undo();
    expect(seen).toEqual([0, 1, 2].map((done) => ["undoing", done, done === 0 ? 0 : 2, "number"]));
  });

  test("an undo over a changed cell is refused, said, and not offered again", async () => {
    const setup = await started();
    await setup.session.fix(first(setup, "word-operator").key);
    setup.host.tamper(ROW.training, CELL_COLUMN, "别人写的");
    await setup.session.undo();
    expect(setup.host.cell(ROW.training, CELL_COLUMN)).toBe("别人写的");
    expect(setup.session.getState().outcome).toMatchObject({
      kind: "undone",
      done: 0,
      cells: 0,
      notWritten: [{ reason: "changed" }],
    });
    expect(setup.session.getState().undo).toHaveLength(0);
  });

  test("an undo over a protected cell can be tried again", async () => {
    const setup = await started();
    await setup.session.fix(first(setup, "word-operator").key);
    setup.host.protect(ROW.training, CELL_COLUMN);
    await setup.session.undo();
    expect(setup.session.getState().undo).toHaveLength(1);
  });

  test("a write that broke off is an error, and the sheet is read again", async () => {
    const setup = await started();
    const reads = setup.host.reads;
    setup.host.failNext("write", new HostError("half-written", "G7"));
    await setup.session.fix(first(setup, "word-operator").key);
    expect(setup.session.getState().error).toEqual({ task: "write", code: "half-written", cells: "G7" });
    expect(setup.host.reads).toBe(reads + 1);
  });

  test("a choice is written", async () => {
    const setup = await started();
    const finding = first(setup, "category-code-mismatch");
    expect(finding.choices.length).toBeGreaterThan(0);
    await setup.session.choose(finding.key, 0);
    expect(String(setup.host.cell(ROW.research, CELL_COLUMN))).toContain(finding.choices[0]?.label);
  });

  test("with nothing to undo it says so", async () => {
    const setup = await started();
    await setup.session.undo();
    expect(setup.session.getState().outcome).toEqual({ kind: "nothing-to-undo" });
  });
});

describe("going about", () => {
  test("a selected cell brings up its findings and takes nothing away", async () => {
    const setup = await started();
    const open = setup.session.getState().open;
    setup.host.choose(cell(ROW.training));
    const state = setup.session.getState();
    expect([...state.marked]).toEqual([first(setup, "word-operator").key]);
    expect(state.reveal?.row).toBe(`finding:${first(setup, "word-operator").key}`);
    for (const row of open) expect(state.open.has(row)).toBe(true);
  });

  test("a click on a finding selects its cell and does not make the list jump", async () => {
    const setup = await started();
    const { key } = first(setup, "word-operator");
    await setup.session.visit(key);
    expect(setup.host.selected).toEqual([cell(ROW.training)]);
    expect(setup.session.getState().marked.has(key)).toBe(true);
    expect(setup.session.getState().reveal).toBeNull();
  });

  test("after a row was inserted above, a finding leads to the cell where it stands now", async () => {
    const setup = await started();
    const { key } = first(setup, "word-operator");
    setup.host.insertRow(ROW.total, ["", null, null, null, null, null, null]);
    await setup.session.check();
    expect(first(setup, "word-operator").key).toBe(key);
    await setup.session.visit(key);
    expect(setup.host.selected.at(-1)).toEqual(cell(ROW.training + 1));
    await setup.session.fix(key);
    expect(setup.host.cell(ROW.training + 1, CELL_COLUMN)).toContain("≥5个");
  });

  test("going on visits every finding, wraps around, and goes back", async () => {
    const setup = await started();
    const visited: (string | null)[] = [];
    const all = findings(setup).filter(({ severity }) => severity !== "info").length;
    for (let i = 0; i < all; i++) {
      await setup.session.step(1);
      visited.push(setup.session.getState().active);
    }
    expect(new Set(visited).size).toBe(all);
    await setup.session.step(1);
    expect(setup.session.getState().active).toBe(visited[0]);
    expect(setup.session.getState().outcome).toEqual({ kind: "wrapped-to-first" });
    await setup.session.step(-1);
    expect(setup.session.getState().active).toBe(visited.at(-1));
  });

  test("what the program says late of an earlier jump does not lead the walk back", async () => {
    const setup = await started();
    const release = setup.host.holdSelections();
    for (let i = 0; i < 3; i++) await setup.session.step(1);
    const { active } = setup.session.getState();
    release();
    expect(setup.session.getState().active).toBe(active);
    const last = setup.host.selected.at(-1);
    expect(setup.session.getState().selection?.range).toEqual(last);
  });

  test("the user's own selection leads, even back to a cell the walk has left", async () => {
    const setup = await started();
    for (let i = 0; i < 3; i++) await setup.session.step(1);
    setup.host.choose(cell(ROW.training));
    const { active, marked } = setup.session.getState();
    expect([...marked].map((key) => `finding:${key}`)).toContain(active);
  });

  test("a failed selection is said", async () => {
    const setup = await started();
    setup.host.failNext("select", new HostError("editing-cell", ""));
    await setup.session.visit(first(setup, "word-operator").key);
    expect(setup.session.getState().error).toMatchObject({ task: "select", code: "editing-cell" });
  });

  test("groups keep their places when a fix makes one smaller", async () => {
    const setup = await started();
    const before = setup.session.getState().ruleOrder;
    await setup.session.fix(first(setup, "word-operator").key);
    expect(setup.session.getState().ruleOrder).toEqual(before);
  });

  test("a project that has no finding left is not kept in the filter", async () => {
    const setup = await started();
    const finding = first(setup, "word-operator");
    const { project } = finding;
    setup.session.dispatch({ type: "project-chosen", project: `${project?.row}@${project?.sheet}` });
    setup.host.tamper(ROW.training, CELL_COLUMN, TRAINING_CELL.replaceAll("不少于5个", "≥5个"));
    await setup.session.check();
    expect(setup.session.getState().filter.project).toBeNull();
  });
});

describe("the ribbon", () => {
  test("its buttons work before the pane was ever shown", async () => {
    const setup = setUp();
    let shown = 0;
    const actions = paneActions({
      session: setup.session,
      words: () => "",
      show: async () => void shown++,
      readSelection: setup.host.readSelection,
    });
    await actions.next();
    expect(setup.host.selected).toHaveLength(1);
    expect(shown).toBe(0);
    await actions.check();
    expect(shown).toBe(1);
    expect(setup.session.getState().outcome?.kind).toBe("checked");
  });

  test("a step that cannot go anywhere opens the pane, which says why", async () => {
    const setup = setUp({ 表: NO_TABLE });
    let shown = 0;
    await paneActions({
      session: setup.session,
      words: () => "",
      show: async () => void shown++,
      readSelection: setup.host.readSelection,
    }).next();
    expect(shown).toBe(1);
    expect(setup.session.getState().outcome).toEqual({ kind: "nothing-to-visit" });
  });
});
