import { defineTableRule } from "../rule";
import { HEAD, HEADER, projectRow, sumRow } from "./example";

/** A header that a page break repeated between the rows. */
export const repeatedHeader = defineTableRule({
  id: "repeated-header",
  severity: "info",
  scope: "table",
  basis: null,
  examples: {
    bad: [
      {
        sheet: [...HEAD, sumRow("合计", 30), projectRow("培训经费", 20), HEADER, projectRow("会议经费", 10)],
      },
    ],
    good: [{}],
  },
  *check({ table }) {
    // Forms have no header over rows: each of them says 项目名称 for itself.
    if (!table.rows.some(({ kind }) => kind === "header")) return;
    for (const header of table.headers.slice(1))
      yield { message: { id: "repeated-header", params: {} }, place: header.spans, offending: header.value };
  },
});
