import { cleanCell, endOfCell } from "../../sheet/clean";
import type { Located } from "../../sheet/located";
import type { Goal } from "../types";
import { isLabel, type FormCell } from "./cells";
import type { Field, GoalField } from "./form";
import { cellBelow, labelsOf, nextCell, type Page } from "./page";

const GOALS: ReadonlySet<Field> = new Set<GoalField>(["annual-goal", "whole-goal", "expected-goal", "goal"]);

/** The labels of a form's goals; null where it has none of a kind. */
export interface GoalLabels {
  readonly annual: FormCell | null;
  readonly whole: FormCell | null;
}

/** A heading over both, such as 总体目标, is the label of the one goal only where nothing more exact is written. */
export function goalLabels(page: Page): GoalLabels {
  const labels = labelsOf(page, GOALS);
  const first = (field: GoalField): FormCell | undefined => labels.find((label) => label.field === field);
  const annual = first("expected-goal") ?? first("annual-goal");
  const whole = first("whole-goal");
  return { annual: annual ?? (whole === undefined ? (first("goal") ?? null) : null), whole: whole ?? null };
}

/** The goals of a form: that of the year before that of the whole period. */
export function readGoals(page: Page): Goal[] {
  const { annual, whole } = goalLabels(page);
  const goals: Goal[] = [];
  if (annual !== null) goals.push({ ...goalText(page, annual), period: "annual" });
  if (whole !== null) goals.push({ ...goalText(page, whole), period: "whole" });
  return goals;
}

/** 目标1： and dots alone, as forms print them beforehand. */
const isTemplate = (text: string): boolean =>
  text.length <= LONGEST_TEMPLATE && /^(?:目标\d*[:：]?|\d+[.．、]|[.…·。])*$/.test(text.replace(/\s/g, ""));

const LONGEST_TEMPLATE = 60;

function goalText(page: Page, label: FormCell): Located<string> {
  const { sheet } = page;
  if (label.inline !== null) return label.inline;
  const { row, column } = goalPlace(page, label);
  const text = cleanCell(sheet, row, column);
  // 目标1 may have a cell of its own, beside what it says.
  const beside = text.value === "" || !isTemplate(text.value) ? undefined : besidePlace(page, label, row, column);
  if (beside !== undefined) return beside.text;
  return isTemplate(text.value) ? { value: "", spans: [endOfCell(sheet, row, column)] } : text;
}

/** The cell right of a place in its row, where it holds a text that is no label and under none of another goal. */
function besidePlace(page: Page, label: FormCell, row: number, column: number): FormCell | undefined {
  const isShared = page.rows
    .get(label.row)
    ?.some(
      (one) =>
        one.column > label.column && one.field !== null && (GOALS.has(one.field) || one.field === "goal-outcome"),
    );
  if (isShared === true) return undefined;
  const next = page.rows.get(row)?.find((cell) => cell.column > column);
  return next === undefined || isLabel(next) || isTemplate(next.text.value) ? undefined : next;
}

/**
 * Beside the label; below it where labels stand side by side, or nothing is written beside it. A word of the vocabulary is never the
 * goal.
 */
function goalPlace(page: Page, label: FormCell): { row: number; column: number } {
  const next = nextCell(page, label);
  const below = cellBelow(page, label);
  const isTextBelow = below !== undefined && !isLabel(below);
  if (next !== undefined && !isLabel(next) && !(isTextBelow && isHeadingBeside(page, label, next, below))) return next;
  if (isTextBelow) return below;
  const hasRoomBelow = below === undefined && page.rows.has(label.bottom + 1);
  const hasRoomBeside = next === undefined && label.right < page.right;
  const isHeading = next !== undefined || !hasRoomBeside || followsGoal(page, label);
  return hasRoomBelow && isHeading
    ? { row: label.bottom + 1, column: label.column }
    : { row: label.row, column: Math.min(label.right + 1, page.right) };
}

/** Whether what stands beside a goal's label heads a column of its own, though nobody knows the word: texts stand below both. */
function isHeadingBeside(page: Page, label: FormCell, next: FormCell, below: FormCell): boolean {
  const belowNext = page.rows.get(next.bottom + 1)?.some(({ column }) => column === next.column) ?? false;
  const isShort = next.text.value.length <= LONGEST_HEADING && !/[。；，,;]/.test(next.text.value);
  return isShort && belowNext && isUnderHeading(page, label) && below.text.value.length > next.text.value.length;
}

/** Whether a goal's label stands right of another one, as columns do beside the heading of them all. */
const isUnderHeading = (page: Page, label: FormCell): boolean =>
  page.rows.get(label.row)?.some(({ column, field }) => column < label.column && field !== null && GOALS.has(field)) ??
  false;

const LONGEST_HEADING = 16;

/** Whether the label right before this one in its row is a goal's as well: then both head columns. */
function followsGoal(page: Page, label: FormCell): boolean {
  const before = page.rows
    .get(label.row)
    ?.filter(({ column }) => column < label.column)
    .at(-1);
  return before?.field != null && FOLLOWED.has(before.field);
}

const FOLLOWED: ReadonlySet<Field> = new Set<GoalField>(["whole-goal", "annual-goal", "expected-goal", "goal-outcome"]);
