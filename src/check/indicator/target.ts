import { BUILT_IN_UNITS, type Vocabulary } from "../standard/units";
import { amountAt, numberPart, prefixesAt, sourceOf, type Source } from "./amount";
import { closing } from "./body";
import { skipSpaces } from "./characters";
import { deadlineMarks } from "./deadline";
import { amountsIn } from "./free";
import { everyAt, perPeriod } from "./frequency";
import { gradesOf } from "./grades";
import { combinedOperator, hasOperatorConflict, holdsNumber } from "./meaning";
import { findPlaceholder } from "./placeholder";
import type { Frequency, OperatorMark, Quantity, Range, Target } from "./types";

export { findPlaceholder, hasOperatorConflict, holdsNumber };

/**
 * Reads a target value. Never throws, whatever the text, and takes time in proportion to its length.
 * Spans count the characters of `text` as given. 无 alone is a placeholder here: for names that speak of 事故, 投诉, 差错 or 违规
 * it is a real target, which only the caller can tell, who knows the name.
 */
export function parseTarget(text: string, units: Vocabulary = BUILT_IN_UNITS): Target {
  const source = sourceOf(text, units);
  const target = read(source);
  return source.mistyped.length === 0 ? target : { ...target, mistyped: source.mistyped };
}

function read(source: Source): Target {
  const { text, folded, units } = source;
  const start = skipSpaces(folded, 0);
  if (start === folded.length) return { kind: "empty", text };

  const placeholder = findPlaceholder(text, units);
  if (placeholder !== null) return { kind: "placeholder", text, span: placeholder };
  // Marks that close a value are none of its own: ≥5个。 is ≥5个.
  const end = closing(folded, start, folded.length, false).end;
  if (folded.startsWith("定性", start))
    return { kind: "qualitative", text, said: saidAfterMark(source, start + 2, end) };

  const whole = folded.slice(start, end);
  const grades = gradesOf(whole);
  if (grades !== null) return { kind: "graded", text, grades };
  return wholeAmount(source, start, end) ?? wholeFrequency(source, start, end) ?? freeText(source);
}

/** True where the grammar has a form for a text as a whole, so that nothing needs to follow. */
export function isComplete(text: string, units: Vocabulary = BUILT_IN_UNITS): boolean {
  const { kind } = parseTarget(text, units);
  return kind !== "text" && kind !== "qualitative" && kind !== "empty";
}

function saidAfterMark({ text, folded }: Source, from: number, end: number): string {
  const colon = skipSpaces(folded, from);
  const start = folded.charAt(colon) === ":" ? colon + 1 : colon;
  return start >= end ? "" : text.slice(start, end).trim();
}

/** A deadline, quantity, range or 12次/年 that fills the text. */
function wholeAmount(source: Source, start: number, end: number): Target | null {
  const { text } = source;
  const inner: Source = { ...source, folded: source.folded.slice(0, end) };
  const due = deadlineMarks(inner, start);
  if (due !== null) return { kind: "deadline", text, marks: due };

  const before = prefixesAt(inner, start);
  const amount = amountAt(inner, before.end);
  if (amount === null) return null;
  const marks: OperatorMark[] = [...before.marks, ...amount.marks];
  const rest = inner.folded.slice(skipSpaces(inner.folded, amount.end));
  if (rest !== "" && !(INCLUDED.test(rest) && isInclusive(marks))) return null;
  const number = numberPart(source, amount.from);
  if (amount.to !== null) {
    const range: Range = {
      kind: "range",
      text,
      marks,
      from: number,
      to: numberPart(source, amount.to),
      unit: amount.unit,
    };
    return range;
  }
  // 十分 as a whole value is “very” and no score.
  if (amount.from.isChinese && text.slice(start, end) === "十分") return null;
  const perYear = amount.unit === null ? null : perPeriod(amount.unit, source.units);
  const operator = combinedOperator(marks);
  if (perYear !== null) {
    const frequency: Frequency = {
      kind: "frequency",
      text,
      every: perYear.every,
      operator,
      marks,
      number,
      unit: perYear.unit,
    };
    return frequency;
  }
  const quantity: Quantity = { kind: "quantity", text, operator, marks, number, unit: amount.unit };
  return quantity;
}

/** （含）, （含90%） behind a bound that takes in the number itself anyway. */
const INCLUDED = /^\(含(?:本数|[\d.]{1,8}[^()]{0,4})?\)$/;

function isInclusive(marks: readonly OperatorMark[]): boolean {
  const operator = combinedOperator(marks);
  return operator === "≥" || operator === "≤";
}

/** 每月1次 and the like that fill the text. */
function wholeFrequency(source: Source, start: number, end: number): Target | null {
  const inner: Source = { ...source, folded: source.folded.slice(0, end) };
  const found = everyAt(inner, start);
  if (found === null || skipSpaces(inner.folded, found.end) < end) return null;
  const { every, marks, number, unit } = found;
  return { kind: "frequency", text: source.text, every, operator: combinedOperator(marks), marks, number, unit };
}

function freeText(source: Source): Target {
  let number = null;
  const marks: OperatorMark[] = [];
  for (const found of amountsIn(source)) {
    number ??= numberPart(source, found.amount.from);
    for (const mark of found.marks) marks.push(mark);
  }
  return { kind: "text", text: source.text, number, marks };
}
