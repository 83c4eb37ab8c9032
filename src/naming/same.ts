import { foldName } from "../check/wording/shape";

/**
 * Words that say the same wherever they stand in a name; the first is written for the others. These are fewer than the synonyms by which
 * two names are alike: 参训次数 may be how often training was attended, 培训次数 how often it was held.
 */
const ONE_MEANING: readonly (readonly [word: string, ...others: string[]])[] = [
  ["购置", "采购", "购买"],
  ["及时", "按时", "按期", "准时", "如期"],
  ["支付", "付款"],
  ["知晓", "知悉"],
  ["职工", "员工"],
  ["运维", "运行维护"],
  ["公众", "社会公众"],
];
const FIRST_WORD = new Map(ONE_MEANING.flatMap(([word, ...others]) => others.map((other) => [other, word] as const)));
const OTHERS = new RegExp([...FIRST_WORD.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** The same text for names that certainly mean the same: how they are typed and words of one meaning aside, they have the same characters. */
export const meaningOf = (name: string): string =>
  foldName(name).replace(OTHERS, (word) => FIRST_WORD.get(word) ?? word);
