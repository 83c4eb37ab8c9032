import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { record, redo, startHistory, undo, type DraftHistory } from "../../editor/history";
import { printDraft } from "../../editor/print";
import { rebased } from "../../editor/rebase";
import type { Draft } from "../../editor/types";
import { CheckerStopped, type Checker, type ListedDraftFinding } from "./checker";
import { isOfSame, restsOnSame, type DraftKeeper } from "./drafts";
import type { PaneEvent } from "./events";
import type { PaneState } from "./state";

/** The indicators under the editor. */
export interface Editing {
  /** The project that is open; null where the selected cell belongs to none. */
  readonly open: OpenEditing | null;
  /** Drafts that are not written yet, that of the open project with them. */
  readonly unwritten: readonly Draft[];
  /** False where they cannot be kept: they then last as long as the pane. */
  readonly isKept: boolean;
}

export interface OpenEditing {
  /** As the sheet has the indicators. */
  readonly fresh: Draft;
  /** The project's goal, by which its kind may be guessed. */
  readonly goal: string;
  readonly history: DraftHistory;
  /** A draft that rests on cells which say something else by now: neither is thrown away unasked. */
  readonly conflict: Draft | null;
  /** What a check finds of a draft, and of which one: typing is faster than checking. */
  readonly found: { readonly of: Draft; readonly findings: readonly ListedDraftFinding[] } | null;
}

export const NOT_EDITING: Editing = { open: null, unwritten: [], isKept: true };

/** What the editor does. Its promises never reject. */
export interface EditingActions {
  /** Opens the project of the selected cell, or what there is of a draft of it. */
  follow(): Promise<void>;
  /** Changes the draft. Changes with the same `step` that follow one another are one step back. */
  edit(change: (draft: Draft) => Draft, step?: string | null): void;
  back(): void;
  forth(): void;
  /** Throws the open draft away: the sheet stays as it is. */
  discard(): void;
  /** Throws a draft of another project away. */
  forget(draft: Draft): void;
  /** Ends a conflict: goes on with the draft over what the cells say now, or with the cells as they are. */
  settle(take: "mine" | "theirs"): void;
  /** Writes the draft into its cells. */
  write(): Promise<void>;
}

interface EditingParts {
  readonly checker: Checker;
  readonly keeper: DraftKeeper;
  readonly getState: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Writes the cells of a draft; true where all of them were. */
  readonly write: (draft: Draft) => Promise<boolean>;
  /** Brings what was read of the sheets up to date. */
  readonly refresh: () => Promise<void>;
}

/** Time after the last change before it is checked, in milliseconds. */
const PAUSE = 200;

