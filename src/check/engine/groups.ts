import type { Member, Problem, RuleOf, TableSubject } from "../rule";
import type { Project, TableFacts } from "../table/types";
import type { Texts } from "../table/texts";
import type { CheckedProject, Share } from "./project";

/** The groups of one rule over a table, kept up with its projects. */
export interface Groups {
  /** By key, in the order of the table; a key most often has one member, which then stands for itself. */
  readonly members: Map<string, Share | Share[]>;
  /** Keys whose members have changed since the rule was asked. */
  readonly changed: Set<string>;
  /** What the rule said, of the keys it had something to say about. */
  readonly said: Map<string, readonly GroupDraft[]>;
}

/** What a rule said of a group, with the first of its members. */
export interface GroupDraft {
  readonly rule: RuleOf<"group">;
  readonly problem: Problem;
  readonly first: Project;
}

export const newGroups = (): Groups => ({ members: new Map(), changed: new Set(), said: new Map() });

/**
 * Brings the groups of the rule at `index` up to the projects as they are now. Where few of them changed in place, only the groups
 * they belong to, or belonged to, are touched; `changed` is null where more has happened.
 */
export function updateGroups(
  groups: Groups,
  index: number,
  before: readonly CheckedProject[],
  now: readonly CheckedProject[],
  changed: readonly number[] | null,
): void {
  if (changed === null) {
    rebuild(groups, index, now);
    return;
  }
  for (const at of changed) {
    const gone = before[at]?.shares[index] ?? [];
    const come = now[at]?.shares[index] ?? [];
    for (const key of keysOf([...gone, ...come])) {
      const members = membersOf(groups, key);
      const number = (gone[0] ?? come[0])?.project.number ?? 0;
      const [from, to] = placesOf(members, number);
      const own = come.filter((share) => share.key === key);
      put(groups, key, members.slice(0, from).concat(own, members.slice(to)));
    }
  }
}

/** Where the members of a project stand among those of a group, which are in the order of the table: the first, and behind the last. */
function placesOf(members: readonly Share[], number: number): readonly [from: number, to: number] {
  let from = 0;
  let end = members.length;
  while (from < end) {
    const middle = (from + end) >> 1;
    if ((members[middle] as Share).project.number < number) from = middle + 1;
    else end = middle;
  }
  let to = from;
  while (members[to]?.project.number === number) to += 1;
  return [from, to];
}

const keysOf = (shares: readonly Share[]): Set<string> => new Set(shares.map(({ key }) => key));

function membersOf({ members }: Groups, key: string): readonly Share[] {
  const found = members.get(key);
  return found === undefined ? [] : Array.isArray(found) ? found : [found];
}

function put({ members, changed }: Groups, key: string, now: Share[]): void {
  if (now.length === 0) members.delete(key);
  else members.set(key, now.length === 1 ? (now[0] as Share) : now);
  changed.add(key);
}

function rebuild({ members, changed, said }: Groups, index: number, now: readonly CheckedProject[]): void {
  members.clear();
  said.clear();
  changed.clear();
  for (const { shares } of now)
    for (const share of shares[index] ?? []) {
      const known = members.get(share.key);
      if (known === undefined) {
        members.set(share.key, share);
        continue;
      }
      if (Array.isArray(known)) known.push(share);
      else members.set(share.key, [known, share]);
      changed.add(share.key);
    }
}

/** What the rule says of every group of two or more; only those whose members changed are asked about again. */
export function checkGroups(
  groups: Groups,
  rule: RuleOf<"group">,
  { table, profile, sheets }: TableSubject,
  facts: TableFacts,
  texts: Texts,
): GroupDraft[] {
  const { changed, said } = groups;
  const projects = table.projects.length;
  for (const key of changed) {
    const members: readonly Member[] = membersOf(groups, key);
    const drafts: GroupDraft[] = [];
    const [first] = members;
    if (first !== undefined && members.length > 1)
      for (const problem of rule.check({ facts, profile, sheets, texts, key, members, projects }))
        drafts.push({ rule, problem, first: first.project });
    if (drafts.length === 0) said.delete(key);
    else said.set(key, drafts);
  }
  changed.clear();
  return [...said.values()].flat();
}
