import { COLUMNS, ROWS } from "../sheet/size";
import { MOST_HEADER_ROWS } from "./list/block";
import { LONGEST_LABEL, MAPPED_ROLES, missingRoles, type MappedColumn, type MappedRole, type Mapping } from "./mapping";

/** What a key of a kept mapping takes. */
export type MappingExpected = "object" | "text" | "row" | "column" | "header-rows" | "count" | "role" | "columns";

/** What is wrong with a kept mapping: data, no wording. */
export interface MappingProblem {
  /** The keys that lead to it with points between, as in columns.name.label; empty for the mapping as a whole. */
  readonly path: string;
  readonly code: "missing-key" | "unknown-key" | "wrong-value";
  readonly expected: MappingExpected;
  /** The roles a table cannot do without, where they have no column. */
  readonly missing?: readonly MappedRole[];
}

/** A mapping of unknown data, or null with all that is wrong with it. */
export function validateMapping(data: unknown): {
  readonly mapping: Mapping | null;
  readonly problems: readonly MappingProblem[];
} {
  const problems: MappingProblem[] = [];
  const root = objectAt(data, "", ["sheet", "header", "columns"], problems);
  if (root === null) return { mapping: null, problems };
  const sheet = valueAt(root, "sheet", "text", isText, problems) as string;
  const rows = objectIn(root, "header", ["top", "bottom"], problems);
  const top = rows === null ? 0 : (valueAt(rows, "header.top", "row", isRow, problems) as number);
  const bottom = rows === null ? 0 : (valueAt(rows, "header.bottom", "row", isRow, problems) as number);
  if (problems.length === 0 && (bottom < top || bottom - top >= MOST_HEADER_ROWS))
    problems.push({ path: "header", code: "wrong-value", expected: "header-rows" });
  const columns = columnsIn(root, problems);
  if (problems.length > 0) return { mapping: null, problems };
  // A form of one project has no column of names; whether it has a name elsewhere its sheet says.
  const missing = missingRoles((role) => role === "name" || columns[role] !== undefined);
  if (missing.length > 0)
    return { mapping: null, problems: [{ path: "columns", code: "missing-key", expected: "columns", missing }] };
  return { mapping: { sheet, header: { top, bottom }, columns }, problems };
}

type Json = Readonly<Record<string, unknown>>;

function columnsIn(root: Json, problems: MappingProblem[]): Mapping["columns"] {
  const columns: Partial<Record<MappedRole, MappedColumn>> = {};
  const given = objectIn(root, "columns", MAPPED_ROLES, problems, "role");
  if (given === null) return columns;
  for (const role of MAPPED_ROLES) {
    if (!Object.hasOwn(given, role)) continue;
    const path = `columns.${role}`;
    const each = objectAt(given[role], path, ["column", "label", "nth", "of"], problems);
    if (each === null) continue;
    const column = valueAt(each, `${path}.column`, "column", isColumn, problems) as number;
    const label = valueAt(each, `${path}.label`, "text", isLabel, problems) as string;
    const nth = Object.hasOwn(each, "nth") ? valueAt(each, `${path}.nth`, "count", isCount, problems) : undefined;
    const of = Object.hasOwn(each, "of") ? valueAt(each, `${path}.of`, "count", isCount, problems) : undefined;
    columns[role] = {
      column,
      label,
      ...(nth === undefined ? {} : { nth: nth as number }),
      ...(of === undefined ? {} : { of: of as number }),
    };
  }
  return columns;
}

const isWhole = (value: unknown): value is number => typeof value === "number" && Number.isInteger(value);
const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isLabel = (value: unknown): boolean =>
  isText(value) && String(value).trim() !== "" && String(value).length <= LONGEST_LABEL;
const isRow = (value: unknown): boolean => isWhole(value) && value >= 0 && value < ROWS;
const isColumn = (value: unknown): boolean => isWhole(value) && value >= 0 && value < COLUMNS;
const isCount = (value: unknown): boolean => isWhole(value) && value >= 1 && value <= COLUMNS;

/** The value of a path's last key, reported where it is not there or not what the key takes. */
function valueAt(
  from: Json,
  path: string,
  expected: MappingExpected,
  fits: (value: unknown) => boolean,
  problems: MappingProblem[],
): unknown {
  const key = path.slice(path.lastIndexOf(".") + 1);
  if (!Object.hasOwn(from, key)) problems.push({ path, code: "missing-key", expected });
  else if (!fits(from[key])) problems.push({ path, code: "wrong-value", expected });
  return from[key];
}

function objectIn(
  root: Json,
  key: string,
  keys: readonly string[],
  problems: MappingProblem[],
  unknown?: MappingExpected,
): Json | null {
  if (Object.hasOwn(root, key)) return objectAt(root[key], key, keys, problems, unknown);
  problems.push({ path: key, code: "missing-key", expected: "object" });
  return null;
}

/** An object, every key of which is known; the others are reported. */
function objectAt(
  data: unknown,
  path: string,
  keys: readonly string[],
  problems: MappingProblem[],
  unknown: MappingExpected = "object",
): Json | null {
  if (typeof data !== "object" || data === null || Array.isArray(data)) {
    problems.push({ path, code: "wrong-value", expected: "object" });
    return null;
  }
  for (const key of Object.keys(data))
    if (!keys.includes(key))
      problems.push({ path: path === "" ? key : `${path}.${key}`, code: "unknown-key", expected: unknown });
  return data as Json;
}
