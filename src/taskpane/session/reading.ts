import type { ListedResult } from "../../check/result";
import { reuseRowsInSteps } from "../../check/sheet/reuse-rows";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { FORMS } from "../../check/table/types";
import type { SheetsReading } from "../../host/host";
import { inTurns } from "../../steps";

/** Sheets that were checked together. */
interface CheckedSheets {
  /** In the order of the workbook. */
  readonly sheets: readonly SheetSnapshot[];
  /** Name of the one that is open. */
  readonly open: string;
  readonly result: ListedResult;
}

interface ReadingParts {
  readonly readActive: () => Promise<SheetSnapshot>;
  readonly readVisible: () => Promise<SheetsReading>;
  /** Sheets read before: their rows keep their handles, so that what is remembered of them stays true. */
  readonly before: readonly SheetSnapshot[];
  /** Whether what is open was a form when it was last checked: then nothing is learned from reading it alone. */
  readonly wasForm: boolean;
  readonly check: (sheets: readonly SheetSnapshot[]) => Promise<ListedResult>;
}

/** Reads and checks the open sheet; where it is a form of one sheet a project, together with the workbook's other forms. */
export async function readAndCheck(parts: ReadingParts): Promise<CheckedSheets> {
  const { readActive, readVisible, before, wasForm, check } = parts;
  if (!wasForm) {
    const sheet = await keepRows(before, await readActive());
    const result = await check([sheet]);
    if (!formSheets(result).has(sheet.name)) return { sheets: [sheet], open: sheet.name, result };
  }
  const { sheets: visible, active: open } = await readVisible();
  const all = await Promise.all(visible.map((sheet) => keepRows(before, sheet)));
  const result = await check(all);
  const forms = formSheets(result);
  const sheets = all.filter(({ name }) => (forms.has(open) ? forms.has(name) : name === open));
  // What else stands in the workbook is no part of this table.
  return { sheets, open, result: sheets.length === all.length ? result : await check(sheets) };
}

/** A sheet read afresh, in which rows known from before keep their handles: what is remembered of them stays true, and they are not sent again. */
export async function keepRows(before: readonly SheetSnapshot[], sheet: SheetSnapshot): Promise<SheetSnapshot> {
  const earlier = before.find(({ name }) => name === sheet.name);
  return earlier === undefined ? sheet : inTurns(reuseRowsInSteps(earlier, sheet));
}

/** Names of the sheets that were read as forms. */
export function formSheets({ tables }: ListedResult): ReadonlySet<string> {
  return new Set(tables.flatMap(({ layout, sheets }) => (FORMS.some((form) => form === layout) ? sheets : [])));
}
