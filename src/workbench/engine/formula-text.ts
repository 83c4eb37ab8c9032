import { invalidArgument } from "./errors";

/** A formula as far as Excel takes it: it begins with =, and its brackets and quotes are closed. */
export function formulaFrom(value: unknown, what: string): string {
  if (typeof value !== "string" || !/^=./s.test(value) || !isClosed(value)) throw invalidArgument(what);
  return value;
}

/** Whether every text, sheet name and bracket of a formula is closed. */
export function isClosed(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  if (/["']/.test(bare)) return false;
  let depth = 0;
  for (const character of bare) {
    if (character === "(") depth++;
    else if (character === ")" && --depth < 0) return false;
  }
  return depth === 0;
}
