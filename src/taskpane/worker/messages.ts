import type { Edit, ListedFinding } from "../../check/finding";
import type { FixPlan } from "../../check/fix";
import type { ListedResult } from "../../check/result";
import type { Place } from "../../editor/find";
import type { Draft } from "../../editor/types";
import type { TableLists } from "../../editor/unfold/lists-for";
import type { UnifyRequest } from "../../naming/unify";
import type { UsageKind, UsagePlace } from "../../naming/usages";
import type { Choices, ListedDraftFinding, OnePlan, OpenedDraft, UsedName } from "../session/checker";
import type { GatheredNames, PlannedUnify } from "../session/unify/types";
import type { OpenedFold, OpenedUnfold } from "../session/sheets/types";
import type { SentSheet } from "./rows";
import type { Run } from "./runs";

/** What the pane asks of the worker. Choices and sheets are sent once and kept there for the questions that follow. */
export type Request =
  | { readonly type: "choices"; readonly choices: Choices }
  | { readonly type: "sheets"; readonly sheets: readonly SentSheet[] }
  | { readonly type: "check"; readonly id: number }
  | { readonly type: "plan-fixes"; readonly id: number; readonly keys: readonly string[] }
  | { readonly type: "plan-one"; readonly id: number; readonly key: string; readonly choice: number | null }
  | { readonly type: "edits"; readonly id: number; readonly keys: readonly string[] }
  | { readonly type: "open-draft"; readonly id: number; readonly place: Place }
  | { readonly type: "check-draft"; readonly id: number; readonly draft: Draft }
  | { readonly type: "gather-names"; readonly id: number }
  | { readonly type: "used-names"; readonly id: number }
  | { readonly type: "places-of-name"; readonly id: number; readonly kind: UsageKind; readonly text: string }
  | { readonly type: "plan-unify"; readonly id: number; readonly requests: readonly UnifyRequest[] }
  | { readonly type: "lists-on"; readonly id: number; readonly sheet: string }
  | { readonly type: "unfold"; readonly id: number; readonly place: Place }
  | { readonly type: "fold"; readonly id: number; readonly sheet: string };

/** What the worker answers, by the id of the question. */
export type Answer =
  | { readonly type: "progress"; readonly id: number; readonly done: number; readonly all: number }
  /**
   * A part of a check's findings, in order, over those of the last check that came to its end: nearly all of them are the same as
   * before, and taking in thousands at once would block the pane.
   */
  | { readonly type: "findings"; readonly id: number; readonly runs: readonly Run<ListedFinding>[] }
  /** Ends a check; its findings have come before. */
  | { readonly type: "checked"; readonly id: number; readonly value: Omit<ListedResult, "findings"> }
  | { readonly type: "planned-fixes"; readonly id: number; readonly value: FixPlan }
  | { readonly type: "planned-one"; readonly id: number; readonly value: OnePlan | null }
  | { readonly type: "made-edits"; readonly id: number; readonly value: readonly (readonly Edit[])[] }
  | { readonly type: "opened-draft"; readonly id: number; readonly value: OpenedDraft | null }
  | { readonly type: "checked-draft"; readonly id: number; readonly value: readonly ListedDraftFinding[] }
  | { readonly type: "told-names"; readonly id: number; readonly value: readonly UsedName[] }
  | { readonly type: "gathered-names"; readonly id: number; readonly value: GatheredNames }
  | { readonly type: "found-places"; readonly id: number; readonly value: readonly UsagePlace[] }
  | { readonly type: "planned-unify"; readonly id: number; readonly value: PlannedUnify }
  | { readonly type: "found-lists"; readonly id: number; readonly value: TableLists }
  | { readonly type: "unfolded"; readonly id: number; readonly value: OpenedUnfold }
  | { readonly type: "folded"; readonly id: number; readonly value: OpenedFold | null }
  | { readonly type: "failed"; readonly id: number; readonly message: string };
