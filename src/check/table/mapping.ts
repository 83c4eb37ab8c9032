import { cleanCell } from "../sheet/clean";
import type { SheetSnapshot } from "../sheet/snapshot";
import { labelledColumns, MOST_HEADER_ROWS, type HeaderRows, type LabelledColumn } from "./list/block";
import { LIST_ROLES, type ListRole } from "./vocabulary/list-roles";

/** What a user says a column holds. */
export type MappedRole = ListRole;

/** Every role a column can be given. */
export const MAPPED_ROLES: readonly MappedRole[] = LIST_ROLES;

/** A column the user named, by its label: the place is where it stood when it was named. */
export interface MappedColumn {
  /** Zero-based sheet column. */
  readonly column: number;
  /** The label that speaks for the column, as the header's cell says it. */
  readonly label: string;
  /** Which of the columns with this label it is, counted from 1 from the left; the first unless said. */
  readonly nth?: number;
  /** How many columns have this label; one unless said. */
  readonly of?: number;
}

/** How a table that no reader knows is to be read: plain JSON, kept with the workbook. */
export interface Mapping {
  readonly sheet: string;
  /** The header's zero-based sheet rows, both included. */
  readonly header: HeaderRows;
  readonly columns: Readonly<Partial<Record<MappedRole, MappedColumn>>>;
}

/** Makes a mapping of the header rows and columns a user chose; columns without a label cannot be found again and are left out. */
export function mappingOf(
  sheet: SheetSnapshot,
  header: HeaderRows,
  columns: Readonly<Partial<Record<MappedRole, number>>>,
): Mapping {
  const labelled = labelledColumns(sheet, header);
  const mapped: Partial<Record<MappedRole, MappedColumn>> = {};
  for (const role of MAPPED_ROLES) {
    const label = labelled.find(({ column }) => column === columns[role])?.label.value;
    if (label === undefined) continue;
    const same = labelled.filter((other) => other.label.value === label).map(({ column }) => column);
    const column = columns[role] ?? 0;
    const repeated = same.length > 1 ? { nth: same.indexOf(column) + 1, of: same.length } : {};
    mapped[role] = { column, label, ...repeated };
  }
  return { sheet: sheet.name, header: { top: header.top, bottom: header.bottom }, columns: mapped };
}

/**
 * What a table still lacks to be read: a project's name, and indicators that are packed into one cell or have a name and a target.
 * Of two ways out the one is named that the roles at hand speak for.
 */
export function missingRoles(has: (role: MappedRole) => boolean): MappedRole[] {
  const isSpread = has("indicator") || has("annual") || has("cycle") || has("level1") || has("level2");
  const missing: MappedRole[] = has("name") ? [] : ["name"];
  if (has("indicators")) return missing;
  if (!isSpread) return [...missing, "indicators"];
  if (!has("indicator")) missing.push("indicator");
  return has("annual") || has("cycle") ? missing : [...missing, "annual"];
}

/** Where a mapping's header and columns are now, or the roles whose labels are not there any more. */
export type MappedPlace =
  | {
      readonly found: true;
      readonly rows: HeaderRows;
      readonly labelled: readonly LabelledColumn[];
      readonly columns: ReadonlyMap<MappedRole, number>;
    }
  | { readonly found: false; readonly lost: readonly MappedRole[] };

/**
 * Finds a mapping's header again by its labels: where it was kept first, then anywhere on the sheet, as rows and columns may have
 * been inserted. Every label must be there, as often as it was: of columns with one label another might be taken for the one meant.
 */
export function findMapped(sheet: SheetSnapshot, mapping: Mapping): MappedPlace {
  const { top, bottom } = mapping.header;
  const height = Math.min(bottom - top, MOST_HEADER_ROWS - 1);
  const wanted = Object.entries(mapping.columns) as [MappedRole, MappedColumn][];
  const first = wanted[0]?.[1].label;
  if (first === undefined) return { found: false, lost: missingRoles(() => false) };
  const stored = columnsAt(sheet, { top, bottom: top + height }, wanted);
  if (stored.found) return stored;
  let best = stored;
  for (let row = sheet.origin.row; row < sheet.origin.row + sheet.values.length; row += 1) {
    if (!holdsSome(sheet, row, wanted)) continue;
    for (let above = 0; above <= height; above += 1) {
      const place = columnsAt(sheet, { top: row - above, bottom: row - above + height }, wanted);
      if (place.found) return place;
      if (place.lost.length < best.lost.length) best = place;
    }
  }
  return best;
}

function columnsAt(sheet: SheetSnapshot, rows: HeaderRows, wanted: readonly [MappedRole, MappedColumn][]): MappedPlace {
  const labelled = labelledColumns(sheet, rows);
  const byLabel = new Map<string, number[]>();
  for (const { column, label } of labelled) {
    const same = byLabel.get(label.value);
    if (same === undefined) byLabel.set(label.value, [column]);
    else same.push(column);
  }
  const columns = new Map<MappedRole, number>();
  const lost: MappedRole[] = [];
  for (const [role, { label, nth = 1, of = 1 }] of wanted) {
    const same = byLabel.get(label) ?? [];
    const column = same.length === of ? same[nth - 1] : undefined;
    if (column === undefined) lost.push(role);
    else columns.set(role, column);
  }
  return lost.length === 0 ? { found: true, rows, labelled, columns } : { found: false, lost };
}

/** Whether some cell of a row may be one of the labels looked for. */
function holdsSome(sheet: SheetSnapshot, row: number, wanted: readonly [MappedRole, MappedColumn][]): boolean {
  const values = sheet.values[row - sheet.origin.row] ?? [];
  return values.some((value, index) => {
    if (value === null || value === "" || String(value).length > LONGEST_LABEL) return false;
    const text = cleanCell(sheet, row, sheet.origin.column + index).value;
    return wanted.some(([, { label }]) => label === text);
  });
}

/** Longer texts are no labels. */
export const LONGEST_LABEL = 60;
