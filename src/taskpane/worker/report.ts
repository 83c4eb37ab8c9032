import { createCheck } from "../../check/check";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { tableChanges, type TableChange } from "../../report/changes/changes";
import { overviewOf, type Overview } from "../../report/overview";
import { reportOf, type Report } from "../../report/report";
import type { ReportRequest } from "./methods";
import type { HeldSheets } from "./state";

export function reportOn({ sheets, check, choices }: HeldSheets, { accepted, on, keys }: ReportRequest): Report {
  const { profile } = choices;
  return reportOf({
    ...{ result: check.run(sheets), sheets, profile, accepted, on },
    totals: { tables: check.read(sheets), allowance: profile.thresholds.roundingAllowance },
    ...(keys !== null && { keys: new Set(keys) }),
  });
}

export const overviewOn = ({ sheets, check, choices }: HeldSheets): Overview =>
  overviewOf(check.read(sheets), sheets, choices.profile.thresholds.roundingAllowance);

/** What the tables of the sheets that are held say otherwise than they did. */
export function changesSince({ sheets, check }: HeldSheets, before: readonly SheetSnapshot[]): readonly TableChange[] {
  // A check of its own: the other remembers the sheets as they are now.
  const then = createCheck(check.options).read(before);
  return tableChanges({ tables: then, sheets: before }, { tables: check.read(sheets), sheets });
}
