import type { CellValue } from "../../check/sheet/snapshot";
import type { WriteGroup } from "../../host/host";
import { textSize } from "../blocks";

/** Bytes of a request or a response aimed at, well within the 5 MB of Excel on the web: the pane stands still while one is put together. */
const BUDGET = 1_000_000;
/** What one cell on its own takes in a request beside its text: ranges read before and after, formats and content set. */
const BYTES_PER_CELL = 1_500;

/** Splits groups into portions that each fit in a request and its response; a group is never split. */
export function portionsOf(groups: readonly WriteGroup[]): readonly (readonly WriteGroup[])[] {
  const portions: WriteGroup[][] = [];
  let room = 0;
  for (const group of groups) {
    const size = sizeOf(group);
    const last = portions.at(-1);
    if (last !== undefined && size <= room) {
      last.push(group);
      room -= size;
    } else {
      portions.push([group]);
      room = BUDGET - size;
    }
  }
  return portions;
}

/** Values and formulas come back twice, before and after; the new content goes out once. */
function sizeOf({ writes }: WriteGroup): number {
  const text = (value: CellValue) => (typeof value === "string" ? textSize(value) : 0);
  return writes.reduce((sum, { expected, next }) => sum + BYTES_PER_CELL + 2 * text(expected) + 3 * text(next), 0);
}
