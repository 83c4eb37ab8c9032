import { placeOfProject } from "../finding";
import { causeOf, type AdviceFinding } from "./follows";

/** Findings that a list shows as one entry: one that is to be dealt with first, and what is folded under it. */
export interface AdviceGroup<F extends AdviceFinding = AdviceFinding> {
  readonly first: F;
  /** Others on the same part of the same indicator, in the order they are to be dealt with. */
  readonly others: readonly F[];
  /** What is gone once one of these is mended, in the order of the sheet. */
  readonly following: readonly F[];
}

/** What of an indicator a rule is about: what is measured, by name and class; or how much of it is asked for. */
type Part = "name" | "target";

/**
 * The rules about one indicator, by its part, in the order in which they are dealt with: first what cannot be read, then what is moved or
 * respelt, and last what would replace the indicator. An indicator that is moved to its class may stay.
 */
const ORDER: Readonly<Record<Part, readonly string[]>> = {
  name: [
    ...[
      "placeholder",
      "several-in-one-cell",
      "name-is-target",
      "category-code-mismatch",
      "category-label-unknown",
      "miscategorised",
      "legacy-category",
    ],
    ...["retired-name", "nonstandard-name", "satisfaction-wording", "template-leftover", "unit-in-name"],
    ...["rate-under-quantity", "name-is-action", "funds-indicator"],
  ],
  target: [
    ...["target-missing", "value-became-date", "sign-mistyped", "digit-mistyped", "operator-conflict"],
    ...["percent-over-100", "quantitative-name-text-value", "quantity-needs-number", "value-is-not-a-target"],
    ...["range-inverted"],
    ...["unit-mismatch", "unit-name-clash", "unit-text-mismatch", "annual-exceeds-cycle", "annual-stricter-than-cycle"],
    ...["deadline-year-differs", "cycle-annual-differ", "cost-above-budget", "operator-direction"],
    ...["word-operator", "missing-unit"],
    ...["unit-in-brackets", "percent-needs-operator", "satisfaction-100", "qualitative-target", "no-operator"],
    ...["score-without-actual", "score-above-weight", "full-score-not-met", "deduction-without-reason"],
    ...["actual-missing", "miss-without-reason"],
  ],
};

const RANKS = new Map(
  Object.entries(ORDER).flatMap(([part, rules]) => rules.map((rule, rank) => [rule, { part, rank }] as const)),
);

/** The rules in that order, for a test that each rule about an indicator is among them. */
export const ORDERED_RULES: readonly string[] = [...RANKS.keys()];

/**
 * Findings as a list shows them: those on the same part of one indicator are one entry, with one way to mend it first; what follows
 * from another finding is folded under that. Every finding is in one entry. Entries stand where the first of their findings
 * stands, those of a project together.
 */
export function adviceGroups<F extends AdviceFinding>(findings: readonly F[]): readonly AdviceGroup<F>[] {
  const projects = new Map<string, F[]>();
  for (const finding of findings) {
    const id = finding.project === null ? "" : placeOfProject(finding.project);
    const same = projects.get(id);
    if (same === undefined) projects.set(id, [finding]);
    else same.push(finding);
  }
  return [...projects.values()].flatMap(groupsOfProject);
}

function groupsOfProject<F extends AdviceFinding>(findings: readonly F[]): readonly AdviceGroup<F>[] {
  const following = new Map<F, F[]>();
  const entries = new Map<string, F[]>();
  for (const finding of findings) {
    const root = rootOf(finding, findings);
    if (root !== finding) {
      following.set(root, [...(following.get(root) ?? []), finding]);
      continue;
    }
    const id = partId(finding);
    const same = entries.get(id);
    if (same === undefined) entries.set(id, [finding]);
    else same.push(finding);
  }
  return [...entries.values()].flatMap((entry): AdviceGroup<F>[] => {
    const ordered = [...entry].sort((a, b) => rankOf(a) - rankOf(b));
    const [first, ...others] = ordered;
    if (first === undefined) return [];
    const under = new Set(ordered.flatMap((one) => following.get(one) ?? []));
    return [{ first, others, following: findings.filter((one) => under.has(one)) }];
  });
}

/** What a finding follows from in the end. */
function rootOf<F extends AdviceFinding>(finding: F, findings: readonly F[]): F {
  const seen = new Set<F>();
  let at = finding;
  while (!seen.has(at)) {
    seen.add(at);
    at = causeOf(at, findings) ?? at;
  }
  return at;
}

/** Names a part of an indicator; a finding about none is an entry of its own. */
function partId({ key, rule, indicator }: AdviceFinding): string {
  const ranked = RANKS.get(rule);
  return indicator === null || ranked === undefined ? key : `${indicator}/${ranked.part}`;
}

const rankOf = ({ rule }: AdviceFinding): number => RANKS.get(rule)?.rank ?? 0;
