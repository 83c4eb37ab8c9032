import path from "node:path";
import { parseArgs } from "node:util";
import { version } from "../../package.json";
import { TIERS, type Tier } from "../check/standard/profile";
import { isUnreadable } from "../check/wording/problem";
import { checkFile, isRecognised, type CheckedFile } from "./check-file";
import { profileFor, type Choices } from "./choices";
import { readConfig } from "./config";
import { jsonReport } from "./json";
import { inBlocks, nothingTold } from "./report";
import { textReport } from "./text";
import { CLI_TEXTS } from "../text/cli";
import { keptCopies, keptTrouble, mappingProblem } from "../text/kept";
import type { Language } from "../text/language";
import { fileProblem, settingsRefusal } from "../text/settings";
import { wordingConflict, wordingFileProblem, wordingProblem } from "../text/wording";
import { readWordingFile } from "./wording";

/** Where the command line writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0: no error found; 1: errors found; 2: a file or settings could not be read, a file holds no table, or wrong usage. */
export type ExitStatus = 0 | 1 | 2;

interface Arguments {
  readonly files: readonly string[];
  readonly format: "json" | "text";
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

/** Runs `check FILE…` with its options, see the usage text; relative names are meant from `folder`. */
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
  const { language } = read;
  const say = (lines: readonly string[]): void => lines.forEach((line) => output.err(`jixiao: ${line}\n`));
  const choices = await chosen(read, folder, say);
  if (choices === null) return 2;
  const report = read.format === "json" ? jsonReport(language) : textReport(language);
  const told = nothingTold();
  let isTrouble = false;
  output.out(report.begin());
  for (const [at, file] of read.files.entries()) {
    const checked = await checkFile(file, folder, choices);
    if (checked.error?.code === "fault") say([`${file}: ${programFacts(file)}\n${checked.error.detail}`]);
    const { trouble, copies, mappingProblems, wording } = checked.kept;
    say(checked.settingsProblems.map((problem) => fileProblem(problem, language)));
    const said = [
      ...(trouble === null ? [] : [keptTrouble(trouble, language)]),
      ...mappingProblems.map((problem) => mappingProblem(problem, language)),
      ...[...wording.problems, ...(checked.wording?.problems ?? [])].map((problem) =>
        wordingProblem(problem, language),
      ),
      ...(checked.wording?.conflicts ?? []).map((conflict) => wordingConflict(conflict, language)),
      ...(copies === 0 ? [] : [keptCopies(copies, language)]),
    ];
    say(said.map((line) => `${file}: ${line}`));
    say(checked.refusals.map((refusal) => `${file}: ${settingsRefusal(refusal, language)}`));
    if (at > 0) output.out(report.between());
    // Written before the next one is read: of thousands of files no more than one is held.
    for (const block of inBlocks(report.file(checked, ({ severity }) => (told[severity] += 1)))) output.out(block);
    isTrouble ||= isFaulty(checked) || (!read.allowsUnrecognised && !isRecognised(checked));
  }
  output.out(report.end(read.files.length));
  if (isTrouble) return 2;
  return told.error > 0 ? 1 : 0;
}

/** What those who mend the program must know besides the error: the file itself may be confidential. */
const programFacts = (file: string): string =>
  `jixiao ${version}, Node ${process.version}, ${process.platform} ${process.arch}, ${path.extname(file)}`;

/** Whether the file, or something it chooses for itself, could not be read. */
function isFaulty({ error, settingsProblems, kept }: CheckedFile): boolean {
  const isUntaken = kept.trouble !== null || kept.mappingProblems.length > 0 || isUnreadable(kept.wording);
  return error !== null || settingsProblems.length > 0 || isUntaken;
}

/** What to check with, or null where the settings cannot be used, which has then been said. */
async function chosen(
  { config, wording: library, tier, ignoresWorkbook, language }: Arguments,
  folder: string,
  say: (lines: readonly string[]) => void,
): Promise<Choices | null> {
  const read = config === null ? { layers: [] } : await readConfig(config, folder);
  if (read.layers === null) {
    say(read.problems.map((problem) => fileProblem(problem, language)));
    return null;
  }
  const { profile, problems, refusals } = profileFor({ office: read.layers, tier }, null);
  say(problems.map((problem) => fileProblem(problem, language)));
  say(refusals.map((refusal) => settingsRefusal(refusal, language)));
  // An option that may not be followed is an error: the answer would not be what was asked for.
  if (problems.length > 0 || refusals.some(({ source }) => source === "command")) return null;
  if (library === null) return { office: read.layers, tier, ignoresWorkbook, wording: [] };
  const wording = await readWordingFile(library, folder, profile.categories);
  say(wording.problems.map((problem) => wordingFileProblem(library, problem, language)));
  return isUnreadable(wording) ? null : { office: read.layers, tier, ignoresWorkbook, wording: wording.entries };
}

function readArguments(argv: readonly string[]): Arguments | { readonly wrong: string; readonly language: Language } {
  let language: Language = "zh";
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: "string", default: "text" },
        lang: { type: "string", default: "zh" },
        config: { type: "string" },
        wording: { type: "string" },
        tier: { type: "string" },
        "ignore-workbook-choices": { type: "boolean", default: false },
        "allow-unrecognised": { type: "boolean", default: false },
      },
    });
    const { format, lang } = values;
    if (lang !== "zh" && lang !== "en") return { wrong: CLI_TEXTS[language].wrongLanguage(lang), language };
    language = lang;
    const texts = CLI_TEXTS[language];
    if (format !== "json" && format !== "text") return { wrong: texts.wrongFormat(format), language };
    const tier = TIERS.find((one) => one === values.tier) ?? null;
    if (values.tier !== undefined && tier === null) return { wrong: texts.wrongTier(values.tier), language };
    const [command, ...files] = positionals;
    if (command === undefined) return { wrong: texts.noCommand, language };
    if (command !== "check") return { wrong: texts.wrongCommand(command), language };
    if (files.length === 0) return { wrong: texts.noFile, language };
    const ignoresWorkbook = values["ignore-workbook-choices"];
    const allowsUnrecognised = values["allow-unrecognised"];
    const { config = null, wording = null } = values;
    return { files, format, language, config, wording, tier, ignoresWorkbook, allowsUnrecognised };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error), language };
  }
}
