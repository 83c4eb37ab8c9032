import type { Severity } from "../finding";
import type { Profile } from "./profile";

/** The severity a rule has under a profile, or null where it does not run. */
export function severityIn(
  { severities }: Profile,
  { id, severity }: { readonly id: string; readonly severity: Severity },
): Severity | null {
  const own = severities[id];
  if (own === "off") return null;
  return own ?? severity;
}
