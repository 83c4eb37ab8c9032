import type { CellWrite } from "../../check/finding";
import type { NewSheet } from "../../check/sheet/new-sheet";
import type { BrowserStorage } from "./partitioned";

/** Work on the workbook that was begun: what is found of it at a start was left by a page that died on the way. */
export interface UnfinishedWork {
  readonly kind: "cells" | "sheets";
  /** Cells that were being written, where there are not too many to be noted. */
  readonly cells: readonly CellWrite[];
  /** Sheets that were being added, by the names they got, in this order. */
  readonly sheets: readonly PlannedSheet[];
}

/** What a sheet was to hold. */
export type PlannedSheet = Pick<NewSheet, "name" | "cells" | "formulas">;

/**
 * Notes what work is under way, so that the next start can say what was left half done, and undo it. Excel's pages may die at any moment:
 * on a Mac after some twenty minutes out of sight, on the web after an idle hour (office-js #4004, #1614).
 */
export interface Journal {
  begin(kind: UnfinishedWork["kind"], cells?: readonly CellWrite[]): void;
  /** Notes a sheet that is about to be added. */
  adds(sheet: PlannedSheet): void;
  end(): void;
  /** Forgets what was left: it was seen to. */
  settle(): void;
  /** What was left, as a page that died noted it; null where it came to its end, or another window is still at it. */
  left(): Promise<UnfinishedWork | null>;
}

export const NO_JOURNAL: Journal = {
  begin: () => undefined,
  adds: () => undefined,
  end: () => undefined,
  settle: () => undefined,
  left: async () => null,
};

const KINDS: readonly string[] = ["cells", "sheets"] satisfies readonly UnfinishedWork["kind"][];

/** Each cell is noted with its text before and after, and drafts need the storage too. A group of cells is written whole in any case. */
const MOST_CELLS = 300;

/** What is used of a browser's locks: one is held by a page at work, and gone with the page. Old browsers have none. */
export type PageLocks = Pick<LockManager, "request" | "query">;

const pageLocks = (): PageLocks | undefined => (typeof navigator === "undefined" ? undefined : navigator.locks);

/** Keeps it in the browser's storage, by the address of the workbook. Some offices switch that off; nothing is noted then. */
export function browserJournal(
  storage: () => BrowserStorage,
  workbook: string | null,
  locks: PageLocks | undefined = pageLocks(),
): Journal {
  const key = `jixiao.begun.1:${workbook ?? ""}`;
  let open: UnfinishedWork | null = null;
  let depth = 0;
  let release = (): void => undefined;
  const hold = (): void => {
    const done = new Promise<void>((resolve) => (release = resolve));
    void Promise.resolve(locks?.request(key, () => done)).catch(() => undefined);
  };
  const isHeld = async (): Promise<boolean> => {
    const held = await locks?.query().catch(() => undefined);
    return held?.held?.some(({ name }) => name === key) === true;
  };
  const put = (work: UnfinishedWork | null): void => {
    open = work;
    try {
      if (work === null) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(work));
    } catch {
      // Storage that is full or shut off.
    }
  };
  return {
    begin(kind, cells = []) {
      depth += 1;
      if (depth !== 1) return;
      hold();
      put({ kind, cells: cells.length > MOST_CELLS ? [] : cells, sheets: [] });
    },
    adds({ name, cells, formulas }) {
      if (open === null) return;
      put({
        ...open,
        kind: "sheets",
        sheets: [...open.sheets, { name, cells, ...(formulas !== undefined && { formulas }) }],
      });
    },
    end() {
      depth = Math.max(0, depth - 1);
      if (depth > 0) return;
      put(null);
      release();
    },
    settle() {
      if (depth === 0) put(null);
    },
    async left() {
      if (await isHeld()) return null;
      try {
        const work = JSON.parse(storage().getItem(key) ?? "null") as Partial<UnfinishedWork> | null;
        const isWhole = Array.isArray(work?.cells) && Array.isArray(work.sheets) && KINDS.includes(work.kind ?? "");
        return isWhole ? (work as UnfinishedWork) : null;
      } catch {
        return null;
      }
    },
  };
}
