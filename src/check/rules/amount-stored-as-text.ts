import type { NumberEdit } from "../finding";
import type { Message } from "../message";
import { neededDecimals, type NumberAmount } from "../money/amount";
import type { WrittenAmount } from "../money/written";
import { fixBy } from "../offer";
import { defineRule, type Example } from "../rule";
import type { Span } from "../sheet/located";
import { indicesWhere, present } from "../table/found";
import type { AmountCell, TableFacts } from "../table/types";
import { HEAD, projectRow, sumRow } from "./example";

const typed = (total: string): Example => ({
  sheet: [...HEAD, sumRow("合计", 10.5), ["培训经费", total, 10.5, 0, 0, "全年办好2次培训。", null]],
});

/**
 * An amount that is text, alone or with its unit: Excel's own SUM passes it over. It is turned into a number where that number is
 * certain: the unit is the table's, as printed outside the cell, or is converted into it exactly.
 */
export const amountStoredAsText = defineRule({
  id: "amount-stored-as-text",
  severity: "info",
  scope: "row",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      typed("10.50"),
      typed("10.5 万元"),
      typed("105000元"),
      typed("￥10.50"),
      typed("10.5万（甲5万元，乙5.5万元）"),
      {
        sheet: [
          HEAD[0] ?? [],
          HEAD[3] ?? [],
          sumRow("合计", 10.5),
          ["培训经费", "10.5万元", 10.5, 0, 0, "做好。", null],
        ],
      },
    ],
    good: [
      {},
      { sheet: [...HEAD, sumRow("合计", 10.5), projectRow("培训经费", 10.5)] },
      { sheet: [...HEAD, sumRow("合计", 10.5), projectRow("培训经费", { value: 10.5, shown: "10.5万元" })] },
    ],
  },
  detect: ({ row }) => indicesWhere(row.amounts, isText, null),
  describe(at, { row, facts }) {
    const { amount, span, column } = present(row.amounts[at]);
    const written = present(amount.kind === "number" ? amount : null);
    const fix = fixOf(written, facts);
    return {
      message: messageOf(written, column.label.value, facts, fix),
      place: [span],
      offending: `${row.name.value}/${column.label.value}`,
      ...(fix !== null && {
        fix: fixBy(fix === "same", () => [asNumber(span, written)], { numbersIn: span.column }),
      }),
    };
  },
});

const isText = ({ amount, formula }: AmountCell): boolean =>
  amount.kind === "number" && amount.storedAsText && formula === null;

/** Whether the number the cell spells may stand in its place as it is, converted into the table's unit, or not at all. */
type NumberFix = "same" | "converted" | null;

function fixOf(amount: NumberAmount, { moneyUnit, moneyDecimals }: TableFacts): NumberFix {
  const { written, unit } = amount;
  if (written === null) return "same";
  // What a remark says would be lost; ￥20.5 in a table in 万元 may be either; a unit nobody printed elsewhere would be lost too.
  if (written.hasRemark || unit !== null || moneyUnit === null) return null;
  if (written.unit === null) return moneyUnit === "元" ? "same" : null;
  if (written.unit === moneyUnit) return "same";
  const isExact = amount.value.c.length <= 15 && neededDecimals(amount) <= moneyDecimals;
  return isExact ? "converted" : null;
}

function messageOf(amount: NumberAmount, column: string, { moneyUnit }: TableFacts, fix: NumberFix): Message {
  const { text, written } = amount;
  if (written === null) return { id: "amount-stored-as-text", params: { text, column } };
  const number = amount.value.toFixed();
  return {
    id: "amount-stored-as-text/beside",
    params: {
      text: short(text),
      column,
      what: besides(written),
      number: fix === null ? "" : number,
      unit: moneyUnit ?? "",
    },
  };
}

function besides({ hasRemark, unit }: WrittenAmount): string {
  if (hasRemark) return "remark";
  return unit === null ? "currency" : "unit";
}

const ROOM = 40;
const short = (text: string): string => (text.length > ROOM ? `${text.slice(0, ROOM)}…` : text);

function asNumber({ sheet, row, column }: Span, { raw, text, decimals, value }: NumberAmount): NumberEdit {
  const format = `${/[,，]/.test(text) ? "#,##0" : "0"}${decimals > 0 ? `.${"0".repeat(decimals)}` : ""}`;
  return { kind: "number", sheet, row, column, expected: raw, number: value.toNumber(), format };
}
