import { amountAt, markOf, type Amount, type Source } from "./amount";
import { isDigit, isLatin, skipSpacesBack } from "./characters";
import { isNumeral } from "./numbers";
import { prefixEndingAt, type OperatorWord } from "../standard/operators";
import type { OperatorMark } from "./types";

/** An amount inside a text, with the operators before and after it. */
export interface FoundAmount {
  readonly amount: Amount;
  readonly marks: readonly OperatorMark[];
}

/** Characters that make another word of a one-character operator: 节约5%, 签约3家, 最近5年, 到达3次. */
const OTHER_WORDS: Readonly<Record<string, string>> = {
  约: "节预合签制违邀条履特集简续",
  近: "最附临靠接亲",
  达: "到表传送下直发抵转",
};
/** 未达到, 没有超过: said the other way round, so no operator can be taken from it. */
const DENIED = "未没不有得能应可会";
/** Characters before a Chinese numeral that make an ordinal or a set phrase of it: 第三次, 每一个, 统一, 同一个. */
const NO_COUNT_AFTER = "第每统同任某另其唯之万";
/** Units that make a set phrase of a Chinese numeral more often than a count: 十分, 一批, 一级, 三类. */
const NO_COUNT_WITH = "分批级类种组面部本度节点站层支把所块路集首副顶具道口通对双眼方";
/** What nothing of is wished for: 零投诉, 零事故. */
const NONE_OF = /^零(?:投诉|事故|差错|违规|违纪|失误|案件|故障|缺陷|伤亡|上访|泄密|超支|发生|感染|死亡)/;

/**
 * The amounts of a text that is no target of a known form, in reading order.
 * Figures count unless they number a list (1、…) or belong to a Latin word; Chinese numerals count with a unit only, so that 一致 and 十分满意 hold none.
 */
export function* amountsIn(source: Source): Generator<FoundAmount> {
  const { text, folded } = source;
  let floor = 0;
  let at = 0;
  while (at < folded.length) {
    const code = folded.charCodeAt(at);
    const found = isDigit(code) ? figureAt(source, floor, at) : wordedAt(source, at);
    if (found === null) {
      at = isDigit(code) ? figureEnd(folded, at) : at + 1;
      continue;
    }
    const before = prefixesBefore(text, folded, floor, found.start);
    yield { amount: found, marks: [...before, ...found.marks] };
    at = found.end;
    floor = found.end;
  }
}

/** A number that is passed over goes with its decimals: PM2.5 holds no 5. */
function figureEnd(folded: string, at: number): number {
  const end = digitsEnd(folded, at);
  return folded.charAt(end) === "." ? digitsEnd(folded, end + 1) : end;
}

function digitsEnd(folded: string, at: number): number {
  let end = at;
  while (end < folded.length && isDigit(folded.charCodeAt(end))) end += 1;
  return end;
}

function figureAt(source: Source, floor: number, at: number): Amount | null {
  const { folded } = source;
  if (at > 0 && isLatin(folded.charCodeAt(at - 1))) return null;
  const end = digitsEnd(folded, at);
  const mark = folded.charAt(end);
  const before = folded.charAt(skipSpacesBack(folded, floor, at) - 1);
  const isFirst = before === "" || "。;\n".includes(before) || before === "(";
  const numbersList =
    end - at <= 2 && isFirst && ("、)".includes(mark || "-") || (mark === "." && !isDigit(folded.charCodeAt(end + 1))));
  if (numbersList && !isDigit(folded.charCodeAt(end + 1))) return null;
  const sign = folded.charAt(at - 1);
  const beforeSign = folded.charCodeAt(at - 2);
  const isSigned = at > floor && (sign === "-" || sign === "−") && !isDigit(beforeSign) && !isLatin(beforeSign);
  return amountAt(source, isSigned ? at - 1 : at);
}

function wordedAt(source: Source, at: number): Amount | null {
  const { folded } = source;
  const character = folded.charAt(at);
  if (!isNumeral(character)) return null;
  const before = at === 0 ? "" : folded.charAt(at - 1);
  if (before !== "" && (NO_COUNT_AFTER.includes(before) || isNumeral(before))) return null;
  const amount = amountAt(source, at);
  if (amount === null) return null;
  if (amount.from.percentStart !== null) return amount;
  if (amount.unit === null) return NONE_OF.test(folded.slice(at, at + 3)) ? amount : null;
  if (NO_COUNT_WITH.includes(amount.unit.unit) || folded.charAt(amount.end) === "性") return null;
  return amount;
}

/** Operators that end right before `end`, in reading order. */
function prefixesBefore(text: string, folded: string, floor: number, end: number): OperatorMark[] {
  const marks: OperatorMark[] = [];
  let at = skipSpacesBack(folded, floor, end);
  for (;;) {
    const word: OperatorWord | undefined = prefixEndingAt(folded, floor, at);
    if (word === undefined) break;
    const start = at - word.written.length;
    const before = start > floor ? folded.charAt(start - 1) : "";
    if (
      word.inWords &&
      before !== "" &&
      (DENIED.includes(before) || OTHER_WORDS[word.written]?.includes(before) === true)
    )
      break;
    marks.push(markOf(text, word, "before", start));
    at = skipSpacesBack(folded, floor, start);
  }
  return marks.reverse();
}
