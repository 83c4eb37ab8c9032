import type { DraftHistory } from "../../../editor/history";
import type { Draft } from "../../../editor/types";
import type { ListedDraftFinding, UsedName } from "../../worker/methods";

/** The indicators under the editor. */
export interface Editing {
  /** The project that is open; null where the selected cell belongs to none. */
  readonly open: OpenEditing | null;
  /** Drafts that are not written yet, that of the open project with them. */
  readonly unwritten: readonly Draft[];
  /** Whether they are stored: where the program does not allow that they last as long as the pane, which is shown until the user has read it. */
  readonly persistence: "stored" | "not-stored" | "not-stored-read";
  /** Whether stored drafts cannot be read any more, which is shown until the user has read it. */
  readonly isDraftLost: boolean;
  /** The names that the table used when it was first looked at, to be offered; none before they are known. */
  readonly used: readonly UsedName[];
}

export interface OpenEditing {
  /** As the sheet has the indicators. */
  readonly fresh: Draft;
  /** The project's goal, by which its kind may be guessed. */
  readonly goal: string;
  readonly history: DraftHistory;
  /** A draft of cells that have changed since: the user decides which of the two is used. */
  readonly conflict: Draft | null;
  /** What a check finds of a draft, and of which one: typing is faster than checking. */
  readonly found: { readonly of: Draft; readonly findings: readonly ListedDraftFinding[] } | null;
}

export const NOT_EDITING: Editing = { open: null, unwritten: [], persistence: "stored", isDraftLost: false, used: [] };

/** What the last action on drafts came to: nothing of it has reached the sheet. */
export type EditorOutcome =
  | { readonly kind: "discarded" | "forgotten" | "settled" | "theirs" }
  | { readonly kind: "set-added"; readonly added: number; readonly noRoom: number };
