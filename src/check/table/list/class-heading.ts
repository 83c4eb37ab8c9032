import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { headedLevel } from "../class-headings";
import { isListNumber } from "../list-numbers";
import type { ListHeader } from "./header";

/** A row that says the class of those below it. */
interface ClassHeading {
  readonly cell: Located<string>;
  readonly level: 1 | 2;
}

/**
 * 一 | 产出指标 in the columns that number, code and name projects and above the rows of several: a heading, and no project. Its class,
 * or null.
 */
export function classHeading(
  sheet: SheetSnapshot,
  { columns, left, right, lone }: ListHeader,
  at: number,
): ClassHeading | null {
  const name = columns.get("name");
  if (lone !== null || name === undefined) return null;
  // In a column of its own a class is that of the row, unless 一 stands where a project is named.
  const isOfProjects = (column: number): boolean =>
    (column <= name && column !== columns.get("level1") && column !== columns.get("level2")) ||
    cellText(sheet, at, name) !== "";
  let heading: ClassHeading | null = null;
  for (let column = left; column <= right; column += 1) {
    if (!isVisible(cellText(sheet, at, column))) continue;
    const cell = cleanCell(sheet, at, column);
    if (column === columns.get("weight") || (column <= name && isListNumber(cell.value))) continue;
    const level = headedLevel(cell.value);
    if (level === null || (heading === null && !isOfProjects(column))) return null;
    heading ??= { cell, level };
  }
  return heading;
}

/** A row above the indicators that says their class, by its zero-based sheet row. */
export interface HeadedRow extends ClassHeading {
  readonly row: number;
}

/** The classes that some rows say. */
export const classHeadings = (sheet: SheetSnapshot, header: ListHeader, rows: readonly number[]): HeadedRow[] =>
  rows.flatMap((row) => {
    const heading = classHeading(sheet, header, row);
    return heading === null ? [] : [{ row, ...heading }];
  });

/** The levels of a row: what its own columns do not say, rows above it do. */
interface Levels {
  level1: Located<string> | null;
  level2: Located<string> | null;
}

/** Rows above say what no column of the list does. */
export function underHeadings(parts: Levels, at: number, headings: readonly HeadedRow[]): void {
  const above = headings.filter(({ row }) => row < at);
  const first = above.findLast(({ level }) => level === 1);
  const second = above.findLast(({ level, row }) => level === 2 && row > (first?.row ?? -1));
  parts.level1 ??= first?.cell ?? null;
  parts.level2 ??= second?.cell ?? null;
}
