import type { SheetSnapshot } from "../sheet/snapshot";
import { GUANGDONG } from "../standard/guangdong";
import type { Profile } from "../standard/profile";
import { unitsOf } from "../standard/units";
import { readForms } from "./forms/read";
import { newParseCache, type ParseCache } from "./indicators";
import { readLists } from "./list/read";
import { readMapped } from "./mapped";
import { readPackedLists } from "./packed/read";
import type { ReadContext, Reading } from "./reading";
import { recognise, type Recognition } from "./recognise";
import { joinStackedRows } from "./stacked";
import { stripsOf } from "./strips";
import type { BudgetTable, Layout } from "./types";

/** What one sheet held, or why nothing of it was read. */
interface SheetReading {
  readonly sheet: SheetSnapshot;
  readonly tables: readonly BudgetTable[];
  /** Roles of a mapping that was kept for the sheet and does not fit any more. */
  readonly lost: Recognition["lost"];
}

/** The tables of a workbook's sheets alone; a sheet that holds none gives none. */
export function readTables(
  sheets: readonly SheetSnapshot[],
  profile: Profile = GUANGDONG,
  cache: ParseCache = newParseCache(unitsOf(profile)),
): readonly BudgetTable[] {
  return readSheets(sheets, { profile, cache }).tables;
}

/** The tables of a workbook's sheets, and what was recognised of the sheets that hold none. */
export function readSheets(
  sheets: readonly SheetSnapshot[],
  { profile = GUANGDONG, cache = newParseCache(unitsOf(profile)), mappings = [] }: Partial<ReadContext> = {},
): Reading {
  const context: ReadContext = { profile, cache, mappings };
  const readings = sheets.map((sheet) => readSheet(sheet, context));
  const left = readings.filter(({ tables, lost }) => tables.length === 0 && lost === null);
  const forms = readForms(
    left.map(({ sheet }) => sheet),
    context,
  );
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const placeOf = (table: BudgetTable): number => order.get(table.sheets[0] ?? "") ?? 0;
  // Sorting is stable: tables of one sheet stay as they stand on it.
  const found = [...readings.flatMap(({ tables }) => tables), ...forms].sort((a, b) => placeOf(a) - placeOf(b));
  const tables = found.filter(({ layout }) => profile.layouts === null || profile.layouts.includes(layout));
  const taken = new Set(tables.flatMap((table) => table.sheets));
  const unread = readings.flatMap(({ sheet, lost }): Recognition[] => {
    if (taken.has(sheet.name)) return [];
    const refused = found.flatMap((table) => (table.sheets.includes(sheet.name) ? [table.layout] : []));
    const recognised = recognise(sheet, { refused: [...new Set<Layout>(refused)], lost });
    return recognised === null ? [] : [recognised];
  });
  return { tables, unread };
}

/** The first reader that is sure of a sheet takes it; where the user named its columns, nobody else does. */
function readSheet(sheet: SheetSnapshot, { profile, cache, mappings }: ReadContext): SheetReading {
  const mapping = mappings.find((each) => each.sheet === sheet.name);
  if (mapping !== undefined) {
    const { table, lost } = readMapped(sheet, mapping, { profile, cache });
    return { sheet, tables: table === null ? [] : [table], lost };
  }
  // Lists come first: one with 绩效指标 over its levels has all labels of a packed list besides its own.
  const lists = readLists(sheet, profile, cache);
  const strips = lists.length > 0 ? stripsOf(sheet, lists) : null;
  if (strips !== null) return { sheet, tables: strips.flatMap((strip) => readLike(strip, profile, cache)), lost: null };
  return { sheet, tables: lists.length > 0 ? lists : readPacked(sheet, profile, cache), lost: null };
}

/** The tables of a strip, which are of one kind. */
function readLike(strip: SheetSnapshot, profile: Profile, cache: ParseCache): BudgetTable[] {
  const lists = readLists(strip, profile, cache);
  return lists.length > 0 ? lists : readPacked(strip, profile, cache);
}

const readPacked = (sheet: SheetSnapshot, profile: Profile, cache: ParseCache): BudgetTable[] =>
  readPackedLists(sheet, profile, cache).map((table) => joinStackedRows(table, sheet));
