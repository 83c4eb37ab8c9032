import { COMMANDS, type Command } from "./types";

/** An option, as `parseArgs` of Node takes it, with the commands that have it. Its help stands in `text/cli-help`. */
interface Option {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  readonly short?: string;
  readonly of: readonly Command[];
}

const ALL = COMMANDS;
const COPYING: readonly Command[] = ["expand", "pack"];
const CHECKING: readonly Command[] = ["check", "fix", "annotate", ...COPYING];
const ANSWERING: readonly Command[] = ["check", "merge"];
/** Commands that read tables. */
const READING: readonly Command[] = [...CHECKING, "wording"];

/** In the order of the help. */
export const OPTIONS = {
  format: { type: "string", of: ANSWERING },
  out: { type: "string", of: [...ANSWERING, ...COPYING, "wording"] },
  rule: { type: "string", multiple: true, of: ["check", "fix"] },
  severity: { type: "string", of: ["check"] },
  "max-findings": { type: "string", of: ["check"] },
  baseline: { type: "string", of: ["check", "merge"] },
  across: { type: "boolean", of: ["check"] },
  "dry-run": { type: "boolean", of: ["fix"] },
  "in-place": { type: "boolean", of: ["fix"] },
  backup: { type: "boolean", of: ["fix"] },
  "out-dir": { type: "string", of: ["fix", "annotate", ...COPYING] },
  project: { type: "string", multiple: true, of: ["expand"] },
  "keep-sheets": { type: "boolean", of: ["pack"] },
  "rule-pages": { type: "string", of: ANSWERING },
  quiet: { type: "boolean", of: ANSWERING },
  "no-color": { type: "boolean", of: ANSWERING },
  jobs: { type: "string", of: CHECKING },
  timeout: { type: "string", of: CHECKING },
  shard: { type: "string", of: ["check"] },
  resume: { type: "boolean", of: ["check"] },
  department: { type: "string", of: ["new"] },
  unit: { type: "string", of: ["new"] },
  year: { type: "string", of: ["new"] },
  "money-unit": { type: "string", of: ["new"] },
  config: { type: "string", of: READING },
  wording: { type: "string", of: READING },
  tier: { type: "string", of: CHECKING },
  "ignore-workbook-choices": { type: "boolean", of: READING },
  "allow-unrecognised": { type: "boolean", of: READING },
  lang: { type: "string", of: ALL },
  version: { type: "boolean", of: ALL },
  help: { type: "boolean", short: "h", of: ALL },
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

export const OPTION_NAMES = Object.keys(OPTIONS) as readonly OptionName[];

export const hasOption = (command: Command, name: OptionName): boolean =>
  (OPTIONS[name].of as readonly Command[]).includes(command);