export function createEditing({ checker, keeper, getState, dispatch, write, refresh }: EditingParts): EditingActions {
  let isLoaded = false;
  /** Counts what was asked: an answer that comes late is not taken. */
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const put = (change: Partial<Editing>): void =>
    dispatch({ type: "editing", editing: { ...getState().editing, ...change } });

  const putOpen = (change: Partial<OpenEditing>): void => {
    const { open } = getState().editing;
    if (open !== null) put({ open: { ...open, ...change } });
  };

  const keep = (unwritten: readonly Draft[]): void => put({ unwritten, isKept: keeper.save(unwritten) });

  /** Keeps the open draft where it would change something, and lets go of it where it would not. */
  const keepOpen = (): void => {
    const { open, unwritten } = getState().editing;
    if (open === null || open.conflict !== null) return;
    const { now } = open.history;
    const others = unwritten.filter((draft) => !isOfSame(draft, now));
    if (isChanged(now, getState().sheets)) keep([...others, now]);
    else if (others.length < unwritten.length) keep(others);
  };

  const check = async (draft: Draft): Promise<void> => {
    try {
      const findings = await checker.checkDraft(getState().sheets, draft);
      if (getState().editing.open?.history.now === draft) putOpen({ found: { of: draft, findings } });
    } catch (error) {
      if (error instanceof CheckerStopped) return;
      dispatch({ type: "failed", error: { task: "draft", code: "checker", cells: "" } });
    }
  };

  const checkSoon = (pause = PAUSE): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      const { open } = getState().editing;
      if (open !== null && open.found?.of !== open.history.now) void check(open.history.now);
    }, pause);
  };

  const move = (history: DraftHistory): void => {
    if (history === getState().editing.open?.history) return;
    putOpen({ history });
    keepOpen();
    checkSoon();
  };

  const show = (fresh: Draft, goal: string): void => {
    const { open, unwritten } = getState().editing;
    const own = unwritten.find((draft) => isOfSame(draft, fresh));
    const isOpen = open !== null && isOfSame(open.fresh, fresh);
    if (own === undefined) {
      put({ open: { fresh, goal, history: startHistory(fresh), conflict: null, found: null } });
    } else if (!restsOnSame(own, fresh)) {
      put({ open: { fresh, goal, history: startHistory(fresh), conflict: own, found: null } });
    } else if (isOpen && open.conflict === null && open.history.now === own) {
      // Nothing has happened to the cells: the way back through the steps stays open.
      putOpen({ fresh, goal });
    } else {
      put({ open: { fresh, goal, history: startHistory(over(own, fresh)), conflict: null, found: null } });
      keepOpen();
    }
    checkSoon(0);
  };

  return {
    async follow() {
      if (!isLoaded) {
        isLoaded = true;
        put({ unwritten: keeper.load() });
      }
      const mine = ++asked;
      if (getState().changed.length > 0) await refresh();
      const { selection, snapshot, sheets } = getState();
      const sheet = sheets.find(({ name }) => name === (selection?.sheet ?? snapshot?.name));
      const row = selection?.range == null || sheet === undefined ? null : selection.range.top - sheet.origin.row;
      const handle = row === null ? undefined : sheet?.rowHandles[row];
      if (sheet === undefined || handle === undefined || mine !== asked) {
        if (mine === asked) put({ open: null });
        return;
      }
      try {
        const place = { sheet: sheet.name, row: handle, column: selection?.range?.left ?? null };
        const opened = await checker.openDraft(sheets, place);
        if (mine !== asked) return;
        if (opened === null) put({ open: null });
        else show(opened.draft, opened.goal);
      } catch (error) {
        if (error instanceof CheckerStopped) return;
        dispatch({ type: "failed", error: { task: "draft", code: "checker", cells: "" } });
      }
    },
    edit(change, step = null) {
      const { open } = getState().editing;
      if (open !== null && open.conflict === null) move(record(open.history, change(open.history.now), step));
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
      keep(getState().editing.unwritten.filter((one) => one !== draft));
    },
    settle(take) {
      const { open, unwritten } = getState().editing;
      if (open?.conflict == null) return;
      const { fresh, conflict } = open;
      const next = take === "mine" ? over(conflict, fresh) : fresh;
      putOpen({ history: startHistory(next), conflict: null, found: null });
      if (take === "theirs") keep(unwritten.filter((draft) => draft !== conflict));
      keepOpen();
      checkSoon(0);
    },
    async write() {
      const { open, unwritten } = getState().editing;
      if (open === null || open.conflict !== null) return;
      const { now } = open.history;
      if (await write(now)) keep(unwritten.filter((draft) => !isOfSame(draft, now)));
      await this.follow();
    },
  };
}

/** A draft over the cells as they are now. In layouts with one cell a part its cards stay in the rows they had. */
function over(draft: Draft, fresh: Draft): Draft {
  return rebased(draft, fresh) ?? { ...draft, owner: fresh.owner, form: fresh.form };
}

/** Whether writing the draft would change a cell, or cannot be told because its cells are gone. */
function isChanged(draft: Draft, sheets: readonly SheetSnapshot[]): boolean {
  const { writes, problems } = printDraft(draft, sheets);
  return writes.length > 0 || problems.length > 0;
}
