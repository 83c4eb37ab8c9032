import { changedPlaces } from "../changes";
import { placeOfProject, type Finding, type ProjectRef } from "../finding";
import type { Message } from "../message";
import type { Problem } from "../rule";
import { bare, countedKey, firstKey, projectIn } from "./key";
import { listFindings, startOf, type Listing, type Ranked } from "./listing";
import { countKeys, namesakesOf, numberKeys, withChanged, type Namesakes } from "./namesakes";
import { compareRanks, rankOf, type Rank, type Ranks } from "./order";
import { projectRef, type CheckedProject } from "./project";
import type { RunningRules } from "./scopes";
import type { CheckedTable, OtherDraft } from "./table";
import { offeredFix } from "./text-alone";

/** What putting findings together remembers for the next time. */
interface Assembled {
  /** As the tables have them. */
  readonly given: readonly CheckedProject[];
  /** In the order of the sheets; the same list where that is the same. */
  readonly ordered: readonly CheckedProject[];
  readonly namesakes: Namesakes;
  readonly others: readonly Other[];
  readonly listing: Listing;
}

/** A finding that belongs to no one project, with the problem it was made of. */
interface Other extends Ranked {
  readonly problem: Problem;
}

/** Puts the findings of all tables together: numbered keys, in the order of the sheet. Remembers what it did before. */
export class Assembler {
  #last: Assembled | null = null;
  #byName: ReadonlyMap<string, readonly CheckedProject[]> | null = null;

  constructor(private readonly rules: RunningRules) {}

  assemble(tables: readonly CheckedTable[], ranks: Ranks): readonly Finding[] {
    const given = tables.length === 1 ? (tables[0] as CheckedTable).projects : tables.flatMap((one) => one.projects);
    const drafts = tables.flatMap((table) => table.others);
    const last = this.#last;
    this.#last = (last && again(last, given, drafts, this.rules, ranks)) ?? anew(given, drafts, this.rules, ranks);
    this.#byName = null;
    return this.#last.listing.findings;
  }

  /** The finding with a key among those put together last. Its project is named in the key, so that few have to be described. */
  find(key: string): Finding | null {
    if (this.#last === null) return null;
    const { given, others } = this.#last;
    this.#byName ??= groupedBy(given, ({ ref }) => bare(ref.name));
    const named = this.#byName.get(projectIn(key)) ?? [];
    const isIt = (finding: Finding): boolean => finding.key === key;
    for (const { findings } of named) {
      const found = findings.list.find(isIt);
      if (found !== undefined) return found;
    }
    return others.find(({ finding }) => isIt(finding))?.finding ?? null;
  }

  /** The findings of one rule, with a wanted message, among those put together last. Other projects are not described. */
  ofRule(rule: string, isWanted: (message: Message) => boolean): readonly Finding[] {
    if (this.#last === null) return [];
    const { ordered, others } = this.#last;
    return [
      ...ordered.flatMap(({ findings }) => findings.ofRule(rule, isWanted)),
      ...others.flatMap(({ finding }) => (finding.rule === rule && isWanted(finding.message) ? [finding] : [])),
    ];
  }
}

function groupedBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}

function anew(
  given: readonly CheckedProject[],
  drafts: readonly OtherDraft[],
  rules: RunningRules,
  ranks: Ranks,
): Assembled {
  const namesakes = namesakesOf(given);
  for (const same of namesakes.values()) numberKeys(given, same);
  const ordered = inSheetOrder(given, ranks);
  const nameless = new Map<string, number>();
  countKeys(given, namesakes.get("") ?? [], nameless);
  const others = otherFindings(drafts, [], rules, ranks, nameless);
  return { given, ordered, namesakes, others, listing: listFindings(ordered, others, null, rules, ranks) };
}

/** The same where few projects changed in place; null where more has happened, or tables stand side by side. */
function again(
  last: Assembled,
  given: readonly CheckedProject[],
  drafts: readonly OtherDraft[],
  rules: RunningRules,
  ranks: Ranks,
): Assembled | null {
  const changed = last.ordered === last.given ? changedPlaces(last.given, given) : null;
  if (changed?.some((at) => !startsAlike(last.given[at], given[at])) !== false) return null;
  const { namesakes, names } = withChanged(last.namesakes, last.given, given, changed ?? []);
  const renumbered = [...names].flatMap((name) => numberKeys(given, namesakes.get(name) ?? []));
  // Findings of projects without a name, and those about no project, are counted through.
  const nameless = new Map<string, number>();
  countKeys(given, namesakes.get("") ?? [], nameless);
  const others = otherFindings(drafts, last.others, rules, ranks, nameless);
  const before = { listing: last.listing, changed: [...(changed ?? []), ...renumbered] };
  return { given, ordered: given, namesakes, others, listing: listFindings(given, others, before, rules, ranks) };
}

const startsAlike = (a: CheckedProject | undefined, b: CheckedProject | undefined): boolean =>
  a?.ref.row === b?.ref.row && a?.ref.sheet === b?.ref.sheet;

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

/** Findings that belong to no one project, in the order of the sheet; the same ones as before where nothing about them has changed. */
function otherFindings(
  drafts: readonly OtherDraft[],
  before: readonly Other[],
  rules: RunningRules,
  ranks: Ranks,
  seen: Map<string, number>,
): Other[] {
  const known = new Map(before.map(({ problem, finding }) => [problem, finding]));
  const ranked = drafts.map((draft) => ({
    draft,
    rank: rankOf(draft.problem.place[0], rules.orderOf(draft.rule.id), ranks),
  }));
  ranked.sort((a, b) => compareRanks(a.rank, b.rank) || compareTexts(a.draft, b.draft));
  return ranked.map(({ draft, rank }) => {
    const { problem, project } = draft;
    const key = countedKey(firstKey(draft.rule, draft.keyProject, null, problem), seen);
    const same = known.get(problem);
    const isSame = same?.key === key && isSameProject(same.project, project);
    return { problem, finding: isSame ? same : findingOf(draft, key, ranks), rank };
  });
}

/** A finding of a draft; places that may be thousands are made when they are asked for. */
function findingOf({ rule, problem, project, severity }: OtherDraft, key: string, { sheets }: Ranks): Finding {
  const { related = NONE } = problem;
  const relatedToMany = typeof related === "function";
  const finding: Finding = {
    key,
    rule: rule.id,
    severity,
    message: problem.message,
    project,
    indicator: null,
    place: problem.place,
    related: relatedToMany ? NONE : related,
    fix: offeredFix(problem.fix ?? null, problem, sheets),
    choices: problem.choices ?? NONE,
    sum: problem.sum ?? null,
  };
  if (!relatedToMany) return finding;
  Object.defineProperty(finding, "related", { get: related, enumerable: true });
  const { relatedProjects } = problem;
  if (relatedProjects !== undefined)
    Object.defineProperty(finding, "relatedProjects", { get: () => relatedProjects().map(projectRef) });
  return Object.assign(finding, { relatedToMany });
}

const NONE: readonly never[] = [];

function isSameProject(a: ProjectRef | null, b: ProjectRef | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || (placeOfProject(a) === placeOfProject(b) && a.name === b.name && a.number === b.number);
}

/** Two findings of one rule at one place have an order of their own, whichever group was looked at first. */
function compareTexts({ problem: a }: OtherDraft, { problem: b }: OtherDraft): number {
  const [one, other] = [a.offending ?? "", b.offending ?? ""];
  return one < other ? -1 : one > other ? 1 : 0;
}
