import { storeFromXml } from "./format";
import type { StoreReading } from "./store";

/**
 * Reads the store from a workbook's parts of our namespace, in the workbook's order: the first counts, for the pane and the command
 * line alike. Throws StoreError where that one cannot be read; another is never taken in its place.
 */
export function readingOf(parts: readonly string[]): StoreReading {
  const [first] = parts;
  return first === undefined ? { store: null, copies: 0 } : { store: storeFromXml(first), copies: parts.length - 1 };
}
