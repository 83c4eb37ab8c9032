import { cellText, type CellRange, type SheetSnapshot } from "./snapshot";
import { isVisible } from "./stretches";

/** A range without the blank rows and columns at its edges; one without any text stays as it is. */
export function filledRange(sheet: SheetSnapshot, range: CellRange): CellRange {
  let { top, bottom, left, right } = range;
  const isBlank = (from: number, to: number, first: number, last: number): boolean => {
    for (let row = from; row <= to; row += 1)
      for (let column = first; column <= last; column += 1) if (isVisible(cellText(sheet, row, column))) return false;
    return true;
  };
  while (top < bottom && isBlank(top, top, left, right)) top += 1;
  while (bottom > top && isBlank(bottom, bottom, left, right)) bottom -= 1;
  if (top === bottom && isBlank(top, top, left, right)) return range;
  while (left < right && isBlank(top, bottom, left, left)) left += 1;
  while (right > left && isBlank(top, bottom, right, right)) right -= 1;
  return { top, bottom, left, right };
}
