import { mbPerSecond, timed } from "./measure";

/**
 * Other checkers of Chinese text, to measure on the same text. They look for other things (spaces, widths, brackets, sentences) and
 * know nothing of indicators or sums, so that their figures say what a check of a text may cost, not which check is better.
 * They come from `bench/package.json`, which the project itself does not need; each that is not there is left out, and said so.
 */
export interface Rival {
  readonly name: string;
  /** What it was told to look for. */
  readonly told: string;
  /** The number of things it finds. Throws where it gives up on the text. */
  readonly lint: (text: string) => number | Promise<number>;
}

export interface Missing {
  readonly name: string;
  readonly why: string;
}

/** What the packages export, as far as it is used here: their own types are there only where they are installed. */
interface AutoCorrect {
  readonly lintFor: (text: string, file: string) => { readonly lines: readonly unknown[]; readonly error: string };
}

interface Zhlint {
  readonly run: (text: string, options: object) => { readonly validations: readonly unknown[] };
}

interface Kernel {
  readonly TextlintKernel: new () => {
    readonly lintText: (text: string, options: object) => Promise<{ readonly messages: readonly unknown[] }>;
  };
}

/** The only rule of textlint's for Chinese that is kept up and installs. */
const CHINESE_RULE = "textlint-rule-zh-half-and-full-width-bracket";

/** Rules for any language that know the full stops, brackets and spaces of Chinese. */
const GENERAL_RULES = [
  "textlint-rule-sentence-length",
  "textlint-rule-no-zero-width-spaces",
  "@textlint-rule/textlint-rule-no-unmatched-pair",
  "@textlint-rule/textlint-rule-no-invalid-control-character",
];

const loaders: readonly { readonly name: string; readonly load: () => Promise<Rival> }[] = [
  { name: "autocorrect-node", load: loadAutoCorrect },
  { name: "zhlint", load: loadZhlint },
  {
    name: "textlint, one rule",
    load: () => loadTextlint("textlint, one rule", "Chinese brackets", [CHINESE_RULE]),
  },
  {
    name: "textlint, five rules",
    load: () =>
      loadTextlint(
        "textlint, five rules",
        "the same, pairs of brackets, length of sentences, control and zero-width characters",
        [CHINESE_RULE, ...GENERAL_RULES],
      ),
  },
];

export async function loadRivals(): Promise<{ rivals: Rival[]; missing: Missing[] }> {
  const rivals: Rival[] = [];
  const missing: Missing[] = [];
  for (const { name, load } of loaders) {
    try {
      rivals.push(await load());
    } catch (error) {
      missing.push({ name, why: reason(error) });
    }
  }
  return { rivals, missing };
}

function reason(error: unknown): string {
  const { code } = error as { code?: unknown };
  if (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND") return "not installed (npm ci --prefix bench)";
  return String(error).split("\n")[0] ?? "";
}

/** By a name the compiler cannot follow: it must not look for packages that are not there. */
const load = async (name: string): Promise<object> => (await import(name)) as object;

/** What a package exports by default, through the wrappings that the module systems put round it. */
function defaultOf(module: object): object {
  let inner = module;
  while ("default" in inner && !("linter" in inner) && typeof inner.default === "object" && inner.default !== null)
    inner = inner.default;
  return "default" in inner && typeof inner.default === "function" ? inner.default : inner;
}

async function loadAutoCorrect(): Promise<Rival> {
  const { lintFor } = defaultOf(await load("autocorrect-node")) as AutoCorrect;
  return {
    name: "autocorrect-node",
    told: "its default rules, lintFor",
    lint: (text) => {
      const { lines, error } = lintFor(text, "cells.txt");
      // A long text is over its parser's call limit. It then returns at once, with no lines, and looks fast.
      if (error !== "") throw new Error(error);
      return lines.length;
    },
  };
}

async function loadZhlint(): Promise<Rival> {
  const { run } = (await load("zhlint")) as Zhlint;
  const options = { rules: { preset: "default" } };
  return { name: "zhlint", told: "its default rules", lint: (text) => run(text, options).validations.length };
}

async function loadTextlint(name: string, told: string, ruleIds: readonly string[]): Promise<Rival> {
  const { TextlintKernel } = (await load("@textlint/kernel")) as Kernel;
  const plugin = defaultOf(await load("@textlint/textlint-plugin-text"));
  const rules: object[] = [];
  for (const ruleId of ruleIds) rules.push({ ruleId, rule: defaultOf(await load(ruleId)) });
  const kernel = new TextlintKernel();
  const options = { ext: ".txt", filePath: "cells.txt", plugins: [{ pluginId: "text", plugin }], rules };
  return { name, told, lint: async (text) => (await kernel.lintText(text, options)).messages.length };
}

/** How many cells a rival gets at a time: calls cost, but some slow down or give up on a long text. */
const CELLS_A_CALL = [1, 8, 64];

/** Cells to try that on. */
const TRIAL_CELLS = 256;

/** No rival is given more text than it takes in about this long a time. Milliseconds. */
const PATIENCE_MS = 30_000;

/** A rival's text in the pieces that suit it best. */
export interface Portion {
  readonly pieces: readonly string[];
  readonly cellsACall: number;
  /** Of the cells alone in UTF-8, without the line ends between them. */
  readonly bytes: number;
}

/** Finds the pieces in which a rival is fastest and as much of the text as it is given time for; null where it takes none. */
export async function portionFor(rival: Rival, texts: readonly string[]): Promise<Portion | null> {
  let fastest = 0;
  let cellsACall = 0;
  for (const cells of CELLS_A_CALL) {
    const trial = cut(texts.slice(0, TRIAL_CELLS), cells);
    try {
      await lintAll(rival, trial.pieces.slice(0, 8));
      const speed = mbPerSecond(trial.bytes, await timed(() => lintAll(rival, trial.pieces)));
      if (speed > fastest) [fastest, cellsACall] = [speed, cells];
    } catch {
      // Over what it takes at a time.
    }
  }
  if (cellsACall === 0) return null;
  const whole = cut(texts, cellsACall);
  const share = Math.min(1, PATIENCE_MS / 1000 / (whole.bytes / 1e6 / fastest));
  return share === 1 ? whole : cut(texts.slice(0, Math.ceil(texts.length * share)), cellsACall);
}

/** The number of things found in all. */
export async function lintAll(rival: Rival, pieces: readonly string[]): Promise<number> {
  let found = 0;
  for (const piece of pieces) {
    const count = rival.lint(piece);
    // Waiting where there is nothing to wait for would be counted against it.
    found += typeof count === "number" ? count : await count;
  }
  return found;
}

/** Cells in pieces, one a paragraph. */
function cut(texts: readonly string[], cellsACall: number): Portion {
  const pieces: string[] = [];
  for (let first = 0; first < texts.length; first += cellsACall)
    pieces.push(Buffer.from(texts.slice(first, first + cellsACall).join("\n\n")).toString());
  return { pieces, cellsACall, bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
}
