import { crc32OfText } from "../../../checksum";
import { saidBy } from "../../../check/baseline/said";
import type { ListedFinding } from "../../../check/finding";
import { projectId } from "../findings/project-id";
import type { PaneState } from "../state/state";
import { keyedProjects, type KeyedProject } from "./state";

/** A project with what is open of it, and whether it has been looked at. */
export interface LookedProject extends KeyedProject {
  readonly open: number;
  /** `again`: something has come up since. */
  readonly standing: "open" | "looked" | "again";
}

/** What tells an open finding later, in a few characters: a browser's storage is small. */
export const digestOf = (finding: Pick<ListedFinding, "key" | "sum">): string =>
  crc32OfText(saidBy(finding)).toString(36);

/** The open findings by the ids of their projects. */
export function openByProject({
  columns,
  accepted,
}: Pick<PaneState, "columns" | "accepted">): ReadonlyMap<string, readonly ListedFinding[]> {
  const open = new Map<string, ListedFinding[]>();
  for (const finding of columns.findings) {
    if (finding.project === null || accepted(finding) !== null) continue;
    const id = projectId(finding.project);
    const others = open.get(id);
    if (others === undefined) open.set(id, [finding]);
    else others.push(finding);
  }
  return open;
}

/** How far the projects of the tables that are open have been looked at, in their order. */
export function lookedProjects(
  state: Pick<PaneState, "result" | "columns" | "accepted" | "looked">,
): readonly LookedProject[] {
  const open = openByProject(state);
  return keyedProjects(state.result?.tables ?? []).map(({ key, project }) => {
    const findings = open.get(projectId(project)) ?? [];
    const digests = state.looked.get(key);
    if (digests === undefined) return { key, project, open: findings.length, standing: "open" };
    const known = new Set(digests);
    const isAsBefore = findings.every((finding) => known.has(digestOf(finding)));
    return { key, project, open: findings.length, standing: isAsBefore ? "looked" : "again" };
  });
}
