import { cleanCell, cleanText } from "../../sheet/clean";
import { cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { isLabelledHeadLine } from "../head-labels";
import { isNote, moneyUnitIn } from "../labels";
import type { LabelVocabulary } from "../vocabulary/vocabulary";
import type { ListRole } from "../vocabulary/list-roles";
import type { ListHeader } from "./header";

/** One list of a sheet: its rows from its title to before the next one's. */
export interface ListRegion {
  /** The first of the lines above the header. */
  readonly top: number;
  /** The row after the last one. */
  readonly end: number;
  readonly header: ListHeader;
  /** Headers that page breaks repeat further down. */
  readonly repeated: readonly ListHeader[];
}

/** The lists of a sheet, told by their headers: another header with the same columns and no new title is a page break's. */
export function listRegions(
  sheet: SheetSnapshot,
  headers: readonly ListHeader[],
  vocabulary: LabelVocabulary,
): ListRegion[] {
  const { first, end } = rowBounds(sheet);
  const open: { top: number; end: number; header: ListHeader; repeated: ListHeader[] }[] = [];
  for (const header of headers) {
    const above = open.at(-1);
    if (above === undefined) {
      open.push({ top: first, end, header, repeated: [] });
      continue;
    }
    const top = headTop(sheet, header, above.header, vocabulary);
    if (isRepeated(sheet, header, top, above)) above.repeated.push(header);
    else {
      above.end = top;
      open.push({ top, end, header, repeated: [] });
    }
  }
  return open;
}

/** The first of the lines right above a header that belong to its own title and not to the list before. */
function headTop(sheet: SheetSnapshot, header: ListHeader, above: ListHeader, vocabulary: LabelVocabulary): number {
  let top = header.top;
  for (let row = header.top - 1; row >= above.bodyTop; row -= 1) {
    const lines = linesOf(sheet, row, row + 1);
    if (lines.length === 0) continue;
    // The last line of a list, a bare project or a 合计, looks like a line of the next one's head.
    const own = [...BODY_ROLES.map((role) => above.columns.get(role)), ...above.money.map(({ column }) => column)];
    if (own.some((column) => hasOwn(sheet, row, column, vocabulary))) break;
    // 填报单位：某局 begins like a line below a table.
    if (lines.some((line) => isNote(line) && !isLabelledHeadLine(line, vocabulary))) break;
    if (!lines.some((line) => isHeadLine(line, vocabulary))) break;
    top = row;
  }
  return top;
}

const BODY_ROLES: readonly ListRole[] = ["level1", "level2", "indicator", "annual", "cycle", "indicators"];

/** Whether a row holds something of the list's body in a column: 单位：万元 may stand there in a line of the head. */
function hasOwn(sheet: SheetSnapshot, row: number, column: number | undefined, vocabulary: LabelVocabulary): boolean {
  return (
    column !== undefined &&
    isVisible(cellText(sheet, row, column)) &&
    !isHeadLine(cleanText(sheet, row, column), vocabulary)
  );
}

/** A title, a department or a money unit. */
export const isHeadLine = (line: string, vocabulary: LabelVocabulary): boolean =>
  isLabelledHeadLine(line, vocabulary) ||
  moneyUnitIn(line) !== null ||
  /(?:表|目标)\s*(?:[（(].*[)）])?$/.test(line) ||
  // The year alone: 2026年培训经费 is a project.
  /^[（(]?\s*20\d\d\s*年?度?\s*[)）]?$/.test(line);

function isRepeated(
  sheet: SheetSnapshot,
  header: ListHeader,
  top: number,
  above: { top: number; header: ListHeader },
): boolean {
  if (!sameColumns(header, above.header)) return false;
  const known = new Set(linesOf(sheet, above.top, above.header.top));
  return linesOf(sheet, top, header.top).every((line) => known.has(line) || /续/.test(line));
}

function sameColumns(a: ListHeader, b: ListHeader): boolean {
  return a.columns.size === b.columns.size && [...a.columns].every(([role, column]) => b.columns.get(role) === column);
}

/** The texts of some rows, from `top` to before `end`. */
export function linesOf(sheet: SheetSnapshot, top: number, end: number): string[] {
  const lines: string[] = [];
  const { column: first } = sheet.origin;
  for (let row = top; row < end; row += 1) {
    const width = sheet.values[row - sheet.origin.row]?.length ?? 0;
    for (let column = first; column < first + width; column += 1) {
      const line = cleanCell(sheet, row, column).value;
      if (line !== "") lines.push(line);
    }
  }
  return lines;
}
