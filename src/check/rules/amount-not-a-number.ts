import { defineRule, NO_PROBLEMS } from "../rule";
import { HEAD, projectRow, sumRow } from "./example";

/** A money cell whose text spells no number: a letter O for 0, two points, words. */
export const amountNotANumber = defineRule({
  id: "amount-not-a-number",
  severity: "error",
  scope: "row",
  basis: null,
  examples: {
    bad: [
      { sheet: [...HEAD, sumRow("合计", 10.5), ["培训经费", "1O.5", 10.5, 0, 0, "全年办好2次培训。", null]] },
      { sheet: [...HEAD, sumRow("合计", 10.5), ["培训经费", "约10万", 10.5, 0, 0, "全年办好2次培训。", null]] },
    ],
    good: [{}, { sheet: [...HEAD, sumRow("合计", 10.5), projectRow("培训经费", "10.5")] }],
  },
  check({ row }) {
    if (row.amounts.every(({ amount }) => amount.kind !== "unreadable")) return NO_PROBLEMS;
    return row.amounts.flatMap(({ amount, span, column }) => {
      if (amount.kind !== "unreadable") return NO_PROBLEMS;
      const looksLike = /[OoＯｏlI]/.test(amount.text) && /\d/.test(amount.text) ? "letter" : "other";
      return [
        {
          message: {
            id: "amount-not-a-number",
            params: { text: amount.text.trim(), column: column.label.value, looksLike },
          },
          place: [span],
          offending: `${row.name.value}/${column.label.value}/${amount.text}`,
        },
      ];
    });
  },
});
