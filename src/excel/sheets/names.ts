import { run } from "../run";

/** Names of the sheets that are not hidden. */
export const sheetNames = (): Promise<readonly string[]> => namesOf(({ visibility }) => visibility === "Visible");

/** Names of all sheets. */
export const allSheetNames = (): Promise<readonly string[]> => namesOf(() => true);

function namesOf(isWanted: (sheet: Pick<Excel.Worksheet, "visibility">) => boolean): Promise<readonly string[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.filter(isWanted).map(({ name }) => name);
  });
}
