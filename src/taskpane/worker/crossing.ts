import type { OnProgress } from "../../check/check";
import type { ListedFinding, ProjectRef } from "../../check/finding";
import type { ListedResult, TableSummary } from "../../check/result";
import type { Choices } from "../session/checker";
import type { WorkerMethods } from "./methods";
import type { SentRow, SentSheet } from "./rows";
import type { Run } from "../runs";

/**
 * The worker's methods as they are called across the thread boundary. Choices and sheets are sent once and held there for the calls that
 * follow, and the findings of a check are sent apart from its result.
 */
export interface CrossingMethods extends Omit<WorkerMethods, "check"> {
  setChoices(choices: Choices): void;
  setSheets(sheets: readonly SentSheet[]): void;
  /** Rows of the sheet with this name that come before those it has in the next `setSheets`: to copy thousands at once would block the pane. */
  setRowsAhead(sheet: string, rows: readonly SentRow[]): void;
  /**
   * `onFindings` is called with parts of the findings, in order, as runs over those of the last check that was completed: nearly all of
   * them are the same as before, and taking in thousands at once would block the pane.
   */
  check(onProgress: OnProgress, onFindings: (runs: readonly Run<ListedFinding>[]) => void): SentResult;
}

/** A result on its way to the pane. The projects of all tables cross as runs over those of the last check, as its findings do. */
export interface SentResult extends Omit<ListedResult, "findings" | "tables"> {
  readonly tables: readonly SentTable[];
  readonly projects: readonly Run<ProjectRef>[];
}

export interface SentTable extends Omit<TableSummary, "projects"> {
  /** How many of the projects are this table's. */
  readonly projects: number;
}
