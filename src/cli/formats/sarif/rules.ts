import { VERSION } from "../../../version";
import { RULES } from "../../../check/rules";
import { checkSheets } from "../../../check/check";
import type { Message } from "../../../check/message";
import { exampleProfile, exampleSheet } from "../../../check/rules/example";
import type { Rule } from "../../../check/rule";
import { SARIF_TEXTS } from "../../../text/cli-sarif";
import { renderMessage, ruleTitle } from "../../../text/findings";
import type { Language } from "../../../text/language";
import { LOOKS_AT, ruleBasis } from "../../../text/rule-note";
import { LEVELS } from "./result";

/** The place of each rule in the list of all. */
export const ruleIndexes = (): ReadonlyMap<string, number> => new Map(RULES.map(({ id }, at) => [id, at]));

/** The program with all its rules. `rulePages` is the address of the folder where their pages (docs/rules) stand; null for none. */
export function driver(language: Language, rulePages: string | null) {
  return {
    name: "jixiao",
    semanticVersion: VERSION,
    version: VERSION,
    shortDescription: { text: SARIF_TEXTS[language].program },
    rules: RULES.map((rule) => descriptor(rule, language, rulePages)),
  };
}

function descriptor(rule: Rule, language: Language, rulePages: string | null) {
  const { id, severity, scope, basis } = rule;
  const texts = SARIF_TEXTS[language];
  const message = firstMessage(rule);
  const facts = [texts.looksAt(LOOKS_AT[scope][language]), texts.basis(ruleBasis(basis)[language])];
  const said = message === undefined ? [] : [texts.example(renderMessage(message, language))];
  return {
    id,
    name: id,
    shortDescription: { text: ruleTitle(id, language) },
    help: { text: [ruleTitle(id, language), ...said, ...facts].join("\n") },
    ...(rulePages !== null && { helpUri: new URL(`${id}.md`, rulePages).href }),
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

/** What a rule says of the first example of its own. */
function firstMessage(rule: Rule): Message | undefined {
  const [example] = rule.examples.bad;
  if (example === undefined) return undefined;
  return checkSheets([exampleSheet(example)], { rules: [rule], profile: exampleProfile(example) }).findings[0]?.message;
}
