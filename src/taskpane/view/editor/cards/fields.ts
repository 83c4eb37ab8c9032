import type { Vocabulary } from "../../../../check/standard/units";
import { printTarget, withTargetField } from "../../../../editor/targets/edit";
import { targetFields } from "../../../../editor/targets/fields";
import type { TargetFieldName, TargetFields, TargetKind } from "../../../../editor/targets/types";

/** What somebody is typing into a field of a target. */
export interface Typed {
  readonly field: TargetFieldName;
  readonly value: string;
  /** The target before it, in whose place every further character goes. */
  readonly base: string;
  /** The target with it. Where another one stands, the typing is over. */
  readonly text: string;
}

/** A target that nobody has begun, as fields of a kind. */
function blankFields(kind: TargetKind): TargetFields {
  switch (kind) {
    case "range":
      return { kind, from: "", to: "", unit: "" };
    case "text":
      return { kind, text: "" };
    default:
      return { kind: "quantity", operator: "", number: "", unit: "" };
  }
}

/**
 * The fields of a target as a card shows them. `chosen` is the kind the user asked for, which counts where the text itself has none:
 * one that is blank is a number to be given unless it is to be a range, and any text may be edited as such.
 */
export function cardFields(text: string, chosen: TargetKind | null, units: Vocabulary): TargetFields {
  if (chosen === "text") return { kind: "text", text };
  return text.trim() === "" ? blankFields(chosen ?? "quantity") : targetFields(text, units);
}

/**
 * The fields to show while one of them is typed in: the kind stays what it was, since 6. on the way to 6.5 is no number, and a field
 * that went away would take the keyboard with it.
 */
export function shownFields(
  text: string,
  typed: Typed | null,
  chosen: TargetKind | null,
  units: Vocabulary,
): TargetFields {
  const now = cardFields(text, chosen, units);
  if (typed === null || typed.text !== text) return now;
  const before = cardFields(typed.base, chosen, units);
  return { ...(now.kind === before.kind ? now : before), [typed.field]: typed.value };
}

/** What typing into a field comes to. A number or unit typed into a blank target brings the sign along that is shown. */
export function typeField(
  text: string,
  typed: Typed | null,
  { field, value }: Pick<Typed, "field" | "value">,
  { chosen, units, operator }: TypingInto,
): Typed {
  const base = typed !== null && typed.text === text && typed.field === field ? typed.base : text;
  return { field, value, base, text: typedText() };

  function typedText(): string {
    if (chosen === "text") return value;
    if (base.trim() !== "") return withTargetField(base, field, value, units);
    const blank = blankFields(chosen ?? "quantity");
    const sign = field !== "operator" && blank.kind === "quantity" ? { operator } : {};
    const fields = { ...blank, ...sign, [field]: value } as TargetFields;
    // A range with nothing in it would leave its stroke.
    return value === "" ? "" : printTarget(fields);
  }
}

/** What a field is typed into besides its text. */
interface TypingInto {
  readonly chosen: TargetKind | null;
  readonly units: Vocabulary;
  /** The usual sign of a number. */
  readonly operator: string;
}
