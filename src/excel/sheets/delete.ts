import { expectDeletion } from "../events";
import { quietly } from "../quiet";
import { run } from "../run";

/** Deletes a sheet by its id, whatever it holds; one that is gone needs nothing. Waits for the user to leave a cell. */
export function deleteSheet(id: string): Promise<void> {
  return run(
    async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("name,visibility");
      await context.sync();
      if (sheet.isNullObject) return;
      expectDeletion(id);
      await quietly(context, () => {
        // Excel deletes no sheet that is very hidden.
        if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
        sheet.delete();
      });
    },
    { delayForCellEdit: true },
  );
}
