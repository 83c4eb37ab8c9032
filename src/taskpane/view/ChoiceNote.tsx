import { notesOn, type ChoiceNote as Note } from "../session/choices";
import { usePane, usePaneState } from "./context";
import { NoteBar } from "./parts";

/** The gravest note about the choices that has not been put away yet, above the findings. */
export function ChoiceNote() {
  const { text, session } = usePane();
  const choices = usePaneState((state) => state.choices);
  const read = usePaneState((state) => state.readNotes);
  const isRead = (note: Note): boolean => read.some((one) => JSON.stringify(one) === JSON.stringify(note));
  // That files of the office differ, or a library could be tidier, is nothing its clerks can do about.
  const note = notesOn(choices).find((one) => one.kind !== "refused" && one.kind !== "wording-entries" && !isRead(one));
  if (note === undefined) return null;
  const dismiss = { label: text.settings.notes.dismiss, act: () => session.dispatch({ type: "note-read", note }) };
  return <NoteBar.View note={note} action={dismiss} />;
}
