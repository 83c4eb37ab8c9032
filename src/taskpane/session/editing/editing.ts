import { placeOfProject, type ProjectRef } from "../../../check/finding";
import type { Span } from "../../../check/sheet/located";
import { firstHandle, type RowHandle } from "../../../check/sheet/snapshot";
import { record, redo, startHistory, undo, type DraftHistory } from "../../../editor/history";
import { merged, onSameCells, restsOnSame, type Take } from "../../../editor/merge";
import type { Draft } from "../../../editor/types";
import type { CellWrite } from "../../../check/finding";
import { CheckerStopped, type Checker } from "../checker";
import type { Core } from "../core";
import type { Editing, OpenEditing } from "./state";
import { createDraftCheck } from "./draft-check";
import { draftOf, isOfSame, projectOf } from "./draft-owner";
import type { DraftStorage } from "./draft-storage";
import { createMending, type Mending } from "./mending";
import { printedOf } from "./printed";
import { readsAsMeant } from "./reads-as-meant";

export { followedDraftStorage } from "./followed-drafts";

/** What the editor does. Its promises never reject. */
export interface EditingActions extends Mending {
  /** Opens the project of the selected cell, or what there is of a draft of it. */
  follow(): Promise<void>;
  /** Goes to the project of a draft, on another sheet as well, and so opens it. */
  goTo(draft: Draft): Promise<void>;
  /** Changes the draft. Changes with the same `step` that follow one another are one step back. */
  edit(change: (draft: Draft) => Draft, step?: string | null): void;
  back(): void;
  forth(): void;
  /** Throws the open draft away: the sheet stays as it is. One step back brings it back. */
  discard(): void;
  /** Throws a draft of another project away. */
  forget(draft: Draft): void;
  /** Ends a conflict: goes on with the draft or with the cells, for all cards or line by line of `mergeLines`. False where the block has no room. */
  settle(takes: readonly Take[] | Take): boolean;
  /** Writes the draft into its cells, where it changes any and nothing stands in the way. */
  write(): Promise<void>;
  /** Takes note that the user knows that drafts are not stored. */
  noteRead(): void;
  /** Takes note that the user knows that drafts are damaged; they stay put aside. */
  noteLossRead(): void;
  close(): void;
}

interface EditingParts extends Core {
  readonly checker: Checker;
  readonly storage: DraftStorage;
  /** Writes the cells of a draft; true where all of them were. */
  readonly write: (writes: readonly CellWrite[]) => Promise<boolean>;
  /** Brings what was read of the sheets up to date. */
  readonly refresh: () => Promise<void>;
  /** Reads which cells are selected, where no event has reported it yet. */
  readonly learnSelection: () => Promise<void>;
  readonly select: (place: Pick<Span, "sheet" | "row" | "column">) => Promise<void>;
}

