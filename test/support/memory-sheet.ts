import { parseA1 } from "../../src/check/sheet/address";
import type { CellRange, CellValue } from "../../src/check/sheet/snapshot";
import { PROTECTED, type ProtectedCells, type SheetProtection } from "../../src/workbench/cell-protection";
import type { GridSheet } from "../../src/workbench/grid";
import { newLayout, type Layout } from "./memory-layout";

/** What a test says of a sheet; a text that begins with = is a formula, as if typed. */
export interface MemorySheet {
  readonly name: string;
  /** From A1 on. */
  readonly cells?: readonly (readonly CellValue[])[];
  /** Number formats by address. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Results of formulas by address, for those the grid cannot work out. */
  readonly results?: Readonly<Record<string, CellValue>>;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly isProtected?: boolean;
  readonly unlocked?: readonly string[];
  readonly visible?: boolean;
}

export interface Cell {
  value: CellValue;
  formula: string | null;
  format: string;
}

export interface Sheet extends Omit<GridSheet, "visible" | "isProtected"> {
  name: string;
  protection: SheetProtection | null;
  protectedCells: ProtectedCells;
  rows: (Cell | undefined)[][];
  merges: CellRange[];
  hidden: Set<number>;
  results: Map<string, CellValue>;
  readonly layout: Layout;
}

export function range(address: string): CellRange {
  const cells = parseA1(address);
  if (cells === null) throw new Error(`No address: ${address}`);
  return cells;
}

/** Sheet ids are the brackets the real Excel uses around a number. */
export const sheetId = (index: number) => `{00000000-0000-0000-0000-${String(index + 1).padStart(12, "0")}}`;

/** Cells of a merge but its first hold nothing, and what is written there is lost. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

export function newSheet(given: MemorySheet, index: number): Sheet {
  const rows: (Cell | undefined)[][] = (given.cells ?? []).map((row) =>
    row.map((value) => {
      const formula = typeof value === "string" && value.startsWith("=") ? value : null;
      return { value: formula === null && value !== "" ? value : null, formula, format: "General" };
    }),
  );
  for (const [address, format] of Object.entries(given.formats ?? {})) {
    const { top, left } = range(address);
    const row = (rows[top] ??= []);
    const cell = (row[left] ??= { value: null, formula: null, format });
    cell.format = format;
    if (format !== "@" || cell.formula === null) continue;
    cell.value = cell.formula;
    cell.formula = null;
  }
  const results = Object.entries(given.results ?? {}).map(([address, value]): [string, CellValue] => {
    const { top, left } = range(address);
    return [`${top},${left}`, value];
  });
  return {
    id: sheetId(index),
    name: given.name,
    layout: newLayout(given.visible),
    protection: given.isProtected === true ? PROTECTED : null,
    protectedCells: { unlocked: (given.unlocked ?? []).map(range), formulaHidden: [] },
    rows: Array.from(rows, (row) => row ?? []),
    merges: (given.merges ?? []).map(range),
    hidden: new Set(given.hiddenRows ?? []),
    results: new Map(results),
  };
}
