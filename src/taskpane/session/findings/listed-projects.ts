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
  /** How many projects and rules there are numbers of. */
  readonly ids: { readonly count: number };
}

/** The projects that findings are about, by their numbers in the table; those that share a finding with another are among them. */
export function* listedProjects({ findings, project, shared, projectsOf, ids }: Asked): Steps<readonly ProjectRef[]> {
  const isMet = new Uint8Array(ids.count);
  const projects = new Map<string, ProjectRef>();
  const added = new Set<ProjectRef>();
  const add = (one: ProjectRef | null): void => {
    if (one === null || added.has(one)) return;
    added.add(one);
    projects.set(projectId(one), one);
  };
  let left = STEP;
  for (const [at, finding] of findings.entries()) {
    const number = project[at] as number;
    if (isMet[number] !== 1) add(finding.project);
    isMet[number] = 1;
    const about = shared[at] === 1 ? projectsOf(finding) : [];
    about.forEach(add);
    left -= 1 + about.length;
    if (left > 0) continue;
    yield;
    left = STEP;
  }
  return [...projects.values()].sort((a, b) => a.number - b.number);
}
