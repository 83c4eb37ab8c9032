import { ALL_RULE_IDS } from "../check/rules/severities";
import { helpText, usageText } from "./arguments/help";
import { readArguments } from "./arguments/read";
import type { CheckingArguments } from "./arguments/types";
import { chosenFor } from "./checking/chosen";
import { answerPlainly, isPlain } from "./commands/plain";
import { check } from "./commands/check";
import { newTable } from "./commands/new";
import { merge } from "./commands/merge";
import { makeTables } from "./commands/make-tables";
import { wording } from "./commands/wording";
import { expandInputs } from "./inputs/expand";
import { isInputTrouble } from "./inputs/input";
import { inputNote } from "./inputs/note-text";
import { openHere, type Open } from "./opening/open-file";
import type { ExitStatus, Output, Say, ReadAll, Surroundings } from "./surroundings";
import { VERSION } from "../version";

/** Runs a command with its files and options, see the usage text; relative names are meant from `folder`. */
export async function run(
  argv: readonly string[],
  folder: string,
  output: Output,
  open: Open = openHere,
  readList: ReadAll = noList,
): Promise<ExitStatus> {
  const wished = readArguments(argv, ALL_RULE_IDS);
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
  if (wished.command === "new") return newTable(wished, answering);
  if (isPlain(wished)) return answerPlainly(wished, answering);
  const choices = await chosenFor(wished, folder, say);
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
    case "annotate":
    case "expand":
    case "pack":
      return makeTables(wished, surroundings);
    case "wording":
      return wording(wished, surroundings);
  }
}

/** A program that is given no standard input has an empty one. */
const noList: ReadAll = () => Promise.resolve(new Uint8Array());
