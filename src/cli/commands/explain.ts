import { runAcrossExample } from "../../across/example";
import type { AcrossRule } from "../../across/rule";
import { ACROSS_RULES } from "../../across/rules";
import { ACROSS_SEVERITIES } from "../../check/rules/severities";
import { GUANGDONG } from "../../check/standard/guangdong";
import { TIERS } from "../../check/standard/profile";
import { severityIn } from "../../check/standard/tiers";
import { ruleNote, type BadExample, type RuleNote } from "../../check/rule-note";
import { CLI_TEXTS } from "../../text/cli";
import { EXPLAIN_TEXTS } from "../../text/cli-explain";
import { excerpt, visible } from "../../text/excerpt";
import { anyRuleTitle, COMPARES, renderAcross } from "../../text/across";
import { renderMessage } from "../../text/findings";
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
    const lines = explanation(id, language);
    if (lines === null) {
      say([CLI_TEXTS[language].wrongRule(id)]);
      status = 2;
    } else out(`${at === 0 ? "" : "\n"}${lines.join("\n")}\n`);
  }
  return status;
}

function explanation(id: string, language: Language): string[] | null {
  const note = ruleNote(id);
  if (note !== null) return linesOf(id, note, language);
  const rule = ACROSS_RULES.find((one) => one.id === id);
  return rule === undefined ? null : acrossLines(rule, language);
}

/** The same of a rule across files: what it says of its own examples, and where it finds nothing. */
function acrossLines(rule: AcrossRule, language: Language): string[] {
  const { id, over, basis, examples } = rule;
  const severity = ACROSS_SEVERITIES[id] ?? "warning";
  const tiers = TIERS.filter((tier) => severityIn({ ...GUANGDONG, tier }, { id, severity }) !== null);
  const found = examples.bad.flatMap((example) => runAcrossExample(rule, example).findings);
  const texts = EXPLAIN_TEXTS[language];
  return [
    ...factLines(id, { severity, basis, tiers, looksAt: COMPARES[over][language] }, language),
    "",
    texts.badAcross,
    ...found.map(({ message }) => `  ${renderAcross(message, language)}`),
    "",
    texts.goodAcross,
    ...examples.good.map(({ why }) => `  ${why[language]}`),
  ];
}

interface Facts extends Pick<RuleNote, "severity" | "basis" | "tiers"> {
  readonly looksAt: string;
}

function factLines(id: string, { severity, basis, tiers, looksAt }: Facts, language: Language): string[] {
  const texts = EXPLAIN_TEXTS[language];
  return [
    `${anyRuleTitle(id, language)} (${id})`,
    texts.severity(CLI_TEXTS[language].severity[severity]),
    texts.tiers(tiers.map((tier) => TIER_NAMES[language][tier])),
    texts.looksAt(looksAt),
    texts.basis(ruleBasis(basis)[language]),
  ];
}

function linesOf(id: string, { severity, scope, basis, tiers, bad, good }: RuleNote, language: Language): string[] {
  const texts = EXPLAIN_TEXTS[language];
  return [
    ...factLines(id, { severity, basis, tiers, looksAt: LOOKS_AT[scope][language] }, language),
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
