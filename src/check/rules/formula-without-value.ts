import { cellId, type CellId } from "../sheet/cell-id";
import { defineRule, NOTHING } from "../rule";
import { present } from "../table/found";
import { isProject, type AmountCell, type Indicator, type TableRow } from "../table/types";
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
  detect({ row }) {
    return lacksValue(row) ? [...uncomputed(row).keys()] : NOTHING;
  },
  describe(at, { row }) {
    const { amount, span, column } = present(uncomputed(row)[at]);
    const formula = amount.kind === "uncomputed" ? amount.text : "";
    return {
      message: { id: "formula-without-value", params: { formula: short(formula), column: column.label.value } },
      place: [span],
      offending: `${row.name.value}/${column.label.value}`,
    };
  },
});

/** The cells of a row's amounts, weights and scores that were not computed, each once. */
function uncomputed(row: TableRow): readonly AmountCell[] {
  const seen = new Set<CellId>();
  return cellsOf(row)
    .filter(isUncomputed)
    .filter(({ span }) => !seen.has(cellId(span)) && seen.add(cellId(span)));
}

type MaybeCell = AmountCell | null | undefined;

function cellsOf(row: TableRow): readonly MaybeCell[] {
  if (!isProject(row)) return row.amounts;
  const { amounts, amountSums = [], indicators, execution = [], scoreTotals = [] } = row;
  return [
    ...amounts,
    ...amountSums.flatMap(({ stated, parts, unknown }) => [stated, ...parts, ...unknown]),
    ...indicators.flatMap(({ weight, outcome }) => [weight, outcome?.score]),
    ...execution.flatMap(({ initialBudget, budget, spent, rate, weight, score }) => [
      initialBudget,
      budget,
      spent,
      rate,
      weight,
      score,
    ]),
    ...scoreTotals.flatMap(({ weight, score }) => [weight, score]),
  ];
}

/** Whether there is a cell that was not computed: told of a project in a list without collecting its cells. */
function lacksValue(row: TableRow): boolean {
  if (row.amounts.some(isUncomputed)) return true;
  if (!isProject(row)) return false;
  const { amountSums, execution, scoreTotals, indicators } = row;
  const hasMore = amountSums !== undefined || execution !== undefined || scoreTotals !== undefined;
  return hasMore ? cellsOf(row).some(isUncomputed) : indicators.some(lacksPoints);
}

const isUncomputed = (cell: MaybeCell): cell is AmountCell => cell?.amount.kind === "uncomputed";
const lacksPoints = ({ weight, outcome }: Indicator): boolean => isUncomputed(weight) || isUncomputed(outcome?.score);

/** Characters of a formula a message has room for. */
const ROOM = 40;
const short = (text: string): string => (text.length > ROOM ? `${text.slice(0, ROOM)}…` : text);
