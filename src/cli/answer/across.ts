import type { Compared } from "../../across/run";
import type { FileRef } from "../../across/rule";
import type { Severity } from "../../check/finding";
import type { Language } from "../../text/language";
import type { Counts, FindingAnswer } from "./answer";

/** What is told of many files together: plain data with its sentences, from which every format is made. */
export interface AcrossAnswer {
  readonly language: Language;
  /** How much was compared, as numbers and as a sentence. */
  readonly compared: Compared;
  readonly about: string;
  /** What was not compared, a sentence each. */
  readonly notes: readonly string[];
  readonly counts: Counts;
  /** How it stands to an earlier run; null where it is not compared with one. */
  readonly since: AcrossSinceAnswer | null;
  readonly findings: readonly AcrossFindingAnswer[];
}

/** What became of the findings of an earlier run, see `SinceAnswer`. */
export interface AcrossSinceAnswer {
  readonly known: number;
  readonly gone: number;
  /** Findings of then of which nothing is known: a file that they name, or their rule, was not compared this time. */
  readonly unknown: number;
  /** Whether the earlier run compared the files, and was handed on by the parts that were merged. */
  readonly was: "compared" | "not-checked" | "not-handed-on";
}

/** A cell of a file. */
export interface FilePlace extends FileRef {
  readonly sheet: string;
  readonly cell: string;
}

export interface AcrossFindingAnswer extends FilePlace {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly project: string;
  /** 项目编码, where it is stated. */
  readonly projectCode?: string;
  readonly indicator: number | null;
  readonly message: string;
  readonly now: string;
  readonly suggested: string;
  /** The other side first. */
  readonly related: readonly FilePlace[];
  readonly accepted?: FindingAnswer["accepted"];
}
