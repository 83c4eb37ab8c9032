import type { Grid, GridEvent } from "../grid";
import { atOnce, type Steps } from "../../steps";
import { runBatch } from "./batch";
import type { Batch } from "./batch-types";
import { utf8Length } from "./bytes";
import { createEnvironment, type RibbonUpdate } from "./environment";
import { eventEntry, EventNumber, type EventEntry } from "./events";
import { NO_QUIRKS, type Quirks } from "../profiles/quirks";
import { healthy, HostErrorNumber, type Faults } from "./faults";

export interface EngineOptions {
  readonly faults?: Partial<Faults>;
  /** What its platform does otherwise than documented. */
  readonly quirks?: Partial<Quirks>;
  /** Where the workbook is kept; null for one that was never saved. */
  readonly address?: string | null;
  /** The add-in enables or shows a control of its ribbon. */
  readonly onRibbon?: (update: RibbonUpdate) => void;
}

/** A result as JSON text, or the number of the error that the host answers in its place. */
export type EngineResponse = { readonly error: 0; readonly body: string } | { readonly error: number };

/** One page's connection to an emulated Excel; it knows no transport. Several may stand on one grid. */
export interface Engine {
  readonly grid: Grid;
  readonly faults: Faults;
  readonly quirks: Quirks;
  /** Where the workbook is kept now: `workbook.address = …` saves it under another name. */
  readonly workbook: { address: string | null };
  /** Works on a rich API batch, a JSON text, at once, with formulas as far as they are worked out. */
  execute(batchJson: string): EngineResponse;
  /**
   * As `execute`, with the latency asked for, waiting for the user to leave the cell where the call allows it, and for formulas where it
   * reads them.
   */
  perform(batchJson: string, delayForCellEdit: boolean): Promise<EngineResponse>;
  /** Calls back with rich API events, always after the response of the batch that caused them. Returns the unsubscriber. */
  onEvent(listener: (entries: readonly EventEntry[]) => void): () => void;
  /** Calls back when the selection moved: the older event that does not go through the rich API. */
  onDocumentSelection(listener: () => void): () => void;
  /** Calls back when the add-in wants its pane shown or hidden. */
  onVisibilityWish(listener: (visible: boolean) => void): () => void;
  /** Tells the add-in that its pane was shown or hidden. */
  notifyVisibility(visible: boolean): void;
  /** How many batches reached the workbook so far, through this connection and its forks. */
  readonly batches: number;
  /** A connection of its own to the same workbook, with the same faults: what another page, or the same page opened again, gets. */
  fork(): Engine;
  /** Lets go of the grid. */
  dispose(): void;
}

export function createEngine(grid: Grid, options: EngineOptions = {}): Engine {
  return connectTo(grid, options, {
    faults: { ...healthy(), ...options.faults },
    quirks: { ...NO_QUIRKS, ...options.quirks },
    workbook: { address: options.address ?? null },
    count: { batches: 0 },
    pause: null,
  });
}

/** What all connections to one workbook share. */
interface Shared {
  readonly faults: Faults;
  readonly quirks: Quirks;
  readonly workbook: { address: string | null };
  readonly count: { batches: number };
  /** What a batch waits for in its midst: other batches come after it. */
  pause: Promise<void> | null;
}

