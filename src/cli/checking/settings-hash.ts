import { createHash } from "node:crypto";
import { VERSION } from "../../version";
import type { CheckArguments } from "../arguments/types";
import type { BaselineIndex } from "../baseline/index-baseline";
import type { Choices } from "../../files/choices";

/** Stands for all that an answer rests on besides its file: another version, setting, library or option may give another answer. */
export function settingsHash(wished: CheckArguments, choices: Choices, baseline: BaselineIndex | null): string {
  const { language, selection, allowsUnrecognised, across } = wished;
  const asked = [VERSION, language, selection, allowsUnrecognised, choices, baseline?.stamp];
  // A line without facts is none that is to have them.
  const all = JSON.stringify(across ? [...asked, "across"] : asked);
  return createHash("sha256").update(all).digest("hex").slice(0, 16);
}
