import { toCompare, type FileToCompare } from "../across/comparing";
import type { Counts, FileAnswer } from "../answer/answer";
import { inBlocks, type Format } from "./format";

/** What a file adds to the answer. */
export interface FilePiece {
  /** To be gone through once: of a long file's text no more than a block is held. */
  readonly blocks: Iterable<string | Uint8Array>;
  /** What is to be written at the end, known when the blocks were gone through. */
  readonly later: () => readonly string[];
  /** What is to be said besides the answer. */
  readonly said: readonly string[];
  readonly counts: Counts;
  readonly trouble: boolean;
  /** Whether nothing was checked in it. */
  readonly isUnchecked: boolean;
  /** What it gives to the rules across files. */
  readonly compared: FileToCompare;
}

export function pieceOf(answer: FileAnswer, format: Format, said: readonly string[]): FilePiece {
  const left: string[] = [];
  const { counts, trouble, recognised } = answer;
  return {
    blocks: inBlocks(format.file(answer, (text) => left.push(text))),
    later: () => left,
    ...{ said, counts, trouble, isUnchecked: !recognised, compared: toCompare(answer) },
  };
}
