import type { DraftHistory } from "../../../editor/history";
import type { Refusal } from "../../../editor/operations";
import type { Misreading } from "../../../editor/read-again";
import type { Draft } from "../../../editor/types";
import type { CheckedDraft, UsedName } from "../../worker/methods";

/** The indicators under the editor. */
export interface Editing {
  /** The project that is open; null where the selected cell belongs to none. */
  readonly open: OpenEditing | null;
  /** Drafts that are not written yet, that of the open project with them. */
  readonly unwritten: readonly Draft[];
  /** Whether they are stored: where the program does not allow that they last as long as the pane, which is shown until the user has read it. */
  readonly persistence: "stored" | "not-stored" | "not-stored-read";
  /** How many stored drafts cannot be read any more, which is shown until the user has read it. */
  readonly damagedDrafts: number;
  /** The names that the table used when it was first looked at, to be offered; none before they are known. */
  readonly used: readonly UsedName[];
}

export interface OpenEditing {
  /** As the sheet has the indicators. */
  readonly fresh: Draft;
  /** The project's goal, by which its kind may be guessed. */
  readonly goal: string;
  readonly history: DraftHistory;
  /** Id of a card that was begun or is to be revised, from elsewhere in the pane: it is opened, and the keyboard goes to it. */
  readonly begun?: string;
  /** A draft of cells that have changed since: the user decides which of the two is used. */
  readonly conflict: Draft | null;
  /** What a check finds of a draft, and of which one: typing is faster than checking. */
  readonly found: FoundInDraft | null;
}

export interface FoundInDraft extends CheckedDraft {
  readonly of: Draft;
}

/** What would not be read as the open draft means it, as far as that is known of the draft as it stands. */
export const misreadingOf = (open: OpenEditing | null): Misreading | null =>
  open !== null && open.found?.of === open.history.now ? open.found.misreading : null;

export const NOT_EDITING: Editing = { open: null, unwritten: [], persistence: "stored", damagedDrafts: 0, used: [] };

/** What the last action on drafts came to: nothing of it has reached the sheet. */
export type EditorOutcome =
  | { readonly kind: "discarded" | "forgotten" | "settled" | "theirs" | "not-mended" }
  /** `number` is the card's place, from 1; 0 where it is about none. */
  | { readonly kind: "not-written"; readonly misreading: Misreading; readonly number: number }
  | { readonly kind: "not-begun"; readonly refused: Refusal }
  | { readonly kind: "set-added"; readonly added: number; readonly noRoom: number };
