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
  // （ and 《 are looked after apart: the halves of one kind may stand between those of the other.
  const open: Readonly<Record<string, number[]>> = { "（": [], "《": [] };
  const lone: LoneBracket[] = [];
  for (const { 0: bracket, index: at } of text.matchAll(ALL)) {
    const opening = OPENING[bracket];
    if (opening === undefined) {
      open[bracket === "《" ? "《" : "（"]?.push(at);
      continue;
    }
    if (open[opening]?.pop() !== undefined) continue;
    if (opening === "《" || !LIST_NUMBER.test(text.slice(Math.max(0, at - 4), at))) lone.push({ at, bracket });
  }
  for (const at of Object.values(open).flat()) lone.push({ at, bracket: text.charAt(at) });
  return lone.length === 0 ? NONE : lone.sort((a, b) => a.at - b.at);
}
