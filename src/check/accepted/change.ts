import { identified, onSheet, type Acceptable, type Acceptance } from "./acceptance";

/** The acceptances with another one. What it takes in is taken out of those before it: the last reason counts. */
export function withAcceptance(before: readonly Acceptance[], next: Acceptance): readonly Acceptance[] {
  const { sheet, findings } = next;
  if (findings === null) return [...withoutRule(before, next.rule), next];
  const others = withoutFindings(before, sheet, findings);
  const same = others.find((one) => isSameDecision(one, next));
  if (same === undefined) return [...others, next];
  return others.map((one) => (one === same ? { ...one, findings: [...(same.findings ?? []), ...findings] } : one));
}

const isSameDecision = (one: Acceptance, other: Acceptance): boolean =>
  one.findings !== null &&
  (["rule", "sheet", "reason", "by", "on"] as const).every((field) => one[field] === other[field]);

/** The acceptances without some findings of a sheet that were accepted by themselves. */
export function withoutFindings(
  before: readonly Acceptance[],
  sheet: string,
  identities: readonly string[],
): readonly Acceptance[] {
  const gone = new Set(identities);
  return before.flatMap((one) => {
    if (one.findings === null || one.sheet !== sheet || !one.findings.some((identity) => gone.has(identity)))
      return [one];
    const findings = one.findings.filter((identity) => !gone.has(identity));
    return findings.length === 0 ? [] : [{ ...one, findings }];
  });
}

/** The acceptances without that of a whole rule. */
export const withoutRule = (before: readonly Acceptance[], rule: string): readonly Acceptance[] =>
  before.filter((one) => one.findings !== null || one.rule !== rule);

/**
 * What of the acceptances is not there any more, by sheet: the text has changed, or the finding was mended. Of sheets that were not
 * checked nothing is known.
 */
export function staleAmong(
  acceptances: readonly Acceptance[],
  findings: readonly Acceptable[],
  sheets: readonly string[],
): readonly Pick<Acceptance, "sheet" | "findings">[] {
  const known = acceptances.filter((one) => one.findings !== null && sheets.includes(one.sheet));
  if (known.length === 0) return [];
  const there = new Set(identified(findings).map(({ sheet, identity }) => onSheet(sheet, identity)));
  return known.flatMap(({ sheet, findings: own }) => {
    const gone = (own ?? []).filter((identity) => !there.has(onSheet(sheet, identity)));
    return gone.length === 0 ? [] : [{ sheet, findings: gone }];
  });
}
