import type { CellWrite, Edit, ListedFinding } from "../../check/finding";
import type { FixPlan } from "../../check/fix";
import type { ListedResult } from "../../check/result";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import type { Profile } from "../../check/standard/profile";
import type { Mapping } from "../../check/table/mapping";
import type { Place } from "../../editor/find";
import type { Draft } from "../../editor/types";
import type { TableLists } from "../../editor/unfold/lists-for";
import type { UnifyRequest } from "../../naming/unify";
import type { UsageKind, UsagePlace } from "../../naming/usages";
import type { OpenedFold, OpenedUnfold } from "./sheets/types";
import type { GatheredNames, PlannedUnify } from "./unify/types";

/** What is checked with, as plain data. */
export interface Choices {
  readonly profile: Profile;
  readonly mappings: readonly Mapping[];
}

/** What one fix comes to. */
export interface OnePlan {
  readonly writes: readonly CellWrite[];
  /** Each cell stands on its own: one that cannot be written does not hold up the others. */
  readonly cellByCell: boolean;
}

/** The indicators of a project as the sheets have them, and what is known of it besides. */
export interface OpenedDraft {
  readonly draft: Draft;
  /** The project's goal for the year, as it is written; empty where there is none. */
  readonly goal: string;
}

/** A name that indicators of the tables have, and the level 2 class it mostly stands under; null where that is none that is known. */
export interface UsedName {
  readonly name: string;
  readonly category: string | null;
}

/** A finding of a draft, with the card it is about; null where it is about the project. */
export interface ListedDraftFinding {
  readonly card: string | null;
  readonly finding: ListedFinding;
}

/**
 * The heart as the session uses it: the same functions, answered later and elsewhere. It remembers: of a sheet whose rows keep their
 * handles and arrays (see `keepRows`), only what has changed is sent and looked at again.
 */
export interface Checker {
  /** Checks and plans with these choices from the next question on. */
  use(choices: Choices): void;
  check(sheets: readonly SheetSnapshot[], onProgress: (done: number, all: number) => void): Promise<ListedResult>;
  planFixes(sheets: readonly SheetSnapshot[], keys: readonly string[]): Promise<FixPlan>;
  /** The writes of one finding's fix, or of one of its choices; null where the finding is not there any more. */
  planOne(sheets: readonly SheetSnapshot[], key: string, choice: number | null): Promise<OnePlan | null>;
  /** The edits of the fixes of findings, in the order of the keys; none for a finding that is not there any more. */
  editsOf(sheets: readonly SheetSnapshot[], keys: readonly string[]): Promise<readonly (readonly Edit[])[]>;
  /** The indicators of the project a cell belongs to; null where it belongs to none. */
  openDraft(sheets: readonly SheetSnapshot[], place: Place): Promise<OpenedDraft | null>;
  /** What is found of a draft's project once it is written. */
  checkDraft(sheets: readonly SheetSnapshot[], draft: Draft): Promise<readonly ListedDraftFinding[]>;
  /** All names and phrases in use, what means the same put together. Progress counts projects. */
  gatherNames(
    sheets: readonly SheetSnapshot[],
    onProgress: (done: number, all: number) => void,
  ): Promise<GatheredNames>;
  /** Everywhere a name or phrase is used, in the order of the tables. */
  placesOfName(sheets: readonly SheetSnapshot[], kind: UsageKind, text: string): Promise<readonly UsagePlace[]>;
  /** What it takes to write one name for several. */
  planUnify(sheets: readonly SheetSnapshot[], requests: readonly UnifyRequest[]): Promise<PlannedUnify>;
  /** The lists for the cells of a sheet. */
  listsOn(sheets: readonly SheetSnapshot[], sheet: string): Promise<TableLists>;
  /** The indicators of the project a cell belongs to, laid out on a sheet. */
  unfold(sheets: readonly SheetSnapshot[], place: Place): Promise<OpenedUnfold>;
  /** Packs a sheet of indicators, which is one of these; null where it is not. */
  fold(sheets: readonly SheetSnapshot[], sheet: string): Promise<OpenedFold | null>;
  /** The names of indicators in use, the most used first. */
  usedNames(sheets: readonly SheetSnapshot[]): Promise<readonly UsedName[]>;
  /** Gives up whatever is under way; its promises reject with `CheckerStopped`. */
  stop(): void;
}

/** The checking program broke off. Nothing was written: it cannot write. */
export class CheckerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CheckerError";
  }
}

/** The user asked to stop. */
export class CheckerStopped extends Error {
  constructor() {
    super("stopped");
    this.name = "CheckerStopped";
  }
}
