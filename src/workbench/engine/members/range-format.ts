import type { ObjectOf } from "../objects";
import type { Members } from "../table";
import { contains, intersection } from "./areas";
import { areaOf } from "./range-access";

export const rangeFormat: Members<ObjectOf<"RangeFormat">> = {
  navigations: { Protection: ({ range }) => ({ type: "FormatProtection", range }) },
};

export const formatProtection: Members<ObjectOf<"FormatProtection">> = {
  scalars: {
    // Null where some cells of the range are locked and some are not.
    Locked: ({ range }, env) => {
      const cells = areaOf(range);
      const open = env.grid.unlocked?.(range.sheet) ?? [];
      if (open.some((area) => contains(area, cells))) return false;
      return open.some((area) => intersection(area, cells) !== null) ? null : true;
    },
  },
};
