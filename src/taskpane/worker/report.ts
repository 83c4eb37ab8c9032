import { createCheck } from "../../check/check";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Acceptance } from "../../check/accepted/acceptance";
import { tableChanges, type TableChange } from "../../report/changes/changes";
import { reportOf, type Report } from "../../report/report";
import type { HeldSheets } from "./state";

/** What the report of the sheets that are held is asked for. */
export interface ReportRequest {
  readonly accepted: readonly Acceptance[];
  /** The day, as 2026-11-29. */
  readonly on: string;
  /** Keys of the findings wanted; null for all of them. */
  readonly keys: readonly string[] | null;
}

export function reportOn({ sheets, check, choices }: HeldSheets, { accepted, on, keys }: ReportRequest): Report {
  const { profile } = choices;
  return reportOf({
    ...{ result: check.run(sheets), sheets, profile, accepted, on },
    totals: { tables: check.read(sheets), allowance: profile.thresholds.roundingAllowance },
    ...(keys !== null && { keys: new Set(keys) }),
  });
}

/** What the tables of the sheets that are held say otherwise than they did. */
export function changesSince({ sheets, check }: HeldSheets, before: readonly SheetSnapshot[]): readonly TableChange[] {
  // A check of its own: the other remembers the sheets as they are now.
  const then = createCheck(check.options).read(before);
  return tableChanges({ tables: then, sheets: before }, { tables: check.read(sheets), sheets });
}
