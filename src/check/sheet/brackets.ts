/** A bracket without its other half. */
export interface LoneBracket {
  readonly at: number;
  readonly bracket: string;
}

/** Opening brackets by the closing one. A half-width bracket may close a full-width one: its width is another matter. */
const OPENING: Readonly<Record<string, string>> = { "）": "（", ")": "（", "》": "《" };
const SOME = /[（）()《》]/;
const ALL = /[（）()《》]/g;
/** The 1 or 一 of a list number 1）, which opens nothing. */
const LIST_NUMBER = /(?:^|[^\dA-Za-z.≥≤><=＞＜＝])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/;
const NONE: readonly LoneBracket[] = [];

/** The brackets （ ） 《 》 of a text that have no other half, in reading order. The one of a list number 1） needs none. */
export function loneBrackets(text: string): readonly LoneBracket[] {
  if (!SOME.test(text)) return NONE;
  const open: LoneBracket[] = [];
  const lone: LoneBracket[] = [];
  for (const { 0: bracket, index: at } of text.matchAll(ALL)) {
    const opening = OPENING[bracket];
    if (opening === undefined) {
      open.push({ at, bracket });
      continue;
    }
    const partner = open.findLastIndex((one) => (one.bracket === "《") === (opening === "《"));
    if (partner !== -1) open.splice(partner, 1);
    else if (opening === "《" || !LIST_NUMBER.test(text.slice(Math.max(0, at - 4), at))) lone.push({ at, bracket });
  }
  return open.length + lone.length === 0 ? NONE : [...lone, ...open].sort((a, b) => a.at - b.at);
}
