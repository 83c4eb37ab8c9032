import { readAmount } from "../../money/amount";
import { withoutApplied } from "../approved";
import { cellAt, cellText } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { isLabel, type FormCell } from "./cells";
import { PART_FIELDS, type Field } from "./form";
import { labelsOf, type Page, type Place } from "./page";
import { isYearHead } from "./year-money";

/** Amounts of a form in columns under headings, a fund a row. */
export interface FundMatrix {
  /** The rows it takes up, its headings' included. */
  readonly top: number;
  readonly bottom: number;
  /** The heading over the year's amounts, and those over other amounts that are looked at. */
  readonly main: FormCell;
  readonly others: readonly FormCell[];
  readonly lines: readonly FormCell[];
  /** Whether the lines are no funds but what the money is spent on. */
  readonly areItems: boolean;
}

const AMOUNT_HEADS: ReadonlySet<Field> = new Set<Field>([
  "first-budget",
  "present-budget",
  "spent",
  "past-amounts",
  "fund-amounts",
]);

/** Of several columns of amounts the first of these is what the form is about. */
const MAIN: readonly Field[] = ["first-budget", "fund-amounts", "present-budget"];

/** The columns of amounts of a form, or null where it has none. */
export function fundMatrix(page: Page, year: number | null): FundMatrix | null {
  const ofYears = yearMatrix(page, year);
  if (ofYears !== null) return ofYears;
  const labels = labelsOf(page, AMOUNT_HEADS).filter(({ inline }) => inline === null);
  const candidates = labels.filter((head) => !isChange(head, labels));
  for (const first of candidates) {
    const row = candidates.filter((cell) => cell.row === first.row);
    if (row[0] !== first) continue;
    const matrix = matrixUnder(page, row);
    if (matrix !== null) return matrix;
  }
  return null;
}

/** 预算调整数 beside 全年预算数: by how much the budget was changed, which may be less than nothing, and no budget itself. */
export const isChange = (head: FormCell, heads: readonly FormCell[]): boolean =>
  /^(?:预算调整|调整预算|调整)(?:数|额|金额)$/.test(head.label) &&
  heads.some((other) => other !== head && other.row === head.row && other.field === "present-budget");

/** 总额 | 2025年度 | 2026年度: the whole money and that of one year or more, each over its column. `year` is the form's. */
function yearMatrix(page: Page, year: number | null): FundMatrix | null {
  for (const cell of labelsOf(page, TOTALS)) {
    const years = (page.rows.get(cell.row) ?? []).filter((other) => other.column > cell.column);
    if (!years.every(isYearHead)) continue;
    const heads = [cell, ...years].filter((head) => isHead(page, head));
    // Of several years the form's own is what it is about.
    const own = years.length === 1 ? heads[1] : heads.find(({ text }) => year !== null && namesYear(text.value, year));
    const matrix = heads.length < 2 ? null : matrixOf(page, heads, own);
    if (matrix !== null) return matrix;
  }
  return null;
}

const namesYear = (text: string, year: number): boolean => text.replace(/\s/g, "").includes(`${year}年`);

const TOTALS: ReadonlySet<Field> = new Set<Field>(["annual-total", "whole-total", "sum"]);

function matrixUnder(page: Page, candidates: readonly FormCell[]): FundMatrix | null {
  const heads = candidates.filter((head) => isHead(page, head));
  const isFilled = (head: FormCell): boolean => isNumber(page, placeUnder(page, head.bottom + 1, head));
  const counting = withoutApplied(heads, ({ text }) => text.value, isFilled);
  const main = MAIN.map((field) => counting.find((head) => head.field === field)).find((head) => head !== undefined);
  return matrixOf(page, heads, main);
}

function matrixOf(page: Page, heads: readonly FormCell[], main: FormCell | undefined): FundMatrix | null {
  if (main === undefined) return null;
  const { names, areItems } = namesHead(page, main);
  const under = linesUnder(page, heads, main, names);
  // 其中：财政拨款 is a part of the line above it, whose label may be missing.
  const hasTotal = under.length > 0 && (under.some(isTotal) || !/^其中/.test(under[0]?.text.value ?? ""));
  const lines = hasTotal ? under : [...lineOfHeading(page, heads, main), ...under];
  const last = lines.at(-1);
  if (last === undefined) return null;
  return { top: main.row, bottom: last.bottom, main, others: heads.filter((head) => head !== main), lines, areItems };
}

/**
 * Where no label stands beside the amounts, those right under their heads are the total: its label is the heading beside the heads, or
 * where there is none the head itself.
 */
