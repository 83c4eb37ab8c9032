import type { RehearsalText } from "./words.zh";

/** The rehearsal in a real Excel, recorded by the pane. */
export const rehearsal: RehearsalText = {
  label: "Rehearsal",
  progress: (at, all) => `Rehearsal ${at} / ${all}`,
  see: (what) => `To be seen: ${what}`,
  note: "Note",
  noteHint: "May be left blank",
  asExpected: "As expected",
  otherwise: "Otherwise",
  skip: "Skip",
  back: "Back",
  done: (done, all) => `${done} of ${all} steps recorded.`,
  save: "Save the record…",
  saved: (name) => `“${name}” is in the downloads folder, to be sent by hand.`,
  privacy:
    "It holds versions, requirement sets, syncs, error codes and the steps' outcomes; no cells and no file names. Nothing is sent by itself.",
  hide: "Hide",
  show: "Show",
};
