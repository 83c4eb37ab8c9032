import { acceptedAmong, identified, type AcceptedBy, type Acceptance } from "../check/accepted/acceptance";
import { placeOfProject, SEVERITIES, type Finding, type Severity } from "../check/finding";
import type { Message } from "../check/message";
import type { CheckResult, TableSummary } from "../check/result";
import { firstRow, rowOf, type SheetSnapshot } from "../check/sheet/snapshot";
import type { Profile, Tier } from "../check/standard/profile";
import type { BudgetTable } from "../check/table/types";
import type { ReportPlace } from "./place";
import { stamp } from "./stamp";
import { sumsOf, type ReportSum } from "./sums";
import { wordings } from "./wordings";

/** What a check found, for those who were not there: plain data without wording, from which lists, letters and files are made. */
export interface Report {
  /** The file that was checked, by its name; null for the workbook that is open. */
  readonly file: string | null;
  /** The name of the profile it was checked by. */
  readonly standard: string;
  readonly tier: Tier;
  /** The day, as 2026-11-29; null where it is not to be said. */
  readonly on: string | null;
  /** Names of the sheets that were checked. */
  readonly sheets: readonly string[];
  readonly tables: readonly ReportTable[];
  readonly sums: readonly ReportSum[];
  /** In the order of the sheets. */
  readonly findings: readonly ReportFinding[];
}

export interface ReportTable extends Pick<TableSummary, "title" | "department" | "year" | "indicators" | "sheets"> {
  readonly projects: number;
}

/** A finding as others read of it. */
export interface ReportFinding {
  /** What tells it on its sheet for as long as it says the same, see `stamp`. */
  readonly stamp: string;
  readonly sheet: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: Message;
  /** The project it is about; `id` tells projects of one name apart. Null where it is about none. */
  readonly project: { readonly id: string; readonly name: string } | null;
  /** Position within its project, from 1. */
  readonly indicator: number | null;
  /** Null where its sheet is not at hand. */
  readonly place: ReportPlace | null;
  /** What stands there, and what could; empty where there is nothing to show. */
  readonly now: string;
  readonly suggested: string;
  /** The ways to mend it, where a person has to choose one; `suggested` names them all. */
  readonly choices: readonly string[];
  readonly accepted: Pick<Acceptance, "reason" | "by" | "on"> | null;
}

export interface ReportBasis {
  readonly result: Pick<CheckResult, "tables" | "findings">;
  readonly sheets: readonly SheetSnapshot[];
  readonly profile: Pick<Profile, "name" | "tier">;
  /** The tables whose sums are told, and how far rounding may move one amount (see `Profile`); none unless given. */
  readonly totals?: { readonly tables: readonly BudgetTable[]; readonly allowance: number };
  readonly accepted: readonly Acceptance[] | AcceptedBy;
  readonly on: string | null;
  readonly file?: string | null;
  /** Keys of the findings wanted; all unless given. */
  readonly keys?: ReadonlySet<string>;
}

/** What a check found, put together from its result. */
export function reportOf(basis: ReportBasis): Report {
  const { result, sheets, profile, totals, on, file = null, keys } = basis;
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const accepted =
    typeof basis.accepted === "function" ? basis.accepted : acceptedAmong(basis.accepted, result.findings);
  return {
    ...{ file, on, standard: profile.name, tier: profile.tier },
    sheets: sheets.map(({ name }) => name),
    tables: result.tables.map(({ title, department, year, indicators, sheets: own, projects }) => ({
      ...{ title, department, year, indicators },
      sheets: own,
      projects: projects.length,
    })),
    sums: totals?.tables.flatMap((table) => sumsOf(table, byName, totals.allowance)) ?? [],
    findings: identified(result.findings).flatMap(({ finding, sheet, identity }) => {
      if (keys?.has(finding.key) === false) return [];
      const { severity, rule, message, project, indicator, fix, choices } = finding;
      const acceptance = accepted(finding);
      const [now, suggested] = wordings(finding, byName);
      return [
        {
          ...{ stamp: stamp(rule, identity), sheet, severity, rule, message, indicator, now, suggested },
          choices: fix !== null && fix.edits.length > 0 ? [] : choices.map(({ label }) => label),
          project: project === null ? null : { id: placeOfProject(project), name: project.name },
          place: placeOf(finding, byName),
          accepted: acceptance === null ? null : { reason: acceptance.reason, by: acceptance.by, on: acceptance.on },
        },
      ];
    }),
  };
}

/** Where a finding leads to; null where its sheet is not there. */
export function placeOf(
  { place }: Pick<Finding, "place">,
  sheets: ReadonlyMap<string, SheetSnapshot>,
): ReportPlace | null {
  const at = place[0];
  const sheet = at === undefined ? undefined : sheets.get(at.sheet);
  if (at === undefined || sheet === undefined) return null;
  return { sheet: at.sheet, row: rowOf(sheet, at.row) ?? firstRow(at.row), column: at.column };
}

/** How many there are of each severity, the gravest first. */
export const countsOf = (
  findings: readonly Pick<ReportFinding, "severity">[],
): readonly (readonly [severity: Severity, count: number])[] =>
  SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]);
