import type { AcceptedBy } from "../../../check/accepted/acceptance";
import type { ListedFinding } from "../../../check/finding";
import { projectId } from "../findings/project-id";
import type { PaneState } from "../state/state";
import type { ListedWay } from "../ways";
import type { AcceptScope } from "./types";

/** The open findings that are accepted together with one, by how far that reaches. A whole rule takes in those to come as well. */
export function alikeIn(
  findings: readonly ListedFinding[],
  accepted: AcceptedBy,
  one: ListedFinding,
): Readonly<Record<AcceptScope, readonly ListedFinding[]>> {
  const ofRule = findings.filter((finding) => finding.rule === one.rule && accepted(finding) === null);
  const own = one.project === null ? null : projectId(one.project);
  const ofProject = ofRule.filter(({ project }) => (project === null ? null : projectId(project)) === own);
  return { finding: [one], project: ofProject, table: ofRule, rule: ofRule };
}

/** Ways to mend that leave alone what was accepted, apart from the finding they were asked for. */
export function withoutAccepted(
  ways: readonly ListedWay[],
  { columns, accepted }: Pick<PaneState, "columns" | "accepted">,
): readonly ListedWay[] {
  const passed = new Set(columns.findings.filter((finding) => accepted(finding) !== null).map(({ key }) => key));
  return passed.size === 0
    ? ways
    : ways.map((way) => ({ ...way, keys: way.keys.filter((key, nth) => nth === 0 || !passed.has(key)) }));
}
