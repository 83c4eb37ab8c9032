import { isLabel, type FormCell } from "./cells";
import { isNumberIn, type MoneyPlace } from "./money-place";
import { cellBelow, nextCell, type Page, type Place } from "./page";

/**
 * Where an amount stands, or would: beside its label, or below it where labels stand side by side over amounts. A text further to the
 * right is another label, with an unknown name.
 */
export function amountPlace(page: Page, label: FormCell): MoneyPlace | null {
  const { row, column, inline } = label;
  if (inline !== null) return { row, column, inline };
  const next = nextCell(page, label);
  const beside = { row: label.row, column: label.right + 1 };
  if (next !== undefined && headsAmount(page, next)) return null;
  const isBesideHead = next !== undefined && headsColumn(page, next);
  if (
    next !== undefined &&
    !isBesideHead &&
    !isLabel(next) &&
    (next.column === beside.column || holdsMoney(page, label))
  )
    return placeOf(next);
  const below = cellBelow(page, label);
  const isOver = below !== undefined && isNumber(page, below) && !isBesideLabel(page, below);
  if (isOver && next === undefined && followsLabelOverAmount(page, label)) return placeOf(below);
  if (next?.column !== beside.column && beside.column <= page.right) return beside;
  if (!isOver) return null;
  // One amount alone: a column of several has a 合计 somewhere that is told apart by its row.
  return isAmountBelow(page, below) ? null : placeOf(below);
}

/** 三年资金总额 | 90000: a text with an amount beside it is a label, although it is in no vocabulary. */
function headsAmount(page: Page, cell: FormCell): boolean {
  if (cell.label === "" || /[\d０-９]/.test(cell.text.value) || cell.field !== null) return false;
  const next = nextCell(page, cell);
  return next?.column === cell.right + 1 && isNumber(page, next);
}

/** 按收入性质分 over labels, 收入预算 | 支出预算 over amounts: a text without a figure that heads what stands below it. */
function headsColumn(page: Page, cell: FormCell): boolean {
  if (!saysNoFigure(cell)) return false;
  const below = cellBelow(page, cell);
  if (below === undefined) return false;
  const other = nextCell(page, cell);
  const belowOther = other && cellBelow(page, other);
  const areHeads = other?.column === cell.right + 1 && saysNoFigure(other) && belowOther !== undefined;
  return (
    (isLabel(below) && below.field !== null) || (areHeads && [below, belowOther].every((one) => isNumber(page, one)))
  );
}

const saysNoFigure = ({ label, text }: FormCell): boolean =>
  label.length > 1 && /^[一-龥（）()]+$/.test(label) && !/[\d０-９]/.test(text.value);

/** Whether the label right before this one has its amount below it, so that the last of a row of labels has as well. */
function followsLabelOverAmount(page: Page, label: FormCell): boolean {
  const before = page.rows.get(label.row)?.findLast(({ column }) => column < label.column);
  const below = before?.right === label.column - 1 ? cellBelow(page, before) : undefined;
  return below !== undefined && before !== undefined && isLabel(before) && isNumber(page, below);
}

/** The amount right of another label belongs to that one. */
function isBesideLabel(page: Page, cell: FormCell): boolean {
  const before = page.rows.get(cell.row)?.findLast(({ column }) => column < cell.column);
  return before !== undefined && isLabel(before) && before.right === cell.column - 1;
}

function isAmountBelow(page: Page, cell: FormCell): boolean {
  const next = cellBelow(page, cell);
  return next !== undefined && isNumber(page, next);
}

/** Whether a label has a number in the next cell of its row, or an amount in its own cell. */
export function holdsMoney(page: Page, label: FormCell): boolean {
  if (label.inline !== null) return true;
  const next = nextCell(page, label);
  return next !== undefined && isNumber(page, next);
}

export const isNumber = ({ sheet }: Page, { row, column }: Place): boolean => isNumberIn(sheet, { row, column });

export const placeOf = ({ row, column }: Place): MoneyPlace => ({ row, column });
