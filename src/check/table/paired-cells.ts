import { listedBeside, pairedLists } from "../indicator/paired-lists";
import type { Located } from "../sheet/located";
import { cellText, type SheetSnapshot } from "../sheet/snapshot";
import { partOfCell, type NamedCell } from "./named-cells";

/** The columns of a row that an indicator's parts stand in; null where the layout has none or its cell is blank. */
export interface PairedColumns {
  readonly name: number;
  readonly cycle: number | null;
  readonly annual: number | null;
  readonly sign: number | null;
  readonly measure: number | null;
}

/** One of several indicators of a row, with its sign and its unit where these have cells of their own. */
export interface PairedCell extends NamedCell {
  readonly sign: Located<string> | null;
  readonly unit: Located<string> | null;
}

/**
 * The indicators of a row whose cells list several names and as many targets. Null for a row of one indicator, and where the pairing is not
 * certain.
 */
export function pairedCells(sheet: SheetSnapshot, row: number, columns: PairedColumns): readonly PairedCell[] | null {
  const { name, cycle, annual } = columns;
  const names = cellText(sheet, row, name);
  const [signs, units] = [columns.sign, columns.measure].map((column) => textsBeside(sheet, row, column));
  const beside = [signs, units].filter((texts) => texts !== null && texts !== undefined);
  // What stands in cells of its own beside the targets says how many there are, or is that of all.
  const certain = beside.find(({ length }) => length > 1)?.length ?? null;
  if (beside.length > 0 && certain === null) return null;
  if (beside.some(({ length }) => length !== 1 && length !== certain)) return null;
  const pairs = (column: number | null): ReturnType<typeof pairedLists> | undefined =>
    column === null ? undefined : pairedLists(names, cellText(sheet, row, column), certain);
  const [ofCycle, ofYear] = [pairs(cycle), pairs(annual)];
  const first = ofYear ?? ofCycle;
  if (first === undefined || first === null || ofCycle === null || ofYear === null) return null;
  return first.map((one, at) => {
    const [whole, own] = [ofCycle?.[at], ofYear?.[at]];
    return {
      name: partOfCell(sheet, row, name, one.name),
      cycle: whole === undefined || cycle === null ? null : partOfCell(sheet, row, cycle, whole.annual),
      annual: own === undefined || annual === null ? null : partOfCell(sheet, row, annual, own.annual),
      sign: signs?.[at] ?? signs?.[0] ?? null,
      unit: units?.[at] ?? units?.[0] ?? null,
    };
  });
}

/** What a cell for signs or units lists; null where there is none or it is blank. */
function textsBeside(sheet: SheetSnapshot, row: number, column: number | null): readonly Located<string>[] | null {
  const parts = column === null ? [] : listedBeside(cellText(sheet, row, column));
  return parts.length === 0 || column === null ? null : parts.map((part) => partOfCell(sheet, row, column, part));
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
