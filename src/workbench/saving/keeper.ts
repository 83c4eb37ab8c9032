import type { Draft, Drafts } from "./drafts";
import { PatchError } from "../../xlsx/patch/error";
import { isSame } from "./changes";
import { convertedName } from "./names";
import type { MadeFile, Saver } from "./saver";

/** Keeps the unsaved changes of an open workbook. */
export interface Keeper {
  /** Something may have changed: what there is to keep is kept some seconds later. */
  touch(): void;
  /** Keeps it at once, if something changed since. */
  flush(): Promise<void>;
  /** The workbook is saved: nothing is kept any more. */
  clear(): Promise<void>;
  /** Nothing is kept from now on; what was kept stays. */
  stop(): void;
}

export interface KeeperOptions {
  readonly drafts: Drafts;
  /** The name of its draft, and of its file. */
  readonly workbook: string;
  readonly file: () => string;
  readonly page: string;
  readonly saver: Saver;
  /** A draft was restored: even without a further change there is something to keep. */
  readonly isRestored: () => boolean;
  readonly isConverted: () => boolean;
  /** Whether anything has changed, once that is known. */
  readonly onKnown: (isUnsaved: boolean) => void;
  readonly onTrouble: (trouble: "not-kept" | "too-large") => void;
}

/** Milliseconds after the last edit. */
const SOON = 3_000;
/** Making a large file blocks typing: the pause before it is so many times as long as that took. */
const PAUSE_FACTOR = 10;
/** A browser keeps far more; writing it every few seconds is what takes long. */
export const LARGEST = 50 * 1024 * 1024;

export function createKeeper(options: KeeperOptions): Keeper {
  const { drafts, workbook, saver, page } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPending = false;
  let took = 0;
  let work = Promise.resolve();
  let lastTrouble: string | null = null;
  const trouble = (kind: "not-kept" | "too-large"): void => {
    if (lastTrouble !== kind) options.onTrouble(kind);
    lastTrouble = kind;
  };
  const keep = async (): Promise<void> => {
    if (!isPending) return;
    isPending = false;
    const start = performance.now();
    const look = saver.look();
    const isUnsaved = options.isRestored() || !isSame(look.difference);
    options.onKnown(isUnsaved);
    try {
      if (!isUnsaved) return await drafts.remove(workbook, page);
      const made = fileOf(saver, look);
      took = performance.now() - start;
      if (made.bytes.length > LARGEST) {
        trouble("too-large");
        return await drafts.remove(workbook, page);
      }
      await drafts.keep(draftOf(made));
      lastTrouble = null;
    } catch {
      trouble("not-kept");
    }
  };
  const draftOf = ({ bytes, isConverted, unsaved }: MadeFile): Draft => ({
    workbook,
    file: isConverted ? convertedName(options.file()) : options.file(),
    isConverted: isConverted || options.isConverted(),
    page,
    at: Date.now(),
    bytes,
    unsaved,
  });
  /** One after the other. */
  const queued = (task: () => Promise<void>): Promise<void> => (work = work.then(task, task));
  const forget = (): void => {
    clearTimeout(timer);
    isPending = false;
  };
  return {
    touch() {
      isPending = true;
      clearTimeout(timer);
      timer = setTimeout(() => void queued(keep), Math.max(SOON, took * PAUSE_FACTOR));
    },
    flush: () => queued(keep),
    clear() {
      forget();
      return queued(() => drafts.remove(workbook, page).catch(() => undefined));
    },
    stop: forget,
  };
}

/** The workbook as a file: its own with the changes, or a new one where that cannot take them. */
export function fileOf(saver: Saver, look: ReturnType<Saver["look"]>): MadeFile {
  if (saver.refusal !== null || look.difference.obstacles.length > 0) return look.converted();
  try {
    return look.patched();
  } catch (error) {
    if (!(error instanceof PatchError)) throw error;
    return look.converted();
  }
}
