import type { Located } from "../../sheet/located";
import { isLabel, type FormCell } from "./cells";
import type { Field } from "./form";
import type { FundMatrix } from "./matrix";
import type { Page } from "./page";

/** Unknown words above the indicators in places where labels stand. The cells of a table of amounts are not counted. */
export function unknownLabels(page: Page, amounts: Pick<FundMatrix, "top" | "bottom"> | null): Located<string>[] {
  const unknown: Located<string>[] = [];
  // Where labels of rows above stand: one that nobody knows may have a row to itself.
  const columns = new Set<number>();
  for (const [row, cells] of page.rows) {
    if (amounts !== null && row > amounts.top && row <= amounts.bottom) continue;
    const labels = cells.filter(({ field, inline }) => field !== null && inline === null);
    const isRowOfLabels = cells.some(({ field }) => field !== null) || columns.has(cells[0]?.column ?? -1);
    for (const { column } of labels.slice(0, 1)) columns.add(column);
    if (!isRowOfLabels) continue;
    cells.forEach((cell, index) => {
      const before = cells[index - 1];
      const after = cells[index + 1];
      const isAfterValue = before === undefined || (!isLabel(before) && index >= 2);
      if (looksLikeLabel(cell) && isAfterValue && after !== undefined && !isLabel(after)) unknown.push(cell.text);
    });
  }
  for (const header of page.headers) unknown.push(...header.unknown);
  return unknown;
}

function looksLikeLabel({ field, columnRole, label, text, inline }: FormCell): boolean {
  return (
    field === null &&
    columnRole === null &&
    inline === null &&
    label !== "" &&
    /^[^\d。；，]{2,14}[:：]?$/.test(text.value)
  );
}

/** Fields that a form names once; a second label of one of these is not looked at. */
const ONCE: readonly Field[] = ["name", "department", "unit", "whole"];

/** Labels that stand on a form a second time, in a row or form where one counts. */
export function repeatedLabels(page: Page): Located<string>[] {
  const seen = new Set<string>();
  const repeated: Located<string>[] = [];
  for (const cells of page.rows.values())
    for (const { field, label, text } of cells) {
      if (field === null || !ONCE.includes(field)) continue;
      const key = `${field} ${label}`;
      if (seen.has(key)) repeated.push(text);
      seen.add(key);
    }
  return repeated;
}
