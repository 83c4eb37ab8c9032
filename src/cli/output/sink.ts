import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import fs from "node:fs/promises";
import path from "node:path";
import { finished } from "node:stream/promises";
import { once } from "node:events";
import type { Out } from "../surroundings";
import { noteFinished, noteUnfinished } from "./unfinished";
import { asWriteError } from "./write-file";

/** Where an answer goes, piece by piece. */
export interface Sink {
  /** Ends when another piece may come: an answer may be larger than memory. */
  write(piece: string | Uint8Array): Promise<void>;
  /** Makes what was written last; nothing of it is to be seen before. */
  finish(): Promise<void>;
  /** Takes away what was written. */
  abandon(): Promise<void>;
}

export const outSink = (out: Out): Sink => ({
  write: async (piece) => {
    await out(typeof piece === "string" ? piece : new TextDecoder().decode(piece));
  },
  finish: () => Promise.resolve(),
  abandon: () => Promise.resolve(),
});

/** A file that appears when it is whole, in place of one of its name. Throws WriteError. */
export async function fileSink(file: string): Promise<Sink> {
  const made = path.join(path.dirname(file), `.jixiao-${randomBytes(6).toString("hex")}.tmp`);
  return asWriteError(async () => {
    await fs.mkdir(path.dirname(file), { recursive: true });
    noteUnfinished(made);
    const stream = createWriteStream(made, { flags: "wx" });
    await once(stream, "open");
    const ended = finished(stream);
    // Told by whatever is written next.
    ended.catch(() => undefined);
    return {
      write: (piece) =>
        asWriteError(async () => {
          if (!stream.write(piece)) await Promise.race([once(stream, "drain"), ended]);
        }),
      finish: () =>
        asWriteError(async () => {
          stream.end();
          await ended;
          await flush(made);
          await fs.rename(made, file);
          noteFinished(made);
        }),
      abandon: async () => {
        stream.destroy();
        await fs.rm(made, { force: true });
        noteFinished(made);
      },
    };
  });
}

/** Puts a file on the disk, so that it is whole when its name is there. */
async function flush(file: string): Promise<void> {
  const handle = await fs.open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
