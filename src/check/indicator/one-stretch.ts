import type { CategoryPart, OrdinalPart, Part, Separator, TextSpan } from "./types";

/**
 * A part that stands in one stretch, as nearly all do. It is its own span: a long table has a million of them, and two objects and a
 * list less each are felt.
 */
export class OneStretch implements Part, TextSpan {
  constructor(
    readonly text: string,
    readonly start: number,
    readonly end: number,
  ) {}

  get spans(): readonly TextSpan[] {
    return [this];
  }
}

export class OneOrdinal extends OneStretch implements OrdinalPart {
  constructor(
    text: string,
    start: number,
    end: number,
    readonly number: number,
  ) {
    super(text, start, end);
  }
}

export class OneCategory extends OneStretch implements CategoryPart {
  constructor(
    text: string,
    start: number,
    end: number,
    readonly code: string,
    readonly name: string,
  ) {
    super(text, start, end);
  }
}

export class OneSeparator extends OneStretch implements Separator {
  constructor(
    readonly kind: Separator["kind"],
    text: string,
    start: number,
    end: number,
  ) {
    super(text, start, end);
  }
}
