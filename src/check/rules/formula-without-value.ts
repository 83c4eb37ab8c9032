import { defineRule, NO_PROBLEMS, type Problem } from "../rule";
import { isProject, type AmountCell, type TableRow } from "../table/types";
import { HEAD, projectRow, sumRow } from "./example";

/** A formula whose value the file does not hold and that is no plain sum: nothing that rests on it is compared. */
export const formulaWithoutValue = defineRule({
  id: "formula-without-value",
  severity: "info",
  scope: "row",
  basis: null,
  examples: {
    bad: [
      {
        sheet: [...HEAD, sumRow("合计", 20.25), projectRow("培训经费", { formula: "=ROUND(H6,2)", value: null })],
        findings: 2,
      },
      {
        sheet: [...HEAD, sumRow("合计", { formula: "=B6*1", value: null }), projectRow("培训经费", 20.25)],
        findings: 2,
      },
      {
        sheet: [
          ...HEAD,
          ["合计", { formula: "=SUM(B6:B6)", value: null }, 5, 0, 0, null, null],
          ["培训经费", "约5", 5, 0, 0, "全年办好2次培训。", null],
        ],
      },
    ],
    good: [
      {},
      {
        sheet: [
          ...HEAD,
          ["合计", { formula: "=SUM(B6:B6)", value: null }, 20.25, 0, 0, null, null],
          projectRow("培训经费", 20.25),
        ],
      },
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 20.25),
          ["培训经费", 20.25, { formula: '=IF(H6="","",H6)', value: null }, 0, 20.25, "做好。", null],
        ],
      },
    ],
  },
  check({ row }) {
    const cells = uncomputed(row);
    return cells.length === 0
      ? NO_PROBLEMS
      : cells.map(({ amount, span, column }): Problem => {
          const formula = amount.kind === "uncomputed" ? amount.text : "";
          return {
            message: { id: "formula-without-value", params: { formula: short(formula), column: column.label.value } },
            place: [span],
            offending: `${row.name.value}/${column.label.value}`,
          };
        });
  },
});

/** The cells of a row's amounts, weights and scores that were not computed, each once. */
function uncomputed(row: TableRow): readonly AmountCell[] {
  const own = row.amounts.filter(isUncomputed);
  if (!isProject(row)) return own;
  const more: AmountCell[] = [];
  const look = (cell: AmountCell | null | undefined): void => {
    if (cell != null && isUncomputed(cell)) more.push(cell);
  };
  for (const { stated, parts, unknown } of row.amountSums ?? []) [stated, ...parts, ...unknown].forEach(look);
  for (const { weight, outcome } of row.indicators) [weight, outcome?.score].forEach(look);
  for (const { initialBudget, budget, spent, rate, weight, score } of row.execution ?? [])
    [initialBudget, budget, spent, rate, weight, score].forEach(look);
  for (const { weight, score } of row.scoreTotals ?? []) [weight, score].forEach(look);
  if (more.length === 0) return own;
  const seen = new Set<string>();
  return [...own, ...more].filter(({ span: { sheet, row: at, column } }) => {
    const key = `${sheet}\n${at}\n${column}`;
    return !seen.has(key) && seen.add(key);
  });
}

const isUncomputed = ({ amount }: AmountCell): boolean => amount.kind === "uncomputed";

/** Characters of a formula a message has room for. */
const ROOM = 40;
const short = (text: string): string => (text.length > ROOM ? `${text.slice(0, ROOM)}…` : text);
