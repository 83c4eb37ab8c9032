import type { Tier } from "../../check/standard/profile";
import type { MoneyUnit } from "../../check/table/types";
import type { Language } from "../../text/language";
import type { Selection } from "../answer/selection";
import type { Shard } from "../inputs/shard";

export const COMMANDS = [
  ...(["check", "fix", "annotate", "expand", "pack", "merge", "wording"] as const),
  ...(["new", "rules", "explain", "init", "completion"] as const),
] as const;
export type Command = (typeof COMMANDS)[number];

export const FORMATS = ["text", "json", "jsonl", "csv", "sarif", "xlsx", "html"] as const;
export type FormatName = (typeof FORMATS)[number];

/** What every command takes that checks files. */
export interface CommonArguments {
  readonly files: readonly string[];
  readonly language: Language;
  /** The office's settings file. */
  readonly config: string | null;
  /** The office's wording library. */
  readonly wording: string | null;
  readonly tier: Tier | null;
  readonly ignoresWorkbook: boolean;
  /** Whether a file in which no table was found is as good as one without errors. */
  readonly allowsUnrecognised: boolean;
}

/** How the answer is given. */
export interface AnswerArguments {
  readonly format: FormatName;
  /** The file it is written to; null for standard output. */
  readonly out: string | null;
  readonly isQuiet: boolean;
  /** The address of the folder where the pages of the rules stand; null where they are not to be named. */
  readonly rulePages: string | null;
  /** Whether colours are wanted, as far as the place where the answer goes can show them. */
  readonly allowsColours: boolean;
}

/** How files are shared among threads. */
export interface ThreadArguments {
  /** Seconds that a file may take; null for no limit. */
  readonly timeout: number | null;
  /** Threads; null for one, which is this process where no time is set. */
  readonly jobs: number | null;
}

export interface CheckArguments extends CommonArguments, AnswerArguments, ThreadArguments {
  readonly command: "check";
  readonly selection: Selection;
  /** The answer of an earlier run that is compared with; null for none. */
  readonly baseline: string | null;
  /** The part of the files that is checked; null for all. */
  readonly shard: Shard | null;
  /** Whether what a run before wrote is taken over. */
  readonly resumes: boolean;
  /** Whether the files are compared with each other. */
  readonly across: boolean;
}

/** Where the files that are made go. */
export type Destination =
  /** Nowhere: what would be done is told. */
  | { readonly kind: "nowhere" }
  | { readonly kind: "folder"; readonly folder: string }
  /** In place of the file that was read, which stays beside it where `keepsOld`. */
  | { readonly kind: "in-place"; readonly keepsOld: boolean };

export interface FixArguments extends CommonArguments, ThreadArguments {
  readonly command: "fix";
  /** The rules whose findings are mended; null for all. */
  readonly rules: readonly string[] | null;
  readonly destination: Destination;
}

export interface AnnotateArguments extends CommonArguments, ThreadArguments {
  readonly command: "annotate";
  /** Where the copies go; beside the files, under another name, where it is null. */
  readonly outFolder: string | null;
}

/** Where a command writes that makes no change in place: to one file that is named, or to a folder. */
export type CopyDestination =
  { readonly kind: "file"; readonly file: string } | Extract<Destination, { readonly kind: "folder" }>;

export interface ExpandArguments extends CommonArguments, ThreadArguments {
  readonly command: "expand";
  readonly destination: CopyDestination;
  /** Names of the projects that are laid out; null for all. */
  readonly projects: readonly string[] | null;
}

export interface PackArguments extends CommonArguments, ThreadArguments {
  readonly command: "pack";
  readonly destination: CopyDestination;
  /** Whether sheets stay that were packed. */
  readonly keepsSheets: boolean;
}

export interface WordingArguments extends CommonArguments {
  readonly command: "wording";
  /** The library that is made, .json or .xlsx. */
  readonly out: string;
}

export interface MergeArguments extends AnswerArguments {
  readonly command: "merge";
  readonly files: readonly string[];
  /** The answer of an earlier run that is compared with; null for none. */
  readonly baseline: string | null;
  /** Null for that of the answers. */
  readonly language: Language | null;
}

export interface NewArguments {
  readonly command: "new";
  readonly language: Language;
  /** The workbook that is made. */
  readonly file: string;
  readonly department: string | null;
  readonly unit: string | null;
  readonly year: number | null;
  readonly moneyUnit: MoneyUnit;
}

/** Commands that check nothing and read no workbook. */
export interface PlainArguments {
  readonly command: "rules" | "explain" | "init" | "completion";
  readonly files: readonly string[];
  readonly language: Language;
}

export type Arguments =
  CheckArguments | MakingArguments | WordingArguments | MergeArguments | NewArguments | PlainArguments;

/** Arguments of commands that make another file of each. */
export type MakingArguments = FixArguments | AnnotateArguments | ExpandArguments | PackArguments;

/** Arguments of commands that check files. */
export type CheckingArguments = Exclude<Arguments, MergeArguments | NewArguments | PlainArguments>;

export interface WrongUsage {
  readonly wrong: string;
  readonly language: Language;
}

/** The program's version is asked for. */
export interface VersionWanted {
  readonly version: true;
}

/** Help is asked for: of a command, or of the program. */
export interface HelpWanted {
  readonly help: Command | null;
  readonly language: Language | null;
}
