import { severityIn } from "../standard/tiers";
import type { Profile } from "../standard/profile";
import { RULE_SEVERITIES } from "./severities";

/** Ids of the rules that a profile lets run, in the order of the rules. */
export const rulesRunBy = (profile: Pick<Profile, "tier" | "severities" | "required">): readonly string[] =>
  Object.entries(RULE_SEVERITIES)
    .filter(([id, severity]) => severityIn(profile, { id, severity }) !== null)
    .map(([id]) => id);
