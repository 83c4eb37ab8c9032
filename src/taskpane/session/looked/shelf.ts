import type { BrowserStorage } from "../partitioned";
import { NOTHING_LOOKED, type Looked } from "./state";

/** Where it is kept between times which projects have been looked at. */
export interface LookedShelf {
  read(): Looked;
  /** False where it cannot be kept: it then lasts as long as the pane. */
  keep(looked: Looked): boolean;
}

/** Keeps it as long as the pane. */
export const UNKEPT_LOOKS: LookedShelf = { read: () => NOTHING_LOOKED, keep: () => true };

/**
 * Keeps it in the browser's storage, by the address of the workbook. One that was never saved has no address that tells it from others:
 * it is kept from the first change after it was saved on.
 */
export function browserLookedShelf(storage: () => BrowserStorage, workbook: () => string | null): LookedShelf {
  const key = (address: string): string => `jixiao.looked.1:${address}`;
  return {
    read() {
      const address = workbook();
      try {
        return address === null ? NOTHING_LOOKED : lookedIn(storage().getItem(key(address)));
      } catch {
        return NOTHING_LOOKED;
      }
    },
    keep(looked) {
      const address = workbook();
      if (address === null) return true;
      try {
        if (looked.size === 0) storage().removeItem(key(address));
        else storage().setItem(key(address), JSON.stringify([...looked]));
        return true;
      } catch {
        return false;
      }
    },
  };
}

const isText = (value: unknown): value is string => typeof value === "string";

/** What is none, or is damaged, is left out. */
function lookedIn(stored: string | null): Looked {
  const entries: unknown = JSON.parse(stored ?? "[]");
  if (!Array.isArray(entries)) return NOTHING_LOOKED;
  return new Map(
    entries.flatMap((entry: unknown): [string, readonly string[]][] => {
      const [key, digests] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      return isText(key) && Array.isArray(digests) && digests.every(isText) ? [[key, digests]] : [];
    }),
  );
}
