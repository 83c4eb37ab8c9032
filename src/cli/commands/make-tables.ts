import path from "node:path";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { MakingArguments } from "../arguments/types";
import type { Input } from "../inputs/input";
import { sameTarget } from "../inputs/targets";
import type { MadeTable, TableWrite } from "../making/made-table";
import { makingOf, tableMaker, type MakingTask } from "../making/table-maker";
import { createFile, replaceFile, WriteError } from "../output/write-file";
import { madeByThreads } from "../pool/pool";
import type { ExitStatus, Surroundings } from "../surroundings";

/**
 * `fix`, `annotate`, `expand` and `pack`: makes another file of each file and tells what was done, in the order of the files. Threads make them, and here
 * they are written, one after the other. What is wrong with one file is told and keeps no other from its turn.
 */
export async function makeTables(wished: MakingArguments, surroundings: Surroundings): Promise<ExitStatus> {
  const { language, jobs, timeout } = wished;
  const { out, say, inputs, folder, choices, open } = surroundings;
  const making = makingOf(wished);
  const wrong = sameTarget(inputs, (input) => making.targetOf(input), language);
  if (wrong !== null) {
    say([wrong]);
    return 2;
  }
  const task: MakingTask = { wished, choices, folder };
  const threads = jobs ?? 1;
  const tables =
    threads === 1 && timeout === null
      ? madeHere(inputs, task, open)
      : madeByThreads(inputs, task, { threads, timeout });
  const texts = WRITE_TEXTS[language];
  let status: ExitStatus = 0;
  let at = 0;
  for await (const table of tables) {
    await out(`${at > 0 ? "\n" : ""}${inputs[at]?.path ?? ""}\n`);
    at += 1;
    say(table.said);
    let told: Pick<MadeTable, "lines" | "status">;
    try {
      const written = table.write === null ? [] : await write(table.write, folder, language);
      told = { lines: [...table.lines, ...written, ...(table.write === null ? [] : table.more)], status: table.status };
    } catch (error) {
      if (!(error instanceof WriteError)) throw error;
      const { write: wanted } = table;
      // A file that was named is no matter of a folder.
      const isNamed = error.code === "exists" && "destination" in wished && wished.destination.kind === "file";
      const why = isNamed ? texts.exists(wanted?.file ?? "") : texts.notWritten(error.code, null);
      told = { lines: [why], status: 2 };
    }
    for (const line of told.lines) await out(`  ${line}\n`);
    if (told.status > status) status = told.status;
  }
  return status;
}

/** One file after the other: of thousands no more than one is held. */
async function* madeHere(
  inputs: readonly Input[],
  task: MakingTask,
  open: Surroundings["open"],
): AsyncIterable<MadeTable> {
  const maker = tableMaker(task);
  for (const input of inputs) yield await maker.make(input, open);
}

/** Writes a file and gives what is told of it. Throws WriteError. */
async function write(
  { bytes, file, replaces }: TableWrite,
  folder: string,
  language: MakingArguments["language"],
): Promise<readonly string[]> {
  const texts = WRITE_TEXTS[language];
  const target = path.resolve(folder, file);
  if (replaces === null) {
    await createFile(target, bytes);
    return [texts.written(file)];
  }
  const old = await replaceFile(target, { ...replaces, after: bytes });
  const kept = old === null ? [] : [texts.oldKept(path.join(path.dirname(file), path.basename(old)))];
  return [texts.written(file), ...kept];
}
