import { defineRule } from "../rule";
import { comparedRow, sumDetail, sumParams, type ComparedSum } from "../table/compare";
import { present, indicesWhere } from "../table/found";
import { FAULTLESS_CELL, HEAD, sumRow } from "./example";
import { formWith } from "./example-form";

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
      { sheet: formWith(["年度资金总额", 20], ["其中：财政拨款", 15], ["其他资金", 4]) },
      { sheet: formWith(["年度资金总额", 20], ["其中：财政拨款", 25]) },
      {
        sheet: formWith(
          ["年度资金总额", 20],
          ["（一）财政拨款小计", 20],
          ["1、一般公共预算", 15],
          ["2、政府性基金", 0],
          ["（二）其他资金", 0],
        ),
      },
      {
        sheet: formWith(["年度资金总额", 20], ["财政拨款", 15], ["彩票公益金", 3], ["其他资金", 0]),
        severity: "warning",
      },
    ],
    good: [
      {},
      { sheet: formWith(["年度资金总额", 20], ["其中：财政拨款", 15]) },
      { sheet: formWith(["年度资金总额", 20], ["财政拨款", 15], ["彩票公益金", 5], ["其他资金", 0]) },
      { sheet: formWith(["年度资金总额", 20], ["财政拨款", null], ["其他资金", null]) },
      {
        sheet: [...HEAD, sumRow("合计", 20.25), ["培训经费", 20.25, 18.25, 1, 1, "全年办好2次培训。", FAULTLESS_CELL]],
      },
    ],
  },
  detect: ({ row, facts, profile }) =>
    indicesWhere(comparedRow(row, facts, profile.thresholds.roundingAllowance), isMismatch, null),
  loweredTo: (at, { row, facts, profile }) =>
    comparedRow(row, facts, profile.thresholds.roundingAllowance)[at]?.unknown === undefined ? undefined : "warning",
  describe(at, { row, facts, profile }) {
    const compared = present(comparedRow(row, facts, profile.thresholds.roundingAllowance)[at]);
    return {
      message: {
        id: compared.unknown === undefined ? "row-sum-mismatch" : "row-sum-mismatch/unknown",
        params: sumParams(compared, facts.moneyDecimals),
      },
      place: [compared.stated.span],
      related: [...compared.parts, ...(compared.unknown ?? [])].map(({ cell }) => cell.span),
      offending: `${row.name.value}/${compared.stated.column.label.value}`,
      sum: sumDetail(compared, facts.moneyDecimals),
    };
  },
});

const isMismatch = ({ comparison }: ComparedSum): boolean => comparison.verdict === "mismatch";
