import type { Comparing } from "../across/comparing";
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
  comparing: Comparing | null = null,
): Promise<Written> {
  let counts = NO_COUNTS;
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
    counts = sumOf(counts, piece.counts);
    comparing?.add(piece.compared);
    files += 1;
    if (piece.isUnchecked) unchecked += 1;
    hasTrouble ||= piece.trouble;
  }
  const across = comparing?.answer();
  if (across !== undefined) counts = sumOf(counts, across.counts);
  await sink.write(
    format.end({ files, counts, unchecked, later, selection, isEmpty: isFirst, ...(across && { across }) }),
  );
  return { files, counts, hasTrouble };
}

/** Two counts together. */
export const sumOf = (one: Counts, other: Counts): Counts => ({
  error: one.error + other.error,
  warning: one.warning + other.warning,
  info: one.info + other.info,
  accepted: one.accepted + other.accepted,
});

export const statusOf = ({ counts, hasTrouble }: Written): ExitStatus => (hasTrouble ? 2 : counts.error > 0 ? 1 : 0);
