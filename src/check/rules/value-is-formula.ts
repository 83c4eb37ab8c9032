import { defineRule, NO_PROBLEMS, type Problem, type ProjectSubject } from "../rule";
import type { Span } from "../sheet/located";
import { cellAt, rowOf, type Cell } from "../sheet/snapshot";
import { targetsOf } from "../table/fields";
import { HEAD, projectRow, sumRow } from "./example";
import { LIST_HEAD, listRow } from "./example-list";

/** A target whose cell became a formula: =6项 typed, and nothing but an error shown. Formulas are never written over. */
export const valueIsFormula = defineRule({
  id: "value-is-formula",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { sheet: [...LIST_HEAD, listRow("审议报告数量", "", { formula: "=6项", value: "#NAME?" }, "")] },
      { sheet: [...LIST_HEAD, listRow("审议报告数量", "≥", { formula: "=C3*2", value: 6 }, "项")] },
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 8),
          [
            ...projectRow("培训经费", 8).slice(0, 6),
            { formula: "=CONCATENATE(H6,H7)", value: "1、1-产出指标；11-数量指标" },
          ],
        ],
      },
    ],
    good: [{}, { sheet: [...LIST_HEAD, listRow("审议报告数量", "=", 6, "项")] }],
  },
  check(subject) {
    const { project } = subject;
    if (project.cells.length > 0)
      return project.cells.flatMap(({ span }) => {
        const formula = cellOf(subject, span)?.formula ?? null;
        return formula === null ? NO_PROBLEMS : [packedProblem(span, formula)];
      });
    const problems: Problem[] = [];
    for (const indicator of project.indicators) {
      for (const { field, target } of targetsOf(indicator)) {
        const at = target.spans.find((span) => cellOf(subject, span)?.formula != null);
        const cell = at && cellOf(subject, at);
        if (at !== undefined && cell != null && cell.formula !== null)
          problems.push(valueProblem(at, cell.formula, cell.text, `${indicator.name?.value ?? ""}/${field}`));
      }
    }
    return problems.length === 0 ? NO_PROBLEMS : problems;
  },
});

function cellOf({ sheets }: ProjectSubject, span: Span): Cell | null {
  const sheet = sheets.get(span.sheet);
  const row = sheet && rowOf(sheet, span.row);
  return sheet === undefined || row === undefined || row === null ? null : cellAt(sheet, row, span.column);
}

const packedProblem = (place: Span, formula: string): Problem => ({
  message: { id: "value-is-formula/cell", params: { formula: short(formula) } },
  place: [place],
});

/** What to type is what is shown, or where that is an error, the formula's own text. */
function valueProblem(place: Span, formula: string, shown: string, offending: string): Problem {
  const isError = shown.startsWith("#");
  return {
    message: {
      id: isError ? "value-is-formula/error" : "value-is-formula",
      params: { formula: short(formula), shown, typed: isError ? short(formula.replace(/^=\s*/, "")) : shown },
    },
    place: [place],
    offending,
  };
}

/** Characters of a formula a message has room for. */
const ROOM = 40;
const short = (text: string): string => (text.length > ROOM ? `${text.slice(0, ROOM)}…` : text);