function lineOfHeading(page: Page, heads: readonly FormCell[], main: FormCell): FormCell[] {
  const row = main.bottom + 1;
  const first = Math.min(...heads.map(({ column }) => column));
  const before = page.rows.get(row)?.some(({ column }) => column < first) ?? false;
  const beside = page.rows.get(main.row)?.filter(({ column }) => column < first) ?? [];
  const heading = beside.find(({ field }) => field !== null) ?? (beside.length === 0 ? main : undefined);
  if (before || heading === undefined || !isNumber(page, placeUnder(page, row, main))) return [];
  return [{ ...heading, row, bottom: row, field: "annual-total" }];
}

/** 资金性质, or 成本构成, which heads what the money is spent on. */
function namesHead(page: Page, main: FormCell): { names: FormCell | null; areItems: boolean } {
  const names = page.rows.get(main.row)?.find(({ field, column }) => field === "fund-names" && column < main.column);
  return { names: names ?? null, areItems: names !== undefined && /成本|支出|明细/.test(names.label) };
}

/** A heading has amounts below it, or room for them, and none beside it; 年度预算数 may head the labels of the lines instead. */
function isHead(page: Page, head: FormCell): boolean {
  const next = page.rows.get(head.row)?.find(({ column }) => column > head.right);
  if (next !== undefined && next.field === null && next.columnRole === null && isNumber(page, next)) return false;
  for (let row = head.bottom + 1; row <= head.bottom + ROWS_LOOKED_AT; row += 1) {
    const cell = page.rows.get(row)?.find(({ column, right }) => column <= head.right && right >= head.column);
    // What follows below an amount belongs to something else.
    if (cell !== undefined && isUnder(cell, head) && isNumber(page, cell)) break;
    if (cell !== undefined && cell.field !== null && isMoney(cell.field)) return false;
  }
  return page.rows.has(head.bottom + 1);
}

const ROWS_LOOKED_AT = 4;

/**
 * The labels of the rows under the heads: of money, or of a name nobody knows that stands in their column. Where the headings name
 * the column of the labels, any row with an amount is one.
 */
function linesUnder(page: Page, heads: readonly FormCell[], main: FormCell, names: FormCell | null): FormCell[] {
  const lines: FormCell[] = [];
  const first = Math.min(...heads.map(({ column }) => column));
  for (const [row, cells] of page.rows) {
    if (row <= main.bottom) continue;
    // 按收入性质分： beside 按支出性质分： goes on with labels of another kind where amounts would stand.
    if (heads.some((head) => cells.some((cell) => isUnder(cell, head) && (isLabel(cell) || beginsWithLabel(cell)))))
      break;
    const before = cells.filter(({ column }) => column < first);
    const known = before.filter(({ field }) => field !== null && isMoney(field)).at(-1);
    const holds = heads.some((head) => isNumber(page, placeUnder(page, row, head)));
    const unknown = before.findLast(
      ({ field, label, column }) => field === null && label !== "" && (column === lines[0]?.column || names !== null),
    );
    const isOther = before.some(({ field }) => field !== null && !isMoney(field) && !HEADINGS.has(field));
    if (isOther) break;
    // A fund nobody knows may be blank where its label stands alone; a text in its place is no amount of one.
    const mayBeLine = holds || (lines.length > 0 && before.length === 1 && !isProse(page, placeUnder(page, row, main)));
    if (known !== undefined) lines.push(known);
    else if (unknown !== undefined && mayBeLine && before.every(({ field }) => field === null)) lines.push(unknown);
    else if (lines.length > 0 && before.length > 0) break;
    else if (lines.length > 0 && cells.length > 0 && !holds) break;
  }
  return lines;
}

/** 按支出性质分： with the labels and amounts that follow it in the same cell. */
const beginsWithLabel = ({ text }: FormCell): boolean => /^\s*[一-龥（）()]{2,16}[:：]/.test(text.value);

const isUnder = ({ column }: FormCell, head: FormCell): boolean => head.column <= column && column <= head.right;

/** Labels that may stand beside the lines, merged over several. */
const HEADINGS: ReadonlySet<Field> = new Set<Field>(["other-label", "code", "money-heading"]);

/** A text that is no amount, however spoilt. */
const isProse = ({ sheet }: Page, { row, column }: Place): boolean => {
  const text = cellText(sheet, row, column);
  return isVisible(text) && !/[\d０-９#]/.test(text);
};

const isTotal = ({ field }: FormCell): boolean =>
  field === "annual-total" || field === "whole-total" || field === "sum";

const isMoney = (field: Field): boolean =>
  field === "annual-total" || field === "whole-total" || field === "sum" || PART_FIELDS.has(field);

function isNumber({ sheet }: Page, { row, column }: Place): boolean {
  return readAmount(cellAt(sheet, row, column)).kind === "number";
}

/** The cell of a row under a head, which may be merged over several columns. */
export function placeUnder({ sheet }: Page, row: number, head: Pick<FormCell, "column" | "right">): Place {
  for (let column = head.column; column <= head.right; column += 1)
    if (isVisible(cellText(sheet, row, column))) return { row, column };
  return { row, column: head.column };
}
