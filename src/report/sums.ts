import { firstRow, rowOf, type SheetSnapshot } from "../check/sheet/snapshot";
import type { Span } from "../check/sheet/located";
import { formatAmount, valueOf, type SumComparison } from "../check/money/sums";
import { comparedRow, everyTotal } from "../check/table/compare";
import type { AmountCell, BudgetTable, TableRow } from "../check/table/types";
import type { ReportPlace } from "./place";

/** A stated sum and what its parts come to; amounts as decimal texts. */
export interface ReportSum {
  /** The row's name, such as 合计, and the label of its column. */
  readonly row: string;
  readonly column: string;
  readonly place: ReportPlace | null;
  readonly verdict: SumComparison["verdict"];
  readonly stated: string;
  readonly sum: string;
  /** The stated sum less that of its parts. */
  readonly difference: string;
  readonly parts: number;
  /** How far apart rounding may bring the two. */
  readonly allowance: string;
}

/**
 * The sums of a table that were compared with their parts: every 合计, 小计 and unit by its column, and of the totals of single rows
 * those that are off, for each project has one.
 */
export function sumsOf(
  table: BudgetTable,
  sheets: ReadonlyMap<string, SheetSnapshot>,
  allowance: number,
): readonly ReportSum[] {
  const own = (row: TableRow, stated: AmountCell, parts: number, comparison: SumComparison): ReportSum => {
    const shown = (value: Parameters<typeof formatAmount>[0]): string => formatAmount(value, table.moneyDecimals);
    const common = {
      ...{ row: row.name.value, column: stated.column.label.value, parts },
      ...{ place: placeAt(stated.span, sheets), verdict: comparison.verdict },
    };
    if (comparison.verdict === "equal") {
      const value = valueOf(stated.amount);
      const [text, nothing] = value === null ? ["", ""] : [shown(value), shown(value.minus(value))];
      return { ...common, stated: text, sum: text, difference: nothing, allowance: "0" };
    }
    return {
      ...common,
      ...{ stated: shown(comparison.stated), sum: shown(comparison.sum) },
      difference: shown(comparison.stated.minus(comparison.sum)),
      allowance: comparison.allowance.toFixed(),
    };
  };
  return [
    ...[...everyTotal(table, allowance)].map(({ row, stated, parts, comparison }) =>
      own(row, stated, parts.length, comparison),
    ),
    ...table.rows.flatMap((row) =>
      comparedRow(row, table, allowance).map(({ stated, parts, comparison }) =>
        own(row, stated, parts.length, comparison),
      ),
    ),
  ];
}

function placeAt({ sheet, row, column }: Span, sheets: ReadonlyMap<string, SheetSnapshot>): ReportPlace | null {
  const at = sheets.get(sheet);
  return at === undefined ? null : { sheet, row: rowOf(at, row) ?? firstRow(row), column };
}
