import type { LoadError, Received } from "../settings/problem";
import type { WordingEntry } from "./entry";

/** What is wrong with a wording library: data, which src/text puts into words. */

/** Where it is wrong: in the file as a whole, at a key of JSON (places in lists count from 1), in a row of a sheet (from 1), or in an entry. */
export type WordingPlace =
  | { readonly kind: "file" }
  | { readonly kind: "key"; readonly path: string }
  | { readonly kind: "row"; readonly sheet: string; readonly row: number }
  | { readonly kind: "entry"; readonly name: string };

export type WordingField = keyof WordingEntry;

export type WordingProblem = { readonly at: WordingPlace } & (
  | { readonly code: "empty" }
  | { readonly code: "too-large"; readonly limit: number }
  | { readonly code: "broken-json"; readonly line: number; readonly column: number }
  /** A key that stands twice in one pair of braces, on two lines or on one. */
  | { readonly code: "repeated-key"; readonly first: number; readonly line: number }
  /** Problems that are not listed. */
  | { readonly code: "more"; readonly count: number }
  /** A key that no library has; `near` is the one that was most likely meant. */
  | { readonly code: "unknown-key"; readonly value: string; readonly near: string | null }
  /** Many of them at one place, of which the first are named. */
  | { readonly code: "unknown-keys"; readonly count: number; readonly named: readonly string[] }
  /** A value JSON cannot have here. The field stays empty; an entry without a usable name is left out. */
  | { readonly code: "wrong-value"; readonly field: WordingField | "entries" | "entry"; readonly received: Received }
  /** No sheet of the workbook has the columns of a library; its sheets are named. */
  | { readonly code: "no-library"; readonly sheets: readonly string[] }
  /** A row that says something of a thing without a name. It is left out. */
  | { readonly code: "empty-name"; readonly value: string }
  /** Longer than such a text may be: the entry is left out, or the synonym alone. `value` is the beginning. */
  | {
      readonly code: "too-long";
      readonly field: WordingField;
      readonly value: string;
      readonly length: number;
      readonly limit: number;
    }
  /** A class the profile does not have. The entry is kept, under none. */
  | { readonly code: "unknown-category"; readonly value: string }
  /** Taken for 推荐. */
  | { readonly code: "unknown-status"; readonly value: string }
  /** Left out. */
  | { readonly code: "unknown-operator"; readonly value: string }
  /** A target without a number behind a sign that compares. It is kept. */
  | { readonly code: "no-number"; readonly value: string; readonly operator: string }
  /** A name that an earlier entry has, which counts; synonyms are added to that one's. `differing` are the fields that say something else. */
  | {
      readonly code: "duplicate-name";
      readonly value: string;
      readonly first: WordingPlace;
      readonly differing: readonly WordingField[];
    }
  /** A synonym given twice in one entry, or the entry's own name. It is left out. */
  | { readonly code: "duplicate-synonym"; readonly value: string }
  /** A synonym that an earlier entry has as well. It counts for that one. */
  | { readonly code: "shared-synonym"; readonly value: string; readonly name: string; readonly other: string }
  /** A synonym that is another entry's own name, and counts as that. */
  | { readonly code: "synonym-is-name"; readonly value: string; readonly name: string }
  /** The value a formula shows was taken. */
  | { readonly code: "formula"; readonly field: WordingField; readonly value: string }
  /** `value` is the file. */
  | { readonly code: LoadError | "not-a-workbook"; readonly value: string }
);

/** A library as read: what can be used, and what is to be said of the rest. */
export interface WordingReading {
  readonly entries: readonly WordingEntry[];
  readonly problems: readonly WordingProblem[];
}

export const NO_WORDING: WordingReading = { entries: [], problems: [] };

/** Problems after which a file is no library at all. */
const FATAL: readonly WordingProblem["code"][] = [
  ...(["empty", "too-large", "broken-json", "repeated-key", "no-library", "not-a-workbook"] as const),
  ...(["not-found", "broken-link", "not-a-file", "no-access", "too-much", "not-utf8", "unreadable"] as const),
];

/** Whether nothing of a file could be read. */
export function isUnreadable({ problems }: WordingReading): boolean {
  return problems.some(
    (problem) => FATAL.includes(problem.code) || (problem.code === "wrong-value" && problem.field === "entries"),
  );
}
