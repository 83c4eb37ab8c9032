import { inCopies } from "../table/copies";
import { choiceOf, fixBy } from "../offer";
import type { Choice, Edit, Finding, Fix, ProjectRef, Severity, SumDetail } from "../finding";
import type { Message } from "../message";
import type { DetectingRule, Problem, ProjectScope, ProjectSubject } from "../rule";
import type { Span } from "../sheet/located";
import { rawText } from "../table/cells";
import type { Project } from "../table/types";
import { withoutBlankLines } from "../text-edits";
import type { CheckContext } from "./context";
import { countedKey, firstKey } from "./key";
import { compareRanks, rankOf, type Ranks } from "./order";
import type { RunningRules } from "./scopes";
import { subjectsOf, type Signal } from "./signals";
import { projectSubject } from "./subjects";
import { offeredFix } from "./text-alone";

const NONE: readonly never[] = [];

/** How often keys were met before those of a project: in the projects of the same name that stand before it. */
export interface Numbering {
  before(findings: ProjectFindings): ReadonlyMap<string, number>;
}

/**
 * The findings of one project: what its rules found, described when one of them is first looked at. Few of the hundred thousand
 * findings of a long table ever are, so a project keeps its signals, and the projects looked at last their descriptions.
 */
export class ProjectFindings {
  /** In the order of the sheet. */
  readonly list: readonly Finding[];

  constructor(
    readonly context: CheckContext,
    readonly project: Project,
    readonly ref: ProjectRef,
    readonly signals: readonly Signal[],
    /** Counts keys on from the projects of the same name before this one; null where it is the only one of its name. */
    private readonly namesakes: Numbering | null = null,
  ) {
    this.list = signals.length === 0 ? NONE : signals.map((_, nth): Finding => new ProjectFinding(this, nth));
  }

  /** The same findings as those of one of several projects of a name; of the only one where there are no others. */
  among(namesakes: Numbering | null): ProjectFindings {
    return new ProjectFindings(this.context, this.project, this.ref, this.signals, namesakes);
  }

  get hasNamesakes(): boolean {
    return this.namesakes !== null;
  }

  /** The keys of the findings before they are numbered. */
  firstKeys(): readonly string[] {
    if (this.signals.length === 0) return NONE;
    const subject = projectSubject(this.context, this.project);
    return this.drafts(subject).map((draft) => this.firstKey(draft, subject));
  }

  /** The findings of a rule whose message is wanted. All of the project's are described only where there is one. */
  ofRule(rule: string, isWanted: (message: Message) => boolean): readonly Finding[] {
    const signals = this.signals.filter((signal) => signal.rule.id === rule);
    if (signals.length === 0) return NONE;
    const subjectOf = subjectsOf(projectSubject(this.context, this.project));
    const isThere = signals.some((signal) => {
      const { rule: own, detail } = signal as DetectedSignal;
      return isWanted(own.describe(detail, subjectOf(signal)).message);
    });
    if (!isThere) return NONE;
    return this.list.filter((finding) => finding.rule === rule && isWanted(finding.message));
  }

  get described(): readonly Finding[] {
    const { recent } = this.context;
    if (recent.of !== this) {
      recent.findings = this.describe();
      recent.of = this;
    }
    return recent.findings;
  }

  private describe(): readonly Finding[] {
    const { context, project, ref, namesakes } = this;
    const { ranks } = context;
    const seen = new Map(namesakes?.before(this) ?? []);
    const subject = projectSubject(context, project);
    return this.drafts(subject).map((draft): Finding => {
      const { rule, at, problem, severity } = draft;
      const key = countedKey(this.firstKey(draft, subject), seen);
      return {
        key,
        rule: rule.id,
        severity,
        message: problem.message,
        project: ref,
        indicator: rule.scope === "indicator" ? at + 1 : null,
        place: problem.place,
        related: typeof problem.related === "function" ? problem.related() : (problem.related ?? NONE),
        fix: offeredFix(everywhere(problem.fix, subject), problem, ranks.sheets),
        choices: everywhereEach(problem.choices, subject),
        sum: problem.sum ?? null,
      };
    });
  }

