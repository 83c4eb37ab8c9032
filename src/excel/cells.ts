import type { CellRange, CellValue } from "../check/sheet/snapshot";
import { sizeOf } from "./blocks";
import { isTooLarge } from "./errors";
import { rangeAt } from "./run";

/** Rows to read of one sheet. */
export interface Wanted {
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
  /** Whether the sheet has hidden rows, so that each is asked. */
  readonly hasHiddenRows: boolean;
}

/** Rows of one sheet as they were read. */
export interface Block {
  readonly values: CellValue[][];
  readonly texts: string[][];
  readonly formulas: (string | null)[][];
  /** Whether each row is hidden. */
  readonly hidden: readonly boolean[];
  readonly bytes: number;
}

/** Rows of one or several sheets in one sync; null where they are too large together. */
export async function readBlocks(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
): Promise<readonly Block[] | null> {
  const queued = wanted.map(({ sheet, range, hasHiddenRows }) => {
    const cells = rangeAt(sheet, range);
    cells.load("values,text,formulas");
    return { cells, rows: hasHiddenRows ? cells.getRowProperties({ rowHidden: true }) : null };
  });
  try {
    await context.sync();
  } catch (error) {
    if (isTooLarge(error)) return null;
    throw error;
  }
  const blocks: Block[] = [];
  for (const { cells, rows } of queued) {
    // Excel also returns null where there were too many cells.
    const values = cells.values as unknown[][] | null;
    const texts = cells.text as string[][] | null;
    const formulas = cells.formulas as unknown[][] | null;
    if (values === null || texts === null || formulas === null) return null;
    blocks.push({
      values: values.map((row) => row.map(cellValue)),
      texts,
      formulas: formulas.map((row, r) => row.map((formula, c) => cellFormula(formula, values[r]?.[c]))),
      hidden: values.map((_, r) => rows?.value[r]?.rowHidden === true),
      bytes: sizeOf(values) + sizeOf(texts) + sizeOf(formulas),
    });
  }
  return blocks;
}

/** A cell's value as a check sees it: Excel returns an empty text for a blank cell. */
export function cellValue(value: unknown): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/**
 * The formula of a cell, or null where it holds none: there Excel answers with the value. A text that only looks like a formula
 * is its own value, which no formula's result is.
 */
export function cellFormula(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null;
}
