import { defineTableRule } from "../rule";
import { HEAD, projectRow, sumRow } from "./example";

/** A title without a year, so that years in names and goals cannot be compared. */
export const tableYearUnknown = defineTableRule({
  id: "table-year-unknown",
  severity: "info",
  scope: "table",
  basis: null,
  examples: {
    bad: [
      { sheet: [["某单位项目支出绩效目标表"], ...HEAD.slice(1), sumRow("合计", 20), projectRow("培训经费", 20)] },
      { sheet: [...HEAD.slice(1), sumRow("合计", 20), projectRow("培训经费", 20)] },
    ],
    good: [
      {},
      {
        sheet: [["某单位项目支出绩效目标表"], ...HEAD.slice(1), sumRow("合计", 20), projectRow("培训经费", 20)],
        profile: { year: 2026 },
      },
    ],
  },
  *check({ table }) {
    if (table.year !== null) return;
    yield {
      message: { id: "table-year-unknown", params: {} },
      place: (table.title ?? table.nameHeader).spans,
      offending: table.title?.value ?? "",
    };
  },
});
