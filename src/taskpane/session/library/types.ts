import type { Categories } from "../../../check/standard/profile";
import type { WordingEntry } from "../../../check/wording/entry";
import type { WordingReading } from "../../../check/wording/problem";
import type { TableChange } from "../../../report/changes/changes";
import type { FindingsList } from "../../../report/list/list";
import type { Language } from "../../../text/language";
import type { EntryDraft } from "./entry";
import { WHOLE_LIBRARY, type LibraryFilter } from "./filter";
import type { LibraryBasis, LibraryChange, ReadImport, Sides } from "./import";

/** What the view 词库 shows. It outlives a look at another view. */
export interface Library {
  readonly page: LibraryPage;
  readonly filter: LibraryFilter;
  /** Folded name of the entry the keyboard is on. */
  readonly active: string | null;
}

/** A change of the workbook's entries, to be taken back. */
export interface LibraryStep {
  readonly kind: "library";
  readonly before: readonly WordingEntry[];
  readonly after: readonly WordingEntry[];
}

export type LibraryPage =
  | { readonly kind: "list" }
  /** `original` is the entry as it is; null where it is new. */
  | { readonly kind: "entry"; readonly original: WordingEntry | null; readonly draft: EntryDraft }
  /** A file is being read. */
  | { readonly kind: "reading"; readonly from: string }
  | { readonly kind: "unread"; readonly from: string; readonly problems: WordingReading["problems"] }
  | { readonly kind: "import"; readonly read: ReadImport; readonly sides: Sides }
  /** Office and workbook beside each other. */
  | { readonly kind: "differences" };

export const WHOLE_PAGE: LibraryPage = { kind: "list" };

export const LIBRARY: Library = { page: WHOLE_PAGE, filter: WHOLE_LIBRARY, active: null };

/** What came of a change to the library: data, worded by the view. */
export type LibraryOutcome =
  | { readonly what: "added" | "changed" | "removed"; readonly name: string }
  | ({ readonly what: "merged" | "replaced" | "settled" | "undone" } & LibraryChange)
  | { readonly what: "nothing" | "undo-refused" | "too-long" }
  | { readonly what: "file"; readonly name: string };

/** Reads and writes a library's files elsewhere, so that the pane stays at hand. */
export interface LibraryFiles {
  /** A file laid beside a library. Rejects with LibraryStopped where it was stopped. */
  read(
    file: { readonly name: string; readonly bytes: ArrayBuffer },
    basis: LibraryBasis,
    categories: Categories,
  ): Promise<ReadImport>;
  /** A library as a workbook file (.xlsx). */
  workbook(entries: readonly WordingEntry[], categories: Categories): Promise<Uint8Array<ArrayBuffer>>;
  /** A list of findings as a workbook file. */
  list(list: FindingsList): Promise<Uint8Array<ArrayBuffer>>;
  /** A table of changes likewise. */
  changes(changes: readonly TableChange[], language: Language): Promise<Uint8Array<ArrayBuffer>>;
  stop(): void;
}

/** Where no files can be read or written. */
export const NO_FILES: LibraryFiles = {
  read: () => Promise.reject(new Error("no files")),
  workbook: () => Promise.reject(new Error("no files")),
  list: () => Promise.reject(new Error("no files")),
  changes: () => Promise.reject(new Error("no files")),
  stop: () => undefined,
};

/** The user did not wait for the end. */
export class LibraryStopped extends Error {
  constructor() {
    super("stopped");
    this.name = "LibraryStopped";
  }
}

/** A library as a file, to be kept by the user. */
export interface LibraryFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer> | string;
}
