import type { FileFacts } from "../../across/facts";
import type { Severity } from "../../check/finding";
import type { PartFacts } from "../../check/table/part-facts";
import type { Piece } from "../../text/excerpt";
import type { Language } from "../../text/language";
import type { FileErrorCode } from "../../files/file-error";
import type { Selection } from "./selection";
import type { Input } from "../inputs/input";

/**
 * What is told of a file: plain data with its sentences, from which every format is made, and which a line of jsonl carries to `merge`.
 * What is told of a long table is many times as long as the table, so findings are made when they are gone through.
 */
export interface FileAnswer extends Pick<Input, "path" | "file"> {
  readonly language: Language;
  /** What the answer was made of; null where that is not asked for. */
  readonly origin: Origin | null;
  /** Which findings are told and counted. */
  readonly selection: Pick<Selection, "rules" | "least">;
  readonly profile: { readonly id: string; readonly name: string } | null;
  /** What its tables were judged by, in words; the name of the profile where there is no table, null where it was not read. */
  readonly checkedBy: string | null;
  readonly error: { readonly code: FileErrorCode; readonly message: string } | null;
  readonly recognised: boolean;
  /** Whether no sheet holds anything. */
  readonly blank: boolean;
  /** Set where columns of indicators were recognised and something else stood in the way; `unreadTexts` says what. */
  readonly nearly?: true;
  readonly notes: readonly { readonly message: string }[];
  readonly sheets: readonly SheetAnswer[];
  /** What is to be said of the sheets that were not read, a sentence each. */
  readonly unreadTexts: readonly string[];
  readonly counts: Counts;
  /** Open findings that are not listed, as more were found than were asked for. */
  readonly left: number;
  /** How it stands to an earlier run; null where it is not compared with one. */
  readonly since: SinceAnswer | null;
  /** Whether the file, something it chooses for itself, or a table in it could not be read. */
  readonly trouble: boolean;
  /** What the rules across files need of it; null where they are not run. */
  readonly across: FileFacts | null;
}

/** By which an answer of an earlier run is known to be what a new check would give. */
export interface Origin {
  /** SHA-256 of the file; null where it could not be read. */
  readonly sha256: string | null;
  /** A hash of the program's version and of all settings and options that change an answer. */
  readonly settings: string;
  /** Ids of the rules that were run; lines of a version before this one have none. */
  readonly rules?: readonly string[];
}

/** What an earlier run has told of a file. */
export interface SinceAnswer {
  /** Findings that it has told and that are there still: they are neither listed nor counted. */
  readonly known: number;
  /** Findings that it has told and that are not there any more. */
  readonly gone: number;
  /** Whether there was something to compare with: the file may not have been checked then, or not have been there. */
  readonly was: "compared" | "not-checked" | "not-there";
}

/** How many findings there are, listed or not: the open ones by severity, and those that were accepted. */
export interface Counts extends Readonly<Record<Severity, number>> {
  readonly accepted: number;
}

export interface SheetAnswer {
  readonly name: string;
  readonly recognised: boolean;
  readonly layout: string | null;
  readonly tables: readonly { readonly range: string; readonly layout: string; readonly facts: PartFacts }[];
  /** What was recognised of a sheet that was not read. */
  readonly unread?: object;
  /** In the order of the sheet; may be gone through more than once. */
  readonly findings: Iterable<FindingAnswer>;
}

/** Characters of a cell. */
export interface PlaceAnswer {
  readonly sheet: string;
  readonly cell: string;
  readonly start: number;
  readonly end: number;
}

export interface FindingAnswer extends Omit<PlaceAnswer, "sheet"> {
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly indicator: number | null;
  /** 项目编码 of its project, where that is stated. */
  readonly projectCode?: string;
  readonly message: string;
  /** A fault in several stretches of text has its first in `cell`, the rest here, before the places it refers to. */
  readonly related: readonly PlaceAnswer[];
  readonly fix: { readonly safe: boolean; readonly edits: readonly object[] } | null;
  /** Of a sum that is off: what is stated, and what the parts come to. */
  readonly sum?: { readonly stated: string; readonly sum: string };
  /** Of an accepted finding only. */
  readonly accepted?: { readonly reason: string; readonly by: string; readonly on: string };
  /** What json leaves out. */
  details(): FindingDetails;
}

export interface FindingDetails {
  readonly project: string | null;
  /** What stands there, and what could; empty where there is nothing to show. */
  readonly now: string;
  readonly suggested: string;
  /** The faulty characters of the cell, with a few around them. */
  readonly excerpt: readonly Piece[];
}

export const NO_COUNTS: Counts = { error: 0, warning: 0, info: 0, accepted: 0 };
