import { parseCell } from "../../../src/check/indicator/cell";
import type { ParsedCell, Part, TextSpan } from "../../../src/check/indicator/types";

/** What may stand outside of everything that was read: brackets of targets, marks, spaces, breaks, characters nobody sees. */
const GAP = /^[（()）；;。｡，,、：:.．\s\p{Cc}\p{Cf}\u{fff9}-\u{fffb}]*$/u;

/** What is wrong with the places of a cell whose indicators stand under headings; empty where it is given back whole. */
export function faultsUnder(text: string, cell: ParsedCell = parseCell(text)): string[] {
  const faults: string[] = [];
  if (cell.text !== text) faults.push("the text is another");
  const taken = new Uint8Array(text.length);
  const take = (what: string, { start, end }: TextSpan): void => {
    if (start < 0 || end < start || end > text.length) faults.push(`${what} at ${start}–${end}`);
    for (let at = start; at < end; at += 1) {
      if (taken[at] === 1) faults.push(`${what} takes ${at} again`);
      taken[at] = 1;
    }
  };
  const takePart = (what: string, part: Part | null): void => {
    if (part === null) return;
    if (part.spans.length === 0) faults.push(`${what} stands nowhere`);
    const joined = part.spans.map(({ start, end }) => text.slice(start, end)).join("");
    if (joined !== part.text) faults.push(`${what}: ${joined} is read as ${part.text}`);
    for (const span of part.spans) take(what, span);
  };
  let last = 0;
  for (const { span, ordinal, name, annual, cycle, separators } of cell.indicators) {
    if (span.start < last || span.end < span.start || span.end > text.length)
      faults.push(`an indicator at ${span.start}`);
    last = span.end;
    const parts = [ordinal, name, cycle, annual, ...separators];
    for (const part of parts) takePart("a part", part);
    const outside = parts
      .flatMap((part) => part?.spans ?? [])
      .filter(({ start, end }) => start < span.start || end > span.end);
    if (outside.length > 0) faults.push("a part stands outside of its indicator");
  }
  for (const { span } of cell.headings) take("a heading", span);
  for (const span of cell.sections) take("a section", span);
  for (const stray of cell.strays) takePart("a text outside", stray);
  const left = [...text].length === text.length ? [...text].filter((_, at) => taken[at] === 0).join("") : "";
  if (!GAP.test(left)) faults.push(`“${left}” is lost`);
  const counted = cell.headings.reduce((all, { count }) => all + count, 0);
  if (cell.headings.length > 0 && counted !== cell.indicators.length) faults.push("headings count others");
  return faults;
}

/** The indicators of a cell in lines: ordinal, classes, name and target. */
export const linesOf = (text: string): string[] =>
  parseCell(text).indicators.map(({ ordinal, level1, level2, name, annual }) =>
    [ordinal?.text, level1?.text, level2?.text, name?.text, annual?.text].map((part) => part ?? "·").join(" "),
  );
