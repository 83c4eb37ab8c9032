import type { Problem, Rule } from "./rule";
import type { Indicator, Project } from "./table/types";

/** A problem with what it is about, before it is ordered and keyed. */
export interface Draft {
  readonly rule: Rule;
  readonly problem: Problem;
  readonly project: Project | null;
  readonly indicator: Indicator | null;
}
