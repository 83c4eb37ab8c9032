import { amountAt } from "../../money/computed";
import { once } from "../../once";
import { spanOf } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { speakingRow } from "../../sheet/merges";
import { cellAt, cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import type { AmountCell, MoneyColumn, ScoreTotal } from "../types";
import type { ListHeader } from "./header";

/** The points of a list's indicators, and what rows among them state as their sum. */

/** What rows among the indicators of a project state as their sum; one that states neither weight nor score says nothing. */
export function scoreTotalsIn(sheet: SheetSnapshot, header: ListHeader, sums: readonly SumRow[]): ScoreTotal[] {
  const { weight, score } = pointsColumns(header);
  return sums.flatMap(({ at, label }) => {
    const stated = (placed: PointsColumn | null): AmountCell | null =>
      placed !== null && isVisible(cellText(sheet, at, placed.at)) ? pointsCell(sheet, at, placed) : null;
    const total = { label, weight: stated(weight), score: stated(score) };
    return total.weight === null && total.score === null ? [] : [total];
  });
}

/** A row 合计 or 总分 below the indicators of a project. */
export interface SumRow {
  /** Zero-based sheet row. */
  readonly at: number;
  readonly label: Located<string>;
}

export const weightAt = (sheet: SheetSnapshot, header: ListHeader, at: number): AmountCell | null =>
  pointsAt(sheet, header, at, "weight");

export function pointsAt(
  sheet: SheetSnapshot,
  header: ListHeader,
  at: number,
  role: "weight" | "score",
): AmountCell | null {
  const placed = pointsColumns(header)[role];
  // Merged over several rows they are those of the first.
  return placed === null || speakingRow(sheet, at, placed.at) < at ? null : pointsCell(sheet, at, placed);
}

const pointsCell = (sheet: SheetSnapshot, at: number, placed: PointsColumn): AmountCell => ({
  amount: amountAt(sheet, at, placed.at),
  column: placed.column,
  span: spanOf(sheet, at, placed.at),
  formula: cellAt(sheet, at, placed.at).formula,
});

interface PointsColumn {
  readonly at: number;
  readonly column: MoneyColumn;
}

const pointsColumns = once(({ columns, labels }: ListHeader): Record<"weight" | "score", PointsColumn | null> => {
  const columnOf = (role: "weight" | "score"): PointsColumn | null => {
    const at = columns.get(role);
    const label = labels.get(role);
    if (at === undefined || label === undefined) return null;
    return { at, column: { role: "of-which", period: "annual", label } };
  };
  return { weight: columnOf("weight"), score: columnOf("score") };
});
