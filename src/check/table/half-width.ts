import type { TextEdit } from "../finding";
import { fullWidthMark, halfWidthSeparators } from "../indicator/separators";
import { once } from "../once";
import type { Span } from "../sheet/located";
import { placesOf } from "./indicators";
import type { IndicatorCell } from "./types";
import { editsOver } from "../text-edits";

/** A packed cell's half-width separators: where they stand, and the edits that make them full-width. Two rules speak of them. */
export const halfWidthOf = once(
  (cell: IndicatorCell): { readonly places: readonly Span[]; readonly edits: readonly TextEdit[] } => {
    const places: Span[] = [];
    const edits: TextEdit[] = [];
    for (const separator of halfWidthSeparators(cell.parsed)) {
      const at = placesOf(cell.span, separator.spans);
      places.push(...at);
      edits.push(...editsOver(at, separator.text, fullWidthMark(separator) ?? ""));
    }
    return { places, edits };
  },
);
