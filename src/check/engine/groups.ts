import type { Member, RuleOf, TableSubject } from "../rule";
import type { TableFacts } from "../table/types";
import type { CheckedProject, Draft } from "./project";

/** The groups of one rule over a table, kept up with its projects. */
export interface Groups {
  /** In the order of the table. */
  readonly members: Map<string, readonly Member[]>;
  /** Keys whose members have changed since the rule was asked. */
  readonly changed: Set<string>;
  /** What the rule said, of the keys it had something to say about. */
  readonly said: Map<string, readonly Draft[]>;
}

export const newGroups = (): Groups => ({ members: new Map(), changed: new Set(), said: new Map() });

/** With more changed projects than this it is quicker to put the groups together anew. */
const MANY = 50;

/**
 * Brings the groups of the rule at `index` up to the projects as they are now. Where the same rows stand in the same order, only the
 * groups that changed projects belong to, or belonged to, are touched.
 */
export function updateGroups(
  groups: Groups,
  index: number,
  before: readonly CheckedProject[],
  now: readonly CheckedProject[],
): void {
  const changed =
    before.length === now.length ? now.flatMap((checked, at) => (checked === before[at] ? [] : [at])) : null;
  if (changed === null || changed.length > MANY) {
    rebuild(groups, index, now);
    return;
  }
  for (const at of changed) {
    const gone = before[at] as CheckedProject;
    const come = now[at] as CheckedProject;
    for (const key of keysOf(gone, index)) {
      const left = (groups.members.get(key) ?? []).filter(({ project }) => project !== gone.project);
      set(groups, key, left);
    }
    for (const key of keysOf(come, index)) {
      const own = (come.shares[index] ?? []).flatMap((share): Member[] =>
        share.key === key ? [{ project: come.project, indicator: share.indicator }] : [],
      );
      const members = groups.members.get(key) ?? [];
      const behind = members.findIndex(({ project }) => project.number > come.project.number);
      const split = behind < 0 ? members.length : behind;
      set(groups, key, [...members.slice(0, split), ...own, ...members.slice(split)]);
    }
  }
}

const keysOf = ({ shares }: CheckedProject, index: number): Set<string> =>
  new Set((shares[index] ?? []).map(({ key }) => key));

function set({ members, changed }: Groups, key: string, now: readonly Member[]): void {
  if (now.length === 0) members.delete(key);
  else members.set(key, now);
  changed.add(key);
}

function rebuild({ members, changed, said }: Groups, index: number, now: readonly CheckedProject[]): void {
  members.clear();
  said.clear();
  const grown = members as Map<string, Member[]>;
  for (const { project, shares } of now)
    for (const { key, indicator } of shares[index] ?? []) {
      const known = grown.get(key);
      if (known === undefined) grown.set(key, [{ project, indicator }]);
      else known.push({ project, indicator });
    }
  for (const key of members.keys()) changed.add(key);
}

/** What the rule says of every group of two or more; only those whose members changed are asked about again. */
export function checkGroups(
  { members, changed, said }: Groups,
  rule: RuleOf<"group">,
  { table, profile, sheets }: TableSubject,
  facts: TableFacts,
): Draft[] {
  const projects = table.projects.length;
  for (const key of changed) {
    const own = members.get(key) ?? [];
    const drafts: Draft[] = [];
    if (own.length > 1)
      for (const problem of rule.check({ facts, profile, sheets, key, members: own, projects }))
        drafts.push({ rule, problem, indicator: null });
    if (drafts.length === 0) said.delete(key);
    else said.set(key, drafts);
  }
  changed.clear();
  return [...said.values()].flat();
}
