import type { CellRange } from "../check/sheet/snapshot";
import type { GridEvent } from "./grid-event";
import { shiftedRange } from "./shift";
import { shiftOf } from "./shift-events";

/** The ranges of the open book that can be filtered, one a sheet at most. What they hide is not known here: nothing is. */
export interface GridFilters {
  /** The range with its header; null where the sheet has none. */
  on(sheet: string): CellRange | null;
  set(sheet: string, range: CellRange | null): void;
  /** Moves ranges with their cells; those of deleted cells and sheets are gone. */
  follow(event: GridEvent): void;
}

/** The filters of a book in memory; `onChange` hears of every change. */
export function createFilters(onChange = (): void => undefined): GridFilters {
  const ranges = new Map<string, CellRange>();
  const set = (sheet: string, range: CellRange | null): void => {
    if (range === null ? !ranges.delete(sheet) : (ranges.set(sheet, range), false)) return;
    onChange();
  };
  return {
    on: (sheet) => ranges.get(sheet) ?? null,
    set,
    follow(event) {
      const range = ranges.get(event.sheet);
      if (range === undefined) return;
      if (event.type === "deleted") return set(event.sheet, null);
      const shift = shiftOf(event);
      if (shift !== null) set(event.sheet, shiftedRange(range, shift));
    },
  };
}
