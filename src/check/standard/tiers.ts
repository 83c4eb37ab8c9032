import type { Severity } from "../finding";
import type { Profile, Tier } from "./profile";

/**
 * Rules a tier leaves out, by id; `quick` leaves out every info besides. An office that wants one of them all the same gives it a
 * severity in its settings.
 */
export const LEFT_OUT: Readonly<Record<Tier, readonly string[]>> = {
  strict: [],
  default: ["no-operator", "unit-in-name", "amount-column-blank", "header-halfwidth-bracket"],
  quick: [
    ...["no-operator", "unit-in-name", "amount-column-blank", "header-halfwidth-bracket"],
    ...["missing-timeliness", "missing-quality", "missing-satisfaction", "goal-not-quantified"],
    ...["hard-break-in-name", "hard-break-in-goal", "hard-break-in-cell"],
  ],
};

/** Rules about a class a project may do without, by the setting that requires it of every project. */
const REQUIRED_BY: Readonly<Record<string, keyof Profile["required"]>> = {
  "missing-satisfaction": "satisfaction",
  "missing-cost": "cost",
};

/**
 * The severity a rule has under a profile, or null where it does not run. A class that is required is an error to miss, whatever
 * else is said; a severity the profile gives comes before the tier's choice.
 */
export function severityIn(
  { tier, severities, required }: Pick<Profile, "tier" | "severities" | "required">,
  { id, severity }: { readonly id: string; readonly severity: Severity },
): Severity | null {
  const requirement = REQUIRED_BY[id];
  if (requirement !== undefined && required[requirement]) return "error";
  const own = severities[id];
  if (own !== undefined) return own === "off" ? null : own;
  const isLeftOut = LEFT_OUT[tier].includes(id) || (tier === "quick" && severity === "info");
  return isLeftOut ? null : severity;
}
