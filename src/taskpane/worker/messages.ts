import type { CellWrite, Edit, Finding } from "../../check/finding";
import type { FixPlan } from "../../check/fix";
import type { CheckResult } from "../../check/result";
import type { Choices } from "../session/checker";
import type { SentSheet } from "./rows";

/** What the pane asks of the worker. Choices and sheets are sent once and kept there for the questions that follow. */
export type Request =
  | { readonly type: "choices"; readonly choices: Choices }
  | { readonly type: "sheets"; readonly sheets: readonly SentSheet[] }
  | { readonly type: "check"; readonly id: number }
  | { readonly type: "plan-fixes"; readonly id: number; readonly keys: readonly string[] }
  | { readonly type: "plan-edits"; readonly id: number; readonly edits: readonly Edit[] };

/** What the worker answers, by the id of the question. */
export type Answer =
  | { readonly type: "progress"; readonly id: number; readonly done: number; readonly all: number }
  /** A part of a check's findings, in order: taking in thousands at once would block the pane. */
  | { readonly type: "findings"; readonly id: number; readonly findings: readonly Finding[] }
  /** Ends a check; its findings have come before. */
  | { readonly type: "checked"; readonly id: number; readonly value: Omit<CheckResult, "findings"> }
  | { readonly type: "planned-fixes"; readonly id: number; readonly value: FixPlan }
  | { readonly type: "planned-edits"; readonly id: number; readonly value: readonly CellWrite[] }
  | { readonly type: "failed"; readonly id: number; readonly message: string };
