import { HostError } from "../../src/host/host";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { LIVE_ROWS, statusOf, type PaneState } from "../../src/taskpane/session/state/state";
import { paneText } from "../../src/text/pane";
import { findingWords } from "../../src/taskpane/session/words";
import { testChecker } from "./support/checker";
import { memoryHost, type MemoryHost } from "./support/memory-host";
import { CELL_COLUMN, ROW, SHEET, TRAINING_CELL } from "./support/sheet";

const PAUSE = 600;

interface Setup {
  readonly host: MemoryHost;
  readonly session: Session;
}

async function started(sheet = SHEET): Promise<Setup> {
  const host = memoryHost({ 表: sheet });
  const session = createSession({ host, checker: testChecker(), words: findingWords(paneText("zh")) });
  await session.start();
  jest.useFakeTimers();
  return { host, session };
}

afterEach(() => jest.useRealTimers());

const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
const status = ({ session }: Setup): string => statusOf(session.getState());
const count = ({ session }: Setup, rule: string): number =>
  (session.getState().result?.findings ?? []).filter((finding) => finding.rule === rule).length;
const mend = ({ host }: Setup): void =>
  host.type(ROW.training, CELL_COLUMN, TRAINING_CELL.replaceAll("不少于5个", "≥5个"));

describe("an edit in the sheet", () => {
  test("is checked by itself once the user has paused, and says nothing", async () => {
    const setup = await started();
    expect(count(setup, "word-operator")).toBe(2);
    mend(setup);
    await pass(PAUSE - 50);
    expect(status(setup)).toBe("stale");
    await pass(100);
    expect(status(setup)).toBe("current");
    expect(count(setup, "word-operator")).toBe(1);
    expect(setup.session.getState().outcome).toBeNull();
  });

  test("that follows another moves the check on", async () => {
    const setup = await started();
    const reads = setup.host.reads;
    for (let nth = 0; nth < 5; nth++) {
      mend(setup);
      await pass(PAUSE - 100);
    }
    expect(setup.host.reads).toBe(reads);
    await pass(PAUSE);
    expect(setup.host.reads).toBe(reads + 1);
  });

  test("a thousand edits that never stop are checked all the same", async () => {
    const setup = await started();
    const reads = setup.host.reads;
    for (let nth = 0; nth < 1_000; nth++) {
      setup.host.type(ROW.training, CELL_COLUMN, `${TRAINING_CELL}${nth}`);
      await pass(20);
    }
    const between = setup.host.reads - reads;
    expect(between).toBeGreaterThanOrEqual(3);
    expect(between).toBeLessThanOrEqual(5);
    await pass(PAUSE + 100);
    expect(status(setup)).toBe("current");
  });

  test("leaves what the user opened, the list's place and the selection alone", async () => {
    const setup = await started();
    const key =
      setup.session.getState().result?.findings.find(({ rule }) => rule === "missing-satisfaction")?.key ?? "";
    await setup.session.visit(key);
    for (const row of setup.session.getState().open) setup.session.dispatch({ type: "row-toggled", row });
    const before = setup.session.getState();
    const selected = setup.host.selected.length;
    mend(setup);
    await pass(PAUSE + 100);
    const after = setup.session.getState();
    const kept = ({ open, active, reveal, selection, view, filter }: PaneState): unknown => [
      ...[[...open], active, reveal, selection, view, filter],
    ];
    expect(kept(after)).toEqual(kept(before));
    expect(setup.host.selected).toHaveLength(selected);
    expect(after.changed).toEqual([]);
  });

  test("opens no other group where the last finding of the open one is mended", async () => {
    const setup = await started();
    const open = (): readonly string[] => [...setup.session.getState().open];
    setup.session.dispatch({ type: "row-toggled", row: open()[0] ?? "" });
    setup.session.dispatch({ type: "row-toggled", row: "rule:word-operator" });
    mend(setup);
    await pass(PAUSE + 100);
    expect(open()).toEqual(["rule:word-operator"]);
  });

  test("waits while a cell is being edited, without an error", async () => {
    const setup = await started();
    setup.host.failAlways("read", new HostError("editing-cell", ""));
    mend(setup);
    await pass(10 * PAUSE);
    expect(setup.session.getState()).toMatchObject({ error: null, work: null });
    expect(status(setup)).toBe("stale");
    setup.host.recover("read");
    await pass(3 * PAUSE);
    expect(status(setup)).toBe("current");
  });

  test("whose check fails says so once, and the next edit tries again", async () => {
    const setup = await started();
    setup.host.failNext("read", new HostError("session-lost", ""));
    const reads = setup.host.reads;
    mend(setup);
    await pass(10 * PAUSE);
    expect(setup.session.getState().error).toMatchObject({ task: "check", code: "session-lost" });
    expect(setup.host.reads).toBe(reads + 1);
    mend(setup);
    await pass(PAUSE + 100);
    expect(status(setup)).toBe("current");
  });

  test("waits behind an open preview, which stays", async () => {
    const setup = await started();
    jest.useRealTimers();
    await setup.session.preview({ kind: "all", count: 1, keys: [firstFix(setup)] });
    jest.useFakeTimers();
    mend(setup);
    await pass(10 * PAUSE);
    expect(setup.session.getState().preview).not.toBeNull();
    expect(status(setup)).toBe("stale");
    setup.session.dispatch({ type: "preview-closed" });
    await pass(PAUSE + 100);
    expect(status(setup)).toBe("current");
  });
});

