import path from "node:path";
import type { StartOfThread } from "../../../src/cli/opening/thread";

const file = (name: string): string => path.join(process.env.JIXIAO_STARTED ?? "", `${name}.mjs`);

/** The command line in one file, which setup.mjs makes of the sources. */
export const PROGRAM = file("program");

/** What test/support/keep-writing.ts does, in one file. */
export const WRITER = file("keep-writing");

/** Threads start from that file too, as jest.config.js puts this in the place of `#threads`. */
export const startOfThread: StartOfThread = (name) => ({ script: PROGRAM, options: { argv: [name] } });
