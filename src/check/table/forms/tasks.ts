import { readAmount } from "../../money/amount";
import { cellAt } from "../../sheet/snapshot";
import type { FormCell } from "./cells";
import { PART_FIELDS, type Field } from "./form";
import { moneyOf, settleLines, type Line } from "./lines";
import { placeUnder } from "./matrix";
import { sumOf, unknownAmong, type MoneyGroup } from "./money-group";
import { labelsOf, type Page } from "./page";

/** 年度主要任务 of a whole department: what each task costs, under 总额, and a row 金额合计 below them. */
export interface Tasks extends MoneyGroup {
  /** The rows of the table, its heads' included. */
  readonly top: number;
  readonly bottom: number;
}

/** The table of tasks of a form whose sum is the year's total; null where it has none. */
export function readTasks(page: Page): Tasks | null {
  for (const head of labelsOf(page, TOTAL)) {
    const sum = sumUnder(page, head);
    if (sum === null) continue;
    const { label, items } = sum;
    const heads = (page.rows.get(head.row) ?? []).filter(
      ({ column, field }) => column > head.column && field !== null && PART_FIELDS.has(field),
    );
    const lineAt = (cell: FormCell, row: number, column: FormCell): Line => ({
      cell,
      place: placeUnder(page, row, column),
    });
    const total = moneyOf("total", "annual", label, placeUnder(page, label.row, head));
    const parts = settleLines(
      heads.map((cell) => lineAt(cell, label.row, cell)),
      "annual",
    );
    const costs = settleLines(
      items.map((cell) => lineAt({ ...cell, field: null }, cell.row, head)),
      "annual",
      true,
    );
    const each = costs.money.map((one) => ({ ...one, role: "of-which" as const }));
    return {
      top: head.row,
      bottom: label.row,
      money: [total, ...parts.money, ...each],
      sums: [...sumOf(total, parts), ...sumOf(total, { ...costs, parts: each })],
      unknown: unknownAmong(parts),
    };
  }
  return null;
}

const TOTAL: ReadonlySet<Field> = new Set<Field>(["annual-total"]);

/** The row 合计 below a head and the rows between them, each told by its first cell; null where other labels come first. */
function sumUnder(page: Page, head: FormCell): { label: FormCell; items: FormCell[] } | null {
  const items: FormCell[] = [];
  for (let row = head.bottom + 1; page.rows.has(row); row += 1) {
    const before = (page.rows.get(row) ?? []).filter(({ column }) => column < head.column);
    const label = before.find(({ field }) => field === "sum");
    const { kind } = readAmount(cellAt(page.sheet, row, placeUnder(page, row, head).column));
    if (label !== undefined) return kind === "number" && items.length > 0 ? { label, items } : null;
    const item = before.find(({ field }) => field === null);
    if (item === undefined || (kind !== "number" && kind !== "blank")) return null;
    if (before.some(({ field }) => field !== null && field !== "other-label" && field !== "code")) return null;
    items.push(item);
  }
  return null;
}
