import { STANDARD_PHRASES } from "../../check/standard/phrases";
import { BUILT_IN_UNITS, type Vocabulary } from "../../check/standard/units";
import { placedFields, targetFields } from "./fields";
import type { PlacedFields, TargetFieldName, TargetFields, TargetKind } from "./types";
import { changeText } from "../../check/text-change";

/**
 * A target's text with one of its fields changed, and no other character; as it is where its kind has no such field. A field in several
 * places, as the unit of 90%-95%, is changed in each; an operator said twice, as in 至少5个以上, is said once afterwards.
 */
export function withTargetField(
  text: string,
  field: TargetFieldName,
  value: string,
  units: Vocabulary = BUILT_IN_UNITS,
): string {
  const { fields, places } = placedFields(text, units);
  const spans = places[field];
  const now = (fields as unknown as Readonly<Record<string, string>>)[field];
  if (spans === undefined || now === value) return text;
  const isDoubled = fields.kind === "range" && field === "unit";
  // An operator goes before the number, wherever it stood.
  const start = field === "operator" ? beforeNumber(places, spans) : null;
  if (start !== null) {
    const edits = spans.map((span) => ({ ...span, after: "" }));
    return changeText(text, [{ start, end: start, after: value }, ...edits]);
  }
  return changeText(
    text,
    spans.map((span, index) => ({ ...span, after: index === 0 || isDoubled ? value : "" })),
  );
}

/** Where a sign goes that takes the place of 以上 and its like; null where an operator stands before the number already. */
function beforeNumber(
  { number, unit }: PlacedFields["places"],
  spans: readonly { readonly start: number }[],
): number | null {
  const first = Math.min(number?.[0]?.start ?? Infinity, ...(unit ?? []).map(({ start }) => start));
  return spans.every(({ start }) => start > first) && first !== Infinity ? first : null;
}

/** A target as its fields are written by default: ≥600人次, 6-8次, 每月≥1次, ≤12月底, 优/良/中/差. */
export function printTarget(fields: TargetFields): string {
  switch (fields.kind) {
    case "quantity":
      return fields.operator + fields.number + fields.unit;
    case "range":
      return `${fields.from}-${fields.to}${fields.unit}`;
    case "frequency":
      return `每${fields.every}${fields.operator}${fields.number}${fields.unit}`;
    case "deadline":
      return fields.operator + fields.date;
    case "graded":
      return fields.grades;
    case "text":
      return fields.text;
  }
}

/** A target's text as another kind of target, with what the two have in common; what they have not is left to be filled in. */
export function asTargetKind(text: string, kind: TargetKind, units: Vocabulary = BUILT_IN_UNITS): string {
  const now = targetFields(text, units);
  if (now.kind === kind) return text;
  const next = printTarget(converted(now, kind, text));
  if (kind === "text" || targetFields(next, units).kind === kind) return next;
  // 100% is done no number of times a year: a number or unit that the kind cannot have is left behind.
  const open = printTarget(converted({ kind: "text", text }, kind, text));
  // A range with nothing in it would be a stroke.
  return targetFields(open, units).kind === kind ? open : "";
}

function converted(now: TargetFields, kind: TargetKind, text: string): TargetFields {
  const number = "number" in now ? now.number : now.kind === "range" ? now.from : "";
  const unit = "unit" in now ? now.unit : "";
  const operator = "operator" in now ? now.operator : "";
  switch (kind) {
    case "quantity":
      return { kind, operator: operator === "" ? "≥" : operator, number, unit };
    case "range":
      return { kind, from: number, to: "", unit };
    case "frequency":
      return { kind, every: "年", operator: operator === "" ? "≥" : operator, number, unit: unit === "" ? "次" : unit };
    case "deadline":
      return { kind, operator: "≤", date: now.kind === "deadline" ? now.date : "月底" };
    case "graded":
      return { kind, grades: (STANDARD_PHRASES[0] ?? []).join("/") };
    case "text":
      return { kind, text };
  }
}
