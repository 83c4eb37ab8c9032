import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { CellLook } from "../../xlsx/workbook";
import type { Grid } from "../grid";

/** The members of a grid that tell how cells look. */
export function lookMembers(
  book: Workbook,
  worksheet: (sheet: string) => Worksheet,
): Required<Pick<Grid, "looks" | "columnWidths">> {
  return {
    looks(sheet, { top, left, bottom, right }) {
      const from = worksheet(sheet);
      const styles = book.getStyles();
      // Cells of one style share its object, or a look made of it.
      const made = new Map<IStyleData, CellLook | null>();
      const lookAt = (row: number, column: number): CellLook | null => {
        const style = styles.getStyleByCell(from.getCellRaw(row, column));
        if (!style) return null;
        let look = made.get(style);
        if (look === undefined) made.set(style, (look = lookOf(style)));
        return look;
      };
      return Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (_, c) => lookAt(top + r, left + c)),
      );
    },
    columnWidths(sheet) {
      const from = worksheet(sheet);
      return Array.from({ length: from.getColumnCount() }, (_, column) =>
        from.getColVisible(column) ? from.getColumnWidth(column) : 0,
      );
    },
  };
}

const HORIZONTAL = new Map<unknown, NonNullable<CellLook["horizontal"]>>([
  [HorizontalAlign.LEFT, "left"],
  [HorizontalAlign.CENTER, "center"],
  [HorizontalAlign.RIGHT, "right"],
]);
const VERTICAL = new Map<unknown, NonNullable<CellLook["vertical"]>>([
  [VerticalAlign.TOP, "top"],
  [VerticalAlign.MIDDLE, "center"],
  [VerticalAlign.BOTTOM, "bottom"],
]);
const SIDES = { l: "left", r: "right", t: "top", b: "bottom" } as const;

/** A style without what a plain one has. Keys come in one order, so that looks can be compared as texts. */
export function lookOf({ tb, ht, vt, bl, fs, cl, bg, bd }: IStyleData): CellLook | null {
  const horizontal = HORIZONTAL.get(ht);
  const vertical = VERTICAL.get(vt);
  const borders = (["l", "r", "t", "b"] as const).filter((side) => bd?.[side]).map((side) => SIDES[side]);
  const look: CellLook = {
    ...(tb === WrapStrategy.WRAP && { wrap: true }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(bl === BooleanNumber.TRUE && { bold: true }),
    ...(typeof fs === "number" && { size: fs }),
    ...(cl?.rgb && { color: cl.rgb }),
    ...(bg?.rgb && { fill: bg.rgb }),
    ...(borders.length > 0 && { borders }),
  };
  return Object.keys(look).length > 0 ? look : null;
}
