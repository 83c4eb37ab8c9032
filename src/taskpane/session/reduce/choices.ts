import type { ChoicesSlice } from "../state/choices";
import type { SliceReducer } from "./slice";

export const reduceChoices: SliceReducer<ChoicesSlice> = ({ readNotes }, event) => {
  switch (event.type) {
    case "choices-changed":
    case "acceptances-changed":
      return { choices: event.choices };
    case "live-chosen":
      return { live: event.live };
    case "note-read":
      return { readNotes: [...readNotes, event.note] };
    default:
      return null;
  }
};
