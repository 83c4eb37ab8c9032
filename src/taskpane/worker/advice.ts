import { findingsAlike, mendAlike, type Mending } from "../../check/advice/alike";
import type { FindingsChange } from "../../check/advice/compare-findings";
import { faultsAmong, outcomeOfWrites } from "../../check/advice/outcome";
import { waysToMend } from "../../check/advice/ways";
import { mergeEdits } from "../../check/edit";
import type { Edit, Finding } from "../../check/finding";
import { planFixes, type FixPlan } from "../../check/fix";
import { listed } from "../../check/listed";
import type { WayOfAll, ListedOutcome, ListedWay } from "../session/ways";
import type { HeldSheets } from "./state";

/** The finding with a key in the sheets as they are now. */
export function findingWith({ check, sheets }: HeldSheets, key: string): Finding | null {
  check.run(sheets);
  return check.find(key);
}

/** The ways to mend a finding, and what comes of each; none where it is not there any more. */
export function waysOf(held: HeldSheets, key: string): readonly ListedWay[] {
  const finding = findingWith(held, key);
  if (finding === null) return [];
  return waysToMend(finding, held.sheets, held.check).map(({ label, keys, outcome }) => ({
    label,
    keys,
    outcome: outcome === null ? null : listedOutcome(outcome),
  }));
}

/** The edits of findings, in the order of the keys, each by its own fix or by the entry of a picklist that all of them offer. */
export function editsOf(held: HeldSheets, keys: readonly string[], way: WayOfAll | null): readonly (readonly Edit[])[] {
  if (way === null) {
    const { check, sheets } = held;
    check.run(sheets);
    return keys.map((key) => check.find(key)?.fix?.edits ?? []);
  }
  const mendings = mendingsOf(held, way);
  return keys.map((key) => mendings.get(key)?.edits ?? []);
}

/** The writes of the same. */
export function planAll(held: HeldSheets, keys: readonly string[], way: WayOfAll | null): FixPlan {
  const { sheets, check } = held;
  // Each is right by itself: a cell that cannot be written holds up no other.
  if (way === null || way.label === null) return planFixes(sheets, new Set(keys), check);
  const mendings = mendingsOf(held, way);
  const wanted = keys.flatMap((key) => mendings.get(key) ?? []);
  const { writes, waiting } = mergeEdits(
    sheets,
    wanted.map(({ edits }) => edits),
  );
  const waits = new Set(waiting);
  const done = wanted.filter((_, index) => !waits.has(index)).map(({ finding }) => finding.key);
  // One class or name for all of them, of which a part would contradict the rest: whole or not at all.
  const groups = writes.length === 0 ? [] : [{ id: way.key, keys: done, writes }];
  return { groups, left: keys.filter((key) => !done.includes(key)) };
}

/** What the findings will be once these are mended. */
export function outcomeOfAll(held: HeldSheets, keys: readonly string[], way: WayOfAll | null): ListedOutcome {
  const writes = planAll(held, keys, way).groups.flatMap((group) => group.writes);
  return listedOutcome(outcomeOfWrites(held.sheets, writes, held.check));
}

export function listedOutcome({ gone, added }: FindingsChange): ListedOutcome {
  return { gone: gone.length, added: added.length, faults: faultsAmong(added).map(listed) };
}

function mendingsOf(held: HeldSheets, { key, label }: WayOfAll): ReadonlyMap<string, Mending> {
  const finding = findingWith(held, key);
  const all = finding === null ? [] : mendAlike(findingsAlike(finding, held.check), label);
  return new Map(all.map((mending) => [mending.finding.key, mending]));
}
