import { HostError } from "../host/host";
import { quietly } from "./quiet";
import { run } from "./run";

/**
 * Puts a sheet right after a change broke off on the way. Waits for the user to leave a cell; a sheet that is gone needs nothing. Rejects
 * with HostError "half-written" and this message where it cannot.
 */
export async function repair(name: string, queue: (sheet: Excel.Worksheet) => void, message: string): Promise<void> {
  try {
    await run(
      async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(name);
        sheet.load("name");
        await context.sync();
        if (!sheet.isNullObject) await quietly(context, () => queue(sheet));
      },
      { delayForCellEdit: true },
    );
  } catch (error) {
    throw new HostError("half-written", message, { cause: error });
  }
}
