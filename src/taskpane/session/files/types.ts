import type { EarlierCheck } from "../../../check/baseline/baseline";
import type { Layer } from "../../../check/settings";
import type { WordingEntry } from "../../../check/wording/entry";
import type { FileError } from "../../../files/file-error";
import type { FilesList } from "../../../report/list/files";
import type { Report, ReportFinding } from "../../../report/report";
import type { Language } from "../../../text/language";
import type { Choices } from "../checker";
import type { Severities } from "../findings/severities";

/** What files are checked with, under the settings that each of them keeps for itself. */
export interface FilesBasis {
  /** The office's settings, what they build on first. */
  readonly office: readonly Layer[];
  /** The office's wording library. */
  readonly wording: readonly WordingEntry[];
  /** Of the sentences about a file. */
  readonly language: Language;
  /** The day, as 2026-11-30. */
  readonly on: string;
}

/** A file that was read and checked. */
export interface FileSummary {
  readonly report: Report;
  /** The findings that are open, by severity, and how many were accepted. */
  readonly found: Severities;
  readonly accepted: number;
  readonly projects: number;
  /** What its tables were judged by; empty where there is none. */
  readonly basis: string;
  /** A sentence a table: where it stands and what was recognised there. */
  readonly tables: readonly string[];
  /** Why nothing was checked; empty where a table was found. */
  readonly why: string;
  /** What of the file was not read, and what of its own choices was not taken: sentences. */
  readonly notes: readonly string[];
}

/** The answer for one file, apart from its findings, which are sent before it. */
export type FileAnswer =
  | { readonly error: FileError }
  | { readonly summary: Omit<FileSummary, "report"> & { readonly report: Omit<Report, "findings"> } };

/** What was found in an earlier file. */
export type EarlierAnswer = { readonly error: FileError } | { readonly check: EarlierCheck };

/** Reads and checks files elsewhere, so that the pane stays at hand. */
export interface FileChecker {
  /** Checks with this from the next call on. */
  use(basis: FilesBasis): void;
  /**
   * Checks a file; its findings come in parts. A file that takes too long or ends the program that checks it gets an error, and the next
   * one another program. Rejects where no such program can be started, and with CheckerStopped.
   */
  check(
    file: { readonly name: string; readonly bytes: ArrayBuffer },
    onFindings: (some: readonly ReportFinding[]) => void,
  ): Promise<FileAnswer>;
  /** Checks an earlier file with these choices, to be compared with; likewise. `on` is the day. */
  earlier(
    file: { readonly name: string; readonly bytes: ArrayBuffer },
    choices: Choices,
    on: string,
  ): Promise<EarlierAnswer>;
  /** 问题清单 of several files as a workbook file. */
  list(list: FilesList): Promise<Uint8Array<ArrayBuffer>>;
  /** Breaks off what is under way, and frees its memory. */
  stop(): void;
}
