import type { WordingEntry } from "../check/wording/entry";
import { NO_WORDING, type WordingReading } from "../check/wording/problem";
import { readWording } from "../check/wording/read";
import { wordingData } from "../check/wording/write";
import { withSection, type JsonValue, type Store } from "./store";

/** The section of the store that holds the workbook's wording library, as `wording.json` would. */
const WORDING = "wording";

/** The library a workbook keeps. Codes of classes stay as they are: which are known hangs on the settings. Never throws. */
export function wordingIn(store: Store | null): WordingReading {
  if (store === null || !Object.hasOwn(store.sections, WORDING)) return NO_WORDING;
  const section = store.sections[WORDING];
  // A text would be read as a file's.
  return readWording(typeof section === "string" ? [section] : section);
}

/** The store with another library; with no entries, without any. */
export function withWording(store: Store | null, entries: readonly WordingEntry[]): Store {
  const data = wordingData(entries) as unknown as JsonValue;
  return withSection(store, WORDING, entries.length === 0 ? undefined : data);
}
