import { readAmount } from "../../../src/check/money/amount";
import { firstHandle, type CellValue } from "../../../src/check/sheet/snapshot";
import { comparedSum } from "../../../src/check/table/compare";
import type { AmountCell, MoneyUnit, TableRow } from "../../../src/check/table/types";

const at = (row: number) => ({ sheet: "表", row: firstHandle(row), column: 3, start: 0, end: 0 });
const ROW: TableRow = {
  sheet: "表",
  row: firstHandle(0),
  kind: "project",
  name: { value: "培训经费", spans: [at(0)] },
  amounts: [],
};

let rows = 0;
function cell(label: string, value: CellValue, unit: MoneyUnit = "万元"): AmountCell {
  rows += 1;
  const text = typeof value === "number" ? value.toFixed(2) : String(value ?? "");
  return {
    amount: readAmount({ value, text, formula: null }, unit),
    column: { role: "fund", period: "annual", label: { value: label, spans: [at(rows)] } },
    span: at(rows),
    formula: null,
  };
}

interface Given {
  readonly stated: CellValue;
  readonly parts: readonly CellValue[];
  readonly unknown?: readonly CellValue[];
  readonly isAll?: boolean;
}

/** What is told of a sum: error, warning, rounding or nothing. */
function verdict({ stated, parts, unknown = [], isAll = true }: Given, unit: MoneyUnit = "万元"): string {
  const sum = {
    stated: cell("年度资金总额", stated, unit),
    parts: parts.map((part, index) => cell(`资金${index}`, part, unit)),
    unknown: unknown.map((part, index) => cell(`款项${index}`, part, unit)),
    isAll,
  };
  const compared = comparedSum(ROW, sum, 2, 0.5);
  if (compared === null) return "nothing";
  if (compared.comparison.verdict === "rounding") return "rounding";
  return compared.unknown === undefined ? "error" : "warning";
}

describe("a printed sum and its parts", () => {
  test.each<[string, Given, string]>([
    ["all parts, exact", { stated: 20, parts: [15, 5] }, "nothing"],
    ["all parts, too little", { stated: 20, parts: [15, 0] }, "error"],
    ["all parts, too much", { stated: 20, parts: [15, 6] }, "error"],
    ["all parts, a cent off", { stated: 20, parts: [15, 5.01] }, "rounding"],
    ["all parts, some of them blank", { stated: 20, parts: [20, null, "—"] }, "nothing"],
    ["all parts blank", { stated: 20, parts: [null, "/"] }, "nothing"],
    ["all parts nought", { stated: 20, parts: [0, 0] }, "error"],
    ["a blank sum", { stated: null, parts: [15, 5] }, "nothing"],
    ["a lone 其中：财政拨款 of less", { stated: 20, parts: [15], isAll: false }, "nothing"],
    ["a lone 其中：财政拨款 of a cent less", { stated: 20, parts: [19.99], isAll: false }, "nothing"],
    ["a lone 其中：财政拨款 of more", { stated: 20, parts: [25], isAll: false }, "error"],
    ["a lone 其中：财政拨款 of a cent more", { stated: 20, parts: [20.005], isAll: false }, "rounding"],
    ["unknown funds, fits without", { stated: 20, parts: [15, 5], unknown: [3] }, "nothing"],
    ["unknown funds, fits with all", { stated: 20, parts: [12, 5], unknown: [1, 2] }, "nothing"],
    ["unknown funds, fits with some alone", { stated: 20, parts: [12, 5], unknown: [3, 4] }, "warning"],
    ["unknown funds, fits neither way", { stated: 20, parts: [15, 3], unknown: [7] }, "warning"],
    ["unknown funds, the known ones too much", { stated: 20, parts: [25], unknown: [3] }, "warning"],
    ["unknown funds, known to be not all", { stated: 20, parts: [15], unknown: [10], isAll: false }, "nothing"],
    ["unknown funds, a cent off with all", { stated: 20, parts: [15], unknown: [5.01] }, "nothing"],
    ["blank unknown funds, too little", { stated: 20, parts: [15], unknown: [null] }, "warning"],
    ["blank unknown funds, too much", { stated: 20, parts: [25], unknown: [null] }, "error"],
    ["an unreadable part", { stated: 20, parts: [15, "约9"] }, "nothing"],
    ["an unreadable sum", { stated: "约20", parts: [15, 9] }, "nothing"],
    ["an unreadable unknown fund that may explain it", { stated: 20, parts: [15], unknown: ["约5"] }, "nothing"],
    ["an unreadable unknown fund that does not", { stated: 20, parts: [25], unknown: ["约5"] }, "warning"],
    ["another unit in a cell, exact", { stated: "200000元", parts: [15, "5万"] }, "nothing"],
    ["another unit in a cell, off", { stated: 20, parts: [15, "40000元"] }, "error"],
  ])("%s", (_what, given, expected) => {
    expect(verdict(given)).toBe(expected);
  });

  test("in a table in 元, 万元 in a cell converts", () => {
    expect(verdict({ stated: 200_000, parts: ["15万元", "5万"] }, "元")).toBe("nothing");
    expect(verdict({ stated: "20万元", parts: [150_000, 50_001] }, "元")).toBe("error");
  });
});
