import type { ProjectRef } from "../../../check/finding";
import type { FindingColumns } from "./columns";
import { projectId } from "./project-id";

/** The projects that findings are about, by their numbers in the table; those that share a finding with another are among them. */
export function listedProjects({ findings, project, shared, projectsOf, ids }: FindingColumns): readonly ProjectRef[] {
  const isMet = new Uint8Array(ids.count);
  const projects = new Map<string, ProjectRef>();
  const added = new Set<ProjectRef>();
  const add = (one: ProjectRef | null): void => {
    if (one === null || added.has(one)) return;
    added.add(one);
    projects.set(projectId(one), one);
  };
  findings.forEach((finding, at) => {
    const number = project[at] as number;
    if (isMet[number] !== 1) add(finding.project);
    isMet[number] = 1;
    if (shared[at] === 1) projectsOf(finding).forEach(add);
  });
  return [...projects.values()].sort((a, b) => a.number - b.number);
}
