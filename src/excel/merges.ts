import type { CellRange } from "../check/sheet/snapshot";
import { toHostError } from "./errors";
import { rangeAt } from "./run";

/** A range to look for merged areas in. */
interface Place {
  readonly sheet: Excel.Worksheet;
  readonly range: CellRange;
}

/**
 * The merged areas within ranges, in one sync. Beyond 512 areas Excel fails to tell (read in its documentation, with no word on the
 * error): then each range is asked for itself, and of one range each half of the rows.
 */
export async function readMergesOf(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<readonly (readonly CellRange[])[]> {
  const queued = places.map(({ sheet, range }) => {
    const merged = rangeAt(sheet, range).getMergedAreasOrNullObject().untrack();
    merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    return merged;
  });
  try {
    await context.sync();
  } catch (error) {
    const { code } = toHostError(error);
    if (!(code === "unknown" || code === "too-large")) throw error;
    const [first] = places;
    if (places.length === 1 && first !== undefined) {
      if (first.range.bottom - first.range.top < 2) throw error;
      return [await readHalves(context, first)];
    }
    const all: (readonly CellRange[])[] = [];
    for (const place of places) all.push(...(await readMergesOf(context, [place])));
    return all;
  }
  return queued.map((merged) => (merged.isNullObject ? [] : merged.areas.items.map(areaOf)));
}

async function readHalves(context: Excel.RequestContext, { sheet, range }: Place): Promise<readonly CellRange[]> {
  const read = async (rows: Partial<CellRange>): Promise<readonly CellRange[]> =>
    (await readMergesOf(context, [{ sheet, range: { ...range, ...rows } }]))[0] ?? [];
  const middle = Math.floor((range.top + range.bottom) / 2);
  const upper = await read({ bottom: middle });
  const lower = await read({ top: middle + 1 });
  // An area across the cut may come whole with either half, or cut in two: the strip along the cut tells which belong together.
  const strip = await read({ top: middle, bottom: middle + 1 });
  return joinAlong(middle, upper, lower, strip);
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

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
