import type { CellRange } from "../check/sheet/snapshot";
import { toHostError } from "./errors";
import { rangeAt } from "./run";

/**
 * The merged areas within a range, in one sync. Beyond 512 areas Excel fails to tell (read in its documentation, with no word on the
 * error): then each half of the rows is asked for itself.
 */
export async function readMerges(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  range: CellRange,
): Promise<readonly CellRange[]> {
  const merged = rangeAt(sheet, range).getMergedAreasOrNullObject().untrack();
  merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
  try {
    await context.sync();
  } catch (error) {
    const { code } = toHostError(error);
    if (range.bottom - range.top < 2 || !(code === "unknown" || code === "too-large")) throw error;
    const middle = Math.floor((range.top + range.bottom) / 2);
    const upper = await readMerges(context, sheet, { ...range, bottom: middle });
    const lower = await readMerges(context, sheet, { ...range, top: middle + 1 });
    // An area across the cut may come whole with either half, or cut in two: the strip along the cut tells which belong together.
    const strip = await readMerges(context, sheet, { ...range, top: middle, bottom: middle + 1 });
    return joinAlong(middle, upper, lower, strip);
  }
  if (merged.isNullObject) return [];
  return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

/** Puts together the areas above and below a cut; `strip` holds those of the two rows beside it. */
export function joinAlong(
  middle: number,
  upper: readonly CellRange[],
  lower: readonly CellRange[],
  strip: readonly CellRange[],
): readonly CellRange[] {
  const across = strip.filter(({ top, bottom }) => top <= middle && bottom > middle);
  if (across.length === 0) return [...upper, ...lower];
  const isPart = (area: CellRange) =>
    across.some(({ left, right }) => area.left === left && area.right === right) &&
    area.top <= middle + 1 &&
    area.bottom >= middle;
  const joined = across.map(({ left, right }) => {
    const parts = [...upper, ...lower].filter((area) => isPart(area) && area.left === left && area.right === right);
    const top = Math.min(middle, ...parts.map((part) => part.top));
    const bottom = Math.max(middle + 1, ...parts.map((part) => part.bottom));
    return { top, left, bottom, right };
  });
  return [...upper.filter((area) => !isPart(area)), ...joined, ...lower.filter((area) => !isPart(area))];
}
