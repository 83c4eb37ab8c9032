import fs from "node:fs/promises";
import path from "node:path";
import type { LinePlace } from "../answer/lines";
import { asWriteError } from "../output/write-file";

/**
 * The lines of a run as they come, in a file beside the one that they are for. What was written stays when the run is cut; a line that
 * was being written then is dropped before others come behind it.
 */
export class Journal {
  readonly #places: LinePlace[] = [];
  #position: number;
  #start: number;

  private constructor(
    readonly file: string,
    private readonly handle: fs.FileHandle,
    length: number,
  ) {
    this.#position = length;
    this.#start = length;
  }

  /** The journal of an answer. */
  static fileOf(answer: string): string {
    return `${answer}.part`;
  }

  /** Opens a journal, a new one or one of which `length` bytes are kept. Throws WriteError. */
  static open(file: string, length: number): Promise<Journal> {
    return asWriteError(async () => {
      await fs.mkdir(path.dirname(file), { recursive: true });
      const handle = await fs.open(file, length === 0 ? "w" : "r+");
      await handle.truncate(length);
      return new Journal(file, handle, length);
    });
  }

  /** Where the lines stand that were written since it was opened. */
  get places(): readonly LinePlace[] {
    return this.#places;
  }

  /** Bytes of all lines. */
  get length(): number {
    return this.#position;
  }

  async write(piece: string | Uint8Array): Promise<void> {
    const bytes =
      typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
    await asWriteError(() => this.#writeAll(bytes));
    for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
      const end = this.#position + at;
      this.#places.push({ start: this.#start, length: end - this.#start });
      this.#start = end + 1;
    }
    this.#position += bytes.length;
  }

  async #writeAll(bytes: Buffer): Promise<void> {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done, this.#position + done);
      done += bytesWritten;
    }
  }

  async close(): Promise<void> {
    await asWriteError(async () => {
      await this.handle.sync();
      await this.handle.close();
    });
  }
}

const NEWLINE = 10;
