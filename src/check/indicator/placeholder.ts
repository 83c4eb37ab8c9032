import { fold } from "./fold";
import { prefixEndingAt, suffixAt } from "../standard/operators";
import { BUILT_IN_UNITS, unitEnd, type Vocabulary } from "../standard/units";
import { skipSpaces, skipSpacesBack } from "./characters";
import type { TextSpan } from "./types";

/** 接待, 招待, 对待 and 等待 are words of their own. */
const MARKS =
  /(?<![接招对等])待(?:单位)?(?:补充|填报|填写|完善|定(?![岗编向额]))|\.{3,}|…+|(?<![A-Za-z])(?:X{2,}|x{2,})(?![A-Za-z])|×{2,}|\*{2,}/;
/** A letter that may stand in place of a number. N95 and 2×3 are none. */
const LONE = /(?<![A-Za-z0-9])[nNXx×](?![A-Za-z0-9×])/g;
const NOTHING = /^(?:[-/—–]+|无)$/;

/** The first mark of a field nobody has filled in yet, in a name or a value; null where there is none. */
export function findPlaceholder(text: string, units: Vocabulary = BUILT_IN_UNITS): TextSpan | null {
  const folded = fold(text);
  const start = skipSpaces(folded, 0);
  const end = skipSpacesBack(folded, start, folded.length);
  if (NOTHING.test(folded.slice(start, end))) return { start, end };
  const mark = MARKS.exec(folded);
  const lone = loneLetter(folded, start, end, units);
  if (mark === null || (lone !== null && lone.start < mark.index)) return lone;
  // 待单位补充... is one mark, not two.
  const points = /^(?:\.+|…+)/.exec(folded.slice(mark.index + mark[0].length));
  return { start: mark.index, end: mark.index + mark[0].length + (points?.[0].length ?? 0) };
}

/** ≥n人, X%, 5-n次: a letter where a number belongs, by what stands beside it. */
function loneLetter(folded: string, start: number, end: number, units: Vocabulary): TextSpan | null {
  for (const { index } of folded.matchAll(LONE)) {
    const after = skipSpaces(folded, index + 1);
    const before = skipSpacesBack(folded, start, index);
    const isAll = before <= start && after >= end;
    const hasUnit = unitEnd(folded, after, units) > after || "月年日号".includes(folded.charAt(after) || "-");
    const hasBracket = folded.charAt(after) === "(" && unitEnd(folded, after + 1, units) > after + 1;
    const hasOperator = prefixEndingAt(folded, start, before) !== undefined || suffixAt(folded, after) !== undefined;
    if (isAll || hasUnit || hasBracket || hasOperator) return { start: index, end: index + 1 };
  }
  return null;
}
