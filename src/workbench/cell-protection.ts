import { intersection, subtract } from "../check/sheet/ranges";
import type { CellRange } from "../check/sheet/snapshot";
import { inheritedBy, shiftedCells, type Shift } from "./shift";

/** What a user may do on a protected sheet besides writing into unlocked cells; what is left out is not allowed. */
export interface ProtectionOptions {
  readonly allowAutoFilter: boolean;
  readonly allowDeleteColumns: boolean;
  readonly allowDeleteRows: boolean;
  readonly allowEditObjects: boolean;
  readonly allowEditScenarios: boolean;
  readonly allowFormatCells: boolean;
  readonly allowFormatColumns: boolean;
  readonly allowFormatRows: boolean;
  readonly allowInsertColumns: boolean;
  readonly allowInsertHyperlinks: boolean;
  readonly allowInsertRows: boolean;
  readonly allowPivotTables: boolean;
  readonly allowSort: boolean;
  readonly selectionMode: "Normal" | "Unlocked" | "None";
}

/** How a sheet is protected. */
export interface SheetProtection {
  readonly options: ProtectionOptions;
  /** What takes the protection off; null where nothing is asked for. */
  readonly password: string | null;
}

/** Excel's usual protection: cells may be selected, and unlocked ones written. */
export const NOTHING_ALLOWED: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const PROTECTED: SheetProtection = { options: NOTHING_ALLOWED, password: null };

/** How cells stand under their sheet's protection. Every cell is locked and shows its formula unless told. */
export interface CellProtection {
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** Which cells of a sheet are not as every cell is. The ranges of each list do not overlap. */
export interface ProtectedCells {
  readonly unlocked: readonly CellRange[];
  readonly formulaHidden: readonly CellRange[];
}

export const ALL_LOCKED: ProtectedCells = { unlocked: [], formulaHidden: [] };

/** The cells of a sheet once a range is given a protection. */
export function withProtection(
  { unlocked, formulaHidden }: ProtectedCells,
  range: CellRange,
  { locked, formulaHidden: hides }: CellProtection,
): ProtectedCells {
  return {
    unlocked: locked === undefined ? unlocked : withRange(unlocked, range, !locked),
    formulaHidden: hides === undefined ? formulaHidden : withRange(formulaHidden, range, hides),
  };
}

const withRange = (ranges: readonly CellRange[], range: CellRange, isIn: boolean): readonly CellRange[] => [
  ...ranges.flatMap((other) => subtract(other, range)),
  ...(isIn ? [range] : []),
];

/** The cells of a sheet after a shift on it. Cells that come take after those before them. */
export function shiftedProtection({ unlocked, formulaHidden }: ProtectedCells, shift: Shift): ProtectedCells {
  const move = (ranges: readonly CellRange[]): readonly CellRange[] => {
    const moved = ranges.flatMap((range) => shiftedCells(range, shift));
    const come = ranges.flatMap((range) => inheritedBy(range, shift) ?? []);
    return come.reduce<readonly CellRange[]>((all, range) => withRange(all, range, true), moved);
  };
  return { unlocked: move(unlocked), formulaHidden: move(formulaHidden) };
}

/** Whether all cells of a range are in the ranges, none of them, or some: null. */
export function areIn(range: CellRange, ranges: readonly CellRange[]): boolean | null {
  if (!ranges.some((other) => intersection(other, range) !== null)) return false;
  const left = ranges.reduce<readonly CellRange[]>(
    (parts, hole) => parts.flatMap((part) => subtract(part, hole)),
    [range],
  );
  return left.length === 0 ? true : null;
}
