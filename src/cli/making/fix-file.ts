import { acceptedAmong } from "../../check/accepted/acceptance";
import { checkSheets } from "../../check/check";
import { applyWrites } from "../../check/edit";
import { SEVERITIES, type CellWrite, type Severity } from "../../check/finding";
import { planFixes, safeKeys, type FixGroup } from "../../check/fix";
import type { CheckResult } from "../../check/result";
import { hasFormulas, type SheetSnapshot } from "../../check/sheet/snapshot";
import { cellsOfTables, patchWorkbook } from "../../xlsx/patch/patch";
import type { CheckedFile } from "../checking/check-file";
import { changesOf, inTheWay, type WriteObstacle } from "./writes";

/** Why safe fixes were left out. */
export type LeftReason =
  | WriteObstacle
  /** Fixes that overlap: ten rounds were not enough. */
  | "overlap";

/** Safe fixes that were left out, with the cells they are about; those that overlap have none of their own. */
export interface Left {
  readonly reason: LeftReason;
  readonly findings: number;
  readonly cells: readonly CellWrite[];
}

export type Counts = Readonly<Record<Severity, number>>;

/** What mending a file came to. */
export interface FixedFile {
  /** Findings that are mended. */
  readonly findings: number;
  readonly writes: readonly CellWrite[];
  readonly left: readonly Left[];
  readonly before: Counts;
  readonly after: Counts;
  readonly hasFormulas: boolean;
  /** The new file; null where there is nothing to change. */
  readonly bytes: Uint8Array | null;
}

/**
 * Works the safe fixes into a file that was checked: those of some rules, or of all where `rules` is null; what was accepted stays as it
 * is. Throws PatchError where the file
 * cannot be changed without harm.
 */
export function fixFile(
  { read, result, sheets, profile, kept }: CheckedFile,
  rules: readonly string[] | null,
): FixedFile {
  if (read === null || result === null || profile === null) throw new Error("the file was not read");
  const options = { profile, mappings: kept.mappings };
  const openIn = ({ findings }: CheckResult) => {
    const accepted = acceptedAmong(kept.accepted.acceptances, findings);
    return findings.filter((finding) => accepted(finding) === null);
  };
  const open = openIn(result);
  const meant = rules === null ? open : open.filter(({ rule }) => rules.includes(rule));
  const keys = safeKeys(meant);
  const plan = planFixes(sheets, keys, options);
  const tables = cellsOfTables(
    read.bytes,
    sheets.map(({ name }) => name),
  );
  const byReason = new Map<LeftReason, FixGroup[]>();
  const groups = plan.groups.filter((group) => {
    const reason = inTheWay(group.writes, read.sheets, tables);
    if (reason !== null) byReason.set(reason, [...(byReason.get(reason) ?? []), group]);
    return reason === null;
  });
  const writes = inOrder(
    groups.flatMap((group) => group.writes),
    sheets,
  );
  const left = [...byReason].map(([reason, own]) => ({
    reason,
    findings: own.reduce((sum, group) => sum + group.keys.length, 0),
    cells: inOrder(
      own.flatMap((group) => group.writes),
      sheets,
    ),
  }));
  const overlapping = plan.left.length;
  const before = countsOf(open);
  return {
    findings: groups.reduce((sum, group) => sum + group.keys.length, 0),
    writes,
    left: overlapping === 0 ? left : [...left, { reason: "overlap", findings: overlapping, cells: [] }],
    before,
    after: writes.length === 0 ? before : countsOf(openIn(checkSheets(applyWrites(sheets, writes), options))),
    hasFormulas: sheets.some(hasFormulas),
    bytes: writes.length === 0 ? null : patchWorkbook(read.bytes, read.sheets, { sheets: changesOf(writes) }),
  };
}

/** As the cells stand: sheet by sheet, row by row. */
function inOrder(writes: readonly CellWrite[], sheets: readonly SheetSnapshot[]): CellWrite[] {
  const nth = new Map(sheets.map(({ name }, at) => [name, at]));
  const at = ({ sheet }: CellWrite): number => nth.get(sheet) ?? 0;
  return [...writes].sort((a, b) => at(a) - at(b) || a.row - b.row || a.column - b.column);
}

function countsOf(findings: readonly { readonly severity: Severity }[]): Counts {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
