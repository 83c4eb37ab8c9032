import type { PaneEvent } from "../events";
import type { Workbook, WorkbookSheet } from "../workbook/state";

type ChangeEvent = Extract<
  PaneEvent,
  { readonly type: "sheet-changed" | "wrote" | "choices-changed" | "acceptances-changed" }
>;

/** What is known of the workbook's sheets after an event: which of them are still to be checked. */
export function workbookAfter(workbook: Workbook, event: ChangeEvent): Workbook {
  switch (event.type) {
    case "sheet-changed":
      return withSheets(workbook, (sheet) => (sheet.name === event.change.sheet ? asChanged(sheet) : sheet));
    case "wrote": {
      const written = new Set(event.written.flatMap(({ writes }) => writes.map(({ sheet }) => sheet)));
      return withSheets(workbook, (sheet) => (written.has(sheet.name) ? asChanged(sheet) : sheet));
    }
    default:
      return withSheets(workbook, asChanged);
  }
}

const asChanged = (sheet: WorkbookSheet): WorkbookSheet => (sheet.isChanged ? sheet : { ...sheet, isChanged: true });

/** The same object where no sheet becomes another. */
function withSheets(workbook: Workbook, change: (sheet: WorkbookSheet) => WorkbookSheet): Workbook {
  const sheets = workbook.sheets?.map(change);
  return sheets === undefined || sheets.every((sheet, at) => sheet === workbook.sheets?.[at])
    ? workbook
    : { ...workbook, sheets };
}
