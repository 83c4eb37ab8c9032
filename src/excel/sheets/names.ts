import { run } from "../run";

/** Names of the sheets that are not hidden. */
export function sheetNames(): Promise<readonly string[]> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  });
}
