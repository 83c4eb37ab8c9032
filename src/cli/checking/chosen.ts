import { isUnreadable } from "../../check/wording/problem";
import { fileProblem, settingsRefusal } from "../../text/settings";
import { wordingFileProblem } from "../../text/wording";
import type { CommonArguments } from "../arguments/types";
import type { Say } from "../surroundings";
import { profileFor, type Choices } from "../../files/choices";
import { readConfig } from "./config";
import { readWordingFile } from "./wording";

/** What to check with, or null where the settings cannot be used, which has then been said. */
export async function chosenFor(
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
