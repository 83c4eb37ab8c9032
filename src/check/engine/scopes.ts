import { lower, type Severity } from "../finding";
import type { DetectingRule, ProjectScope, Rule, RuleOf, Scope, Subjects } from "../rule";
import type { Profile } from "../standard/profile";
import { severityIn } from "../standard/tiers";

/** The rules that run, by how much they need to see, so that a subject is made once for all of them. */
export interface RunningRules {
  readonly byScope: { readonly [S in Scope]: readonly RuleOf<S>[] };
  readonly count: number;
  /** The severity the profile gives a rule. */
  readonly severityOf: (rule: Pick<Rule, "id" | "severity">) => Severity;
  /** The severity of one of the faults a rule found. */
  readonly severityIn: <S extends ProjectScope>(
    rule: DetectingRule<S, unknown>,
    detail: unknown,
    about: Subjects[S],
  ) => Severity;
  /** Whether the tier leaves a fault out: `quick` has no infos, and a rule above that may lower one of its faults to one. */
  readonly leavesOut: <S extends ProjectScope>(
    rule: DetectingRule<S, unknown>,
    detail: unknown,
    about: Subjects[S],
  ) => boolean;
  /** A rule's place among all; of two findings at one place the one of the earlier rule is listed first. */
  readonly orderOf: (id: string) => number;
}

/** The rules a profile lets run, with the severities it gives them. */
export function runningRules(rules: readonly Rule[], profile: Profile): RunningRules {
  const severities = new Map<string, Severity>();
  for (const rule of rules) {
    const severity = severityIn(profile, rule);
    if (severity !== null) severities.set(rule.id, severity);
  }
  const running = rules.filter(({ id }) => severities.has(id));
  const order = new Map(running.map(({ id }, index) => [id, index]));
  const pick = <S extends Scope>(scope: S) => running.filter((rule) => rule.scope === scope) as unknown as RuleOf<S>[];
  const hasNoInfos = profile.tier === "quick";
  return {
    byScope: {
      indicator: pick("indicator"),
      cell: pick("cell"),
      project: pick("project"),
      row: pick("row"),
      group: pick("group"),
      table: pick("table"),
    },
    count: running.length,
    severityOf: ({ id, severity }) => severities.get(id) ?? severity,
    severityIn: (rule, detail, about) =>
      lower(severities.get(rule.id) ?? rule.severity, rule.loweredTo?.(detail, about)),
    leavesOut: (rule, detail, about) =>
      hasNoInfos && profile.severities[rule.id] === undefined && rule.loweredTo?.(detail, about) === "info",
    orderOf: (id) => order.get(id) ?? 0,
  };
}
