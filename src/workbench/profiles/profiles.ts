import { REQUIREMENTS } from "../frame/context";
import { NO_QUIRKS, type Quirks } from "./quirks";

/** How the program reaches the add-in's page, which also decides the file of Office.js that is loaded. */
export type Transport = "web" | "windows" | "mac";

/** An Excel that an add-in may meet. */
export interface Profile {
  readonly name: string;
  readonly transport: Transport;
  /** Versions of the requirement sets it claims. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly quirks: Readonly<Quirks>;
}

/** Sets of Microsoft 365 on the desktop (table of requirement sets in the Office.js documentation). */
const MICROSOFT_365 = {
  ...REQUIREMENTS,
  ExcelApi: "1.20",
  ExcelUndoApiAll: "1.0",
  KeyboardShortcuts: "1.1",
  CustomXmlParts: "1.1",
  File: "1.1",
};

/** What was reported without a platform. */
const REPORTED_ANYWHERE: Quirks = { ...NO_QUIRKS, mergesByFirstCell: true };

/** The platforms the add-in is served on, by the name they are chosen by. */
export const PROFILES = {
  /** Microsoft 365 on Windows. Delayed batches wait for another cell there, which a click into the pane does not select (office-js #806): see `Faults.editingCell`. */
  windows: {
    name: "windows",
    transport: "windows",
    requirements: MICROSOFT_365,
    quirks: {
      ...REPORTED_ANYWHERE,
      hidesPaneUntilCompleted: true,
      selectNeedsSecondSync: true,
      formulaListsSleep: true,
    },
  },
  /** Excel 2021 by volume licence: its sets end at ExcelApi 1.14 and SharedRuntime 1.1, and it has no keyboard shortcuts. */
  "windows-2021": {
    name: "windows-2021",
    transport: "windows",
    requirements: {
      ExcelApi: "1.14",
      SharedRuntime: "1.1",
      RibbonApi: "1.1",
      DialogApi: "1.1",
      AddinCommands: "1.1",
      DelayForCellEdit: "1.1",
      File: "1.1",
    },
    quirks: {
      ...REPORTED_ANYWHERE,
      hidesPaneUntilCompleted: true,
      writesClearUndo: true,
      selectNeedsSecondSync: true,
      formulaListsSleep: true,
    },
  },
  mac: {
    name: "mac",
    transport: "mac",
    requirements: MICROSOFT_365,
    quirks: { ...REPORTED_ANYWHERE, downloadsDoNothing: true, hidesPaneUntilCompleted: true, formulaListsSleep: true },
  },
  web: {
    name: "web",
    transport: "web",
    requirements: MICROSOFT_365,
    quirks: { ...REPORTED_ANYWHERE, listPicksAreSilent: true, partitionKey: "partition-of-the-site" },
  },
} as const satisfies Readonly<Record<string, Profile>>;

/** Names of the profiles, in the order in which they are offered. */
export const PROFILE_NAMES: readonly string[] = Object.keys(PROFILES);

/** The profile was named that does not exist. */
export class UnknownProfile extends Error {
  constructor(readonly profile: string) {
    super(`There is no profile ${profile}; there are ${PROFILE_NAMES.join(", ")}.`);
    this.name = "UnknownProfile";
  }
}

/** Looks a profile up by its name. Throws UnknownProfile. */
export function profileOf(name: string): Profile {
  if (!Object.hasOwn(PROFILES, name)) throw new UnknownProfile(name);
  return PROFILES[name as keyof typeof PROFILES];
}

/** Whether a platform offers keys that act in the sheet. */
export const hasShortcuts = ({ requirements }: Profile): boolean => requirements.KeyboardShortcuts !== undefined;
