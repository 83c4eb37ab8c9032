import type { Cluster } from "../../../naming/clusters";
import type { UnifyPlan } from "../../../naming/unify";
import type { UsageKind } from "../../../naming/usages";
import type { ListedOutcome } from "../ways";

/** A text of a cluster and how often it is used; where, is asked for. */
export interface ListedVariant {
  readonly text: string;
  readonly count: number;
}

/** A cluster without its places, which may be many thousands. */
export interface ListedCluster extends Pick<Cluster, "kind" | "preferred" | "count" | "toChange"> {
  /** Of its first words, so that it is known again when the names are gathered anew. */
  readonly id: string;
  /** Most used first. */
  readonly members: readonly ListedVariant[];
  /** The class most of its places are filed under; null where they state none that is known. */
  readonly category: string | null;
}

/** What the names and phrases in use come to. */
export interface GatheredNames {
  /** Different names, and different phrases, that were looked at. */
  readonly looked: Readonly<Record<UsageKind, number>>;
  /** Most to change first. */
  readonly clusters: readonly ListedCluster[];
}

/** A plan as the pane needs it, with what the findings will be after it. */
export type PlannedUnify =
  | (Omit<Extract<UnifyPlan, { kind: "plan" }>, "edits"> & { readonly outcome: ListedOutcome })
  | Exclude<UnifyPlan, { kind: "plan" }>;
