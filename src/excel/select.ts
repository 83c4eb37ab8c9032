import type { CellRange } from "../check/sheet/snapshot";
import { HostError } from "../host/host";
import { rangeAt, run } from "./run";

/** Activates a sheet and selects a range on it. */
export function select(name: string, range: CellRange): Promise<void> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load("name");
    await context.sync();
    if (sheet.isNullObject) throw new HostError("sheet-gone", `There is no sheet ${name} any more.`);
    sheet.activate();
    rangeAt(sheet, range).select();
    await context.sync();
  });
}
