import { isColon, skipSpaces, skipSpacesBack } from "../characters";
import { readItem, type ItemClass } from "../items/read";
import { splitItems } from "../items/split";
import { joinBreaks, partOf, type Joined } from "../joined";
import type { ClassHeading, ParsedCell, ParsedGoal, ParsedIndicator, Part, TextSpan } from "../types";
import { bracketHeadings, rawSpan, type BracketHeading } from "./headings";

/**
 * Reads a cell whose indicators stand under headings in brackets: 【总体目标】 text 【产出指标-数量指标】 指标1：name（target）. Null where
 * it has no heading of a goal or a class.
 */
export function parseBracketed(raw: string): ParsedCell | null {
  if (!/[【〖[［〔]/.test(raw)) return null;
  const joined = joinBreaks(raw);
  const headings = bracketHeadings(joined);
  if (headings.every(({ kind }) => kind === "other")) return null;
  return new Reader(joined, headings).read();
}

class Reader {
  private readonly indicators: ParsedIndicator[] = [];
  private readonly strays: Part[] = [];
  private readonly classes: ClassHeading[] = [];
  private readonly goals: { part: Part; isWhole: boolean }[] = [];
  private readonly sections: TextSpan[] = [];
  /** A level 1 with a heading of its own, over headings of level 2. */
  private above: ItemClass["level1"] = null;

  constructor(
    private readonly joined: Joined,
    private readonly headings: readonly BracketHeading[],
  ) {}

  read(): ParsedCell {
    const { text, raw } = this.joined;
    this.lead(this.headings[0]?.start ?? text.length);
    this.headings.forEach((heading, index) => {
      const end = this.headings[index + 1]?.start ?? text.length;
      if (heading.kind === "class") this.class(heading, end);
      else this.section(heading, end);
    });
    return {
      text: raw,
      grammar: "bracketed",
      indicators: this.indicators,
      strays: this.strays,
      headings: this.classes,
      goals: goalsOf(this.goals),
      sections: this.sections,
    };
  }

  private lead(end: number): void {
    const { text } = this.joined;
    const from = skipSpaces(text, 0);
    const to = skipSpacesBack(text, from, end);
    if (from < to) this.strays.push(partOf(this.joined, from, to));
  }

  private section({ kind, start, end: bodyStart }: BracketHeading, end: number): void {
    const { text } = this.joined;
    const from = Math.min(afterColon(text, bodyStart), end);
    const to = skipSpacesBack(text, from, end);
    this.sections.push(rawSpan(this.joined, start, Math.max(to, bodyStart)));
    if (kind !== "other")
      this.goals.push({ part: partOf(this.joined, from, Math.max(from, to)), isWhole: kind === "whole-goal" });
  }

  private class({ level1, level2, start, end: bodyStart }: BracketHeading, end: number): void {
    const { text } = this.joined;
    if (level1 !== null || level2 === null) this.above = level2 === null ? level1 : null;
    const of: ItemClass = { level1: level1 ?? this.above, level2 };
    const from = Math.min(afterColon(text, bodyStart), end);
    const { items, rest } = splitItems(this.joined, from, end);
    const first = this.indicators.length;
    for (const item of items) this.indicators.push(readItem(this.joined, item, of, false));
    for (const { start: at, end: to } of rest) this.strays.push(partOf(this.joined, at, to));
    this.classes.push({ span: rawSpan(this.joined, start, bodyStart), level1, level2, first, count: items.length });
  }
}

/** A colon may stand behind a heading. */
function afterColon(text: string, at: number): number {
  const colon = skipSpaces(text, at);
  return isColon(text.charCodeAt(colon)) ? skipSpaces(text, colon + 1) : colon;
}

/** 总体目标 alone is that of the year; beside 年度目标 it is that of all years. The year's stands first. */
function goalsOf(found: readonly { part: Part; isWhole: boolean }[]): readonly ParsedGoal[] {
  const annual = found.find(({ isWhole }) => !isWhole);
  const whole = found.find(({ isWhole }) => isWhole);
  const goals: ParsedGoal[] = [];
  const add = ({ part: { text, spans } }: { part: Part }, isWhole: boolean): void =>
    void goals.push({ text, spans, isWhole });
  if (annual !== undefined) add(annual, false);
  if (whole !== undefined) add(whole, annual !== undefined);
  return goals;
}
