import { NO_COUNTS, type Counts } from "../answer/answer";
import type { Selection } from "../answer/selection";
import type { Sink } from "../output/sink";
import type { ExitStatus, Say } from "../surroundings";
import type { Format } from "./format";
import type { FilePiece } from "./piece";

/** What writing an answer came to. */
export interface Written {
  readonly files: number;
  readonly counts: Counts;
  readonly hasTrouble: boolean;
}

/** Writes the answer of some files, one after the other. */
export async function writePieces(
  pieces: AsyncIterable<FilePiece>,
  format: Format,
  sink: Sink,
  selection: Pick<Selection, "rules" | "least">,
  say: Say,
): Promise<Written> {
  const counts = { ...NO_COUNTS };
  const later: string[] = [];
  let [files, unchecked, hasTrouble, isFirst] = [0, 0, false, true];
  await sink.write(format.begin());
  for await (const piece of pieces) {
    say(piece.said);
    let hasBegun = false;
    for (const block of piece.blocks) {
      if (!hasBegun && !isFirst && format.separator !== "") await sink.write(format.separator);
      [hasBegun, isFirst] = [true, false];
      await sink.write(block);
    }
    later.push(...piece.later());
    for (const kind of Object.keys(counts) as (keyof Counts)[]) counts[kind] += piece.counts[kind];
    files += 1;
    if (piece.isUnchecked) unchecked += 1;
    hasTrouble ||= piece.trouble;
  }
  await sink.write(format.end({ files, counts, unchecked, later, selection }));
  return { files, counts, hasTrouble };
}

export const statusOf = ({ counts, hasTrouble }: Written): ExitStatus => (hasTrouble ? 2 : counts.error > 0 ? 1 : 0);
