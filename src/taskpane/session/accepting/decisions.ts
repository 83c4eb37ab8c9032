import { identified, onSheet, type Acceptance, type Identified } from "../../../check/accepted/acceptance";
import { staleAmong } from "../../../check/accepted/change";
import { partsOfSaid } from "../../../check/baseline/said";
import type { ListedFinding } from "../../../check/finding";

/** What was accepted in one decision, as it stands now. */
export interface Decision {
  readonly acceptance: Acceptance;
  /** The findings it takes in of the sheets that are checked. */
  readonly findings: readonly Identified<ListedFinding>[];
  /** How many it takes in of sheets that are not. */
  readonly elsewhere: number;
}

/** An accepted finding that is not there any more. */
export interface StaleFinding {
  readonly sheet: string;
  readonly identity: string;
  readonly rule: string;
  /** The project and the name or text it was about, as far as it names them. */
  readonly about: readonly string[];
}

export interface Decisions {
  /** The latest first. */
  readonly decisions: readonly Decision[];
  readonly stale: readonly StaleFinding[];
}

/** What was accepted, decision by decision; what of it is not there any more stands apart. */
export function decisionsOn(
  acceptances: readonly Acceptance[],
  findings: readonly ListedFinding[],
  sheets: readonly string[],
): Decisions {
  const all = identified(findings);
  const byIdentity = new Map(all.map((one) => [onSheet(one.sheet, one.identity), one]));
  const accepted = new Set(acceptances.flatMap((one) => one.findings?.map((each) => onSheet(one.sheet, each)) ?? []));
  const decisions = acceptances.map((acceptance): Decision => {
    const { rule, findings: own, sheet } = acceptance;
    if (own === null) {
      const isOwn = (one: Identified): boolean =>
        one.finding.rule === rule && !accepted.has(onSheet(one.sheet, one.identity));
      return { acceptance, findings: all.filter(isOwn), elsewhere: 0 };
    }
    const there = own.flatMap((identity) => byIdentity.get(onSheet(sheet, identity)) ?? []);
    return { acceptance, findings: there, elsewhere: sheets.includes(sheet) ? 0 : own.length - there.length };
  });
  return {
    decisions: decisions
      .filter(({ acceptance, findings: own, elsewhere }) => acceptance.findings === null || own.length + elsewhere > 0)
      .reverse(),
    stale: staleAmong(acceptances, findings, sheets).flatMap((one) =>
      (one.findings ?? []).map((identity) => staleFinding(one.sheet, identity)),
    ),
  };
}

const staleFinding = (sheet: string, identity: string): StaleFinding => ({ sheet, identity, ...partsOfSaid(identity) });
