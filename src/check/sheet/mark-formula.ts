import type { Severity } from "../finding";

/** What a mark of a severity is called in its condition. */
export const markId = (severity: Severity): string => `jixiao-${severity}`;

/**
 * The condition of a mark: it always holds, as N gives 0 for any text, and by the text the mark is known again, also in a copy of the
 * file. In a file and over Office.js formulas are in English whatever the program's language.
 */
export const markFormula = (id: string): string => `=N("${id}")=0`;

/** What a mark is called, by its condition; null for one that is none of ours. */
export const markIn = (formula: string): string | null =>
  /^=\s*N\(\s*"(jixiao-[^"]*)"\s*\)\s*=\s*0\s*$/i.exec(formula)?.[1] ?? null;
