import type { Edit, Fix } from "../finding";
import { fixBy } from "../offer";
import type { Problem } from "../rule";
import { cellAt, rowOf, type SheetSnapshot } from "../sheet/snapshot";

type Sheets = ReadonlyMap<string, SheetSnapshot>;

/** Whether a cell holds text or nothing: no number, date, truth value or formula. */
function holdsText(sheets: Sheets, { sheet: name, row, column }: Pick<Edit, "sheet" | "row" | "column">): boolean {
  const sheet = sheets.get(name);
  const at = sheet && rowOf(sheet, row);
  if (sheet === undefined || at === undefined || at === null) return false;
  const { value, formula } = cellAt(sheet, at, column);
  return formula === null && (value === null || typeof value === "string");
}

/** Whether edits change text alone. A mark put to a number or a date would make text of it, and a formula would be lost. */
export const changeTextAlone = (sheets: Sheets, edits: readonly Edit[]): boolean =>
  edits.every((edit) => holdsText(sheets, edit));

/**
 * The fix of a problem as it may be offered: a safe one changes text alone, whichever rule it comes from. Edits are made here only
 * where a place of the problem is no text; most tables have no such place.
 */
export function offeredFix(fix: Fix | null, { place, related }: Problem, sheets: Sheets): Fix | null {
  if (fix?.safe !== true) return fix;
  if (fix.cellByCell === true) {
    const kind = { cellByCell: true, numbersIn: fix.numbersIn ?? null };
    return fixBy(true, () => fix.edits.filter((edit) => holdsText(sheets, edit)), kind);
  }
  const places = related === undefined || typeof related === "function" ? place : [...place, ...related];
  return places.every((span) => holdsText(sheets, span)) || changeTextAlone(sheets, fix.edits) ? fix : null;
}
