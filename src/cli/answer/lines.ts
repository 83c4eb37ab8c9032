import fs from "node:fs";

/** Where a line of a file stands, in bytes, without its line break. */
export interface LinePlace {
  readonly start: number;
  readonly length: number;
}

const NEWLINE = 10;
const BLOCK = 1 << 18;

/**
 * The lines of a file, one after the other: of a file of any length no more than one is held. `isWhole` is false for a last line without
 * its line break, which was being written when a run was cut.
 */
export function* linesOf(file: string): Iterable<{ readonly text: string; readonly isWhole: boolean } & LinePlace> {
  const handle = fs.openSync(file, "r");
  try {
    const block = Buffer.alloc(BLOCK);
    let [parts, start, position]: [Buffer[], number, number] = [[], 0, 0];
    for (let read = fs.readSync(handle, block, 0, BLOCK, position); read > 0;) {
      let from = 0;
      for (let at = block.indexOf(NEWLINE); at >= 0 && at < read; at = block.indexOf(NEWLINE, from)) {
        parts.push(Buffer.from(block.subarray(from, at)));
        const bytes = Buffer.concat(parts);
        yield { text: bytes.toString("utf8"), isWhole: true, start, length: bytes.length };
        start += bytes.length + 1;
        parts = [];
        from = at + 1;
      }
      parts.push(Buffer.from(block.subarray(from, read)));
      position += read;
      read = fs.readSync(handle, block, 0, BLOCK, position);
    }
    const rest = Buffer.concat(parts);
    if (rest.length > 0) yield { text: rest.toString("utf8"), isWhole: false, start, length: rest.length };
  } finally {
    fs.closeSync(handle);
  }
}

/** The bytes of a line. */
export function lineAt(handle: number, { start, length }: LinePlace): Uint8Array {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const read = fs.readSync(handle, bytes, at, length - at, start + at);
    if (read === 0) throw new Error("the file has become shorter");
    at += read;
  }
  return bytes;
}
