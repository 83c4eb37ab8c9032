import type { FormCell } from "./cells";
import { holdsMoney, isNumber } from "./label-amount";
import { nextCell, type Page } from "./page";
import { isYearOfTotal } from "./year-money";
import { FUND_WORDS } from "../vocabulary/funds";

/**
 * Parts, and the labels with amounts below and right of them that are in no vocabulary: left out, they would make a total look wrong.
 */
export function withUnknownParts(
  page: Page,
  parts: readonly FormCell[],
  totals: readonly FormCell[],
  isOwn: (cell: FormCell) => boolean,
): FormCell[] {
  const known = new Set([...parts, ...totals]);
  const all: FormCell[] = [...parts];
  for (const part of [...totals, ...parts]) {
    for (let row = part.bottom + 1; page.rows.has(row);) {
      const cell = page.rows.get(row)?.find(({ column }) => column === part.column);
      if (cell === undefined || known.has(cell) || isOtherLabel(cell) || !isOwn(cell) || !holdsMoney(page, cell)) break;
      // Under a heading over amounts stands an amount, not a label.
      if (isNumber(page, cell) || isYearOfTotal(cell)) break;
      known.add(cell);
      all.push(cell);
      row = cell.bottom + 1;
    }
  }
  for (const one of [...totals, ...parts]) {
    // 资金总额 | 450 | 其中：财政奖补 | 300: what goes on to the right in the same way.
    for (let label = labelBehindAmount(page, one); label !== undefined; label = labelBehindAmount(page, label)) {
      if (known.has(label) || label.field !== null || !isOwn(label) || !namesFund(label)) break;
      known.add(label);
      all.push(label);
    }
  }
  return all.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The label right of a label's amount, which has its own beside it. */
function labelBehindAmount(page: Page, before: FormCell): FormCell | undefined {
  const amount = before.inline === null ? nextCell(page, before) : before;
  if (amount === undefined || (before.inline === null && !isNumber(page, amount))) return undefined;
  const label = nextCell(page, amount);
  const next = label && nextCell(page, label);
  return next?.column === (label?.right ?? 0) + 1 && isNumber(page, next) ? label : undefined;
}

/** What a project earns or spends is no fund. */
const namesFund = ({ label }: FormCell): boolean => FUND_WORDS.test(label) && !/(?:收入|支出)$/.test(label);

/** A field that is no money, or a text too long for a label. */
const isOtherLabel = ({ field, label }: FormCell): boolean => field !== null || label === "";
