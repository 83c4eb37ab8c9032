import { moveFormula } from "../check/sheet/relative";
import { subtract } from "../check/sheet/ranges";
import type { CellRange } from "../check/sheet/snapshot";

/** What a cell lets be typed, in a form every grid can keep. Formulas read as seen from the first cell of the rule's range. */
export interface GridRule {
  readonly kind: "list" | "wholeNumber" | "decimal" | "date" | "time" | "textLength" | "custom";
  /** Of a list: its texts with commas between them, or a formula that begins with =. Of the other kinds: the first bound, or the formula. */
  readonly formula1: string;
  readonly formula2: string | null;
  /** Between, EqualTo and so on; null for a list and for a formula of one's own. */
  readonly operator: string | null;
  /** Whether a list unfolds in the cell. */
  readonly dropDown: boolean;
  /** Whether it is without effect until the user confirms its dialog. */
  readonly isAsleep?: true;
  readonly allowBlank: boolean;
  readonly prompt: { readonly show: boolean; readonly title: string; readonly message: string };
  readonly error: {
    readonly show: boolean;
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Warning" | "Information";
  };
}

/** Cells under one rule. */
export interface GridValidation {
  readonly range: CellRange;
  readonly rule: GridRule;
}

/** A rule as it reads from a cell that many rows and columns further on. */
export function seenFrom(rule: GridRule, rows: number, columns: number): GridRule {
  const move = (formula: string) => (formula.startsWith("=") ? moveFormula(formula, rows, columns) : formula);
  return { ...rule, formula1: move(rule.formula1), formula2: rule.formula2 === null ? null : move(rule.formula2) };
}

export const sameRule = (a: GridRule, b: GridRule): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What is left of validations once a range has none. */
export function withoutRange(all: readonly GridValidation[], hole: CellRange): readonly GridValidation[] {
  return all.flatMap((validation) => {
    const { range, rule } = validation;
    return subtract(range, hole).map((part) => ({
      range: part,
      rule: seenFrom(rule, part.top - range.top, part.left - range.left),
    }));
  });
}
