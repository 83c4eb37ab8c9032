import { ALL_RULE_IDS } from "../../check/rules/severities";
import { SEVERITIES } from "../../check/finding";
import { TIERS } from "../../check/standard/profile";
import { LANGUAGES } from "../../text/language";
import { hasOption, OPTION_NAMES, type OptionName } from "../arguments/options";
import { MONEY_UNITS } from "../arguments/new";
import { COMMANDS, FORMATS } from "../arguments/types";
import type { ExitStatus, Out } from "../surroundings";

/** What may follow an option; after any other the shell completes names of files. */
const VALUES: Readonly<Partial<Record<OptionName, readonly string[]>>> = {
  format: FORMATS,
  severity: SEVERITIES,
  rule: ALL_RULE_IDS,
  tier: TIERS,
  "money-unit": MONEY_UNITS,
  lang: LANGUAGES,
};

/** `completion`: a script by which bash, and zsh with bashcompinit, complete commands, options and their values. */
export function completion(out: Out): ExitStatus {
  const values = Object.entries(VALUES).map(([name, all]) => `    --${name}) words="${all.join(" ")}" ;;`);
  const options = COMMANDS.map((command) => {
    const own = OPTION_NAMES.filter((name) => hasOption(command, name)).map((name) => `--${name}`);
    return `      ${command}) words="${own.join(" ")}${command === "explain" ? ` ${ALL_RULE_IDS.join(" ")}` : ""}" ;;`;
  });
  out(`_jixiao() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  case "$before" in
${values.join("\n")}
    *) case "\${COMP_WORDS[1]}" in
${options.join("\n")}
    esac ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${COMMANDS.join(" ")}"
  COMPREPLY=( $(compgen -W "$words" -- "$current") )
}
complete -o default -F _jixiao jixiao
`);
  return 0;
}
