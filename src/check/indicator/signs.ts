import { operatorWord } from "../standard/operators";
import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import { sourceOf } from "./amount";
import { skipSpacesBack } from "./characters";
import { fold } from "./fold";
import { amountsIn } from "./free";
import { decisiveMarks, hasOperatorConflict } from "./meaning";
import { parseTarget } from "./target";
import type { Frequency, Operator, OperatorMark, Quantity, Target } from "./types";
import { changeText, type TextChange } from "../text-change";

/** Signs that the system prints itself, and which stay as they are. */
const GOOD_SIGNS = new Set(["≥", "≤", ">", "<", "=", "＞", "＜", "＝", "≈"]);

/**
 * The safe way to write a target's operators as signs (0%及以下 → ≤0%, 每年不少于2次 → 每年≥2次, >= → ≥) and its ％ as %,
 * as edits of `target.text` in order. Empty where there is nothing to do, null where signs may only be suggested:
 * words whose meaning is not certain (达到, 控制在, 约, 内), and two operators at once.
 */
export function signsForWords(target: Target, units: Vocabulary = BUILT_IN_UNITS): readonly TextChange[] | null {
  const marks = marksOf(target);
  if (marks.length > 1) return null;
  const mark = marks[0];
  if (mark !== undefined && (operatorWord(fold(mark.written), mark.place)?.safe !== true || target.kind === "range"))
    return null;
  if (mark !== undefined && goesBothWays(target, mark, units)) return null;
  // 3人以上小组: what follows the word in running text may be what it speaks of.
  if (target.kind === "text" && mark?.place === "after" && /^[^\s，,。；;、）)]/.test(target.text.slice(mark.span.end)))
    return null;
  const edits = rewritten(target, mark === undefined ? [] : marked(target, [mark], units));
  // In running text the number may turn out to be one end of a range (2-5天以内), which takes no sign.
  return edits.length > 0 && hasOperatorConflict(parseTarget(changeText(target.text, edits), units), units)
    ? null
    : edits;
}

/**
 * A target's operators as signs where only one reading is plausible (达到95%以上 → ≥95%, 控制在5%以内 → ≤5%), as edits of its text.
 * Null where there is nothing to change, the operators contradict each other, or the words mean “about”, which has no sign in these tables.
 */
export function suggestedSignEdits(target: Target, units: Vocabulary = BUILT_IN_UNITS): readonly TextChange[] | null {
  const marks = marksOf(target);
  if (marks.length === 0 || target.kind === "range" || (target.kind === "text" && marks.length > 1)) return null;
  if (marks.some((mark) => goesBothWays(target, mark, units))) return null;
  const [decisive = marks[0], ...others] = decisiveMarks(marks);
  const operator = decisive?.operator ?? "≈";
  if (operator === "≈" || others.some((mark) => mark.operator !== operator)) return null;
  const instead = marks.length > 1 || decisive?.inWords === true ? operator : null;
  const edits = rewritten(target, marked(target, marks, units, instead));
  return edits.length === 0 || hasOperatorConflict(parseTarget(changeText(target.text, edits), units), units)
    ? null
    : edits;
}

/** ±5%以内 is bounded on both sides. */
function goesBothWays(target: Target, mark: OperatorMark, units: Vocabulary): boolean {
  const { text } = target;
  // A target may be a text of any length, with a mark at every other character.
  if (!text.includes("±")) return false;
  const start = startOfNumber(target, mark, units);
  return text.charAt(skipSpacesBack(text, 0, start) - 1) === "±";
}

/** The target's text after those edits. */
export function suggestedSigns(target: Target, units: Vocabulary = BUILT_IN_UNITS): string | null {
  const edits = suggestedSignEdits(target, units);
  return edits && changeText(target.text, edits);
}

/** Edits that give a number this sign in place of the operator it has, if any; null where it is no single number with one operator at most. */
export function withSign(target: Target, sign: Operator): readonly TextChange[] | null {
  if (target.kind !== "quantity" || target.marks.length > 1) return null;
  const [mark] = target.marks;
  if (mark !== undefined) return marked(target, [mark], BUILT_IN_UNITS, sign);
  const mistyped = target.mistyped?.[0];
  if (mistyped !== undefined) return [{ start: mistyped.start, end: mistyped.end, after: sign }];
  const at = startOfAmount(target);
  return [{ start: at, end: at, after: sign }];
}

/** Title brackets typed for signs (》60人) as the signs that are meant, the likeliest or the next; empty where there are none. */
export const signsForBrackets = ({ mistyped = [] }: Target, choice: 0 | 1): readonly TextChange[] =>
  mistyped.map(({ start, end, meant }) => ({ start, end, after: meant[choice] }));

function marksOf(target: Target): readonly OperatorMark[] {
  return "marks" in target ? target.marks : [];
}

/** The operators given as edits: the first one's place takes the sign, any other goes. */
function marked(
  target: Target,
  marks: readonly OperatorMark[],
  units: Vocabulary,
  instead: Operator | null = null,
): TextChange[] {
  const first = marks[0];
  if (first === undefined) return [];
  const numberStart = startOfNumber(target, first, units);
  const edits = marks.map(({ span: { start, end } }) => ({ start, end, after: "" }));
  // The spaces between an operator and its number, or a number and its operator, belong to neither.
  for (const edit of edits) {
    if (edit.start < numberStart) while (/\s/.test(target.text.charAt(edit.end))) edit.end += 1;
    else while (/\s/.test(target.text.charAt(edit.start - 1))) edit.start -= 1;
  }
  const before = edits.find((edit) => edit.start < numberStart);
  const written = target.text.slice(first.span.start, first.span.end);
  const sign = instead ?? (marks.length === 1 && GOOD_SIGNS.has(written) ? written : first.operator);
  if (before !== undefined) before.after = sign;
  else edits.unshift({ start: numberStart, end: numberStart, after: sign });
  return edits.filter(({ start, end, after }) => target.text.slice(start, end) !== after);
}

/** Where the number of an operator begins, its 百分之 included. */
function startOfNumber(target: Target, mark: OperatorMark, units: Vocabulary): number {
  if (target.kind === "text") {
    for (const { amount, marks } of amountsIn(sourceOf(target.text, units))) {
      if (marks.some(({ span }) => span.start === mark.span.start)) return amount.start;
    }
  }
  return target.kind === "quantity" || target.kind === "frequency" ? startOfAmount(target) : mark.span.end;
}

function startOfAmount({ number, unit }: Quantity | Frequency): number {
  return Math.min(number.span.start, unit?.span.start ?? Infinity);
}

/** Edits with those of ％ added, in order. */
function rewritten(target: Target, edits: readonly TextChange[]): TextChange[] {
  if (target.kind === "placeholder" || target.kind === "empty") return [...edits];
  const all = [...edits];
  for (const { index } of target.text.matchAll(/[％﹪]/g)) all.push({ start: index, end: index + 1, after: "%" });
  return all.sort((a, b) => a.start - b.start);
}
