import type { Edit, ListedFinding } from "../../check/finding";
import type { FixPlan } from "../../check/fix";
import type { ListedResult } from "../../check/result";
import type { Place } from "../../editor/find";
import type { Draft } from "../../editor/types";
import type { Choices, ListedDraftFinding, OnePlan, OpenedDraft } from "../session/checker";
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
  | { readonly type: "check-draft"; readonly id: number; readonly draft: Draft };

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
  | { readonly type: "failed"; readonly id: number; readonly message: string };
