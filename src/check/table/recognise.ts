import { cleanCell } from "../sheet/clean";
import { cellText, rowBounds, type CellRange, type SheetSnapshot } from "../sheet/snapshot";
import { isVisible } from "../sheet/stretches";
import { columnBounds, labelledColumns, MOST_HEADER_ROWS, type HeaderRows, type LabelledColumn } from "./list/block";
import { isTemplate } from "./forms/entry-cells";
import { roleOf } from "./list/columns";
import { loneProject } from "./list/lone";
import { LONGEST_LABEL, missingRoles, type MappedRole } from "./mapping";
import type { Layout } from "./types";
import { BUILT_IN_VOCABULARY, type LabelVocabulary } from "./vocabulary/vocabulary";

/** A column as it was recognised. */
export interface RecognisedColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  readonly label: string;
  /** What the column seems to hold, or null. */
  readonly role: MappedRole | null;
}

/** Rows that may be a table's header. */
export interface HeaderCandidate {
  readonly rows: HeaderRows;
  readonly columns: readonly RecognisedColumn[];
  /** The roles without which these columns are no table. */
  readonly missing: readonly MappedRole[];
  /** Whether the indicators below it are still to be written: an empty form, whatever it lacks. */
  readonly isBlank: boolean;
}

/** A sheet that holds text but no table that was read, with what was recognised of it. Plain data. */
export interface Recognition {
  readonly sheet: string;
  /** The layouts that were known for sure but that the profile does not accept; empty where none was. */
  readonly refused: readonly Layout[];
  /** The roles of a kept mapping whose columns are not there any more; null where no mapping was kept for the sheet. */
  readonly lost: readonly MappedRole[] | null;
  /** The best first; none where no row looks like a header. */
  readonly headers: readonly HeaderCandidate[];
}

/** What is known of a sheet besides its cells. */
interface Known {
  readonly refused: readonly Layout[];
  readonly lost: Recognition["lost"];
  /** Where tables of it were read. */
  readonly taken: readonly CellRange[];
  readonly vocabulary: LabelVocabulary;
}

/**
 * What can be told of a sheet that no reader took, or of what stands beside the tables that were read. Null for a sheet without any
 * text, and where nothing beside its tables looks like indicators.
 */
export function recognise(
  sheet: SheetSnapshot,
  { refused = [], lost = null, taken = [], vocabulary = BUILT_IN_VOCABULARY }: Partial<Known> = {},
): Recognition | null {
  if (taken.length > 0) {
    const headers = candidates(sheet, taken, vocabulary).filter(namesIndicators);
    return headers.length === 0 && refused.length === 0 ? null : { sheet: sheet.name, refused, lost, headers };
  }
  if (!sheet.values.some((row) => row.some((value) => value !== null && isVisible(String(value))))) return null;
  return { sheet: sheet.name, refused, lost, headers: candidates(sheet, taken, vocabulary) };
}

/** A header beside a table that was read is told where it names indicators and more. */
function namesIndicators({ columns }: HeaderCandidate): boolean {
  const roles = new Set(columns.map(({ role }) => role));
  return roles.has("indicator") && (roles.has("level1") || roles.has("name") || roles.has("annual"));
}

/** Headers offered at most. */
const MOST_CANDIDATES = 3;

function candidates(sheet: SheetSnapshot, taken: readonly CellRange[], vocabulary: LabelVocabulary): HeaderCandidate[] {
  const { first, end } = rowBounds(sheet);
  const counts: { row: number; labels: number }[] = [];
  for (let row = first; row < end; row += 1) {
    if (taken.some(({ top, bottom }) => top <= row && row <= bottom)) continue;
    const labels = labelsIn(sheet, row, vocabulary);
    if (labels > 0) counts.push({ row, labels });
  }
  counts.sort((a, b) => b.labels - a.labels || a.row - b.row);
  const found: HeaderCandidate[] = [];
  for (const { row } of counts.slice(0, MOST_CANDIDATES * MOST_HEADER_ROWS)) {
    if (found.length === MOST_CANDIDATES) break;
    const next = candidateAround(sheet, row, vocabulary);
    if (!found.some(({ rows }) => rows.top <= next.rows.bottom && next.rows.top <= rows.bottom)) found.push(next);
  }
  if (found.length === 0 && taken.length === 0) {
    const row = widestRow(sheet);
    if (row !== null) found.push(candidate(sheet, { top: row, bottom: row }, vocabulary));
  }
  const rolesOf = ({ columns }: HeaderCandidate): number => columns.filter(({ role }) => role !== null).length;
  return found.sort((a, b) => rolesOf(b) - rolesOf(a) || a.rows.top - b.rows.top);
}

