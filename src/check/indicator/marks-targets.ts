import { once } from "../once";
import type { ParsedCell } from "./types";

/** Whether a label, a colon, a stroke or a bracket stands before every target of a cell, so that one without any is surely missing. */
export const marksTargets = once(({ text, grammar, indicators }: ParsedCell): boolean => {
  if (grammar === "coded") return true;
  if (grammar === "prose") return false;
  // Without any target, only headings in brackets tell that a bracket is to follow.
  if (grammar !== "bracketed" && indicators.every(({ annual }) => annual === null)) return false;
  return indicators.every(({ name, annual }) => {
    const [from, to] = [name?.spans.at(-1)?.end, annual?.spans[0]?.start];
    return from === undefined || to === undefined || /\S/.test(text.slice(from, to));
  });
});
