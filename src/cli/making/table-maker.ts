import { CLI_TEXTS } from "../../text/cli";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { Choices } from "../../files/choices";
import type { FileError } from "../../files/file-error";
import { PatchError } from "../../xlsx/patch/error";
import type { MakingArguments } from "../arguments/types";
import { checkFile, notChecked, readTables, type TableFile } from "../checking/check-file";
import { isTrouble, linesOfFile, programFacts } from "../commands/tell-file";
import type { Input } from "../inputs/input";
import type { Open } from "../opening/open-file";
import { annotateMaking } from "./annotate";
import { expandMaking } from "./expand";
import { fixMaking } from "./fix";
import type { Made, MadeTable, Making } from "./made-table";
import { packMaking } from "./pack";

/** What files are made with, as plain data: another thread is given it. */
export interface MakingTask {
  readonly wished: MakingArguments;
  readonly choices: Choices;
  readonly folder: string;
}

/** Makes another file of each file, of which nothing is written yet. */
export interface TableMaker {
  make(input: Input, open: Open): Promise<MadeTable>;
  failed(input: Input, error: FileError): MadeTable;
}

export function makingOf(wished: MakingArguments): Making {
  switch (wished.command) {
    case "fix":
      return fixMaking(wished);
    case "annotate":
      return annotateMaking(wished);
    case "expand":
      return expandMaking(wished);
    case "pack":
      return packMaking(wished);
  }
}

export function tableMaker({ wished, choices, folder }: MakingTask): TableMaker {
  const { language } = wished;
  const making = makingOf(wished);
  const tableOf = (file: TableFile, input: Input, make: () => Made): MadeTable => {
    const said = linesOfFile(file, language);
    const made = madeOf(file, input, make);
    return { ...made, said: [...said, ...made.said], status: isTrouble(file, wished) ? 2 : made.status };
  };
  const madeOf = (file: TableFile, input: Input, make: () => Made): MadeTable => {
    const { fileError, notChecked: unchecked, noTable } = CLI_TEXTS[language];
    if (file.error !== null) return failure(fileError(file.error));
    if (!file.isRecognised && making.takes?.(file.sheets) !== true)
      return { ...failure(unchecked(noTable)), status: 0 };
    try {
      return { ...make(), said: [] };
    } catch (error) {
      if (error instanceof PatchError) return failure(WRITE_TEXTS[language].notWritten(error.code, error.cell));
      const { path: own } = input;
      const said = `${own}: ${programFacts(own)}\n${(error instanceof Error && error.stack) || String(error)}`;
      return { ...failure(WRITE_TEXTS[language].fault), said: [said] };
    }
  };
  return {
    async make(input, open) {
      const reading = { folder, choices, open };
      if (making.needs === "tables") {
        const file = await readTables(input.path, reading);
        return tableOf(file, input, () => making.make(file, input));
      }
      const file = await checkFile(input.path, reading);
      return tableOf(file, input, () => making.make(file, input));
    },
    failed: (input, error) => tableOf(notChecked(input.path, error), input, () => failure("")),
  };
}

const failure = (line: string): MadeTable => ({ ...NOTHING, lines: [line], status: 2, said: [] });

const NOTHING: Pick<Made, "write" | "more"> = { write: null, more: [] };
