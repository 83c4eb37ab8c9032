import type { BrowserStorage } from "../../../src/taskpane/session/partitioned";

/** A browser's storage, in memory, and what it holds. */
export interface Shelf extends BrowserStorage {
  readonly items: Map<string, string>;
}

export function shelf(): Shelf {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}
