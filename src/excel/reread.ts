import type { CellRange, SheetSnapshot } from "../check/sheet/snapshot";
import type { ReadSince } from "../host/host";
import type { Block } from "./cells";

/** Rows of a sheet from its first used one on, one entry a row. */
export interface SheetRows extends Pick<SheetSnapshot, "values" | "texts" | "formulas"> {
  readonly hidden: readonly boolean[];
}

export const NO_ROWS: SheetRows = { values: [], texts: [], formulas: [], hidden: [] };

/** A sheet as it stands now, before its cells are read. */
interface Place {
  readonly name: string;
  /** Its used range. */
  readonly range: CellRange;
  readonly hasHiddenRows: boolean;
}

/** Which rows of a sheet are to be read. */
export interface ReadingPlan {
  /** From top to bottom, apart from each other. */
  readonly stretches: readonly CellRange[];
  /** Makes all rows of the used range of what was read, by stretch. */
  join(read: readonly (readonly Block[])[]): SheetRows;
}

/**
 * Reads a sheet whole; or, of one that was read before and stands where it stood, the rows that were changed, those that are new, and
 * all that hold a formula: its result may have changed with any cell, and no event tells. Whether other rows are hidden is taken to be
 * as it was.
 */
export function planReading({ name, range, hasHiddenRows }: Place, since: ReadSince | undefined): ReadingPlan {
  const before = since?.sheet;
  if (since === undefined || before === undefined || before.name !== name || !hasSamePlace(before, range))
    return { stretches: [range], join: ([blocks = []]) => rowsOf(blocks) };
  const { top, bottom } = range;
  const isRead = new Array<boolean>(bottom - top + 1).fill(false);
  isRead.fill(true, before.values.length);
  before.formulas.forEach((row, r) => {
    if (r < isRead.length && row.some((formula) => formula !== null)) isRead[r] = true;
  });
  for (const change of since.changed)
    isRead.fill(true, Math.max(0, change.top - top), Math.max(0, Math.min(bottom, change.bottom) + 1 - top));

  const stretches: CellRange[] = [];
  isRead.forEach((isOne, r) => {
    if (!isOne) return;
    const last = stretches.at(-1);
    if (last?.bottom === top + r - 1) stretches[stretches.length - 1] = { ...last, bottom: top + r };
    else stretches.push({ ...range, top: top + r, bottom: top + r });
  });
  return {
    stretches,
    join(read) {
      const fresh = rowsOf(read.flat());
      const wasHidden = new Set(hasHiddenRows ? before.hiddenRows : []);
      let next = -1;
      const places = isRead.map((isOne, r) => (isOne ? (next += 1) : r));
      const from = <T>(old: readonly T[], now: readonly T[]): T[] =>
        places.map((place, r) => (isRead[r] === true ? now[place] : old[place]) as T);
      return {
        values: from(before.values, fresh.values),
        texts: from(before.texts, fresh.texts),
        formulas: from(before.formulas, fresh.formulas),
        hidden: places.map((place, r) => (isRead[r] === true ? fresh.hidden[place] === true : wasHidden.has(top + r))),
      };
    },
  };
}

/** The last row may be another: rows behind it are read, and rows that are gone are left out. */
const hasSamePlace = ({ origin, values }: SheetSnapshot, { top, left, right }: CellRange): boolean =>
  origin.row === top && origin.column === left && values[0]?.length === right - left + 1;

const rowsOf = (blocks: readonly Block[]): SheetRows => ({
  values: blocks.flatMap((block) => block.values),
  texts: blocks.flatMap((block) => block.texts),
  formulas: blocks.flatMap((block) => block.formulas),
  hidden: blocks.flatMap((block) => block.hidden),
});
