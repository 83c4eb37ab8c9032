import { RULE_IDS } from "../check/rules/severities";
import { isUnreadable } from "../check/wording/problem";
import { fileProblem, settingsRefusal } from "../text/settings";
import { wordingFileProblem } from "../text/wording";
import { annotate } from "./commands/annotate";
import { helpText, usageText } from "./arguments/help";
import { readArguments } from "./arguments/read";
import type { CheckingArguments, CommonArguments } from "./arguments/types";
import { check } from "./commands/check";
import { profileFor, type Choices } from "../files/choices";
import { readConfig } from "./checking/config";
import { merge } from "./commands/merge";
import { fix } from "./commands/fix";
import { expandInputs } from "./inputs/expand";
import { isInputTrouble } from "./inputs/input";
import { inputNote } from "./inputs/note-text";
import { openHere, type Open } from "./opening/open-file";
import type { ExitStatus, Output, Say, ReadAll, Surroundings } from "./surroundings";
import { readWordingFile } from "./checking/wording";
import { VERSION } from "../version";

/** Runs a command with its files and options, see the usage text; relative names are meant from `folder`. */
export async function run(
  argv: readonly string[],
  folder: string,
  output: Output,
  open: Open = openHere,
  readList: ReadAll = noList,
): Promise<ExitStatus> {
  const wished = readArguments(argv, RULE_IDS);
  if ("help" in wished) {
    output.out(`${helpText(wished)}\n`);
    return 0;
  }
  if ("version" in wished) {
    output.out(`jixiao ${VERSION}\n`);
    return 0;
  }
  if ("wrong" in wished) {
    output.err(`jixiao: ${wished.wrong}\n${usageText(wished.language)}\n`);
    return 2;
  }
  const say: Say = (lines) => lines.forEach((line) => output.err(`jixiao: ${line}\n`));
  const { out, showsColours = false, progress = null } = output;
  const answering = { folder, out, showsColours, progress, say };
  if (wished.command === "merge") return merge(wished, answering);
  const choices = await chosen(wished, folder, say);
  if (choices === null) return 2;
  const { files: inputs, notes } = await expandInputs(wished.files, folder, readList);
  say(notes.map((note) => inputNote(note, wished.language)));
  const status = await carryOut(wished, { ...answering, inputs, choices, open });
  return notes.some(isInputTrouble) ? 2 : status;
}

function carryOut(wished: CheckingArguments, surroundings: Surroundings): Promise<ExitStatus> {
  switch (wished.command) {
    case "check":
      return check(wished, surroundings);
    case "fix":
      return fix(wished, surroundings);
    case "annotate":
      return annotate(wished, surroundings);
  }
}

/** A program that is given no standard input has an empty one. */
const noList: ReadAll = () => Promise.resolve(new Uint8Array());

/** What to check with, or null where the settings cannot be used, which has then been said. */
async function chosen(
  { config, wording: library, tier, ignoresWorkbook, language }: CommonArguments,
  folder: string,
  say: Say,
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
