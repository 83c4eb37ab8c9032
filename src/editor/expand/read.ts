import { a1 } from "../../check/sheet/address";
import { cellAt, cellText, rowBounds, type SheetSnapshot } from "../../check/sheet/snapshot";
import {
  CELL_LABELS,
  COLUMNS,
  ROW_LABELS,
  SOURCE_LABELS,
  TARGET_LABELS,
  type RowPart,
  type TargetName,
  type TargetPart,
  type ExpandedColumn,
} from "./layout";
import { columnsIn, expandedPlaces, textAt } from "./places";

/** What a sheet of expanded indicators says. */
export interface ExpandedSheet {
  readonly project: string;
  readonly source: string;
  /** The packed cells the indicators were taken from, in order. */
  readonly cells: readonly { readonly address: string; readonly text: string }[];
  readonly rows: readonly ExpandedRow[];
}

export interface ExpandedRow {
  /** Zero-based sheet row. */
  readonly row: number;
  /** The texts of its cells; blank ones are empty. */
  readonly texts: Readonly<Record<ExpandedColumn, string>>;
}

/** A cell nobody can take for a text: what it shows was worked out, or could not be. */
export type CellFault =
  | { readonly kind: "formula"; readonly address: string; readonly formula: string }
  | { readonly kind: "error-value"; readonly address: string; readonly shown: string };

/** What a sheet was read as; `missing` are the labels it should have and has not. */
export type ExpandedReading =
  | { readonly read: ExpandedSheet; readonly faults: readonly CellFault[]; readonly missing: null }
  | { readonly read: null; readonly faults: readonly CellFault[]; readonly missing: readonly string[] };

const ERROR_VALUE = /^#(?:NAME\?|REF!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!|CALC!)$/;

/** Reads a sheet as `expand` lays it out. Rows and columns may have been moved, added or taken out: the labels tell where things are. */
export function readExpanded(sheet: SheetSnapshot): ExpandedReading {
  const places = expandedPlaces(sheet);
  if (places === null) return missing([ROW_LABELS.level1, ROW_LABELS.level2, ROW_LABELS.name, ROW_LABELS.origin]);
  const { header, columns } = places;
  const lost = COLUMNS.filter((column) => NEEDED.has(column) && !columns.has(column));
  if (lost.length > 0) return missing(lost.map(labelOf));
  const { project, source, cells } = sourceOf(sheet, header);
  if (source === null) return missing([SOURCE_LABELS.sheet]);
  if (cells.length === 0) return missing([SOURCE_LABELS.cell, SOURCE_LABELS.text]);
  const faults: CellFault[] = [];
  const rows: ExpandedRow[] = [];
  for (let row = header + 2; row < rowBounds(sheet).end; row += 1) {
    const texts = Object.fromEntries(
      COLUMNS.map((column) => {
        const at = columns.get(column);
        if (at === undefined) return [column, ""];
        const { formula, value } = cellAt(sheet, row, at);
        // Numbers of ours are what they are, however the cell shows them.
        const isOurs = column === "ordinal" || column === "origin";
        const shown = isOurs && typeof value === "number" ? String(value) : cellText(sheet, row, at);
        if (column !== "ordinal" && formula !== null) faults.push({ kind: "formula", address: a1(row, at), formula });
        else if (ERROR_VALUE.test(shown)) faults.push({ kind: "error-value", address: a1(row, at), shown });
        return [column, shown.trim() === "" ? "" : shown];
      }),
    ) as Record<ExpandedColumn, string>;
    if (SAYING.some((column) => texts[column] !== "")) rows.push({ row, texts });
  }
  return { read: { project, source, cells, rows }, faults, missing: null };
}

const missing = (labels: readonly string[]): ExpandedReading => ({ read: null, faults: [], missing: labels });

/** A row that says none of these is blank, whatever its number: somebody emptied it, or it is spare. */
const SAYING: readonly ExpandedColumn[] = COLUMNS.filter(
  (column) => column !== "ordinal" && column !== "origin" && column !== "remark",
);

/** The remarks and the numbers are for the reader alone. */
const NEEDED: ReadonlySet<ExpandedColumn> = new Set<ExpandedColumn>([...SAYING, "origin"]);

function labelOf(column: ExpandedColumn): string {
  if (!column.includes("-")) return ROW_LABELS[column as RowPart];
  const [target, part] = column.split("-") as [TargetName, TargetPart];
  return `${TARGET_LABELS[target]} ${CELL_LABELS[part]}`;
}

function sourceOf(
  sheet: SheetSnapshot,
  header: number,
): Pick<ExpandedSheet, "project" | "cells"> & { readonly source: string | null } {
  let project = "";
  let source: string | null = null;
  const cells: { address: string; text: string }[] = [];
  for (let row = rowBounds(sheet).first; row < header; row += 1) {
    for (const column of columnsIn(sheet)) {
      const label = textAt(sheet, row, column);
      const value = (): string => cellText(sheet, row, column + 1);
      if (label === SOURCE_LABELS.project) project = value();
      else if (label === SOURCE_LABELS.sheet) source = value();
      else if (label === SOURCE_LABELS.cell) cells.push({ address: textAt(sheet, row, column + 1), text: "" });
      else if (label === SOURCE_LABELS.text) {
        const last = cells.at(-1);
        if (last !== undefined) cells[cells.length - 1] = { ...last, text: value() };
      } else continue;
      // What stands beside a label is its value, whatever it says.
      if (label !== SOURCE_LABELS.cell) break;
    }
  }
  return { project, source, cells };
}
