import { crc32OfText } from "../../../checksum";
import type { Draft } from "../../../editor/types";
import type { BrowserStorage } from "../partitioned";
import { UNKNOWN_ROW } from "./draft-owner";
import { readDraft } from "./draft-schema";

/** Stores drafts that are not written to the sheet yet, so that they outlive a closed pane and a reload. */
export interface DraftStorage {
  /** The drafts stored for this workbook. What is damaged among them is put aside: nothing is deleted. */
  load(): StoredDrafts;
  /** Replaces the stored drafts. False where the program does not allow it: they then last as long as the pane. */
  save(drafts: readonly Draft[]): boolean;
  /** Takes the stored drafts along where the workbook is kept elsewhere by now, as after a first save. */
  follow?(): Promise<void>;
}

export interface StoredDrafts {
  readonly drafts: readonly Draft[];
  /** How many of them have changed since they were stored, or are no drafts, and cannot be used. */
  readonly damaged: number;
}

const NO_DRAFTS: StoredDrafts = { drafts: [], damaged: 0 };

/** Counts up when drafts of an earlier version could not be read any more; those are left alone. */
const VERSION = 2;

/**
 * Stores drafts in the browser's own storage, by the address of the workbook; workbooks that were never saved share one entry. Each
 * draft is a line of its own, with its checksum before it, so that one that is damaged takes no other with it.
 */
export function browserDraftStorage(storage: () => BrowserStorage, workbook: string | null): DraftStorage {
  const key = `jixiao.drafts.${VERSION}:${workbook ?? ""}`;
  const asideKey = `jixiao.drafts.damaged:${workbook ?? ""}`;
  /** Damaged lines that there was no room to put aside: they stay where they were. */
  let left: readonly string[] = [];
  const putAside = (lines: readonly string[]): void => {
    if (lines.length === 0) return;
    try {
      const before = storage().getItem(asideKey)?.split("\n") ?? [];
      const fresh = lines.filter((line) => !before.includes(line));
      storage().setItem(asideKey, [...before, ...fresh].join("\n"));
      left = [];
    } catch {
      left = lines;
    }
  };
  return {
    load() {
      try {
        const stored = storage().getItem(key);
        if (stored === null) return NO_DRAFTS;
        const { drafts, damaged } = draftsIn(stored);
        putAside(damaged);
        return { drafts: drafts.map(recalled), damaged: damaged.length };
      } catch {
        // Storage that is shut off.
        return NO_DRAFTS;
      }
    },
    save(drafts) {
      try {
        const lines = [...drafts.map(storedLine), ...left];
        if (lines.length === 0) storage().removeItem(key);
        else storage().setItem(key, lines.join("\n"));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** A draft as it is stored: its checksum before it, so that what is read is what was written. JSON has no line end. */
function storedLine(draft: Draft): string {
  const text = JSON.stringify(draft);
  return `${crc32OfText(text)} ${text}`;
}

function draftsIn(stored: string): { readonly drafts: readonly Draft[]; readonly damaged: readonly string[] } {
  const read = stored.split("\n").map((line) => ({ line, drafts: draftsOfLine(line) }));
  return {
    drafts: read.flatMap(({ drafts }) => drafts ?? []),
    damaged: read.flatMap(({ line, drafts }) => (drafts === null ? [line] : [])),
  };
}

/** The drafts of a line, which until lately held all of them; null where it is damaged. */
function draftsOfLine(line: string): readonly Draft[] | null {
  const at = line.indexOf(" ");
  const text = line.slice(at + 1);
  if (line.slice(0, at) !== String(crc32OfText(text))) return null;
  const stored = parsed(text);
  const drafts = (Array.isArray(stored) ? (stored as readonly unknown[]) : [stored]).map(readDraft);
  return drafts.some((draft) => draft === null) ? null : drafts.filter((draft) => draft !== null);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A draft from storage: its project is found by the sheet and its name. */
const recalled = (draft: Draft): Draft => ({ ...draft, owner: { ...draft.owner, row: UNKNOWN_ROW } });
