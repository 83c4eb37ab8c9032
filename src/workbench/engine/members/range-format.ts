import { invalidArgument, notImplemented } from "../errors";
import type { ObjectOf } from "../objects";
import type { Members } from "../table";
import { areaOf, beforeFormat, refuseLines } from "./range-access";

/** A point is 1/72 inch, a pixel 1/96. */
const PIXELS_PER_POINT = 96 / 72;

const ALIGNMENTS = { Left: "left", Center: "center", Right: "right" } as const;

export const rangeFormat: Members<ObjectOf<"RangeFormat">> = {
  setters: {
    ColumnWidth: ({ range }, points, env) => {
      if (typeof points !== "number" || !(points >= 0)) throw invalidArgument("column width");
      beforeFormat(range, env, "allowFormatColumns");
      const { left, right } = areaOf(range);
      env.grid.setColumnWidth(range.sheet, left, right, Math.round(points * PIXELS_PER_POINT));
    },
    WrapText: ({ range }, wrap, env) => {
      if (typeof wrap !== "boolean") throw invalidArgument("wrap text");
      refuseLines(range, "a look");
      beforeFormat(range, env);
      env.grid.setLook(range.sheet, areaOf(range), { wrap });
    },
    HorizontalAlignment: ({ range }, alignment, env) => {
      const horizontal = ALIGNMENTS[alignment as keyof typeof ALIGNMENTS] as "left" | "center" | "right" | undefined;
      if (horizontal === undefined) throw notImplemented(`the horizontal alignment ${String(alignment)}`);
      refuseLines(range, "a look");
      beforeFormat(range, env);
      env.grid.setLook(range.sheet, areaOf(range), { horizontal });
    },
  },
  navigations: {
    Protection: ({ range }) => ({ type: "FormatProtection", range }),
    Font: ({ range }) => ({ type: "RangeFont", range }),
  },
};

export const rangeFont: Members<ObjectOf<"RangeFont">> = {
  setters: {
    Bold: ({ range }, bold, env) => {
      if (typeof bold !== "boolean") throw invalidArgument("bold");
      refuseLines(range, "a look");
      beforeFormat(range, env);
      env.grid.setLook(range.sheet, areaOf(range), { bold });
    },
  },
};
