import { realpath } from "node:fs/promises";
import path from "node:path";
import { ALL_RULE_IDS } from "../../check/rules/severities";
import { LONGEST_SETTINGS, readOffice, type LayersRead, type Load } from "../../check/settings";
import { readBytes } from "../inputs/read-file";

/** Bytes of the longest settings file: a character takes three of them in UTF-8 where it is Chinese. */
const MOST_BYTES = 3 * LONGEST_SETTINGS;

/**
 * Reads an office's settings file and those it builds on, which stand in its folder. Files are named as seen from `folder`. The file
 * itself may be a link; its folder is the one where the link stands, for there the files beside it are looked for.
 */
export async function readConfig(file: string, folder: string): Promise<LayersRead> {
  const home = path.dirname(file);
  const first = path.basename(file);
  const load: Load<"link-outside"> = async (name) => {
    const at = path.resolve(folder, home, name);
    const isOutside = name !== first && (await leadsOut(at, path.resolve(folder, home)));
    return isOutside ? { error: "link-outside" } : loadText(at);
  };
  const read = await readOffice(first, load, { rules: ALL_RULE_IDS });
  const named = <T extends { readonly file: string }>(one: T): T => ({ ...one, file: path.join(home, one.file) });
  return read.layers === null
    ? { layers: null, problems: read.problems.map(named) }
    : { layers: read.layers.map(named), problems: [] };
}

async function loadText(file: string): ReturnType<Load> {
  const read = await readBytes(file, MOST_BYTES);
  if ("error" in read) return read;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(read.bytes) };
  } catch {
    return { error: "not-utf8" };
  }
}

/** Whether links, the file itself or a folder on its way, lead out of a folder. One that leads nowhere does not: reading it says why. */
async function leadsOut(file: string, folder: string): Promise<boolean> {
  try {
    const way = path.relative(await realpath(folder), await realpath(file));
    return way.split(path.sep)[0] === ".." || path.isAbsolute(way);
  } catch {
    return false;
  }
}
