import { HELP_TEXTS } from "../../text/cli-help";
import type { Language } from "../../text/language";
import { hasOption, OPTION_NAMES, OPTIONS, type OptionName } from "./options";
import { COMMANDS, type Command, type HelpWanted } from "./types";

/** Commands of which the names are workbooks. */
const CHECKING: readonly Command[] = ["check", "fix", "annotate", "expand", "pack", "wording"];

/** What `--help` shows, in both languages where none is chosen. */
export function helpText({ help, language }: HelpWanted): string {
  const languages: readonly Language[] = language === null ? ["zh", "en"] : [language];
  return languages.map((one) => (help === null ? programHelp(one) : commandHelp(help, one))).join("\n\n");
}

/** How commands are called, a line each: said where one was called wrongly. */
export function usageText(language: Language): string {
  const texts = HELP_TEXTS[language];
  return [...COMMANDS.map((command) => `${texts.usage} ${texts.ofCommand[command]?.usage ?? ""}`), texts.more].join(
    "\n",
  );
}

function programHelp(language: Language): string {
  const texts = HELP_TEXTS[language];
  const commands = COMMANDS.flatMap((command) => {
    const { usage = "", about = "", example = "" } = texts.ofCommand[command] ?? {};
    return [`  ${usage}`, `      ${about}`, `      ${texts.example} ${example}`];
  });
  return [texts.commands, ...commands, "", texts.names, texts.more, texts.status].join("\n");
}

function commandHelp(command: Command, language: Language): string {
  const texts = HELP_TEXTS[language];
  const { usage = "", about = "", example = "" } = texts.ofCommand[command] ?? {};
  const options = OPTION_NAMES.filter((name) => hasOption(command, name)).map((name) => optionLine(name, language));
  const head = [`${texts.usage} ${usage}`, about, `${texts.example} ${example}`];
  return [
    ...head,
    "",
    texts.options,
    ...options,
    "",
    ...(CHECKING.includes(command) ? [texts.names] : []),
    texts.status,
  ].join("\n");
}

function optionLine(name: OptionName, language: Language): string {
  const { value = "", about = "" } = HELP_TEXTS[language].ofOption[name] ?? {};
  const option = OPTIONS[name];
  const short = "short" in option ? `-${option.short}, ` : "";
  return `  ${short}--${name}${value === "" ? "" : ` ${value}`}\n      ${about}`;
}
