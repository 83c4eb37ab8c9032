import { WorkbookError, type WorkbookSheet } from "../workbook";
import { checkUnpacked } from "../zip";
import type { Package } from "./package";
import { readSharedStrings } from "./shared-strings";
import { readSheetPart, type BookContext } from "./sheet-part";
import { readStyles } from "./styles";
import { readWorkbookPart } from "./workbook-part";

/** The name of the workbook's own part, as the file says or else where all programs put it; null where it is no workbook of this kind. */
export function workbookPartOf(parts: Package): string | null {
  const main = parts.relationships().find(({ type }) => type === "officeDocument")?.target;
  if (main !== undefined && parts.has(main)) return main;
  return ["xl/workbook.xml", "xl/workbook.bin"].find((part) => parts.has(part)) ?? null;
}

/** Reads the sheets with cells of an .xlsx or .xlsm file, in tab order: no charts, dialogs and macro sheets. */
export function readOoxml(parts: Package, main: string): WorkbookSheet[] {
  const { sheets, from1904 } = readWorkbookPart(parts, main);
  const relationships = parts.relationships(main);
  if (relationships.length === 0 && sheets.length > 0)
    throw new WorkbookError("broken", "The file is damaged: its relationships are missing.");
  const named = new Map(relationships.map((one) => [one.id, one]));
  const targetOf = (type: string): string | undefined => relationships.find((one) => one.type === type)?.target;
  const [strings, styles] = [targetOf("sharedStrings"), targetOf("styles")];
  const wanted = sheets.flatMap((sheet) => {
    // A module of macros is listed as a sheet without a part.
    if (sheet.relationship === "") return [];
    const own = named.get(sheet.relationship);
    if (own === undefined) throw new WorkbookError("broken", `The file is damaged: sheet ${sheet.name} has no part.`);
    return own.type === "worksheet" ? [{ sheet, own }] : [];
  });
  const toRead = [strings ?? "", styles ?? "", ...wanted.map(({ own }) => own.target)];
  checkUnpacked(toRead.reduce((sum, part) => sum + (parts.entry(part)?.size ?? 0), 0));
  const book: BookContext = {
    strings: strings === undefined ? [] : readSharedStrings(parts, strings),
    styles: styles === undefined || !parts.has(styles) ? [] : readStyles(parts, styles),
    from1904,
  };
  return wanted.map(({ sheet, own }) => readSheetPart(parts, own.target, sheet, book));
}
