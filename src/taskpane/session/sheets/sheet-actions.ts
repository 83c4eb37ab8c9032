import type { NewSheet } from "../../../check/sheet/new-sheet";
import type { CellRange } from "../../../check/sheet/snapshot";
import { placeLists } from "../../../editor/expand/place-lists";
import { blankTable, NEW_PROJECTS } from "../../../editor/blank-table";
import type { UnfinishedWork } from "../journal";
import { createCellLists, type CellLists } from "./cells";
import type { Place } from "../../../editor/find";
import { createPacking, type Packing } from "./pack";
import { cleanUp, type CleanedUp } from "./clean-up";
import { createStep, Refused } from "./step";
import type { NewTable, SheetsStep } from "./types";
import { createSheetWork, type SheetActionParts } from "./work";

/** What the pane does with sheets and with lists in them, each a step that can be taken back. Its promises never reject. */
export interface SheetActions extends Packing, CellLists {
  /** Lays out the indicators of the selected project on a sheet of their own. */
  expand(): Promise<void>;
  /** Inserts a row for another project behind the selected one, and goes there. */
  addProject(): Promise<void>;
  /** Shows the form of a new table. */
  askNewTable(): void;
  /** Adds an empty table on a sheet of its own. */
  makeTable(table: NewTable): Promise<void>;
  /** Adds a sheet of texts and goes there. */
  addSheet(sheet: NewSheet): Promise<void>;
  /** Takes back a step of these, which is the last one. */
  undo(step: SheetsStep): Promise<void>;
  /** Undoes what a page that died left half done; null where that could not be looked at. */
  cleanUp(work: UnfinishedWork): Promise<CleanedUp | null>;
  /** Closes the question or form. */
  close(): void;
}

export function createSheetActions(parts: SheetActionParts): SheetActions {
  const work = createSheetWork(parts);
  const { host, journal, checker, text, getState, dispatch, fail, recheck, select } = work;
  const { attempt, announce, conclude, rest, placeNow, rowsMoved, goTo } = work;

  /** The selected row of a sheet at hand, or that of the open one's first cell. */
  const selectedPlace = (): Place | null => {
    const { selection, snapshot, sheets } = getState();
    const sheet = sheets.find(({ name }) => name === (selection?.sheet ?? snapshot?.name));
    const row = sheet?.rowHandles[(selection?.range?.top ?? -1) - sheet.origin.row];
    return sheet === undefined || row === undefined
      ? null
      : { sheet: sheet.name, row, column: selection?.range?.left ?? null };
  };

  return {
    ...createPacking(work),
    ...createCellLists(work),
    expand: () =>
      attempt(async (step) => {
        const place = selectedPlace();
        if (place === null) return announce({ what: "not-expanded", why: { kind: "no-project" } });
        const opened = await checker.expand(getState().sheets, place);
        if (opened.sheet === null) return announce({ what: "not-expanded", why: opened.refused });
        const placed = placeLists(opened.lists, text);
        const names = placed.sheet === null ? "" : (await step.add(placed.sheet)).name;
        const added = await step.add({ ...opened.sheet, after: opened.from, activate: true });
        // They go with the sheet, and so need no way back of their own.
        const lists = createStep(host);
        try {
          for (const [, areas] of placed.areas(names)) await lists.setLists(added.name, areas, false);
        } catch (error) {
          await lists.rollBack();
          throw error;
        }
        const first = opened.lists[0]?.ranges[0];
        await goTo(step, { what: "expanded", sheet: added.name }, cellAt(first?.top ?? 0, first?.left ?? 0));
      }),
    addProject: () =>
      attempt(async (step) => {
        const { snapshot, sheets } = getState();
        const first = snapshot?.rowHandles[0];
        const top =
          snapshot === null || first === undefined ? null : { sheet: snapshot.name, row: first, column: null };
        // Wherever the selection is, the table that is open gets a row: at its end, if nothing says more.
        const place = selectedPlace() ?? top;
        if (place === null) return announce({ what: "not-added", why: "no-table" });
        const planned = await checker.addProject(sheets, place);
        if ("refused" in planned) return announce({ what: "not-added", why: planned.refused });
        const { insertion, isSummed } = planned;
        const back = placeNow();
        await step.addRow(insertion);
        rowsMoved(insertion.sheet);
        await select(insertion.sheet, planned.select);
        await recheck();
        // The program reports a selection late: another project comes behind this one all the same.
        dispatch({ type: "selected", selection: { sheet: insertion.sheet, range: planned.select }, own: true });
        const outcome = { what: "project-added", row: insertion.row + 1, isSummed } as const;
        conclude(step, outcome, { what: "project-added", sheet: insertion.sheet }, back);
      }),
    askNewTable: () => dispatch({ type: "sheet-dialog", dialog: { kind: "new-table" } }),
    makeTable: (asked) => {
      dispatch({ type: "sheet-dialog", dialog: null });
      return attempt(async (step) => {
        const { profile } = getState().choices.check;
        const table = blankTable({ ...asked, profile, projects: NEW_PROJECTS });
        const added = await step.add({ ...table, activate: true });
        const header = table.cells.findIndex((row) => row.filter((cell) => cell !== null).length > 2);
        const first = table.cells.findIndex((row, at) => at > header && row[0] === null);
        await goTo(step, { what: "made", sheet: added.name }, cellAt(Math.max(0, first), 0));
      });
    },
    addSheet: (sheet) =>
      attempt(async (step) => {
        const added = await step.add({ ...sheet, activate: true });
        await goTo(step, { what: "made", sheet: added.name }, cellAt(0, 0));
      }),
    undo: async (last) => {
      dispatch({ type: "work", work: { phase: "sheets", done: 0, all: 0 } });
      const step = createStep(host, journal);
      journal.begin("sheets");
      const steps = getState().undo.slice(0, -1);
      const isCurrent = (): boolean => getState().undo.at(-1) === last;
      try {
        await step.make(last.changes);
        for (const change of last.changes) if (change.kind === "row") rowsMoved(change.added.sheet);
        const outcome = { what: "undone", step: last.what, sheet: last.sheet } as const;
        dispatch({ type: "wrote", outcome: { kind: "sheets", outcome }, written: [], undo: steps });
        const { back } = last;
        const isElsewhere = back !== null && back.sheet !== placeNow()?.sheet;
        if (isElsewhere) await select(back.sheet, back.range);
        await recheck();
        dispatch({ type: "announced", outcome: { kind: "sheets", outcome } });
        return;
      } catch (error) {
        try {
          await step.rollBack();
        } catch (second) {
          fail("undo", second);
          return;
        }
        rest();
        if (!(error instanceof Refused)) {
          fail("sheets", error);
          return;
        }
        const outcome = { kind: "sheets", outcome: { what: "undo-refused", refusal: error.refusal } } as const;
        // What may pass is kept, to be tried again; a step that cannot be taken back stands in the way of none before it.
        const isLasting = error.refusal.why === "changed" || error.refusal.why === "gone";
        if (isLasting && isCurrent()) dispatch({ type: "wrote", outcome, written: [], undo: steps });
        else dispatch({ type: "announced", outcome });
      } finally {
        journal.end();
      }
      await recheck();
    },
    async cleanUp(left) {
      try {
        const cleaned = await cleanUp(host, left);
        journal.settle();
        return cleaned;
      } catch (error) {
        fail("sheets", error);
        return null;
      }
    },
    close: () => dispatch({ type: "sheet-dialog", dialog: null }),
  };
}

const cellAt = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });
