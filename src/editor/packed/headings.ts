import { skipSpacesBack } from "../../check/indicator/characters";
import type { ClassHeading, ParsedCell } from "../../check/indicator/types";
import type { Card, CardCategory, CellStyle, HeadingStyle, UnderHeading } from "../types";
import { coreEnd } from "./core-end";

/** The heading each indicator of a cell stands under; empty in the coded grammar. */
export function headingsOf({ text, headings, indicators }: ParsedCell): UnderHeading[] {
  const all: UnderHeading[] = [];
  headings.forEach(({ span, level2, first, count }, index) => {
    const before = headings[index - 1];
    // A level 1 in a heading of its own goes with the first heading below it.
    const isUnder =
      level2 !== null &&
      before?.count === 0 &&
      before.level1 !== null &&
      before.level2 === null &&
      skipSpacesBack(text, before.span.end, span.start) === before.span.end;
    const start = isUnder ? before.span.start : span.start;
    const end = indicators[first]?.span.start ?? span.end;
    for (let nth = 0; nth < count; nth += 1) all.push({ text: text.slice(start, end), heading: index, count, nth });
  });
  return all;
}

/** Whether two cards stand under the same classes. */
export const sameClass = (a: Card, b: Card): boolean => isSame(a.level1, b.level1) && isSame(a.level2, b.level2);

const isSame = (a: CardCategory | null, b: CardCategory | null): boolean => a?.code === b?.code && a?.name === b?.name;

/** Whether a card is filed where it was read. */
export const isFiledAsRead = ({ source, level1, level2 }: Card): boolean =>
  source !== null && isSame(source.level1, level1) && isSame(source.level2, level2);

/**
 * The heading before a card: the one it was read under where it is filed there still and `isAnew` does not ask for another; else one in
 * the style of the cell. `count` is how many indicators will stand under it.
 */
export function headingText(
  card: Card,
  count: number,
  { dash }: CellStyle,
  style: HeadingStyle,
  { isAnew, before }: { readonly isAnew: boolean; readonly before: Card | null },
): string {
  // A list without classes has no headings.
  if (style.grammar === "plain") return "";
  const under = card.source?.under;
  if (under !== undefined && isFiledAsRead(card) && !isAnew) {
    const text = count === under.count ? under.text : recounted(under.text, under.count, count);
    return outerText(card, style, before, text) + text;
  }
  const hasOwnLevel1 = style.level1 && style.outer === undefined;
  const classes = [hasOwnLevel1 || card.level2 === null ? card.level1 : null, card.level2];
  const written = classes.flatMap((one) => one?.text ?? []).join(dash);
  const counted = style.grammar === "prose" ? recounted(style.open, 1, count) : style.open;
  const text = counted + (written === "" ? "绩效指标" : written) + style.close + style.after;
  return outerText(card, style, before, text) + text;
}

/** The heading of level 1 over one of level 2, where neither this one nor what stands before the card states it. */
function outerText({ level1, level2 }: Card, { outer }: HeadingStyle, before: Card | null, text: string): string {
  if (outer === undefined || level1 === null || level2 === null) return "";
  // 效益指标 stands in 社会效益指标 as well.
  const isStated = text.replace(level2.text, "").includes(level1.text);
  if (isStated || (before !== null && isSame(before.level1, level1))) return "";
  return outer.open + level1.text + outer.close + outer.after;
}

const COUNT = /(\d+|[一二两三四五六七八九十]+)(?=\s*[条个项])/;
const NUMERALS = "零一二三四五六七八九十";

/** 设1条数量指标 with another count; as it is where the heading says no such count. */
function recounted(text: string, before: number, after: number): string {
  return text.replace(COUNT, (written: string) => {
    if (written === String(before)) return String(after);
    const isWord = written === NUMERALS.charAt(before) || (before === 2 && written === "两");
    return isWord && before > 0 ? NUMERALS.charAt(after) || String(after) : written;
  });
}

