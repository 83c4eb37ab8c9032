import type { CellWrite } from "../../check/finding";
import type { NewSheet } from "../../check/sheet/new-sheet";
import type { RowInsertion } from "../../check/sheet/row-insertion";
import type { ValidationUndo } from "../../host/validation";
import { noteCell, type NotedCell } from "./noted-cells";
import type { BrowserStorage } from "./partitioned";

/** Work on the workbook that was begun: what is found of it at a start was left by a page that died on the way. */
export interface UnfinishedWork {
  readonly kind: "cells" | "sheets";
  /** Cells that were being written; none where they were too many to be noted. */
  readonly cells: readonly NotedCell[];
  /** Changes of sheets, rows and lists that were being made, in this order. */
  readonly changes: readonly BegunChange[];
}

export type BegunChange =
  /** By the name it got. */
  | { readonly kind: "add"; readonly sheet: PlannedSheet }
  /** What to add to have it back. */
  | { readonly kind: "remove"; readonly sheet: NewSheet }
  | { readonly kind: "row"; readonly insertion: RowInsertion }
  | { readonly kind: "lists"; readonly undo: ValidationUndo };

/** What a sheet was to hold. */
export type PlannedSheet = Pick<NewSheet, "name" | "cells" | "formulas">;

/**
 * Notes what work is under way, so that the next start can say what was left half done, and undo it. Excel's pages may die at any moment:
 * on a Mac after some twenty minutes out of sight, on the web after an idle hour (office-js #4004, #1614).
 */
export interface Journal {
  begin(kind: UnfinishedWork["kind"], cells?: readonly CellWrite[]): void;
  /** Notes a change that is about to be made. */
  makes(change: BegunChange): void;
  end(): void;
  /** Forgets what was left: it was seen to. */
  settle(): void;
  /** What was left, as a page that died noted it; null where it came to its end, or another window is still at it. */
  left(): Promise<UnfinishedWork | null>;
}

export const NO_JOURNAL: Journal = {
  begin: () => undefined,
  makes: () => undefined,
  end: () => undefined,
  settle: () => undefined,
  left: async () => null,
};

const KINDS: readonly string[] = ["cells", "sheets"] satisfies readonly UnfinishedWork["kind"][];

/** Characters that a note may take: drafts need the storage too, and browsers give a page some five million. */
const LONGEST_NOTE = 2_000_000;

/** What is used of a browser's locks: one is held by a page at work, and gone with the page. Old browsers have none. */
export type PageLocks = Pick<LockManager, "request" | "query">;

const pageLocks = (): PageLocks | undefined => (typeof navigator === "undefined" ? undefined : navigator.locks);

/**
 * Keeps it in the browser's storage, by the address of the workbook as known when the work begins. Some offices switch that off; nothing
 * is noted then.
 */
export function browserJournal(
  storage: () => BrowserStorage,
  workbook: () => string | null,
  locks: PageLocks | undefined = pageLocks(),
): Journal {
  const keyNow = (): string => `jixiao.begun.2:${workbook() ?? ""}`;
  /** That of the work under way. */
  let key = keyNow();
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
  const put = (work: UnfinishedWork | null): boolean => {
    open = work;
    try {
      if (work === null) storage().removeItem(key);
      else storage().setItem(key, JSON.stringify(work));
      return true;
    } catch {
      // Storage that is full or shut off.
      return false;
    }
  };
  /** What is too much to be noted is noted as begun: that can be said, if not undone. */
  const putCells = (kind: UnfinishedWork["kind"], writes: readonly CellWrite[]): void => {
    const cells = writes.map(noteCell);
    const isShort = JSON.stringify(cells).length <= LONGEST_NOTE;
    if (!isShort || !put({ kind, cells, changes: [] })) put({ kind, cells: [], changes: [] });
  };
  return {
    begin(kind, cells = []) {
      depth += 1;
      if (depth !== 1) return;
      key = keyNow();
      hold();
      putCells(kind, cells);
    },
    makes(change) {
      if (open !== null) put({ ...open, kind: "sheets", changes: [...open.changes, change] });
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
      if (depth === 0) key = keyNow();
      if (await isHeld()) return null;
      try {
        const work = JSON.parse(storage().getItem(key) ?? "null") as Partial<UnfinishedWork> | null;
        const isWhole = Array.isArray(work?.cells) && Array.isArray(work.changes) && KINDS.includes(work.kind ?? "");
        return isWhole ? (work as UnfinishedWork) : null;
      } catch {
        return null;
      }
    },
  };
}
