import { ruleNote, type BadExample, type RuleNote } from "../../check/rule-note";
import { CLI_TEXTS } from "../../text/cli";
import { EXPLAIN_TEXTS } from "../../text/cli-explain";
import { excerpt, visible } from "../../text/excerpt";
import { renderMessage, ruleTitle } from "../../text/findings";
import type { Language } from "../../text/language";
import { LOOKS_AT, ruleBasis } from "../../text/rule-note";
import { TIER_NAMES } from "../../text/tiers";
import type { Answering, ExitStatus } from "../surroundings";

/** `explain RULE…`: what rules rest on, what they find and what they accept. */
export function explain(
  ids: readonly string[],
  language: Language,
  { out, say }: Pick<Answering, "out" | "say">,
): ExitStatus {
  let status: ExitStatus = 0;
  for (const [at, id] of ids.entries()) {
    const note = ruleNote(id);
    if (note === null) {
      say([CLI_TEXTS[language].wrongRule(id)]);
      status = 2;
    } else out(`${at === 0 ? "" : "\n"}${linesOf(id, note, language).join("\n")}\n`);
  }
  return status;
}

function linesOf(id: string, { severity, scope, basis, tiers, bad, good }: RuleNote, language: Language): string[] {
  const texts = EXPLAIN_TEXTS[language];
  return [
    `${ruleTitle(id, language)} (${id})`,
    texts.severity(CLI_TEXTS[language].severity[severity]),
    texts.tiers(tiers.map((tier) => TIER_NAMES[language][tier])),
    texts.looksAt(LOOKS_AT[scope][language]),
    texts.basis(ruleBasis(basis)[language]),
    ...(bad.length === 0 ? [] : ["", texts.bad]),
    ...bad.flatMap((example) => [`  ${markedText(example)}`, `    ${renderMessage(example.message, language)}`]),
    ...(good.length === 0 ? [] : ["", texts.good]),
    ...good.map((text) => `  ${visible(text)}`),
  ];
}

/** Characters around what is at fault. */
const CONTEXT = 40;

/** What is at fault stands in 【】. */
const markedText = ({ text, spans }: BadExample): string =>
  excerpt(text, spans, { context: CONTEXT })
    .map(({ kind, text: own }) => (kind === "marked" || kind === "missing" ? `【${own}】` : own))
    .join("");
