/** 1. （2） 三、 ③ 目标1 and • at the start of a line or a sentence. */
const LIST_NUMBER =
  /(?:\d{1,2}\s*[.．、)）](?!\d)|[（(]\s*[\d一二三四五六七八九十]{1,3}\s*[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|(?:目标|指标)\s*\d{1,2}(?!\d)|[•●■◆▪])/y;
/** (1) stands in running text as well: 做好会议保障(1)… */
const BRACKETED = /[（(]\s*\d{1,2}\s*[)）]/g;
/** After these a sentence or an item begins. */
const SENTENCE_START = /[。；;：:！？\n]\s*/g;

/** The characters of the list number that begins at `at`; 0 where none does. */
export function listNumberLength(text: string, at: number): number {
  LIST_NUMBER.lastIndex = at;
  return LIST_NUMBER.exec(text)?.[0].length ?? 0;
}

/**
 * A text with 。 in place of every character of its list numbers, so that what is left are its own figures and offsets stay good.
 * `lineStarts` are the places where a line began before hard breaks were joined.
 */
export function withoutListNumbers(text: string, lineStarts: readonly number[]): string {
  const starts = [
    0,
    ...lineStarts,
    ...[...text.matchAll(SENTENCE_START)].map(({ 0: mark, index }) => index + mark.length),
  ];
  let masked = text.replace(BRACKETED, ({ length }) => "。".repeat(length));
  for (const start of starts) {
    const length = listNumberLength(text, start);
    if (length > 0) masked = masked.slice(0, start) + "。".repeat(length) + masked.slice(start + length);
  }
  return masked;
}
