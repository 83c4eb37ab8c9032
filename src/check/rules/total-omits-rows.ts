import { cellId } from "../sheet/cell-id";
import { a1 } from "../sheet/address";
import { readSumFormula } from "../sheet/formula";
import { rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { defineTableRule, type ExampleCell } from "../rule";
import type { SumNode, TableRow } from "../table/types";
import { HEAD, projectRow } from "./example";

const total = (formula: string): ExampleCell[] => ["合计", { formula, value: 30.5 }, 30.5, 0, 0, null, null];
const sheet = (formula: string): ExampleCell[][] => [
  ...HEAD.map((row) => [...row]),
  total(formula),
  projectRow("培训经费", 20.25),
  projectRow("会议经费", 10.25),
];

/** A total's formula that leaves out rows of its own group, or counts them twice. */
export const totalOmitsRows = defineTableRule({
  id: "total-omits-rows",
  severity: "error",
  scope: "table",
  reads: "amounts",
  basis: null,
  examples: {
    bad: [{ sheet: sheet("=SUM(B6:B6)") }, { sheet: sheet("=SUM(B6:B7)+B7") }],
    good: [
      {},
      { sheet: sheet("=SUM(B6:B7)") },
      { sheet: sheet("=SUBTOTAL(9,B6:B7)") },
      { sheet: sheet("=B6+B7") },
      { sheet: sheet("=30.5") },
      { sheet: sheet("=SUM(C5:E5)") },
    ],
  },
  *check({ table, sheets }) {
    if (table.sums.every(({ row }) => row.amounts.every(({ formula }) => formula === null))) return;
    const formulas = new Map(
      table.rows.flatMap((row) =>
        row.amounts.map((cell) => [cellId({ ...row, column: cell.span.column }), cell.formula]),
      ),
    );
    for (const node of table.sums) {
      for (const stated of node.row.amounts) {
        const formula = stated.formula === null ? null : readSumFormula(stated.formula);
        const onSheet = sheets.get(stated.span.sheet);
        if (formula === null || onSheet === undefined) continue;
        const column = stated.span.column;
        // =SUM(C5:E5) adds the funds of its own row and says nothing about rows.
        const own = rowOf(onSheet, node.row.row);
        if (formula.ranges.every((r) => column < r.left || r.right < column || (r.top === own && r.bottom === own)))
          continue;
        const counted = (row: TableRow): number => {
          const at = rowOf(onSheet, row.row);
          if (at === null) return 0;
          const inner = formulas.get(cellId({ ...row, column })) ?? null;
          if (formula.skipsSubtotals && inner !== null && /\bSUBTOTAL\(/i.test(inner)) return 0;
          return formula.ranges.filter((r) => r.top <= at && at <= r.bottom && r.left <= column && column <= r.right)
            .length;
        };
        const times = node.parts.flatMap((part) => timesCounted(part, counted));
        const left = times.filter(([, count]) => count === 0).map(([row]) => row);
        const twice = times.filter(([, count]) => count > 1).map(([row]) => row);
        if (left.length === 0 && twice.length === 0) continue;
        const wrong = [...left, ...twice];
        yield {
          message: {
            id: "total-omits-rows",
            params: {
              row: node.row.name.value,
              column: stated.column.label.value,
              formula: stated.formula ?? "",
              left: left.length,
              twice: twice.length,
              first: wrong[0]?.name.value ?? "",
              better: formulaOver(node, onSheet, column),
            },
          },
          place: [stated.span],
          related: wrong.flatMap((row) => row.amounts.find((cell) => cell.span.column === column)?.span ?? []),
          offending: `${node.row.name.value}/${stated.column.label.value}`,
        };
      }
    }
  },
});

/** How often each lowest row of a part is counted, by itself or through a row that sums it. */
function timesCounted(node: SumNode, counted: (row: TableRow) => number): [TableRow, number][] {
  const own = counted(node.row);
  if (node.parts.length === 0) return [[node.row, own]];
  return node.parts.flatMap((part) => timesCounted(part, counted)).map(([row, count]) => [row, count + own]);
}

/** The formula that adds a node's own parts, runs of neighbouring rows as ranges. */
function formulaOver(node: SumNode, sheet: SheetSnapshot, column: number): string {
  const rows = node.parts.flatMap(({ row }) => rowOf(sheet, row.row) ?? []).sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else runs.push([row, row]);
  }
  return `=SUM(${runs.map(([from, to]) => (from === to ? a1(from, column) : `${a1(from, column)}:${a1(to, column)}`)).join(",")})`;
}
