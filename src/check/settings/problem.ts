/** What is wrong with settings: data, which src/text puts into words. */

/** What a key takes. */
export type Expected =
  | { readonly kind: "one-of"; readonly values: readonly string[] }
  | { readonly kind: "whole-number"; readonly min: number; readonly max: number }
  | { readonly kind: "year"; readonly min: number; readonly max: number }
  | { readonly kind: "number"; readonly min: number; readonly max: number }
  | { readonly kind: "yes-no" }
  | { readonly kind: "text"; readonly most: number }
  | { readonly kind: "text-or-null"; readonly most: number }
  | { readonly kind: "unit"; readonly most: number }
  | { readonly kind: "grades" }
  | { readonly kind: "base"; readonly values: readonly string[] }
  | { readonly kind: "code"; readonly digits: 1 | 2 }
  | { readonly kind: "list"; readonly least: number; readonly orNull: boolean }
  | { readonly kind: "object" }
  | { readonly kind: "key" };

/** What stands there instead: its JSON type, and the value where it is short enough to be shown. */
export interface Received {
  readonly type: "text" | "number" | "yes-no" | "list" | "object" | "null";
  readonly shown: string | null;
}

interface At {
  /** The keys that lead to it with points between, as in severities.missing-cots; places in lists count from 1. Empty for the file as a whole. */
  readonly path: string;
}

export type SettingsProblem = At &
  (
    | { readonly code: "empty" }
    | { readonly code: "too-large"; readonly limit: number }
    | { readonly code: "broken-json"; readonly line: number; readonly column: number }
    /** A key that stands twice in one pair of braces, on two lines or on one. */
    | { readonly code: "repeated-key"; readonly first: number; readonly line: number }
    /** `near` is the key that was most likely meant, or where the key belongs. */
    | { readonly code: "unknown-key" | "unknown-rule"; readonly near: string | null }
    /** Many of them at one place, of which the first are named. */
    | { readonly code: "unknown-keys" | "unknown-rules"; readonly count: number; readonly named: readonly string[] }
    | { readonly code: "missing-key"; readonly expected: Expected }
    | {
        readonly code: "wrong-type" | "wrong-value";
        readonly received: Received;
        readonly expected: Expected;
        readonly near: string | null;
      }
    /** A code given twice. */
    | { readonly code: "duplicate"; readonly value: string }
    /** A class of level 2 whose level 1 is not in the list. */
    | { readonly code: "no-parent"; readonly value: string }
    /** A code that the categories do not have. */
    | { readonly code: "unknown-category"; readonly value: string }
    /** A workbook's own settings have no name, lock nothing and build on no file. */
    | { readonly code: "not-in-workbook" }
    /** The files that build on one another in a circle, the first once more at the end. */
    | { readonly code: "circular-base"; readonly chain: readonly string[] }
    | { readonly code: "outside-folder"; readonly value: string }
    /** `value` is the file; the path is empty, or `base` where another file names it. */
    | { readonly code: LoadError | "link-outside"; readonly value: string }
    /** Problems that are not listed. */
    | { readonly code: "more"; readonly count: number }
  );

/** Why a settings file could not be fetched. */
export type LoadError =
  "not-found" | "broken-link" | "not-a-file" | "no-access" | "too-much" | "not-utf8" | "unreadable";

/** A problem and the file it is in. */
export interface FileProblem {
  readonly file: string;
  readonly problem: SettingsProblem;
}

/** More keys at one place that are not known are told together. */
const MOST_UNKNOWN = 10;
/** How many of those are named. */
const NAMED = 3;

/** What is wrong with the unknown keys of one place: a problem each, or one for all where they are many. */
export function unknownProblems<Problem>(
  keys: readonly string[],
  each: (key: string) => Problem,
  all: (facts: { readonly count: number; readonly named: readonly string[] }) => Problem,
): Problem[] {
  if (keys.length <= MOST_UNKNOWN) return keys.map(each);
  return [all({ count: keys.length, named: keys.slice(0, NAMED).map(shown) })];
}

const LONGEST_SHOWN = 40;

/** A text as it is spoken of: on one line, and a long one by its beginning. */
export function shown(text: string): string {
  const beginning = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return beginning.replace(/\p{Cc}/gu, "\ufffd");
}

/** A value as it is spoken of. */
export function received(value: unknown): Received {
  if (value === null || value === undefined) return { type: "null", shown: null };
  if (Array.isArray(value)) return { type: "list", shown: value.length === 0 ? "[]" : null };
  switch (typeof value) {
    case "string":
      return { type: "text", shown: shown(value) };
    case "number":
      return { type: "number", shown: String(value) };
    case "boolean":
      return { type: "yes-no", shown: String(value) };
    default:
      return { type: "object", shown: null };
  }
}
