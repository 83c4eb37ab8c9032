import { textFault, type TextFault } from "../../../naming/fault";
import type { NameSource } from "../../../naming/search";
import type { UnifyRequest } from "../../../naming/unify";
import type { ListedCluster, ListedVariant } from "./types";

/** What the user decides about a cluster. */
export interface ClusterPick {
  /** What is to be written for all; null for what is proposed. */
  readonly preferred: string | null;
  /** Texts that stay as they are. */
  readonly unticked: ReadonlySet<string>;
  /** Not to be unified, for this time. */
  readonly isSkipped: boolean;
  /** One of those that are unified together. */
  readonly isChosen: boolean;
}

export const NO_PICK: ClusterPick = { preferred: null, unticked: new Set(), isSkipped: false, isChosen: false };

/** Picks by the ids of their clusters. */
export type Picks = ReadonlyMap<string, ClusterPick>;

export const pickOf = (picks: Picks, { id }: ListedCluster): ClusterPick => picks.get(id) ?? NO_PICK;

/** The text that is to be written, as it is typed. */
export const preferredOf = ({ preferred }: ListedCluster, pick: ClusterPick): string =>
  pick.preferred ?? preferred.text;

/** Where the text that is to be written comes from; null where the user chose or typed it. */
export function sourceOf({ preferred, members }: ListedCluster, text: string): NameSource | null {
  if (text === preferred.text) return preferred.source;
  return text === members[0]?.text ? "used" : null;
}

/** The texts to pick from: the proposed one, where it is not in use yet, and the texts in use. */
export function variantsOf({ preferred, members }: ListedCluster): readonly ListedVariant[] {
  const isUsed = members.some(({ text }) => text === preferred.text);
  return isUsed ? members : [{ text: preferred.text, count: 0 }, ...members];
}

/** The texts that go, with their counts. */
export function changingIn(cluster: ListedCluster, pick: ClusterPick): readonly ListedVariant[] {
  const preferred = preferredOf(cluster, pick).trim();
  return cluster.members.filter(({ text }) => text !== preferred && !pick.unticked.has(text));
}

/** What is wrong with the text to be written; null where nothing is. */
export const faultOf = (cluster: ListedCluster, pick: ClusterPick): TextFault | null =>
  textFault(preferredOf(cluster, pick).trim(), cluster.kind);

/** What is asked for a cluster; null where nothing would change, or the text cannot be written. */
export function requestOf(cluster: ListedCluster, pick: ClusterPick): UnifyRequest | null {
  const texts = changingIn(cluster, pick).map(({ text }) => text);
  if (texts.length === 0 || faultOf(cluster, pick) !== null) return null;
  return { kind: cluster.kind, texts, preferred: preferredOf(cluster, pick).trim() };
}

/** Clusters as they are shown, and those that are left for this time. */
export function shownClusters(
  clusters: readonly ListedCluster[],
  picks: Picks,
): { readonly shown: readonly ListedCluster[]; readonly skipped: readonly ListedCluster[] } {
  const isSkipped = (cluster: ListedCluster): boolean => pickOf(picks, cluster).isSkipped;
  return { shown: clusters.filter((one) => !isSkipped(one)), skipped: clusters.filter(isSkipped) };
}
