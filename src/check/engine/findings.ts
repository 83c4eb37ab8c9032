import type { Finding } from "../finding";
import { rowOf } from "../sheet/snapshot";
import { changedPlaces } from "../changes";
import { findingKey, renumberKey } from "./key";
import { compareRanks, rankOf, type Rank, type Ranks } from "./order";
import { findingOf, type CheckedProject } from "./project";
import type { RunningRules } from "./scopes";
import type { CheckedTable, OtherDraft } from "./table";

/** What putting findings together remembers for the next time. */
interface Assembled {
  /** As the tables have them. */
  readonly given: readonly CheckedProject[];
  /** In the order of the sheets. */
  readonly ordered: readonly CheckedProject[];
  readonly namesakes: ReadonlyMap<string, readonly number[]>;
}

/** Puts the findings of all tables together: numbered keys, in the order of the sheet. Remembers what projects there were. */
export function createAssembler(
  rules: RunningRules,
): (tables: readonly CheckedTable[], ranks: Ranks) => readonly Finding[] {
  let last: Assembled | null = null;
  return (tables, ranks) => {
    const given =
      tables.length === 1 ? (tables[0] as CheckedTable).projects : tables.flatMap(({ projects }) => projects);
    const changed = last === null ? null : changedPlaces(last.given, given);
    last = last !== null && changed !== null ? updated(last, given, changed) : anew(given, ranks);
    const nameless = countNameless(last);
    const others = otherFindings(
      tables.flatMap((table) => table.others),
      rules,
      ranks,
      nameless,
    );
    return merge(last.ordered, others, rules, ranks);
  };
}

function anew(given: readonly CheckedProject[], ranks: Ranks): Assembled {
  const namesakes = new Map<string, number[]>();
  for (const [index, { ref }] of given.entries()) {
    const same = namesakes.get(ref.name);
    if (same === undefined) namesakes.set(ref.name, [index]);
    else same.push(index);
  }
  for (const same of namesakes.values()) number(given, same);
  return { given, ordered: inSheetOrder(given, ranks), namesakes };
}

/** The same projects but for a few. Where one has another name or another place, nothing is known of the rest. */
function updated(last: Assembled, given: readonly CheckedProject[], changed: readonly number[]): Assembled {
  const { namesakes } = last;
  const renamed = changed.some((at) => last.given[at]?.ref.name !== given[at]?.ref.name);
  if (renamed) {
    const grown = new Map([...namesakes]);
    for (const at of changed) {
      const [from, to] = [last.given[at]?.ref.name ?? "", given[at]?.ref.name ?? ""];
      if (from === to) continue;
      const left = (grown.get(from) ?? []).filter((index) => index !== at);
      if (left.length === 0) grown.delete(from);
      else grown.set(from, left);
      grown.set(
        to,
        [...(grown.get(to) ?? []), at].sort((a, b) => a - b),
      );
      number(given, left);
    }
    for (const at of changed) number(given, grown.get(given[at]?.ref.name ?? "") ?? []);
    return { given, ordered: replaced(last, given, changed), namesakes: grown };
  }
  for (const name of new Set(changed.map((at) => given[at]?.ref.name ?? ""))) number(given, namesakes.get(name) ?? []);
  return { given, ordered: replaced(last, given, changed), namesakes };
}

/** The order of the sheets, with the projects that changed in the places they had. */
function replaced(
  { given: before, ordered }: Assembled,
  given: readonly CheckedProject[],
  changed: readonly number[],
): readonly CheckedProject[] {
  if (ordered === before) return given;
  const now = new Map(changed.map((at) => [before[at], given[at] as CheckedProject]));
  return ordered.map((checked) => now.get(checked) ?? checked);
}

/** Keys only meet where projects have the same name, so occurrence numbers are counted among those. */
function number(given: readonly CheckedProject[], namesakes: readonly number[]): void {
  const first = given[namesakes[0] ?? -1];
  if (first === undefined || first.ref.name === "") return;
  const isAlone = namesakes.length === 1;
  if (isAlone && first.isAlone) return;
  const seen = new Map<string, number>();
  for (const at of namesakes) renumber(given[at] as CheckedProject, seen, isAlone);
}

/** Findings of projects without a name, and those about no project, are counted through. */
function countNameless({ given, namesakes }: Assembled): Map<string, number> {
  const seen = new Map<string, number>();
  for (const at of namesakes.get("") ?? []) renumber(given[at] as CheckedProject, seen, false);
  return seen;
}

