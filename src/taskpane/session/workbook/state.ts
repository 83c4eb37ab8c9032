import type { Severities } from "../findings/severities";

/** The workbook at a glance: its sheets that are not hidden, and what is known of each. */
export interface Workbook {
  /** In the order of the workbook; null before they were listed. */
  readonly sheets: readonly WorkbookSheet[] | null;
  /** Sheets that the user has hidden: they are not looked at. */
  readonly hidden: number;
  /** The check of all of them that is under way. */
  readonly work: WorkbookWork | null;
}

export interface WorkbookSheet {
  readonly name: string;
  /** What it was found to be; null before it was looked at. */
  readonly report: SheetReport | null;
  /** Whether it was changed since, or is to be checked with other settings. */
  readonly isChanged: boolean;
}

/** Rows read or sheets checked; `all` is 0 where it is not known how many there are. */
export interface WorkbookWork {
  readonly phase: "reading" | "checking";
  readonly done: number;
  readonly all: number;
}

/** What a sheet is, and what was found on it. */
export type SheetReport =
  | {
      readonly kind: "table";
      /** Of its tables, each once, in reading order. */
      readonly layouts: readonly string[];
      readonly projects: number;
      readonly found: Severities;
      /** Whether it holds more that looks like a table and could not be read. */
      readonly isPartUnread: boolean;
    }
  /** Indicators that were laid out: their source is what is checked. */
  | { readonly kind: "expanded"; readonly project: string; readonly source: string }
  | { readonly kind: "no-table" }
  | { readonly kind: "blank" };

export const WORKBOOK: Workbook = { sheets: null, hidden: 0, work: null };

/** Sheets with a table, in the order of the workbook. */
export const sheetsWithTables = ({ sheets }: Workbook): readonly WorkbookSheet[] =>
  (sheets ?? []).filter(({ report }) => report?.kind === "table");

/** Whether everything that is known of the sheets still holds. */
export const isAllCurrent = ({ sheets }: Workbook): boolean =>
  sheets !== null && sheets.every(({ report, isChanged }) => report !== null && !isChanged);
