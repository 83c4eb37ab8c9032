import { findPlaceholder } from "../indicator/placeholder";
import type { ProjectSubject } from "../rule";
import { withoutListNumbers } from "../sheet/list-numbers";
import type { Span } from "../sheet/located";
import { cellText, rowOf, type SheetSnapshot } from "../sheet/snapshot";
import { indicesWhere, present } from "./found";
import type { Goal, Project } from "./types";

/** The `detect` of a rule that judges goals one by one: it finds their places among the goals of the project. */
export const goalsWhere =
  (isFault: (goal: Goal, subject: ProjectSubject) => boolean) =>
  (subject: ProjectSubject): readonly number[] =>
    indicesWhere(subject.project.goals, isFault, subject);

export const goalAt = ({ goals }: Project, at: number): Goal => present(goals[at]);

/** The labels a form prints into an empty goal: 目标1：目标2：…… */
const FORM_LABELS = /目标\s*\d*\s*[:：]/g;

/** Nobody leaves more than this standing without having written something. */
const LONGEST_TEMPLATE = 60;

/** True for a goal that is not written: where nothing stands, a placeholder, or the form's own labels. */
export function isUnwritten({ value }: Goal): boolean {
  if (value.length > LONGEST_TEMPLATE) return false;
  const said = value.replace(FORM_LABELS, "").trim();
  if (said === "") return true;
  // 无。 says as little as 无, and dots alone are a mark themselves.
  const bare = said.replace(STOPS_AROUND, "") || said;
  const mark = findPlaceholder(bare);
  return mark !== null && STOPS.test(bare.slice(0, mark.start) + bare.slice(mark.end));
}

const STOPS = /^[\s，。、；：,;:.．｡]*$/;
const STOPS_AROUND = /^[\s，。、；：,;:.．｡]+|[\s，。、；：,;:.．｡]+$/g;

/** A goal's text with its list numbers masked, so that any figure in it is its own. Offsets stay those of the goal. */
export const goalFigures = ({ value, spans }: Goal, sheets: Sheets): string =>
  withoutListNumbers(value, spans.length === 1 ? ONE_LINE : lineStarts(spans, sheets));

type Sheets = ReadonlyMap<string, SheetSnapshot>;

const ONE_LINE: readonly number[] = [0];

/** Where a line begins in the joined text of spans. An invisible character parts spans as well, and begins no line. */
function lineStarts(spans: readonly Span[], sheets: Sheets): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  let before: Span | null = null;
  for (const span of spans) {
    if (before === null || !isSameCell(before, span) || between(before, span, sheets).includes("\n")) starts.push(at);
    at += span.end - span.start;
    before = span;
  }
  return starts;
}

const isSameCell = (one: Span, other: Span): boolean =>
  one.sheet === other.sheet && one.row === other.row && one.column === other.column;

function between({ end }: Span, { sheet, row, column, start }: Span, sheets: Sheets): string {
  const snapshot = sheets.get(sheet);
  const index = snapshot && rowOf(snapshot, row);
  return snapshot === undefined || index == null ? "" : cellText(snapshot, index, column).slice(end, start);
}
