import { around, intersection } from "../check/sheet/ranges";
import type { CellRange } from "../check/sheet/snapshot";

/** What becomes one cell when a range is merged: the range with all merged areas that it touches, as none may reach out of it. */
export function mergedArea(range: CellRange, merges: readonly CellRange[]): CellRange {
  const touched = merges.filter((merge) => intersection(merge, range) !== null);
  const area = around([range, ...touched]);
  const isSame = (["top", "left", "bottom", "right"] as const).every((side) => area[side] === range[side]);
  return isSame ? range : mergedArea(area, merges);
}
