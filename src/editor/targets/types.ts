import type { TextSpan } from "../../check/indicator/types";

/** A target as fields of a form. Each is as it is written, but operators, which are signs; empty where it is not there. */
export type TargetFields = QuantityFields | RangeFields | FrequencyFields | DeadlineFields | GradedFields | TextFields;

export interface QuantityFields {
  readonly kind: "quantity";
  /** ≥ ≤ > < = ≈, or empty: a bare number. */
  readonly operator: string;
  /** Empty while nobody has given it. */
  readonly number: string;
  readonly unit: string;
}

export interface RangeFields {
  readonly kind: "range";
  readonly from: string;
  readonly to: string;
  readonly unit: string;
}

export interface FrequencyFields {
  readonly kind: "frequency";
  /** 年, 半年, 季度, 月, 周 or 日. */
  readonly every: string;
  readonly operator: string;
  readonly number: string;
  readonly unit: string;
}

export interface DeadlineFields {
  readonly kind: "deadline";
  readonly operator: string;
  /** 12月底, 2026年6月30日前 */
  readonly date: string;
}

export interface GradedFields {
  readonly kind: "graded";
  /** 优/良/中/差 */
  readonly grades: string;
}

/** Any other text, a placeholder or nothing among them. */
export interface TextFields {
  readonly kind: "text";
  readonly text: string;
}

export type TargetKind = TargetFields["kind"];

/** A name of a field, of any kind of target. */
export type TargetFieldName = "operator" | "number" | "unit" | "from" | "to" | "every" | "date" | "grades" | "text";

/** Where a field stands in the target's text: its characters, and none where it would go. */
export interface PlacedFields {
  readonly fields: TargetFields;
  readonly places: { readonly [name in TargetFieldName]?: readonly TextSpan[] };
}
