import type { PaneText } from "../../../text/pane";
import type { LibraryOutcome } from "../../session/library/types";

/** Whether it says of a change, which can be taken back. */
export const isLibraryChange = ({ what }: LibraryOutcome): boolean =>
  ["added", "changed", "removed", "merged", "replaced", "settled"].includes(what);

/** The sentence for what came of a change to the library. */
export function libraryOutcome(outcome: LibraryOutcome, text: PaneText): string {
  const words = text.wording.outcome;
  switch (outcome.what) {
    case "added":
    case "changed":
    case "removed":
    case "file":
      return words[outcome.what](outcome.name);
    case "merged":
      return words.merged(outcome.added, outcome.changed);
    case "replaced":
      return words.replaced(outcome.added, outcome.changed, outcome.removed);
    case "settled":
      return words.settled(outcome.changed + outcome.removed);
    case "undone":
      return words.undone;
    case "nothing":
      return words.nothing;
    case "undo-refused":
      return words.undoRefused;
    case "too-long":
      return words.tooLong;
  }
}
