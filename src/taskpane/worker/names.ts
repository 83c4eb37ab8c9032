import type { Check, OnProgress } from "../../check/check";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { outcomeOfWrites } from "../../check/advice/outcome";
import { clustersOf, type Cluster } from "../../naming/clusters";
import { planUnify, type UnifyRequest } from "../../naming/unify";
import { usagesOf, type Usage, type UsageKind, type UsagePlace } from "../../naming/usages";
import type { GatheredNames, ListedCluster, PlannedUnify } from "../session/unify/types";
import { listedOutcome } from "./advice";
import type { UsedName } from "./methods";
import type { HeldSheets } from "./state";

/** Projects between two reports of progress. */
const PROGRESS_STEP = 200;

/** The usages gathered last, by the check they were read with: places are asked for one text after the other. */
const gathered = new WeakMap<Check, { readonly sheets: readonly SheetSnapshot[]; readonly usages: readonly Usage[] }>();

/** All names and phrases in use, what means the same put together. */
export function gatherNames(held: HeldSheets, onProgress: OnProgress): GatheredNames {
  const { profile } = held.choices;
  const { wording, names } = profile;
  const usages = usagesIn(held, onProgress);
  const looked = { name: 0, phrase: 0 };
  for (const { kind } of usages) looked[kind] += 1;
  return { looked, clusters: clustersOf(usages, { profile, wording, names }).map(listedCluster) };
}

/** Everywhere a text is used, in the order of the tables. */
export function placesOfName(held: HeldSheets, kind: UsageKind, text: string): readonly UsagePlace[] {
  return usagesIn(held).find((usage) => usage.kind === kind && usage.text === text)?.places ?? [];
}

/** The plan for some clusters, as the pane needs it. */
export function planNames({ sheets, choices, check }: HeldSheets, requests: readonly UnifyRequest[]): PlannedUnify {
  const plan = planUnify(sheets, requests, choices);
  if (plan.kind === "refused") return plan;
  const { kind, groups, changes, left } = plan;
  const writes = groups.flatMap((group) => group.writes);
  return { kind, groups, changes, left, outcome: listedOutcome(outcomeOfWrites(sheets, writes, check)) };
}

/** The names that the tables use, each with the class it is mostly filed under; the most used first. */
export function usedNames(held: HeldSheets): readonly UsedName[] {
  return usagesIn(held)
    .filter(({ kind }) => kind === "name")
    .sort((a, b) => b.count - a.count)
    .map((usage) => ({ name: usage.text, category: classOf([usage]) }));
}

function usagesIn({ sheets, check, choices }: HeldSheets, onProgress: OnProgress = () => undefined): readonly Usage[] {
  const last = gathered.get(check);
  if (last?.sheets === sheets) return last.usages;
  const tables = check.read(sheets);
  const all = tables.reduce((sum, { projects }) => sum + projects.length, 0);
  let done = 0;
  const usages = usagesOf(tables, choices.profile.categories, () => {
    done += 1;
    if (done % PROGRESS_STEP === 0) onProgress(done, all);
  });
  gathered.set(check, { sheets, usages });
  return usages;
}

function listedCluster({ kind, members, preferred, count, toChange }: Cluster): ListedCluster {
  return {
    id: [kind, preferred.text, members[0]?.text ?? ""].join("\n"),
    kind,
    preferred,
    count,
    toChange,
    members: members.map(({ text, count }) => ({ text, count })),
    category: classOf(members),
  };
}

function classOf(members: readonly Usage[]): string | null {
  const counts = new Map<string, number>();
  for (const { places } of members)
    for (const { category } of places) if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}
