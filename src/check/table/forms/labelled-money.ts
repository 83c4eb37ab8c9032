import { readAmount } from "../../money/amount";
import { cellAt } from "../../sheet/snapshot";
import type { MoneyPeriod } from "../types";
import type { Field } from "./form";
import { isLabel, labelsOf, lastColumn, nextCell, type FormCell, type Page, type Place } from "./page";
import { moneyOf, PART_FIELDS, settleParts, type Money, type Part } from "./parts";

const TOTALS: ReadonlySet<Field> = new Set<Field>(["annual-total", "whole-total"]);

/** Amounts beside their labels, in the rows above `end`: a total and its parts below or beside it, one group a period. */
export function labelledMoney(page: Page, end: number): Money[] {
  const labels = labelsOf(page, new Set([...TOTALS, ...PART_FIELDS])).filter(({ row }) => row < end);
  const money: Money[] = [];
  const totals: FormCell[] = [];
  const periods = new Set<MoneyPeriod>();
  for (const cell of labels) {
    if (!TOTALS.has(cell.field as Field)) continue;
    totals.push(cell);
    const place = amountPlace(page, cell);
    const period = periodOf(cell);
    if (place !== null) money.push(moneyOf(periods.has(period) ? "of-which" : "total", period, cell, place));
    periods.add(period);
  }
  const parts = new Map<FormCell | null, Part[]>();
  for (const cell of withNeighbours(
    page,
    labels.filter((one) => !TOTALS.has(one.field as Field)),
    end,
  )) {
    const place = amountPlace(page, cell);
    if (place === null) continue;
    const total = totalOf(cell, totals);
    const group = parts.get(total);
    if (group === undefined) parts.set(total, [{ cell, place }]);
    else group.push({ cell, place });
  }
  for (const [total, group] of parts) money.push(...settleParts(group, total === null ? "annual" : periodOf(total)));
  return money;
}

const periodOf = ({ field }: FormCell): MoneyPeriod => (field === "whole-total" ? "whole" : "annual");

/** The total a part stands under: the nearest one above it that is not further to the right. */
function totalOf(part: FormCell, totals: readonly FormCell[]): FormCell | null {
  let nearest: FormCell | null = null;
  for (const total of totals) {
    if (total.row > part.row || total.column > part.column) continue;
    if (nearest === null || total.column >= nearest.column) nearest = total;
  }
  return nearest ?? totals.at(-1) ?? null;
}

/**
 * Parts, and the cells under them in their column that are labels of money nobody knows by name: left out, they would make a total
 * look wrong.
 */
function withNeighbours(page: Page, parts: readonly FormCell[], end: number): FormCell[] {
  const known = new Set(parts);
  const all: FormCell[] = [];
  for (const part of parts) {
    all.push(part);
    for (let row = part.bottom + 1; row < end;) {
      const cell = page.rows.get(row)?.find(({ column }) => column === part.column);
      if (cell === undefined || known.has(cell) || isOtherLabel(cell) || !holdsMoney(page, cell)) break;
      known.add(cell);
      all.push(cell);
      row = cell.bottom + 1;
    }
  }
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** A field that is no money, or a text too long for a label. */
const isOtherLabel = ({ field, label }: FormCell): boolean => field !== null || label === "";

function holdsMoney(page: Page, label: FormCell): boolean {
  const next = nextCell(page, label);
  return next !== undefined && readAmount(cellAt(page.sheet, next.row, next.column)).kind === "number";
}

/** Where an amount stands, or would: beside its label. A text further to the right is another label that nobody knows by name. */
function amountPlace(page: Page, label: FormCell): Place | null {
  const next = nextCell(page, label);
  const beside = { row: label.row, column: label.right + 1 };
  if (next !== undefined && !isLabel(next) && (next.column === beside.column || holdsMoney(page, label))) return next;
  return next?.column !== beside.column && beside.column <= lastColumn(page.sheet) ? beside : null;
}
