import type { AddedSheet, NewSheet, ReplaceOutcome } from "../../host/sheets";
import { expectDeletion } from "../events";
import { quietly } from "../quiet";
import { readWorksheet } from "../read";
import { run } from "../run";
import { addSheet } from "./add";
import { holdsStill } from "./compare";
import { deleteSheet } from "./delete";

/**
 * Puts a new sheet in the place of one that holds what was read. The new one is there whole before the old one goes, in one sync with
 * its name: whatever breaks off, what was typed into the old one is in the workbook. The calls of `addSheet`, one for the sheets there
 * are, those of reading the old one, and one for the exchange.
 */
export async function replaceSheet(
  old: AddedSheet,
  next: NewSheet,
  onNamed?: (name: string) => void,
): Promise<ReplaceOutcome> {
  const added = await addSheet({ ...next, name: old.name, after: old.name, activate: false }, onNamed);
  let reason: "changed" | "gone" | null;
  try {
    reason = await exchange(old, added);
  } catch (error) {
    // Gone without the new name: the new sheet is all there is by now, and it is whole.
    if (!(await isThere(old.id))) return { replaced: true, added };
    await deleteSheet(added.id);
    throw error;
  }
  if (reason === null) return { replaced: true, added: { ...added, name: old.name } };
  await deleteSheet(added.id);
  return { replaced: false, reason };
}

function exchange(old: AddedSheet, added: AddedSheet): Promise<"changed" | "gone" | null> {
  return run(
    async (context) => {
      const { worksheets } = context.workbook;
      const active = worksheets.getActiveWorksheet();
      active.load("id");
      worksheets.load("items/id,items/name");
      await context.sync();
      const of = (id: string) => worksheets.items.find((sheet) => sheet.id === id);
      const [before, after] = [of(old.id), of(added.id)];
      if (before === undefined || after === undefined) return "gone";
      if (before.name !== old.name || !holdsStill(await readWorksheet(context, before), old)) return "changed";
      expectDeletion(old.id);
      await quietly(context, () => {
        if (active.id === old.id) after.activate();
        before.delete();
        after.name = old.name;
      });
      return null;
    },
    { delayForCellEdit: true },
  );
}

const isThere = (id: string): Promise<boolean> =>
  run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("id");
      await context.sync();
      return !sheet.isNullObject;
    },
    { delayForCellEdit: true },
  );
