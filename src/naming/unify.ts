import { applyWrites, mergeEdits } from "../check/edit";
import type { Edit, TextEdit } from "../check/finding";
import { nameFacts } from "../check/indicator/name";
import { EXCEL_CELL_LIMIT } from "../check/rules/cell-truncated";
import type { Span } from "../check/sheet/located";
import { cellAt, rowOf, type SheetSnapshot } from "../check/sheet/snapshot";
import { GUANGDONG } from "../check/standard/guangdong";
import { rawText } from "../check/table/cells";
import { inCopies } from "../check/table/copies";
import { targetsOf } from "../check/table/fields";
import { readSheets } from "../check/table/read";
import type { ReadContext } from "../check/table/reading";
import type { Indicator } from "../check/table/types";
import { edit } from "../check/text-edits";
import { textFault, type TextFault } from "./fault";
import { isReadAs } from "./read-again";
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

/** A place that stays as it is: its cell or a cell that repeats it is a formula, or something else is to be written there. */
export interface UnifyLeft {
  readonly place: UsagePlace;
  readonly reason: "formula" | "overlap";
}

export type UnifyPlan =
  | {
      readonly kind: "plan";
      /** The preferred text without surrounding spaces. */
      readonly preferred: string;
      /** They go together: written in one step, undone in one step. */
      readonly edits: readonly Edit[];
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
 * Plans to write the preferred text wherever one of the others stands, in every layout and in the cells that repeat them, and changes
 * no character besides. A unit in brackets at a name's end stays where a target has none of its own, so that it is not lost. What the
 * edits leave is read again: were anything but these texts read otherwise, nothing is planned.
 */
export function planUnify(
  sheets: readonly SheetSnapshot[],
  { kind, texts, preferred: typed }: UnifyRequest,
  context: Partial<ReadContext> = {},
): UnifyPlan {
  const preferred = typed.trim();
  const fault = textFault(preferred, kind);
  if (fault !== null) return refused(fault);
  const { tables } = readSheets(sheets, context);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const wanted = new Set(texts);
  const left: UnifyLeft[] = [];
  const planned: { readonly found: FoundUsage; readonly change: UnifyChange; readonly edits: readonly Edit[] }[] = [];
  for (const found of foundUsages(tables, (context.profile ?? GUANGDONG).categories)) {
    if (found.kind !== kind || !wanted.has(found.text)) continue;
    const after = kind === "name" ? preferred + unitToKeep(found.text, preferred, found.of) : preferred;
    if (after === found.text) continue;
    const place = placeOf(found);
    const edits = inCopies(replacing(found, after, byName), found.owner, byName);
    if (edits.some((one) => isFormula(one, byName))) left.push({ place, reason: "formula" });
    else planned.push({ found, change: { place, before: found.text, after }, edits });
  }
  const { writes, waiting } = mergeEdits(
    sheets,
    planned.map(({ edits }) => edits),
  );
  const waits = new Set(waiting);
  for (const index of waiting) {
    const change = planned[index]?.change;
    if (change !== undefined) left.push({ place: change.place, reason: "overlap" });
  }
  const done = planned.filter((_, index) => !waits.has(index));
  const long = writes.filter(({ next }) => typeof next === "string" && next.length > EXCEL_CELL_LIMIT);
  if (long.length > 0) {
    const cells = done.flatMap(({ found }) =>
      found.spans.filter((span) => long.some((write) => isIn(span, write, byName))),
    );
    return refused(
      "too-long",
      cells.map((span) => ({ ...span, start: 0, end: rawText(span, byName).length })),
    );
  }
  const after = readSheets(applyWrites(sheets, writes), context).tables;
  if (
    !isReadAs(
      tables,
      after,
      done.map(({ found, change }) => ({ found, after: change.after })),
    )
  )
    return refused("misread");
  return {
    kind: "plan",
    preferred,
    edits: once(done.flatMap(({ edits }) => edits)),
    changes: done.map(({ change }) => change),
    left,
  };
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
function unitToKeep(old: string, preferred: string, indicator: Indicator): string {
  const { unit, unitBracket } = nameFacts(old);
  if (unit === null || unitBracket === null || nameFacts(preferred).unit !== null || preferred.endsWith(unit))
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

function isIn(
  span: Span,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
  sheets: ReadonlyMap<string, SheetSnapshot>,
): boolean {
  const snapshot = sheets.get(span.sheet);
  return span.sheet === sheet && span.column === column && snapshot !== undefined && rowOf(snapshot, span.row) === row;
}

/** Each edit once: two indicators may share the cell of their name. */
function once(edits: readonly Edit[]): readonly Edit[] {
  const byPlace = new Map<string, Edit>();
  for (const one of edits) {
    const at = one.kind === "text" ? `${one.start}-${one.end}` : "number";
    byPlace.set(`${one.sheet}\n${one.row}\n${one.column}\n${at}`, one);
  }
  return [...byPlace.values()];
}
