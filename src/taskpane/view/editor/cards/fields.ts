import type { Vocabulary } from "../../../../check/standard/units";
import { printTarget, withTargetField } from "../../../../editor/targets/edit";
import { targetFields } from "../../../../editor/targets/fields";
import type { TargetFieldName, TargetFields } from "../../../../editor/targets/types";

/** What somebody is typing into a field of a target. */
export interface Typed {
  readonly field: TargetFieldName;
  readonly value: string;
  /** The target before it, in whose place every further character goes. */
  readonly base: string;
  /** The target with it. Where another one stands, the typing is over. */
  readonly text: string;
}

/** The fields of a target as a card shows them: one that is blank is a number to be given. */
export function cardFields(text: string, units: Vocabulary): TargetFields {
  return text.trim() === "" ? { kind: "quantity", operator: "", number: "", unit: "" } : targetFields(text, units);
}

/**
 * The fields to show while one of them is typed in: the kind stays what it was, since 6. on the way to 6.5 is no number, and a field
 * that went away would take the keyboard with it.
 */
export function shownFields(text: string, typed: Typed | null, isText: boolean, units: Vocabulary): TargetFields {
  if (isText) return { kind: "text", text };
  const now = cardFields(text, units);
  if (typed === null || typed.text !== text) return now;
  const before = cardFields(typed.base, units);
  return { ...(now.kind === before.kind ? now : before), [typed.field]: typed.value };
}

/** What typing into a field comes to. A number typed into a blank target brings its usual sign along. */
export function typeField(
  text: string,
  typed: Typed | null,
  { field, value }: Pick<Typed, "field" | "value">,
  { units, operator }: { readonly units: Vocabulary; readonly operator: string },
): Typed {
  const base = typed !== null && typed.text === text && typed.field === field ? typed.base : text;
  const blank = {
    kind: "quantity",
    operator: field === "number" && value !== "" ? operator : "",
    number: "",
    unit: "",
  };
  const next =
    base.trim() === "" && field !== "text"
      ? printTarget({ ...blank, [field]: value } as TargetFields)
      : withTargetField(base, field, value, units);
  return { field, value, base, text: next };
}
