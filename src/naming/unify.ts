import { cellId } from "../check/sheet/cell-id";
import { unitsOf, type Vocabulary } from "../check/standard/units";
import { applyWrites, mergeEdits } from "../check/edit";
import type { CellWrite, Edit, TextEdit } from "../check/finding";
import { nameFacts } from "../check/indicator/name";
import { MOST_CHARACTERS } from "../check/sheet/limits";
import type { Span } from "../check/sheet/located";
import { cellAt, cellText, handleOf, rowOf, type SheetSnapshot } from "../check/sheet/snapshot";
import { GUANGDONG } from "../check/standard/guangdong";
import { rawText } from "../check/table/cells";
import { inCopies } from "../check/table/copies";
import { targetsOf } from "../check/table/fields";
import { readSheets } from "../check/table/read";
import type { ReadContext } from "../check/table/reading";
import type { BudgetTable, Indicator } from "../check/table/types";
import { edit } from "../check/text-edits";
import { textFault, type TextFault } from "./fault";
import { misreadProjects, projectKey } from "./read-again";
import { foundUsages, type FoundUsage, type UsageKind, type UsagePlace } from "./usages";

/** Texts to be replaced by one: the members of a cluster, or those of them that were chosen. */
export interface UnifyRequest {
  readonly kind: UsageKind;
  /** As they are written, exactly. */
  readonly texts: readonly string[];
  readonly preferred: string;
}

/** One place before and after. */
export interface UnifyChange {
  readonly place: UsagePlace;
  readonly before: string;
  readonly after: string;
}

/**
 * A place that stays as it is: its cell or a cell that repeats it is a formula; something else is to be written there; or its project
 * would be read otherwise, as where two indicators of one name fall into one.
 */
export interface UnifyLeft {
  readonly place: UsagePlace;
  readonly reason: "formula" | "overlap" | "misread";
}

/** What is written whole or not at all: the cells of a project, and of others that share one of them. */
export interface UnifyGroup {
  readonly writes: readonly CellWrite[];
  /** How many of the changes it makes. */
  readonly changes: number;
}

export type UnifyPlan =
  | {
      readonly kind: "plan";
      /** They go together: written in one step, undone in one step. */
      readonly edits: readonly Edit[];
      /** The same as writes, in groups that do not wait for each other. */
      readonly groups: readonly UnifyGroup[];
      readonly changes: readonly UnifyChange[];
      readonly left: readonly UnifyLeft[];
    }
  | {
      readonly kind: "refused";
      readonly reason: TextFault;
      /** The cells that would grow too long, whole; none where the text itself is at fault. */
      readonly cells: readonly Span[];
    };

/**
 * Plans to write the preferred texts wherever one of the others stands, in every layout and in the cells that repeat them, and changes
 * no character besides. A unit in brackets at a name's end stays where a target has none of its own, so that it is not lost. What the
 * edits leave is read again: a project of which anything else would be read otherwise is left as it is; were it all, nothing is planned.
 * A text that several requests name goes by the first.
 */
export function planUnify(
  sheets: readonly SheetSnapshot[],
  requests: readonly UnifyRequest[],
  context: Partial<ReadContext> = {},
): UnifyPlan {
  const wanted: Record<UsageKind, Map<string, string>> = { name: new Map(), phrase: new Map() };
  for (const { kind, texts, preferred: typed } of requests) {
    const preferred = typed.trim();
    const fault = textFault(preferred, kind);
    if (fault !== null) return refused(fault);
    for (const text of texts) if (!wanted[kind].has(text)) wanted[kind].set(text, preferred);
  }
  const { tables } = readSheets(sheets, context);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const left: UnifyLeft[] = [];
  const planned: Planned[] = [];
  const { profile = GUANGDONG } = context;
  const units = unitsOf(profile);
  for (const found of foundUsages(tables, profile.categories)) {
    const preferred = wanted[found.kind].get(found.text);
    if (preferred === undefined) continue;
    const after = found.kind === "name" ? preferred + unitToKeep(found.text, preferred, found.of, units) : preferred;
    if (after === found.text) continue;
    const place = placeOf(found);
    const edits = inCopies(replacing(found, after, byName), found.owner, byName);
    if (edits.some((one) => isFormula(one, byName))) left.push({ place, reason: "formula" });
    else planned.push({ found, change: { place, before: found.text, after }, edits });
  }
  const { kept, waiting } = merged(planned, sheets);
  left.push(...waiting.map(({ change }) => ({ place: change.place, reason: "overlap" as const })));
  const cells = overlongCells(kept, sheets, byName);
  if (cells.length > 0) return refused("too-long", cells);
  const { right, wrong } = readAgain(kept, tables, sheets, context);
  if (right === null) return refused("misread");
  left.push(...wrong.map(({ change }) => ({ place: change.place, reason: "misread" as const })));
  return {
    kind: "plan",
    edits: once(right.flatMap(({ edits }) => edits)),
    groups: groupsOf(right).map((group) => ({
      writes: mergeEdits(sheets, group.map(editsOf)).writes,
      changes: group.length,
    })),
    changes: right.map(({ change }) => change),
    left,
  };
}

interface Planned {
  readonly found: FoundUsage;
  readonly change: UnifyChange;
  readonly edits: readonly Edit[];
}

/** What goes together, and what waits because something else is to be written in its place. */
function merged(planned: readonly Planned[], sheets: readonly SheetSnapshot[]): Record<"kept" | "waiting", Planned[]> {
  const waits = new Set(mergeEdits(sheets, planned.map(editsOf)).waiting);
  return { kept: planned.filter((_, at) => !waits.has(at)), waiting: planned.filter((_, at) => waits.has(at)) };
}

