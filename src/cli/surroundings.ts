import type { Choices } from "./checking/choices";
import type { Input } from "./inputs/input";
import type { Open } from "./opening/open-file";

/** Where the command line writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Reads all of standard input. */
export type ReadAll = () => Promise<Uint8Array>;

/** Says lines to the user that are no part of the answer. */
export type Say = (lines: readonly string[]) => void;

/** What a command runs in. */
export interface Surroundings {
  /** Relative names are meant from here. */
  readonly folder: string;
  /** The files to be dealt with, in this order. */
  readonly inputs: readonly Input[];
  readonly choices: Choices;
  readonly out: Output["out"];
  readonly say: Say;
  readonly open: Open;
}

/** 0: as wished; 1: errors found, or not all that was to be fixed; 2: a file or settings could not be read, a file holds no table, or wrong usage. */
export type ExitStatus = 0 | 1 | 2;
