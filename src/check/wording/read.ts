import * as v from "valibot";
import { readJson, type JsonFault } from "../settings/json";
import { nearest } from "../settings/near";
import { received, shown, unknownProblems } from "../settings/problem";
import type { Categories } from "../standard/profile";
import type { WordingEntry } from "./entry";
import { checkedEntry } from "./entry-problems";
import { type WordingField, type WordingProblem, type WordingReading } from "./problem";
import { FIELDS } from "./schema";
import { settled, type Placed } from "./settle";

/** Characters of the longest file that is read: some fifty thousand entries. */
export const LONGEST_WORDING = 10_000_000;

const FILE = { kind: "file" } as const;

const KEYS = Object.keys(FIELDS) as WordingField[];

/**
 * Reads a library from JSON text, or from what JSON text came to: `{ "entries": [...] }`. Never throws. With categories, an entry of
 * a class they do not have goes under none; without, codes stay as they are.
 */
export function readWording(json: unknown, categories: Categories | null = null): WordingReading {
  const found = typeof json === "string" ? fromText(json) : { value: json };
  if ("problems" in found) return { entries: [], problems: found.problems };
  const { value } = found;
  const list = isRecord(value) ? value.entries : undefined;
  if (!isRecord(value) || !Array.isArray(list)) {
    const path = isRecord(value) ? "entries" : "";
    const at = { kind: "key", path } as const;
    const problem = { at, code: "wrong-value", field: "entries", received: received(isRecord(value) ? list : value) };
    return { entries: [], problems: [problem as WordingProblem] };
  }
  const problems: WordingProblem[] = [...strayKeys(value, ["$schema", "entries"], "")];
  const placed: Placed[] = [];
  list.forEach((given: unknown, index) => {
    const path = `entries.${index + 1}`;
    const entry = entryFrom(given, path, problems);
    if (entry === null) return;
    const checked = checkedEntry({ entry, at: { kind: "key", path } }, categories);
    placed.push(checked.placed);
    problems.push(...checked.problems);
  });
  const { entries, problems: others } = settled(placed);
  return { entries, problems: [...problems, ...others] };
}

function fromText(text: string): { readonly value: unknown } | { readonly problems: readonly WordingProblem[] } {
  if (text.length > LONGEST_WORDING) return { problems: [{ at: FILE, code: "too-large", limit: LONGEST_WORDING }] };
  // Windows editors put a byte order mark before the text.
  const plain = text.startsWith("\ufeff") ? text.slice(1) : text;
  if (plain.trim() === "") return { problems: [{ at: FILE, code: "empty" }] };
  const read = readJson(plain);
  return "faults" in read ? { problems: read.faults.map(jsonProblem) } : read;
}

function jsonProblem(fault: JsonFault): WordingProblem {
  if (fault.code !== "repeated-key") return { at: FILE, ...fault };
  const { path, ...lines } = fault;
  return { at: { kind: "key", path }, ...lines };
}

/** An entry with what can be used of it; null where that is not even a name. */
function entryFrom(given: unknown, path: string, problems: WordingProblem[]): WordingEntry | null {
  if (!isRecord(given)) {
    problems.push({ at: { kind: "key", path }, code: "wrong-value", field: "entry", received: received(given) });
    return null;
  }
  problems.push(...strayKeys(given, KEYS, path));
  const entry: Partial<Record<WordingField, unknown>> = {};
  let isUsable = true;
  for (const field of KEYS) {
    const value = Object.hasOwn(given, field) ? given[field] : undefined;
    const read = v.safeParse(FIELDS[field], value);
    // Length is looked at with all else that is read, from sheets too.
    if (read.success) entry[field] = read.output;
    else if (isOnlyLong(read.issues)) entry[field] = value;
    else {
      const at = { kind: "key", path: `${path}.${field}` } as const;
      if (field === "name" && (value === "" || value === undefined))
        problems.push({ at, code: "empty-name", value: "" });
      else problems.push({ at, code: "wrong-value", field, received: received(value) });
      if (field === "name") isUsable = false;
      else entry[field] = v.getDefault(FIELDS[field]);
    }
  }
  return isUsable ? (entry as unknown as WordingEntry) : null;
}

const isOnlyLong = (issues: readonly v.BaseIssue<unknown>[]): boolean =>
  issues.every(({ type, issues: inner }) => type === "max_length" || (inner !== undefined && isOnlyLong(inner)));

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function strayKeys(
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
): readonly WordingProblem[] {
  const before = path === "" ? "" : `${path}.`;
  return unknownProblems<WordingProblem>(
    Object.keys(given).filter((key) => !known.includes(key)),
    (key) => {
      const at = { kind: "key", path: `${before}${shown(key)}` } as const;
      return { at, code: "unknown-key", value: key, near: nearest(key, known) };
    },
    (facts) => ({ at: path === "" ? FILE : { kind: "key", path }, code: "unknown-keys", ...facts }),
  );
}
