import { pairedLists } from "../indicator/paired-lists";
import type { Located } from "../sheet/located";
import { cellText, type SheetSnapshot } from "../sheet/snapshot";
import { partOfCell, type NamedCell } from "./named-cells";

/** The columns of a row that an indicator's parts stand in; null where the layout has none or its cell is blank. */
export interface PairedColumns {
  readonly name: number;
  readonly cycle: number | null;
  readonly annual: number | null;
}

/**
 * The indicators of a row whose cells list several names and as many targets. Null for a row of one indicator, and where the pairing is not
 * certain.
 */
export function pairedCells(
  sheet: SheetSnapshot,
  row: number,
  { name, cycle, annual }: PairedColumns,
): readonly NamedCell[] | null {
  const names = cellText(sheet, row, name);
  const pairs = (column: number | null): ReturnType<typeof pairedLists> | undefined =>
    column === null ? undefined : pairedLists(names, cellText(sheet, row, column));
  const [ofCycle, ofYear] = [pairs(cycle), pairs(annual)];
  const first = ofYear ?? ofCycle;
  if (first === undefined || first === null || ofCycle === null || ofYear === null) return null;
  return first.map((one, at) => {
    const [whole, own] = [ofCycle?.[at], ofYear?.[at]];
    return {
      name: partOfCell(sheet, row, name, one.name),
      cycle: whole === undefined || cycle === null ? null : partOfCell(sheet, row, cycle, whole.annual),
      annual: own === undefined || annual === null ? null : partOfCell(sheet, row, annual, own.annual),
    };
  });
}

/** What another cell of such a row lists, one for each name; null where it does not. */
export function pairedTexts(
  sheet: SheetSnapshot,
  row: number,
  names: number,
  column: number | null,
): readonly Located<string>[] | null {
  const pairs = column === null ? null : pairedLists(cellText(sheet, row, names), cellText(sheet, row, column));
  return pairs && pairs.map(({ annual }) => partOfCell(sheet, row, column ?? names, annual));
}
