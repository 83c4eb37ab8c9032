import type { Acceptance } from "../../../check/accepted/acceptance";

/** What of a finding's kind is accepted with it. */
export type AcceptScope = "finding" | "project" | "table" | "rule";

/** Acceptances before and after one action. */
export interface AcceptStep {
  readonly kind: "accepted";
  readonly before: readonly Acceptance[];
  readonly after: readonly Acceptance[];
}

export type AcceptOutcome =
  | { readonly what: "accepted" | "withdrawn" | "pruned" | "undone"; readonly findings: number }
  | { readonly what: "rule-accepted" | "rule-withdrawn"; readonly rule: string }
  /** They have been changed since: that change is not thrown away. */
  | { readonly what: "undo-refused" };

/** Where the name of who accepts is kept between times; empty where it is not known. */
export interface Reviewer {
  read(): string;
  keep(name: string): void;
}
