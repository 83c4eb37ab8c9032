import type { CellValue } from "../../check/sheet/snapshot";
import { needsTextFormat, TEXT_FORMAT } from "../../check/sheet/text-format";

/** All of a cell that a write may change. */
export interface CellState {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

/** How a new content gets into a cell: a format to set before it where the content needs one, the content, a format to set after. */
export interface Steps {
  readonly formatBefore: string | null;
  /** As Excel takes it: "" for a blank cell. */
  readonly value: string | number | boolean;
  readonly formatAfter: string | null;
}

/**
 * Works out the steps. Without a `format` the cell keeps its own, unless its new text needs "@": then it keeps that, so that it stays
 * a text when the user edits it.
 */
export function stepsFor(
  current: string,
  next: { readonly value: CellValue; readonly formula?: string | null },
  format?: string,
): Steps {
  const { value, formula = null } = next;
  const isText = formula === null && typeof value === "string";
  const isBlank = formula === null && value === null;
  let during = current;
  if (isText && needsTextFormat(value)) during = TEXT_FORMAT;
  // In a cell formatted "@" a number would become a text, and a formula one that is not worked out.
  else if (!isText && !isBlank && current === TEXT_FORMAT) {
    during = format === undefined || format === TEXT_FORMAT ? "General" : format;
  }
  const after = format ?? (isText ? during : current);
  return {
    formatBefore: during === current ? null : during,
    value: formula ?? value ?? "",
    formatAfter: after === during ? null : after,
  };
}

export function sameState(a: CellState, b: CellState): boolean {
  return a.formula === b.formula && a.format === b.format && (a.formula !== null || a.value === b.value);
}
