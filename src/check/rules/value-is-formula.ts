import { defineRule, NOTHING, type Problem, type ProjectSubject } from "../rule";
import type { Span } from "../sheet/located";
import { cellAt, rowOf, type Cell } from "../sheet/snapshot";
import { TARGET_FIELDS, type TargetField } from "../table/fields";
import { indicesWhere, present } from "../table/found";
import type { Indicator, IndicatorCell } from "../table/types";
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
  /** Packed cells by their place, or targets by that of their indicator. */
  detect(subject): readonly (number | FormulaTarget)[] {
    const { cells, indicators } = subject.project;
    if (cells.length > 0) return indicesWhere(cells, isFormula, subject);
    let found: FormulaTarget[] | null = null;
    for (let at = 0; at < indicators.length; at += 1)
      for (const field of TARGET_FIELDS)
        if (formulaSpan(indicators[at], field, subject) !== null) (found ??= []).push({ at, field });
    return found ?? NOTHING;
  },
  describe(fault, subject) {
    const { cells, indicators } = subject.project;
    if (typeof fault === "number") {
      const { span } = present(cells[fault]);
      return packedProblem(span, present(formulaAt(span, subject)));
    }
    const { at, field } = fault;
    const indicator = present(indicators[at]);
    const span = present(formulaSpan(indicator, field, subject));
    const { formula, text } = present(cellOf(subject, span));
    return valueProblem(span, present(formula), text, `${indicator.name?.value ?? ""}/${field}`);
  },
});

/** A target of the indicator at a place in its project. */
interface FormulaTarget {
  readonly at: number;
  readonly field: TargetField;
}

const isFormula = ({ span }: IndicatorCell, subject: ProjectSubject): boolean => formulaAt(span, subject) !== null;

/** The first cell of a target that holds a formula. */
function formulaSpan(indicator: Indicator | undefined, field: TargetField, subject: ProjectSubject): Span | null {
  const spans = indicator?.[field]?.spans;
  if (spans !== undefined) for (const span of spans) if (formulaAt(span, subject) !== null) return span;
  return null;
}

/** The formula of a cell, without making the cell: nearly all hold none. */
function formulaAt({ sheet: name, row: handle, column }: Span, { sheets }: ProjectSubject): string | null {
  const sheet = sheets.get(name);
  const row = sheet && rowOf(sheet, handle);
  if (sheet === undefined || row === undefined || row === null) return null;
  return sheet.formulas[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

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
