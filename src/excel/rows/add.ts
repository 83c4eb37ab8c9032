import { subtract } from "../../check/sheet/ranges";
import type { RowInsertion, StretchedFormula } from "../../check/sheet/row-insertion";
import type { CellRange } from "../../check/sheet/snapshot";
import type { RowOutcome } from "../../host/rows";
import { isTurnedAway } from "../errors";
import { quietly } from "../quiet";
import { rangeAt, run } from "../run";
import { movedOwn, type OwnArea } from "../validation/areas";
import { findValidations } from "../validation/read";
import { putValidation } from "../validation/set";
import { cellAt, loadLines, sameLines, wholeRow, type Lines } from "./line";
import { reasonOf, takeBack } from "./remove";

/**
 * Adds a row: a sync for the sheet, those of a look at what stands there, one for the row with all that is written, and those of the
 * lists of the row above. What another person does between the look and the row, a moment apart, is seen afterwards and left alone.
 */
export function addRow(insertion: RowInsertion): Promise<RowOutcome> {
  const { sheet: name, row, around, stretched } = insertion;
  return run(async (context): Promise<RowOutcome> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    await context.sync();
    if (sheet.isNullObject) return { done: false, reason: "gone" };
    if (sheet.protection.protected) return { done: false, reason: "protected" };
    const { left, right } = around.range;
    const there = loadLines(sheet, around.range);
    await context.sync();
    if (!sameLines(there(), around)) return { done: false, reason: "changed" };
    const lists = await findValidations(context, sheet, [{ top: row - 1, bottom: row - 1, left, right }]);
    let written: Written | null = null;
    try {
      written = queueRow(context, sheet, insertion);
      await written.sync();
      const own = written.own();
      const isAsRead = stretched.every(({ then }, nth) => written?.before(nth) === then);
      if (!isAsRead || !isNew(own, insertion)) {
        await takeBack(name, row, written.changed());
        return { done: false, reason: "changed" };
      }
      await putLists(context, sheet, lists, { top: row, bottom: row, left, right });
      const [values = [], formulas = []] = [own.values[0], own.formulas[0]];
      return { done: true, added: { sheet: name, row, left, values, formulas, stretched } };
    } catch (error) {
      if (isTurnedAway(error) && written?.isThere() !== true) throw error;
      if (written?.isThere() === true) await takeBack(name, row, written.changed());
      return { done: false, reason: reasonOf(error) };
    }
  });
}

/** What was queued, and after the sync what came of it. */
interface Written {
  readonly sync: () => Promise<void>;
  /** Whether the row is in the sheet. */
  readonly isThere: () => boolean;
  /** A formula just before it was written over; null where that did not come about. */
  readonly before: (nth: number) => string | null;
  /** The formulas that were written over, with what they are to be again. */
  readonly changed: () => readonly StretchedFormula[];
  readonly own: () => Lines;
}

function queueRow(context: Excel.RequestContext, sheet: Excel.Worksheet, insertion: RowInsertion): Written {
  const { row, around, formulas, stretched, merges } = insertion;
  let made: Excel.Range | null = null;
  let before: Excel.Range[] = [];
  let own: (() => Lines) | null = null;
  const formulaBefore = (nth: number): string | null => {
    const loaded = before[nth]?.toJSON().formulas as unknown[][] | undefined;
    return typeof loaded?.[0]?.[0] === "string" ? loaded[0][0] : null;
  };
  return {
    sync: () =>
      quietly(context, () => {
        made = wholeRow(sheet, row).insert("Down").untrack();
        made.load("rowIndex");
        before = stretched.map(({ row: at, column }) => rangeAt(sheet, cellAt(at, column)).load("formulas"));
        for (const range of merges) rangeAt(sheet, range).merge();
        for (const { row: at, column, formula } of formulas) rangeAt(sheet, cellAt(at, column)).formulas = [[formula]];
        for (const { row: at, column, next } of stretched) rangeAt(sheet, cellAt(at, column)).formulas = [[next]];
        const { left, right } = around.range;
        own = loadLines(sheet, { top: row, bottom: row, left, right });
      }),
    isThere: () => made?.toJSON().rowIndex !== undefined,
    before: formulaBefore,
    changed: () =>
      stretched.flatMap((one, nth) => {
        const then = formulaBefore(nth);
        return then === null ? [] : [{ ...one, then }];
      }),
    own: () => own?.() ?? { values: [], formulas: [] },
  };
}

/** Whether a row holds what it was given, and nothing else. */
function isNew(own: Lines, { formulas, around }: RowInsertion): boolean {
  const cells = own.formulas[0] ?? [];
  const given = new Map(formulas.map(({ column, formula }) => [column - around.range.left, formula]));
  const isBlank = own.values[0]?.every((value) => value === null) === true;
  return isBlank && cells.every((formula, column) => (formula !== null) === given.has(column));
}

/** Gives the row the lists of the row above, where the program has not done so. */
async function putLists(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  above: readonly OwnArea[],
  line: CellRange,
): Promise<void> {
  if (above.length === 0) return;
  const there = await findValidations(context, sheet, [line]);
  const missing = above.flatMap(({ range, own }): OwnArea[] => {
    if (own.rule === null) return [];
    const cells: CellRange = { ...range, top: line.top, bottom: line.top };
    const free = there.reduce<readonly CellRange[]>(
      (parts, { range: taken }) => parts.flatMap((part) => subtract(part, taken)),
      [cells],
    );
    return free.map((part) => ({ range: part, own: movedOwn(own, line.top - range.top, part.left - range.left) }));
  });
  if (missing.length === 0) return;
  await quietly(context, () => {
    for (const { range, own } of missing) putValidation(rangeAt(sheet, range).dataValidation, own);
  });
}
