import { defineRule } from "../rule";
import { comparedRow, sumDetail, sumParams } from "../table/compare";
import { FAULTLESS_CELL, HEAD, sumRow } from "./example";

/**
 * 总计 that is not 财政拨款 + 财政专户拨款 + 其他资金 of its own row, or a sum that a form prints and its parts. A warning where amounts
 * stand beside the parts whose labels nobody knows.
 */
export const rowSumMismatch = defineRule({
  id: "row-sum-mismatch",
  severity: "error",
  scope: "row",
  basis: null,
  examples: {
    bad: [
      {
        sheet: [...HEAD, sumRow("合计", 20.25), ["培训经费", 20.25, 18.25, 0, 1, "全年办好2次培训。", FAULTLESS_CELL]],
      },
    ],
    good: [
      {},
      {
        sheet: [...HEAD, sumRow("合计", 20.25), ["培训经费", 20.25, 18.25, 1, 1, "全年办好2次培训。", FAULTLESS_CELL]],
      },
    ],
  },
  check({ row, facts, profile }) {
    return comparedRow(row, facts, profile.thresholds.roundingAllowance)
      .filter(({ comparison }) => comparison.verdict === "mismatch")
      .map((compared) => ({
        message: {
          id: compared.unknown === undefined ? "row-sum-mismatch" : "row-sum-mismatch/unknown",
          params: sumParams(compared, facts.moneyDecimals),
        },
        ...(compared.unknown !== undefined && { severity: "warning" as const }),
        place: [compared.stated.span],
        related: [...compared.parts, ...(compared.unknown ?? [])].map(({ cell }) => cell.span),
        offending: `${row.name.value}/${compared.stated.column.label.value}`,
        sum: sumDetail(compared, facts.moneyDecimals),
      }));
  },
});
