import type { Language } from "../language";

/** What a step says in one language. */
export interface StepText {
  readonly title: string;
  readonly act: string;
  readonly see: string;
  /** What to write down besides whether it was so. */
  readonly note?: string;
}

/** A step of the rehearsal in a real Excel. */
export interface Step extends Readonly<Record<Language, StepText>> {
  /** Stays the same when steps come and go: reports name it. */
  readonly id: string;
  readonly minutes: number;
  /** The only platforms it concerns; all unless told. */
  readonly on?: readonly ("windows" | "mac" | "web")[];
}
