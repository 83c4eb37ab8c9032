import type { Choice, Edit, Finding, Fix, ListedFinding } from "./finding";

/**
 * A fix whose edits are made when they are asked for: a long table has a hundred thousand of them, and few are ever looked at.
 */
export function fixBy(safe: boolean, edits: () => readonly Edit[], kind: FixKind = {}): Fix {
  return new LazyFix(safe, kind.cellByCell ?? false, kind.numbersIn ?? null, edits);
}

type FixKind = Pick<Fix, "cellByCell" | "numbersIn">;

/** An entry of a picklist whose edits are made when they are asked for. */
export function choiceOf(label: string, edits: () => readonly Edit[]): Choice {
  return new LazyChoice(label, edits);
}

class LazyFix implements Fix {
  constructor(
    readonly safe: boolean,
    readonly cellByCell: boolean,
    readonly numbersIn: number | null,
    private readonly make: () => readonly Edit[],
  ) {}

  get edits(): readonly Edit[] {
    return this.make();
  }
}

class LazyChoice implements Choice {
  constructor(
    readonly label: string,
    private readonly make: () => readonly Edit[],
  ) {}

  get edits(): readonly Edit[] {
    return this.make();
  }
}

/** A finding without what is made when asked for: that does not cross to another thread. */
export function listed(finding: Finding): ListedFinding {
  const { key, rule, severity, message, project, indicator, place, relatedToMany, fix, choices, sum } = finding;
  return {
    key,
    rule,
    severity,
    message,
    project,
    indicator,
    place,
    related: relatedToMany === true ? null : finding.related,
    fix: fix && { safe: fix.safe, numbersIn: fix.numbersIn ?? null },
    choices: choices.length === 0 ? NONE : choices.map(({ label }) => ({ label })),
    sum,
  };
}

const NONE: readonly never[] = [];
