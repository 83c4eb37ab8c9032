import type { Choices } from "../files/choices";
import type { Input } from "./inputs/input";
import type { Open } from "./opening/open-file";

/** Takes text of the answer; where it gives a promise, more is to come when that is kept. */
export type Out = (text: string) => unknown;

/** Where the command line writes. */
export interface Output {
  readonly out: Out;
  readonly err: (text: string) => void;
  /** Whether the answer goes to a terminal that shows colours. */
  readonly showsColours?: boolean;
  /** Writes the progress of a long run over the progress before; null where the output is no terminal. An empty text clears the line. */
  readonly progress?: ((text: string) => void) | null;
}

/** Reads all of standard input. */
export type ReadAll = () => Promise<Uint8Array>;

/** Says lines to the user that are no part of the answer. */
export type Say = (lines: readonly string[]) => void;

/** What a command that gives an answer runs in. */
export interface Answering extends Pick<Output, "out" | "showsColours" | "progress"> {
  /** Relative names are meant from here. */
  readonly folder: string;
  readonly say: Say;
}

/** What a command that checks files runs in. */
export interface Surroundings extends Answering {
  /** The files to be dealt with, in this order. */
  readonly inputs: readonly Input[];
  readonly choices: Choices;
  readonly open: Open;
}

/** 0: as wished; 1: errors found, or not all that was to be fixed; 2: a file or settings could not be read, a file holds no table, or wrong usage. */
export type ExitStatus = 0 | 1 | 2;
