import { SEVERITIES, type ProjectRef, type Severity } from "../../../check/finding";
import { listFindings, type FindingList } from "../findings/list";
import { projectId } from "../findings/project-id";
import { EVERYTHING, type Grouping } from "../state/list";
import type { PaneState } from "../state/state";

/** How many findings there are of something, as the list shows them once it is filtered by it. */
export interface FindingFigure<Of> {
  readonly of: Of;
  /** The worst of them. */
  readonly severity: Severity;
  readonly count: number;
}

/** The open findings, counted. Those that were accepted do not count. */
export interface FindingFigures {
  readonly severities: Readonly<Record<Severity, number>>;
  /** The most frequent first. */
  readonly rules: readonly FindingFigure<string>[];
  /** The most findings first; null stands for what is about no project. A finding about several counts for each of them. */
  readonly projects: readonly FindingFigure<ProjectRef | null>[];
}

export function findingFigures({
  columns,
  ruleOrder,
  accepted,
}: Pick<PaneState, "columns" | "ruleOrder" | "accepted">): FindingFigures {
  const listed = (grouping: Grouping): FindingList =>
    listFindings(columns, { grouping, filter: EVERYTHING, ruleOrder, words: noWords, accepted, comparison: null });
  const byRule = listed("rule");
  return {
    severities: byRule.counts,
    rules: figuresOf(
      byRule,
      ({ rule }) => rule ?? "",
      (rule) => rule,
    ),
    projects: figuresOf(listed("project"), ({ project }) => project, projectId),
  };
}

/** Nothing is searched for. */
const noWords = (): string => "";

type Group = FindingList["groups"][number];

/** Infos have groups of their own, which count together with those of the graver findings. */
function figuresOf<Of>(
  { groups, infoGroups }: FindingList,
  of: (group: Group) => Of,
  idOf: (of: Of) => string,
): readonly FindingFigure<Of>[] {
  const figures = new Map<string, FindingFigure<Of>>();
  for (const group of [...groups, ...infoGroups]) {
    const id = idOf(of(group));
    const before = figures.get(id);
    const severity = worse(group.severity, before?.severity ?? group.severity);
    figures.set(id, { of: of(group), severity, count: group.count + (before?.count ?? 0) });
  }
  return [...figures.values()].sort((a, b) => b.count - a.count);
}

const worse = (one: Severity, other: Severity): Severity =>
  SEVERITIES.indexOf(one) < SEVERITIES.indexOf(other) ? one : other;
