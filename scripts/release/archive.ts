import { createHash } from "node:crypto";
import { zipSync, type Zippable } from "fflate";

/** Files by their paths with `/`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** What `sha256sum -c` reads: a line a file. */
export const checksums = (files: Files): string =>
  sorted(files)
    .map(([name, bytes]) => `${createHash("sha256").update(bytes).digest("hex")}  ${name}\n`)
    .join("");

/** The earliest time that a zip can tell, wherever it is made: fflate takes the hours of the place. */
const TIME = new Date(1980, 0, 1);

/** A zip of the files in one folder. The same files give the same bytes. */
export function archiveOf(folder: string, files: Files): Uint8Array {
  const entries: Zippable = {};
  for (const [name, bytes] of sorted(files)) entries[`${folder}/${name}`] = [bytes, { mtime: TIME, level: 9 }];
  return zipSync(entries);
}

const sorted = (files: Files) => [...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
