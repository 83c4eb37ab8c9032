import type { ListedFinding } from "../../check/finding";
import { renderMessage, ruleTitle } from "../../text/findings";
import type { Language } from "../../text/language";

/** What the search looks through: the rule, the project and the sentence. Put together once a finding. */
export function findingWords(language: Language): (finding: ListedFinding) => string {
  const known = new WeakMap<ListedFinding, string>();
  return (finding) => {
    const words =
      known.get(finding) ??
      [
        ruleTitle(finding.rule, language),
        finding.project === null ? "" : `${finding.project.number} ${finding.project.name}`,
        renderMessage(finding.message, language),
      ].join("\n");
    known.set(finding, words);
    return words;
  };
}
