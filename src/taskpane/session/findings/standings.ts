import { adviceGroups } from "../../../check/advice/list-groups";
import type { ListedFinding } from "../../../check/finding";
import { findingsAt, type FindingColumns } from "./columns";
import type { FindingList } from "./list";
import { projectId } from "./project-id";

/** How a finding stands to the others that are listed of its project: on one part of an indicator one way is shown first. */
export interface Standing {
  /** The one to be dealt with before it; null where it is the first itself. */
  readonly first: ListedFinding | null;
  /** Whether it is gone once that one is mended. */
  readonly follows: boolean;
  /** On the same part of the same indicator, to be dealt with after it. */
  readonly others: readonly ListedFinding[];
  /** Gone once it is mended. */
  readonly following: readonly ListedFinding[];
}

const ALONE: Standing = { first: null, follows: false, others: [], following: [] };

/** Tells the standing of listed findings. Looks through those of a project when one of them is first asked for. */
export function standingsOf({ places }: FindingList, columns: FindingColumns): (finding: ListedFinding) => Standing {
  const { project, ids } = columns;
  const known = new Map<number, ReadonlyMap<string, Standing>>();
  const ofProject = (number: number): ReadonlyMap<string, Standing> => {
    const own = findingsAt(
      columns,
      places.filter((place) => project[place] === number),
    );
    const standings = new Map<string, Standing>();
    for (const { first, others, following } of adviceGroups(own)) {
      if (others.length + following.length === 0) continue;
      standings.set(first.key, { first: null, follows: false, others, following });
      for (const { key } of others) standings.set(key, { ...ALONE, first });
      for (const { key } of following) standings.set(key, { ...ALONE, first, follows: true });
    }
    known.set(number, standings);
    return standings;
  };
  return (finding) => {
    const number = finding.project === null ? null : ids.find(projectId(finding.project));
    if (number === null) return ALONE;
    return (known.get(number) ?? ofProject(number)).get(finding.key) ?? ALONE;
  };
}
