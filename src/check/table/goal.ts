import { findPlaceholder } from "../indicator/placeholder";
import { once } from "../once";
import { withoutListNumbers } from "../sheet/list-numbers";
import type { Goal } from "./types";

/** The labels a form prints into an empty goal: 目标1：目标2：…… */
const FORM_LABELS = /目标\s*\d*\s*[:：]/g;

/** Nobody leaves more than this standing without having written something. */
const LONGEST_TEMPLATE = 60;

/** What stands in a goal nobody has written: nothing, a placeholder, or the form's own labels. Null where there is a goal. */
export const unwritten = once((goal: Goal): { readonly text: string } | null => {
  if (goal.value.length > LONGEST_TEMPLATE) return null;
  const said = goal.value.replace(FORM_LABELS, "").trim();
  if (said === "") return { text: goal.value };
  const mark = findPlaceholder(said);
  const isAll = mark !== null && /^[\s。；;]*$/.test(said.slice(0, mark.start) + said.slice(mark.end));
  return isAll ? { text: goal.value } : null;
});

/** A goal's text with its list numbers masked, so that any figure in it is its own. Offsets stay those of the goal. */
export const goalFigures = once((goal: Goal): string => {
  const lineStarts: number[] = [];
  let at = 0;
  for (const { start, end } of goal.spans) {
    lineStarts.push(at);
    at += end - start;
  }
  return withoutListNumbers(goal.value, lineStarts);
});
