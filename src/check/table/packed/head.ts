import { cleanCell } from "../../sheet/clean";
import { slice, type Located } from "../../sheet/located";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Header } from "../header";
import { departmentIn, isNumberOfSheet, moneyUnitIn, yearIn } from "../labels";
import type { MoneyUnit } from "../types";

/** What stands above a table's header. */
export interface Head {
  readonly title: Located<string> | null;
  readonly department: Located<string> | null;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
  /** Every line, to know it again where a page break repeats it. */
  readonly lines: ReadonlySet<string>;
}

/** Reads title lines, department and money unit from `top` down to the header's last row, in the header's own columns. */
export function readHead(
  sheet: SheetSnapshot,
  header: Omit<Header, "columns" | "isToldByCells" | "classes" | "codeColumn" | "unitColumn"> & {
    readonly columns: unknown;
  },
  top: number,
): Head {
  const lines = new Set<string>();
  let title: Located<string> | null = null;
  let department: Located<string> | null = null;
  let year: number | null = null;
  let moneyUnit: MoneyUnit | null = null;
  for (let row = top; row <= header.bottom; row += 1) {
    for (let column = header.left; column <= header.right; column += 1) {
      const line = cleanCell(sheet, row, column);
      if (line.value === "") continue;
      moneyUnit ??= moneyUnitIn(line.value);
      if (row >= header.top) continue;
      lines.add(line.value);
      const named = departmentIn(line.value);
      if (named !== null) {
        department ??= { value: line.value.slice(named.start, named.end), spans: slice(line, named.start, named.end) };
      } else if (moneyUnitIn(line.value) === null || line.value.length > 12) {
        if (!isNumberOfSheet(line.value)) title ??= line;
        year ??= yearIn(line.value);
      }
    }
  }
  return { title, department, year, moneyUnit, lines };
}
