import { RULES } from "../../check/rules";
import { CLI_TEXTS } from "../../text/cli";
import { ruleTitle } from "../../text/findings";
import type { Language } from "../../text/language";
import type { ExitStatus, Out } from "../surroundings";

/** `rules`: all rules, a line each: id, severity and title, divided by tabs. */
export function rules(language: Language, out: Out): ExitStatus {
  for (const { id, severity } of RULES)
    out(`${id}\t${CLI_TEXTS[language].severity[severity]}\t${ruleTitle(id, language)}\n`);
  return 0;
}
