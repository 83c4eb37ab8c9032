import { fold } from "../../check/indicator/fold";
import type { Operator } from "../../check/indicator/types";
import { prefixAt } from "../../check/standard/operators";
import type { Vocabulary } from "../../check/standard/units";
import { placedFields } from "../targets/fields";
import type { RowsForm, Slot } from "../types";

/** The cells beside a target's value, for its sign and unit, where the layout has them. */
export interface BesideTarget {
  readonly sign: Slot | null;
  readonly unit: Slot | null;
}

/** What a target's cells are to hold. */
export interface TargetTexts {
  readonly sign: string | null;
  readonly value: string;
  readonly unit: string | null;
}

/** 定量 says what kind of indicator it is: its cell takes no sign. */
export const KIND_OF_INDICATOR = /^\s*(?:定量(?:指标)?|定性指标)\s*$/;
const EQUALS = /^(?:[=＝﹦]|等于)?$/;

/** The operator a cell's text is the sign of; null for words. */
export function signIn(text: string): Operator | null {
  const sign = fold(text.trim());
  const found = prefixAt(sign, 0);
  return found !== undefined && !found.inWords && found.written.length === sign.length ? found.operator : null;
}

/** A target over its cells; null for a cell that stays as it is. */
export function spreadTarget(
  text: string,
  { sign, unit }: BesideTarget,
  { signs }: RowsForm,
  units: Vocabulary,
): TargetTexts {
  const takesSign = sign !== null && !KIND_OF_INDICATOR.test(sign.text);
  if (!takesSign && unit === null) return { sign: null, value: cellSafe(text), unit: null };
  const asSign = (operator: string): string | null => {
    if (!takesSign) return null;
    // A number alone is as good as one with =, and a system may have printed that.
    if (operator === "" && EQUALS.test(sign.text.trim())) return null;
    // ≧ is the same as ≥.
    if (operator !== "" && signIn(sign.text) === operator) return null;
    return operator === "" ? "" : (signs[operator] ?? (operator === "=" ? "＝" : operator));
  };
  const asUnit = (word: string): string | null => (unit === null ? null : word);
  const { fields } = placedFields(text, units);
  const inSign = takesSign && "operator" in fields ? fields.operator : "";
  const before = takesSign || !("operator" in fields) ? "" : fields.operator;
  const after = "unit" in fields && unit === null ? fields.unit : "";
  switch (fields.kind) {
    case "quantity":
      return { sign: asSign(inSign), value: cellSafe(before + fields.number + after), unit: asUnit(fields.unit) };
    case "range":
      return { sign: asSign(""), value: `${fields.from}-${fields.to}${after}`, unit: asUnit(fields.unit) };
    case "deadline":
      return { sign: asSign(inSign), value: before + fields.date, unit: asUnit("") };
    default: {
      const qualitative = /^\s*定性\s*[:：]?\s*(.*)$/s.exec(text);
      if (takesSign && qualitative !== null)
        return { sign: "定性", value: cellSafe(qualitative[1] ?? ""), unit: asUnit("") };
      return { sign: takesSign ? "" : null, value: cellSafe(text), unit: asUnit("") };
    }
  }
}

const WIDE: Readonly<Record<string, string>> = { "=": "＝", "+": "＋", "@": "＠" };

/** A text that would begin a formula, with its first character in full width. */
export const cellSafe = (text: string): string => {
  const first = text.trimStart().charAt(0);
  const wide = WIDE[first];
  return wide === undefined ? text : text.replace(first, wide);
};
