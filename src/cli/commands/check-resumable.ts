import { existsSync } from "node:fs";
import path from "node:path";
import type { ComparingOptions } from "../across/comparing";
import { comparedLines } from "../across/lines";
import { acrossLine, closingLine } from "../answer/line";
import type { CheckArguments } from "../arguments/types";
import type { FormatWish } from "../formats";
import { jsonlFormat } from "../formats/jsonl";
import type { FilePiece } from "../formats/piece";
import { statusOf, sumOf, writePieces, type Written } from "../formats/write";
import type { Input } from "../inputs/input";
import type { Sink } from "../output/sink";
import { assemble, type Source } from "../resuming/assemble";
import { earlierLines, isStillTrue, type Earlier, type EarlierLine } from "../resuming/earlier";
import { Journal } from "../resuming/journal";
import { takeLock, type Lock } from "../resuming/lock";
import { RESUME_TEXTS } from "../../text/cli-resume";
import type { ExitStatus, Surroundings } from "../surroundings";

/** Makes what some files add to the answer. */
export type PiecesOf = (inputs: readonly Input[], wish: FormatWish) => AsyncIterable<FilePiece>;

const NOTHING: Earlier = { lines: new Map(), journalLength: 0, wasCut: false };

/** What is written, and where. */
export interface Resumable {
  readonly answer: string;
  readonly inputs: readonly Input[];
  /** See `settingsHash`. */
  readonly settings: string;
  readonly piecesOf: PiecesOf;
  /** With what earlier run's findings across files are compared; null where the files are not compared with each other. */
  readonly comparing: Pick<ComparingOptions, "earlier"> | null;
}

/**
 * Writes jsonl to a file so that a run that is cut loses nothing: line by line into a journal, from which --resume goes on. A second run
 * that would write the same file meanwhile checks nothing. Throws WriteError.
 */
export async function checkResumable(
  wished: CheckArguments,
  surroundings: Pick<Surroundings, "folder" | "say">,
  resumable: Resumable,
): Promise<ExitStatus> {
  const { folder, say } = surroundings;
  const lock = await takeLock(resumable.answer);
  if ("file" in lock) {
    const named = (file: string): string => path.relative(folder, file);
    const file = lock.isElsewhere ? named(lock.file) : null;
    say([RESUME_TEXTS[wished.language].isWritten(named(resumable.answer), lock.by, file)]);
    return 2;
  }
  try {
    return await checkLocked(wished, surroundings, resumable, lock);
  } finally {
    await lock.release();
  }
}

async function checkLocked(
  wished: CheckArguments,
  { folder, say }: Pick<Surroundings, "folder" | "say">,
  { answer, inputs, settings, piecesOf, comparing }: Resumable,
  lock: Lock,
): Promise<ExitStatus> {
  const { resumes, language, shard, selection, isQuiet } = wished;
  const texts = RESUME_TEXTS[language];
  const file = Journal.fileOf(answer);
  if (!resumes && existsSync(file)) {
    say([texts.left(path.relative(folder, file))]);
    return 2;
  }
  const earlier = resumes ? earlierLines(answer, file) : NOTHING;
  const kept = await stillTrue(inputs, earlier, settings, folder);
  const rest = inputs.filter(({ file: own }) => !kept.has(own));
  if (resumes)
    say([texts.resumed(kept.size, rest.filter((input) => earlier.lines.has(input.file)).length, earlier.wasCut)]);
  const journal = await Journal.open(file, earlier.journalLength);
  const wish: FormatWish = {
    ...{ format: "jsonl", language, isQuiet, isColoured: false, rulePages: null, shard: null },
    comparesFiles: comparing !== null,
  };
  const written = await writePieces(piecesOf(rest, wish), jsonlFormat(null), sinkOf(journal), selection, say);
  const places = new Map(rest.map((input, at) => [input.file, { ...journal.places[at], source: file } as Source]));
  const lines = inputs.map((input) => (kept.get(input.file) ?? places.get(input.file)) as Source);
  const across = comparing && comparedLines(lines, { ...comparing, language, selection });
  if (!(await lock.isHeld())) {
    await journal.close();
    say([texts.takenOver(path.relative(folder, answer))]);
    return 2;
  }
  const end = shard !== null ? closingLine(shard, inputs.length) : across === null ? "" : acrossLine(across);
  await assemble(answer, lines, end, journal);
  const all = together(written, [...kept.values()]);
  return statusOf(across === null ? all : { ...all, counts: sumOf(all.counts, across.counts) });
}

async function stillTrue(
  inputs: readonly Input[],
  { lines }: Earlier,
  settings: string,
  folder: string,
): Promise<ReadonlyMap<string, EarlierLine>> {
  const kept = new Map<string, EarlierLine>();
  for (const input of inputs) {
    const line = lines.get(input.file);
    if (line !== undefined && (await isStillTrue(line, input, settings, folder))) kept.set(input.file, line);
  }
  return kept;
}

/** What was written stays where a run fails: it can be resumed. */
const sinkOf = (journal: Journal): Sink => ({
  write: (piece) => journal.write(piece),
  finish: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
});

/** What new and earlier lines come to. */
function together(written: Written, kept: readonly EarlierLine[]): Written {
  return {
    files: written.files + kept.length,
    counts: kept.reduce((counts, line) => sumOf(counts, line.counts), written.counts),
    hasTrouble: written.hasTrouble || kept.some(({ trouble }) => trouble),
  };
}
