import type { Choice, Edit, Finding, Fix } from "./finding";

/**
 * A fix whose edits are made when they are asked for: a long table has a hundred thousand of them, and few are ever looked at.
 */
export function fixBy(safe: boolean, edits: () => readonly Edit[], cellByCell = false): Fix {
  return new LazyFix(safe, cellByCell, edits);
}

/** An entry of a picklist whose edits are made when they are asked for. */
export function choiceOf(label: string, edits: () => readonly Edit[]): Choice {
  return new LazyChoice(label, edits);
}

class LazyFix implements Fix {
  constructor(
    readonly safe: boolean,
    readonly cellByCell: boolean,
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

/** A finding with its edits made: what is made when asked for does not cross to another thread or into a file. */
export function asData(finding: Finding): Finding {
  const { fix, choices } = finding;
  return {
    ...finding,
    fix: fix && { safe: fix.safe, edits: fix.edits, ...(fix.cellByCell === true ? { cellByCell: true } : {}) },
    choices: choices.map(({ label, edits }) => ({ label, edits })),
  };
}
