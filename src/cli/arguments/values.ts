import { CLI_TEXTS } from "../../text/cli";
import type { Language } from "../../text/language";
import type { Values } from "./parse";
import type { ThreadArguments } from "./types";

/** What is wrong with the words of a command, as a sentence. */
export class UsageError extends Error {}

/** A whole number from 1 up; null where the option was not given. */
export function countOf(text: string | undefined, option: string, language: Language): number | null {
  if (text === undefined) return null;
  const count = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (count < 1) throw new UsageError(CLI_TEXTS[language].wrongCount(option, text));
  return count;
}

export const threadArguments = ({ jobs, timeout }: Values, language: Language): ThreadArguments => ({
  jobs: countOf(jobs, "jobs", language),
  timeout: countOf(timeout, "timeout", language),
});

export function oneOf<T extends string>(
  text: string,
  all: readonly T[],
  wrong: (text: string, all: string) => string,
): T {
  const found = all.find((one) => one === text);
  if (found === undefined) throw new UsageError(wrong(text, all.join(" ")));
  return found;
}

/** Ids of rules that there are; null where none is given. */
export function rulesOf(
  rules: readonly string[] | undefined,
  known: readonly string[],
  language: Language,
): readonly string[] | null {
  const unknown = rules?.find((rule) => !known.includes(rule));
  if (unknown !== undefined) throw new UsageError(CLI_TEXTS[language].wrongRule(unknown));
  return rules ?? null;
}
