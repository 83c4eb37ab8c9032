import type { CellRange } from "../../check/sheet/snapshot";
import { rangeOf } from "../ooxml/values";
import type { Package } from "../ooxml/package";

/** The rows of a sheet's tables whose cells name something that the table's own part names as well: headers and totals. */
export function tableRows(parts: Package, sheet: string): CellRange[] {
  return parts
    .relationships(sheet)
    .filter(({ type, target }) => type === "table" && parts.has(target))
    .flatMap(({ target }) => {
      const rows: CellRange[] = [];
      parts.read(target, {
        open(_, attributes, depth) {
          const range = depth === 0 ? rangeOf(attributes("ref") ?? "") : null;
          if (range === null) return;
          if (attributes("headerRowCount") !== "0") rows.push({ ...range, bottom: range.top });
          if (Number(attributes("totalsRowCount") ?? 0) > 0) rows.push({ ...range, top: range.bottom });
        },
      });
      return rows;
    });
}
