import type { TextChange } from "../../check/text-change";
import type { ElementPlace } from "./snippet";

/** The elements of a sheet's part in the order that Excel demands (ECMA-376, 18.3.1.99). */
export const SHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
  "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
  "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing " +
  "legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst"
).split(" ");

/** The same of the workbook's part (18.2.27). */
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
  "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

/**
 * Puts an element among those of a part where it belongs: behind the last of those that come before it, or of its own name. `start` is
 * where the first of them could stand.
 */
export function inOrder(
  order: readonly string[],
  elements: readonly Pick<ElementPlace, "name" | "end">[],
  start: number,
  name: string,
  xml: string,
): TextChange {
  const before = new Set(order.slice(0, order.indexOf(name) + 1));
  const at = elements.reduce((last, element) => (before.has(element.name) ? element.end : last), start);
  return { start: at, end: at, after: xml };
}
