import type { Located } from "../../sheet/located";
import { cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { namedCells, type NamedCell } from "../named-cells";
import { isNothing } from "../nothing";
import { pairedCells, pairedTexts, type PairedCell } from "../paired-cells";
import { sharedOutcomes } from "../shared-outcomes";
import type { IndicatorCells, TargetCells } from "../spread";
import type { ListRole } from "../vocabulary/list-roles";
import type { ListHeader } from "./header";

/** An indicator while its rows are read. */
export type Draft = { -readonly [Part in keyof IndicatorCells]: IndicatorCells[Part] };

/** The indicators of a row whose cell of names holds their targets as well. */
export function namedDrafts(
  sheet: SheetSnapshot,
  { columns }: ListHeader,
  at: number,
  { level1, level2, weight, outcome }: Pick<Draft, "level1" | "level2" | "weight" | "outcome">,
): Draft[] {
  const names = columns.get("indicator") ?? 0;
  // A cell merged downwards has been read in its first row.
  if (isNothing(cellText(sheet, at, names))) return [];
  const row: Draft = { level1, level2, name: null, cycle: null, annual: null, weight, outcome };
  return severalOf(sheet, columns, at, row, namedCells(sheet, at, names));
}

/** The indicators of a row whose cells list several names and targets; null where it holds one. */
export function pairedDrafts(
  sheet: SheetSnapshot,
  { columns }: ListHeader,
  at: number,
  draft: Draft,
): readonly Draft[] | null {
  const isBlank = (cell: Located<string> | null | undefined): boolean => (cell?.value ?? "") === "";
  const column = (target: TargetCells | null, role: ListRole): number | null =>
    isBlank(target?.value) ? null : (columns.get(role) ?? null);
  const name = columns.get("indicator");
  if (name === undefined || columns.has("is-annual")) return null;
  const [cycle, annual] = [column(draft.cycle, "cycle"), column(draft.annual, "annual")];
  const [sign, measure] = [columns.get("sign") ?? null, columns.get("measure") ?? null];
  const paired = pairedCells(sheet, at, { name, cycle, annual, sign, measure });
  return paired && severalOf(sheet, columns, at, draft, paired);
}

function severalOf(
  sheet: SheetSnapshot,
  columns: ListHeader["columns"],
  at: number,
  row: Draft,
  indicators: readonly (NamedCell | PairedCell)[],
): Draft[] {
  const actuals = pairedTexts(sheet, at, columns.get("indicator") ?? 0, columns.get("actual") ?? null);
  return sharedOutcomes(indicators, row.weight, row.outcome, actuals).map(
    ({ named: { name, cycle, annual, ...beside }, weight, outcome }): Draft => ({
      ...row,
      name,
      cycle: cycle && targetWith(cycle, beside),
      annual: annual && targetWith(annual, beside),
      weight,
      outcome,
    }),
  );
}

/** A target with what stands beside it in cells of its own. */
const targetWith = (value: Located<string>, beside: object | Pick<PairedCell, "sign" | "unit">): TargetCells =>
  "sign" in beside ? { sign: beside.sign, value, unit: beside.unit } : { sign: null, value, unit: null };
