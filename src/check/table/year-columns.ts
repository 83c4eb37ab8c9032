import { cleanCell } from "../sheet/clean";
import { rowBounds, type SheetSnapshot } from "../sheet/snapshot";
import { yearIn } from "./labels";

/** 2024年 | 2025年 | 2026年, 2025年目标值: columns of targets of one year each. */
const OF_YEAR = /^(?:其中[:：]?)?(20\d\d)年?度?(?:绩效|年度)?(?:指标|目标|计划|预期)*(?:[值数]|水平)?$/;

/** The year whose targets a column holds by its label; null for any other label. */
export function yearOfTargets(label: string): number | null {
  const year = OF_YEAR.exec(label.replace(/\s/g, ""))?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * Of columns of targets of several years the table's own, and those of other years. Null where the columns are of one year alone, or where none
 * is of the year that stands above them.
 */
export function ownYear<T>(
  columns: readonly T[],
  labelOf: (column: T) => string,
  yearAbove: () => number | null,
): { readonly own: T; readonly others: readonly T[] } | null {
  const dated = columns.filter((column) => yearOfTargets(labelOf(column)) !== null);
  const yearOf = (column: T): number | null => yearOfTargets(labelOf(column));
  if (new Set(dated.map(yearOf)).size < 2) return null;
  const year = yearAbove();
  const own = dated.find((column) => yearOf(column) === year);
  return own === undefined ? null : { own, others: dated.filter((column) => column !== own) };
}

/** The year that the first lines above a row name; null where none does, or a range of years. */
export function yearAbove(sheet: SheetSnapshot, from: number, row: number): number | null {
  const { column: first } = sheet.origin;
  const end = first + (sheet.values[0]?.length ?? 0);
  for (let at = Math.max(from, rowBounds(sheet).first); at < row; at += 1)
    for (let column = first; column < end; column += 1) {
      const { value } = cleanCell(sheet, at, column);
      const year = value.length > LONGEST_LINE ? null : yearIn(value.replace(/\s/g, ""));
      if (year !== null) return year;
    }
  return null;
}

const LONGEST_LINE = 40;
