import { defineTableRule } from "../rule";
import { roleOfLabel } from "../table/labels";
import { HEAD, projectRow, sumRow } from "./example";

/** Projects without a 合计 row, in the packed list. */
export const totalRowMissing = defineTableRule({
  id: "total-row-missing",
  severity: "warning",
  scope: "table",
  reads: "amounts",
  basis: null,
  examples: {
    bad: [{ sheet: [...HEAD, projectRow("培训经费", 20.25), projectRow("会议经费", 10.25)] }],
    good: [{}, { sheet: [...HEAD, projectRow("培训经费", 20.25), sumRow("合　计", 20.25)] }],
  },
  *check({ table }) {
    if (table.layout !== "L0" || table.moneyColumns.length === 0) return;
    if (table.projects.length === 0 || table.rows.some((row) => row.kind === "total")) return;
    // Only the form with a 绩效指标 column prints a 合计; one that packs goal and indicators into 绩效目标 states sums by units.
    if (roleOfLabel(table.indicatorHeader.value) !== "indicators") return;
    const last = table.nameHeader.spans.at(-1);
    if (last === undefined) return;
    yield {
      message: { id: "total-row-missing", params: { projects: table.projects.length } },
      place: [{ ...last, start: last.end }],
    };
  },
});
