import { projectId } from "../findings/project-id";
import type { Filter } from "../state/list";
import type { PaneState } from "../state/state";

/** The filter without what is no longer there to be chosen: the list would be empty without a visible reason. */
export function knownFilter({ filter, since, result, columns }: PaneState): Filter {
  const isCompared = since.comparison !== null;
  const isThere = (project: string): boolean =>
    [...(result?.tables.flatMap(({ projects }) => projects) ?? []), ...columns.projects].some(
      (one) => projectId(one) === project,
    );
  return {
    ...filter,
    since: isCompared ? filter.since : null,
    project: filter.project !== null && isThere(filter.project) ? filter.project : null,
  };
}
