import { COMMANDS } from "../../src/commands";
import { buttonsOf, CELL_MENU, RIBBON } from "../../src/host/ribbon";
import type { PaneActions } from "../../src/host/actions";
import { paneActions } from "../../src/taskpane/session/ribbon/actions";
import { NO_FIX, NUMBERS_FIX, TEXT_FIX } from "../../src/taskpane/session/findings/columns";
import { followRibbon, idleActions, type RibbonUpdate } from "../../src/taskpane/session/ribbon/standing";
import { createSession, type Session } from "../../src/taskpane/session/session";
import { findingWords } from "../../src/taskpane/session/words";
import { paneText } from "../../src/text/pane";
import { testChecker } from "./support/checker";
import { memoryHost, type MemoryHost, type Rows } from "./support/memory-host";
import { CELL_COLUMN, CLEAN, NO_TABLE, ROW, SHEET } from "./support/sheet";

const words = findingWords(paneText("zh"));
interface Setup {
  readonly session: Session;
  readonly host: MemoryHost;
  readonly actions: PaneActions;
  readonly shown: () => number;
}

async function started(rows: Rows = SHEET, isChecked = true): Promise<Setup> {
  const host = memoryHost({ 表: rows });
  const session = createSession({ host, checker: testChecker(), words });
  if (isChecked) await session.start();
  let shown = 0;
  return {
    session,
    host,
    actions: paneActions({ session, words, show: async () => void shown++, readSelection: host.readSelection }),
    shown: () => shown,
  };
}

const outcome = ({ session }: Setup) => session.getState().outcome;
const cell = { top: ROW.training, bottom: ROW.training, left: CELL_COLUMN, right: CELL_COLUMN };
const select = async ({ session }: Setup): Promise<void> => session.select(cell);

test("each button asks for something that the page can be asked for", () => {
  const asked = [...RIBBON.flatMap(buttonsOf), ...CELL_MENU].map(({ action }) => action);
  expect(new Set(asked)).toEqual(new Set(["open", ...Object.values(COMMANDS)]));
});

describe("with the pane closed", () => {
  test("修复安全项 checks first, and shows what it would change", async () => {
    const setup = await started(SHEET, false);
    await setup.actions.fixSafe();
    const { preview, view } = setup.session.getState();
    expect(preview?.offer.count).toBeGreaterThan(1);
    expect([view, setup.shown(), setup.session.getState().undo]).toEqual(["check", 1, []]);
  });

  test("and says where there is nothing to fix", async () => {
    const setup = await started(CLEAN);
    await setup.actions.fixSafe();
    expect([outcome(setup), setup.shown()]).toEqual([{ kind: "nothing-safe" }, 1]);
  });

  test("接受 asks for the reason of the finding that is looked at, from any view", async () => {
    const setup = await started();
    await setup.actions.next();
    setup.session.dispatch({ type: "viewed", view: "settings" });
    await setup.actions.accept();
    const { accepting, view } = setup.session.getState();
    expect(accepting?.finding.key).toBeDefined();
    expect([view, setup.shown()]).toEqual(["check", 1]);
  });

  test("even where both buttons are pressed at once", async () => {
    const setup = await started(SHEET, false);
    await Promise.all([setup.actions.next(), setup.actions.accept()]);
    expect(setup.session.getState().accepting?.finding.key).toBeDefined();
  });

  test("or says that none is", async () => {
    const setup = await started(CLEAN);
    await setup.actions.accept();
    expect([outcome(setup), setup.shown()]).toEqual([{ kind: "no-finding" }, 1]);
  });

  test("a cell's menu shows what is found there, and asks to accept that", async () => {
    const setup = await started();
    await select(setup);
    await setup.actions.checkCell();
    const { active, marked } = setup.session.getState();
    expect([...marked].map((key) => `finding:${key}`)).toContain(active);
    await setup.actions.acceptCell();
    expect(marked).toContain(setup.session.getState().accepting?.finding.key);
  });

  test("also where the program has not told yet which cell is selected", async () => {
    const setup = await started();
    const { host, session } = setup;
    host.readSelection = async () => ({ sheet: "表", range: cell });
    const actions = paneActions({ session, words, show: async () => undefined, readSelection: host.readSelection });
    await actions.acceptCell();
    expect(session.getState().accepting?.finding.place[0]?.column).toBe(CELL_COLUMN);
  });

  test("or says that nothing is", async () => {
    const setup = await started(CLEAN);
    await select(setup);
    await setup.actions.checkCell();
    expect(outcome(setup)).toEqual({ kind: "none-here" });
    await setup.actions.acceptCell();
    expect([outcome(setup), setup.shown()]).toEqual([{ kind: "none-here" }, 2]);
  });

  test("the other buttons show the pane and act in it", async () => {
    const setup = await started();
    await setup.actions.workbook();
    expect(setup.session.getState().view).toBe("workbook");
    await setup.actions.edit();
    expect(setup.session.getState().view).toBe("indicators");
    await setup.actions.liveOff();
    expect([setup.session.getState().live, outcome(setup)]).toEqual([false, { kind: "live-off" }]);
    await setup.actions.liveOn();
    expect([setup.session.getState().live, outcome(setup)]).toEqual([true, { kind: "live-on" }]);
    await setup.actions.undo();
    expect(outcome(setup)).toEqual({ kind: "nothing-to-undo" });
    await setup.actions.lists();
    expect(outcome(setup)).toEqual({ kind: "cannot", why: "packed" });
    expect(setup.shown()).toBe(6);
  });
});

