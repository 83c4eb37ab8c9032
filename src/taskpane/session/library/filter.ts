import type { WordingStatus } from "../../../check/wording/entry";

/** What of the library is shown. */
export interface LibraryFilter {
  readonly search: string;
  /** A code of level 2; "" for entries without a class, null for all. */
  readonly category: string | null;
  readonly status: WordingStatus | null;
}

export const WHOLE_LIBRARY: LibraryFilter = { search: "", category: null, status: null };
