import { randomBytes } from "node:crypto";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ProjectFacts } from "../../across/facts";
import type { FactsStore } from "../../across/run";
import { noteFinished, noteUnfinished } from "../output/unfinished";

export interface Spool extends FactsStore {
  /** Takes its file away. */
  close(): void;
}

/** Bytes that are held before they are written. */
const BLOCK = 1 << 20;

/**
 * Keeps the facts of projects in a file of the system's folder for such files, so that memory holds no more than where each stands. The
 * file is made when the first block is full; what a disk does not take is held.
 */
export function createSpool(block = BLOCK): Spool {
  /** Where each project's facts begin, counted over all blocks; behind them the end of the last. */
  const starts: number[] = [0];
  const held = new Map<number, Buffer>();
  /** The first byte of each block. */
  const blocks: number[] = [0];
  let parts: Buffer[] = [];
  let open: { readonly file: string; readonly handle: number } | null = null;

  const closeBlock = (): void => {
    const bytes = Buffer.concat(parts);
    const start = blocks.at(-1) ?? 0;
    parts = [];
    try {
      open ??= openFile();
      writeAll(open.handle, bytes, start);
    } catch {
      held.set(start, bytes);
    }
    blocks.push(start + bytes.length);
  };

  return {
    add(facts) {
      const bytes = Buffer.from(JSON.stringify(facts));
      parts.push(bytes);
      const end = (starts.at(-1) ?? 0) + bytes.length;
      starts.push(end);
      if (end - (blocks.at(-1) ?? 0) >= block) closeBlock();
    },
    get(id) {
      const [start, end] = [starts[id], starts[id + 1]];
      if (start === undefined || end === undefined) throw new Error(`no project ${id}`);
      const from = lastUpTo(blocks, start);
      if (from === blocks.at(-1) && parts.length > 1) parts = [Buffer.concat(parts)];
      const memory = from === blocks.at(-1) ? parts[0] : held.get(from);
      const bytes = memory?.subarray(start - from, end - from) ?? readAll(open?.handle ?? -1, start, end);
      return JSON.parse(bytes.toString("utf8")) as ProjectFacts;
    },
    close() {
      if (open === null) return;
      fs.closeSync(open.handle);
      fs.rmSync(open.file, { force: true });
      noteFinished(open.file);
      open = null;
    },
  };
}

function openFile(): { readonly file: string; readonly handle: number } {
  const file = path.join(tmpdir(), `jixiao-${randomBytes(8).toString("hex")}.tmp`);
  const handle = fs.openSync(file, "wx+", 0o600);
  noteUnfinished(file);
  return { file, handle };
}

function writeAll(handle: number, bytes: Buffer, start: number): void {
  for (let done = 0; done < bytes.length;) done += fs.writeSync(handle, bytes, done, bytes.length - done, start + done);
}

function readAll(handle: number, start: number, end: number): Buffer {
  const bytes = Buffer.alloc(end - start);
  for (let done = 0; done < bytes.length;) {
    const read = fs.readSync(handle, bytes, done, bytes.length - done, start + done);
    if (read === 0) throw new Error("the file of facts has become shorter");
    done += read;
  }
  return bytes;
}

/** The last of some numbers in order that is no more than `at`. */
function lastUpTo(numbers: readonly number[], at: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return numbers[low] ?? 0;
}
