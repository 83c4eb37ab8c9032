import type { Acceptance } from "../../check/accepted/acceptance";
import type { OnProgress } from "../../check/check";
import type { CellWrite, Edit, ListedFinding } from "../../check/finding";
import type { FixGroup } from "../../check/fix";
import type { ListedResult } from "../../check/result";
import type { RuleNote } from "../../check/rule-note";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Place } from "../../editor/find";
import type { Misreading } from "../../editor/read-again";
import type { Draft } from "../../editor/types";
import type { TableChange } from "../../report/changes/changes";
import type { Overview } from "../../report/overview";
import type { Report } from "../../report/report";
import type { TableLists } from "../../editor/expand/lists-for";
import type { UnifyRequest } from "../../naming/unify";
import type { UsageKind, UsagePlace } from "../../naming/usages";
import type { ListedOutcome, ListedWay, WayOfAll } from "../session/ways";
import type { OpenedPacking } from "../../editor/expand/pack-sheet";
import type { OpenedExpansion, PlannedProject } from "../session/sheets/types";
import type { GatheredNames, PlannedUnify } from "../session/unify/types";

/**
 * What the worker does with the sheets it holds. Everything that crosses the thread boundary follows from this type: to add a method is
 * to add it here and to `createWorkerMethods`. Arguments and results are plain data, apart from callbacks such as `onProgress`: they
 * stay with the caller, and each of their calls crosses as a message.
 */
export interface WorkerMethods {
  check(onProgress: OnProgress): ListedResult;
  /** The ways to mend a finding that may be offered, the best first; none for a finding that is not there any more. */
  waysOf(key: string): readonly ListedWay[];
  /** The writes that mend findings, each by its own fix, or all in one way, some groups at a time; gives the keys that are left. */
  planAll(
    keys: readonly string[],
    way: WayOfAll | null,
    onGroups: (some: readonly FixGroup[]) => void,
  ): readonly string[];
  /** What the findings will be once these are mended. */
  outcomeOfAll(keys: readonly string[], way: WayOfAll | null): ListedOutcome;
  /** The edits of the same, some at a time in the order of the keys; none for a finding that is not there any more. */
  editsOf(keys: readonly string[], way: WayOfAll | null, onEdits: (some: readonly SomeEdits[]) => void): void;
  /** The writes of one finding's fix, or of one of its choices; null where the finding is not there any more. */
  planOne(key: string, choice: number | null): OnePlan | null;
  /** What is to be said of a rule; null where there is none of this name. */
  ruleNote(rule: string): RuleNote | null;
  /** The indicators of the project a cell belongs to; null where it belongs to none. */
  openDraft(place: Place): OpenedDraft | null;
  /** The findings of a draft's project once it is written, and what would not be read as it is meant. */
  checkDraft(draft: Draft): CheckedDraft;
  /** A draft with one of its findings mended, see `mendDraft`. */
  mendDraft(draft: Draft, key: string, choice: number | null): Draft | null;
  /** The names of indicators in use, the most used first. */
  usedNames(): readonly UsedName[];
  /** All names and phrases in use, those that mean the same put together. Progress counts projects. */
  gatherNames(onProgress: OnProgress): GatheredNames;
  /** Everywhere a name or phrase is used, in the order of the tables. */
  placesOfName(kind: UsageKind, text: string): readonly UsagePlace[];
  /** The writes that replace several names by one. */
  planUnify(requests: readonly UnifyRequest[]): PlannedUnify;
  /** The lists for the cells of a sheet. */
  listsOn(sheet: string): TableLists;
  /** The indicators of the project a cell belongs to, laid out on a sheet. */
  expand(place: Place): OpenedExpansion;
  /** A row for another project, by a cell of the table. */
  addProject(place: Place): PlannedProject;
  /** Packs a sheet of indicators, which is one of those held; null where it is not. */
  pack(sheet: string): OpenedPacking | null;
  /** What was found, for lists and letters. */
  report(request: ReportRequest): Report;
  /** What the tables hold, in figures. */
  overview(): Overview;
  /** What the tables say otherwise than in these sheets, as they were read earlier. */
  changesSince(before: readonly SheetSnapshot[]): readonly TableChange[];
}

/** Edits of a finding, or a part of them. */
export interface SomeEdits {
  /** Index of the finding's key among those asked for. */
  readonly at: number;
  readonly edits: readonly Edit[];
}

/** The writes of one fix. */
export interface OnePlan {
  readonly writes: readonly CellWrite[];
  /** Each cell is written by itself: one that cannot be written does not hold up the others. */
  readonly cellByCell: boolean;
}

/** The indicators of a project as the sheets have them, and what else is known of it. */
export interface OpenedDraft {
  readonly draft: Draft;
  /** The project's goal for the year, as it is written; empty where there is none. */
  readonly goal: string;
}

export interface CheckedDraft {
  readonly findings: readonly ListedDraftFinding[];
  /** Null where all is read as the draft says; otherwise it is not to be written. */
  readonly misreading: Misreading | null;
}

/** A finding of a draft, with the card it is about; null where it is about the project. */
export interface ListedDraftFinding {
  readonly card: string | null;
  readonly finding: ListedFinding;
}

/** A name that indicators of the tables have, and the level 2 class it is mostly filed under; null where that is none that is known. */
export interface UsedName {
  readonly name: string;
  readonly category: string | null;
}

/** What the report of the sheets that are held is asked for. */
export interface ReportRequest {
  readonly accepted: readonly Acceptance[];
  /** The day, as 2026-11-29. */
  readonly on: string;
  /** Keys of the findings wanted; null for all of them. */
  readonly keys: readonly string[] | null;
}
