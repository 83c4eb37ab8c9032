import type { Comparison } from "../../check/baseline/compare";
import type { ListedFinding } from "../../check/finding";
import type { ListedResult } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { HostError, type ReadOptions, type SpreadsheetHost } from "../../host/host";
import { CheckerStopped, type Checker } from "./checker";
import type { FailingCore } from "./core";
import { columnsInSteps } from "./findings/columns";
import { projectsIn } from "./findings/projects-of";
import { formSheets, readAndCheck } from "./reading";
import type { PaneState } from "./state/state";
import { inTurns, laterTask } from "../../steps";

/** Reads and checks what is open, one check at a time. Its promises never reject; failures go into the state. */
export interface Checking {
  /**
   * Reads and checks the active sheet whole, with the others where they are one table. `userInitiated`: the user asked for it, so its
   * outcome is announced; where a check under way does not answer that, another follows it.
   */
  check(userInitiated?: boolean): Promise<void>;
  /** Breaks off a check under way, which may have read the old cells, and checks what was changed. */
  recheck(): Promise<void>;
  /** Checks what was changed, without a word; nothing while a check is under way or a cell is being edited. */
  catchUp(): Promise<void>;
  /** Breaks off a check under way; returns whether there was one. */
  breakOff(): boolean;
  /** The check under way; null where there is none. */
  running(): { readonly promise: Promise<void>; readonly userInitiated: boolean } | null;
}

interface CheckingParts extends FailingCore {
  readonly host: SpreadsheetHost;
  readonly checker: Checker;
  /** Waits until what is checked with is written. */
  readonly settled: () => Promise<void>;
  /** Reads what is checked with. */
  readonly readChoices: () => Promise<void>;
  /** How findings of sheets stand to an earlier check; null where nothing is remembered. */
  readonly compare: (
    findings: readonly ListedFinding[],
    sheets: readonly SheetSnapshot[],
  ) => Promise<Comparison | null>;
  /** Called after a check that came to its end. */
  readonly onChecked: () => void;
}

interface Run {
  promise: Promise<void>;
  readonly abort: AbortController;
  userInitiated: boolean;
  /** Whether it reads all there is, or may leave out what no event told of. */
  readonly isWhole: boolean;
  /** It started by itself: groups of the list that are closed stay closed. */
  readonly isQuiet: boolean;
}

export function createChecking(parts: CheckingParts): Checking {
  const { host, checker, getState, dispatch, fail, settled, readChoices, compare, onChecked } = parts;
  let running: Run | null = null;

  const runChecker = async (sheets: readonly SheetSnapshot[], signal: AbortSignal): Promise<ListedResult> => {
    // A question would start the checking program again.
    if (signal.aborted) throw new CheckerStopped();
    dispatch({ type: "work", work: { phase: "checking", done: 0, all: 0 } });
    // Handing the cells over copies them: not in the task that has just taken them in.
    await laterTask();
    if (signal.aborted) throw new CheckerStopped();
    checker.use(getState().choices.check);
    return checker.check(sheets, (done, all) => {
      if (!signal.aborted) dispatch({ type: "work", work: { phase: "checking", done, all } });
    });
  };

  const run = async (own: Run): Promise<void> => {
    const { signal } = own.abort;
    dispatch({ type: "check-started", userInitiated: own.userInitiated });
    try {
      await settled();
      const { selection, sheets: before, result: earlier, snapshot } = getState();
      const wasForm = earlier !== null && formSheets(earlier).has(selection?.sheet ?? snapshot?.name ?? "");
      const choicesRead = readChoices();
      const withChoices = async <T>(reading: Promise<T>): Promise<T> => (await Promise.all([reading, choicesRead]))[0];
      const options: ReadOptions = {
        signal,
        onProgress: (done, all) => {
          if (!signal.aborted) dispatch({ type: "work", work: { phase: "reading", done, all } });
        },
      };
      const { sheets, open, result } = await readAndCheck({
        readActive: () =>
          withChoices(host.readActiveSheet(own.isWhole ? options : { ...options, ...sinceRead(getState()) })),
        readVisible: () => withChoices(host.readVisibleSheets(options)),
        before,
        wasForm,
        check: (read) => runChecker(read, signal),
      });
      const columns = await inTurns(
        columnsInSteps(result.findings, getState().columns, projectsIn(result.tables, sheets)),
      );
      const comparison = await compare(columns.findings, sheets);
      if (signal.aborted) return;
      // What is read first may be left by the time that all is checked.
      const state = getState();
      const moved = state.selection !== selection && sheets.some(({ name }) => name === state.selection?.sheet);
      const now = moved ? (state.selection?.sheet ?? open) : open;
      dispatch({
        type: "checked",
        sheets,
        open: now,
        result,
        columns,
        comparison,
        checkedWith: state.choices.check,
        userInitiated: own.userInitiated,
        isQuiet: own.isQuiet,
      });
      onChecked();
    } catch (error) {
      // That it was stopped is announced already; errors of the parts that were broken off come too late.
      if (signal.aborted) return;
      const isEditing = error instanceof HostError && error.code === "editing-cell";
      if (own.isQuiet && isEditing) dispatch({ type: "check-put-off" });
      else fail("check", error);
    }
  };

  const start = (kind: Pick<Run, "userInitiated" | "isWhole" | "isQuiet">): Promise<void> => {
    const own: Run = { ...kind, promise: Promise.resolve(), abort: new AbortController() };
    running = own;
    own.promise = run(own).finally(() => {
      if (running === own) running = null;
    });
    return own.promise;
  };

  const check = async (userInitiated = false): Promise<void> => {
    const other = running;
    if (other === null) return start({ userInitiated, isWhole: true, isQuiet: false });
    if (other.isWhole) other.userInitiated ||= userInitiated;
    await other.promise;
    const isAnswered = other.isWhole && getState().changed.length === 0;
    if (userInitiated && !isAnswered && !other.abort.signal.aborted && running === null) return check(true);
  };

  const breakOff = (): boolean => {
    if (running === null) return false;
    running.abort.abort();
    running = null;
    checker.stop();
    return true;
  };

  return {
    check,
    recheck() {
      const userInitiated = running?.userInitiated === true;
      const isWhole = running?.isWhole === true;
      breakOff();
      return start({ userInitiated, isWhole, isQuiet: false });
    },
    async catchUp() {
      if (running === null) await start({ userInitiated: false, isWhole: false, isQuiet: true });
    },
    breakOff,
    running: () => running,
  };
}

/** What is known of the one sheet that was checked, where all that was changed since is known as well. */
function sinceRead({ sheets: [sheet, ...others], changed }: PaneState): Pick<ReadOptions, "since"> {
  const ranges = changed.flatMap(({ range }) => (range === null ? [] : [range]));
  if (sheet === undefined || others.length > 0 || ranges.length < changed.length) return {};
  return { since: { sheet, changed: ranges } };
}
