import type { CellWrite } from "../../check/finding";
import type { NewSheet } from "../../check/sheet/new-sheet";
import type { RowInsertion } from "../../check/sheet/row-insertion";
import type { ValidationUndo } from "../../host/validation";
import { noteCell, type NotedCell } from "./noted-cells";
import type { BrowserStorage } from "./partitioned";
import { laterTask } from "../../steps";

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
  begin(kind: UnfinishedWork["kind"]): void;
  /** Notes cells that are about to be written, in tasks of their own: there may be thousands. Never rejects. */
  notes(cells: readonly CellWrite[]): Promise<void>;
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
  notes: async () => undefined,
  makes: () => undefined,
  end: () => undefined,
  settle: () => undefined,
  left: async () => null,
};

const KINDS: readonly string[] = ["cells", "sheets"] satisfies readonly UnfinishedWork["kind"][];

/** Characters that notes may take: drafts need the storage too, and browsers give a page some five million. */
const LONGEST_NOTE = 2_000_000;

/** Cells that are noted at a time. */
const PART = 500;

/** What stands under the key of a workbook. Its cells stand beside it in parts, so that no single one takes long. */
interface Note extends Pick<UnfinishedWork, "kind" | "changes"> {
  /** How many parts there are. */
  readonly parts: number;
}

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
  const keyNow = (): string => `jixiao.begun.3:${workbook() ?? ""}`;
  /** That of the work under way. */
  let key = keyNow();
  const partKey = (nth: number): string => `${key}#${nth}`;
  let open: Note | null = null;
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
  /** Storage may be full or shut off. */
  const attempt = (action: () => void): boolean => {
    try {
      action();
      return true;
    } catch {
      return false;
    }
  };
  const put = (note: Note): boolean => {
    open = note;
    return attempt(() => storage().setItem(key, JSON.stringify(note)));
  };
  const removeParts = (): void => {
    for (let nth = 0; storage().getItem(partKey(nth)) !== null; nth += 1) storage().removeItem(partKey(nth));
  };
  const clear = (): void => {
    open = null;
    attempt(() => {
      storage().removeItem(key);
      removeParts();
    });
  };
  /** The cells of all parts; none where one of the parts is gone or damaged. */
  const cellsIn = (parts: number): readonly NotedCell[] => {
    try {
      const read = (nth: number): NotedCell[] => JSON.parse(storage().getItem(partKey(nth)) ?? "") as NotedCell[];
      return Array.from({ length: parts }, (_, nth) => read(nth)).flat();
    } catch {
      return [];
    }
  };
  /** Whether all parts found room. */
  const putParts = async (cells: readonly CellWrite[]): Promise<boolean> => {
    let room = LONGEST_NOTE;
    for (let first = 0; first < cells.length; first += PART) {
      if (first > 0) await laterTask();
      const part = JSON.stringify(cells.slice(first, first + PART).map(noteCell));
      room -= part.length;
      if (room < 0 || !attempt(() => storage().setItem(partKey(first / PART), part))) return false;
    }
    return true;
  };
  return {
    begin(kind) {
      depth += 1;
      if (depth !== 1) return;
      key = keyNow();
      hold();
      clear();
      open = { kind, changes: [], parts: 0 };
      // Cells are noted before the first of them is written.
      if (kind !== "cells") put(open);
    },
    async notes(cells) {
      const note = open;
      if (note === null || depth !== 1) return;
      const isNoted = await putParts(cells);
      if (isNoted && put({ ...note, parts: Math.ceil(cells.length / PART) })) return;
      // What is too much to be noted stays noted as begun: that can be said, if not undone.
      attempt(removeParts);
      put(note);
    },
    makes(change) {
      if (open !== null) put({ ...open, kind: "sheets", changes: [...open.changes, change] });
    },
    end() {
      depth = Math.max(0, depth - 1);
      if (depth > 0) return;
      clear();
      release();
    },
    settle() {
      if (depth === 0) clear();
    },
    async left() {
      if (depth === 0) key = keyNow();
      if (await isHeld()) return null;
      try {
        const note = JSON.parse(storage().getItem(key) ?? "null") as Partial<Note> | null;
        const isWhole =
          Number.isInteger(note?.parts) && Array.isArray(note?.changes) && KINDS.includes(note.kind ?? "");
        if (!isWhole) return null;
        const { kind, changes, parts } = note as Note;
        return { kind, changes, cells: cellsIn(parts) };
      } catch {
        return null;
      }
    },
  };
}
