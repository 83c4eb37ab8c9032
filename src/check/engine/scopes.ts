import { lower, type Severity } from "../finding";
import type { Problem, Rule, RuleOf, Scope } from "../rule";
import type { Profile } from "../standard/profile";
import { severityIn } from "../standard/tiers";

/** The rules that run, by how much they need to see, so that a subject is made once for all of them. */
export interface RunningRules {
  readonly byScope: { readonly [S in Scope]: readonly RuleOf<S>[] };
  readonly count: number;
  /** The severity of one of a rule's problems. */
  readonly severityOf: (rule: Rule, problem: Problem) => Severity;
  /** Whether the tier leaves a problem out: `quick` has no infos, and a rule above that may lower one of its problems to one. */
  readonly leavesOut: (rule: Rule, problem: Problem) => boolean;
  /** A rule's place among all; of two findings at one place the one of the earlier rule is listed first. */
  readonly orderOf: (rule: Rule) => number;
  /** The same by the rule's id. */
  readonly placeOf: (id: string) => number;
}

/** The rules a profile lets run, with the severities it gives them. */
export function runningRules(rules: readonly Rule[], profile: Profile): RunningRules {
  const severities = new Map<Rule, Severity>();
  for (const rule of rules) {
    const severity = severityIn(profile, rule);
    if (severity !== null) severities.set(rule, severity);
  }
  const running = [...severities.keys()];
  const order = new Map(running.map((rule, index) => [rule, index]));
  const byId = new Map(running.map(({ id }, index) => [id, index]));
  const pick = <S extends Scope>(scope: S) => running.filter((rule) => rule.scope === scope) as unknown as RuleOf<S>[];
  return {
    byScope: {
      value: pick("value"),
      indicator: pick("indicator"),
      cell: pick("cell"),
      project: pick("project"),
      row: pick("row"),
      group: pick("group"),
      table: pick("table"),
    },
    count: running.length,
    severityOf: (rule, { severity }) => lower(severities.get(rule) ?? rule.severity, severity),
    leavesOut: (rule, { severity }) =>
      severity === "info" && profile.tier === "quick" && profile.severities[rule.id] === undefined,
    orderOf: (rule) => order.get(rule) ?? 0,
    placeOf: (id) => byId.get(id) ?? 0,
  };
}
