import type { Choice, Edit, Fix } from "./finding";

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
