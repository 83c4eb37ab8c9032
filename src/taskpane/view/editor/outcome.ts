import type { PaneText } from "../../../text/pane";
import { misreadingSentence } from "./standing-lines";
import type { EditorOutcome } from "../../session/editing/state";

/** The sentence for what an action on a draft came to. */
export function editorOutcome(outcome: EditorOutcome, { editor, cards }: PaneText): string {
  if (outcome.kind === "not-begun") return cards.refused[outcome.refused];
  if (outcome.kind === "not-written") {
    return editor.notWritten(misreadingSentence(outcome.misreading, outcome.number, editor));
  }
  if (outcome.kind !== "set-added") return editor.outcome[outcome.kind];
  const { added, noRoom } = outcome;
  const { set } = editor;
  return [...(added > 0 ? [set.added(added)] : []), ...(noRoom > 0 ? [set.noRoom(noRoom)] : [])].join(" ");
}
