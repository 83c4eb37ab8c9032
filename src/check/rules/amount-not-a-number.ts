import { defineRule, NO_PROBLEMS } from "../rule";
import { isErrorValue } from "../sheet/error-values";
import { HEAD, projectRow, sumRow } from "./example";

/** A money cell whose text spells no amount: a letter O for 0, two points, words; or a formula that comes to an error. */
export const amountNotANumber = defineRule({
  id: "amount-not-a-number",
  severity: "error",
  scope: "row",
  basis: null,
  examples: {
    bad: [
      { sheet: [...HEAD, sumRow("合计", 10.5), ["培训经费", "1O.5", 10.5, 0, 0, "全年办好2次培训。", null]] },
      { sheet: [...HEAD, sumRow("合计", 10.5), ["培训经费", "约10万", 10.5, 0, 0, "全年办好2次培训。", null]] },
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 10.5),
          ["培训经费", { formula: "=VLOOKUP(A6,H:I,2,0)", value: "#N/A" }, 10.5, 0, 0, "全年办好2次培训。", null],
        ],
      },
    ],
    good: [
      {},
      { sheet: [...HEAD, sumRow("合计", 10.5), projectRow("培训经费", "10.5")] },
      { sheet: [...HEAD, sumRow("合计", 10.5), projectRow("培训经费", "10.5 万元")] },
      { sheet: [...HEAD, sumRow("合计", 0), projectRow("培训经费", "／")] },
    ],
  },
  check({ row }) {
    if (row.amounts.every(({ amount }) => amount.kind !== "unreadable")) return NO_PROBLEMS;
    return row.amounts.flatMap(({ amount, span, column }) => {
      if (amount.kind !== "unreadable") return NO_PROBLEMS;
      const text = short(amount.text.trim());
      const place = [span];
      const offending = `${row.name.value}/${column.label.value}/${text}`;
      if (isErrorValue(amount.text)) {
        const params = { text, column: column.label.value };
        return [{ message: { id: "amount-not-a-number/error", params }, place, offending }];
      }
      const looksLike = /[OoＯｏlI]/.test(amount.text) && /\d/.test(amount.text) ? "letter" : "other";
      const params = { text, column: column.label.value, looksLike };
      return [{ message: { id: "amount-not-a-number", params }, place, offending }];
    });
  },
});

/** Characters of a text a message has room for. */
const ROOM = 40;
const short = (text: string): string => (text.length > ROOM ? `${text.slice(0, ROOM)}…` : text);
