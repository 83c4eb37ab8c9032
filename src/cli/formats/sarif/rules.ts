import { runAcrossExample } from "../../../across/example";
import type { AcrossRule } from "../../../across/rule";
import { ACROSS_RULES } from "../../../across/rules";
import { VERSION } from "../../../version";
import { ACROSS_SEVERITIES } from "../../../check/rules/severities";
import { RULES } from "../../../check/rules";
import { checkSheets } from "../../../check/check";
import type { Message } from "../../../check/message";
import { exampleProfile, exampleSheet } from "../../../check/rules/example";
import type { Rule } from "../../../check/rule";
import { SARIF_TEXTS } from "../../../text/cli-sarif";
import { anyRuleTitle, COMPARES, renderAcross } from "../../../text/across";
import { renderMessage, ruleTitle } from "../../../text/findings";
import type { Language } from "../../../text/language";
import { LOOKS_AT, ruleBasis } from "../../../text/rule-note";
import { LEVELS } from "./result";

/** The place of each rule in the list of all; those across files come last. */
export const ruleIndexes = (): ReadonlyMap<string, number> =>
  new Map([...RULES, ...ACROSS_RULES].map(({ id }, at) => [id, at]));

/**
 * The program with its rules, those across files where they are run. `rulePages` is the address of the folder where their pages
 * (docs/rules) stand; null for none.
 */
export function driver(language: Language, rulePages: string | null, comparesFiles: boolean) {
  const across = comparesFiles ? ACROSS_RULES : [];
  return {
    name: "jixiao",
    semanticVersion: VERSION,
    version: VERSION,
    shortDescription: { text: SARIF_TEXTS[language].program },
    rules: [
      ...RULES.map((rule) => descriptor(aboutRule(rule, language), language, rulePages)),
      ...across.map((rule) => descriptor(aboutAcross(rule, language), language, rulePages)),
    ],
  };
}

/** What is told of a rule, of one workbook or across files. */
interface AboutRule extends Pick<Rule, "id" | "severity" | "basis"> {
  readonly title: string;
  readonly looksAt: string;
  /** What it says of the first example of its own. */
  readonly said: string | undefined;
}

function aboutRule(rule: Rule, language: Language): AboutRule {
  const { id, severity, basis, scope } = rule;
  const message = firstMessage(rule);
  const said = message && renderMessage(message, language);
  return { id, severity, basis, title: ruleTitle(id, language), looksAt: LOOKS_AT[scope][language], said };
}

function aboutAcross(rule: AcrossRule, language: Language): AboutRule {
  const { id, basis, over, examples } = rule;
  const message = examples.bad[0] && runAcrossExample(rule, examples.bad[0]).findings[0]?.message;
  const severity = ACROSS_SEVERITIES[id] ?? "warning";
  const said = message && renderAcross(message, language);
  return { id, severity, basis, title: anyRuleTitle(id, language), looksAt: COMPARES[over][language], said };
}

function descriptor(
  { id, severity, basis, title, looksAt, said }: AboutRule,
  language: Language,
  rulePages: string | null,
) {
  const texts = SARIF_TEXTS[language];
  const facts = [texts.looksAt(looksAt), texts.basis(ruleBasis(basis)[language])];
  return {
    id,
    name: id,
    shortDescription: { text: title },
    help: { text: [title, ...(said === undefined ? [] : [texts.example(said)]), ...facts].join("\n") },
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
