import { realpath } from "node:fs/promises";
import path from "node:path";
import type { Selection } from "../answer/selection";
import type { AnswerArguments } from "../arguments/types";
import { createComparing, type ComparingOptions } from "../across/comparing";
import { formatOf, type FormatWish } from "../formats";
import type { FilePiece } from "../formats/piece";
import { statusOf, writePieces } from "../formats/write";
import type { Input } from "../inputs/input";
import { fileSink, outSink } from "../output/sink";
import { xlsxSink } from "../output/xlsx-sink";
import { WriteError } from "../output/write-file";
import { CLI_TEXTS } from "../../text/cli";
import { WRITE_TEXTS } from "../../text/cli-write";
import type { Answering, ExitStatus } from "../surroundings";

/** What an answer is about. */
interface About {
  readonly inputs: readonly Pick<Input, "path">[];
  readonly selection: Pick<Selection, "rules" | "least">;
}

/** Writes an answer where it is to go, in its format; `piecesOf` makes what each file adds to it. */
export function answer(
  wished: AnswerArguments & Pick<FormatWish, "language" | "shard">,
  surroundings: Answering,
  about: About,
  piecesOf: (wish: FormatWish) => AsyncIterable<FilePiece>,
  /** Whether the files are compared with each other, and with what an earlier run found so. */
  across: Pick<ComparingOptions, "earlier"> | null = null,
): Promise<ExitStatus> {
  const { out: write, say, folder, showsColours = false } = surroundings;
  const { language, allowsColours, format, isQuiet, shard, rulePages } = wished;
  return toFile(wished, surroundings, about, async (file) => {
    const isColoured = showsColours && allowsColours && file === null;
    const comparesFiles = across !== null;
    const wish: FormatWish = { format, language, isQuiet, isColoured, shard, rulePages, comparesFiles };
    const made = file === null ? outSink(write) : await fileSink(file);
    const sink = format === "xlsx" && file !== null ? xlsxSink(made, file, folder, language) : made;
    const comparing = across && createComparing({ ...across, language, selection: about.selection });
    try {
      const written = await writePieces(piecesOf(wish), formatOf(wish), sink, about.selection, say, comparing);
      await sink.finish();
      return statusOf(written);
    } catch (error) {
      await sink.abandon();
      throw error;
    } finally {
      comparing?.close();
    }
  });
}

/** Has an answer written to the file that is named, or to standard output (null). A file that is read is never written over. */
export async function toFile(
  { out: named, language }: Pick<AnswerArguments, "out"> & Pick<FormatWish, "language">,
  { say, folder }: Pick<Answering, "say" | "folder">,
  { inputs }: Pick<About, "inputs">,
  write: (file: string | null) => Promise<ExitStatus>,
): Promise<ExitStatus> {
  const file = named === null ? null : path.resolve(folder, named);
  if (file !== null && (await isAmong(file, inputs, folder))) {
    say([CLI_TEXTS[language].outIsInput(named ?? "")]);
    return 2;
  }
  try {
    return await write(file);
  } catch (error) {
    if (!(error instanceof WriteError)) throw error;
    say([`${named}: ${WRITE_TEXTS[language].notWritten(error.code, null)}`]);
    return 2;
  }
}

/** Whether a file is one of those that are read, under whatever name. */
async function isAmong(file: string, inputs: About["inputs"], folder: string): Promise<boolean> {
  const real = await realpath(file).catch(() => null);
  if (real === null) return false;
  for (const { path: own } of inputs) {
    const at = path.resolve(folder, own);
    if ((await realpath(at).catch(() => at)) === real) return true;
  }
  return false;
}
