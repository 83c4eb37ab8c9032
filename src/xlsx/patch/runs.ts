import { unescapedText } from "../escapes";
import { prefixAt, prefixed, textElement } from "./snippet";

/** A run of a text with formats of its own: the characters of its element in a part, and of the <t> in it. */
export interface Run {
  readonly start: number;
  end: number;
  readonly textStart: number;
  textEnd: number;
  /** As it is written, references resolved. */
  text: string;
}

/**
 * The inside of a text that takes the place of one in runs: each run keeps its format and what stays of its characters; new ones go where the
 * old ones stood that they replace.
 */
export function textInRuns(part: string, runs: readonly Run[], text: string): string {
  const old = runs.map((run) => unescapedText(run.text));
  const whole = old.join("");
  const kept = commonEnds(whole, text);
  let at = 0;
  let isPutIn = false;
  return runs
    .map((run, nth) => {
      const own = old[nth] ?? "";
      const [from, to] = [at, at + own.length];
      at = to;
      const before = own.slice(0, Math.max(0, kept.before - from));
      const after = own.slice(Math.min(own.length, Math.max(0, whole.length - kept.after - from)));
      // What takes the place of characters belongs to their run, what is put in between two runs to the first of them.
      const isBehind = kept.before === to && to > 0 && kept.before + kept.after === whole.length;
      const isHere = !isPutIn && (kept.before < to || isBehind || nth === runs.length - 1);
      isPutIn ||= isHere;
      const next = before + (isHere ? text.slice(kept.before, text.length - kept.after) : "") + after;
      if (next === own) return part.slice(run.start, run.end);
      const element = prefixed(textElement(next), prefixAt(part, run.start));
      return next === "" ? "" : part.slice(run.start, run.textStart) + element + part.slice(run.textEnd, run.end);
    })
    .join("");
}

/** How many characters two texts share at their ends, none of them counted twice and no character in halves. */
function commonEnds(a: string, b: string): { readonly before: number; readonly after: number } {
  const most = Math.min(a.length, b.length);
  let before = 0;
  while (before < most && a[before] === b[before]) before += 1;
  if (isHalf(a, before) || isHalf(b, before)) before -= 1;
  let after = 0;
  while (after < most - before && a[a.length - 1 - after] === b[b.length - 1 - after]) after += 1;
  if (isHalf(a, a.length - after) || isHalf(b, b.length - after)) after -= 1;
  return { before, after };
}

/** Whether a place is in the middle of a character that takes two units. */
const isHalf = (text: string, at: number): boolean =>
  at > 0 && at < text.length && /[\udc00-\udfff]/.test(text[at] ?? "") && /[\ud800-\udbff]/.test(text[at - 1] ?? "");
