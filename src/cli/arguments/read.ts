import { ACROSS_SEVERITIES } from "../../check/rules/severities";
import { TIERS } from "../../check/standard/profile";
import { CLI_TEXTS } from "../../text/cli";
import type { Language } from "../../text/language";
import { answerArguments, checkArguments } from "./check";
import { expandArguments, packArguments } from "./copies";
import { fixArguments } from "./fix";
import { newArguments } from "./new";
import { hasOption, type OptionName } from "./options";
import { parse, type Values } from "./parse";
import {
  COMMANDS,
  type Arguments,
  type CheckingArguments,
  type Command,
  type CommonArguments,
  type HelpWanted,
  type VersionWanted,
  type WrongUsage,
} from "./types";
import { threadArguments, UsageError } from "./values";

const isCommand = (word: string): word is Command => COMMANDS.some((one) => one === word);

/** How many names a command takes: at least and at most. */
const NAMES: Readonly<Record<Command, readonly [fewest: number, most: number]>> = {
  check: [1, Infinity],
  fix: [1, Infinity],
  annotate: [1, Infinity],
  expand: [1, Infinity],
  pack: [1, Infinity],
  merge: [1, Infinity],
  wording: [1, Infinity],
  new: [1, 1],
  rules: [0, 0],
  explain: [1, Infinity],
  init: [0, 1],
  completion: [0, 0],
};

/** Reads the words behind the program's name; `rules` are the ids of all rules there are. */
export function readArguments(
  argv: readonly string[],
  rules: readonly string[],
): Arguments | HelpWanted | VersionWanted | WrongUsage {
  let language: Language = "zh";
  try {
    const { values, positionals } = parse(argv);
    const { lang } = values;
    if (lang !== undefined && lang !== "zh" && lang !== "en") throw new UsageError(CLI_TEXTS.zh.wrongLanguage(lang));
    language = lang ?? "zh";
    const texts = CLI_TEXTS[language];
    const [command, ...files] = positionals;
    if (values.version === true) return { version: true };
    if (values.help === true)
      return { help: command !== undefined && isCommand(command) ? command : null, language: lang ?? null };
    if (command === undefined) throw new UsageError(texts.noCommand);
    if (!isCommand(command)) throw new UsageError(texts.wrongCommand(command, COMMANDS));
    const stray = (Object.keys(values) as OptionName[]).find((name) => !hasOption(command, name));
    if (stray !== undefined) throw new UsageError(texts.strayOption(command, `--${stray}`));
    const [fewest, most] = NAMES[command];
    if (files.length < fewest) throw new UsageError(texts.noFile);
    if (files.length > most) throw new UsageError(texts.tooManyNames(command, files[most] ?? ""));
    switch (command) {
      case "merge":
        return {
          command,
          files,
          language: lang ?? null,
          baseline: values.baseline ?? null,
          ...answerArguments(values, language),
        };
      case "new":
        return newArguments(files[0] ?? "", values, language);
      case "check":
      case "fix":
      case "annotate":
      case "expand":
      case "pack":
      case "wording":
        return checkingArguments(command, files, values, language, rules);
      default:
        return { command, files, language };
    }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error), language };
  }
}

function checkingArguments(
  command: CheckingArguments["command"],
  files: readonly string[],
  values: Values,
  language: Language,
  rules: readonly string[],
): Arguments {
  const common = commonArguments(files, values, language);
  switch (command) {
    case "check":
      return checkArguments(common, values, rules);
    case "fix":
      // What stands between files is for people to mend.
      return fixArguments(
        common,
        values,
        rules.filter((rule) => !(rule in ACROSS_SEVERITIES)),
      );
    case "annotate":
      return { ...common, ...threadArguments(values, language), command, outFolder: values["out-dir"] ?? null };
    case "expand":
      return expandArguments(common, values);
    case "pack":
      return packArguments(common, values);
    case "wording":
      return { ...common, command, out: libraryOf(values.out, language) };
  }
}

/** The file a library is written to, which says by its name what it is. */
function libraryOf(out: string | undefined, language: Language): string {
  if (out === undefined || !/\.(json|xlsx)$/i.test(out)) throw new UsageError(CLI_TEXTS[language].wordingNeedsOut);
  return out;
}

function commonArguments(files: readonly string[], values: Values, language: Language): CommonArguments {
  const { config = null, wording = null, tier: named } = values;
  const tier = TIERS.find((one) => one === named) ?? null;
  if (named !== undefined && tier === null) throw new UsageError(CLI_TEXTS[language].wrongTier(named));
  return {
    ...{ files, language, config, wording, tier },
    ignoresWorkbook: values["ignore-workbook-choices"] === true,
    allowsUnrecognised: values["allow-unrecognised"] === true,
  };
}
