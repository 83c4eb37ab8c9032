import { mergeAt } from "../../check/sheet/merges";
import { cellText, rowBounds, rowOf, type SheetSnapshot } from "../../check/sheet/snapshot";
import { isVisible } from "../../check/sheet/stretches";
import type { ListRole } from "../../check/table/vocabulary/list-roles";
import { listHeaders } from "../../check/table/list/header";
import { findMapped, type Mapping } from "../../check/table/mapping";
import type { Indicator, Project } from "../../check/table/types";
import type { LabelVocabulary } from "../../check/table/vocabulary/vocabulary";
import type { LevelLine, Slot } from "../types";
import { joined, lineIn, slotsIn, type PartColumns, type Slots } from "./places";

/** The cells of an indicator that is there, or of a row that is free for one. */
export interface FoundPlace {
  readonly slots: Slots;
  readonly lines: readonly LevelLine[];
  readonly beside?: readonly Slot[];
  readonly indicator: Indicator | null;
}

/** The rows of a project in a list of one indicator a row: those of its indicators, and those that are free. */
export function listPlaces(
  project: Project,
  sheet: SheetSnapshot,
  mappings: readonly Mapping[],
  vocabulary: LabelVocabulary,
): FoundPlace[] {
  const columns = columnsOf(project, sheet, mappings, vocabulary);
  if (columns === null) return [];
  const yearOnly = partColumns(columns);
  const places: { row: number; place: FoundPlace }[] = [];
  const taken = new Set<number>();
  for (const indicator of project.indicators) {
    const rows = rowsOf(indicator, sheet);
    for (const row of rows) taken.add(row);
    const [annualRow, cycleRow] = [rowIn(indicator.annual, sheet), rowIn(indicator.cycle, sheet)];
    const first = rows[0];
    if (first === undefined) continue;
    let slots = slotsIn(sheet, first, yearOnly);
    // Where a column says which period a row is for, one indicator may have a row each.
    if (columns.has("is-annual") && cycleRow !== null && cycleRow !== annualRow) {
      const whole = slotsIn(sheet, cycleRow, ofWhole(yearOnly));
      slots = annualRow === null ? whole : joined(slotsIn(sheet, annualRow, yearOnly), whole);
    }
    places.push({ row: first, place: { slots, lines: rows.map((row) => lineIn(sheet, row, yearOnly)), indicator } });
  }
  for (const row of freeRows(project, sheet, columns, taken))
    places.push({
      row,
      place: { slots: slotsIn(sheet, row, yearOnly), lines: [lineIn(sheet, row, yearOnly)], indicator: null },
    });
  return places.sort((a, b) => a.row - b.row).map(({ place }) => place);
}

function columnsOf(
  project: Project,
  sheet: SheetSnapshot,
  mappings: readonly Mapping[],
  vocabulary: LabelVocabulary,
): ReadonlyMap<ListRole, number> | null {
  const mapping = mappings.find((one) => one.sheet === sheet.name);
  if (mapping !== undefined) {
    const place = findMapped(sheet, mapping);
    return place.found ? place.columns : null;
  }
  const row = rowOf(sheet, project.row) ?? 0;
  const header = listHeaders(sheet, vocabulary).findLast(({ bottom }) => bottom < row);
  // Where classes have columns of their own an indicator has no row to itself.
  if (header === undefined || header.bands.length > 0) return null;
  const names = header.columns.get("indicator");
  return header.hasTargetsInNames && names !== undefined
    ? new Map([...header.columns, ["annual", names]])
    : header.columns;
}

function partColumns(columns: ReadonlyMap<ListRole, number>): PartColumns {
  const part = (name: keyof PartColumns, role: ListRole): PartColumns => {
    const column = columns.get(role);
    return column === undefined ? {} : { [name]: column };
  };
  const target = (period: "cycle" | "annual"): PartColumns =>
    columns.has(period)
      ? { ...part(period, period), ...part(`${period}Sign`, "sign"), ...part(`${period}Unit`, "measure") }
      : {};
  return {
    ...part("level1", "level1"),
    ...part("level2", "level2"),
    ...part("name", "indicator"),
    ...target("cycle"),
    ...target("annual"),
    ...part("weight", "weight"),
  };
}

/** The columns of a row that is for the whole period: its targets stand in those of the year. */
function ofWhole({ annual, annualSign, annualUnit, ...others }: PartColumns): PartColumns {
  return {
    ...others,
    ...(annual === undefined ? {} : { cycle: annual }),
    ...(annualSign === undefined ? {} : { cycleSign: annualSign }),
    ...(annualUnit === undefined ? {} : { cycleUnit: annualUnit }),
  };
}

function rowIn(part: Indicator["name"] | Indicator["annual"], sheet: SheetSnapshot): number | null {
  const handle = part?.spans[0]?.row;
  return handle === undefined ? null : rowOf(sheet, handle);
}

function rowsOf({ annual, cycle, name }: Indicator, sheet: SheetSnapshot): number[] {
  const rows = [rowIn(name, sheet), rowIn(cycle, sheet), rowIn(annual, sheet)].filter((row) => row !== null);
  return [...new Set(rows)].sort((a, b) => a - b);
}

/** Rows of the project that hold no indicator: its name or a class is merged over them, and their own cells are blank. */
function freeRows(
  project: Project,
  sheet: SheetSnapshot,
  columns: ReadonlyMap<ListRole, number>,
  taken: ReadonlySet<number>,
): number[] {
  const own = [...taken, rowOf(sheet, project.row) ?? 0];
  const { end } = rowBounds(sheet);
  const reach = (["name", "level1", "level2"] as const).flatMap((role) => {
    const column = columns.get(role);
    return column === undefined ? [] : own.map((row) => mergeAt(sheet, row, column)?.bottom ?? row);
  });
  const last = Math.min(end - 1, Math.max(...own, ...reach));
  const parts = (["indicator", "annual", "cycle", "sign", "measure"] as const).flatMap(
    (role) => columns.get(role) ?? [],
  );
  const free: number[] = [];
  for (let row = Math.min(...own); row <= last; row += 1)
    if (!taken.has(row) && parts.every((column) => !isVisible(cellText(sheet, row, column)))) free.push(row);
  return free;
}
