import { placeOfProject, type ListedFinding, type ProjectRef, type Severity } from "../../../check/finding";
import { worst } from "./severities";

/** Findings that stand together under one heading. */
export interface Group {
  /** Stays the same over re-checks. */
  readonly id: string;
  readonly rule: string | null;
  /** Null for a group of a rule, and for the findings that belong to no project. */
  readonly project: ProjectRef | null;
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly findings: readonly ListedFinding[];
}

export function projectId(project: ProjectRef | null): string {
  return project === null ? "-" : placeOfProject(project);
}

/** By rule, in this order. */
export const byRule =
  (order: readonly string[]) =>
  (findings: readonly ListedFinding[], prefix: string): Group[] => {
    const places = new Map(order.map((rule, place) => [rule, place]));
    return [...gather(findings, (finding) => finding.rule)]
      .map(([rule, members]) => ({
        id: `${prefix}rule:${rule}`,
        rule,
        project: null,
        severity: worst(members),
        findings: members,
      }))
      .sort((a, b) => (places.get(a.rule) ?? Infinity) - (places.get(b.rule) ?? Infinity) || 0);
  };

/** In the order of the sheet; what belongs to no project comes first. */
export function byProject(findings: readonly ListedFinding[], prefix: string): Group[] {
  return [...gather(findings, (finding) => projectId(finding.project))]
    .map(([id, members]) => ({
      id: `${prefix}project:${id}`,
      rule: null,
      project: members[0].project,
      severity: worst(members),
      findings: members,
    }))
    .sort((a, b) => (a.project?.number ?? 0) - (b.project?.number ?? 0));
}

function gather(
  findings: readonly ListedFinding[],
  idOf: (finding: ListedFinding) => string,
): Map<string, [ListedFinding, ...ListedFinding[]]> {
  const groups = new Map<string, [ListedFinding, ...ListedFinding[]]>();
  for (const finding of findings) {
    const id = idOf(finding);
    const group = groups.get(id);
    if (group === undefined) groups.set(id, [finding]);
    else group.push(finding);
  }
  return groups;
}