/** Counts a project's keys on in `seen`; findings whose keys are what they were stay the same objects. */
function renumber(checked: CheckedProject, seen: Map<string, number>, isAlone: boolean): void {
  checked.findings = checked.findings.map((finding) => {
    const key = renumberKey(finding.key, seen);
    return finding.key === key ? finding : { ...finding, key };
  });
  checked.isAlone = isAlone;
}

/** Where a project begins: before any finding in its first row. Tables side by side have the columns from their names on. */
function startOf({ ref, project }: CheckedProject, { sheetOf, sheets }: Ranks): Rank {
  const sheet = sheets.get(ref.sheet);
  const row = sheet === undefined ? 0 : (rowOf(sheet, ref.row) ?? 0);
  return [sheetOf.get(ref.sheet) ?? 0, row, project.name.spans[0]?.column ?? 0, -1, -1];
}

/** Projects of tables that stand one below the other are in order as they come; side by side they are not. */
function inSheetOrder(projects: readonly CheckedProject[], ranks: Ranks): readonly CheckedProject[] {
  const starts = projects.map((project) => startOf(project, ranks));
  const inOrder = starts.every((start, index) => index === 0 || compareRanks(starts[index - 1] as Rank, start) <= 0);
  if (inOrder) return projects;
  return projects
    .map((project, index) => ({ project, start: starts[index] as Rank }))
    .sort((a, b) => compareRanks(a.start, b.start))
    .map(({ project }) => project);
}

interface Ranked {
  readonly finding: Finding;
  readonly rank: Rank;
}

/** Findings that belong to no one project, in the order of the sheet. */
function otherFindings(
  drafts: readonly OtherDraft[],
  rules: RunningRules,
  ranks: Ranks,
  seen: Map<string, number>,
): Ranked[] {
  const ranked = drafts.map((draft) => ({
    draft,
    rank: rankOf(draft.problem.place[0], rules.orderOf(draft.rule), ranks),
  }));
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || compareTexts(a.draft, b.draft));
  return ranked.map(({ draft, rank }) => {
    const key = findingKey(draft.rule, draft.keyProject, draft.indicator, draft.problem, seen);
    return { finding: findingOf(draft, key, draft.project, rules), rank };
  });
}

/** Two findings of one rule at one place have an order of their own, whichever group was looked at first. */
function compareTexts({ problem: a }: OtherDraft, { problem: b }: OtherDraft): number {
  const [one, other] = [a.offending ?? "", b.offending ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Works the other findings in among those of the projects, by where they stand. */
function merge(
  projects: readonly CheckedProject[],
  others: readonly Ranked[],
  rules: RunningRules,
  ranks: Ranks,
): readonly Finding[] {
  const among = new Map<number, Ranked[]>();
  for (const other of others) {
    const at = lastStarting(projects, other.rank, ranks);
    const there = among.get(at);
    if (there === undefined) among.set(at, [other]);
    else there.push(other);
  }
  const parts: (readonly Finding[])[] = [(among.get(-1) ?? []).map(({ finding }) => finding)];
  for (let index = 0; index < projects.length; index += 1) {
    const own = (projects[index] as CheckedProject).findings;
    const there = among.get(index);
    parts.push(there === undefined ? own : merged(own, there, rules, ranks));
  }
  return joined(parts);
}

/** The lists one after the other. Written by index: a list of two hundred thousand that grows is copied many times. */
function joined(parts: readonly (readonly Finding[])[]): Finding[] {
  let length = 0;
  for (const part of parts) length += part.length;
  const all = new Array<Finding>(length);
  let at = 0;
  for (const part of parts)
    for (let index = 0; index < part.length; index += 1) {
      all[at] = part[index] as Finding;
      at += 1;
    }
  return all;
}

/** The last project that begins at or before a rank; -1 where all begin after it. */
function lastStarting(projects: readonly CheckedProject[], rank: Rank, ranks: Ranks): number {
  let low = 0;
  let high = projects.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareRanks(startOf(projects[middle] as CheckedProject, ranks), rank) <= 0) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function merged(own: readonly Finding[], among: readonly Ranked[], rules: RunningRules, ranks: Ranks): Finding[] {
  const all = own.map((finding): Ranked => ({
    finding,
    rank: rankOf(finding.place[0], rules.placeOf(finding.rule), ranks),
  }));
  return [...all, ...among].sort((a, b) => compareRanks(a.rank, b.rank)).map(({ finding }) => finding);
}