  private drafts(subject: ProjectSubject): Draft[] {
    const { rules, ranks } = this.context;
    const subjectOf = subjectsOf(subject);
    const drafts = this.signals.map((signal): Draft => {
      const { rule, at, detail, severity } = signal as DetectedSignal;
      return { rule, at, problem: rule.describe(detail, subjectOf(signal)), severity };
    });
    sortDrafts(drafts, rules, ranks);
    return drafts;
  }

  private firstKey({ rule, at, problem }: Draft, { project }: ProjectSubject): string {
    const indicator = rule.scope === "indicator" ? (project.indicators[at] ?? null) : null;
    return firstKey(rule, this.ref.name, indicator, problem);
  }
}

/** Edits that leave no blank line, done as well in the cells that repeat the ones a rule looks at. */
const everywhereIn = (edits: readonly Edit[], { project, sheets }: ProjectSubject): readonly Edit[] =>
  inCopies(
    withoutBlankLines(edits, (edit) => rawText(edit, sheets)),
    project,
    sheets,
  );

function everywhere(fix: Fix | undefined, subject: ProjectSubject): Fix | null {
  return fix === undefined ? null : fixBy(fix.safe, () => everywhereIn(fix.edits, subject), fix);
}

function everywhereEach(choices: readonly Choice[] | undefined, subject: ProjectSubject): readonly Choice[] {
  if (choices === undefined || choices.length === 0) return NONE;
  return choices.map((choice) => choiceOf(choice.label, () => everywhereIn(choice.edits, subject)));
}

/** A signal whose rule is called with whatever subject is its own. */
type DetectedSignal = Signal & { readonly rule: DetectingRule<ProjectScope, unknown> };

interface Draft {
  readonly rule: DetectingRule<ProjectScope, unknown>;
  readonly at: number;
  readonly problem: Problem;
  readonly severity: Severity;
}

/** In the order of the sheet. Most projects stand in one row, where no row has to be looked up. */
function sortDrafts(drafts: Draft[], { orderOf }: RunningRules, ranks: Ranks): void {
  drafts.sort((a, b) => {
    const one = a.problem.place[0];
    const other = b.problem.place[0];
    if (one?.row === other?.row && one?.sheet === other?.sheet && one !== undefined && other !== undefined)
      return one.column - other.column || one.start - other.start || orderOf(a.rule.id) - orderOf(b.rule.id);
    return compareRanks(rankOf(one, orderOf(a.rule.id), ranks), rankOf(other, orderOf(b.rule.id), ranks));
  });
}

/** One of a project's findings, by its place among them. */
class ProjectFinding implements Finding {
  constructor(
    readonly of: ProjectFindings,
    private readonly nth: number,
  ) {}

  get described(): Finding {
    return this.of.described[this.nth] as Finding;
  }

  get key(): string {
    return this.described.key;
  }

  get rule(): string {
    return this.described.rule;
  }

  get severity(): Severity {
    return this.described.severity;
  }

  get message(): Message {
    return this.described.message;
  }

  get project(): ProjectRef | null {
    return this.of.ref;
  }

  get indicator(): number | null {
    return this.described.indicator;
  }

  get place(): readonly Span[] {
    return this.described.place;
  }

  get related(): readonly Span[] {
    return this.described.related;
  }

  get fix(): Fix | null {
    return this.described.fix;
  }

  get choices(): readonly Choice[] {
    return this.described.choices;
  }

  get sum(): SumDetail | null {
    return this.described.sum;
  }

  toJSON(): Finding {
    return this.described;
  }
}

/** A finding with all it says as plain properties, to be copied, spread or compared. */
export const plainFinding = (finding: Finding): Finding =>
  finding instanceof ProjectFinding ? finding.described : finding;

/** How many findings there are of each severity. Those of a project that are all among them are counted without being described. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const ofProjects = new Map<ProjectFindings, ProjectFinding[]>();
  for (const finding of findings) {
    if (finding instanceof ProjectFinding) {
      const own = ofProjects.get(finding.of);
      if (own === undefined) ofProjects.set(finding.of, [finding]);
      else own.push(finding);
    } else counts[finding.severity] += 1;
  }
  for (const [{ signals }, own] of ofProjects)
    for (const { severity } of own.length === signals.length ? signals : own) counts[severity] += 1;
  return counts;
}
