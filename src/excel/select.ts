import type { CellRange } from "../check/sheet/snapshot";
import { HostError } from "../host/host";
import { rangeAt, run } from "./run";

/** Activates a sheet and selects a range on it. */
export const select = (name: string, range: CellRange): Promise<void> =>
  activated(name, (sheet) => rangeAt(sheet, range).select());

/** Activates a sheet and leaves its selection as it is. */
export const activate = (name: string): Promise<void> => activated(name, () => undefined);

function activated(name: string, then: (sheet: Excel.Worksheet) => void): Promise<void> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("id");
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.load("id");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheet-gone", `There is no sheet ${name} any more.`);
    if (active.id !== sheet.id) {
      sheet.activate();
      // A selection that comes with the change of sheets may be lost (office-js #5118).
      await context.sync();
    }
    then(sheet);
    await context.sync();
  });
}
