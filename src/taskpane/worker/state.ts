import { createCheck, type Check } from "../../check/check";
import type { Finding, ProjectRef } from "../../check/finding";
import type { SheetSnapshot } from "../../check/sheet/snapshot";
import { GUANGDONG } from "../../check/standard/guangdong";
import type { Choices } from "../session/checker";
import type { SentRow } from "./rows";

/** What the worker holds between calls. */
export interface WorkerState {
  sheets: readonly SheetSnapshot[];
  /** Rows of sheets that are still on their way, by the sheet's name. */
  ahead: Map<string, SentRow[]>;
  /** Remembers what it looked at, for as long as the choices stay the same. */
  check: Check;
  /** What is checked with. */
  choices: Choices;
  /** The findings the pane holds, of the last check that was completed. */
  sentFindings: readonly Finding[];
  /** The projects of its tables, one table after the other. */
  sentProjects: readonly ProjectRef[];
}

/** What most methods look at. */
export type HeldSheets = Readonly<Pick<WorkerState, "sheets" | "check" | "choices">>;

export function startState(): WorkerState {
  return {
    sheets: [],
    ahead: new Map(),
    check: createCheck(),
    choices: { profile: GUANGDONG, mappings: [] },
    sentFindings: [],
    sentProjects: [],
  };
}
