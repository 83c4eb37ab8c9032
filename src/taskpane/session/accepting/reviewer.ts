import type { BrowserStorage } from "../partitioned";
import type { Reviewer } from "./types";

const STORED = "jixiao.reviewer";

/** Remembers the name for as long as the pane. */
export function memoryReviewer(): Reviewer {
  let name = "";
  return {
    read: () => name,
    keep: (next) => (name = next),
  };
}

/** Keeps the name in the browser's storage. Some offices switch that off; it then lasts as long as the pane. */
export function browserReviewer(storage: () => Pick<BrowserStorage, "getItem" | "setItem">): Reviewer {
  const memory = memoryReviewer();
  return {
    read() {
      try {
        return storage().getItem(STORED) ?? memory.read();
      } catch {
        return memory.read();
      }
    },
    keep(name) {
      memory.keep(name);
      try {
        storage().setItem(STORED, name);
      } catch {
        // It lasts as long as the pane.
      }
    },
  };
}
