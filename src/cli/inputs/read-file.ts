import { lstat, readFile, stat } from "node:fs/promises";
import type { LoadError } from "../../check/settings";

type ReadError = Exclude<LoadError, "not-utf8">;

/** A file's bytes, or why they could not be read, with the size in bytes of one that is too long. */
export type FileRead = { readonly bytes: Uint8Array } | { readonly error: ReadError; readonly size?: number };

/** Reads a file of no more than `most` bytes. What is no file, such as a pipe that may never end, is not opened. */
export async function readBytes(file: string, most: number): Promise<FileRead> {
  try {
    const facts = await stat(file);
    if (!facts.isFile()) return { error: "not-a-file" };
    if (facts.size > most) return { error: "too-much", size: facts.size };
    return { bytes: await readFile(file) };
  } catch (error) {
    return { error: await reasonOf(error as NodeJS.ErrnoException, file) };
  }
}

async function reasonOf({ code }: NodeJS.ErrnoException, file: string): Promise<ReadError> {
  switch (code) {
    case "ENOENT":
      return (await isLink(file)) ? "broken-link" : "not-found";
    case "ENOTDIR":
    case "ENAMETOOLONG":
      return "not-found";
    case "ELOOP":
      return "broken-link";
    case "EACCES":
    case "EPERM":
      return "no-access";
    default:
      return "unreadable";
  }
}

const isLink = (file: string): Promise<boolean> =>
  lstat(file).then(
    (facts) => facts.isSymbolicLink(),
    () => false,
  );
