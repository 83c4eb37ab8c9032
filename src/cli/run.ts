import { parseArgs } from "node:util";
import { checkFile } from "./check-file";
import { asJson } from "./json";
import { asText } from "./text";
import { CLI_TEXTS } from "../text/cli";
import type { Language } from "../text/language";

/** Where the command line writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: no error found; 1: errors found; 2: a file could not be read, or wrong usage. */
export type ExitStatus = 0 | 1 | 2;

interface Arguments {
  readonly files: readonly string[];
  readonly format: "json" | "text";
  readonly language: Language;
}

/** Runs `check FILE… --format json|text [--lang zh|en]`; relative names are meant from `folder`. */
export async function run(argv: readonly string[], folder: string, output: Output): Promise<ExitStatus> {
  if (argv.includes("--help") || argv.includes("-h")) {
    output.out(`${CLI_TEXTS.zh.usage}\n\n${CLI_TEXTS.en.usage}\n`);
    return 0;
  }
  const read = readArguments(argv);
  if ("wrong" in read) {
    const texts = CLI_TEXTS[read.language];
    output.err(`jixiao: ${read.wrong}\n${texts.usage}\n`);
    return 2;
  }
  const files = [];
  for (const file of read.files) files.push(await checkFile(file, folder));
  output.out(
    read.format === "json" ? `${JSON.stringify(asJson(files, read.language))}\n` : asText(files, read.language),
  );
  if (files.some(({ error }) => error !== null)) return 2;
  return files.some(({ result }) => result?.findings.some(({ severity }) => severity === "error") === true) ? 1 : 0;
}

function readArguments(argv: readonly string[]): Arguments | { readonly wrong: string; readonly language: Language } {
  let language: Language = "zh";
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { format: { type: "string", default: "text" }, lang: { type: "string", default: "zh" } },
    });
    const { format, lang } = values;
    if (lang !== "zh" && lang !== "en") return { wrong: CLI_TEXTS[language].wrongLanguage(lang), language };
    language = lang;
    const texts = CLI_TEXTS[language];
    if (format !== "json" && format !== "text") return { wrong: texts.wrongFormat(format), language };
    const [command, ...files] = positionals;
    if (command === undefined) return { wrong: texts.noCommand, language };
    if (command !== "check") return { wrong: texts.wrongCommand(command), language };
    if (files.length === 0) return { wrong: texts.noFile, language };
    return { files, format, language };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error), language };
  }
}
