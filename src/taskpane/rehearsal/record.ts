import type { BrowserStorage } from "../session/partitioned";

export type StepResult = "as-expected" | "otherwise" | "skipped";

/** What a step of the rehearsal came to. */
export interface StepRecord {
  readonly id: string;
  readonly result: StepResult;
  readonly note: string;
  /** ISO time. */
  readonly at: string;
}

/** A call to Excel that failed or took long, or something the pane showed. */
export interface Incident {
  readonly at: string;
  readonly kind: "excel" | "slow" | "pane" | "script";
  readonly what: string;
}

/** A start of the page: each has another program to tell of. */
export interface PageStart {
  readonly at: string;
  readonly environment: unknown;
  readonly browser: string;
  readonly calls: number;
  readonly syncs: number;
  readonly slowest: number;
}

/** The report of a rehearsal, as it is saved. Nothing of the workbook's content is part of it. */
export interface RehearsalRecord {
  readonly format: "jixiao-rehearsal-1";
  readonly starts: readonly PageStart[];
  readonly steps: readonly StepRecord[];
  readonly incidents: readonly Incident[];
}

const EMPTY: RehearsalRecord = { format: "jixiao-rehearsal-1", starts: [], steps: [], incidents: [] };

/** The latest are kept: a page that fails again and again must not fill the storage. */
const MOST_INCIDENTS = 500;

/** Time of a call from which it is noted, in milliseconds. */
const SLOW = 2_000;

const KEY = "jixiao.rehearsal.1";

/** Records a rehearsal over the pages that are opened and die on the way. */
export interface Recorder {
  readonly get: () => RehearsalRecord;
  readonly subscribe: (listener: () => void) => () => void;
  /** Notes what a step came to; a later result of it takes its place. */
  step(id: string, result: StepResult, note: string): void;
  call(run: { readonly syncs: number; readonly milliseconds: number; readonly error: string | null }): void;
  incident(kind: Incident["kind"], what: string): void;
  /** The report as a file. */
  file(): { readonly name: string; readonly type: string; readonly content: string };
}

interface RecorderParts {
  readonly storage: () => BrowserStorage;
  readonly now: () => Date;
  readonly environment: unknown;
  readonly browser: string;
}

/** Goes on with what an earlier page of this rehearsal has recorded. */
export function createRecorder({ storage, now, environment, browser }: RecorderParts): Recorder {
  const listeners = new Set<() => void>();
  const time = (): string => now().toISOString();
  let record = load(storage);
  const put = (next: RehearsalRecord): void => {
    record = next;
    try {
      storage().setItem(KEY, JSON.stringify(next));
    } catch {
      // It lasts as long as the page.
    }
    for (const listener of listeners) listener();
  };
  const incident: Recorder["incident"] = (kind, what) =>
    put({ ...record, incidents: [...record.incidents, { at: time(), kind, what }].slice(-MOST_INCIDENTS) });

  put({ ...record, starts: [...record.starts, { at: time(), environment, browser, calls: 0, syncs: 0, slowest: 0 }] });
  return {
    get: () => record,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    step: (id, result, note) =>
      put({ ...record, steps: [...record.steps.filter((step) => step.id !== id), { id, result, note, at: time() }] }),
    call({ syncs, milliseconds, error }) {
      const own = record.starts.at(-1);
      if (own === undefined) return;
      const slowest = Math.max(own.slowest, milliseconds);
      put({
        ...record,
        starts: [...record.starts.slice(0, -1), { ...own, calls: own.calls + 1, syncs: own.syncs + syncs, slowest }],
      });
      if (error !== null) incident("excel", error);
      else if (milliseconds >= SLOW) incident("slow", `${milliseconds} ms, ${syncs} syncs`);
    },
    incident,
    file: () => ({
      name: `jixiao-rehearsal-${time().slice(0, 16).replace(/\D/g, "")}.json`,
      type: "application/json",
      content: `${JSON.stringify({ ...record, saved: time() }, null, 2)}\n`,
    }),
  };
}

function load(storage: () => BrowserStorage): RehearsalRecord {
  try {
    const stored = JSON.parse(storage().getItem(KEY) ?? "null") as Partial<RehearsalRecord> | null;
    return stored?.format === EMPTY.format ? { ...EMPTY, ...stored } : EMPTY;
  } catch {
    return EMPTY;
  }
}
