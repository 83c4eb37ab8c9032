import { prefixAt } from "../standard/operators";
import { unitEnd, type Vocabulary } from "../standard/units";
import { skipSpaces } from "./characters";
import { fold } from "./fold";
import type { Target } from "./types";
import type { TextChange } from "../text-change";

/** Letters that look like a figure, and the figure. */
const FIGURES: Readonly<Record<string, string>> = { O: "0", o: "0", l: "1", I: "1" };
/** Figures and such letters, at least one of each; an O at the start is none. */
const MIXED = /^(?![Oo])(?=[\dOolI.]*\d)(?=[\dOolI.]*[OolI])[\dOolI.]+/;

/**
 * The edits that put figures in place of letters typed for them (≥9O%, 1OO次); null where a target has none. Only a target that is a
 * number but for them counts, so that O2O模式 and 5l stay what they are.
 */
export function figuresForLetters(target: Target, units: Vocabulary): readonly TextChange[] | null {
  if (target.kind !== "text") return null;
  const folded = fold(target.text);
  let start = skipSpaces(folded, 0);
  const sign = prefixAt(folded, start);
  if (sign !== undefined) start = skipSpaces(folded, start + sign.written.length);
  const written = MIXED.exec(folded.slice(start))?.[0];
  if (written === undefined) return null;
  const unitStart = skipSpaces(folded, start + written.length);
  const unit = unitEnd(folded, unitStart, units);
  if (skipSpaces(folded, unit) < folded.trimEnd().length) return null;
  // A unit may have a cell of its own. Without one, 5l may be litres.
  if (unit === unitStart && /[lI]/.test(written)) return null;
  return [...written].flatMap((character, at) => {
    const after = FIGURES[character];
    return after === undefined ? [] : [{ start: start + at, end: start + at + 1, after }];
  });
}
