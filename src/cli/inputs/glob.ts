import { stat } from "node:fs/promises";
import path from "node:path";
import { isLeftOut, isPatternName, isWorkbookName } from "./kinds";
import { entriesOf } from "./walk";

/** Whether a name is a pattern: *, ?, [abc], {a,b}, and ** for any number of folders. */
export const isPattern = (name: string): boolean => /[*?[{]/.test(name);

/** What a pattern names, from the folder before its first sign. */
export interface Matched {
  readonly base: string;
  /** Files and folders by their paths from `base`. */
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

/** Looks for what a pattern names, as a shell would: hidden names are left out, and ** does not follow links. */
export async function matchPattern(pattern: string, folder: string): Promise<Matched> {
  const parts = pattern.split(path.sep === "\\" ? /[\\/]/ : "/");
  const first = parts.findIndex(isPattern);
  const base = parts.slice(0, first).join("/") || (pattern.startsWith("/") ? "/" : "");
  // Where ** is among the parts, what stands in the folders is matched itself.
  const takesFolders = !parts.includes("**");
  // A pattern such as * does not mean every text that lies about, one that names an ending does.
  const isTaken = parts.at(-1)?.includes(".") ? isPatternName : isWorkbookName;
  const files = new Set<string>();
  const folders = new Set<string>();
  const within = async (at: string, rest: readonly string[]): Promise<void> => {
    const [part, ...others] = rest;
    if (part === undefined) return;
    if (part === "" || part === ".") return others.length === 0 ? void folders.add(at) : within(at, others);
    if (part === "**") await within(at, others.length === 0 ? ["*"] : others);
    const fits = part === "**" ? null : patternOf(part);
    for (const entry of (await entriesOf(path.resolve(folder, base, at))) ?? []) {
      if (isLeftOut(entry.name)) continue;
      const own = path.join(at, entry.name);
      if (fits === null) {
        if (entry.isDirectory()) await within(own, rest);
      } else if (fits.test(entry.name.normalize("NFC"))) {
        const isFolder = entry.isDirectory() || (entry.isSymbolicLink() && (await leadsToFolder(own)));
        if (isFolder && others.length > 0) await within(own, others);
        else if (isFolder && takesFolders) folders.add(own);
        else if (!isFolder && others.length === 0 && isTaken(entry.name)) files.add(own);
      }
    }
  };
  const leadsToFolder = (own: string): Promise<boolean> =>
    stat(path.resolve(folder, base, own)).then(
      (facts) => facts.isDirectory(),
      () => false,
    );
  await within("", parts.slice(first));
  return { base, files: [...files], folders: [...folders] };
}

/** A pattern for one name as a regular expression. Names on Windows and a Mac know no upper and lower case. */
function patternOf(part: string): RegExp {
  const source = part
    .normalize("NFC")
    .replace(/\[!/g, "[^")
    .replace(/\*|\?|\[[^\]]+\]|\{[^{}]*\}|[\\^$.|+()[\]{}]/g, (sign) => {
      if (sign === "*") return ".*";
      if (sign === "?") return ".";
      if (sign.startsWith("[") && sign.length > 1) return sign.replaceAll("\\", "\\\\");
      if (sign.startsWith("{") && sign.length > 1) return `(?:${sign.slice(1, -1).split(",").map(literal).join("|")})`;
      return `\\${sign}`;
    });
  const isCased = process.platform !== "win32" && process.platform !== "darwin";
  try {
    return new RegExp(`^${source}$`, isCased ? "u" : "iu");
  } catch {
    // Such as [z-a], which names nothing.
    return /^(?!)/;
  }
}

const literal = (text: string): string =>
  text
    .replace(/[\\^$.|+()[\]{}]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