/** The style of a cell's headings; null in the coded grammar. */
export function headingStyleOf(parsed: ParsedCell): HeadingStyle | null {
  const { text, grammar, headings, indicators } = parsed;
  if (grammar === "coded") return null;
  const filled = headings.find(({ count }) => count > 0) ?? headings[0];
  const hasLines = text.includes("\n") || (filled === undefined && grammar === "bracketed");
  const line = hasLines ? "\n" : "";
  const base: HeadingStyle =
    grammar === "prose"
      ? { ...PROSE, after: "", between: hasLines ? "；\n" : "；" }
      : grammar === "bracketed"
        ? { ...BRACKETED, after: line, between: line }
        : { ...LABELLED, grammar, between: hasLines ? "\n" : "；" };
  if (filled === undefined) return base;
  const unders = headingsOf(parsed);
  const classes = [...(filled.level1?.spans ?? []), ...(filled.level2?.spans ?? [])];
  const [first, last] = [classes[0]?.start ?? filled.span.start + 1, classes.at(-1)?.end ?? filled.span.end - 1];
  const item = indicators[filled.first];
  const ends = headings.flatMap(({ first: at, count }, index) => {
    const end = indicators[at + count - 1];
    const next = headings.slice(index + 1).find((one) => one.count > 0);
    const from = next === undefined ? undefined : indicators[next.first];
    if (count === 0 || end === undefined || next === undefined || from === undefined) return [];
    const heading = unders[next.first]?.text.length ?? 0;
    return [text.slice(coreEnd(end), from.span.start - heading)];
  });
  const own = ends.find((between) => /^[\s；;。]*$/.test(between));
  const after = item === undefined ? base.after : text.slice(filled.span.end, item.span.start);
  const isLabel = grammar !== "prose" && !isBracketed(text, filled);
  const outer = grammar === "prose" ? undefined : outerOf(parsed);
  return {
    ...base,
    open: isLabel ? "" : opening(text.slice(filled.span.start, first)) || base.open,
    close: grammar === "prose" ? base.close : closeOf(text, last, filled, after),
    after,
    level1:
      outer !== undefined ||
      (grammar !== "prose" && !headings.some(({ level1, level2 }) => level1 === null && level2 !== null)),
    ...(outer === undefined ? {} : { outer }),
    between: own ?? base.between,
    ...targetMarks(parsed),
    countsOn: countsOn(parsed),
  };
}

/** A heading's beginning without the list number before its bracket, or for one indicator: 设1条. */
const opening = (text: string): string => /[【〖[［〔]\s*$/.exec(text)?.[0] ?? text.replace(COUNT, "1");

const isBracketed = (text: string, { span }: ClassHeading): boolean =>
  /[】〗\]］〕]$/.test(text.slice(span.start, span.end));

/** What closes a heading behind its classes, scores left out: its bracket, its colon or stroke, or the line end that follows it. */
function closeOf(text: string, last: number, heading: ClassHeading, after: string): string {
  const rest = text.slice(last, heading.span.end);
  if (isBracketed(text, heading)) return /^\s*[】〗\]］〕]$/.exec(rest)?.[0] ?? closingOf(text, heading.span.end);
  const mark = /(?:[：:；;，,、／/]|[-－—–_]+)\s*$/.exec(rest)?.[0] ?? "";
  return mark === "" && !after.includes("\n") ? LABELLED.close : mark;
}

/** How headings of level 1 over those of level 2 are written; undefined where there are none. */
function outerOf({ text, headings }: ParsedCell): HeadingStyle["outer"] {
  const at = headings.findIndex(({ level1, level2, count }, index) => {
    const next = headings[index + 1];
    return level1 !== null && level2 === null && count === 0 && next?.level1 === null && next.level2 !== null;
  });
  const [heading, next] = [headings[at], headings[at + 1]];
  const [first, last] = [heading?.level1?.spans[0]?.start, heading?.level1?.spans.at(-1)?.end];
  if (heading === undefined || next === undefined || first === undefined || last === undefined) return undefined;
  const after = text.slice(heading.span.end, next.span.start);
  const open = isBracketed(text, heading) ? opening(text.slice(heading.span.start, first)) : "";
  return { open, close: closeOf(text, last, heading, after), after };
}

/** The closing half of a heading that has a score before it. */
const closingOf = (text: string, end: number): string => text.charAt(end - 1);

const BRACKETED: HeadingStyle = {
  grammar: "bracketed",
  open: "【",
  close: "】",
  after: "\n",
  level1: true,
  between: "\n",
  targetOpen: "（",
  targetClose: "）",
  countsOn: false,
};

const PROSE: HeadingStyle = {
  ...BRACKETED,
  grammar: "prose",
  open: "设1条",
  close: "：",
  after: "",
  level1: false,
  between: "；",
  targetOpen: "",
  targetClose: "",
};

const LABELLED: HeadingStyle = {
  ...BRACKETED,
  open: "",
  close: "：",
  after: "",
  between: "；",
  targetOpen: "",
  targetClose: "",
};

/** The characters around the first target of a cell. */
function targetMarks({ text, indicators, grammar }: ParsedCell): Pick<HeadingStyle, "targetOpen" | "targetClose"> {
  for (const { name, annual, separators } of indicators) {
    const end = name?.spans.at(-1)?.end;
    const [start, stop] = [annual?.spans[0]?.start, annual?.spans.at(-1)?.end];
    if (end === undefined || start === undefined || stop === undefined) continue;
    const label = separators.findLast(({ kind, spans }) => kind === "label" && (spans[0]?.start ?? 0) < start);
    if (label !== undefined) return { targetOpen: label.text, targetClose: "" };
    const open = /[（(]/.exec(text.slice(end, start))?.[0];
    if (open !== undefined) return { targetOpen: open, targetClose: open === "(" ? ")" : "）" };
    return { targetOpen: "", targetClose: "" };
  }
  return grammar === "prose" ? PROSE : BRACKETED;
}

function countsOn({ indicators, headings }: ParsedCell): boolean {
  const later = headings.filter(({ first, count }) => first > 0 && count > 0);
  return (
    later.length > 0 &&
    later.every(({ first }) => indicators[first]?.ordinal?.number === first + 1) &&
    indicators[0]?.ordinal?.number === 1
  );
}
