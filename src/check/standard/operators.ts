import type { Operator } from "../indicator/types";

/** An operator as it may be written. The signs are given with full-width characters folded to half-width. */
export interface OperatorWord {
  readonly written: string;
  readonly operator: Operator;
  readonly inWords: boolean;
  /** True where writing the sign instead keeps the meaning for certain, so that it may be done in bulk. */
  readonly safe: boolean;
  /**
   * True for words that only lead up to a number (达到, 控制在, 至少): a bound said again after the number does not
   * repeat them, as 达到95%以上 is good Chinese and ≥95%以上 is not.
   */
  readonly leading: boolean;
}

function words(operator: Operator, written: string, safe: boolean, leading = false): OperatorWord[] {
  return written.split(" ").map((word) => ({ written: word, operator, inWords: true, safe, leading }));
}

function signs(operator: Operator, written: string): OperatorWord[] {
  return written.split(" ").map((sign) => ({ written: sign, operator, inWords: false, safe: true, leading: false }));
}

/** Operators before a number. */
export const PREFIXES: readonly OperatorWord[] = [
  ...signs("≥", "≥ ≧ ⩾ >= =>"),
  ...signs("≤", "≤ ≦ ⩽ <= =<"),
  ...signs(">", "> ﹥"),
  ...signs("<", "< ﹤"),
  ...signs("=", "= ﹦"),
  ...signs("≈", "≈"),
  ...words("≥", "不少于 不低于 不小于", true),
  ...words("≥", "至少", true, true),
  ...words("≥", "最少 达到 达 提升至 提升到 提高至 提高到 增长到 增长至 增加到 增加至 增至", false, true),
  ...words("≥", "大于等于 大于或等于 不得少于 不得低于 不得小于", false),
  ...words("≤", "不超过 不高于 不大于 不多于", true),
  ...words("≤", "至多", true, true),
  ...words("≤", "最多 控制在 下降至 下降到 降低至 降低到 降至 压减至 压减到", false, true),
  ...words("≤", "小于等于 小于或等于 不得超过 不得高于 不得大于 不得多于", false),
  ...words(">", "大于 超过 高于 多于", true),
  ...words("<", "小于 低于 少于 不满", true),
  ...words("=", "等于", false),
  ...words("=", "保持在 稳定在 维持在", false, true),
  ...words("≈", "约 大约 近", false),
];

/** Operators after a number. 以上, 以下 and 以内 include the number itself. */
export const SUFFIXES: readonly OperatorWord[] = [
  ...words("≥", "及以上 以上", true),
  ...words("≥", "(含)以上 以上(含)", false),
  ...words("≤", "及以下 以下 以内", true),
  ...words("≤", "(含)以下 以下(含) (含)以内 以内(含) 之内 内", false),
  ...words("≈", "左右", false),
];

function byFirstCharacter(
  list: readonly OperatorWord[],
  character: (word: string) => string,
): Map<string, OperatorWord[]> {
  const map = new Map<string, OperatorWord[]>();
  for (const word of list) map.set(character(word.written), [...(map.get(character(word.written)) ?? []), word]);
  for (const found of map.values()) found.sort((a, b) => b.written.length - a.written.length);
  return map;
}

const PREFIX_BY_FIRST = byFirstCharacter(PREFIXES, (word) => word.charAt(0));
const PREFIX_BY_LAST = byFirstCharacter(PREFIXES, (word) => word.charAt(word.length - 1));
const SUFFIX_BY_FIRST = byFirstCharacter(SUFFIXES, (word) => word.charAt(0));

/** The longest operator that begins at `at` and may stand before a number. */
export function prefixAt(text: string, at: number): OperatorWord | undefined {
  return PREFIX_BY_FIRST.get(text.charAt(at))?.find((word) => text.startsWith(word.written, at));
}

/** The longest operator that ends at `end`, begins no earlier than `from` and may stand before a number. */
export function prefixEndingAt(text: string, from: number, end: number): OperatorWord | undefined {
  return PREFIX_BY_LAST.get(text.charAt(end - 1))?.find(
    ({ written }) => end - written.length >= from && text.startsWith(written, end - written.length),
  );
}

/** The longest operator that begins at `at` and may stand after a number. */
export function suffixAt(text: string, at: number): OperatorWord | undefined {
  return SUFFIX_BY_FIRST.get(text.charAt(at))?.find((word) => text.startsWith(word.written, at));
}

/** The entry of an operator as written, full-width signs folded. */
export function operatorWord(written: string, place: "before" | "after"): OperatorWord | undefined {
  const word = place === "before" ? prefixAt(written, 0) : suffixAt(written, 0);
  return word?.written === written ? word : undefined;
}

const WHOLE_PREFIXES: ReadonlySet<string> = new Set(PREFIXES.map(({ written }) => written));

/** Whether a folded text is an operator and nothing else. */
export const isPrefix = (text: string): boolean => WHOLE_PREFIXES.has(text);
