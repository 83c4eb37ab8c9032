import { CLI_TEXTS } from "../../text/cli";
import { WRITE_TEXTS } from "../../text/cli-write";
import { PatchError } from "../../xlsx/patch/error";
import type { Input } from "../inputs/input";
import type { CommonArguments } from "../arguments/types";
import { checkFile, isRecognised, type CheckedFile } from "../checking/check-file";
import type { ExitStatus, Surroundings } from "../surroundings";
import { isTrouble, programFacts, linesOfFile } from "./tell-file";
import { WriteError } from "../output/write-file";

/** What a command says of one file, and the status that it gives alone. */
export interface Told {
  readonly lines: Iterable<string>;
  readonly status: ExitStatus;
}

/** Checks each file and has a command make another of it. What is wrong with one file is told and keeps no other from its turn. */
export async function eachTable(
  wished: CommonArguments,
  surroundings: Surroundings,
  make: (checked: CheckedFile, input: Input) => Promise<Told>,
): Promise<ExitStatus> {
  const { language } = wished;
  const { out, say, inputs } = surroundings;
  const texts = WRITE_TEXTS[language];
  let status: ExitStatus = 0;
  for (const [at, input] of inputs.entries()) {
    const { path: file } = input;
    if (at > 0) out("\n");
    out(`${file}\n`);
    const checked = await checkFile(file, surroundings);
    say(linesOfFile(checked, language));
    if (isTrouble(checked, wished)) status = 2;
    if (checked.error !== null || !isRecognised(checked)) {
      const { fileError, notChecked, noTable } = CLI_TEXTS[language];
      out(`  ${checked.error === null ? notChecked(noTable) : fileError(checked.error)}\n`);
      continue;
    }
    try {
      const told = await make(checked, input);
      for (const line of told.lines) out(`${line}\n`);
      if (told.status > status) status = told.status;
    } catch (error) {
      status = 2;
      const isKnown = error instanceof PatchError || error instanceof WriteError;
      if (!isKnown)
        say([`${file}: ${programFacts(file)}\n${(error instanceof Error && error.stack) || String(error)}`]);
      const cell = error instanceof PatchError ? error.cell : null;
      out(`  ${isKnown ? texts.notWritten(error.code, cell) : texts.fault}\n`);
    }
  }
  return status;
}
