import { cleanCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import type { SheetSnapshot } from "../../sheet/snapshot";
import type { Field } from "../forms/form";
import { headFieldOf, headLabelsIn, type HeadLabel } from "../head-labels";
import type { Header } from "../header";
import { besidesValues } from "../inline-labels";
import { isNumberOfSheet, moneyUnitBeside, moneyUnitIn, yearIn } from "../labels";
import type { MoneyUnit } from "../types";
import { BUILT_IN_VOCABULARY, type LabelVocabulary } from "../vocabulary/vocabulary";

/** What stands above a table's header. */
export interface Head {
  readonly title: Located<string> | null;
  readonly department: Located<string> | null;
  /** Whose money it is, or who fills the table in, besides the department. */
  readonly unit: Located<string> | null;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit | null;
  /** Every line, to know it again where a page break repeats it. */
  readonly lines: ReadonlySet<string>;
}

/** Reads title lines, department, unit, year and money unit from `top` down to the header's last row, in the header's own columns. */
export function readHead(
  sheet: SheetSnapshot,
  header: Omit<Header, "columns" | "isToldByCells" | "classes" | "codeColumn" | "projectCodeColumn" | "unitColumn"> & {
    readonly columns: unknown;
  },
  top: number,
  vocabulary: LabelVocabulary = BUILT_IN_VOCABULARY,
): Head {
  const lines = new Set<string>();
  const said: HeadLabel[] = [];
  let title: Located<string> | null = null;
  let year: number | null = null;
  let moneyUnit: MoneyUnit | null = null;
  for (let row = top; row <= header.bottom; row += 1) {
    let label: Field | null = null;
    let before = "";
    for (let column = header.left; column <= header.right; column += 1) {
      const line = cleanCell(sheet, row, column);
      if (line.value === "") continue;
      moneyUnit ??= moneyUnitIn(line.value) ?? moneyUnitBeside(before, line.value);
      before = line.value;
      if (row >= header.top) continue;
      lines.add(line.value);
      const alone = headFieldOf(line.value, vocabulary);
      if (alone !== null) label = alone;
      else if (label !== null) {
        said.push({ field: label, value: line });
        label = null;
      } else {
        const labels = headLabelsIn(line, vocabulary);
        said.push(...labels);
        const rest = besidesValues(line.value, labels);
        if (labels.length > 0) year ??= yearIn(rest);
        else if (moneyUnitIn(rest) === null || rest.length > 12) {
          if (!isNumberOfSheet(rest)) title ??= line;
          year ??= yearIn(rest);
        }
      }
    }
  }
  return { title, lines, moneyUnit, ...officesIn(said), year: year ?? yearAmong(said) };
}

/** The department by its own label before 单位名称, and the unit by its own before who fills the table in. */
function officesIn(said: readonly HeadLabel[]): Pick<Head, "department" | "unit"> {
  const first = (...fields: readonly Field[]): Located<string> | null =>
    said.find(({ field, value }) => fields.includes(field) && value.value !== "")?.value ?? null;
  return { department: first("department") ?? first("whole"), unit: first("unit") ?? first("filing-unit") };
}

function yearAmong(said: readonly HeadLabel[]): number | null {
  for (const { field, value } of said) {
    const match = field === "year" ? /20\d\d/.exec(value.value) : null;
    if (match !== null) return Number(match[0]);
  }
  return null;
}
