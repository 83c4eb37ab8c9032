import { readAmount } from "../../money/amount";
import { amountAt } from "../../money/computed";
import { cleanCell, spanOf } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import { mergeAt } from "../../sheet/merges";
import { isVisible } from "../../sheet/stretches";
import { cellAt, cellText, type Cell } from "../../sheet/snapshot";
import type { AmountCell } from "../types";
import type { Column } from "./columns";
import type { Page } from "./page";

/** A cell of an indicator; one merged over several rows speaks for each of them. */
export interface EntryCell {
  readonly text: Located<string>;
  readonly row: number;
  readonly column: number;
}

/** What forms print beforehand where an indicator is to be written: 指标1：, dots, 1. alone. */
export const isTemplate = (text: string): boolean =>
  text.length <= LONGEST_TEMPLATE &&
  /^(?:(?:具体)?指标\d*[:：、.．]?|\d+[.．、]|[.…·。])*$/.test(text.replace(/\s/g, ""));

const LONGEST_TEMPLATE = 30;

/** The cell of a row under a column; blank where a merge that begins further left covers it. */
export function cellIn({ sheet, top }: Page, row: number, { left, right }: Column): EntryCell {
  for (let column = left; column <= right; column += 1) {
    const merge = mergeAt(sheet, row, column);
    const at = Math.max(merge?.top ?? row, top);
    if ((merge === null || merge.left === column) && isVisible(cellText(sheet, at, column)))
      return { text: cleanCell(sheet, at, column), row: at, column };
  }
  return { text: { value: "", spans: [spanOf(sheet, row, left, 0, 0)] }, row, column: left };
}

/** The points in a row; null where one merged over several rows has been read already, unless `always`. */
export function pointsIn(page: Page, row: number, column: Column, always: boolean): AmountCell | null {
  const { row: at, column: from } = cellIn(page, row, column);
  if (at !== row && !always) return null;
  const cell = cellAt(page.sheet, at, from);
  return {
    amount: isTyped(cell)
      ? readAmount(column.role === "weight" ? withoutPoints(cell) : cell)
      : amountAt(page.sheet, at, from),
    column: { role: "of-which", period: "annual", label: column.label },
    span: spanOf(page.sheet, at, from),
    formula: cell.formula,
  };
}

/** Text may carry its 分; a number or a formula is read as any other amount. */
const isTyped = ({ value, formula }: Cell): boolean => typeof value === "string" && formula === null;

/** What a weight is without the 分 or % typed behind it. */
function withoutPoints(cell: Cell): Cell {
  const number = typeof cell.value === "string" ? /^\s*(\d[\d.]*)\s*[%％分]\s*$/.exec(cell.value)?.[1] : undefined;
  return number === undefined ? cell : { ...cell, value: number, text: number };
}
