import { CLI_TEXTS } from "../../text/cli";
import type { Language } from "../../text/language";
import type { Values } from "./parse";
import type { CommonArguments, CopyDestination, ExpandArguments, PackArguments } from "./types";
import { threadArguments, UsageError } from "./values";

export const expandArguments = (common: CommonArguments, values: Values): ExpandArguments => ({
  ...common,
  ...threadArguments(values, common.language),
  command: "expand",
  destination: destinationOf(values, common.language),
  projects: values.project ?? null,
});

export const packArguments = (common: CommonArguments, values: Values): PackArguments => ({
  ...common,
  ...threadArguments(values, common.language),
  command: "pack",
  destination: destinationOf(values, common.language),
  keepsSheets: values["keep-sheets"] === true,
});

function destinationOf({ out: file, "out-dir": folder }: Values, language: Language): CopyDestination {
  if (file !== undefined && folder === undefined) return { kind: "file", file };
  if (folder !== undefined && file === undefined) return { kind: "folder", folder };
  throw new UsageError(CLI_TEXTS[language].wrongCopy);
}
