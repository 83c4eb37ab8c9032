import type { Finding, ListedFinding, ProjectRef } from "./finding";
import type { CellRange } from "./sheet/snapshot";
import type { PartFacts } from "./table/part-facts";
import type { Recognition } from "./table/recognise";
import type { TableBasis } from "./table/types";

/** What a check made of a workbook. */
export interface CheckResult {
  /** Empty where no sheet holds a table that is known. */
  readonly tables: readonly TableSummary[];
  /** The sheets that hold text but no table that is known, with what was recognised of them. */
  readonly unread: readonly Recognition[];
  /** In the order of the sheet: row, column, offset. */
  readonly findings: readonly Finding[];
}

/** The same as plain data: it crosses the worker boundary. */
export interface ListedResult extends Omit<CheckResult, "findings"> {
  readonly findings: readonly ListedFinding[];
}

export interface TableSummary {
  readonly layout: string;
  readonly sheets: readonly string[];
  readonly title: string | null;
  readonly department: string | null;
  readonly year: number | null;
  /** The edition of the classes it was judged by, and whether it prints their codes. */
  readonly basis: TableBasis;
  readonly moneyUnit: string | null;
  /** The stated 合计 as the table writes it, or null where there is none. */
  readonly total: string | null;
  readonly projects: readonly ProjectRef[];
  readonly indicators: number;
  /** Stated sums that were compared with their parts. */
  readonly sums: number;
  /** Rules that ran. */
  readonly rules: number;
  /** Where it stands, with what was recognised there; several where its projects have a form each. */
  readonly parts: readonly PartSummary[];
}

export interface PartSummary {
  readonly sheet: string;
  /** By zero-based sheet row and column. */
  readonly range: CellRange;
  readonly facts: PartFacts;
}
