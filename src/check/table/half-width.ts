import type { TextEdit } from "../finding";
import { fullWidthMark, halfWidthSeparators } from "../indicator/separators";
import type { Span } from "../sheet/located";
import { editsOver } from "../text-edits";
import { placesOf } from "./packed-cells";
import type { IndicatorCell } from "./types";

/** Where a packed cell's half-width separators stand. */
export function halfWidthPlaces(cell: IndicatorCell): Span[] {
  return halfWidthSeparators(cell.parsed).flatMap(({ spans }) => placesOf(cell.span, spans));
}

/** The edits that make a packed cell's half-width separators full-width. Two rules offer them. */
export function halfWidthEdits(cell: IndicatorCell): TextEdit[] {
  return halfWidthSeparators(cell.parsed).flatMap((separator) =>
    editsOver(placesOf(cell.span, separator.spans), separator.text, fullWidthMark(separator) ?? ""),
  );
}
