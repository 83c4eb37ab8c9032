import { once } from "node:events";
import { openAside } from "./opening/open-aside";
import { removeUnfinished } from "./output/unfinished";
import type { Output } from "./surroundings";
import { run } from "./run";

/** Runs the command line in this process: its words, streams and exit status. Relative names are meant from `folder`. */
export async function runProgram(folder: string): Promise<void> {
  // A reader may close its end before everything is written, as `head` does. Not all was told, so the status must not say that no error was found.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(2);
  });
  // Stopped from outside, the process ends as it would have, without what is half written. A journal stays: a run goes on from it.
  // The listener goes last: without one, a second signal would end the process before anything is taken away.
  const stop = (signal: NodeJS.Signals): void => {
    removeUnfinished();
    process.off(signal, stop);
    process.kill(process.pid, signal);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    process.exitCode = await run(process.argv.slice(2), folder, output, openAside, readAll);
  } catch (error) {
    // Status 1 would say that everything was checked.
    process.exitCode = 2;
    process.stderr.write(`jixiao: ${(error instanceof Error && error.stack) || String(error)}\n`);
  }
}

const output: Output = {
  out: write,
  progress: process.stderr.isTTY ? showProgress : null,
  showsColours: process.stdout.isTTY && !process.env.NO_COLOR,
  err: (text) => process.stderr.write(text),
};

/** Ends when standard output takes more: a pipe may be read slowly, and what waits for it is held in memory. */
async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Takes the place of the line that was shown before: to its beginning, and the rest of it cleared (ECMA-48). */
function showProgress(text: string): void {
  process.stderr.write(`\r\u001b[K${text}`);
}

async function readAll(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