function connectTo(grid: Grid, options: EngineOptions, shared: Shared): Engine {
  const { faults, quirks, workbook, count } = shared;
  const wishListeners = new Set<(visible: boolean) => void>();
  const shell = {
    setVisible: (visible: boolean) => {
      for (const listener of wishListeners) listener(visible);
    },
    updateRibbon: (update: RibbonUpdate) => options.onRibbon?.(update),
  };
  const env = createEnvironment(grid, { faults, quirks, shell, workbook });
  const listeners = new Set<(entries: readonly EventEntry[]) => void>();
  const selectionListeners = new Set<() => void>();
  let queue: EventEntry[] = [];
  let selectionMoved = false;
  let flushing: ReturnType<typeof setTimeout> | null = null;
  let isUnderWay = false;
  let executing = false;
  let disposed = false;

  const flush = () => {
    flushing = null;
    if (isUnderWay) return;
    const entries = queue;
    queue = [];
    if (entries.length > 0) for (const listener of listeners) listener(entries);
    if (!selectionMoved) return;
    selectionMoved = false;
    for (const listener of selectionListeners) listener();
  };
  // A timer of 0: events come after the response of the batch that caused them, also of one that has to wait.
  const flushSoon = () => {
    if (queue.length > 0 || selectionMoved) flushing ??= setTimeout(flush, 0);
  };
  const unsubscribe = grid.subscribe((event) => {
    env.references.follow(event);
    if (event.type === "selected" || event.type === "activated") selectionMoved = true;
    if (quirks.listPicksAreSilent && !executing && isListPick(event, grid)) return;
    queue.push(...env.events.entries(event, executing, (object) => env.references.keep(object)));
    flushSoon();
  });

  function* work(batchJson: string): Steps<EngineResponse> {
    if (faults.sessionLost) return { error: HostErrorNumber.sessionLost };
    if (faults.accessDenied) return { error: HostErrorNumber.accessDenied };
    if (utf8Length(batchJson) > faults.requestLimit) return { error: HostErrorNumber.requestTooLarge };
    if (editing()) return { error: HostErrorNumber.editingCell };
    count.batches++;
    faults.beforeBatch?.(count.batches);
    isUnderWay = true;
    executing = true;
    env.batch.begin();
    try {
      const steps = runBatch(JSON.parse(batchJson) as Batch, env);
      let step = steps.next();
      for (; step.done !== true; step = steps.next()) {
        // What is changed meanwhile is not the add-in's doing.
        executing = false;
        yield;
        executing = true;
      }
      const body = JSON.stringify(step.value);
      return utf8Length(body) > faults.responseLimit ? { error: HostErrorNumber.responseTooLarge } : { error: 0, body };
    } finally {
      env.batch.end();
      executing = false;
      isUnderWay = false;
      flushSoon();
    }
  }

  /** Works on a batch after those before it, and waits for formulas where it reads them. */
  const workInTurn = async (batchJson: string): Promise<EngineResponse> => {
    while (shared.pause !== null) await shared.pause;
    const steps = work(batchJson);
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      shared.pause = grid.calculation?.ended() ?? Promise.resolve();
      await shared.pause;
      shared.pause = null;
    }
    return step.value;
  };

  const editing = () => faults.editingCell || grid.isEditing?.() === true;

  const engine: Engine = {
    grid,
    faults,
    quirks,
    workbook,
    execute: (batchJson) => atOnce(work(batchJson)),
    async perform(batchJson, delayForCellEdit) {
      if (faults.latency > 0) await wait(faults.latency);
      while (delayForCellEdit && editing() && !disposed) await wait(20);
      // A page whose runtime has died gets no answer any more.
      if (faults.isDead) return NEVER;
      const answer = await workInTurn(batchJson);
      // The page died while the batch was carried out: the changes stay, and the page gets no answer.
      return faults.isDead ? NEVER : answer;
    },
    onEvent: (listener) => subscribed(listeners, listener),
    onDocumentSelection: (listener) => subscribed(selectionListeners, listener),
    onVisibilityWish: (listener) => subscribed(wishListeners, listener),
    notifyVisibility(visible) {
      queue.push(eventEntry(EventNumber.visibilityChanged, "", { visibility: visible ? "Visible" : "Hidden" }));
      flushSoon();
    },
    get batches() {
      return count.batches;
    },
    fork: () => connectTo(grid, options, shared),
    dispose() {
      disposed = true;
      unsubscribe();
      if (flushing !== null) clearTimeout(flushing);
      flushing = null;
      queue = [];
      listeners.clear();
      selectionListeners.clear();
      wishListeners.clear();
    },
  };
  return engine;
}

const NEVER = new Promise<never>(() => undefined);

/** A change of one cell that offers a list, which is how a pick from it reaches the workbook. */
function isListPick(event: GridEvent, grid: Grid): boolean {
  if (event.type !== "changed" || event.change !== "RangeEdited") return false;
  const { top, left, bottom, right } = event.range;
  if (top !== bottom || left !== right) return false;
  return grid.validations(event.sheet).some(({ range, rule }) => {
    const isThere = range.top <= top && top <= range.bottom && range.left <= left && left <= range.right;
    return isThere && rule.kind === "list" && rule.dropDown;
  });
}

function subscribed<T>(set: Set<T>, listener: T): () => void {
  set.add(listener);
  return () => {
    set.delete(listener);
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
