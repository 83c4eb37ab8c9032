import type { CellRange } from "../../check/sheet/snapshot";
import type { GridEvent } from "../grid";
import type { HostObject } from "./objects";

/** Objects the client asked to keep between batches, by reference id. */
export interface References {
  keep(object: HostObject): string;
  idOf(object: HostObject): string | undefined;
  get(id: string): HostObject | undefined;
  remove(id: string): void;
  /** Moves kept ranges with their cells when rows or columns come and go. */
  follow(event: GridEvent): void;
  readonly size: number;
}

export function createReferences(): References {
  const kept = new Map<string, HostObject>();
  const ids = new Map<HostObject, string>();
  let last = 0;
  return {
    keep(object) {
      let id = ids.get(object);
      if (id === undefined) {
        id = `{REF-${++last}}`;
        ids.set(object, id);
        kept.set(id, object);
      }
      return id;
    },
    idOf: (object) => ids.get(object),
    get: (id) => kept.get(id),
    remove(id) {
      const object = kept.get(id);
      kept.delete(id);
      if (object !== undefined) ids.delete(object);
    },
    follow(event) {
      if (event.type !== "changed" || event.change === "RangeEdited") return;
      for (const object of kept.values()) {
        if (object.type !== "Range" || object.sheet !== event.sheet || object.area === null) continue;
        object.area = shifted(object.area, event.change, event.range);
      }
    },
    get size() {
      return kept.size;
    },
  };
}

type Shift = "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** Where a range stands after rows or columns were inserted or deleted; null where all of it was deleted. */
export function shifted(range: CellRange, change: Shift, at: CellRange): CellRange | null {
  if (change === "RowInserted" || change === "RowDeleted") {
    const rows = shiftedSpan(range.top, range.bottom, change === "RowInserted", at.top, at.bottom);
    return rows && { ...range, top: rows[0], bottom: rows[1] };
  }
  const columns = shiftedSpan(range.left, range.right, change === "ColumnInserted", at.left, at.right);
  return columns && { ...range, left: columns[0], right: columns[1] };
}

function shiftedSpan(
  first: number,
  last: number,
  inserted: boolean,
  from: number,
  to: number,
): readonly [number, number] | null {
  const count = to - from + 1;
  if (inserted) return [first >= from ? first + count : first, last >= from ? last + count : last];
  const afterFirst = first < from ? first : Math.max(from, first - count);
  const afterLast = last < from ? last : last <= to ? from - 1 : last - count;
  return afterFirst > afterLast ? null : [afterFirst, afterLast];
}
