import { readAmount } from "../../money/amount";
import { cellAt } from "../../sheet/snapshot";
import type { Field } from "./form";
import { labelsOf, type FormCell, type Page } from "./page";
import { moneyOf, PART_FIELDS, settleParts, type Money, type Part } from "./parts";

/** A list of funds, one a row, under 资金性质|…|金额. */
export interface FundList {
  /** The row of its heading. */
  readonly top: number;
  /** Its amounts. Its sum is the annual total where the form states that nowhere else. */
  readonly money: (hasTotal: boolean) => Money[];
}

/** The list of funds of a form, or null. */
export function fundList(page: Page): FundList | null {
  const [names] = labelsOf(page, new Set<Field>(["fund-names"]));
  const head = names && page.rows.get(names.row)?.find(({ field }) => field === "fund-amounts");
  if (head === undefined) return null;
  const parts: Part[] = [];
  const sums: Part[] = [];
  for (const [row, cells] of page.rows) {
    if (row <= head.bottom) continue;
    const names = cells.filter(({ column }) => column < head.column);
    if (names.some(isOtherLabel)) break;
    const cell = names.at(-1);
    if (cell === undefined) continue;
    const part = { cell, place: { row, column: head.column } };
    if (isSum(cell)) sums.push(part);
    else if (cell.field !== null || holdsNumber(page, part)) parts.push(part);
  }
  return {
    top: head.row,
    money: (hasTotal) => [
      ...settleParts(parts, "annual"),
      ...sums.map(({ cell, place }, index) =>
        moneyOf(hasTotal || index > 0 || cell.field !== "sum" ? "of-which" : "total", "annual", cell, place),
      ),
    ],
  };
}

const isOtherLabel = ({ field, label }: FormCell): boolean =>
  field !== null && field !== "sum" && label !== MANAGED && !PART_FIELDS.has(field);

/** 预算管理资金 heads the column of the funds, or sums up those under it. */
const MANAGED = "预算管理资金";

const isSum = ({ field, label }: FormCell): boolean => field === "sum" || label === MANAGED;

/** A fund nobody knows by name is one where it has an amount. */
const holdsNumber = ({ sheet }: Page, { place }: Part): boolean =>
  readAmount(cellAt(sheet, place.row, place.column)).kind === "number";
