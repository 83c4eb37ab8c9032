import { fold } from "../../check/indicator/fold";
import { parseTarget } from "../../check/indicator/target";
import type { NumberPart, OperatorMark, Target, TextSpan, UnitPart } from "../../check/indicator/types";
import { BUILT_IN_UNITS, type Vocabulary } from "../../check/standard/units";
import { openTarget, PERIOD, strangeUnit } from "./open";
import type { PlacedFields, TargetFields } from "./types";

/** The fields of a target's text. */
export const targetFields = (text: string, units: Vocabulary = BUILT_IN_UNITS): TargetFields =>
  placedFields(text, units).fields;

export function placedFields(text: string, units: Vocabulary = BUILT_IN_UNITS): PlacedFields {
  const open = openTarget(text, units);
  if (open !== null) return open;
  const target = parseTarget(text, units);
  switch (target.kind) {
    case "quantity":
      return {
        fields: {
          kind: "quantity",
          operator: operatorOf(target),
          number: target.number.written,
          unit: target.unit?.unit ?? "",
        },
        places: {
          operator: marksOf(target, Math.min(target.number.span.start, target.unit?.span.start ?? Infinity)),
          number: [target.number.span],
          unit: unitPlace(text, target.unit, target.number),
        },
      };
    case "range":
      return rangeFields(text, target);
    case "frequency":
      return frequencyFields(text, target);
    case "deadline": {
      const start = target.marks.at(-1)?.span.end ?? text.length - text.trimStart().length;
      const date = text.slice(start);
      const from = start + date.length - date.trimStart().length;
      return {
        fields: { kind: "deadline", operator: operatorOf(target), date: date.trim() },
        places: { operator: marksOf(target, from), date: [{ start: from, end: from + date.trim().length }] },
      };
    }
    case "graded":
      return { fields: { kind: "graded", grades: text.trim() }, places: { grades: whole(text) } };
    default:
      return (
        strangeUnit(text) ?? { fields: { kind: "text", text }, places: { text: [{ start: 0, end: text.length }] } }
      );
  }
}

function whole(text: string): readonly TextSpan[] {
  const start = text.length - text.trimStart().length;
  return [{ start, end: start + text.trim().length }];
}

function operatorOf(target: Target): string {
  const marks = "marks" in target ? target.marks : [];
  const same = marks.every(({ operator }) => operator === marks[0]?.operator);
  return marks.length === 0 || !same ? "" : (marks[0]?.operator ?? "");
}

/** The characters of all operators, or where one would go. */
function marksOf(target: { readonly marks: readonly OperatorMark[] }, at: number): readonly TextSpan[] {
  return target.marks.length === 0 ? [{ start: at, end: at }] : target.marks.map(({ span }) => span);
}

/** The characters of a unit without its brackets. */
function unitPlace(text: string, unit: UnitPart | null, number: NumberPart): readonly TextSpan[] {
  if (unit === null) return [{ start: number.span.end, end: number.span.end }];
  const { start, end } = unit.span;
  // 百分之五: the unit % is the words before the number.
  if (end <= number.span.start) return [{ start: number.span.end, end: number.span.end }, unit.span];
  if (!unit.inBrackets) return [unit.span];
  const inner = text.slice(start + 1, end - 1);
  const from = start + 1 + inner.length - inner.trimStart().length;
  return [{ start: from, end: from + inner.trim().length }];
}

function rangeFields(text: string, target: Extract<Target, { kind: "range" }>): PlacedFields {
  const { from, to, unit } = target;
  // A target with an operator besides says more than two numbers and a unit.
  if (target.marks.length > 0) {
    return { fields: { kind: "text", text }, places: { text: [{ start: 0, end: text.length }] } };
  }
  const own = unitPlace(text, unit, to);
  // 90%-95% says its unit twice.
  const between = text.slice(from.span.end, to.span.start);
  const doubled = unit !== null && unit.span.start >= to.span.end ? between.indexOf(unit.unit) : -1;
  const first = { start: from.span.end + doubled, end: from.span.end + doubled + (unit?.unit.length ?? 0) };
  return {
    fields: { kind: "range", from: from.written, to: to.written, unit: unit?.unit ?? "" },
    places: { from: [from.span], to: [to.span], unit: doubled === -1 ? own : [first, ...own] },
  };
}

function frequencyFields(text: string, target: Extract<Target, { kind: "frequency" }>): PlacedFields {
  const period = PERIOD.exec(fold(text));
  const written = period?.[1] ?? "";
  const end = period === null ? 0 : period.index + period[0].length;
  return {
    fields: {
      kind: "frequency",
      every: target.every,
      operator: operatorOf(target),
      number: target.number.written,
      unit: target.unit?.unit ?? "",
    },
    places: {
      every: [{ start: end - written.length, end }],
      operator: marksOf(target, target.number.span.start),
      number: [target.number.span],
      unit: unitPlace(text, target.unit, target.number),
    },
  };
}
