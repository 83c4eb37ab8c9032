import { a1Range } from "../../check/sheet/address";
import { markFormula } from "../../check/sheet/mark-formula";
import type { CellRange } from "../../check/sheet/snapshot";
import type { TextChange } from "../../check/text-change";
import { inOrder, SHEET_ORDER } from "./elements";
import type { SheetPlaces } from "./sheet-places";
import { prefixed } from "./snippet";
import type { AddedStyles } from "./styles";

/** Cells that are marked by a condition which always holds, so that their own formats stay as they are. */
export interface CellMark {
  /** What the mark is called in its condition: by it the mark is known again and taken away. */
  readonly id: string;
  readonly ranges: readonly CellRange[];
  /** A pattern beside the colour, for those who cannot tell the colours apart. Colours are rrggbb. */
  readonly pattern: "lightUp" | "lightHorizontal" | "gray125";
  readonly color: string;
  readonly background: string;
}

/** References that one element lists. */
const MOST_REFERENCES = 1_000;

/** The conditional formats of the marks; they come after those of the sheet and stand behind them. */
export function markChanges(places: SheetPlaces, marks: readonly CellMark[], styles: AddedStyles): TextChange[] {
  let priority = places.lastPriority;
  const xml = marks.flatMap(({ id, ranges, pattern, color, background }) => {
    if (ranges.length === 0) return [];
    const fill = `<fill><patternFill patternType="${pattern}"><fgColor rgb="FF${color}"/><bgColor rgb="FF${background}"/></patternFill></fill>`;
    const format = styles.conditionalFormat(fill);
    const elements: string[] = [];
    for (let at = 0; at < ranges.length; at += MOST_REFERENCES) {
      const references = ranges
        .slice(at, at + MOST_REFERENCES)
        .map(a1Range)
        .join(" ");
      priority += 1;
      elements.push(
        `<conditionalFormatting sqref="${references}"><cfRule type="expression" dxfId="${format}" priority="${priority}">` +
          `<formula>${markFormula(id).slice(1)}</formula></cfRule></conditionalFormatting>`,
      );
    }
    return elements;
  });
  if (xml.length === 0) return [];
  const { elements, rootOpenEnd, prefix } = places;
  return [inOrder(SHEET_ORDER, elements, rootOpenEnd, "conditionalFormatting", prefixed(xml.join(""), prefix))];
}

/** Cells as few rectangles: those below each other are put together. */
export function rangesOf(cells: readonly { readonly row: number; readonly column: number }[]): CellRange[] {
  const ranges: CellRange[] = [];
  let last: CellRange | undefined;
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    if (last !== undefined && last.left === column && row <= last.bottom + 1) {
      last = { ...last, bottom: row };
      ranges[ranges.length - 1] = last;
    } else ranges.push((last = { top: row, bottom: row, left: column, right: column }));
  }
  return ranges;
}