/** The labels of a row that announce something by themselves. */
function labelsIn(sheet: SheetSnapshot, row: number, vocabulary: LabelVocabulary): number {
  let labels = 0;
  (sheet.values[row - sheet.origin.row] ?? []).forEach((value, index) => {
    if (typeof value !== "string" || value.length > LONGEST_LABEL) return;
    const label = cleanCell(sheet, row, sheet.origin.column + index).value;
    if (roleOf(label, [], vocabulary) !== null) labels += 1;
  });
  return labels;
}

/** The header around a row: of the blocks of rows it may belong to the one that tells most, and of those the least high. */
function candidateAround(sheet: SheetSnapshot, row: number, vocabulary: LabelVocabulary): HeaderCandidate {
  const { first, end } = rowBounds(sheet);
  let best = candidate(sheet, { top: row, bottom: row }, vocabulary);
  for (let height = 2; height <= MOST_HEADER_ROWS; height += 1) {
    for (let top = Math.max(first, row - height + 1); top <= row && top + height <= end; top += 1) {
      const rows = { top, bottom: top + height - 1 };
      if (!holdsLabelsOnly(sheet, rows)) continue;
      const other = candidate(sheet, rows, vocabulary);
      if (tells(other) > tells(best)) best = other;
    }
  }
  return best;
}

/** How much a header tells: the different roles of its columns. */
const tells = ({ columns }: HeaderCandidate): number => new Set(columns.flatMap(({ role }) => role ?? [])).size;

/** A header holds short texts, never numbers. */
function holdsLabelsOnly(sheet: SheetSnapshot, { top, bottom }: HeaderRows): boolean {
  for (let row = top; row <= bottom; row += 1)
    for (const value of sheet.values[row - sheet.origin.row] ?? [])
      if (value !== null && (typeof value !== "string" || value.length > LONGEST_LABEL)) return false;
  return true;
}

function candidate(sheet: SheetSnapshot, rows: HeaderRows, vocabulary: LabelVocabulary): HeaderCandidate {
  const columns = labelledColumns(sheet, rows, vocabulary).map(
    ({ column, label, role }: LabelledColumn): RecognisedColumn => ({
      column,
      label: label.value,
      role,
    }),
  );
  const has = new Set(columns.map(({ role }) => role));
  const isNamed = (): boolean => loneProject(sheet, rows.top, vocabulary) !== null;
  const missing = missingRoles((role) => has.has(role) || (role === "name" && isNamed()));
  return { rows, columns, missing, isBlank: isBlankBelow(sheet, rows, columns, vocabulary) };
}

/**
 * Whether the columns of names and targets are empty from a header down to the next one, or have what forms print there alone. A header
 * that lacks one of the two says nothing of what is meant to stand below it.
 */
function isBlankBelow(
  sheet: SheetSnapshot,
  { bottom }: HeaderRows,
  columns: readonly RecognisedColumn[],
  vocabulary: LabelVocabulary,
): boolean {
  const names = columns.filter(({ role }) => role === "indicator");
  const targets = columns.filter(({ role }) => role === "annual" || role === "cycle");
  if (names.length === 0 || targets.length === 0) return false;
  const { end } = rowBounds(sheet);
  let rows = 0;
  for (let row = bottom + 1; row < end && labelsIn(sheet, row, vocabulary) < LABELS_OF_HEADER; row += 1) {
    if ([...names, ...targets].some(({ column }) => !isTemplate(cellText(sheet, row, column)))) return false;
    rows += 1;
  }
  return rows > 0;
}

/** A row with so many labels is the head of another table. */
const LABELS_OF_HEADER = 2;

/** The first of the rows with most short texts side by side; null where no row has two. */
function widestRow(sheet: SheetSnapshot): number | null {
  const { first, end } = rowBounds(sheet);
  const { first: left, end: right } = columnBounds(sheet);
  let best: { row: number; texts: number } | null = null;
  for (let row = first; row < end; row += 1) {
    if (!holdsLabelsOnly(sheet, { top: row, bottom: row })) continue;
    let texts = 0;
    for (let column = left; column < right; column += 1) if (isVisible(cellText(sheet, row, column))) texts += 1;
    if (texts >= 2 && texts > (best?.texts ?? 0)) best = { row, texts };
  }
  return best?.row ?? null;
}
