import type { Finding } from "../finding";
import { rowOf } from "../sheet/snapshot";
import { findingKey, renumberKey } from "./key";
import { compareRanks, rankOf, type Rank, type Ranks } from "./order";
import { findingOf, type CheckedProject } from "./project";
import type { RunningRules } from "./scopes";
import type { CheckedTable, OtherDraft } from "./table";

/** Puts the findings of all tables together: numbered keys, in the order of the sheet. */
export function assemble(tables: readonly CheckedTable[], rules: RunningRules, ranks: Ranks): Finding[] {
  const projects = inSheetOrder(
    tables.flatMap((table) => table.projects),
    ranks,
  );
  const nameless = numberFindings(projects);
  const others = otherFindings(
    tables.flatMap((table) => table.others),
    rules,
    ranks,
    nameless,
  );
  const findings: Finding[] = [];
  let next = 0;
  projects.forEach(({ findings: own }, index) => {
    if (next === others.length) {
      for (const finding of own) findings.push(finding);
      return;
    }
    const start = startOf(projects[index] as CheckedProject, ranks);
    const follower = projects[index + 1];
    const end = follower === undefined ? null : startOf(follower, ranks);
    while (next < others.length && isBefore(others[next]?.rank, start))
      findings.push((others[next++] as Ranked).finding);
    const among: Ranked[] = [];
    while (next < others.length && (end === null || isBefore(others[next]?.rank, end)))
      among.push(others[next++] as Ranked);
    if (among.length === 0) for (const finding of own) findings.push(finding);
    else findings.push(...merged(own, among, rules, ranks));
  });
  while (next < others.length) findings.push((others[next++] as Ranked).finding);
  return findings;
}

interface Ranked {
  readonly finding: Finding;
  readonly rank: Rank;
}

const isBefore = (rank: Rank | undefined, other: Rank): boolean => rank !== undefined && compareRanks(rank, other) < 0;

/** Where a project begins: before any finding in its first row. */
const startOf = ({ ref, project }: CheckedProject, { sheetOf, sheets }: Ranks): Rank => {
  const sheet = sheets.get(ref.sheet);
  const row = sheet === undefined ? 0 : (rowOf(sheet, ref.row) ?? 0);
  // Tables may stand side by side: each has the columns from its names on.
  return [sheetOf.get(ref.sheet) ?? 0, row, project.name.spans[0]?.column ?? 0, -1, -1];
};

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

/**
 * Gives every project its findings. Keys only meet where projects have the same name, so occurrence numbers are counted among those.
 * Returns the count over projects without a name, which findings about no project go on with.
 */
function numberFindings(projects: readonly CheckedProject[]): Map<string, number> {
  const namesakes = new Map<string, CheckedProject[]>();
  for (const checked of projects) {
    const same = namesakes.get(checked.ref.name);
    if (same === undefined) namesakes.set(checked.ref.name, [checked]);
    else same.push(checked);
  }
  const nameless = new Map<string, number>();
  for (const [name, same] of namesakes) {
    const isAlone = same.length === 1 && name !== "";
    if (isAlone && same[0]?.isAlone === true) continue;
    const seen = name === "" ? nameless : new Map<string, number>();
    for (const checked of same) {
      checked.findings = renumbered(checked.findings, seen);
      checked.isAlone = isAlone;
    }
  }
  return nameless;
}

/** Findings with their keys counted on in `seen`; those whose keys are what they were stay the same objects. */
function renumbered(findings: readonly Finding[], seen: Map<string, number>): Finding[] {
  return findings.map((finding) => {
    const key = renumberKey(finding.key, seen);
    return finding.key === key ? finding : { ...finding, key };
  });
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
  return ranked.map(({ draft, rank }) => ({
    finding: findingOf(
      draft,
      findingKey(draft.rule, draft.keyProject, draft.indicator, draft.problem, seen),
      draft.project,
      rules,
    ),
    rank,
  }));
}

/** Two findings of one rule at one place have an order of their own, whichever group was looked at first. */
function compareTexts({ problem: a }: OtherDraft, { problem: b }: OtherDraft): number {
  const [one, other] = [a.offending ?? "", b.offending ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}

function merged(own: readonly Finding[], among: readonly Ranked[], rules: RunningRules, ranks: Ranks): Finding[] {
  const all = own.map((finding): Ranked => ({
    finding,
    rank: rankOf(finding.place[0], rules.placeOf(finding.rule), ranks),
  }));
  return [...all, ...among].sort((a, b) => compareRanks(a.rank, b.rank)).map(({ finding }) => finding);
}
