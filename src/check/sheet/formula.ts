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

/** One term of a plain sum, with its sign: a number, a cell, or what SUM adds. */
export interface PlainTerm {
  readonly sign: 1 | -1;
  readonly what: { readonly number: string } | { readonly cell: CellRange } | { readonly range: CellRange };
}

/** SUM(SUM(SUM(…))) has no end; nobody writes more. */
const DEEPEST = 20;
const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?|\.\d+)(?![\d.A-Z$%!:])|(SUM)\s*\(|(?:(?:'((?:[^']|'')+)'|([^\s'"!()+\-*/^&<>=,:;]+))!)?(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w.(!:])|([-+(),]))/iy;

/**
 * Reads a formula that is nothing but sums and differences of cells of the same sheet: =SUM(B7:B9,B12)-B3, =-(B7+B8). Null for any
 * other. `sheet` is the name of the sheet it stands on, which references may repeat.
 */
export function readPlainFormula(formula: string, sheet: string): readonly PlainTerm[] | null {
  const body = formula.replace(/^=/, "").trimEnd();
  const tokens: RegExpExecArray[] = [];
  const token = new RegExp(TOKEN);
  while (token.lastIndex < body.length) {
    const match = token.exec(body);
    if (match === null) return null;
    tokens.push(match);
  }
  const terms: PlainTerm[] = [];
  let at = 0;
  const mark = (): string | undefined => tokens[at]?.[7];
  /** Reads signed terms up to a comma, a bracket or the end. */
  const sum = (outer: 1 | -1, inSum: boolean, depth: number): boolean => {
    for (let first = true; ; first = false) {
      let sign = outer;
      let signs = 0;
      for (; mark() === "+" || mark() === "-"; at += 1, signs += 1) if (mark() === "-") sign = sign === 1 ? -1 : 1;
      if (!first && signs === 0) return true;
      if (!term(sign, inSum, depth)) return false;
    }
  };
  const term = (sign: 1 | -1, inSum: boolean, depth: number): boolean => {
    const match = tokens[at];
    if (match === undefined || depth > DEEPEST) return false;
    at += 1;
    const [, number, call, quoted, bare, from, to, char] = match;
    if (number !== undefined) return terms.push({ sign, what: { number } }) > 0;
    if (call !== undefined) return list(sign, depth);
    if (char === "(") return sum(sign, false, depth + 1) && closes();
    if (from === undefined) return false;
    const named = quoted?.replaceAll("''", "'") ?? bare;
    const range = parseA1(to === undefined ? from : `${from}:${to}`);
    if (range === null || (named !== undefined && named.toLowerCase() !== sheet.toLowerCase())) return false;
    // Outside of SUM a range is no number, and text is an error there.
    const isWhole = inSum && (mark() === "," || mark() === ")") && isAlone(tokens[at - 2]?.[7], tokens[at - 2]?.[2]);
    if (to !== undefined && !isWhole) return false;
    return terms.push({ sign, what: isWhole ? { range } : { cell: range } }) > 0;
  };
  const list = (sign: 1 | -1, depth: number): boolean => {
    for (;;) {
      if (!sum(sign, true, depth + 1)) return false;
      if (mark() !== ",") return closes();
      at += 1;
    }
  };
  const closes = (): boolean => {
    const isClosed = mark() === ")";
    at += 1;
    return isClosed;
  };
  return sum(1, false, 0) && at === tokens.length ? terms : null;
}

/** Whether what stands before an argument of SUM is the call itself or a comma, so that the argument is a reference and no sum. */
const isAlone = (mark: string | undefined, call: string | undefined): boolean => mark === "," || call !== undefined;

const NUMERIC_CALL =
  /^[+-]*(?:SUM|SUMIFS?|SUMPRODUCT|SUBTOTAL|AGGREGATE|PRODUCT|ROUND|ROUNDUP|ROUNDDOWN|AVERAGE|INT|TRUNC|ABS|MAX|MIN|MOD|VALUE|COUNT|COUNTA|COUNTIFS?)\(/i;

/** Whether a formula's result is a number or an error, never an empty text: =SUM(…), =B7*2. =IF(B7="","",B7) and =B7 may be empty. */
export function isNumericFormula(formula: string): boolean {
  const body = formula.replace(/^=/, "").replace(/\s/g, "");
  let depth = 0;
  let quote = "";
  let calculates = false;
  for (let at = 0; at < body.length; at += 1) {
    const char = body[at] as string;
    if (quote !== "") {
      if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "(") depth += 1;
    else if (char === ")") depth -= 1;
    else if (depth === 0) {
      if ("&<>=".includes(char)) return false;
      if ("*/^%".includes(char) || "+-".includes(char)) calculates = true;
    }
  }
  return calculates || (NUMERIC_CALL.test(body) && body.endsWith(")"));
}
