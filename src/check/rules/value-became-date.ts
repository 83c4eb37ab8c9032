import type { Target } from "../indicator/types";
import { defineRule, NOTHING } from "../rule";
import type { Located } from "../sheet/located";
import { cellAt, rowOf, type Cell, type SheetSnapshot } from "../sheet/snapshot";
import { isDateText, monthAndDay, showsDay } from "../sheet/dates";
import { TARGET_FIELDS } from "../table/fields";
import { present } from "../table/found";
import { shownSpans } from "../table/values";
import { LIST_HEAD, listRow } from "./example-list";

/** A target that Excel took for a date: 6-8 typed, 6月8日 shown, 45450 kept. */
export const valueBecameDate = defineRule({
  id: "value-became-date",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { sheet: [...LIST_HEAD, listRow("培训班次", "", { value: 45451, shown: "6月8日" }, "次")] },
      { sheet: [...LIST_HEAD, listRow("培训班次", "", { value: 45444, shown: "Jun-24" }, "次")] },
    ],
    good: [
      { sheet: [...LIST_HEAD, listRow("培训班次", "≥", 6, "次")] },
      { sheet: [...LIST_HEAD, listRow("采购完成时间", "≤", "6月8日", "")] },
      { sheet: [...LIST_HEAD, listRow("采购完成时间", "≤", { value: 46022, shown: "2025-12-31" }, "")] },
    ],
  },
  on: { target: mayBeDate },
  detect({ indicator, values, project, sheets }) {
    // A packed cell is a text, and what is to be done by a day may well be a date.
    if (project.cells.length > 0 || DATED.test(values.name?.name ?? "")) return NOTHING;
    return TARGET_FIELDS.filter((field) => dateIn(indicator[field], sheets) !== null);
  },
  describe(field, { indicator, sheets }) {
    const { span, cell } = present(dateIn(indicator[field], sheets));
    const typed = typeof cell.value === "number" && showsDay(cell.text) ? monthAndDay(cell.value) : null;
    return {
      message: {
        id: typed === null ? "value-became-date" : "value-became-date/typed",
        params: { shown: cell.text, typed: typed === null ? "" : typed.join("-"), field },
      },
      place: [span],
      offending: cell.text,
    };
  },
});

/** Names that ask for a day: 采购完成时间. */
const DATED = /时间|日期|时限|期限|时点|节点/;

/** Every way to show a date has one of these. */
function mayBeDate({ text }: Target): boolean {
  return /\d[-/年]|-\d|月/.test(text);
}

/** The first of a target's cells that is a date. */
function dateIn(target: Located<Target> | null, sheets: ReadonlyMap<string, SheetSnapshot>) {
  if (target === null) return null;
  for (const span of shownSpans(target)) {
    const sheet = sheets.get(span.sheet);
    const row = sheet && rowOf(sheet, span.row);
    if (sheet === undefined || row === undefined || row === null) continue;
    const cell = cellAt(sheet, row, span.column);
    if (isDate(cell)) return { span, cell };
  }
  return null;
}

/** A date is kept as a number, or as a text of its own that is not what the sheet shows. */
function isDate({ value, text }: Cell): boolean {
  if (typeof value === "number") return isDateText(text);
  return typeof value === "string" && value !== text && /^\d{4}-\d{2}-\d{2}(?:T|$)/.test(value) && isDateText(text);
}
