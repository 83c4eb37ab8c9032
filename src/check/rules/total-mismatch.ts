import { defineTableRule } from "../rule";
import { comparedTotals, sumDetail, sumParams } from "../table/compare";
import { HEAD, projectRow, sumRow } from "./example";

/** A stated 合计, unit or 小计 that rounding cannot explain. */
export const totalMismatch = defineTableRule({
  id: "total-mismatch",
  severity: "error",
  scope: "table",
  reads: "amounts",
  basis: null,
  examples: {
    bad: [
      {
        sheet: [...HEAD, sumRow("合计", 31.5), projectRow("培训经费", 20.25), projectRow("会议经费", 10.25)],
        findings: 2,
      },
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 31.5),
          sumRow("甲单位", 31.5),
          projectRow("培训经费", 20.25),
          projectRow("会议经费", 10.25),
        ],
        findings: 2,
      },
    ],
    good: [
      {},
      { sheet: [...HEAD, sumRow("合计", 30.51), projectRow("培训经费", 20.25), projectRow("会议经费", 10.25)] },
    ],
  },
  *check({ table, profile }) {
    for (const compared of comparedTotals(table, profile.thresholds.roundingAllowance)) {
      if (compared.comparison.verdict !== "mismatch") continue;
      yield {
        message: { id: "total-mismatch", params: sumParams(compared, table.moneyDecimals) },
        place: [compared.stated.span],
        related: () => compared.parts.map(({ cell }) => cell.span),
        offending: `${compared.row.name.value}/${compared.stated.column.label.value}`,
        sum: sumDetail(compared, table.moneyDecimals),
      };
    }
  },
});
