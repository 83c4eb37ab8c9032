import { skipSpaces, skipSpacesBack } from "../characters";
import { rawSpan } from "../bracketed/headings";
import { hasTarget, readItem, type Item } from "../items/read";
import { ordinalsIn } from "../items/ordinal";
import { joinBreaks, partOf, type Joined } from "../joined";
import type { CategoryPart, ClassHeading, ParsedCell, ParsedGoal, ParsedIndicator, TextSpan } from "../types";

const COUNT = "(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})\\s{0,3}[条个项]";
const SET = `(?:设(?:置|定|立|有)?了?\\s{0,3}(?:${COUNT})?\\s{0,3}的?|${COUNT}\\s{0,3})`;
const SHORT = "数量|质量|时效|经济成本|社会成本|生态环境成本|成本|产出|效益|效果";
const LONG = "经济效益|社会效益|生态效益|环境效益|可持续影响|(?:社会公众或)?服务对象满意度|满意度";
const LEAD = "\\s{0,3}(?:[，,]\\s{0,3})?(?:分别为|分别是|包括|即|为|是)?\\s{0,3}[:：]";

/** 设 1条数量指标：, 设置质量指标2个，分别为： */
const START = new RegExp(`${SET}((?:${LONG})指标|(?:${SHORT})指标|${LONG})\\s{0,3}(?:${COUNT})?${LEAD}`, "g");

const LEVEL1 = /^(?:产出|效益|效果|成本|满意度)(?:指标)?$/;

/** Reads the prose list of narratives: 设1条数量指标：开通业务月份≥1个月；设1条质量指标：… Null where no class is set. */
export function parseProse(raw: string): ParsedCell | null {
  if (!/[条个项设]/.test(raw)) return null;
  const joined = joinBreaks(raw);
  const { text } = joined;
  const starts = [...text.matchAll(START)];
  if (starts.length === 0) return null;
  const indicators: ParsedIndicator[] = [];
  const headings: ClassHeading[] = [];
  const sections: TextSpan[] = [];
  const keep = (from: number, to: number): void => {
    const start = skipSpaces(text, from);
    const end = skipSpacesBack(text, start, to);
    if (start < end && SAYS.test(text.slice(start, end))) sections.push(rawSpan(joined, start, end));
  };
  const goals = leadGoal(joined, starts[0]?.index ?? 0);
  keep(0, starts[0]?.index ?? 0);
  starts.forEach((match, index) => {
    const bodyStart = match.index + match[0].length;
    const end = starts[index + 1]?.index ?? text.length;
    const written = match[1] ?? "";
    const at = match.index + match[0].indexOf(written);
    const { spans } = partOf(joined, at, at + written.length);
    const category: CategoryPart = { text: written, spans, code: "", name: written };
    const [level1, level2] = LEVEL1.test(written) ? [category, null] : [null, category];
    const first = indicators.length;
    for (const piece of piecesOf(joined, bodyStart, end, index === starts.length - 1)) {
      if (piece.isItem) indicators.push(readItem(joined, piece, { level1, level2 }, true));
      else keep(piece.start, piece.end);
    }
    headings.push({
      span: rawSpan(joined, match.index, bodyStart),
      level1,
      level2,
      first,
      count: indicators.length - first,
    });
  });
  return { text: raw, grammar: "prose", indicators, strays: [], headings, goals, sections };
}

/** Marks alone say nothing. */
const SAYS = /[^；;。，,、\s]/;

interface Piece extends Item {
  readonly isItem: boolean;
}

/** The indicators after a heading, and the words around them that say none. */
function piecesOf(joined: Joined, from: number, to: number, isLast: boolean): Piece[] {
  const { text } = joined;
  const start = skipSpaces(text, from);
  const end = skipSpacesBack(text, start, to);
  const ordinals = ordinalsIn(joined, start, end);
  const pieces: Piece[] = [];
  let isOver = false;
  for (const [at, cut] of stretchesOf(
    text,
    start,
    end,
    ordinals.map((one) => one.start),
  )) {
    const own = skipSpaces(text, at);
    const stop = skipSpacesBack(text, own, cut);
    if (own >= stop) continue;
    const ordinal = ordinals.find((one) => one.start === own) ?? null;
    const isFirst = pieces.length === 0;
    const isItem = !isOver && (ordinal !== null || isFirst || hasTarget(text, own, stop, true));
    pieces.push({ ordinal, start: own, end: stop, isItem });
    // What follows the 。 of the last list is narrative again.
    if (isLast && text.charAt(stop - 1) === "。") isOver = true;
  }
  return pieces;
}

/** Stretches between ；, 。 and the commas that a target stands before and after. */
function stretchesOf(text: string, from: number, to: number, ordinals: readonly number[]): [number, number][] {
  const stretches: [number, number][] = [];
  const isOrdinal = new Set(ordinals);
  let piece = from;
  const cut = (at: number): void => {
    if (at > piece) stretches.push([piece, at]);
    piece = at;
  };
  let depth = 0;
  /** The first comma behind the target of the stretch: a cut, once what follows has a target as well. */
  let pending = -1;
  let hasText = false;
  const look = (at: number): void => {
    if (at - piece > LONGEST_PIECE) return;
    const from = pending === -1 ? piece : skipSpaces(text, pending + 1);
    if (!hasTarget(text, from, at, true)) return;
    if (pending !== -1) cut(pending + 1);
    pending = at;
  };
  for (let at = from; at < to; at += 1) {
    const one = text.charAt(at);
    if (isOrdinal.has(at)) {
      cut(at);
      [depth, pending] = [0, -1];
    }
    if ("（(".includes(one)) depth += 1;
    else if ("）)".includes(one)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && "；;。".includes(one)) {
      if (pending !== -1) look(at);
      // A mark that is doubled parts nothing.
      if (hasText) cut(at + 1);
      [hasText, pending] = [false, -1];
    } else if (depth === 0 && "，,、".includes(one)) look(at);
    else hasText = true;
  }
  if (pending !== -1) look(to);
  cut(to);
  return stretches;
}

/** Longer texts between marks are looked at as a whole, so that the time stays in proportion to their length. */
const LONGEST_PIECE = 200;

/** Fewer characters before the list say no goal. */
const SHORTEST_GOAL = 6;

/** What the narrative says before its list is the goal, unless it leads up to the list alone. */
function leadGoal(joined: Joined, end: number): readonly ParsedGoal[] {
  const { text } = joined;
  const from = skipSpaces(text, 0);
  const to = Math.max(text.lastIndexOf("。", end - 1), text.lastIndexOf("；", end - 1)) + 1;
  if (end === 0 || to - from < SHORTEST_GOAL) return [];
  const { text: goal, spans } = partOf(joined, from, to);
  return [{ text: goal, spans, isWhole: false }];
}
