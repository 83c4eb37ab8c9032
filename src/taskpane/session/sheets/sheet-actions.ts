import type { NewSheet } from "../../../check/sheet/new-sheet";
import type { CellRange } from "../../../check/sheet/snapshot";
import { blankTable } from "../../../editor/blank-table";
import { createCellLists, type CellLists } from "./cells";
import { createPacking, type Packing } from "./pack";
import { placeLists } from "./lists";
import { createStep, Refused } from "./step";
import type { NewTable, SheetsStep } from "./types";
import { createSheetWork, type SheetActionParts } from "./work";

/** What the pane does with sheets and with lists in them, each a step that can be taken back. Its promises never reject. */
export interface SheetActions extends Packing, CellLists {
  /** Lays out the indicators of the selected project on a sheet of their own. */
  expand(): Promise<void>;
  /** Shows the form of a new table. */
  askNewTable(): void;
  /** Adds an empty table on a sheet of its own. */
  makeTable(table: NewTable): Promise<void>;
  /** Adds a sheet of texts and goes there. */
  addSheet(sheet: NewSheet): Promise<void>;
  /** Takes back a step of these, which is the last one. */
  undo(step: SheetsStep): Promise<void>;
  /** Closes the question or form. */
  close(): void;
}

export function createSheetActions(parts: SheetActionParts): SheetActions {
  const work = createSheetWork(parts);
  const { host, checker, text, getState, dispatch, fail, recheck, select, attempt, announce, rest, placeNow, goTo } =
    work;

  return {
    ...createPacking(work),
    ...createCellLists(work),
    expand: () =>
      attempt(async (step) => {
        const { selection, snapshot, sheets } = getState();
        const sheet = sheets.find(({ name }) => name === (selection?.sheet ?? snapshot?.name));
        const row = sheet?.rowHandles[(selection?.range?.top ?? -1) - sheet.origin.row];
        if (sheet === undefined || row === undefined)
          return announce({ what: "not-expanded", why: { kind: "no-project" } });
        const place = { sheet: sheet.name, row, column: selection?.range?.left ?? null };
        const opened = await checker.expand(sheets, place);
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
    askNewTable: () => dispatch({ type: "sheet-dialog", dialog: { kind: "new-table" } }),
    makeTable: ({ unit, year, moneyUnit }) => {
      dispatch({ type: "sheet-dialog", dialog: null });
      return attempt(async (step) => {
        const { profile } = getState().choices.check;
        const table = blankTable({ unit, year, moneyUnit, profile, projects: NEW_PROJECTS });
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
      const step = createStep(host);
      const steps = getState().undo.slice(0, -1);
      const isCurrent = (): boolean => getState().undo.at(-1) === last;
      try {
        await step.make(last.changes);
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
      }
      await recheck();
    },
    close: () => dispatch({ type: "sheet-dialog", dialog: null }),
  };
}

/** Rows for projects in a new table. */
const NEW_PROJECTS = 1;

const cellAt = (row: number, column: number): CellRange => ({ top: row, left: column, bottom: row, right: column });
