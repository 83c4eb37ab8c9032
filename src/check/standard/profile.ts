import type { Severity } from "../finding";
import type { OwnLabels } from "../table/vocabulary/own";
import type { WordingEntry } from "../wording/entry";
import type { Category } from "./categories";
import type { StandardName } from "./standard-name";

export type { StandardName };

/** How much is checked: `strict` is every rule. */
export type Tier = "quick" | "default" | "strict";

export const TIERS: readonly Tier[] = ["quick", "default", "strict"];

/** The categories of a jurisdiction. */
export interface Categories {
  /** False where the forms print names alone; the codes then only serve to find a class. */
  readonly printsCodes: boolean;
  readonly level1: readonly Category[];
  readonly level2: readonly Category[];
  /** Codes that are accepted where they stand but not offered any more. */
  readonly legacy: readonly string[];
}

/** What an office checks with: a jurisdiction's lists and the office's choices. Plain data; it crosses the worker boundary. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  /** The year of tables whose title names none. */
  readonly year: number | null;
  /** Severities that differ from the rules' own, by rule id; `off` leaves a rule out. */
  readonly severities: Readonly<Record<string, Severity | "off">>;
  readonly thresholds: {
    /** A project with fewer indicators has too few. */
    readonly fewestIndicators: number;
    /** How far rounding may move one amount, in units of the last printed decimal. */
    readonly roundingAllowance: number;
  };
  /** Classes every project must have an indicator of, besides 产出 and 效益. */
  readonly required: { readonly satisfaction: boolean; readonly cost: boolean };
  /** Layouts the office accepts; null accepts every one. */
  readonly layouts: readonly string[] | null;
  readonly categories: Categories;
  readonly names: readonly StandardName[];
  /** Units of target values besides the built-in ones. */
  readonly units: readonly string[];
  /** Sets of graded phrases, best grade first. */
  readonly phrases: readonly (readonly string[])[];
  /** Reasons to choose from when a finding is accepted; none for those the pane has itself. */
  readonly reasons: readonly string[];
  /** The wording library the office and the workbook keep; none in the built-in profiles. */
  readonly wording: readonly WordingEntry[];
  /** Labels of tables besides the built-in ones, by what they announce. */
  readonly labels?: OwnLabels;
}
