import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { RULES } from "../check/rules";
import { LONGEST_SETTINGS, readOffice, type LayersRead, type LoadError } from "../check/settings";

/** Bytes of the longest settings file: a character takes three of them in UTF-8 where it is Chinese. */
const MOST_BYTES = 3 * LONGEST_SETTINGS;

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/** Reads an office's settings file and those it builds on, which stand in its folder. Files are named as seen from `folder`. */
export async function readConfig(file: string, folder: string): Promise<LayersRead> {
  const home = path.dirname(file);
  const load = (name: string) => loadText(path.resolve(folder, home, name));
  const read = await readOffice(path.basename(file), load, { rules: RULE_IDS });
  const named = <T extends { readonly file: string }>(one: T): T => ({ ...one, file: path.join(home, one.file) });
  return read.layers === null
    ? { layers: null, problems: read.problems.map(named) }
    : { layers: read.layers.map(named), problems: [] };
}

async function loadText(file: string): Promise<{ readonly text: string } | { readonly error: LoadError }> {
  const loaded = await loadBytes(file, MOST_BYTES);
  return "error" in loaded ? loaded : textOf(loaded.bytes);
}

/** Reads a file of no more than `most` bytes. */
export async function loadBytes(
  file: string,
  most: number,
): Promise<{ readonly bytes: Uint8Array } | { readonly error: LoadError }> {
  try {
    const facts = await stat(file);
    if (!facts.isFile()) return { error: "not-a-file" };
    if (facts.size > most) return { error: "too-much" };
    return { bytes: await readFile(file) };
  } catch (error) {
    return { error: loadError(error) };
  }
}

function textOf(bytes: Uint8Array): { readonly text: string } | { readonly error: LoadError } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    return { error: loadError(error) };
  }
}

function loadError(error: unknown): LoadError {
  switch ((error as NodeJS.ErrnoException | null)?.code) {
    case "ENOENT":
    case "ENOTDIR":
      return "not-found";
    case "EISDIR":
      return "not-a-file";
    case "EACCES":
    case "EPERM":
      return "no-access";
    case "ERR_ENCODING_INVALID_ENCODED_DATA":
      return "not-utf8";
    default:
      return "unreadable";
  }
}
