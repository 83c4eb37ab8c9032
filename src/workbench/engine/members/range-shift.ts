import { COLUMNS, ROWS } from "../../../check/sheet/size";
import type { CellRange } from "../../../check/sheet/snapshot";
import { areIn, type ProtectionOptions } from "../../cell-protection";
import { isWhole, movingBand, reachesOut, type Shift } from "../../shift";
import type { Environment } from "../environment";
import { accessDenied, insertDeleteConflict, invalidArgument, notImplemented, nonBlankCellOffSheet } from "../errors";
import type { RangeObject } from "../objects";
import { columnCount, intersection, rowCount } from "./areas";
import { areaOf, countWrite } from "./range-access";

const AXES: Readonly<Record<Shift["kind"], Readonly<Record<string, Shift["axis"] | undefined>>>> = {
  insert: { Down: "rows", Right: "columns" },
  delete: { Up: "rows", Left: "columns" },
};

/**
 * What a range and the way to shift come to. Whole rows move down and up, and whole columns to the side, whatever was said; that
 * Excel takes it so is read in the documentation of its older programming interface.
 */
function shiftFrom(kind: Shift["kind"], range: CellRange, direction: unknown): Shift {
  const axis = AXES[kind][String(direction)];
  if (axis === undefined) throw invalidArgument("shift");
  const spansColumns = range.left === 0 && range.right === COLUMNS - 1;
  const spansRows = range.top === 0 && range.bottom === ROWS - 1;
  if (spansColumns && !spansRows) return { kind, axis: "rows", range };
  return { kind, axis: spansRows && !spansColumns ? "columns" : axis, range };
}

const ALLOWING: Readonly<Record<Shift["kind"], Readonly<Record<Shift["axis"], keyof ProtectionOptions>>>> = {
  insert: { rows: "allowInsertRows", columns: "allowInsertColumns" },
  delete: { rows: "allowDeleteRows", columns: "allowDeleteColumns" },
};

/** A protected sheet lets whole rows and columns come and go where its options say so; those to delete must be unlocked as a whole. */
function refuseProtected(sheet: string, shift: Shift, env: Environment): void {
  const protection = env.grid.protection(sheet);
  if (protection === null) return;
  const isAllowed = isWhole(shift) && protection.options[ALLOWING[shift.kind][shift.axis]] === true;
  const isFree = shift.kind === "insert" || areIn(shift.range, env.grid.protectedCells(sheet).unlocked) === true;
  if (!isAllowed || !isFree) throw accessDenied("the sheet is protected");
}

/** A merged area moves whole or not at all. */
function refuseTornMerge(sheet: string, shift: Shift, env: Environment): void {
  const band = movingBand(shift);
  const isTorn = env.grid.merges(sheet).some((merge) => reachesOut(merge, shift) && intersection(merge, band) !== null);
  if (isTorn) throw insertDeleteConflict("a merged area would be torn apart");
}

/** A table moves whole or grows by lines; that it loses its header is not done here. */
function refuseTornTable(sheet: string, shift: Shift, env: Environment): void {
  const band = movingBand(shift);
  for (const { range } of env.grid.tables.all().filter((one) => one.sheet === sheet)) {
    if (intersection(range, band) === null) continue;
    if (reachesOut(range, shift)) throw insertDeleteConflict("cells of a table would be shifted");
    const { top, bottom } = shift.range;
    const losesHeader = shift.kind === "delete" && shift.axis === "rows" && top <= range.top && range.top <= bottom;
    if (losesHeader && bottom < range.bottom) throw notImplemented("deleting the header of a table");
  }
}

/** Nothing that holds something or carries a format may fall off the sheet. */
function refusePushedOff(sheet: string, { axis, range }: Shift, env: Environment): void {
  const used = env.grid.usedRange(sheet);
  const moving = used === null ? null : intersection(used, movingBand({ kind: "insert", axis, range }));
  if (moving === null) return;
  const isOff =
    axis === "rows" ? moving.bottom + rowCount(range) >= ROWS : moving.right + columnCount(range) >= COLUMNS;
  if (isOff) throw nonBlankCellOffSheet();
}

function shiftCells(kind: Shift["kind"], object: RangeObject, direction: unknown, env: Environment): Shift {
  const { sheet } = object;
  const shift = shiftFrom(kind, areaOf(object), direction);
  countWrite(env);
  env.sheet(sheet);
  refuseProtected(sheet, shift, env);
  refuseTornMerge(sheet, shift, env);
  refuseTornTable(sheet, shift, env);
  if (kind === "insert") refusePushedOff(sheet, shift, env);
  env.grid.shiftCells(sheet, shift);
  return shift;
}

/** Range.insert: the blank cells that came. A range that is kept goes on with the cells it had. */
export function insertCells(object: RangeObject, direction: unknown, env: Environment): RangeObject {
  const { range } = shiftCells("insert", object, direction, env);
  return { type: "Range", sheet: object.sheet, area: range };
}

/** Range.delete: a range that is kept has no cells any more. */
export function deleteCells(object: RangeObject, direction: unknown, env: Environment): void {
  shiftCells("delete", object, direction, env);
}
