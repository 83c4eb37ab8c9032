import { plainFinding } from "./engine/project-findings";
import type { Finding, ListedFinding } from "./finding";

/** A finding without what is made when asked for: that does not cross to another thread. */
export function listed(finding: Finding): ListedFinding {
  const { key, rule, severity, message, project, indicator, place, relatedToMany, fix, choices, sum } =
    plainFinding(finding);
  return {
    key,
    rule,
    severity,
    message,
    project,
    indicator,
    place,
    related: relatedToMany === true ? null : finding.related,
    fix: fix && { safe: fix.safe, numbersIn: fix.numbersIn ?? null },
    choices: choices.length === 0 ? NONE : choices.map(({ label }) => ({ label })),
    sum,
  };
}

const NONE: readonly never[] = [];
