import { parseArgs } from "node:util";
import { TIERS, type Tier } from "../check/standard/profile";
import { CLI_TEXTS, type CliTexts } from "../text/cli";
import type { Language } from "../text/language";

/** What every command takes. */
export interface CommonArguments {
  readonly files: readonly string[];
  readonly language: Language;
  /** The office's settings file. */
  readonly config: string | null;
  /** The office's wording library. */
  readonly wording: string | null;
  readonly tier: Tier | null;
  readonly ignoresWorkbook: boolean;
  /** Whether a file in which no table was found is as good as one without errors. */
  readonly allowsUnrecognised: boolean;
}

export interface CheckArguments extends CommonArguments {
  readonly command: "check";
  readonly format: "json" | "text";
}

/** Where the files that are made go. */
export type Destination =
  /** Nowhere: what would be done is told. */
  | { readonly kind: "nowhere" }
  | { readonly kind: "folder"; readonly folder: string }
  /** In place of the file that was read, which stays beside it where `keepsOld`. */
  | { readonly kind: "in-place"; readonly keepsOld: boolean };

export interface FixArguments extends CommonArguments {
  readonly command: "fix";
  /** The rules whose findings are mended; null for all. */
  readonly rules: readonly string[] | null;
  readonly destination: Destination;
}

export interface AnnotateArguments extends CommonArguments {
  readonly command: "annotate";
  /** Where the copies go; beside the files, under another name, where it is null. */
  readonly outFolder: string | null;
}

export type Arguments = CheckArguments | FixArguments | AnnotateArguments;

export interface WrongUsage {
  readonly wrong: string;
  readonly language: Language;
}

const OPTIONS = {
  lang: { type: "string" },
  config: { type: "string" },
  wording: { type: "string" },
  tier: { type: "string" },
  "ignore-workbook-choices": { type: "boolean" },
  "allow-unrecognised": { type: "boolean" },
  format: { type: "string" },
  rule: { type: "string", multiple: true },
  "dry-run": { type: "boolean" },
  "in-place": { type: "boolean" },
  backup: { type: "boolean" },
  "out-dir": { type: "string" },
} as const;

const COMMON = ["lang", "config", "wording", "tier", "ignore-workbook-choices", "allow-unrecognised"];
const OWN: Readonly<Record<Arguments["command"], readonly string[]>> = {
  check: ["format"],
  fix: ["rule", "dry-run", "in-place", "backup", "out-dir"],
  annotate: ["out-dir"],
};

export const isCommand = (word: string): word is Arguments["command"] => Object.hasOwn(OWN, word);

const parse = (argv: readonly string[]) => parseArgs({ args: [...argv], allowPositionals: true, options: OPTIONS });
type Values = ReturnType<typeof parse>["values"];

/** Reads the words behind the program's name; `rules` are the ids of all rules there are. */
export function readArguments(argv: readonly string[], rules: readonly string[]): Arguments | WrongUsage {
  let language: Language = "zh";
  try {
    const { values, positionals } = parse(argv);
    const { lang = "zh", tier: named } = values;
    if (lang !== "zh" && lang !== "en") return { wrong: CLI_TEXTS[language].wrongLanguage(lang), language };
    language = lang;
    const texts = CLI_TEXTS[language];
    const wrong = (said: string): WrongUsage => ({ wrong: said, language });
    const tier = TIERS.find((one) => one === named) ?? null;
    if (named !== undefined && tier === null) return wrong(texts.wrongTier(named));
    const [command, ...files] = positionals;
    if (command === undefined) return wrong(texts.noCommand);
    if (!isCommand(command)) return wrong(texts.wrongCommand(command));
    const stray = Object.keys(values).find((name) => ![...COMMON, ...OWN[command]].includes(name));
    if (stray !== undefined) return wrong(texts.strayOption(command, `--${stray}`));
    if (files.length === 0) return wrong(texts.noFile);
    const { config = null, wording = null } = values;
    const common: CommonArguments = {
      ...{ files, language, config, wording, tier },
      ignoresWorkbook: values["ignore-workbook-choices"] === true,
      allowsUnrecognised: values["allow-unrecognised"] === true,
    };
    if (command === "check") return checkArguments(common, values, texts);
    if (command === "annotate") return { ...common, command, outFolder: values["out-dir"] ?? null };
    return fixArguments(common, values, texts, rules);
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error), language };
  }
}

function checkArguments(
  common: CommonArguments,
  { format = "text" }: Values,
  texts: CliTexts,
): CheckArguments | WrongUsage {
  if (format !== "json" && format !== "text") return { wrong: texts.wrongFormat(format), language: common.language };
  return { ...common, command: "check", format };
}

function fixArguments(
  common: CommonArguments,
  values: Values,
  texts: CliTexts,
  known: readonly string[],
): FixArguments | WrongUsage {
  const { language } = common;
  const { rule: rules = null } = values;
  const unknown = rules?.find((rule) => !known.includes(rule));
  if (unknown !== undefined) return { wrong: texts.wrongRule(unknown), language };
  const destination = destinationOf(values);
  if (destination === null) return { wrong: texts.wrongDestination, language };
  return { ...common, command: "fix", rules, destination };
}

/** Null where none or more than one is named, or an old file is to be kept that is not replaced. */
function destinationOf(values: Values): Destination | null {
  const named = [values["dry-run"], values["in-place"], values["out-dir"]].filter((one) => one !== undefined);
  const keepsOld = values.backup === true;
  if (named.length !== 1 || (keepsOld && values["in-place"] !== true)) return null;
  const { "out-dir": folder } = values;
  if (folder !== undefined) return { kind: "folder", folder };
  return values["in-place"] === true ? { kind: "in-place", keepsOld } : { kind: "nowhere" };
}
