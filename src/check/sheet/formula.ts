import { parseA1 } from "./address";
import type { CellRange } from "./snapshot";

/** A sum a formula spells out: the ranges it adds, in order, each as often as it is named. */
export interface SumFormula {
  readonly ranges: readonly CellRange[];
  /** SUBTOTAL passes over cells that are subtotals themselves. */
  readonly skipsSubtotals: boolean;
}

const REFERENCE = /^\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?$/i;

/**
 * Reads =SUM(B7:B9,B12), =SUBTOTAL(9,B7:B9), =B7+B8 and their sums. Null for any other formula, such as one that subtracts,
 * multiplies or looks at another sheet: what it adds is not for us to say.
 */
export function readSumFormula(formula: string): SumFormula | null {
  const body = formula.replace(/^=/, "").replace(/\s/g, "");
  const ranges: CellRange[] = [];
  let skipsSubtotals = false;
  for (const term of splitOutsideBrackets(body.replace(/^\+/, ""), "+")) {
    const call = /^(SUM|SUBTOTAL)\((.*)\)$/i.exec(term);
    let references = [term];
    if (call !== null) {
      references = (call[2] ?? "").split(/[,，]/);
      if (call[1]?.toUpperCase() === "SUBTOTAL") {
        const kind = references.shift();
        if (kind !== "9" && kind !== "109") return null;
        skipsSubtotals = true;
      }
    }
    for (const reference of references) {
      const range = REFERENCE.test(reference) ? parseA1(reference) : null;
      if (range === null) return null;
      ranges.push(range);
    }
  }
  return ranges.length === 0 ? null : { ranges, skipsSubtotals };
}

function splitOutsideBrackets(text: string, mark: string): string[] {
  const terms: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index];
    if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    else if (char === mark && depth === 0) {
      terms.push(text.slice(start, index));
      start = index + 1;
    }
  }
  return [...terms, text.slice(start)];
}