/** Puts together what belongs to one project or writes in one cell. */
function groupsOf(planned: readonly Planned[]): readonly (readonly Planned[])[] {
  const groups: Planned[][] = [];
  const groupBy = new Map<string, Planned[]>();
  for (const one of planned) {
    const cells = one.edits.map(cellId);
    const keys = [projectKey(one.found.table, one.found.project.number), ...cells];
    const [into = [], ...others] = new Set(keys.map((key) => groupBy.get(key)).filter((group) => group !== undefined));
    if (into.length === 0) groups.push(into);
    into.push(one);
    for (const other of others) {
      into.push(...other.splice(0));
      for (const [key, group] of groupBy) if (group === other) groupBy.set(key, into);
    }
    for (const key of keys) groupBy.set(key, into);
  }
  return groups.filter(({ length }) => length > 0);
}

const editsOf = ({ edits }: Planned): readonly Edit[] => edits;

/** The cells that would hold more than Excel keeps, whole and once. */
function overlongCells(
  planned: readonly Planned[],
  sheets: readonly SheetSnapshot[],
  byName: ReadonlyMap<string, SheetSnapshot>,
): readonly Span[] {
  return mergeEdits(sheets, planned.map(editsOf)).writes.flatMap(({ sheet: name, row, column, next }) => {
    const sheet = byName.get(name);
    if (sheet === undefined || typeof next !== "string" || next.length <= MOST_CHARACTERS) return [];
    const end = cellText(sheet, row, column).length;
    return [{ sheet: name, row: handleOf(sheet, row), column, start: 0, end }];
  });
}

/**
 * What still says the same of everything else when it is read again, and what does not: two indicators of one name may fall into one.
 * `right` is null where even without the latter something else is read than before.
 */
function readAgain(
  planned: readonly Planned[],
  tables: readonly BudgetTable[],
  sheets: readonly SheetSnapshot[],
  context: Partial<ReadContext>,
): { readonly right: readonly Planned[] | null; readonly wrong: readonly Planned[] } {
  const misreadIn = (some: readonly Planned[]): ReadonlySet<string> | null => {
    const after = readSheets(applyWrites(sheets, mergeEdits(sheets, some.map(editsOf)).writes), context).tables;
    return misreadProjects(
      tables,
      after,
      some.map(({ found, change }) => ({ found, after: change.after })),
    );
  };
  const misread = misreadIn(planned);
  if (misread === null) return { right: null, wrong: [] };
  if (misread.size === 0) return { right: planned, wrong: [] };
  const isWrong = ({ found }: Planned): boolean => misread.has(projectKey(found.table, found.project.number));
  const right = planned.filter((one) => !isWrong(one));
  const wrong = planned.filter(isWrong);
  return { right: right.length > 0 && misreadIn(right)?.size === 0 ? right : null, wrong };
}

const refused = (reason: TextFault, cells: readonly Span[] = []): UnifyPlan => ({ kind: "refused", reason, cells });

function placeOf({ project, indicator, field, category, spans }: FoundUsage): UsagePlace {
  return { project, indicator, field, category, spans };
}

/**
 * The new text in place of the old one. A hard break inside the old text goes with it: the new one is written in one piece. In further
 * cells it went over, its characters are taken out.
 */
function replacing({ spans }: FoundUsage, after: string, sheets: ReadonlyMap<string, SheetSnapshot>): TextEdit[] {
  const stretches: Span[] = [];
  for (const span of spans) {
    const last = stretches.at(-1);
    const isNext = last !== undefined && isSameCell(last, span) && between(last, span, sheets).trim() === "";
    if (isNext) stretches[stretches.length - 1] = { ...last, end: span.end };
    else stretches.push(span);
  }
  return stretches.map((stretch, index) =>
    edit(stretch, rawText(stretch, sheets).slice(stretch.start, stretch.end), index === 0 ? after : ""),
  );
}

const isSameCell = (a: Span, b: Span): boolean => a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const between = (a: Span, b: Span, sheets: ReadonlyMap<string, SheetSnapshot>): string =>
  rawText(a, sheets).slice(a.end, b.start);

/** The bracket with the unit that the old name carries for a target without one; empty where nothing would be lost. */
function unitToKeep(old: string, preferred: string, indicator: Indicator, units: Vocabulary): string {
  const { unit, unitBracket } = nameFacts(old, units);
  if (unit === null || unitBracket === null || nameFacts(preferred, units).unit !== null || preferred.endsWith(unit))
    return "";
  const targets = targetsOf(indicator).map(({ target }) => target.value);
  const isStated = targets.length > 0 && targets.every((target) => "unit" in target && target.unit !== null);
  return isStated ? "" : old.slice(unitBracket.start, unitBracket.end);
}

function isFormula({ sheet, row, column }: Edit, sheets: ReadonlyMap<string, SheetSnapshot>): boolean {
  const snapshot = sheets.get(sheet);
  const at = snapshot && rowOf(snapshot, row);
  return snapshot !== undefined && at !== undefined && at !== null && cellAt(snapshot, at, column).formula !== null;
}

/** Each edit once: two indicators may share the cell of their name. */
function once(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map<string, Edit>();
  for (const one of edits) {
    const at = one.kind === "text" ? `${one.start}-${one.end}` : "number";
    byPlace.set(`${cellId(one)}\n${at}`, one);
  }
  return [...byPlace.values()];
}
