import type { Located } from "../../sheet/located";
import type { SheetSnapshot } from "../../sheet/snapshot";
import { namedCells, type NamedCell } from "../named-cells";
import { pairedCells, pairedTexts, type PairedCell } from "../paired-cells";
import { sharedOutcomes } from "../shared-outcomes";
import type { Block } from "./columns";
import type { Entry } from "./entry";
import type { EntryCell } from "./entry-cells";

/** The indicators that a row of one block holds: more than one where its cells list several. */
export function entriesOf(sheet: SheetSnapshot, entry: Entry, block: Block): readonly Entry[] {
  if (entry.name === null) return [entry];
  const { row, column } = entry.name;
  const indicators = block.has("target-in-name") ? namedCells(sheet, row, column) : pairedIn(sheet, entry, entry.name);
  if (indicators === null) return [entry];
  const actuals = entry.actual?.row === row ? pairedTexts(sheet, row, column, entry.actual.column) : null;
  return severalOf(entry, indicators, actuals);
}

function pairedIn(sheet: SheetSnapshot, entry: Entry, name: EntryCell): readonly PairedCell[] | null {
  const isBlank = (cell: EntryCell | null): boolean => cell === null || cell.text.value === "";
  const { value, wholeValue, sign, unit } = entry;
  // A merged cell may be that of other rows as well.
  const isOther = (cell: EntryCell | null): boolean => cell !== null && !isBlank(cell) && cell.row !== entry.row;
  if ([name, value, wholeValue, sign, unit].some(isOther)) return null;
  const column = (cell: EntryCell | null): number | null => (cell === null || isBlank(cell) ? null : cell.column);
  return pairedCells(sheet, entry.row, {
    name: name.column,
    cycle: column(wholeValue),
    annual: column(value),
    sign: column(sign),
    measure: column(unit),
  });
}

function severalOf(
  entry: Entry,
  indicators: readonly (NamedCell | PairedCell)[],
  actuals: readonly Located<string>[] | null,
): Entry[] {
  const { name: nameCell, value, wholeValue } = entry;
  const outcome = { actual: entry.actual?.text ?? null, score: entry.score, reason: entry.reason?.text ?? null };
  const cellLike = (text: Located<string> | null, like: EntryCell | null): EntryCell | null =>
    text === null || like === null ? null : { ...like, text };
  return sharedOutcomes(indicators, entry.weight, outcome, actuals).map(
    ({ named: { name, annual, cycle, ...beside }, weight, outcome: own }): Entry => ({
      ...entry,
      name: cellLike(name, nameCell),
      ...("sign" in beside && { sign: cellLike(beside.sign, entry.sign), unit: cellLike(beside.unit, entry.unit) }),
      value: cellLike(annual ?? cycle, value ?? wholeValue),
      wholeValue: annual === null ? null : cellLike(cycle, wholeValue ?? value),
      period: annual === null ? "whole" : entry.period,
      weight,
      actual: cellLike(own?.actual ?? null, entry.actual),
      score: own?.score ?? null,
    }),
  );
}
