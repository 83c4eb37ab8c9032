import { cleanCell } from "../../sheet/clean";
import { slice } from "../../sheet/located";
import { cellText, rowBounds, type SheetSnapshot } from "../../sheet/snapshot";
import { isVisible } from "../../sheet/stretches";
import { columnBounds } from "./block";
import { roleOf } from "./columns";
import type { LoneProject } from "./header";

/** The rows above a header that a form takes for what it says of its project. */
const FORM_ROWS = 60;

/** The project a form above a header names: what stands right of 项目名称, or behind its colon in the same cell. Null where there is none. */
export function loneProject(sheet: SheetSnapshot, headerTop: number): LoneProject | null {
  const { first } = rowBounds(sheet);
  const { first: left, end } = columnBounds(sheet);
  for (let row = headerTop - 1; row >= Math.max(first, headerTop - FORM_ROWS); row -= 1) {
    for (let column = left; column < end; column += 1) {
      if (!cellText(sheet, row, column).includes("称")) continue;
      const label = cleanCell(sheet, row, column);
      const inline = /^项目名称\s*[:：]\s*(?=\S)/.exec(label.value)?.[0].length;
      if (inline !== undefined) {
        const name = { value: label.value.slice(inline), spans: slice(label, inline, label.value.length) };
        return { label: { value: "项目名称", spans: slice(label, 0, 4) }, name };
      }
      if (!label.value.includes("名称") || roleOf(label.value) !== "name") continue;
      const value = nextColumn(sheet, row, column + 1, end);
      if (value !== null && roleOf(cleanCell(sheet, row, value).value) === null)
        return { label, name: cleanCell(sheet, row, value) };
    }
  }
  return null;
}

function nextColumn(sheet: SheetSnapshot, row: number, from: number, end: number): number | null {
  for (let column = from; column < end; column += 1) if (isVisible(cellText(sheet, row, column))) return column;
  return null;
}
