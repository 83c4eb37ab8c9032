import type { NewSheet } from "../../../check/sheet/new-sheet";
import type { RowInsertion } from "../../../check/sheet/row-insertion";
import type { CellRange } from "../../../check/sheet/snapshot";
import { HostError } from "../../../host/host";
import type { AddedRow, RowHost, RowRefusal } from "../../../host/rows";
import type { AddedSheet, SheetHost } from "../../../host/sheets";
import type { ListArea } from "../../../check/sheet/list-validation";
import type { ValidationArea, ValidationHost, ValidationOutcome, ValidationUndo } from "../../../host/validation";
import { NO_JOURNAL, type Journal } from "../journal";
import type { SheetRefusal, SheetStepChange } from "./types";

/** The parts of the port that this needs. */
export type SheetsHost = SheetHost & ValidationHost & RowHost;

/** Something stood in the way; what was done before it is to be rolled back. */
export class Refused extends Error {
  constructor(readonly refusal: SheetRefusal) {
    super(`${refusal.sheet}: ${refusal.why}`);
    this.name = "Refused";
  }
}

/** Changes of sheets, rows and lists that belong together. Each rejects with Refused or HostError where it was not made. */
export interface SheetStep {
  add(sheet: NewSheet): Promise<AddedSheet>;
  /** `again` is what to add to have the sheet back. */
  remove(added: AddedSheet, again: NewSheet): Promise<void>;
  /** Puts a sheet in the place of another; `again` is what to put there to have that one back. */
  replace(old: AddedSheet, next: NewSheet, again: NewSheet): Promise<AddedSheet>;
  setLists(sheet: string, lists: readonly ListArea[], replace: boolean): Promise<void>;
  clearLists(sheet: string, areas: readonly ValidationArea[]): Promise<void>;
  addRow(insertion: RowInsertion): Promise<void>;
  /** Makes changes that take back earlier ones. */
  make(changes: readonly SheetStepChange[]): Promise<void>;
  /** What takes back all that was done, in the order to do it. */
  back(): readonly SheetStepChange[];
  /** Takes all of it back, because one of the changes could not be made. */
  rollBack(): Promise<void>;
}

/** `journal` notes each change before it is made. */
export function createStep(host: SheetsHost, journal: Journal = NO_JOURNAL): SheetStep {
  const done: SheetStepChange[] = [];

  const take = (outcome: ValidationOutcome, sheet: string): void => {
    if (!outcome.done) throw new Refused({ why: outcome.reason, sheet, range: outcome.range });
    done.unshift({ kind: "lists", undo: outcome.undo });
  };

  const noteOf =
    ({ cells, formulas }: NewSheet) =>
    (name: string): void =>
      journal.makes({ kind: "add", sheet: { name, cells, ...(formulas !== undefined && { formulas }) } });

  /** A new sheet is never protected itself: what refuses it is the workbook. */
  const structural = async <T>({ name }: NewSheet, change: () => Promise<T>): Promise<T> => {
    try {
      return await change();
    } catch (error) {
      if (error instanceof HostError && error.code === "protected")
        throw new Refused({ why: "structure-protected", sheet: name, range: null });
      throw error;
    }
  };

  const add = async (sheet: NewSheet): Promise<AddedSheet> => {
    const added = await structural(sheet, () => host.addSheet(sheet, noteOf(sheet)));
    done.unshift({ kind: "remove", added, again: { ...sheet, name: added.name } });
    return added;
  };

  const remove = async (added: AddedSheet, again: NewSheet): Promise<void> => {
    // Lists that are put back refer to it. Any other sheet is gone at once, with nothing of it left half done.
    if (again.visibility === "very-hidden") journal.makes({ kind: "remove", sheet: again });
    let outcome = await host.removeSheet(added);
    if (!outcome.removed && outcome.reason === "gone") {
      // Taken away and put back since: it is the same one under another id.
      const same = await host.findSheet(added.name);
      // One that is gone already needs nothing.
      if (same === null) return;
      outcome = await host.removeSheet({ ...added, id: same.id });
    }
    if (!outcome.removed) throw new Refused({ why: outcome.reason, sheet: added.name, range: null });
    done.unshift({ kind: "add", sheet: again });
  };

  const replace = async (old: AddedSheet, next: NewSheet, again: NewSheet): Promise<AddedSheet> => {
    const outcome = await structural(next, () => host.replaceSheet(old, next, noteOf(next)));
    if (!outcome.replaced) throw new Refused({ why: outcome.reason, sheet: old.name, range: null });
    done.unshift({ kind: "replace", added: outcome.added, again, made: next });
    return outcome.added;
  };

  const removeRow = async (added: AddedRow): Promise<void> => {
    const outcome = await host.removeRow(added);
    if (!outcome.removed) throw new Refused(rowRefusal(outcome.reason, added));
  };

  const noted = { onBegin: (undo: ValidationUndo) => journal.makes({ kind: "lists", undo }) };

  const undoLists = async (undo: ValidationUndo): Promise<void> =>
    take(await host.undoValidations(undo, noted), undo.sheet);

  return {
    add,
    remove,
    replace,
    async setLists(sheet, lists, replace) {
      if (lists.length > 0) take(await host.setValidations(sheet, lists, { replace, ...noted }), sheet);
    },
    async clearLists(sheet, areas) {
      if (areas.length > 0) take(await host.clearValidations(sheet, areas, noted), sheet);
    },
    async addRow(insertion) {
      journal.makes({ kind: "row", insertion });
      const outcome = await host.addRow(insertion);
      if (!outcome.done) throw new Refused(rowRefusal(outcome.reason, insertion));
      done.unshift({ kind: "row", added: outcome.added });
    },
    async make(changes) {
      for (const change of changes) {
        if (change.kind === "remove") await remove(change.added, change.again);
        else if (change.kind === "replace") await replace(change.added, change.again, change.made);
        else if (change.kind === "lists") await undoLists(change.undo);
        // It stands alone in its step: there is no way back to it to be kept.
        else if (change.kind === "row") await removeRow(change.added);
        else {
          // Formulas refer to it by its name.
          const { name } = await add(change.sheet);
          if (name !== change.sheet.name)
            throw new Refused({ why: "name-taken", sheet: change.sheet.name, range: null });
        }
      }
    },
    back: () => [...done],
    async rollBack() {
      const left: string[] = [];
      for (const change of done.splice(0)) {
        if (change.kind === "remove") {
          if (!(await host.removeSheet(change.added)).removed) left.push(change.added.name);
        } else if (change.kind === "replace") {
          if (!(await host.replaceSheet(change.added, change.again)).replaced) left.push(change.added.name);
        } else if (change.kind === "add") await host.addSheet(change.sheet);
        else if (change.kind === "row") {
          if (!(await host.removeRow(change.added)).removed) left.push(change.added.sheet);
        } else if (!(await host.undoValidations(change.undo)).done) left.push(change.undo.sheet);
      }
      if (left.length > 0) throw new HostError("half-written", left.join(", "));
    },
  };
}

/** A row that was not added or not removed; "failed" of a list is another matter. */
const rowRefusal = (reason: RowRefusal, { sheet, row }: Pick<AddedRow, "sheet" | "row">): SheetRefusal => ({
  why: reason === "failed" ? "row-failed" : reason,
  sheet,
  range: { top: row, bottom: row, left: 0, right: 0 },
});

/** What to add to have a sheet back that holds values alone. */
export const asNew = ({ name, values }: AddedSheet, more: Partial<NewSheet> = {}): NewSheet => ({
  name,
  cells: values,
  ...more,
});

/** All cells in which a table is to be expected. */
export const ANYWHERE: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 255 };
