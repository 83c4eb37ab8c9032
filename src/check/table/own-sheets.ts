import { cellText, type SheetSnapshot } from "../sheet/snapshot";

/** The sheet a team's wording library stands on. */
export const LIBRARY_SHEET = "指标词库";

/** The lines above the header of a sheet on which a packed cell was laid out: what the rows were taken from. */
export const SOURCE_LABELS = {
  project: "来源项目",
  sheet: "来源工作表",
  cell: "来源单元格",
  text: "原单元格内容",
} as const;

/** A sheet that jixiao made itself: the library, or a cell laid out one indicator a row. None is a table to check. */
export function isOwnSheet(sheet: SheetSnapshot): boolean {
  if (sheet.name.trim() === LIBRARY_SHEET) return true;
  const { row, column } = sheet.origin;
  const labels = [SOURCE_LABELS.project, SOURCE_LABELS.sheet];
  return labels.every((label, index) => cellText(sheet, row + index, column) === label);
}
