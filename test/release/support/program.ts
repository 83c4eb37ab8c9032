import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export const ROOT = path.join(__dirname, "..", "..", "..");
export const BUNDLE = path.join(ROOT, "dist", "cli", "jixiao.mjs");

/** What a program came to. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/**
 * Runs a program in a folder, with `more` in its environment. What npm tells the scripts that it runs, such as these tests, is not
 * passed on.
 */
export function runIn(
  folder: string,
  program: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Ended {
  const own = Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD|NODE_)/i.test(name));
  const env = { ...Object.fromEntries(own), ...more };
  // By a shell, as npm is a script itself on Windows.
  const words = [program, ...args].map((word) => `"${word}"`).join(" ");
  const { status, stdout, stderr } = spawnSync(words, { cwd: folder, encoding: "utf8", env, shell: true });
  return { status, out: stdout, err: stderr };
}

/** An empty folder. */
export const newFolder = (): string => fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), "jixiao-release-")));

/** The names of all files below a folder, with `/`, in order. */
export const filesBelow = (folder: string): readonly string[] =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
