import { UNREAD_CHOICES, type ChoiceNote, type PaneChoices } from "../choices";

/** What the user, the workbook and the office have chosen. */
export interface ChoicesSlice {
  readonly choices: PaneChoices;
  /** Whether the user wants edits checked by themselves; null where it is left to the size of the table, see `isLive`. */
  readonly live: boolean | null;
  /** Notes on the choices that the user has read and put away. */
  readonly readNotes: readonly ChoiceNote[];
}

export const INITIAL_CHOICES: ChoicesSlice = { choices: UNREAD_CHOICES, live: null, readNotes: [] };
