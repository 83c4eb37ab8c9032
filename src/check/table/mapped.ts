import { cleanCell } from "../sheet/clean";
import { cellText, rowBounds, type SheetSnapshot } from "../sheet/snapshot";
import { headerOf, type ListHeader } from "./list/header";
import { readList } from "./list/read";
import { loneProject } from "./list/lone";
import { findMapped, missingRoles, type MappedRole, type Mapping } from "./mapping";
import type { ReadContext } from "./reading";
import type { BudgetTable } from "./types";
import { vocabularyOf } from "./vocabulary/vocabulary";

/** A sheet read by a mapping, or the roles whose columns are not there any more. */
export type MappedReading =
  { readonly table: BudgetTable; readonly lost: null } | { readonly table: null; readonly lost: readonly MappedRole[] };

/** Reads a sheet by the columns the user named: packed cells or one indicator a row, as the roles say. */
export function readMapped(
  sheet: SheetSnapshot,
  mapping: Mapping,
  { profile, memory }: Pick<ReadContext, "profile" | "memory">,
): MappedReading {
  const place = findMapped(sheet, mapping);
  if (!place.found) return { table: null, lost: place.lost };
  const lone = place.columns.has("name") ? null : loneProject(sheet, place.rows.top, vocabularyOf(profile));
  const missing = missingRoles((role) => place.columns.has(role) || (role === "name" && lone !== null));
  if (missing.length > 0) return { table: null, lost: missing };
  const header = headerOf(sheet, place.rows, place.labelled, place.columns, lone);
  const { first, end } = rowBounds(sheet);
  const region = { top: first, end, header, repeated: repeatedBelow(sheet, header) };
  return { table: readList(sheet, region, "mapped", profile, memory), lost: null };
}

/** The header again further down, where page breaks repeat it: the same labels in the same columns. */
function repeatedBelow(sheet: SheetSnapshot, header: ListHeader): ListHeader[] {
  const labels: { column: number; offset: number; raw: string }[] = [];
  for (const [role, column] of header.columns) {
    for (let row = header.top; row <= header.bottom; row += 1) {
      if (header.labels.get(role)?.value !== cleanCell(sheet, row, column).value) continue;
      labels.push({ column, offset: row - header.top, raw: cellText(sheet, row, column) });
    }
  }
  if (labels.length < 2) return [];
  const repeated: ListHeader[] = [];
  const { end } = rowBounds(sheet);
  for (let top = header.bodyTop; top < end; top += 1) {
    if (!labels.every(({ column, offset, raw }) => cellText(sheet, top + offset, column) === raw)) continue;
    const bottom = top + header.bottom - header.top;
    repeated.push({ ...header, top, bottom, bodyTop: top + header.bodyTop - header.top });
    top = bottom;
  }
  return repeated;
}
