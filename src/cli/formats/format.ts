import type { Selection } from "../answer/selection";
import type { AcrossAnswer } from "../answer/across";
import type { Counts, FileAnswer } from "../answer/answer";

/**
 * The answer in one of the formats, written file by file as text. A file's piece may be made in another thread than the rest; it depends
 * on nothing but its file.
 */
export interface Format {
  begin(): string;
  /** What stands between the pieces of two files, of which neither is empty. */
  readonly separator: string;
  /** `later` takes what is to be written at the end. */
  file(answer: FileAnswer, later: (text: string) => void): Iterable<string>;
  end(summary: Summary): string;
}

/** What all files came to. */
export interface Summary {
  readonly files: number;
  readonly counts: Counts;
  /** Which findings were told and counted. */
  readonly selection: Pick<Selection, "rules" | "least">;
  /** Files that could not be read, or in which no table was found. */
  readonly unchecked: number;
  /** What the files left for the end, in their order. */
  readonly later: readonly string[];
  /** Whether no file's piece holds anything. */
  readonly isEmpty: boolean;
  /** What the rules across files found; absent where they were not run. */
  readonly across?: AcrossAnswer;
}

/** Characters that are written at once. */
const BLOCK = 1 << 16;

/** Pieces put together to blocks: a file's findings may be two hundred thousand. */
export function* inBlocks(pieces: Iterable<string>): Iterable<string> {
  let block = "";
  for (const piece of pieces) {
    block += piece;
    if (block.length < BLOCK) continue;
    yield block;
    block = "";
  }
  if (block !== "") yield block;
}
