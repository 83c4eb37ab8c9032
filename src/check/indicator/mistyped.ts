import { suffixAt } from "../standard/operators";
import { unitEnd, type Vocabulary } from "../standard/units";
import { skipSpaces, skipSpacesBack } from "./characters";
import { numberAt } from "./numbers";
import type { MistypedSign } from "./types";

const SOME = /[《》〈〉«»‹›]/;
const OPENING = "《〈«‹";
const CLOSING = "》〉»›";
/** A name of a figure, after which a sign may stand in running text: 培训人数》60人. */
const FIGURE = /(?:率|数|度|量|额|次|比|比例|时间|成本|费用|面积)$/;
const LONGEST_FIGURE = 4;
/** What may follow a number that a sign belongs to. Other words are those of a title: 《2025年工作方案. */
const AFTER = "，,；;。、)(（）-~～—至到 \t\n";
const NONE: readonly MistypedSign[] = [];

/**
 * Brackets 《 》 〈 〉 without their other half that stand for a sign before a number, a = beside them included. `folded` has its
 * full-width signs folded to half-width.
 */
export function mistypedSigns(folded: string, units: Vocabulary): readonly MistypedSign[] {
  if (!SOME.test(folded)) return NONE;
  const found: MistypedSign[] = [];
  for (const at of loneAngles(folded)) {
    const isMore = CLOSING.includes(folded.charAt(at));
    const start = folded.charAt(at - 1) === "=" ? at - 1 : at;
    const end = folded.charAt(at + 1) === "=" ? at + 2 : at + 1;
    if (!leadsToNumber(folded, end, units) || !mayBeSign(folded, start)) continue;
    found.push({ start, end, meant: isMore ? ["≥", ">"] : ["≤", "<"] });
  }
  return found;
}

/** Title brackets without their other half, in order. 《甲》 is a title, and 》5《 are two signs. */
function loneAngles(text: string): readonly number[] {
  const open: number[] = [];
  const lone: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (OPENING.includes(character)) open.push(at);
    else if (CLOSING.includes(character)) {
      if (open.length > 0) open.pop();
      else lone.push(at);
    }
  }
  return open.length === 0 ? lone : [...lone, ...open].sort((a, b) => a - b);
}

function leadsToNumber(folded: string, at: number, units: Vocabulary): boolean {
  const number = numberAt(folded, skipSpaces(folded, at), units);
  if (number === null) return false;
  const unit = unitEnd(folded, number.end, units);
  const suffix = suffixAt(folded, unit);
  const end = unit + (suffix?.written.length ?? 0);
  return end >= folded.length || AFTER.includes(folded.charAt(end)) || DATE.test(folded.slice(number.end));
}

/** 《12月底前: a sign before a date. */
const DATE = /^(?:年(?:\d{1,2}月)?|月)(?:\d{1,2}[日号])?(?:底|末|初)?(?:前|以前|之前)?$/;

/** A sign stands at the start, after a mark, or after what it is the sign of. */
function mayBeSign(folded: string, start: number): boolean {
  const end = skipSpacesBack(folded, 0, start);
  if (end === 0 || "，,；;。、：:(（".includes(folded.charAt(end - 1))) return true;
  return FIGURE.test(folded.slice(Math.max(0, end - LONGEST_FIGURE), end));
}

/** A folded text with spaces in place of those brackets, so that it reads as a value without a sign. */
export function withoutMistyped(folded: string, signs: readonly MistypedSign[]): string {
  let text = "";
  let at = 0;
  for (const { start, end } of signs) {
    text += folded.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return at === 0 ? folded : text + folded.slice(at);
}
