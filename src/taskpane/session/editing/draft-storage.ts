import { crc32OfText } from "../../../checksum";
import type { Draft } from "../../../editor/types";
import { UNKNOWN_ROW } from "./draft-owner";

/** Stores drafts that are not written to the sheet yet, so that they outlive a closed pane and a reload. */
export interface DraftStorage {
  /** The drafts stored for this workbook. */
  load(): StoredDrafts;
  /** Replaces the stored drafts. False where the program does not allow it: they then last as long as the pane. */
  save(drafts: readonly Draft[]): boolean;
}

export interface StoredDrafts {
  readonly drafts: readonly Draft[];
  /** Whether what was stored has changed since, so that none of it can be used. */
  readonly isDamaged: boolean;
}

const NO_DRAFTS: StoredDrafts = { drafts: [], isDamaged: false };

/** Counts up when drafts of an earlier version could not be read any more; those are left alone. */
const VERSION = 2;

type BrowserStorage = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** Stores drafts in the browser's own storage, by the address of the workbook; workbooks that were never saved share one entry. */
export function browserDraftStorage(storage: () => BrowserStorage, workbook: string | null): DraftStorage {
  const key = `jixiao.drafts.${VERSION}:${workbook ?? ""}`;
  return {
    load() {
      try {
        const text = storage().getItem(key);
        if (text === null) return NO_DRAFTS;
        const drafts = draftsIn(text);
        return drafts === null ? { drafts: [], isDamaged: true } : { drafts: drafts.map(recalled), isDamaged: false };
      } catch {
        // Storage that is shut off.
        return NO_DRAFTS;
      }
    },
    save(drafts) {
      try {
        if (drafts.length === 0) storage().removeItem(key);
        else storage().setItem(key, storedText(drafts));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** Drafts as they are stored: their checksum before them, so that what is read is what was written. */
function storedText(drafts: readonly Draft[]): string {
  const text = JSON.stringify(drafts);
  return `${crc32OfText(text)} ${text}`;
}

function draftsIn(stored: string): readonly Draft[] | null {
  const at = stored.indexOf(" ");
  const text = stored.slice(at + 1);
  return stored.slice(0, at) === String(crc32OfText(text)) ? (JSON.parse(text) as Draft[]) : null;
}

/** Drafts that last as long as the pane. */
export function memoryDraftStorage(): DraftStorage {
  let stored: readonly Draft[] = [];
  return {
    load: () => ({ drafts: stored, isDamaged: false }),
    save(drafts) {
      stored = drafts;
      return true;
    },
  };
}

/** A draft from storage: its project is found by the sheet and its name. */
const recalled = (draft: Draft): Draft => ({ ...draft, owner: { ...draft.owner, row: UNKNOWN_ROW } });
