import type { Finding } from "../finding";

/**
 * Accepted findings, with the reason. A finding is known by its text, not by its row: one that has moved stays accepted, one whose text
 * has changed is open again.
 */
export interface Acceptance {
  readonly rule: string;
  /** Identities of the findings, see `Identified`; null for all there are of the rule and all that come. */
  readonly findings: readonly string[] | null;
  /** The sheet they stand on, for a table is often copied with its projects and their faults; empty for a whole rule. */
  readonly sheet: string;
  readonly reason: string;
  /** Who accepted them, as they gave their name. */
  readonly by: string;
  /** The day, as 2026-11-29. */
  readonly on: string;
}

/** What a finding is told by: also one that is listed has it. */
export type Acceptable = Pick<Finding, "key" | "rule" | "sum" | "place">;

/** A finding on its sheet, by what tells it apart there for as long as it says the same. */
export interface Identified<F extends Acceptable = Acceptable> {
  readonly finding: F;
  readonly sheet: string;
  /** The key, numbered among the findings of the sheet alone; of a sum also what was stated and what the parts come to. */
  readonly identity: string;
}

/** The identities of findings, in the order of a result. Keys are numbered over all sheets that were checked together, which may be others the next time. */
export function identified<F extends Acceptable>(findings: readonly F[]): readonly Identified<F>[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { key, sum, place } = finding;
    const sheet = place[0]?.sheet ?? "";
    const unnumbered = key.slice(0, key.lastIndexOf("|"));
    const nth = (seen.get(onSheet(sheet, unnumbered)) ?? 0) + 1;
    seen.set(onSheet(sheet, unnumbered), nth);
    const numbered = `${unnumbered}|${nth}`;
    return { finding, sheet, identity: sum === null ? numbered : `${numbered}|${sum.stated}|${sum.sum}` };
  });
}

/** A text that stands for an identity on a sheet. */
export const onSheet = (sheet: string, identity: string): string => `${sheet}\n${identity}`;

/** The acceptance that a finding of a result falls under; null where it is open. */
export type AcceptedBy = (finding: Pick<Finding, "key" | "rule">) => Acceptance | null;

/** Nothing is accepted. */
export const NOTHING_ACCEPTED: AcceptedBy = () => null;

/** Looks up the findings of a result. One accepted by itself has its own reason, whatever is said of its whole rule. */
export function acceptedAmong(acceptances: readonly Acceptance[], findings: readonly Acceptable[]): AcceptedBy {
  if (acceptances.length === 0) return NOTHING_ACCEPTED;
  const one = new Map<string, Acceptance>();
  const all = new Map<string, Acceptance>();
  for (const acceptance of acceptances)
    if (acceptance.findings === null) all.set(acceptance.rule, acceptance);
    else for (const identity of acceptance.findings) one.set(onSheet(acceptance.sheet, identity), acceptance);
  const rules = new Set([...one.values()].map(({ rule }) => rule));
  const byKey = new Map<string, Acceptance>();
  for (const { finding, sheet, identity } of identified(findings.filter(({ rule }) => rules.has(rule)))) {
    const acceptance = one.get(onSheet(sheet, identity));
    if (acceptance !== undefined) byKey.set(finding.key, acceptance);
  }
  return ({ key, rule }) => byKey.get(key) ?? all.get(rule) ?? null;
}
