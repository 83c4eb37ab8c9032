import type { Core } from "../core";
import type { WordingEntry } from "../../../check/wording/entry";
import type { SheetSnapshot } from "../../../check/sheet/snapshot";
import { SHEET_NAME } from "../../../wording/columns";
import { readLibrary } from "../../../wording/read";
import type { Side } from "../../../check/wording/compare";
import { isUnreadable } from "../../../check/wording/problem";
import { foldName } from "../../../check/wording/shape";
import { wordingText } from "../../../check/wording/write";
import type { UndoStep } from "../state/acting";
import { BLANK_ENTRY, draftOf, entryOf, withEntry, withoutEntry, type EntryDraft } from "./entry";
import {
  asOffice,
  changeBetween,
  isNoChange,
  isSame,
  isTooLong,
  laidBeside,
  merged,
  replaced,
  type LibraryBasis,
  type LibraryChange,
  type ReadImport,
} from "./import";
import { WHOLE_LIBRARY, type LibraryFilter } from "./filter";
import {
  LibraryStopped,
  WHOLE_PAGE,
  type Library,
  type LibraryFile,
  type LibraryFiles,
  type LibraryOutcome,
  type LibraryPage,
  type LibraryStep,
} from "./types";

/** What the view 词库 does. Its promises never reject. */
export interface LibraryActions {
  filter(change: Partial<LibraryFilter>): void;
  /** Puts the keyboard on an entry. */
  move(name: string): void;
  /** Back to the list; what is typed is thrown away. */
  close(): void;
  /** Opens an entry to be changed, or with null a new one. */
  open(entry: WordingEntry | null): void;
  edit(change: Partial<EntryDraft>): void;
  /** Keeps the open entry in the workbook. */
  save(): Promise<void>;
  /** Takes an entry out of the workbook. */
  remove(name: string): Promise<void>;
  /** Reads a file and shows what it would change. */
  read(name: string, bytes: () => Promise<ArrayBuffer>): Promise<void>;
  /** Reads the sheet 指标词库 of the workbook, or another one with a library's columns, and shows what it would change. */
  readSheet(): Promise<void>;
  /** Says whose fields count of these entries, by name. */
  choose(names: readonly string[], side: Side): void;
  /** Keeps what was read: added to the library, or in place of the workbook's. */
  take(how: "merge" | "replace"): Promise<void>;
  /** Shows where office and workbook differ. */
  compare(): void;
  /** Takes the office's version of these entries. */
  takeOffice(names: readonly string[]): Promise<void>;
  /** Takes a change of the library back, which is the last step of the pane. */
  undo(step: LibraryStep): Promise<void>;
  /** Shows the entry of a name, or where there is none of that name the list searched for it. */
  show(name: string): void;
  /** The library as a file, to be saved by the user; null where it could not be made. */
  file(kind: "xlsx" | "json"): Promise<LibraryFile | null>;
  /** Says that a file was given to the browser. */
  saved(name: string): void;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export interface LibraryParts extends Core {
  readonly files: LibraryFiles;
  /** The sheets of the workbook. */
  readonly readSheets: () => Promise<readonly SheetSnapshot[]>;
  /** Says of a failure of the program. */
  readonly fail: (error: unknown) => void;
  /** Keeps these entries in the workbook and checks again; resolves to whether they could be kept. */
  readonly keep: (entries: readonly WordingEntry[]) => Promise<boolean>;
}

export function createLibrary({ files, getState, dispatch, readSheets, fail, keep }: LibraryParts): LibraryActions {
  const put = (change: Partial<Library>, undo: readonly UndoStep[] = getState().undo): void =>
    dispatch({ type: "library", library: { ...getState().library, ...change }, undo });
  const without = (step: LibraryStep): readonly UndoStep[] => getState().undo.filter((one) => one !== step);
  const announce = (outcome: LibraryOutcome): void =>
    dispatch({ type: "announced", outcome: { kind: "library", outcome } });
  const wording = () => getState().choices.wording;
  const own = (): readonly WordingEntry[] => wording().workbook.entries;

  const basis = (): LibraryBasis => {
    const { office, workbook, resolved } = wording();
    const only = ({ entries }: { readonly entries: readonly WordingEntry[] }) => ({ entries });
    return { office: only(office), workbook: only(workbook), resolved: only(resolved) };
  };

  /** Keeps what a change comes to, and the way back. The page is left once it is kept. */
  const change = async (
    after: readonly WordingEntry[],
    page: LibraryPage,
    outcome: (change: LibraryChange) => LibraryOutcome,
  ): Promise<boolean> => {
    const before = own();
    const difference = changeBetween(before, after);
    if (isNoChange(difference)) {
      put({ page });
      announce({ what: "nothing" });
      return true;
    }
    if (isTooLong(after)) {
      announce({ what: "too-long" });
      return false;
    }
    // The check that follows takes a while: the page is left at once, and is there again where nothing could be kept.
    const { page: left } = getState().library;
    const step: LibraryStep = { kind: "library", before, after };
    put({ page }, [...getState().undo, step]);
    if (!(await keep(after))) {
      put(getState().library.page === page ? { page: left } : {}, without(step));
      return false;
    }
    announce(outcome(difference));
    return true;
  };

  const show = (read: ReadImport): void => {
    const { from, reading } = read;
    if (isUnreadable(reading)) put({ page: { kind: "unread", from, problems: reading.problems } });
    else put({ page: { kind: "import", read, sides: new Map() } });
  };

  return {
    filter: (change) => put({ filter: { ...getState().library.filter, ...change } }),
    move: (name) => {
      if (getState().library.active !== foldName(name)) put({ active: foldName(name) });
    },
    close() {
      files.stop();
      put({ page: WHOLE_PAGE });
    },
    open: (entry) =>
      put({
        page: { kind: "entry", original: entry, draft: entry === null ? BLANK_ENTRY : draftOf(entry) },
        ...(entry === null ? {} : { active: foldName(entry.name) }),
      }),
    edit(change) {
      const { page } = getState().library;
      if (page.kind === "entry") put({ page: { ...page, draft: { ...page.draft, ...change } } });
    },
    async save() {
      const { page } = getState().library;
      if (page.kind !== "entry") return;
      const entry = entryOf(page.draft);
      const { original } = page;
      put({ active: foldName(entry.name) });
      const what = original === null ? "added" : "changed";
      if (original !== null && isSame(original, entry)) put({ page: WHOLE_PAGE });
      else
        await change(withEntry(own(), entry, original?.name ?? null), WHOLE_PAGE, () => ({ what, name: entry.name }));
    },
    async remove(name) {
      await change(withoutEntry(own(), name), WHOLE_PAGE, () => ({ what: "removed", name }));
    },
    async read(name, bytes) {
      const { profile } = getState().choices.check;
      const page: LibraryPage = { kind: "reading", from: name };
      put({ page });
      const isAwaited = (): boolean => getState().library.page === page;
      try {
        const read = await files.read({ name, bytes: await bytes() }, basis(), profile.categories);
        if (!isAwaited()) return;
        show(read);
      } catch (error) {
        if (error instanceof LibraryStopped || !isAwaited()) return;
        const problem = { at: { kind: "file" }, code: "unreadable", value: name } as const;
        put({ page: { kind: "unread", from: name, problems: [problem] } });
      }
    },
    async readSheet() {
      const page: LibraryPage = { kind: "reading", from: SHEET_NAME };
      put({ page });
      try {
        const sheets = await readSheets();
        if (getState().library.page !== page) return;
        const reading = readLibrary(sheets, getState().choices.check.profile.categories);
        show(laidBeside(SHEET_NAME, reading, basis()));
      } catch (error) {
        put({ page: WHOLE_PAGE });
        fail(error);
      }
    },
    choose(names, side) {
      const { page } = getState().library;
      if (page.kind !== "import") return;
      const sides = new Map(page.sides);
      for (const name of names) sides.set(foldName(name), side);
      put({ page: { ...page, sides } });
    },
    async take(how) {
      const { page } = getState().library;
      if (page.kind !== "import") return;
      const { entries } = page.read.reading;
      const after = how === "merge" ? merged(wording(), entries, page.sides) : replaced(wording(), entries);
      const what = how === "merge" ? "merged" : "replaced";
      await change(after, WHOLE_PAGE, (difference) => ({ what, ...difference }));
    },
    compare: () => put({ page: { kind: "differences" } }),
    async takeOffice(names) {
      await change(asOffice(wording(), names), getState().library.page, (difference) => ({
        what: "settled",
        ...difference,
      }));
    },
    async undo(step) {
      const { before, after } = step;
      // It has been changed since: that change is not thrown away.
      if (!isNoChange(changeBetween(after, own()))) {
        put({}, without(step));
        announce({ what: "undo-refused" });
        return;
      }
      if (!(await keep(before))) return;
      put({}, without(step));
      announce({ what: "undone", ...changeBetween(after, before) });
    },
    show(name) {
      dispatch({ type: "viewed", view: "wording" });
      const { page } = getState().library;
      // An entry that is being edited, or an import, is not closed for a look.
      const isFree =
        page.kind === "list" ||
        page.kind === "differences" ||
        page.kind === "unread" ||
        (page.kind === "entry" && page.original !== null && isSame(page.original, entryOf(page.draft)));
      if (!isFree) return;
      const found = wording().resolved.entries.find((entry) => foldName(entry.name) === foldName(name));
      if (found === undefined) put({ page: WHOLE_PAGE, filter: { ...WHOLE_LIBRARY, search: name } });
      else this.open(found);
    },
    async file(kind) {
      const { wording: entries, categories } = getState().choices.check.profile;
      if (kind === "json") return { name: "wording.json", type: "application/json", content: wordingText(entries) };
      try {
        return { name: "指标词库.xlsx", type: XLSX, content: await files.workbook(entries, categories) };
      } catch (error) {
        if (!(error instanceof LibraryStopped))
          dispatch({ type: "failed", error: { task: "wording", code: "checker", cells: "" } });
        return null;
      }
    },
    saved: (name) => announce({ what: "file", name }),
  };
}
