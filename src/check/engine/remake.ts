import type { Choice, Edit, Fix } from "../finding";
import type { CellSubject, Problem, ProjectSubject, RuleOf } from "../rule";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Profile } from "../standard/profile";
import { inCopies } from "../table/copies";
import { targetsOf } from "../table/fields";
import { resolved } from "../table/indicators";
import type { Project, TableFacts } from "../table/types";
import type { Draft } from "./project";

/** What the projects of a table are checked with; `sheets` are those of the last check. */
export interface CheckContext {
  readonly facts: TableFacts;
  readonly profile: Profile;
  sheets: ReadonlyMap<string, SheetSnapshot>;
}

/**
 * A rule's answer that can be asked for again. A long table has a hundred thousand fixes and few are ever looked at, so what a rule
 * would need to remember for each is not kept: asked for its edits, the rule looks at the project once more. Rules are pure, and the
 * project's cells are those it was checked by, so the answer is the same.
 */
abstract class Remade {
  private readonly rule: Draft["rule"];
  private readonly at: number;
  private readonly nth: number;

  constructor(
    { rule, at, nth }: Draft,
    private readonly context: CheckContext,
    private readonly project: Project,
  ) {
    this.rule = rule;
    this.at = at;
    this.nth = nth;
  }

  protected get problem(): Problem {
    const problem = [...this.problems()][this.nth];
    if (problem === undefined) throw new Error(`${this.rule.id} changed its mind`);
    return problem;
  }

  /** Edits with what they change besides: cells that repeat the ones a rule looks at. */
  protected everywhere(edits: readonly Edit[] = NO_EDITS): readonly Edit[] {
    return inCopies(edits, resolved(this.project), this.context.sheets);
  }

  private problems(): Iterable<Problem> {
    const { facts, profile, sheets } = this.context;
    const project = resolved(this.project);
    const { rule } = this;
    const subject = { facts, profile, sheets, project };
    if (rule.scope === "row") return rule.check({ facts, profile, sheets, row: project });
    if (rule.scope === "project") return rule.check(subject);
    if (rule.scope === "cell") {
      const about = cellSubjects(subject)[this.at];
      return about === undefined ? [] : rule.check(about);
    }
    const indicator = project.indicators[this.at];
    if (indicator === undefined) return [];
    if (rule.scope === "indicator") return rule.check({ ...subject, indicator });
    if (rule.scope !== "value") return [];
    return targetsOf(indicator).flatMap(({ field, target }) => [
      ...(rule as RuleOf<"value">).check({ ...subject, indicator, field, value: target }),
    ]);
  }
}

/** A project's packed cells, each with what comes before it. */
export function cellSubjects(subject: ProjectSubject): CellSubject[] {
  let indicatorsBefore = 0;
  return subject.project.cells.map((cell) => {
    const about = { ...subject, cell, indicatorsBefore };
    indicatorsBefore += cell.parsed.indicators.length;
    return about;
  });
}

class RemadeFix extends Remade implements Fix {
  constructor(
    draft: Draft,
    context: CheckContext,
    project: Project,
    readonly safe: boolean,
    readonly cellByCell: boolean,
  ) {
    super(draft, context, project);
  }

  get numbersIn(): number | null {
    return null;
  }

  get edits(): readonly Edit[] {
    return this.everywhere(this.problem.fix?.edits);
  }
}

/** A fix that turns text into numbers. Most do not, and there are too many for each to say so. */
class RemadeNumbers extends RemadeFix {
  constructor(
    draft: Draft,
    context: CheckContext,
    project: Project,
    fix: Fix,
    private readonly column: number,
  ) {
    super(draft, context, project, fix.safe, fix.cellByCell === true);
  }

  override get numbersIn(): number {
    return this.column;
  }
}

class RemadeChoice extends Remade implements Choice {
  constructor(
    draft: Draft,
    context: CheckContext,
    project: Project,
    readonly label: string,
    private readonly index: number,
  ) {
    super(draft, context, project);
  }

  get edits(): readonly Edit[] {
    return this.everywhere(this.problem.choices?.[this.index]?.edits);
  }
}

export function madeFix(draft: Draft, context: CheckContext, project: Project): Fix | null {
  const { fix } = draft.problem;
  if (fix === undefined) return null;
  const { numbersIn = null } = fix;
  if (numbersIn !== null) return new RemadeNumbers(draft, context, project, fix, numbersIn);
  return new RemadeFix(draft, context, project, fix.safe, fix.cellByCell === true);
}

export function madeChoices(draft: Draft, context: CheckContext, project: Project): readonly Choice[] {
  const { choices } = draft.problem;
  if (choices === undefined || choices.length === 0) return NONE;
  return choices.map(({ label }, index) => new RemadeChoice(draft, context, project, label, index));
}

const NONE: readonly Choice[] = [];
const NO_EDITS: readonly Edit[] = [];
