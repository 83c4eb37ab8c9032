import { isColon, skipSpaces, skipSpacesBack } from "../characters";
import { readItem, type ItemClass } from "../items/read";
import { belongsUnder } from "../class-words";
import { splitItems } from "../items/split";
import { joinBreaks, partOf, type Joined } from "../joined";
import type { ClassHeading, ParsedCell, ParsedGoal, ParsedIndicator, Part, TextSpan } from "../types";
import { bracketHeadings, rawSpan, type BracketHeading } from "./headings";
import { labelHeadings } from "./labels";

/**
 * Reads a cell whose indicators stand under headings in brackets: 【总体目标】 text 【产出指标-数量指标】 指标1：name（target）. Null where
 * it has no heading of a goal or a class.
 */
export function parseBracketed(raw: string): ParsedCell | null {
  if (!/[【〖[［〔]/.test(raw)) return null;
  const joined = joinBreaks(raw);
  const headings = bracketHeadings(joined);
  if (headings.every(({ kind }) => kind === "other")) return null;
  return new Reader(joined, withLabels(joined, headings), "bracketed").read();
}

/** Reads a cell whose classes stand before a colon, a stroke or a line end: 数量指标：培训人数≥60人；质量指标：…. Null where none does. */
export function parseLabelled(raw: string): ParsedCell | null {
  // A cheap look: most texts name no class at all.
  if (!/指标|产出|效益|满意度|数量|质量/.test(raw)) return null;
  const joined = joinBreaks(raw);
  const headings = labelHeadings(joined);
  if (headings.length === 0) return null;
  const cell = new Reader(joined, headings, "labelled").read();
  return cell.indicators.length > 0 || headings.length > 1 ? cell : null;
}

/** The headings with brackets and, between them, those without: 【产出指标】数量指标：…. */
function withLabels(joined: Joined, headings: readonly BracketHeading[]): readonly BracketHeading[] {
  let next = 0;
  const isTaken = (at: number): boolean => {
    while ((headings[next]?.end ?? Infinity) <= at) next += 1;
    return (headings[next]?.start ?? Infinity) <= at;
  };
  const labels = labelHeadings(joined, isTaken);
  return labels.length === 0 ? headings : [...headings, ...labels].sort((a, b) => a.start - b.start);
}

class Reader {
  private readonly indicators: ParsedIndicator[] = [];
  private readonly strays: Part[] = [];
  private readonly classes: ClassHeading[] = [];
  private readonly goals: { part: Part; isWhole: boolean }[] = [];
  private readonly sections: TextSpan[] = [];
  /** A level 1 with a heading of its own, over headings of level 2. */
  private above: ItemClass["level1"] = null;
  /** The level 1 before 成本指标, which before 2021 was a class of level 2. */
  private outer: ItemClass["level1"] = null;

  constructor(
    private readonly joined: Joined,
    private readonly headings: readonly BracketHeading[],
    private readonly grammar: "bracketed" | "labelled",
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
      grammar: this.grammar,
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
    if (from >= to) return;
    // Before labels a narrative may stand, as before a list in prose; indicators of other words are no narrative.
    const isUnread =
      this.grammar === "bracketed" || (to - from > LONGEST_LEAD && /指标|[≥≤≧≦]/.test(text.slice(from, to)));
    if (isUnread) this.strays.push(partOf(this.joined, from, to));
    else {
      this.sections.push(rawSpan(this.joined, from, to));
      const isGoal = to - from >= SHORTEST_GOAL && "。；;".includes(text.charAt(to - 1));
      if (isGoal) this.goals.push({ part: partOf(this.joined, from, to), isWhole: false });
    }
  }

  private section({ kind, start, end: bodyStart }: BracketHeading, end: number): void {
    const { text } = this.joined;
    const from = Math.min(afterColon(text, bodyStart), end);
    const to = skipSpacesBack(text, from, end);
    this.sections.push(rawSpan(this.joined, start, Math.max(to, bodyStart)));
    if (kind !== "other")
      this.goals.push({ part: partOf(this.joined, from, Math.max(from, to)), isWhole: kind === "whole-goal" });
  }

  /** The level 1 a heading of level 2 stands under: where it is known to belong elsewhere, the list goes on with another class. */
  private levelAbove(level2: ItemClass["level2"]): ItemClass["level1"] {
    if (level2 === null || this.above === null) return this.above;
    const { name } = level2;
    // 满意度 may stand inside 效益.
    const isInside = /满意度/.test(name) && /效/.test(this.above.name);
    if (isInside || belongsUnder(name, this.above.name) !== false) return this.above;
    if (this.outer !== null && belongsUnder(name, this.outer.name) === true) return this.outer;
    // A code says where the class is filed.
    return this.above.code === "" && level2.code === "" ? null : this.above;
  }

  private class({ level1, level2, start, end: bodyStart }: BracketHeading, end: number): void {
    const { text } = this.joined;
    if (level1 !== null || level2 === null) {
      this.outer = level2 === null && level1?.name.startsWith("成本") === true ? this.above : null;
      this.above = level2 === null ? level1 : null;
    }
    const of: ItemClass = { level1: level1 ?? this.levelAbove(level2), level2 };
    const from = Math.min(afterColon(text, bodyStart), end);
    const { items, rest } = splitItems(this.joined, from, end);
    const first = this.indicators.length;
    for (const item of items) this.indicators.push(readItem(this.joined, item, of, false));
    for (const { start: at, end: to } of rest) this.strays.push(partOf(this.joined, at, to));
    this.classes.push({ span: rawSpan(this.joined, start, bodyStart), level1, level2, first, count: items.length });
  }
}

/** Fewer characters before the first label say no goal. */
const SHORTEST_GOAL = 6;

/** 绩效指标： alone says nothing of its own. */
const LONGEST_LEAD = 12;

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
