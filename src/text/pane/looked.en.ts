import type { LookedText } from "./looked.zh";

export const looked: LookedText = {
  label: "Progress",
  hint: "Which projects have been looked at, and which not yet",
  mark: "Looked at",
  markTitle: "Note that this project has been looked at; press again to take that back",
  next: "Next",
  nextTitle: "Open the next project that has not been looked at",
};
