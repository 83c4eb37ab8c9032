import { defineRule } from "../rule";
import { HEAD, HEADER, projectRow, sumRow } from "./example";

/** A header that a page break repeated between the rows. */
export const repeatedHeader = defineRule({
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
    const seen = new Set<string>();
    for (const header of table.headers) {
      const sheet = header.spans[0]?.sheet ?? "";
      // In a form of one sheet a project every sheet has its own.
      if (seen.has(sheet)) {
        yield { message: { id: "repeated-header", params: {} }, place: header.spans, offending: header.value };
      }
      seen.add(sheet);
    }
  },
});