describe("buttons that have nothing to do", () => {
  test("are none but the switch and undo, as long as nothing is checked", async () => {
    const { session } = await started(SHEET, false);
    expect(idleActions(session)).toEqual(new Set(["undo", "liveOn"]));
  });

  test("follow what was found", async () => {
    const clean = await started(CLEAN);
    expect([...idleActions(clean.session)]).toEqual(
      expect.arrayContaining(["previous", "next", "accept", "fixSafe", "undo", "lists", "liveOn"]),
    );
    const faulty = await started();
    expect([...idleActions(faulty.session)].sort()).toEqual(["lists", "liveOn", "undo"]);
    const none = await started(NO_TABLE);
    expect(idleActions(none.session).has("next")).toBe(true);
  });

  test("修复安全项 is none of them where nothing but texts can be turned into numbers, and is where nothing can", async () => {
    const { session } = await started(CLEAN);
    const state = session.getState();
    const withFix = (...fix: readonly number[]): Session => ({
      ...session,
      getState: () => ({ ...state, columns: { ...state.columns, fix: Uint32Array.from(fix) } }),
    });
    expect(idleActions(withFix(NO_FIX, NUMBERS_FIX + 1)).has("fixSafe")).toBe(false);
    expect(idleActions(withFix(TEXT_FIX)).has("fixSafe")).toBe(false);
    expect(idleActions(withFix(NO_FIX, NO_FIX)).has("fixSafe")).toBe(true);
  });

  test("are told to the program when that changes, once, and no more once it cannot be", async () => {
    const { session } = await started();
    jest.useFakeTimers({ doNotFake: ["setImmediate", "nextTick"] });
    const told: RibbonUpdate[] = [];
    const stop = followRibbon(session, async (update) => void told.push(update));
    await jest.advanceTimersByTimeAsync(500);
    const undo = () =>
      told
        .at(-1)
        ?.tabs[0]?.groups.flatMap(({ controls }) => controls)
        .find(({ id }) => id === "Jixiao.Undo")?.enabled;
    expect([told.length, undo()]).toEqual([1, false]);
    session.dispatch({ type: "viewed", view: "settings" });
    await jest.advanceTimersByTimeAsync(500);
    expect(told).toHaveLength(1);
    const key = session.getState().result?.findings.find(({ rule }) => rule === "word-operator")?.key ?? "";
    const fixed = session.fix(key);
    await jest.advanceTimersByTimeAsync(5_000);
    await fixed;
    expect([told.length, undo()]).toEqual([2, true]);
    stop();
    let asked = 0;
    followRibbon(session, async () => {
      asked += 1;
      throw new Error("no such tab");
    });
    await jest.advanceTimersByTimeAsync(500);
    session.setLive(false);
    await jest.advanceTimersByTimeAsync(500);
    expect(asked).toBe(1);
    jest.useRealTimers();
  });
});
