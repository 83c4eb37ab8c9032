import { acceptedAmong, type AcceptedBy } from "../check/accepted/acceptance";
import { createCheck, type Check } from "../check/check";
import type { CheckResult } from "../check/result";
import type { FileProblem, Refusal } from "../check/settings";
import type { SheetSnapshot } from "../check/sheet/snapshot";
import type { Profile } from "../check/standard/profile";
import { profileWithWording, type ResolvedWording } from "../check/wording/resolve";
import type { WorkbookFile } from "../xlsx/workbook";
import { profileFor, type Choices } from "./choices";
import { NO_CHOICES, workbookChoices, type KeptChoices } from "./workbook-settings";

/** A workbook file with what its tables are read and checked by; nothing was checked yet. */
export interface ReadableWorkbook {
  readonly profile: Profile;
  /** What the workbook chooses for itself, as far as it was asked. */
  readonly kept: KeptChoices;
  /** Changes the workbook's own settings ask for and the office's do not allow. */
  readonly refusals: readonly Refusal[];
  /** Faults of the workbook's own settings, which are then left out. */
  readonly settingsProblems: readonly FileProblem[];
  /** How the office's library and the workbook's became one. */
  readonly wording: ResolvedWording;
  readonly sheets: readonly SheetSnapshot[];
  /** What reads its tables, and checks them. */
  readonly check: Check;
}

/** A workbook file that was checked, with what it was checked with. */
export interface CheckedWorkbook extends ReadableWorkbook {
  /** Tells findings that were accepted from those that are open. */
  readonly accepted: AcceptedBy;
  /** One result a sheet, in the order of the sheets. */
  readonly result: CheckResult;
}

/**
 * Makes a workbook file ready to be read or checked, with its own settings over the office's. Throws WorkbookError where what the file
 * keeps for us cannot be read for the file's own sake.
 */
export function readableWorkbook(
  file: Pick<WorkbookFile, "sheets">,
  bytes: Uint8Array,
  name: string,
  choices: Choices,
): ReadableWorkbook {
  const sheets = file.sheets.map(({ snapshot }) => snapshot);
  const kept = choices.ignoresWorkbook ? NO_CHOICES : workbookChoices(bytes);
  const chosen = chosenBy(name, choices, kept);
  return { ...chosen, kept, sheets, check: createCheck({ profile: chosen.profile, mappings: kept.mappings }) };
}

/** Checks all sheets of a workbook file. The command line and the pane both do it by this, so that they find the same. Throws WorkbookError. */
export function checkWorkbook(
  file: Pick<WorkbookFile, "sheets">,
  bytes: Uint8Array,
  name: string,
  choices: Choices,
): CheckedWorkbook {
  const readable = readableWorkbook(file, bytes, name, choices);
  const result = readable.check.run(readable.sheets);
  return { ...readable, accepted: acceptedAmong(readable.kept.accepted.acceptances, result.findings), result };
}

/** The profile for a workbook with settings of its own, and what is to be said of those. */
function chosenBy(file: string, choices: Choices, kept: KeptChoices) {
  const resolved = profileFor(choices, kept.settings);
  const faults = kept.settingsProblems.map((problem) => ({ file, problem }));
  const strange = resolved.problems.filter(({ file: from }) => from === "").map(({ problem }) => ({ file, problem }));
  return {
    ...profileWithWording(resolved.profile, choices.wording, kept.wording.entries),
    refusals: resolved.refusals.filter(({ source }) => source === "workbook"),
    settingsProblems: [...faults, ...strange],
  };
}
