import type { StretchedFormula } from "../../check/sheet/row-insertion";
import type { AddedRow, RowRefusal, RowRemoval } from "../../host/rows";
import { isTurnedAway, toHostError } from "../errors";
import { quietly } from "../quiet";
import { repair } from "../repair";
import { rangeAt, run } from "../run";
import { cellAt, loadLines, sameLines, wholeRow } from "./line";

/** Removes a row that this port added and that has not been changed: a sync for the sheet, one to look, one to remove. */
export function removeRow(added: AddedRow): Promise<RowRemoval> {
  const { sheet: name, row, left, values, formulas, stretched } = added;
  return run(async (context): Promise<RowRemoval> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    await context.sync();
    if (sheet.isNullObject) return { removed: false, reason: "gone" };
    if (sheet.protection.protected) return { removed: false, reason: "protected" };
    const own = loadLines(sheet, { top: row, bottom: row, left, right: left + values.length - 1 });
    const over = stretched.map((one) => loadLines(sheet, cellAt(one.row, one.column)));
    await context.sync();
    const isSame =
      sameLines(own(), { values: [values], formulas: [formulas] }) &&
      stretched.every(({ next }, nth) => over[nth]?.().formulas[0]?.[0] === next);
    if (!isSame) return { removed: false, reason: "changed" };
    try {
      await quietly(context, () => queueRemoval(sheet, row, stretched));
      return { removed: true };
    } catch (error) {
      if (isTurnedAway(error)) throw error;
      return { removed: false, reason: reasonOf(error) };
    }
  });
}

/** The formulas first: taken away before, the row would leave #REF! in those that name its cells. */
export function queueRemoval(sheet: Excel.Worksheet, row: number, stretched: readonly StretchedFormula[]): void {
  for (const one of stretched) rangeAt(sheet, cellAt(one.row, one.column)).formulas = [[one.then]];
  wholeRow(sheet, row).delete("Up");
}

/** Takes back a row that could not be added whole. Waits for the user to leave a cell. */
export async function takeBack(name: string, row: number, stretched: readonly StretchedFormula[]): Promise<void> {
  const message = `A row broke off and could not be taken away. Check ${name}!A${row + 1}`;
  await repair(name, (sheet) => queueRemoval(sheet, row, stretched), message);
}

export function reasonOf(error: unknown): RowRefusal {
  const { code } = toHostError(error);
  return code === "protected" ? "protected" : code === "sheet-gone" ? "gone" : "failed";
}
