import type { Severity } from "../../../check/finding";
import type { SinceKind } from "../since/standings";

export type Grouping = "rule" | "project";

/** What of the findings is shown. No severity chosen means all. */
export interface Filter {
  readonly severities: ReadonlySet<Severity>;
  /** Id of a project, see `projectId`. */
  readonly project: string | null;
  readonly search: string;
  /** Id of a rule; its infos are not folded. */
  readonly rule: string | null;
  /** Shows only what stands in this way to the earlier check. */
  readonly since: SinceKind | null;
}

/** A row the list should bring into view. The serial tells two requests for the same row apart. */
export interface Reveal {
  readonly row: string;
  readonly serial: number;
}

/** How the list of findings is shown. */
export interface ListSlice {
  readonly grouping: Grouping;
  readonly filter: Filter;
  /** Ids of rows of the list that the user opened: groups, the infos' line, sums. */
  readonly open: ReadonlySet<string>;
  /** A search opens every group it hits; ids of those the user has closed since. */
  readonly closedInSearch: ReadonlySet<string>;
  /** Rules in the order of their groups; kept over re-checks so that groups stay where they are. */
  readonly ruleOrder: readonly string[];
  /** The row of the list the keyboard is on. */
  readonly active: string | null;
  readonly reveal: Reveal | null;
}

export const EVERYTHING: Filter = { severities: new Set(), project: null, search: "", rule: null, since: null };

export const INITIAL_LIST: ListSlice = {
  grouping: "rule",
  filter: EVERYTHING,
  open: new Set(),
  closedInSearch: new Set(),
  ruleOrder: [],
  active: null,
  reveal: null,
};
