import { CLI_TEXTS } from "../../text/cli";
import type { Values } from "./parse";
import type { CommonArguments, Destination, FixArguments } from "./types";
import { rulesOf, threadArguments, UsageError } from "./values";

export function fixArguments(common: CommonArguments, values: Values, known: readonly string[]): FixArguments {
  const { language } = common;
  const rules = rulesOf(values.rule, known, language);
  const destination = destinationOf(values);
  if (destination === null) throw new UsageError(CLI_TEXTS[language].wrongDestination);
  return { ...common, ...threadArguments(values, language), command: "fix", rules, destination };
}

/** Null where none or more than one is named, or an old file is to be kept that is not replaced. */
function destinationOf(values: Values): Destination | null {
  const named = [values["dry-run"], values["in-place"], values["out-dir"]].filter((one) => one !== undefined);
  const keepsOld = values.backup === true;
  if (named.length !== 1 || (keepsOld && values["in-place"] !== true)) return null;
  const { "out-dir": folder } = values;
  if (folder !== undefined) return { kind: "folder", folder };
  return values["in-place"] === true ? { kind: "in-place", keepsOld } : { kind: "nowhere" };
}
