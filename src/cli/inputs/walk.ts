import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { isLeftOut, isWorkbookName } from "./kinds";

/** What a folder holds, at any depth. */
export interface Walked {
  /** Workbook files by their paths from the folder. */
  readonly files: readonly string[];
  /** Links that were not followed: what they lead to within the folder is found where it stands. */
  readonly links: number;
  /** Folders that could not be read, by their paths from the folder. */
  readonly unread: readonly string[];
}

/** Looks for workbook files in a folder. One folder after the other: a tree of any depth takes no more of the stack. */
export async function walk(folder: string): Promise<Walked> {
  const files: string[] = [];
  const unread: string[] = [];
  let links = 0;
  const open = [""];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const entries = await entriesOf(path.join(folder, at));
    if (entries === null) unread.push(at);
    for (const entry of entries ?? []) {
      if (isLeftOut(entry.name)) continue;
      const own = path.join(at, entry.name);
      if (entry.isDirectory()) open.push(own);
      else if (entry.isSymbolicLink()) links += 1;
      else if (entry.isFile() && isWorkbookName(entry.name)) files.push(own);
    }
  }
  return { files, links, unread };
}

/** Null for a folder that cannot be read. */
export const entriesOf = (folder: string): Promise<readonly Dirent[] | null> =>
  readdir(folder, { withFileTypes: true }).catch(() => null);