export function createEditing(parts: EditingParts): EditingActions {
  const { checker, storage, getState, dispatch, write, refresh, learnSelection, select } = parts;
  let isLoaded = false;
  let isWriting = false;
  /** The draft that has just been written: what was typed meanwhile goes on over it. */
  let written: Draft | null = null;
  /** The project to go to once its sheet is read. */
  let wanted: Draft | null = null;
  /** Number of the latest request: an answer to an earlier one is dropped. */
  let latestRequest = 0;

  const put = (change: Partial<Editing>): void =>
    dispatch({ type: "editing", editing: { ...getState().editing, ...change } });

  const putOpen = (change: Partial<OpenEditing>): void => {
    const { open } = getState().editing;
    if (open !== null) put({ open: { ...open, ...change } });
  };

  const store = (unwritten: readonly Draft[]): void => {
    const isStored = storage.save(unwritten);
    const { persistence } = getState().editing;
    put({ unwritten, persistence: isStored ? "stored" : persistence === "stored" ? "not-stored" : persistence });
  };

  const isChanged = (draft: Draft): boolean => {
    const { writes, problems } = printedOf(draft, getState().sheets);
    // What cannot be written is a change all the same.
    return writes.length > 0 || problems.length > 0;
  };

  /** Stores the open draft where it would change something, and removes it from storage where it would not. */
  const storeOpen = (): void => {
    const { open, unwritten } = getState().editing;
    if (open === null || open.conflict !== null) return;
    const { now } = open.history;
    const others = unwritten.filter((draft) => !isOfSame(draft, now));
    if (isChanged(now)) store([...others, now]);
    else if (others.length < unwritten.length) store(others);
  };

  const failed = (error: unknown): void => {
    // What stopped the checker checks again.
    if (!(error instanceof CheckerStopped))
      dispatch({ type: "failed", error: { task: "draft", code: "checker", cells: "" } });
  };

  const draftCheck = createDraftCheck({ checker, getState, put, putOpen, failed });

  const move = (history: DraftHistory): void => {
    const { open } = getState().editing;
    if (open === null || open.conflict !== null || history === open.history) return;
    putOpen({ history });
    storeOpen();
    draftCheck.soon();
  };

  const projects = (): readonly ProjectRef[] => getState().result?.tables.flatMap((table) => table.projects) ?? [];

  const show = (fresh: Draft, goal: string): void => {
    const { open, unwritten } = getState().editing;
    const own = draftOf(unwritten, fresh.owner, projects());
    const isSame = open !== null && isSamePlace(open.fresh, fresh);
    const found = isSame ? open.found : null;
    const start = (history: DraftHistory, conflict: Draft | null = null): void =>
      put({ open: { fresh, goal, history, conflict, found } });
    const begin = (mine: Draft): void => {
      if (own !== mine) store([...unwritten.filter((draft) => draft !== own), mine]);
      start(record(startHistory(fresh), mine));
    };
    const isUntouched = isSame && open.conflict === null && JSON.stringify(open.fresh) === JSON.stringify(fresh);
    if (isUntouched && (own === undefined || own === open.history.now)) {
      // Nothing has happened to the cells: the way back through the steps stays open.
      putOpen({ goal });
    } else if (own === undefined) {
      start(startHistory(fresh));
    } else if (restsOnSame(own, fresh)) {
      begin(onSameCells(own, fresh));
    } else {
      const over = merged(own, fresh, "mine");
      const before = written === null || !isSamePlace(written, fresh) ? null : merged(written, fresh, "mine");
      if (over !== null && !isChanged(over)) {
        // The cells hold the same as the draft.
        store(unwritten.filter((draft) => draft !== own));
        start(startHistory(fresh));
      } else if (over !== null && before !== null && !isChanged(before)) {
        begin(over);
      } else start(startHistory(fresh), own);
    }
    draftCheck.soon(0);
  };

  const load = async (): Promise<void> => {
    if (isLoaded) return;
    if (storage.follow !== undefined) await storage.follow();
    if (isLoaded) return;
    isLoaded = true;
    const { drafts, damaged } = storage.load();
    if (drafts.length > 0 || damaged > 0) put({ unwritten: drafts, damagedDrafts: damaged });
  };

  /** Goes to the project that is waited for, if its sheet is read by now. */
  const goToWanted = async (): Promise<boolean> => {
    const draft = wanted;
    if (draft === null || getState().sheets.every(({ name }) => name !== draft.owner.sheet)) return false;
    wanted = null;
    const project = projectOf(draft, projects());
    if (project === undefined) return false;
    await select({ ...project, column: columnOf(draft) });
    return true;
  };

  const follow = async (): Promise<void> => {
    await load();
    if (isWriting) return;
    const request = ++latestRequest;
    if (getState().selection === null) await learnSelection();
    if (request === latestRequest && getState().changed.length > 0) await refresh();
    if (request !== latestRequest || (await goToWanted())) return;
    const { selection, snapshot, sheets } = getState();
    const sheet = sheets.find(({ name }) => name === (selection?.sheet ?? snapshot?.name));
    const row = selection?.range == null || sheet === undefined ? null : selection.range.top - sheet.origin.row;
    const handle = row === null ? undefined : sheet?.rowHandles[row];
    if (sheet === undefined || handle === undefined) {
      put({ open: null });
      return;
    }
    try {
      const place = { sheet: sheet.name, row: handle, column: selection?.range?.left ?? null };
      const opened = await checker.openDraft(sheets, place);
      if (request !== latestRequest) return;
      if (opened === null) put({ open: null });
      else show(opened.draft, opened.goal);
    } catch (error) {
      failed(error);
    }
  };

  /** Opens the project of a place; false where there is none, or none can be opened. */
  const openAt = async (place: Pick<Span, "sheet" | "row" | "column">): Promise<boolean> => {
    await load();
    if (isWriting) return false;
    // The view follows the selection, and so stays with the project.
    await select(place);
    try {
      const opened = await checker.openDraft(getState().sheets, place);
      if (opened === null) return false;
      latestRequest += 1;
      show(opened.draft, opened.goal);
      return true;
    } catch (error) {
      failed(error);
      return false;
    }
  };

  return {
    follow,
    ...createMending({ checker, getState, dispatch, failed, move, putOpen, open: openAt }),
    async goTo(draft) {
      wanted = draft;
      if (await goToWanted()) return;
      // Its sheet is not read yet; the row it is in now is known once it is.
      if (wanted !== null) await select({ sheet: draft.owner.sheet, row: rowOf(draft), column: columnOf(draft) });
    },
    edit(change, step = null) {
      const { open } = getState().editing;
      if (open !== null) move(record(open.history, change(open.history.now), step));
    },
    back() {
      const { open } = getState().editing;
      if (open !== null) move(undo(open.history));
    },
    forth() {
      const { open } = getState().editing;
      if (open !== null) move(redo(open.history));
    },
    discard() {
      const { open } = getState().editing;
      if (open !== null) move(record(open.history, open.fresh));
    },
    forget(draft) {
      store(getState().editing.unwritten.filter((one) => one !== draft));
    },
    settle(takes) {
      const { open, unwritten } = getState().editing;
      if (open?.conflict == null) return true;
      const { fresh, conflict } = open;
      const next = takes === "theirs" ? fresh : merged(conflict, fresh, takes);
      if (next === null) return false;
      // A step back gives what was not taken.
      const other = takes === "theirs" ? merged(conflict, fresh, "mine") : fresh;
      const history = other === null ? startHistory(next) : record(startHistory(other), next);
      putOpen({ history, conflict: null });
      store(unwritten.filter((draft) => draft !== conflict));
      storeOpen();
      draftCheck.soon(0);
      return true;
    },
    async write() {
      const { editing, sheets } = getState();
      const { open } = editing;
      if (open === null || open.conflict !== null || isWriting) return;
      const { now } = open.history;
      const { writes, problems } = printedOf(now, sheets);
      if (writes.length === 0 || problems.length > 0) return;
      isWriting = true;
      const isWritten = (await readsAsMeant(now, { checker, getState, dispatch, putOpen })) && (await write(writes));
      isWriting = false;
      if (isWritten) {
        written = now;
        store(getState().editing.unwritten.filter((draft) => draft !== now));
      }
      await follow();
      written = null;
    },
    noteRead: () => put({ persistence: "not-stored-read" }),
    noteLossRead() {
      put({ damagedDrafts: 0 });
      store(getState().editing.unwritten);
    },
    close: draftCheck.close,
  };
}

const isSamePlace = ({ owner: a }: Draft, { owner: b }: Draft): boolean => placeOfProject(a) === placeOfProject(b);

/** The first cell of the indicators. */
function firstCell({ form }: Draft): Pick<Span, "row" | "column"> | undefined {
  return form.kind === "packed" ? form.cells[0] : form.rows.flatMap(({ slots }) => Object.values(slots).flat())[0];
}

const columnOf = (draft: Draft): number => firstCell(draft)?.column ?? 0;

const rowOf = (draft: Draft): RowHandle => firstCell(draft)?.row ?? firstHandle(0);
