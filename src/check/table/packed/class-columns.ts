import { belongsUnder, LEVEL1_WORDS, LEVEL2_WORDS } from "../../indicator/class-words";
import { cleanCell } from "../../sheet/clean";
import { slice, type Located } from "../../sheet/located";
import { cellAt, cellText, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { readClass } from "../class-text";
import type { StatedCategory } from "../types";

/** A column of packed cells whose label is the class of its indicators: 产出指标 beside 效益指标, or 数量指标 beside 质量指标. */
export interface ClassColumn {
  readonly column: number;
  readonly level1: Located<StatedCategory> | null;
  readonly level2: Located<StatedCategory> | null;
}

interface HeaderPlace {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const LEVEL1 = new RegExp(`^(?:${LEVEL1_WORDS})(?:指标)?$`);
const LEVEL2 = new RegExp(`^(?:${LEVEL2_WORDS})(?:指标)?$`);
const LONGEST = 20;

/** Whether a label is a class that may head a column. */
export const isClassLabel = (text: string): boolean => {
  if (text.length > LONGEST) return false;
  const name = readClass(text)?.name ?? "";
  return LEVEL1.test(name) || LEVEL2.test(name);
};

/** Rows below a header that are looked at for indicators. */
const MOST_SAMPLED = 50;

/** The columns of a header with a class for their label; none unless there are several and one of their cells holds more than figures. */
export function classColumns(sheet: SheetSnapshot, place: HeaderPlace): readonly ClassColumn[] {
  const columns: ClassColumn[] = [];
  let above: Located<StatedCategory> | null = null;
  for (let column = place.left; column <= place.right; column += 1) {
    const labels: Located<string>[] = [];
    for (let row = place.top; row <= place.bottom; row += 1) {
      const label = cleanCell(sheet, row, column);
      if (label.value !== "") labels.push(label);
    }
    const lowest = labels.at(-1);
    if (lowest === undefined) {
      above = null;
      continue;
    }
    const over = labels.slice(0, -1).findLast(({ value }) => isLevel1(value));
    // A level 1 over several columns is written over the first of them.
    if (over !== undefined) above = stated(over);
    else if (lowest.spans[0]?.row === undefined || labels.length > 1) above = null;
    if (!isClassLabel(lowest.value)) continue;
    const own = stated(lowest);
    if (isLevel1(lowest.value)) columns.push({ column, level1: own, level2: null });
    else columns.push({ column, level1: isUnder(own, above) ? above : null, level2: own });
  }
  return columns.length > 1 && columns.some(({ column }) => holdsTexts(sheet, place.bottom, column)) ? columns : NONE;
}

const NONE: readonly ClassColumn[] = [];

const isLevel1 = (text: string): boolean => LEVEL1.test(readClass(text)?.name ?? "");

function stated(cell: Located<string>): Located<StatedCategory> | null {
  const read = readClass(cell.value);
  if (read === null) return null;
  return { value: { code: read.code, name: read.name }, spans: slice(cell, read.start, read.end) };
}

/** Without merges a level 1 stands over its first column alone: it goes on over those that belong to it. */
function isUnder(own: Located<StatedCategory> | null, above: Located<StatedCategory> | null): boolean {
  return own !== null && above !== null && belongsUnder(own.value.name, above.value.name) === true;
}

const SAYS = /[一-龥≥≤≧≦><＞＜%％]/;

/** Whether a column holds words and not figures alone, as scores of classes are. */
function holdsTexts(sheet: SheetSnapshot, bottom: number, column: number): boolean {
  for (let row = bottom + 1; row <= bottom + MOST_SAMPLED; row += 1) {
    const { value } = cellAt(sheet, row, column);
    if (typeof value !== "string" || !isVisible(cellText(sheet, row, column))) continue;
    if (SAYS.test(value) && !isClassLabel(value)) return true;
  }
  return false;
}
