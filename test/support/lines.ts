import type { Finding } from "../../src/check/finding";
import { plainFinding } from "../../src/check/engine/project-findings";
import type { CheckResult } from "../../src/check/result";
import { firstHandle, rowOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";

/**
 * A line a table, a sheet that was not read and a finding, edits and all; rows by where they stand, whatever their handles. Two checks
 * say the same where their lines are the same.
 */
export function linesOf({ tables, unread, findings }: CheckResult, sheets: readonly SheetSnapshot[]): string[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return [...tables, ...unread, ...findings.map(asData)].map((one) => JSON.stringify(placed(one, byName)));
}

/** A finding with its edits made. */
function asData(finding: Finding): unknown {
  const { fix, choices } = finding;
  return {
    ...plainFinding(finding),
    fix: fix && {
      safe: fix.safe,
      edits: fix.edits,
      cellByCell: fix.cellByCell === true,
      numbersIn: fix.numbersIn ?? null,
    },
    choices: choices.map(({ label, edits }) => ({ label, edits })),
  };
}

/** The same data with row handles replaced by rows. */
function placed(data: unknown, sheets: ReadonlyMap<string, SheetSnapshot>): unknown {
  if (Array.isArray(data)) return data.map((one) => placed(one, sheets));
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).map(([key, value]) => [key, placed(value, sheets)]);
  const copy = Object.fromEntries(entries) as { sheet?: unknown; row?: unknown };
  const sheet = typeof copy.sheet === "string" ? sheets.get(copy.sheet) : undefined;
  if (sheet !== undefined && typeof copy.row === "number") copy.row = rowOf(sheet, firstHandle(copy.row));
  return copy;
}
