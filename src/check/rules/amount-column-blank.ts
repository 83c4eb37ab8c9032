import type { NumberEdit } from "../finding";
import { fixBy } from "../offer";
import { defineTableRule } from "../rule";
import type { Span } from "../sheet/located";
import { FORMS } from "../table/types";
import { HEAD } from "./example";

/** A money column of a list nobody wrote anything in, where other tables print 0.00. A form's fund rows are blank as a rule. */
export const amountColumnBlank = defineTableRule({
  id: "amount-column-blank",
  severity: "info",
  scope: "table",
  reads: "amounts",
  basis: null,
  fixes: true,
  examples: {
    bad: [{ sheet: [...HEAD, ["合计", 5, 5, null, 0, null, null], ["培训经费", 5, 5, null, 0, null, null]] }],
    good: [
      {},
      { sheet: [...HEAD, ["合计", 5, 5, "—", 0, null, null], ["培训经费", 5, 5, "—", 0, null, null]] },
      { sheet: [...HEAD, ["合计", 5, 5, null, 0, null, null], ["培训经费", 5, 5, 0, 0, null, null]] },
    ],
  },
  *check({ table }) {
    if (FORMS.includes(table.layout)) return;
    for (const money of table.moneyColumns) {
      const { label } = money;
      const cells = table.rows.flatMap((row) => row.amounts.filter(({ column }) => column === money));
      // A label beside its amount heads no column.
      if (cells.length === 0 || cells.some(({ span }) => label.spans.some((own) => isBeside(own, span)))) continue;
      // A dash says that there is no such money.
      if (cells.some(({ amount, span }) => amount.kind !== "blank" || span.start < span.end)) continue;
      const edits = cells.flatMap(({ span, formula }): NumberEdit[] =>
        formula === null
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

const isBeside = (label: Span, cell: Span): boolean => label.sheet === cell.sheet && label.row === cell.row;
