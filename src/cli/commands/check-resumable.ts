import { existsSync } from "node:fs";
import path from "node:path";
import { NO_COUNTS, type Counts } from "../answer/answer";
import { closingLine } from "../answer/line";
import type { CheckArguments } from "../arguments/types";
import type { FormatWish } from "../formats";
import { jsonlFormat } from "../formats/jsonl";
import type { FilePiece } from "../formats/piece";
import { statusOf, writePieces, type Written } from "../formats/write";
import type { Input } from "../inputs/input";
import type { Sink } from "../output/sink";
import { assemble, type Source } from "../resuming/assemble";
import { earlierLines, isStillTrue, type Earlier, type EarlierLine } from "../resuming/earlier";
import { Journal } from "../resuming/journal";
import { RESUME_TEXTS } from "../../text/cli-resume";
import type { ExitStatus, Surroundings } from "../surroundings";

/** Makes what some files add to the answer. */
export type PiecesOf = (inputs: readonly Input[], wish: FormatWish) => AsyncIterable<FilePiece>;

const NOTHING: Earlier = { lines: new Map(), journalLength: 0, wasCut: false };

/**
 * Writes jsonl to a file so that a run that is cut loses nothing: line by line into a journal, from which --resume goes on. Throws
 * WriteError.
 */
export async function checkResumable(
  wished: CheckArguments,
  { folder, say }: Pick<Surroundings, "folder" | "say">,
  answer: string,
  inputs: readonly Input[],
  /** See `settingsHash`. */
  settings: string,
  piecesOf: PiecesOf,
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
  const wish: FormatWish = { format: "jsonl", language, isQuiet, isColoured: false, rulePages: null, shard: null };
  const written = await writePieces(piecesOf(rest, wish), jsonlFormat(null), sinkOf(journal), selection, say);
  const places = new Map(rest.map((input, at) => [input.file, { ...journal.places[at], source: file } as Source]));
  const lines = inputs.map((input) => (kept.get(input.file) ?? places.get(input.file)) as Source);
  await assemble(answer, lines, shard === null ? "" : closingLine(shard, inputs.length), journal);
  return statusOf(together(written, [...kept.values()]));
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
  const counts: Record<keyof Counts, number> = { ...NO_COUNTS, ...written.counts };
  for (const line of kept)
    for (const kind of Object.keys(counts) as (keyof Counts)[]) counts[kind] += line.counts[kind];
  return {
    files: written.files + kept.length,
    counts,
    hasTrouble: written.hasTrouble || kept.some(({ trouble }) => trouble),
  };
}
