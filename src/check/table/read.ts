import type { SheetSnapshot } from "../sheet/snapshot";
import { GUANGDONG } from "../standard/guangdong";
import type { Profile } from "../standard/profile";
import type { View } from "./forms/cells";
import { readForms } from "./forms/read";
import { ReadingMemory } from "./reading-memory";
import { readLists } from "./list/read";
import { readMapped } from "./mapped";
import { readPackedLists } from "./packed/read";
import type { ReadContext, Reading } from "./reading";
import { recognise, type Recognition } from "./recognise";
import { isOwnSheet } from "./own-sheets";
import { joinStackedRows } from "./stacked";
import { stripsOf } from "./strips";
import type { BudgetTable, Layout } from "./types";
import { vocabularyOf } from "./vocabulary/vocabulary";
import { withYearsElsewhere } from "./year-elsewhere";

/** What one sheet held, or why nothing of it was read. */
interface SheetReading {
  readonly sheet: SheetSnapshot;
  readonly tables: readonly BudgetTable[];
  /** Its rows that are forms, which are joined with those of other sheets. */
  readonly forms: readonly View[];
  /** Roles of a mapping that was kept for the sheet and does not fit any more. */
  readonly lost: Recognition["lost"];
}

/** The tables of a workbook's sheets alone; a sheet that holds none gives none. */
export function readTables(
  sheets: readonly SheetSnapshot[],
  profile: Profile = GUANGDONG,
  memory: ReadingMemory = new ReadingMemory(profile),
): readonly BudgetTable[] {
  return readSheets(sheets, { profile, memory }).tables;
}

/** The tables of a workbook's sheets, and what was recognised of the sheets that hold none. */
export function readSheets(
  sheets: readonly SheetSnapshot[],
  { profile = GUANGDONG, memory = new ReadingMemory(profile), mappings = [] }: Partial<ReadContext> = {},
): Reading {
  const context: ReadContext = { profile, memory, mappings };
  const readings = sheets.map((sheet) => readSheet(sheet, context));
  const forms = readForms(
    readings.flatMap((reading) => reading.forms),
    { profile, texts: memory.texts },
  );
  const order = new Map(sheets.map(({ name }, index) => [name, index]));
  const sheetOf = (table: BudgetTable): number => order.get(table.sheets[0] ?? "") ?? 0;
  const rowOf = ({ parts }: BudgetTable): number => parts[0]?.range.top ?? 0;
  const columnOf = ({ parts }: BudgetTable): number => parts[0]?.range.left ?? 0;
  const found = [...readings.flatMap((reading) => reading.tables), ...forms].sort(
    (a, b) => sheetOf(a) - sheetOf(b) || rowOf(a) - rowOf(b) || columnOf(a) - columnOf(b),
  );
  const holdTables = new Set(found.flatMap((table) => table.sheets));
  const dated = withYearsElsewhere(
    found,
    sheets,
    sheets.filter((sheet) => !holdTables.has(sheet.name) && !isOwnSheet(sheet)),
    profile,
  );
  const tables = dated.filter(({ layout }) => profile.layouts === null || profile.layouts.includes(layout));
  const unread = readings.flatMap(({ sheet, lost }): Recognition[] => {
    if (isOwnSheet(sheet)) return [];
    const taken = tables.flatMap(({ parts }) => parts.filter((part) => part.sheet === sheet.name));
    const refused = dated.flatMap((table) =>
      table.sheets.includes(sheet.name) && !tables.includes(table) ? [table.layout] : [],
    );
    const recognised = recognise(sheet, {
      refused: [...new Set<Layout>(refused)],
      lost,
      taken: taken.map(({ range }) => range),
      vocabulary: vocabularyOf(profile),
    });
    return recognised === null ? [] : [recognised];
  });
  return { tables, unread };
}

/** Each stretch of a sheet goes to the reader of its kind; where the user named its columns, nobody else reads it. */
function readSheet(sheet: SheetSnapshot, { profile, memory, mappings }: ReadContext): SheetReading {
  const mapping = mappings.find((each) => each.sheet === sheet.name);
  if (mapping !== undefined) {
    const { table, lost } = readMapped(sheet, mapping, { profile, memory });
    return { sheet, tables: table === null ? [] : [table], forms: [], lost };
  }
  if (isOwnSheet(sheet)) return { sheet, tables: [], forms: [], lost: null };
  // Lists come first: one with 绩效指标 over its levels has all labels of a packed list besides its own.
  const lists = readLists(sheet, profile, memory);
  const strips = stripsOf(sheet, lists, vocabularyOf(profile), memory.candidates);
  const isWhole = strips.length === 1;
  const forms: View[] = [];
  const tables: BudgetTable[] = [];
  for (const strip of strips) {
    if (strip.kind === "form") forms.push(strip.view);
    else if (strip.kind === "packed") tables.push(...readPacked(strip.sheet, profile, memory));
    else tables.push(...(isWhole ? lists : readLists(strip.sheet, profile, memory)));
  }
  return { sheet, tables, forms, lost: null };
}

function readPacked(sheet: SheetSnapshot, profile: Profile, memory: ReadingMemory): BudgetTable[] {
  return readPackedLists(sheet, profile, memory).map((table, index) => {
    const id = `${sheet.name}\n${sheet.origin.row}\n${index}`;
    const joined = joinStackedRows(table, sheet, memory.singleRows.get(id));
    if (joined === table) memory.singleRows.set(id, table.rows);
    else memory.singleRows.delete(id);
    return joined;
  });
}
