/** What is known of a sheet that is to be written to. */
export interface TargetSheet {
  readonly isProtected: boolean;
}

/** Looks up the sheets of some cells, in one sync; a sheet that is gone is missing from the result. */
export async function readSheets(
  context: Excel.RequestContext,
  cells: readonly { readonly sheet: string }[],
): Promise<ReadonlyMap<string, TargetSheet>> {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))].map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name,protection/protected");
    return { name, sheet };
  });
  await context.sync();
  return new Map(
    sheets
      .filter(({ sheet }) => !sheet.isNullObject)
      .map(({ name, sheet }) => [name, { isProtected: sheet.protection.protected }]),
  );
}
