import type { CellWrite, Edit } from "../../check/finding";
import type { FixPlan } from "../../check/fix";
import type { CheckResult } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";

/** The heart as the session uses it: the same functions, answered later and elsewhere. */
export interface Checker {
  check(sheets: readonly SheetSnapshot[], onProgress: (done: number, all: number) => void): Promise<CheckResult>;
  planFixes(sheets: readonly SheetSnapshot[], keys: readonly string[]): Promise<FixPlan>;
  planEdits(sheets: readonly SheetSnapshot[], edits: readonly Edit[]): Promise<readonly CellWrite[]>;
  /** Gives up whatever is under way; its promises reject with `CheckerStopped`. */
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
