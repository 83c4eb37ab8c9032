import type { Severity } from "../finding";

/** What was found at earlier checks, so that what is new since can be told. A sheet is in one of them at most. */
export interface Baseline {
  readonly checks: readonly EarlierCheck[];
}

/** One check that was remembered. */
export interface EarlierCheck {
  /** The day, as 2026-11-29. */
  readonly on: string;
  /** The name of the file that was checked; empty where it was the workbook that remembers. */
  readonly file: string;
  /** Ids of the rules that were run: of the others nothing is known. */
  readonly rules: readonly string[];
  /** Sheets the workbook had then that were not checked: of these nothing is known. */
  readonly unchecked: readonly string[];
  readonly sheets: readonly EarlierSheet[];
}

export interface EarlierSheet {
  readonly sheet: string;
  /** In the order they were found. */
  readonly findings: readonly EarlierFinding[];
}

export interface EarlierFinding {
  /** What it said, see `saidBy`. */
  readonly said: string;
  readonly severity: Severity;
  /** A1 address of its first cell at that time. */
  readonly cell: string;
}

export const NO_BASELINE: Baseline = { checks: [] };

export const isEmpty = ({ checks }: Baseline): boolean => checks.length === 0;

/** The names of the sheets that were checked. */
export const sheetsIn = ({ checks }: Baseline): readonly string[] =>
  checks.flatMap(({ sheets }) => sheets.map(({ sheet }) => sheet));
