import type { ListedResult } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { ReadOptions, SpreadsheetHost } from "../../host/host";
import type { PaneTask } from "../../text/pane";
import { CheckerStopped, type Checker } from "./checker";
import type { PaneEvent } from "./events";
import { formSheets, readAndCheck } from "./reading";
import type { PaneState } from "./state";

/** Reads and checks what is open, one check at a time. Its promises never reject; failures go into the state. */
export interface Checking {
  /** Reads and checks the active sheet, with the others where they are one table. `userInitiated`: the user asked for it, so its outcome is announced. */
  check(userInitiated?: boolean): Promise<void>;
  /** Checks anew: a check under way may have read what stood there before. */
  recheck(): Promise<void>;
  /** Breaks off a check under way; returns whether there was one. */
  breakOff(): boolean;
  /** The check under way; null where there is none. */
  running(): { readonly promise: Promise<void>; readonly userInitiated: boolean } | null;
}

interface CheckingParts {
  readonly host: SpreadsheetHost;
  readonly checker: Checker;
  readonly getState: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  readonly fail: (task: PaneTask, error: unknown) => void;
  /** Waits until what is checked with is written. */
  readonly settled: () => Promise<void>;
  /** Reads what is checked with. */
  readonly readChoices: () => Promise<void>;
  /** Called after a check that came to its end. */
  readonly onChecked: () => void;
}

interface Run {
  promise: Promise<void>;
  readonly abort: AbortController;
  userInitiated: boolean;
}

export function createChecking(parts: CheckingParts): Checking {
  const { host, checker, getState, dispatch, fail, settled, readChoices, onChecked } = parts;
  let running: Run | null = null;

  const runChecker = async (sheets: readonly SheetSnapshot[], signal: AbortSignal): Promise<ListedResult> => {
    // A question would start the checking program again.
    if (signal.aborted) throw new CheckerStopped();
    dispatch({ type: "work", work: { phase: "checking", done: 0, all: 0 } });
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
        readActive: () => withChoices(host.readActiveSheet(options)),
        readVisible: () => withChoices(host.readVisibleSheets(options)),
        before,
        wasForm,
        check: (read) => runChecker(read, signal),
      });
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
        checkedWith: state.choices.check,
        userInitiated: own.userInitiated,
      });
      onChecked();
    } catch (error) {
      // That it was stopped is announced already; errors of the parts that were broken off come too late.
      if (!signal.aborted) fail("check", error);
    }
  };

  const check = (userInitiated = false): Promise<void> => {
    if (running !== null) {
      running.userInitiated ||= userInitiated;
      return running.promise;
    }
    const own: Run = { promise: Promise.resolve(), abort: new AbortController(), userInitiated };
    running = own;
    own.promise = run(own).finally(() => {
      if (running === own) running = null;
    });
    return own.promise;
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
      breakOff();
      return check();
    },
    breakOff,
    running: () => running,
  };
}
