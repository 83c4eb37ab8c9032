import { cellText, rowBounds, type SheetSnapshot } from "../../check/sheet/snapshot";
import { isVisible } from "../../check/sheet/stretches";
import { labelledColumns, MOST_HEADER_ROWS, type HeaderRows } from "../../check/table/list/block";
import { isPlainUnit } from "../../check/table/list/columns";
import { loneProject } from "../../check/table/list/lone";
import { findMapped, mappingOf, missingRoles, type MappedRole, type Mapping } from "../../check/table/mapping";
import type { Recognition } from "../../check/table/recognise";
import { bareWord } from "../../check/table/vocabulary/bare";
import type { LabelVocabulary } from "../../check/table/vocabulary/vocabulary";
import { labelRoleOf, type NamedLabel } from "./labels";

/** How a sheet is to be read, while the user edits it: the header's rows, and what was picked by hand. */
export interface Draft {
  /** Zero-based sheet rows, both included. */
  readonly rows: HeaderRows;
  /** By column; null where the user said that a column is not used. The others are guessed by their labels. */
  readonly picks: ReadonlyMap<number, MappedRole | null>;
  /** Columns whose labels are to be known from now on. */
  readonly remembered: ReadonlySet<number>;
}

/** A column of the header, as the user sees it. */
export interface DraftColumn {
  readonly column: number;
  readonly label: string;
  /** Texts below it, to recognise it by. */
  readonly examples: readonly string[];
  readonly role: MappedRole | null;
  /** What its label would be remembered as; null where the label is known already, or cannot identify the column by itself. */
  readonly offer: NamedLabel | null;
  readonly isRemembered: boolean;
}

/** Texts shown of a column, and rows looked through for them. */
const EXAMPLES = 2;
const EXAMPLE_ROWS = 200;

/** What to start from: the mapping that is kept, as far as it still fits, or else what was recognised. */
export function firstDraft(sheet: SheetSnapshot, recognition: Recognition | null, mapping: Mapping | null): Draft {
  const rows = withinSheet(sheet, recognition?.headers[0]?.rows ?? mapping?.header ?? { top: 0, bottom: 0 });
  if (mapping === null) return { rows, picks: new Map(), remembered: new Set() };
  const place = findMapped(sheet, mapping);
  if (!place.found) {
    const labelled = labelledColumns(sheet, rows);
    const kept = Object.entries(mapping.columns).flatMap(([role, { label }]): [number, MappedRole][] => {
      const same = labelled.filter((each) => each.label.value === label);
      return same[0] === undefined ? [] : [[same[0].column, role as MappedRole]];
    });
    return { rows, picks: new Map(kept), remembered: new Set() };
  }
  const picks = new Map<number, MappedRole | null>(place.labelled.map(({ column }) => [column, null]));
  for (const [role, column] of place.columns) picks.set(column, role);
  return { rows: place.rows, picks, remembered: new Set() };
}

/** The columns of the header with their roles: what was picked, and for the rest what their labels announce. */
export function draftColumns(
  sheet: SheetSnapshot,
  { rows, picks, remembered }: Draft,
  vocabulary: LabelVocabulary,
): readonly DraftColumn[] {
  // Of the roles that labels announce, funds alone may come more than once, and one column is all a mapping takes.
  const announced = new Set<MappedRole>();
  const labelled = labelledColumns(sheet, rows, vocabulary);
  return labelled.map(({ column, label, role }) => {
    const guess = role === null || announced.has(role) ? null : role;
    if (guess !== null) announced.add(guess);
    const own = picks.has(column) ? (picks.get(column) ?? null) : guess;
    const isOnly = labelled.every((other) => other.column === column || other.label.value !== label.value);
    const offer = picks.has(column) && isOnly ? offerOf(label.value, own, vocabulary) : null;
    const examples = examplesBelow(sheet, rows.bottom, column);
    const isRemembered = offer !== null && remembered.has(column);
    return { column, label: label.value, examples, role: own, offer, isRemembered };
  });
}

