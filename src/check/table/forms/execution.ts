import { readAmount } from "../../money/amount";
import { amountAt } from "../../money/computed";
import { spanOf } from "../../sheet/clean";
import { slice } from "../../sheet/located";
import { cellAt } from "../../sheet/snapshot";
import type { AmountCell, ExecutionRow } from "../types";
import type { FormCell } from "./cells";
import type { Field } from "./form";
import { isChange, placeUnder, type FundMatrix } from "./matrix";
import type { Page } from "./page";

/** The rows of 预算执行情况, the total's first; none where a form does not say how its money was spent. */
export function readExecution(page: Page, matrix: FundMatrix | null): ExecutionRow[] {
  if (matrix === null || matrix.areItems) return [];
  const heads = page.rows.get(matrix.top) ?? [];
  const head = (field: Field): FormCell | undefined =>
    heads.find(
      (cell) =>
        cell.field === field &&
        !isChange(cell, heads) &&
        cell.column >= Math.min(matrix.main.column, ...matrix.others.map(({ column }) => column)),
    );
  const spent = head("spent");
  const rate = head("execution-rate");
  if (spent === undefined && rate === undefined) return [];
  const first = head("first-budget");
  const present = head("present-budget");
  const arrived = head("arrived");
  const measured = measuredBy(rate, { first, present, arrived, spent }, heads);
  const columns = {
    initialBudget: measured.initialBudget,
    budget: measured.budget,
    spent: measured.spent,
    rate,
    weight: head("points"),
    score: head("score"),
  };
  const total =
    matrix.lines.find(({ field }) => field === "annual-total" || field === "whole-total") ??
    matrix.lines.find(({ field }) => field === "sum");
  const stated = columns.weight === undefined ? statedWeight(page, matrix, columns.score) : null;
  return matrix.lines.map((line): ExecutionRow => {
    const at = (column: FormCell | undefined): AmountCell | null =>
      column === undefined ? null : amountUnder(page, line.row, column);
    const isCertain = isSame(at(measured.either), at(columns.budget ?? columns.initialBudget));
    return {
      label: line.text,
      isTotal: line === total,
      initialBudget: isCertain ? at(columns.initialBudget) : null,
      budget: isCertain ? at(columns.budget) : null,
      spent: isCertain ? at(columns.spent) : null,
      rate: at(columns.rate),
      weight: at(columns.weight) ?? (line === total ? stated : null),
      score: at(columns.score),
    };
  });
}

/** Whether money received is as much as the budget, or no column says what it is. */
function isSame(received: AmountCell | null, budget: AmountCell | null): boolean {
  if (received === null) return true;
  const [one, other] = [received.amount, budget?.amount];
  return one.kind === "number" && other?.kind === "number" && one.value.eq(other.value);
}

/** What spending the budget is worth where no column says so: 预算执行情况（20分）, or 得分（10分） over the points it earned. */
function statedWeight(page: Page, matrix: FundMatrix, score: FormCell | undefined): AmountCell | null {
  if (score === undefined) return null;
  const beside = page.rows.get(matrix.top)?.filter(({ column }) => column < matrix.main.column) ?? [];
  for (const { text } of [score, ...beside]) {
    const match = WORTH.exec(text.value);
    const points = match?.[1];
    if (match === null || points === undefined) continue;
    const start = match.index + match[0].indexOf(points);
    const [span] = slice(text, start, start + points.length);
    if (span === undefined) continue;
    return {
      amount: readAmount({ value: points, text: points, formula: null }),
      column: { role: "of-which", period: "annual", label: text },
      span,
      formula: null,
    };
  }
  return null;
}

const WORTH = /[（(]\D{0,4}(\d{1,2})\s*分/;

type Heads = Readonly<Partial<Record<"first" | "present" | "arrived" | "spent", FormCell>>>;

/** `either` is money received, which the rate may be measured by as well as by the budget. */
type Measure = Readonly<Partial<Record<"initialBudget" | "budget" | "spent" | "either", FormCell>>>;

/**
 * The amounts a rate is worked out from: the columns its heading names by letters, 执行率（C/B）, or in words, else spent by budget.
 * None where a letter names no column that was found: nothing is compared then, nor where money received is another amount.
 */
function measuredBy(
  rate: FormCell | undefined,
  { first, present, arrived, spent }: Heads,
  heads: readonly FormCell[],
): Measure {
  const text = rate?.text.value ?? "";
  const said = RATIO.exec(text);
  if (said !== null) {
    const [over, under] = [letter(said[1]), letter(said[2])];
    const called = (name: string): FormCell | undefined =>
      heads.find((cell) => cell !== rate && letter(LETTER.exec(cell.text.value)?.[1]) === name);
    const [upper, lower] = [called(over), called(under)];
    if (upper !== undefined && lower !== undefined)
      return { spent: upper, budget: lower, ...(lower === present ? { initialBudget: first } : {}) };
    // Letters stand over some amounts, but not those of the rate. Without any letter there the usual columns are meant.
    if (heads.some((cell) => cell !== rate && LETTER.test(cell.text.value))) return {};
  }
  if (/到位/.test(text)) return { budget: arrived, spent };
  if (/年初/.test(text)) return { budget: first, spent };
  const either = arrived !== undefined && !/预算/.test(text) ? { either: arrived } : {};
  return { initialBudget: first, budget: present, spent, ...either };
}

/** B/A in 执行率（B/A） and in 执行率=B÷A. */
const RATIO = /([A-EＡ-Ｅ])\s*[/÷／]\s*([A-EＡ-Ｅ])/;

/** A in 全年预算数（A） and in 全年预算数A. */
const LETTER = /(?:[（(]|[数额]\s*)([A-EＡ-Ｅ])\s*(?:[)）]|$)/;

const letter = (written: string | undefined): string => written?.normalize("NFKC") ?? "";

function amountUnder(page: Page, row: number, head: FormCell): AmountCell {
  const place = placeUnder(page, row, head);
  const cell = cellAt(page.sheet, place.row, place.column);
  return {
    amount: amountAt(page.sheet, place.row, place.column),
    column: { role: "of-which", period: "annual", label: head.text },
    span: spanOf(page.sheet, place.row, place.column),
    formula: cell.formula,
  };
}
