import type { AddedSheet, RemovalOutcome } from "../../host/sheets";
import { readWorksheet } from "../read";
import { run } from "../run";
import { holdsStill } from "./compare";
import { deleteSheet } from "./delete";

/** Removes a sheet that this port added and that has not been changed. */
export async function removeSheet(added: AddedSheet): Promise<RemovalOutcome> {
  const reason = await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/visibility");
    await context.sync();
    const sheet = worksheets.items.find(({ id }) => id === added.id);
    if (sheet === undefined) return "gone";
    const isLast = !worksheets.items.some(({ id, visibility }) => id !== added.id && visibility === "Visible");
    if (isLast) return "last";
    return holdsStill(await readWorksheet(context, sheet), added) ? null : "changed";
  });
  if (reason !== null) return { removed: false, reason };
  await deleteSheet(added.id);
  return { removed: true };
}
