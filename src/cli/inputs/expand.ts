import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isPattern, matchPattern } from "./glob";
import type { Input, InputNote } from "./input";
import { listedNames } from "./list";
import { walk } from "./walk";

/** The files that some names stand for, in the order of their paths, and what is to be said besides. */
export interface Inputs {
  readonly files: readonly Input[];
  readonly notes: readonly InputNote[];
}

/** Stands for a list of names on standard input. */
const LIST = "-";

/** A file that was found, with what it is on the disk: two names may lead to one. */
interface Found extends Input {
  readonly real: string;
}

/**
 * The files that names stand for: a folder for the workbook files in it at any depth, a pattern for what it matches, `-` for a list on
 * standard input. A name that leads nowhere stays, to be told when it is read.
 */
export async function expandInputs(
  names: readonly string[],
  folder: string,
  readList: () => Promise<Uint8Array>,
): Promise<Inputs> {
  const notes: InputNote[] = [];
  const found: Found[] = [];
  for (const name of names) {
    if (name === LIST) {
      const listed = listedNames(await readList());
      if (listed.length === 0) notes.push({ code: "empty-list" });
      for (const one of listed) found.push(...(await filesOf(one, folder, notes, { isListed: true })));
    } else found.push(...(await filesOf(name, folder, notes, { isListed: false })));
  }
  const first = new Map<string, Found>();
  const twice = new Set<string>();
  for (const one of found) {
    if (first.has(one.real)) twice.add(first.get(one.real)?.path ?? one.path);
    else first.set(one.real, one);
  }
  if (twice.size > 0) notes.push({ code: "twice", files: [...twice] });
  const files = [...first.values()].map(({ path: own, file, under }): Input => ({ path: own, file, under }));
  return { files: files.sort(byFile), notes };
}

/** By code units, the same on every machine. */
export const byFile = (a: Pick<Input, "file">, b: Pick<Input, "file">): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : 0;

async function filesOf(
  name: string,
  folder: string,
  notes: InputNote[],
  { isListed }: { readonly isListed: boolean },
): Promise<readonly Found[]> {
  const kind = await kindOf(path.resolve(folder, name));
  if (kind === "folder") return filesIn(name, folder, notes);
  if (kind === "nothing" && !isListed && isPattern(name)) return filesMatching(name, folder, notes);
  return [await fileAt(name, folder, isListed ? underOf(name) : path.basename(name))];
}

const kindOf = (at: string): Promise<"folder" | "file" | "nothing"> =>
  stat(at).then(
    (facts) => (facts.isDirectory() ? "folder" : "file"),
    () => "nothing",
  );

/** A list is often what a search in a folder found: such names keep their place. */
function underOf(name: string): string {
  const own = path.normalize(name);
  const isWithin = !path.isAbsolute(own) && own.split(path.sep)[0] !== "..";
  return isWithin ? own : path.basename(own);
}

async function fileAt(name: string, folder: string, under: string): Promise<Found> {
  const at = path.resolve(folder, name);
  return { path: name, file: fileOf(at, folder), under, real: await realpath(at).catch(() => at) };
}

const fileOf = (at: string, folder: string): string => path.relative(folder, at).split(path.sep).join("/");

async function filesIn(name: string, folder: string, notes: InputNote[]): Promise<readonly Found[]> {
  const at = path.resolve(folder, name);
  const { files, links, unread } = await walk(at);
  notes.push(...unread.map((one): InputNote => ({ code: "unread-folder", folder: path.join(name, one) })));
  if (links > 0) notes.push({ code: "links", folder: name, count: links });
  if (files.length === 0 && unread.length === 0) notes.push({ code: "no-workbook", folder: name });
  const real = await realpath(at).catch(() => at);
  return files.map((under) => ({
    path: path.join(name, under),
    file: fileOf(path.join(at, under), folder),
    under,
    real: path.join(real, under),
  }));
}

async function filesMatching(pattern: string, folder: string, notes: InputNote[]): Promise<readonly Found[]> {
  const { base, files, folders } = await matchPattern(pattern, folder);
  const found: Found[] = [];
  for (const own of files) found.push(await fileAt(path.join(base, own), folder, own));
  for (const own of folders) {
    const within = await filesIn(path.join(base, own), folder, notes);
    found.push(...within.map((one) => ({ ...one, under: path.join(own, one.under) })));
  }
  if (files.length === 0 && folders.length === 0) notes.push({ code: "no-match", pattern });
  return found;
}
