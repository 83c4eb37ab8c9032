import type { Finding, Fix } from "../../check/finding";
import type { Span } from "../../check/sheet/located";
import { keepRows } from "../../check/sheet/keep";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { HostError, type SpreadsheetHost, type Unsubscribe } from "../../host/host";
import type { PaneTask } from "../../text/pane";
import { CheckerStopped, type Checker } from "./checker";
import { createJumps } from "./jumps";
import { findingRow, walk } from "./list";
import { cellOf } from "./places";
import { listOf, reduce, type PaneEvent, type Words } from "./reduce";
import { findingByKey, INITIAL, type PaneError, type PaneState } from "./state";
import { NOTHING_WRITTEN, planned, toWriteGroup, wrote, type Planned } from "./written";

/** What the pane and the ribbon work on: one state, and the actions that change it. Its promises never reject; failures go into the state. */
export interface Session {
  getState(): PaneState;
  subscribe(listener: () => void): () => void;
  dispatch(event: PaneEvent): void;
  /** Listens to the host and checks the active sheet. */
  start(): Promise<void>;
  /** Reads and checks the active sheet. `asked`: the user asked for it, so the outcome is said. */
  check(asked?: boolean): Promise<void>;
  stop(): void;
  /** Selects the finding's cell and puts the keyboard on it. */
  visit(key: string): Promise<void>;
  /** Selects a place on the checked sheet, such as a row of a sum. */
  goTo(span: Span): Promise<void>;
  /** Goes on to the next finding, or back; checks first where nothing is checked. */
  step(direction: 1 | -1): Promise<void>;
  /** Makes the finding's own fix. */
  fix(key: string): Promise<void>;
  /** Mends the finding in one of the ways it offers. */
  choose(key: string, choice: number): Promise<void>;
  /** Makes the ticked fixes of the open preview in one step. */
  applyPreview(): Promise<void>;
  undo(): Promise<void>;
  close(): Promise<void>;
}

export interface SessionParts {
  readonly host: SpreadsheetHost;
  readonly checker: Checker;
  /** What the search looks through. */
  readonly words: Words;
}

