import type { ListedFinding, ProjectRef } from "../../../check/finding";
import type { Steps } from "../../../steps";
import { projectId } from "./project-id";
import type { ProjectsOf } from "./projects-of";

/** Findings that are looked at before there may be a pause; one of many projects counts for each of them. */
const STEP = 10_000;

/** What is asked of the columns of findings. */
interface Asked {
  readonly findings: readonly ListedFinding[];
  readonly project: Uint32Array;
  readonly shared: Uint32Array;
  readonly projectsOf: ProjectsOf;
  /** The numbers of projects and rules. */
  readonly ids: { readonly count: number; readonly find: (id: string) => number | null };
}

/** The projects that findings are about, by their numbers in the table; those that share a finding with another are among them. */
export function* listedProjects({ findings, project, shared, projectsOf, ids }: Asked): Steps<readonly ProjectRef[]> {
  const isMet = new Uint8Array(ids.count);
  const projects: ProjectRef[] = [];
  // The same project may be another object with each finding. To tell it by its id is dear, so those with findings of their own are
  // told by their numbers, and an object is looked at once.
  const sharing = new Set<ProjectRef>();
  let left = STEP;
  for (let at = 0; at < findings.length; at += 1) {
    const number = project[at] as number;
    if (isMet[number] !== 1) {
      isMet[number] = 1;
      const own = (findings[at] as ListedFinding).project;
      if (own !== null) projects.push(own);
    }
    left -= 1;
    if (shared[at] === 1) {
      const about = projectsOf(findings[at] as ListedFinding);
      for (const one of about) sharing.add(one);
      left -= about.length;
    }
    if (left > 0) continue;
    yield;
    left = STEP;
  }
  const others = new Map<string, ProjectRef>();
  for (const one of sharing) {
    const id = projectId(one);
    if (isMet[ids.find(id) ?? -1] !== 1) others.set(id, one);
  }
  return [...projects, ...others.values()].sort((a, b) => a.number - b.number);
}