/** A label that announces nothing yet may be remembered. What another label means everywhere is no user's to change by the way. */
function offerOf(label: string, role: MappedRole | null, vocabulary: LabelVocabulary): NamedLabel | null {
  const known = role === null ? null : labelRoleOf(role);
  const bare = bareWord(label);
  if (known === null || bare.length < 2 || bare.length > LONGEST_REMEMBERED || /^[\d.]+$/.test(bare)) return null;
  const { listColumnOf, fieldOf, columnOf } = vocabulary;
  const isFree = listColumnOf(bare) === null && fieldOf(bare) === null && columnOf(bare) === null;
  return isFree && !isPlainUnit(bare) ? { role: known, label: bare } : null;
}

/** Longer labels of lists are not looked at. */
const LONGEST_REMEMBERED = 24;

/** The draft with a column's label to be remembered, or not. */
export function withRemembered(draft: Draft, column: number, isRemembered: boolean): Draft {
  const remembered = new Set(draft.remembered);
  if (isRemembered) remembered.add(column);
  else remembered.delete(column);
  return { ...draft, remembered };
}

/** The labels to remember along with the mapping. */
export const draftLabels = (columns: readonly DraftColumn[]): readonly NamedLabel[] =>
  columns.flatMap(({ offer, isRemembered }) => (offer !== null && isRemembered ? [offer] : []));

function examplesBelow(sheet: SheetSnapshot, header: number, column: number): readonly string[] {
  const found = new Set<string>();
  const end = Math.min(rowBounds(sheet).end, header + 1 + EXAMPLE_ROWS);
  for (let row = header + 1; row < end && found.size < EXAMPLES; row += 1) {
    const text = cellText(sheet, row, column);
    if (isVisible(text)) found.add(text.trim());
  }
  return [...found];
}

/** The draft with a role for a column, or with none. */
export function withRole(draft: Draft, column: number, role: MappedRole | null): Draft {
  return { ...draft, picks: new Map(draft.picks).set(column, role) };
}

/** The first role that several columns have, with those columns. It is left to the user which of them keeps it. */
export function doubledIn(
  columns: readonly DraftColumn[],
): { readonly role: MappedRole; readonly columns: readonly number[] } | null {
  for (const { role } of columns) {
    const same = columns.filter((other) => other.role === role).map(({ column }) => column);
    if (role !== null && same.length > 1) return { role, columns: same };
  }
  return null;
}

/** The draft with another first or last row of the header; the other end gives way where the two do not go together. */
export function withRow(draft: Draft, end: "top" | "bottom", row: number): Draft {
  const { top, bottom } = draft.rows;
  const rows =
    end === "top"
      ? { top: row, bottom: Math.min(Math.max(row, bottom), row + MOST_HEADER_ROWS - 1) }
      : { top: Math.max(Math.min(row, top), row - MOST_HEADER_ROWS + 1), bottom: row };
  return { ...draft, rows };
}

/** The draft with the selected rows as its header: the first three of them. */
export function withRows(sheet: SheetSnapshot, draft: Draft, rows: HeaderRows): Draft {
  return { ...draft, rows: withinSheet(sheet, rows) };
}

function withinSheet(sheet: SheetSnapshot, { top, bottom }: HeaderRows): HeaderRows {
  const { first, end } = rowBounds(sheet);
  const within = (row: number): number => Math.max(first, Math.min(row, end - 1));
  return { top: within(top), bottom: within(Math.min(bottom, top + MOST_HEADER_ROWS - 1)) };
}

/** What the table still lacks to be read. */
export function missingIn(
  sheet: SheetSnapshot,
  { rows }: Draft,
  columns: readonly DraftColumn[],
  vocabulary: LabelVocabulary,
): readonly MappedRole[] {
  const has = new Set(columns.map(({ role }) => role));
  return missingRoles(
    (role) => has.has(role) || (role === "name" && loneProject(sheet, rows.top, vocabulary) !== null),
  );
}

/** The mapping to keep. */
export function draftMapping(sheet: SheetSnapshot, { rows }: Draft, columns: readonly DraftColumn[]): Mapping {
  const byRole = columns.flatMap(({ role, column }): [MappedRole, number][] => (role === null ? [] : [[role, column]]));
  return mappingOf(sheet, rows, Object.fromEntries(byRole));
}
