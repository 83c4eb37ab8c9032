import type { Goal } from "../types";
import { isAfter } from "./adjusted";
import type { FormCell } from "./cells";
import { isGoalField, type Field, type GoalField } from "./form";
import { goalFrom, isHeading, isNumbered, isMarker, reachOf } from "./goal-text";
import { cellBelow, labelsOf, nextCell, type Page, type Place } from "./page";

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
  const whole = first("whole-goal") ?? (annual === undefined ? undefined : overallGoal(page, labels));
  return {
    annual: annual ?? (whole === undefined ? (first("goal") ?? (labels.length === 0 ? loneGoal(page) : null)) : null),
    whole: whole ?? null,
  };
}

/** 总体绩效目标 with its own text in a row of its own, beside 年度绩效目标: the goal of the whole period. */
function overallGoal(page: Page, labels: readonly FormCell[]): FormCell | undefined {
  return labels.find((label) => {
    if (label.field !== "goal" || !/^(?:项目)?总(?:体)?(?:绩效)?目标$/.test(label.label)) return false;
    if (labels.some((other) => other !== label && other.row >= label.row && other.row <= label.bottom)) return false;
    const next = nextCell(page, label);
    const text = label.inline?.value ?? (next !== undefined && !isHeading(next) ? next.text.value : "");
    return text !== "";
  });
}

/** A cell that begins with 目标1, first or second in its row. It counts where no label of a goal was found. */
function loneGoal(page: Page): FormCell | null {
  for (const cells of page.rows.values()) {
    const cell = cells.slice(0, 2).find(({ field, text }) => field === null && FIRST_GOAL.test(text.value));
    if (cell === undefined) continue;
    const before = /^\s*目标\s*[1一]\s*[:：]?\s*/.exec(cell.text.value)?.[0].length ?? 0;
    return { ...cell, field: "goal", inline: before < cell.text.value.length ? cell.text : null };
  }
  return null;
}

const FIRST_GOAL = /^\s*目标\s*[1一]\s*(?:[:：]|$)/;

/** The goals of a form: that of the year before that of the whole period. */
export function readGoals(page: Page): Goal[] {
  const { annual, whole } = goalLabels(page);
  const goals: Goal[] = [];
  if (annual !== null) goals.push({ ...goalFrom(page, annual, goalPlace(page, annual)), period: "annual" });
  if (whole !== null) goals.push({ ...goalFrom(page, whole, goalPlace(page, whole)), period: "whole" });
  return goals;
}

/**
 * Beside the label; below it where labels stand side by side, or nothing is written beside it. A word of the vocabulary is never the
 * goal.
 */
function goalPlace(page: Page, label: FormCell): Place {
  if (label.inline !== null) return label;
  const adjusted = adjustedTo(page, label);
  if (adjusted !== null) return adjusted;
  const next = nextCell(page, label);
  const below = cellBelow(page, label);
  const filed = next === undefined ? null : firstUnderSecond(page, label, next);
  if (filed !== null) return filed;
  // 目标2 is below 目标1, and no text of it.
  const isTextBelow = below !== undefined && !isHeading(below) && !(isMarker(below) && isNumbered(label));
  if (next !== undefined && !isHeading(next) && !(isTextBelow && isHeadingBeside(page, label, next, below)))
    return next;
  if (isTextBelow) return below;
  const listed = next === undefined ? null : firstUnderHeadings(page, label, next);
  if (listed !== null) return listed;
  const hasRoomBelow = below === undefined && page.rows.has(label.bottom + 1);
  const hasRoomBeside = next === undefined && label.right < page.right;
  const isOver = next !== undefined || !hasRoomBeside || followsGoal(page, label);
  return hasRoomBelow && isOver
    ? { row: label.bottom + 1, column: label.column }
    : { row: label.row, column: Math.min(label.right + 1, page.right) };
}

/** 调整前 over or beside 调整后, each with its goal: the goal is what it is adjusted to. */
function adjustedTo(page: Page, label: FormCell): FormCell | null {
  for (let row = label.row; row <= reachOf(page, label); row += 1)
    for (const cell of page.rows.get(row) ?? []) {
      if (cell.column <= label.right || !isAfter(cell)) continue;
      const goal = nextCell(page, cell) ?? cellBelow(page, cell);
      return goal === undefined || isHeading(goal) ? null : goal;
    }
  return null;
}

/** 预期目标 | 内容 | 单位申报: printed words stand below the first head, and what is written below the second. */
function firstUnderSecond(page: Page, label: FormCell, next: FormCell): FormCell | null {
  if (reachOf(page, label) === label.row || next.column !== label.right + 1) return null;
  if (!/^(?:内容|目标内容|目标类[别型]|类[别型]|项目|维度|分项)$/.test(next.label)) return null;
  const second = page.rows.get(label.row)?.find(({ column }) => column > next.right);
  const row = page.rows.get(label.row + 1) ?? [];
  if (second === undefined || !row.some(({ column }) => column === next.column)) return null;
  return row.find((cell) => cell.column === second.column && !isHeading(cell)) ?? null;
}

/** 年度目标 | 序号 | 目标内容: words beside the label head columns, and the goals are listed below them. */
function firstUnderHeadings(page: Page, label: FormCell, next: FormCell): FormCell | null {
  if (isGoalField(next.field) || next.column !== label.right + 1 || next.columnRole !== "remark") return null;
  const first = page.rows.get(label.row + 1)?.[0];
  return first !== undefined && first.column > label.right && !isHeading(first) ? first : null;
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
