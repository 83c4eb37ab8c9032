/** A sheet with what was loaded of it. */
export interface LoadedSheet<T> {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly loaded: T;
}

type Load<T> = (sheet: Excel.Worksheet) => T;

/** Sheets by their names with their protection and what `load` queues; one sync. Those that are gone are null objects. */
export async function sheetsNamed<T>(
  context: Excel.RequestContext,
  names: readonly string[],
  load: Load<T>,
): Promise<readonly LoadedSheet<T>[]> {
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected,protection/options");
    return { name, sheet, loaded: load(sheet) };
  });
  await context.sync();
  return sheets;
}

/** The same of all sheets of the workbook, hidden ones too; two syncs. */
export async function allSheets<T>(context: Excel.RequestContext, load: Load<T>): Promise<readonly LoadedSheet<T>[]> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  await context.sync();
  const sheets = worksheets.items.map((sheet) => {
    sheet.load("protection/protected,protection/options");
    return { name: sheet.name, sheet, loaded: load(sheet) };
  });
  await context.sync();
  return sheets;
}

/** What was loaded, by the names of the sheets that are there. */
export const loadedOf = <T>(sheets: readonly LoadedSheet<T>[]): ReadonlyMap<string, T> =>
  new Map(sheets.flatMap(({ name, sheet, loaded }) => (sheet.isNullObject ? [] : [[name, loaded] as const])));
