import { defineTableRule } from "../rule";
import { comparedRow, comparedTotals, sumDetail, sumParams } from "../table/compare";
import { HEAD, projectRow, sumRow } from "./example";

/** A stated sum that is off by no more than rounding its parts may bring about. */
export const totalRounding = defineTableRule({
  id: "total-rounding",
  severity: "warning",
  scope: "table",
  reads: "amounts",
  basis: null,
  examples: {
    bad: [
      {
        sheet: [...HEAD, sumRow("合计", 30.51), projectRow("培训经费", 20.25), projectRow("会议经费", 10.25)],
        findings: 2,
      },
      { sheet: [...HEAD, sumRow("合计", 20.25), ["培训经费", 20.25, 18.25, 1, 1.01, "全年办好2次培训。", null]] },
    ],
    good: [
      {},
      { sheet: [...HEAD, sumRow("合计", 31.5), projectRow("培训经费", 20.25), projectRow("会议经费", 10.25)] },
    ],
  },
  *check({ table, profile }) {
    const { roundingAllowance } = profile.thresholds;
    const rows = table.rows.flatMap((row) => comparedRow(row, table, roundingAllowance));
    for (const compared of [...comparedTotals(table, roundingAllowance), ...rows]) {
      if (compared.comparison.verdict !== "rounding") continue;
      yield {
        message: { id: "total-rounding", params: sumParams(compared, table.moneyDecimals) },
        place: [compared.stated.span],
        related: () => compared.parts.map(({ cell }) => cell.span),
        offending: `${compared.row.name.value}/${compared.stated.column.label.value}`,
        sum: sumDetail(compared, table.moneyDecimals),
      };
    }
  },
});
