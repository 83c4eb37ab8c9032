import type { Located } from "../../sheet/located";
import { placesOf } from "../packed-cells";
import type { Goal, IndicatorCell } from "../types";

/** A heading in brackets that heads a goal, for a cheap look before a cell is parsed. */
const GOAL_HEADING = /[【〖[［〔][^】〗\]］〕]{0,12}目标\s*[:：]?\s*[】〗\]］〕]/;

/** Whether a text of the packed column seems to state a goal under a heading. */
export const hasGoalHeading = (text: string): boolean => GOAL_HEADING.test(text);

/**
 * The goals of a project: what its own cell says, or where that is blank or the list has none, what the packed cell states.
 * `hasCellGoals` tells that the packed cells of the table state goals, so that one without lacks it.
 */
export function goalsOf(own: Located<string> | null, cell: IndicatorCell, hasCellGoals: boolean): readonly Goal[] {
  const annual: Goal | null = own && { ...own, period: "annual" };
  if (annual !== null && (annual.value !== "" || !hasCellGoals)) return [annual];
  const { goals, strays } = hasCellGoals || own === null ? cell.parsed : NOTHING;
  if (goals.length > 0)
    return goals.map(({ text, spans, isWhole }) => ({
      value: text,
      spans: placesOf(cell.span, spans),
      period: isWhole ? "whole" : "annual",
    }));
  if (annual !== null) return [annual];
  // A text outside of the indicators may be the goal: nothing certain can be said of what is missing.
  if (!hasCellGoals || strays.length > 0) return [];
  const end = cell.text.length;
  return [{ value: "", spans: [{ ...cell.span, start: end, end }], period: "annual" }];
}

const NOTHING = { goals: [], strays: [] };
