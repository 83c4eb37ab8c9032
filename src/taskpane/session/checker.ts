import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import type { Mapping } from "../../check/table/mapping";
import type { WorkerMethods } from "../worker/methods";

/** What is checked with, as plain data. */
export interface Choices {
  readonly profile: Profile;
  readonly mappings: readonly Mapping[];
}

/** The worker's methods as the session calls them: over these sheets, and answered later. */
type Remote<Methods> = {
  readonly [Name in keyof Methods]: Methods[Name] extends (...args: infer Args) => infer Result
    ? (sheets: readonly SheetSnapshot[], ...args: Args) => Promise<Result>
    : never;
};

/**
 * The checks and plans of the worker, as the session uses them. It remembers: of a sheet whose rows keep their handles and arrays (see
 * `reuseRows`), only what has changed is sent and looked at again.
 */
export interface Checker extends Remote<WorkerMethods> {
  /** Checks and plans with these choices from the next call on. */
  use(choices: Choices): void;
  /** A checker of its own, which remembers other sheets. */
  another(): Checker;
  /** Breaks off all calls under way; their promises reject with `CheckerStopped`. */
  stop(): void;
}

/** The checking program broke off. Nothing was written: it cannot write. */
export class CheckerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CheckerError";
  }
}

/** The user asked to stop. */
export class CheckerStopped extends Error {
  constructor() {
    super("stopped");
    this.name = "CheckerStopped";
  }
}
