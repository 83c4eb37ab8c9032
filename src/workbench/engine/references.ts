import type { GridEvent } from "../grid";
import { shiftedRange } from "../shift";
import { shiftOf } from "../shift-events";
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
      const shift = shiftOf(event);
      if (shift === null || event.type !== "changed") return;
      for (const object of kept.values()) {
        if (object.type !== "Range" || object.sheet !== event.sheet || object.area === null) continue;
        object.area = shiftedRange(object.area, shift);
      }
    },
    get size() {
      return kept.size;
    },
  };
}
