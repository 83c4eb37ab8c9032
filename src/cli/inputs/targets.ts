import { INPUT_TEXTS } from "../../text/cli-inputs";
import type { Language } from "../../text/language";
import type { Input } from "./input";

/**
 * What is wrong where two files would be written to one; null where nothing is. Names that differ in upper and lower case alone, or in
 * how their characters are put together, are one on Windows and on a Mac.
 */
export function sameTarget(
  inputs: readonly Input[],
  /** Null for a file that is written to no other. */
  targetOf: (input: Input) => string | null,
  language: Language,
): string | null {
  const taken = new Map<string, Input>();
  for (const input of inputs) {
    const target = targetOf(input);
    if (target === null) continue;
    const name = target.normalize("NFC").toLowerCase();
    const other = taken.get(name);
    if (other !== undefined) return INPUT_TEXTS[language].sameTarget(other.path, input.path, target);
    taken.set(name, input);
  }
  return null;
}
