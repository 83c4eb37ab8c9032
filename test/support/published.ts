import { existsSync } from "node:fs";
import path from "node:path";

/** Folders that lie beside the project, if they are there at all: by the variable that names one, its usual name. */
const FOLDERS = {
  JIXIAO_SEEDS: "seeds",
  JIXIAO_MANIFEST_SCHEMA: "manifest-schema",
  JIXIAO_CASES: "cases",
} as const;

export type PublishedFolder = keyof typeof FOLDERS;

/** Where a file of one of the folders lies, or null where it is not at hand. */
export function publishedFile(folder: PublishedFolder, name = "."): string | null {
  const home = process.env[folder] ?? path.resolve(__dirname, "../../../shared", FOLDERS[folder]);
  const file = path.join(home, name);
  return existsSync(file) ? file : null;
}

/**
 * `describe` where the folder is at hand. Elsewhere the tests are not even collected, for collecting them may open its files: one
 * skipped test stands for them. The variable in the name lets the closing line say what was skipped, and `npm run test:published`
 * choose these tests.
 */
export function describePublished(folder: PublishedFolder, name: string, tests: () => void): void {
  const marked = `${name} [${folder}]`;
  if (publishedFile(folder) !== null) describe(marked, tests);
  else describe(marked, () => test.skip("the folder is not at hand", () => undefined));
}
