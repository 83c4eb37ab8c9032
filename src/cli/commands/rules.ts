import { ACROSS_SEVERITIES, RULE_SEVERITIES } from "../../check/rules/severities";
import { CLI_TEXTS } from "../../text/cli";
import { anyRuleTitle } from "../../text/across";
import type { Language } from "../../text/language";
import type { ExitStatus, Out } from "../surroundings";

/** `rules`: all rules, those across files last, a line each: id, severity and title, divided by tabs. */
export function rules(language: Language, out: Out): ExitStatus {
  for (const [id, severity] of Object.entries({ ...RULE_SEVERITIES, ...ACROSS_SEVERITIES }))
    out(`${id}\t${CLI_TEXTS[language].severity[severity]}\t${anyRuleTitle(id, language)}\n`);
  return 0;
}
