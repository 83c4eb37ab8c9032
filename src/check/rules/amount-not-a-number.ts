import { defineRule } from "../rule";
import { isErrorValue } from "../sheet/error-values";
import { indicesWhere, present } from "../table/found";
import type { AmountCell } from "../table/types";
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
  detect: ({ row }) => indicesWhere(row.amounts, isUnreadable, null),
  describe(at, { row }) {
    const { amount, span, column } = present(row.amounts[at]);
    const written = amount.kind === "unreadable" ? amount.text : "";
    const text = short(written.trim());
    const place = [span];
    const offending = `${row.name.value}/${column.label.value}/${text}`;
    if (isErrorValue(written)) {
      const params = { text, column: column.label.value };
      return { message: { id: "amount-not-a-number/error", params }, place, offending };
    }
    const looksLike = /[OoＯｏlI]/.test(written) && /\d/.test(written) ? "letter" : "other";
    const params = { text, column: column.label.value, looksLike };
    return { message: { id: "amount-not-a-number", params }, place, offending };
  },
});

const isUnreadable = ({ amount }: AmountCell): boolean => amount.kind === "unreadable";

/** Characters of a text a message has room for. */
const ROOM = 40;
const short = (text: string): string => (text.length > ROOM ? `${text.slice(0, ROOM)}…` : text);
