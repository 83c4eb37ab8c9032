/** 1. （2） 三、 ③ 目标1 and • at the start of a line or a sentence. */
const LIST_NUMBER =
  "(?:\\d{1,2}\\s*[.．、)）](?!\\d)|[（(]\\s*[\\d一二三四五六七八九十]{1,3}\\s*[)）]|[一二三四五六七八九十]{1,3}、|[①-⑳]|(?:目标|指标)\\s*\\d{1,2}(?!\\d)|[•●■◆▪])";
const HERE = new RegExp(LIST_NUMBER, "y");
/** A list number's first character: a quick look before what stands in front of it is asked. */
const FIRST = "(?=[\\d（(一二三四五六七八九十①-⑳目指•●■◆▪])";
/** At the start, or where a sentence or an item begins. (1) stands in running text as well: 做好会议保障(1)… */
const IN_TEXT = new RegExp(`${FIRST}(?<=^|[。；;：:！？\\n]\\s*)${LIST_NUMBER}|[（(]\\s*\\d{1,2}\\s*[)）]`, "g");

/** The characters of the list number that begins at `at`; 0 where none does. */
export function listNumberLength(text: string, at: number): number {
  HERE.lastIndex = at;
  return HERE.test(text) ? HERE.lastIndex - at : 0;
}

/**
 * A text with 。 in place of every character of its list numbers, so that what are left are its own figures and offsets stay good.
 * `lineStarts` are the places where a line began before hard breaks were joined.
 */
export function withoutListNumbers(text: string, lineStarts: readonly number[]): string {
  let masked = text.replace(IN_TEXT, ({ length }) => "。".repeat(length));
  for (const start of lineStarts) {
    const length = listNumberLength(text, start);
    if (length > 0) masked = masked.slice(0, start) + "。".repeat(length) + masked.slice(start + length);
  }
  return masked;
}
