import { skipSpaces, skipSpacesBack } from "./characters";
import { splitItems, type SplitItems } from "./items/split";
import { hasAnyTarget, readItem } from "./items/read";
import { isOperator } from "./items/target-start";
import { joinBreaks, partOf, type Joined } from "./joined";
import type { ParsedCell } from "./types";

const NO_CLASS = { level1: null, level2: null };

/**
 * Reads a list of names and targets without any class: 培训人数≥60人；培训合格率≥95%. Null unless every piece of it has a target and one of
 * them a sign, so that no narrative is taken for one; `isUnder` a class that the cell's column states, each piece is an indicator.
 */
export function parsePlain(raw: string, isUnder = false): ParsedCell | null {
  if (!isUnder && (raw.length > LONGEST || !SIGN.test(raw))) return null;
  const joined = joinBreaks(raw);
  const { text } = joined;
  const start = skipSpaces(text, 0);
  const end = skipSpacesBack(text, start, text.length);
  const { items, rest } = splitItems(joined, start, end);
  if (items.length === 0) return null;
  if (isUnder) return listOf(joined, items, rest);
  if (rest.length > 0) return null;
  const isSure = items.every(
    (item) => item.end - item.start <= LONGEST_ITEM && hasAnyTarget(text, item.ordinal?.end ?? item.start, item.end),
  );
  const hasSign = items.some((item) => {
    for (let at = item.start; at < item.end; at += 1) if (isOperator(text, at)) return true;
    return false;
  });
  if (!isSure || !hasSign) return null;
  const list = listOf(joined, items, rest);
  if (
    !list.indicators.every(
      ({ name, annual }) => name !== null && NAME.test(name.text) && (annual?.text.length ?? 0) > 1,
    )
  )
    return null;
  return list;
}

function listOf(joined: Joined, items: SplitItems["items"], rest: SplitItems["rest"]): ParsedCell {
  const indicators = items.map((item) => readItem(joined, item, NO_CLASS, false));
  const first = indicators[0]?.span.start ?? 0;
  // One heading that is not written: a list is printed as those under headings are.
  const heading = {
    span: { start: first, end: first },
    level1: null,
    level2: null,
    first: 0,
    count: indicators.length,
  };
  const strays = rest.map(({ start, end }) => partOf(joined, start, end));
  return { text: joined.raw, grammar: "plain", indicators, strays, headings: [heading], goals: [], sections: [] };
}

const SIGN = /[≥≤≧≦><＞＜=＝﹦⩾⩽]/;
/** A name with a class or a mark in it is more than a name. */
const NAME = /^(?!.*(?:指标|[；;：:])).*[一-龥]{2}/;
/** Longer texts are told in words. */
const LONGEST = 4000;
/** A longer piece is a sentence. */
const LONGEST_ITEM = 60;
