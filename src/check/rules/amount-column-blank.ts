import type { NumberEdit } from "../finding";
import { fixBy } from "../offer";
import { defineRule } from "../rule";
import { HEAD } from "./example";

/** A money column nobody wrote anything in, where other tables print 0.00. */
export const amountColumnBlank = defineRule({
  id: "amount-column-blank",
  severity: "info",
  scope: "table",
  reads: "amounts",
  basis: null,
  examples: {
    bad: [{ sheet: [...HEAD, ["合计", 5, 5, null, 0, null, null], ["培训经费", 5, 5, null, 0, null, null]] }],
    good: [{}, { sheet: [...HEAD, ["合计", 5, 5, null, 0, null, null], ["培训经费", 5, 5, 0, 0, null, null]] }],
  },
  *check({ table }) {
    for (const money of table.moneyColumns) {
      const { label } = money;
      // A sheet of a form may lack an amount that others have.
      const cells = table.rows.flatMap((row) => row.amounts.filter(({ column }) => column === money));
      if (cells.length === 0 || cells.some(({ amount }) => amount.kind !== "blank")) continue;
      const edits = cells.flatMap(({ span, formula }): NumberEdit[] =>
        span.start === span.end && formula === null
          ? [
              {
                kind: "number",
                sheet: span.sheet,
                row: span.row,
                column: span.column,
                expected: "",
                number: 0,
                format: "0.00",
              },
            ]
          : [],
      );
      yield {
        message: { id: "amount-column-blank", params: { column: label.value, cells: cells.length } },
        place: label.spans,
        related: () => cells.map(({ span }) => span),
        offending: label.value,
        fix: fixBy(false, () => edits, { cellByCell: true, numbersIn: label.spans[0]?.column ?? null }),
      };
    }
  },
});
