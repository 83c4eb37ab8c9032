import type { Finding } from "../finding";
import { SEVERITIES } from "../finding";

/** What telling findings apart needs of each: a listed one has it as well. */
export type AdviceFinding = Pick<Finding, "key" | "rule" | "severity" | "message" | "project" | "indicator" | "place">;

/** A rule whose finding is gone once that of another rule is mended. */
interface Follows {
  readonly rule: string;
  /** The rules it follows from, the likeliest cause first. */
  readonly from: readonly string[];
  /** Whether both are about the same indicator, or about the same project. */
  readonly within: "indicator" | "project";
  /** What the cause must say besides. */
  readonly when?: (finding: AdviceFinding, cause: AdviceFinding) => boolean;
}

const WRONG_CLASS = ["category-code-mismatch", "category-label-unknown"];
const WRONG_AMOUNT = ["row-sum-mismatch", "amount-not-a-number", "amount-unit-suspect", "amount-negative"];

/** An indicator that belongs to the class which is missing: filed there, it is missing no more. */
const filled =
  (...kinds: readonly string[]): Follows["when"] =>
  (_, { message }) =>
    kinds.includes(String(message.params.kind));

/** The name of both is the same, apart from the unit in a bracket. */
const sameName: Follows["when"] = ({ message: { params: a } }, { message: { params: b } }) =>
  String(b.name).startsWith(String(a.name));

const FOLLOWS: readonly Follows[] = [
  { rule: "missing-cost", from: ["missing-cost-construction"], within: "project" },
  { rule: "missing-cost", from: ["miscategorised"], within: "project", when: filled("cost") },
  { rule: "missing-quantity", from: ["missing-output"], within: "project" },
  { rule: "missing-quantity", from: ["miscategorised"], within: "project", when: filled("count") },
  { rule: "missing-quality", from: ["missing-output"], within: "project" },
  { rule: "missing-quality", from: ["miscategorised"], within: "project", when: filled("quality") },
  { rule: "missing-timeliness", from: ["missing-output"], within: "project" },
  { rule: "missing-timeliness", from: ["miscategorised"], within: "project", when: filled("timeliness", "funds") },
  { rule: "missing-satisfaction", from: ["miscategorised"], within: "project", when: filled("satisfaction") },
  // A cost is above a total that is 0 or misread, whatever the cost.
  { rule: "cost-above-budget", from: WRONG_AMOUNT, within: "project" },
  { rule: "text-outside-indicators", from: ["indicator-parse-error"], within: "project" },
  { rule: "same-name-two-categories", from: ["miscategorised"], within: "project", when: sameName },
  // What is said of a target that is a name, and of a name that is a target, is gone once they are exchanged.
  { rule: "value-is-not-a-target", from: ["name-is-target"], within: "indicator" },
  { rule: "quantity-needs-number", from: ["name-is-target"], within: "indicator" },
  { rule: "qualitative-target", from: ["name-is-target"], within: "indicator" },
  { rule: "miscategorised", from: WRONG_CLASS, within: "indicator" },
  { rule: "rate-under-quantity", from: [...WRONG_CLASS, "miscategorised"], within: "indicator" },
  { rule: "quantity-needs-number", from: [...WRONG_CLASS, "miscategorised"], within: "indicator" },
  {
    rule: "value-is-not-a-target",
    from: ["quantitative-name-text-value", "quantity-needs-number"],
    within: "indicator",
  },
  { rule: "cycle-annual-differ", from: ["annual-exceeds-cycle", "target-missing"], within: "indicator" },
  { rule: "no-operator", from: ["percent-needs-operator", "percent-over-100", "sign-mistyped"], within: "indicator" },
];

const byRule = new Map<string, Follows[]>();
for (const one of FOLLOWS) byRule.set(one.rule, [...(byRule.get(one.rule) ?? []), one]);

/** The rules that name others, for a test that all of them exist. */
export const FOLLOWING_RULES: readonly string[] = FOLLOWS.flatMap(({ rule, from }) => [rule, ...from]);

/**
 * The finding that another one follows from, among the findings of its project; null where it stands on its own. A finding never
 * follows from a less grave one, under which it would not be seen.
 */
export function causeOf<F extends AdviceFinding>(finding: F, ofProject: readonly F[]): F | null {
  for (const { from, within, when } of byRule.get(finding.rule) ?? []) {
    for (const rule of from) {
      const cause = ofProject.find(
        (one) =>
          one.rule === rule &&
          one !== finding &&
          (within === "project" || one.indicator === finding.indicator) &&
          SEVERITIES.indexOf(one.severity) <= SEVERITIES.indexOf(finding.severity) &&
          when?.(finding, one) !== false,
      );
      if (cause !== undefined) return cause;
    }
  }
  return null;
}
