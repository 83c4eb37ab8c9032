import { RULES } from "../../check/rules";
import {
  resolveProfile,
  type FileProblem,
  type Layer,
  type Refusal,
  type Resolved,
  type SettingsProblem,
} from "../../check/settings";
import { isUnreadable, NO_WORDING, type WordingProblem, type WordingReading } from "../../check/wording/problem";
import { profileWithWording, type ResolvedWording } from "../../check/wording/resolve";
import { choicesIn, type WorkbookChoices } from "../../store/choices";
import type { Store } from "../../store/store";
import { wordingIn } from "../../store/wording";
import type { KeptTrouble } from "../../text/kept";
import type { Choices } from "./checker";

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

/** The office's settings and wording library, served beside the add-in. With any problem none of the settings is used. */
export interface Office {
  /** What they build on first. */
  readonly layers: readonly Layer[];
  readonly problems: readonly FileProblem[];
  readonly wording: WordingReading;
}

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
  /** What is handed to the checker; the same object for as long as nothing changes. */
  readonly check: Choices;
}

/** Lays the workbook's choices over the office's, and those over the built-in ones. What is faulty is left out whole. */
export function choicesFrom(office: Office, stored: StoredInWorkbook): PaneChoices {
  const usable = soundOffice(office);
  const read = choicesIn(stored.store, RULE_IDS);
  const withOwn = resolveProfile([...usable.layers, ...ownLayer(read)]);
  const strange = withOwn.problems.filter(({ file }) => file === "").map(({ problem }) => problem);
  const own = strange.length === 0 ? read : { ...read, ...faulty(strange) };
  const resolved = strange.length === 0 ? withOwn : resolveProfile(usable.layers);
  const workbook = wordingIn(stored.store);
  const { profile, wording } = profileWithWording(resolved.profile, office.wording.entries, workbook.entries);
  return {
    office: usable,
    stored,
    own,
    resolved,
    wording: { office: office.wording, workbook, resolved: wording },
    check: { profile, mappings: own.mappings },
  };
}

/** What can only be seen once an office's files lie upon one another is a problem like any other. */
function soundOffice(office: Office): Office {
  if (office.layers.length === 0) return office;
  const { problems } = resolveProfile(office.layers);
  return problems.length === 0 ? office : { ...office, layers: [], problems };
}

function ownLayer({ settings }: WorkbookChoices): readonly Layer[] {
  return settings === null ? [] : [{ source: "workbook", file: "", settings }];
}

const faulty = (problems: readonly SettingsProblem[]): Pick<WorkbookChoices, "settings" | "settingsProblems"> => ({
  settings: null,
  settingsProblems: problems,
});

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
  | { readonly kind: "settings"; readonly problems: readonly SettingsProblem[] }
  | { readonly kind: "mappings"; readonly problems: WorkbookChoices["mappingProblems"] }
  /** Libraries that could not be read at all, and entries of the others that need a look. */
  | { readonly kind: "wording" | "wording-entries"; readonly problems: readonly LibraryProblem[] }
  /** Values for a key that another file of the office locks. Those of the workbook are shown with its settings. */
  | { readonly kind: "refused"; readonly refusals: readonly Refusal[] };

/** The notes to show about the choices, the gravest first. */
export function notesOn({ office, stored, own, resolved, wording }: PaneChoices): readonly ChoiceNote[] {
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