export function createSession({ host, checker, words }: SessionParts): Session {
  let state = INITIAL;
  const listeners = new Set<() => void>();
  const unsubscribers: Unsubscribe[] = [];
  /** The check under way, and how to break it off. */
  let running: { readonly promise: Promise<void>; readonly abort: AbortController; asked: boolean } | null = null;
  const jumps = createJumps();
  /** Writes happen one after the other, each on what the one before left. */
  let writing: Promise<void> = Promise.resolve();

  const dispatch = (event: PaneEvent): void => {
    const next = reduce(state, event, words);
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener();
  };

  const fail = (task: PaneTask, error: unknown): void => dispatch({ type: "failed", error: paneError(task, error) });

  const check = (asked = false): Promise<void> => {
    if (running !== null) {
      running.asked ||= asked;
      return running.promise;
    }
    const abort = new AbortController();
    const run = { promise: Promise.resolve(), abort, asked };
    run.promise = runCheck(run).finally(() => {
      if (running === run) running = null;
    });
    running = run;
    return run.promise;
  };

  const runCheck = async (run: { readonly abort: AbortController; readonly asked: boolean }): Promise<void> => {
    const { signal } = run.abort;
    dispatch({ type: "check-started", asked: run.asked });
    try {
      const read = await host.readActiveSheet({
        signal,
        onProgress: (done, all) => {
          if (!signal.aborted) dispatch({ type: "work", work: { phase: "reading", done, all } });
        },
      });
      if (signal.aborted) return;
      // Rows keep their handles from check to check, so that what is remembered of them stays true.
      const snapshot = state.snapshot === null ? read : keepRows(state.snapshot, read);
      dispatch({ type: "work", work: { phase: "checking", done: 0, all: 0 } });
      const result = await checker.check([snapshot], (done, all) => {
        if (!signal.aborted) dispatch({ type: "work", work: { phase: "checking", done, all } });
      });
      if (signal.aborted) return;
      dispatch({ type: "checked", snapshot, result, asked: run.asked });
    } catch (error) {
      // Stopping has said so already; what the broken-off parts say comes too late.
      if (!signal.aborted) fail("check", error);
    }
  };

  const breakOff = (): boolean => {
    if (running === null) return false;
    running.abort.abort();
    running = null;
    checker.stop();
    return true;
  };

  const recheck = (): Promise<void> => {
    // A check that began before the write read what stood there before it.
    breakOff();
    return check();
  };

  const enqueue = (action: () => Promise<void>): Promise<void> => {
    writing = writing.then(async () => {
      await running?.promise;
      await action();
    });
    return writing;
  };

  const busy = (): void => dispatch({ type: "work", work: { phase: "fixing", done: 0, all: 0 } });

  /** Plans, writes, says what came of it and reads the sheet again. */
  const write = async (plan: (snapshot: SheetSnapshot) => Promise<Planned | null>): Promise<void> => {
    const { snapshot } = state;
    if (snapshot === null) return;
    busy();
    let task: PaneTask = "plan";
    try {
      const planned = await plan(snapshot);
      if (planned === null) {
        dispatch({ type: "work", work: null });
        dispatch({ type: "said", outcome: { kind: "gone" } });
      } else {
        task = "write";
        const outcome =
          planned.groups.length === 0 ? NOTHING_WRITTEN : await host.write(planned.groups.map(toWriteGroup));
        dispatch(wrote("fixed", outcome, planned.findings, planned.left, state.undo));
      }
    } catch (error) {
      fail(task, error);
      if (task === "plan") return;
    }
    await recheck();
  };

  const editsOf = async (
    snapshot: SheetSnapshot,
    key: string,
    { edits, cellByCell = false }: Pick<Fix, "edits" | "cellByCell">,
  ): Promise<Planned | null> => {
    const writes = await checker.planEdits([snapshot], edits);
    if (writes.length === 0) return null;
    if (!cellByCell) return planned([{ id: key, keys: [key], writes }], []);
    // The finding is counted once, with its first cell.
    const groups = writes.map((write, nth) => ({ id: `${key}/${nth}`, keys: nth === 0 ? [key] : [], writes: [write] }));
    return planned(groups, []);
  };

  const goTo = async (span: Span): Promise<void> => {
    const { snapshot } = state;
    const cell = snapshot === null ? null : cellOf(snapshot, span);
    if (snapshot === null || cell === null) return;
    const range = { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
    jumps.add(snapshot.name, range);
    try {
      await host.select(snapshot.name, range);
      if (state.error?.task === "select") dispatch({ type: "error-dismissed" });
    } catch (error) {
      fail("select", error);
    }
  };

  const goToFinding = async (finding: Finding): Promise<void> => {
    const place = finding.place[0];
    if (place !== undefined) await goTo(place);
  };

  const step = async (direction: 1 | -1): Promise<void> => {
    if (state.result === null) await check();
    const order = walk(listOf(state, words), state.open);
    if (order.length === 0) {
      dispatch({ type: "said", outcome: { kind: "nothing-to-visit" } });
      return;
    }
    const at = order.findIndex((finding) => findingRow(finding.key) === state.active);
    const start = direction === 1 ? 0 : order.length - 1;
    const next = at < 0 ? start : at + direction;
    const wraps = next < 0 || next >= order.length;
    const finding = order[wraps ? start : next];
    if (finding === undefined) return;
    const wrapped = !wraps ? null : direction === 1 ? "first" : "last";
    dispatch({ type: "visited", key: finding.key, wrapped });
    await goToFinding(finding);
  };

  const undo = (): Promise<void> =>
    enqueue(async () => {
      const last = state.undo.at(-1);
      if (last === undefined) {
        dispatch({ type: "said", outcome: { kind: "nothing-to-undo" } });
        return;
      }
      busy();
      try {
        const outcome = await host.write(last.groups);
        dispatch(wrote("undone", outcome, last.findings, [], state.undo));
      } catch (error) {
        fail("undo", error);
      }
      await recheck();
    });

  const start = async (): Promise<void> => {
    try {
      unsubscribers.push(await host.onChange((change) => dispatch({ type: "sheet-changed", change })));
      unsubscribers.push(
        await host.onSelection((selection) => {
          const known = state.snapshot?.name ?? null;
          const before = state.selection?.sheet ?? known;
          const whose = jumps.settle(selection);
          if (whose !== "left") dispatch({ type: "selected", selection, own: whose === "own" });
          if (selection.sheet === before || (before === null && running === null)) return;
          // Another sheet is up: what was being read may be the one left behind.
          const asked = running?.asked;
          breakOff();
          void check(asked);
        }),
      );
    } catch (error) {
      fail("watch", error);
    }
    await check();
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    start,
    check,
    stop() {
      if (breakOff()) dispatch({ type: "check-stopped" });
    },
    async visit(key) {
      const finding = findingByKey(state, key);
      if (finding === null) return;
      dispatch({ type: "moved", row: findingRow(key) });
      await goToFinding(finding);
    },
    goTo,
    step,
    fix: (key) =>
      enqueue(() =>
        write(async (snapshot) => {
          const fix = findingByKey(state, key)?.fix ?? null;
          return fix === null ? null : editsOf(snapshot, key, fix);
        }),
      ),
    choose: (key, choice) =>
      enqueue(() =>
        write(async (snapshot) => {
          const chosen = findingByKey(state, key)?.choices[choice];
          return chosen === undefined ? null : editsOf(snapshot, key, chosen);
        }),
      ),
    applyPreview: () => {
      const { preview } = state;
      if (preview === null) return Promise.resolve();
      const keys = preview.offer.keys.filter((key) => !preview.unticked.has(key));
      dispatch({ type: "preview-closed" });
      if (keys.length === 0) return Promise.resolve();
      return enqueue(() =>
        write(async (snapshot) => {
          const plan = await checker.planFixes([snapshot], keys);
          return planned(plan.groups, plan.left);
        }),
      );
    },
    undo,
    async close() {
      breakOff();
      jumps.clear();
      await Promise.allSettled(unsubscribers.splice(0).map((unsubscribe) => unsubscribe()));
    },
  };
}

function paneError(task: PaneTask, error: unknown): PaneError {
  if (error instanceof CheckerStopped) return { task, code: "cancelled", cells: "" };
  if (!(error instanceof HostError))
    return { task, code: task === "check" || task === "plan" ? "checker" : "unknown", cells: "" };
  // The pane has no words for this yet, as it does not write the store.
  const code = error.code === "store-changed" ? "unknown" : error.code;
  return { task, code, cells: error.code === "half-written" ? error.message : "" };
}
