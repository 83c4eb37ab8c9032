import type { ListedFinding } from "../../check/finding";
import type { FindingText } from "../../text/findings/text";

/** What the search looks through: the rule, the project and the sentence. Put together once a finding. */
export function findingWords({ ruleTitle, renderMessage }: FindingText): (finding: ListedFinding) => string {
  const known = new WeakMap<ListedFinding, string>();
  return (finding) => {
    const words =
      known.get(finding) ??
      [
        ruleTitle(finding.rule),
        finding.project === null ? "" : `${finding.project.number} ${finding.project.name}`,
        renderMessage(finding.message),
      ].join("\n");
    known.set(finding, words);
    return words;
  };
}