describe("whether edits are checked by themselves", () => {
  test("is the user's choice", async () => {
    const setup = await started();
    setup.session.setLive(false);
    mend(setup);
    await pass(10 * PAUSE);
    expect(status(setup)).toBe("stale");
    setup.session.setLive(true);
    await pass(PAUSE + 100);
    expect(status(setup)).toBe("current");
  });

  test("is no for a very long table, until the user wants it", async () => {
    const filler = Array.from({ length: LIVE_ROWS }, () => ["备注"]);
    const setup = await started([...SHEET, ...filler]);
    mend(setup);
    await pass(10 * PAUSE);
    expect(status(setup)).toBe("stale");
    setup.session.setLive(true);
    await pass(2 * PAUSE);
    // Its rows are matched with those of before in several turns, which no timer ends.
    for (let turn = 0; turn < 100 && status(setup) !== "current"; turn += 1) {
      await nextTurn();
      await pass(PAUSE);
    }
    expect(status(setup)).toBe("current");
  });

  test("is kept for the next time", async () => {
    const kept: (boolean | null)[] = [];
    const host = memoryHost({ 表: SHEET });
    const live = { read: () => false, keep: (choice: boolean | null) => void kept.push(choice) };
    const session = createSession({ host, checker: testChecker(), words: findingWords(paneText("zh")), live });
    expect(session.getState().live).toBe(false);
    session.setLive(true);
    expect(kept).toEqual([true]);
  });
});

describe("检查本表 pressed while a check runs", () => {
  test("is answered by it where it reads everything and nothing changed meanwhile", async () => {
    const { host, session } = await started();
    jest.useRealTimers();
    const reads = host.reads;
    await Promise.all([session.check(), session.check(true), session.check(true)]);
    expect(host.reads).toBe(reads + 1);
  });

  test("is answered by another where cells were changed meanwhile", async () => {
    const setup = await started();
    jest.useRealTimers();
    const { host, session } = setup;
    const release = host.hold();
    const running = session.check();
    await new Promise((resolve) => setTimeout(resolve, 10));
    mend(setup);
    const pressed = session.check(true);
    release();
    await Promise.all([running, pressed]);
    expect(status(setup)).toBe("current");
    expect(count(setup, "word-operator")).toBe(1);
    expect(session.getState().outcome?.kind).toBe("checked");
  });

  test("is answered by one that reads everything where only what changed was being read", async () => {
    const setup = await started();
    const { host, session } = setup;
    mend(setup);
    const release = host.hold();
    await pass(PAUSE + 10);
    const sinces = host.sinces.length;
    const pressed = session.check(true);
    release();
    await pass(100);
    await pressed;
    expect(host.sinces.slice(sinces - 1).map((since) => since !== undefined)).toEqual([true, false]);
    expect(session.getState().outcome?.kind).toBe("checked");
  });
});

function firstFix({ session }: Setup): string {
  return session.getState().result?.findings.find(({ fix }) => fix !== null)?.key ?? "";
}
