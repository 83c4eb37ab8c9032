import { SEVERITIES, type Finding, type Severity } from "../../check/finding";

/** Which findings are told. */
export interface Selection {
  /** Ids of rules; null for all. */
  readonly rules: readonly string[] | null;
  /** The least grave that is told and counted. */
  readonly least: Severity;
  /** Open findings of a file that are listed; null for all. More are counted all the same. */
  readonly most: number | null;
}

export const EVERYTHING: Selection = { rules: null, least: "info", most: null };

/** Whether a finding of a rule and a severity is told and counted. */
export const isSelected = (
  { rule, severity }: Pick<Finding, "rule" | "severity">,
  { rules, least }: Pick<Selection, "rules" | "least">,
): boolean => SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(least) && rules?.includes(rule) !== false;

/** The findings that are told and counted, in their order. `known` are keys of those that an earlier run has told. */
export function selected(
  findings: readonly Finding[],
  selection: Selection,
  known: ReadonlySet<string>,
): readonly Finding[] {
  const { rules, least } = selection;
  const isAll = rules === null && least === "info";
  if (isAll && known.size === 0) return findings;
  return findings.filter((finding) => (isAll || isSelected(finding, selection)) && !known.has(finding.key));
}
