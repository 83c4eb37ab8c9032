import type { CellValue } from "../../check/sheet/snapshot";
import { FINDINGS_SHEET } from "../../text/findings-sheet";
import { CELL, COLUMNS, DONE, STATE } from "./list";
import { readLink } from "./link";
import { NO_TAG, TAG_HEADER, tagOf, type Tag } from "./tag";
import type { ReportPlace } from "../place";

/** A list as it stands in the workbook, with what was filled in. */
export interface PreviousList {
  /** The rows of ours that say what they are about, in their order. */
  readonly rows: readonly PreviousRow[];
  /** Rows that are not ours. */
  readonly foreign: readonly Pick<PreviousRow, "cells" | "extra">[];
  /** Headings of the columns that are not ours. */
  readonly extra: readonly CellValue[];
}

export interface PreviousRow {
  readonly tag: Tag;
  /** Those of our columns, in their order. */
  readonly cells: readonly CellValue[];
  readonly to: ReportPlace | null;
  /** What was filled in under 整改情况, without what we wrote there. */
  readonly done: CellValue;
  /** Those of the columns that are not ours. */
  readonly extra: readonly CellValue[];
}

/** Cells of a sheet from A1 on. */
export interface SheetCells {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

export type PreviousReading =
  | { readonly kind: "list"; readonly list: PreviousList }
  /** A list of ours with a formula that is not: it would be lost. Zero-based. */
  | { readonly kind: "formula"; readonly row: number; readonly column: number }
  /** A sheet of the user's own, whatever its name. */
  | { readonly kind: "other" };

/**
 * Reads a list that `listNewSheet` made. It is known by the mark over its hidden column and by nothing else. Rows and columns may have
 * been sorted, moved, inserted and deleted since.
 */
export function readPrevious({ values, formulas }: SheetCells): PreviousReading {
  const header = values.findIndex((row) => row.includes(TAG_HEADER));
  const marks = values[header]?.indexOf(TAG_HEADER) ?? -1;
  if (header < 0 || marks < 0) return { kind: "other" };
  const own = ownColumns(values[header] ?? [], marks);
  const width = Math.max(...values.map((row) => row.length));
  const others = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== marks && !own.includes(column) && values.some((row) => !isBlank(row[column])),
  );
  const rows: PreviousRow[] = [];
  const foreign: PreviousList["foreign"][number][] = [];
  for (const [at, line] of values.entries()) {
    const mark = line[marks];
    const tag = typeof mark === "string" ? tagOf(mark) : null;
    const link = tag === null ? null : readLink(formulas[at]?.[own[CELL] ?? -1] ?? "");
    const strange = (formulas[at] ?? []).findIndex(
      (formula, column) => formula !== null && !(link !== null && column === own[CELL]),
    );
    if (strange >= 0) return { kind: "formula", row: at, column: strange };
    if (at === header || mark === NO_TAG) continue;
    const cells = own.map((column): CellValue => line[column] ?? null);
    const extra = others.map((column) => line[column] ?? null);
    if (tag === null) {
      if (![...cells, ...extra].every(isBlank)) foreign.push({ cells, extra });
      continue;
    }
    const shown = link === null ? cells : cells.map((cell, column) => (column === CELL ? link.label : cell));
    rows.push({ tag, cells: shown, to: link?.to ?? null, done: filledIn(cells), extra });
  }
  return { kind: "list", list: { rows, foreign, extra: others.map((column) => values[header]?.[column] ?? null) } };
}

export const isBlank = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

const HEADERS = Object.values(FINDINGS_SHEET).map(({ header }) => header);

/** Where our columns stand: by their headings in any language, or where one was changed by its place before the marks. */
function ownColumns(header: readonly CellValue[], marks: number): readonly number[] {
  const byName = COLUMNS.map((_, nth) => header.findIndex((text) => HEADERS.some((labels) => labels[nth] === text)));
  return byName.map((column, nth) => {
    if (column >= 0) return column;
    const place = marks - COLUMNS.length + nth;
    return byName.includes(place) ? -1 : place;
  });
}

const ACCEPTED = Object.values(FINDINGS_SHEET).map(({ accepted, acceptedWhy }) => ({
  label: accepted,
  begins: acceptedWhy("", "", ""),
}));

/** What a person wrote under 整改情况: above it, of an accepted finding, stands nothing of ours, and below it why it was accepted. */
function filledIn(cells: readonly CellValue[]): CellValue {
  const done = cells[DONE] ?? null;
  const words = ACCEPTED.find(({ label }) => label === cells[STATE]);
  if (typeof done !== "string" || words === undefined) return done;
  if (done.startsWith(words.begins)) return null;
  const at = done.lastIndexOf(`\n${words.begins}`);
  return at < 0 ? done : done.slice(0, at);
}
