import { isBuiltIn } from "../standard/built-in";
import type { Layer } from "./layer";
import type { FileProblem, LoadError } from "./problem";
import { readSettings, type ReadOptions } from "./read";

/** Fetches a file by its path within the first file's folder; / stands between folders. */
export type Load<Other = never> = (
  path: string,
) => Promise<{ readonly text: string } | { readonly error: LoadError | Other }>;

export type LayersRead =
  | { readonly layers: readonly Layer[]; readonly problems: readonly [] }
  | { readonly layers: null; readonly problems: readonly FileProblem[] };

/**
 * Reads an office's settings and what they build on, file by file, down to a built-in list. The layers come in the order in which
 * they lie upon one another, the first file last. No path leads out of the first file's folder; only
 * `load` knows where links lead.
 */
export async function readOffice(first: string, load: Load<"link-outside">, options: ReadOptions): Promise<LayersRead> {
  const layers: Layer[] = [];
  const chain = [first];
  for (let file = first; ;) {
    const loaded = await load(file);
    if ("error" in loaded) {
      const from = chain.at(-2);
      const problem = { path: from === undefined ? "" : "base", code: loaded.error, value: file };
      return failed([{ file: from ?? file, problem }]);
    }
    const { settings, problems } = readSettings(loaded.text, options);
    if (settings === null) return failed(problems.map((problem) => ({ file, problem })));
    layers.unshift({ source: "office", file, settings });
    const { base } = settings;
    if (base === undefined || isBuiltIn(base)) return { layers, problems: [] };
    const next = within(file, base);
    if (next === null) return failed([{ file, problem: { path: "base", code: "outside-folder", value: base } }]);
    const seen = chain.indexOf(next);
    if (seen !== -1) {
      const circle = [...chain.slice(seen), next];
      return failed([{ file, problem: { path: "base", code: "circular-base", chain: circle } }]);
    }
    chain.push(next);
    file = next;
  }
}

const failed = (problems: readonly FileProblem[]): LayersRead => ({ layers: null, problems });

/** The path of a file that another names, from the folder of both; null where it leads out of that. */
function within(from: string, relative: string): string | null {
  const steps = from.split("/").slice(0, -1);
  for (const step of relative.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
