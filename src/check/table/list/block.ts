import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { cellText, rowBounds, type CellRange, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { withoutApplied } from "../approved";
import { areDirections, mostAreTargets } from "../column-contents";
import type { LabelVocabulary } from "../vocabulary/vocabulary";
import { isContentLabel, isPlainUnit, roleOf } from "./columns";
import { type ListRole } from "../vocabulary/list-roles";
import { ownYear, yearAbove, yearOfTargets } from "../year-columns";

/** Rows of labels over one another: a header, or what may be one. Zero-based sheet rows, both included. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
}

/** A column of a header with the label that speaks for it: its lowest one. */
export interface LabelledColumn {
  readonly column: number;
  readonly label: Located<string>;
  /** The labels over it, from above. */
  readonly headings: readonly string[];
  /** What the label announces, or null. A role goes to the first column that has it; only funds may be several. */
  readonly role: ListRole | null;
}

/** A header's rows at most: a band, its labels, and labels under those. */
export const MOST_HEADER_ROWS = 3;

/** The zero-based columns a sheet covers, first to last (exclusive). */
export function columnBounds(sheet: SheetSnapshot): { first: number; end: number } {
  const first = sheet.origin.column;
  return { first, end: first + (sheet.values[0]?.length ?? 0) };
}

const REMARK = /^[（(][^（()）]*[)）]$/;

/** The labelled columns of a header, from left to right. */
export function labelledColumns(
  sheet: SheetSnapshot,
  { top, bottom }: HeaderRows,
  vocabulary?: LabelVocabulary,
): LabelledColumn[] {
  const { first, end } = columnBounds(sheet);
  const columns: LabelledColumn[] = [];
  // A heading without merges speaks for the blank cells right of it, as long as labels stand under them.
  const open: string[] = [];
  for (let column = first; column < end; column += 1) {
    const headings: string[] = [];
    let label: Located<string> | null = null;
    let depth = 0;
    for (let row = top; row <= bottom; row += 1, depth += 1) {
      const own = speakingCell(sheet, row, column, top, bottom);
      // （含单位） below a label says no more than a bracket behind it.
      if (own !== null && label !== null && REMARK.test(own.value)) continue;
      if (own !== null) {
        if (label !== null) headings.push(label.value);
        label = own;
        open.length = depth;
        open[depth] = own.value;
      } else if (label === null && row < bottom && labelBelow(sheet, row, bottom, column)) {
        const heading = open[depth];
        if (heading !== undefined) headings.push(heading);
      }
    }
    if (label !== null) columns.push({ column, label, headings, role: roleOf(label.value, headings, vocabulary) });
  }
  const textsOf = ({ column }: LabelledColumn): string[] => textsBelow(sheet, bottom + 1, column);
  return settleRoles(withOwnYear(sheet, top, columns, textsOf), textsOf);
}

/** 2024年 | 2025年 | 2026年: of the targets of several years those of the list's own. */
function withOwnYear(
  sheet: SheetSnapshot,
  top: number,
  columns: readonly LabelledColumn[],
  textsOf: (column: LabelledColumn) => readonly string[],
): readonly LabelledColumn[] {
  const first = columns.find(({ role }) => role === "indicator" || role === "level2")?.column ?? Infinity;
  const mayHoldTargets = (column: LabelledColumn): boolean =>
    column.column > first &&
    (column.role === null || column.role === "annual") &&
    yearOfTargets(column.label.value) !== null &&
    mostAreTargets(textsOf(column));
  const found = ownYear(
    columns.filter(mayHoldTargets),
    ({ label }) => label.value,
    () => yearAbove(sheet, 0, top),
  );
  if (found === null) return columns;
  const roleOfYear = (column: LabelledColumn): ListRole | null =>
    column === found.own ? "annual" : found.others.includes(column) ? null : column.role;
  return columns.map((column) => ({ ...column, role: roleOfYear(column) }));
}

/**
 * The text of a header's cell, merged cells included. Null where there is none, below the first row of a merge, for one that begins
 * above, and for a column that a heading goes over while the labels stand under its other columns.
 */
function speakingCell(
  sheet: SheetSnapshot,
  row: number,
  column: number,
  top: number,
  bottom: number,
): Located<string> | null {
  const merge = mergeAt(sheet, row, column);
  if (merge === null) return visible(cleanCell(sheet, row, column));
  if (merge.top < top || row > merge.top) return null;
  const isLabelled = labelBelow(sheet, merge.bottom, bottom, column);
  if (!isLabelled && merge.right > merge.left && isHeading(sheet, merge, bottom)) return null;
  return visible(cleanCell(sheet, merge.top, merge.left));
}

const visible = (cell: Located<string>): Located<string> | null => (cell.value === "" ? null : cell);

function isHeading(sheet: SheetSnapshot, merge: CellRange, bottom: number): boolean {
  const { first, end } = columnBounds(sheet);
  for (let column = Math.max(first, merge.left); column <= Math.min(merge.right, end - 1); column += 1)
    if (labelBelow(sheet, merge.bottom, bottom, column)) return true;
  return false;
}

function labelBelow(sheet: SheetSnapshot, row: number, bottom: number, column: number): boolean {
  for (let below = row + 1; below <= bottom; below += 1) if (cellText(sheet, below, column).trim() !== "") return true;
  return false;
}

/** Roles that depend on the columns beside: which 单位 is meant, whether 指标内容 is the name, and each role once. */
function settleRoles(
  columns: readonly LabelledColumn[],
  textsOf: (column: LabelledColumn) => readonly string[],
): LabelledColumn[] {
  const named = columns.some(({ role, label }) => role === "indicator" && !isContentLabel(label.value));
  const firstLevel = columns.find(({ role }) => role === "level1" || role === "level2" || role === "indicator")?.column;
  const settled = columns.map((column): LabelledColumn => {
    const { label, role } = column;
    if (isPlainUnit(label.value) && role === null && firstLevel !== undefined)
      return { ...column, role: column.column < firstLevel ? "unit" : "measure" };
    if (named && role === "indicator" && isContentLabel(label.value)) return { ...column, role: null };
    return column;
  });
  // An amount said to be the year's is the total, whatever other amount stands before it.
  const ofTheYear = settled.find(({ role, label }) => role === "total" && /年度|本年|年初/.test(label.value));
  const taken = new Set<ListRole>();
  const overtaken = overtakenBy(settled, textsOf);
  return settled.map((column): LabelledColumn => {
    const { role } = column;
    if (role === null || role === "fund") return column;
    if (overtaken.has(column)) return { ...column, role: null };
    if (taken.has(role) || (role === "total" && ofTheYear !== undefined && ofTheYear !== column))
      return { ...column, role: null };
    taken.add(role);
    return column;
  });
}

/** 申报值 and 申报金额 where 审定值 and 审定金额 stand beside them; 指标方向 where 运算符 does, 地区 where 单位 does. */
function overtakenBy(
  columns: readonly LabelledColumn[],
  textsOf: (column: LabelledColumn) => readonly string[],
): ReadonlySet<LabelledColumn> {
  const overtaken = new Set<LabelledColumn>();
  for (const role of SETTLED_BESIDE) {
    const own = columns.filter((column) => column.role === role);
    if (own.length < 2) continue;
    const counting =
      role === "sign"
        ? own.filter((column) => !areDirections(textsOf(column)))
        : role === "unit"
          ? own.filter(({ label }) => /[单部]/.test(label.value))
          : withoutApplied(
              own,
              ({ label }) => label.value,
              (column) => textsOf(column).length > 0,
            );
    if (counting.length > 0) for (const column of own) if (!counting.includes(column)) overtaken.add(column);
  }
  return overtaken;
}

const SETTLED_BESIDE: readonly ListRole[] = ["annual", "cycle", "total", "goal", "sign", "unit"];

/** The first texts of a column below a header. */
export function textsBelow(sheet: SheetSnapshot, top: number, column: number): string[] {
  const texts: string[] = [];
  const { end } = rowBounds(sheet);
  for (let row = top; row < end && texts.length < MOST_SAMPLED; row += 1) {
    const text = cellText(sheet, row, column);
    if (isVisible(text)) texts.push(text);
  }
  return texts;
}

const MOST_SAMPLED = 60;

/** The columns by role; of several funds the first. */
export function columnsByRole(columns: readonly LabelledColumn[]): Map<ListRole, number> {
  const byRole = new Map<ListRole, number>();
  for (const { role, column } of columns) if (role !== null && !byRole.has(role)) byRole.set(role, column);
  return byRole;
}
