import type { FileProblem, Layer, Refusal, Resolved, SettingsProblem } from "../../check/settings";
import { GUANGDONG } from "../../check/standard/guangdong";
import { isUnreadable, NO_WORDING, type WordingProblem, type WordingReading } from "../../check/wording/problem";
import type { ResolvedWording } from "../../check/wording/resolve";
import { NOTHING_REMEMBERED, type BaselineReading } from "../../store/nothing-remembered";
import { NONE_ACCEPTED, type AcceptedReading } from "../../store/none-accepted";
import type { WorkbookChoices } from "../../store/choices";
import type { Store } from "../../store/store";
import type { KeptTrouble } from "../../text/kept";
import type { Choices } from "./checker";

/** The office's settings and wording library, served beside the add-in. With any problem none of the settings is used. */
export interface Office {
  /** What they build on first. */
  readonly layers: readonly Layer[];
  readonly problems: readonly FileProblem[];
  readonly wording: WordingReading;
}

/** The office's wording library, beside the pane's page. */
export const OFFICE_WORDING = "wording.json";

/** An office that has no settings and no library of its own. */
export const NO_OFFICE: Office = { layers: [], problems: [], wording: NO_WORDING };

/** What is stored in the workbook, as it was last read or written. */
export interface StoredInWorkbook {
  readonly store: Store | null;
  /** Copies of the store in the same workbook; only the first one is used. */
  readonly copies: number;
  /** Why it could not be read; it is then never written over. */
  readonly trouble: KeptTrouble | null;
}

export const NOTHING_STORED: StoredInWorkbook = { store: null, copies: 0, trouble: null };

/** The wording library, and how it came about. */
export interface PaneWording {
  readonly office: WordingReading;
  readonly workbook: WordingReading;
  /** The two as one. */
  readonly resolved: ResolvedWording;
}

/** What is checked with, and how it came about. */
export interface PaneChoices {
  readonly office: Office;
  readonly stored: StoredInWorkbook;
  readonly own: WorkbookChoices;
  readonly resolved: Resolved;
  readonly wording: PaneWording;
  /** The accepted findings the workbook keeps. */
  readonly accepted: AcceptedReading;
  /** What the workbook remembers of earlier checks. */
  readonly baseline: BaselineReading;
  /** What is handed to the checker; the same object for as long as nothing changes. */
  readonly check: Choices;
}

/** What is checked with before anything was read. */
export const UNREAD_CHOICES: PaneChoices = {
  office: NO_OFFICE,
  stored: NOTHING_STORED,
  own: { settings: {}, settingsProblems: [], mappings: [], mappingProblems: [] },
  resolved: { profile: GUANGDONG, base: "guangdong", origins: {}, locks: {}, refusals: [], problems: [] },
  wording: { office: NO_WORDING, workbook: NO_WORDING, resolved: { entries: [], conflicts: [], problems: [] } },
  accepted: NONE_ACCEPTED,
  baseline: NOTHING_REMEMBERED,
  check: { profile: GUANGDONG, mappings: [] },
};

/** A problem of one of the two libraries. */
export interface LibraryProblem {
  readonly source: "office" | "workbook";
  readonly problem: WordingProblem;
}

/** Something about the choices that the user should know: they were not all taken. */
export type ChoiceNote =
  | { readonly kind: "office"; readonly problems: readonly FileProblem[] }
  | { readonly kind: "store"; readonly trouble: KeptTrouble }
  | { readonly kind: "copies"; readonly copies: number }
  /** Records of accepted findings that could not be read. */
  | { readonly kind: "accepted"; readonly unread: number }
  /** What is remembered of earlier checks could not be read. */
  | { readonly kind: "baseline" }
  | { readonly kind: "settings"; readonly problems: readonly SettingsProblem[] }
  | { readonly kind: "mappings"; readonly problems: WorkbookChoices["mappingProblems"] }
  /** Libraries that could not be read at all, and entries of the others that need a look. */
  | { readonly kind: "wording" | "wording-entries"; readonly problems: readonly LibraryProblem[] }
  /** Values for a key that another file of the office locks. Those of the workbook are shown with its settings. */
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

/** The notes to show about the choices, the gravest first. */
export function notesOn({
  office,
  stored,
  own,
  resolved,
  wording,
  accepted,
  baseline,
}: PaneChoices): readonly ChoiceNote[] {
  const notes: ChoiceNote[] = [];
  if (office.problems.length > 0) notes.push({ kind: "office", problems: office.problems });
  if (stored.trouble !== null) notes.push({ kind: "store", trouble: stored.trouble });
  if (own.settingsProblems.length > 0) notes.push({ kind: "settings", problems: own.settingsProblems });
  if (own.mappingProblems.length > 0) notes.push({ kind: "mappings", problems: own.mappingProblems });
  const ofLibraries = (["office", "workbook"] as const).map((source) => ({ source, reading: wording[source] }));
  for (const kind of ["wording", "wording-entries"] as const) {
    const problems = ofLibraries
      .filter(({ reading }) => isUnreadable(reading) === (kind === "wording"))
      .flatMap(({ source, reading }) => reading.problems.map((problem) => ({ source, problem })));
    if (problems.length > 0) notes.push({ kind, problems });
  }
  if (accepted.unread > 0) notes.push({ kind: "accepted", unread: accepted.unread });
  if (baseline.isUnread) notes.push({ kind: "baseline" });
  if (stored.copies > 0) notes.push({ kind: "copies", copies: stored.copies });
  const refusals = resolved.refusals.filter(({ source }) => source === "office");
  if (refusals.length > 0) notes.push({ kind: "refused", refusals });
  return notes;
}

/** Whether the workbook's settings may be changed: nothing of them would be lost that could not be read. */
export const mayChoose = ({ stored, own }: PaneChoices): boolean => stored.trouble === null && own.settings !== null;

/** Whether the workbook's library may be changed, likewise. */
export const mayKeepWording = ({ stored, wording }: PaneChoices): boolean =>
  stored.trouble === null && !isUnreadable(wording.workbook);
