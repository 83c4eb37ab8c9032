import { moveFormula } from "../../check/sheet/relative";
import { cellCount, intersection } from "../../check/sheet/ranges";
import type { CellRange } from "../../check/sheet/snapshot";

/** A validation in Excel's own words. */
export interface Own {
  readonly rule: unknown;
  readonly prompt: unknown;
  readonly errorAlert: unknown;
  readonly ignoreBlanks: unknown;
}

/** Cells under one validation; its formulas are as seen from the first of them. */
export interface OwnArea {
  readonly range: CellRange;
  readonly own: Own;
}

/** A validation as it reads from a cell that many rows and columns further on. */
export const movedOwn = (own: Own, rows: number, columns: number): Own => ({
  ...own,
  rule: moved(own.rule, rows, columns),
});

/** The same, to be compared. */
const seenFrom = (own: Own, rows: number, columns: number): string => JSON.stringify(movedOwn(own, rows, columns));

function moved(part: unknown, rows: number, columns: number): unknown {
  if (typeof part === "string") return part.startsWith("=") ? moveFormula(part, rows, columns) : part;
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, moved(value, rows, columns)]));
}

/** Whether `further` has the validation of `area` as seen from there. */
function continues(area: OwnArea, further: OwnArea): boolean {
  const [rows, columns] = [further.range.top - area.range.top, further.range.left - area.range.left];
  return seenFrom(area.own, rows, columns) === seenFrom(further.own, 0, 0);
}

/** Joins areas that touch and have the same validation: down the columns first, then side by side. */
export function joined(areas: readonly OwnArea[]): readonly OwnArea[] {
  const down = [...areas].sort(({ range: a }, { range: b }) => a.left - b.left || a.right - b.right || a.top - b.top);
  const columns = fold(down, (a, b) => a.left === b.left && a.right === b.right && a.bottom + 1 === b.top);
  const across = [...columns].sort(
    ({ range: a }, { range: b }) => a.top - b.top || a.bottom - b.bottom || a.left - b.left,
  );
  return fold(across, (a, b) => a.top === b.top && a.bottom === b.bottom && a.right + 1 === b.left);
}

function fold(areas: readonly OwnArea[], touch: (a: CellRange, b: CellRange) => boolean): readonly OwnArea[] {
  const whole: OwnArea[] = [];
  for (const area of areas) {
    const last = whole.at(-1);
    if (last !== undefined && touch(last.range, area.range) && continues(last, area)) {
      const { bottom, right } = area.range;
      whole[whole.length - 1] = { ...last, range: { ...last.range, bottom, right } };
    } else whole.push(area);
  }
  return whole;
}

/** Whether two lists of areas, none of which overlaps another of its list, give every cell the same validation. */
export function saySame(some: readonly OwnArea[], others: readonly OwnArea[]): boolean {
  let shared = 0;
  for (const area of some) {
    for (const other of others) {
      const cells = intersection(area.range, other.range);
      if (cells === null) continue;
      const from = (of: OwnArea) => seenFrom(of.own, cells.top - of.range.top, cells.left - of.range.left);
      if (from(area) !== from(other)) return false;
      shared += cellCount(cells);
    }
  }
  return shared === total(some) && shared === total(others);
}

const total = (areas: readonly OwnArea[]): number => areas.reduce((sum, { range }) => sum + cellCount(range), 0);
