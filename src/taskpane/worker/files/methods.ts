import type { FilesList } from "../../../report/list/files";
import type { ReportFinding } from "../../../report/report";
import type { Choices } from "../../session/checker";
import type { EarlierAnswer, FileAnswer, FilesBasis } from "../../session/files/types";

/** The methods of a worker that checks files. Everything that crosses the thread boundary follows from this type. */
export interface FilesMethods {
  /** Says what the files are checked with. */
  begin(basis: FilesBasis): void;
  /** Reads and checks a file. `onFindings` is called with parts of what was found, in order, before the answer. */
  check(name: string, bytes: ArrayBuffer, onFindings: (some: readonly ReportFinding[]) => void): FileAnswer;
  /** Reads and checks an earlier file with these choices, to be compared with. `on` is the day, as 2026-11-30. */
  earlier(name: string, bytes: ArrayBuffer, choices: Choices, on: string): EarlierAnswer;
  /** 问题清单 of several files as a workbook file. */
  list(list: FilesList): Uint8Array<ArrayBuffer>;
}
