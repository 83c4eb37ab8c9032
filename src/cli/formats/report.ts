import type { Finding, Severity } from "../../check/finding";
import type { CheckedFile } from "../checking/check-file";

/** To be called with each finding as it is told, apart from those that were accepted. */
export type Tell = (finding: Pick<Finding, "severity">) => void;

/** The answer in one of the formats, written file by file. What it gives is text to be written as it comes. */
export interface Report {
  begin(): string;
  /** What stands between two files. */
  between(): string;
  /** `tell` is called with each finding: looking at them all once more would take as long again. */
  file(file: CheckedFile, tell: Tell): Iterable<string>;
  end(files: number): string;
}

/** How many findings of each severity were told. */
export type Told = Record<Severity, number>;

export const nothingTold = (): Told => ({ error: 0, warning: 0, info: 0 });

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
