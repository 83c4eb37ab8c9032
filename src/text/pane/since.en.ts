import type { SinceText } from "./since.zh";
import { count } from "./types";

export const since: SinceText = {
  label: "Since last time",
  hint: "Remember what was found, and see what is new and what is gone",
  only: {
    fresh: (n) => `Only new ${count(n)}`,
    unchanged: (n) => `Only unchanged ${count(n)}`,
    moved: (n) => `Only moved ${count(n)}`,
  },
  onlyTitle: {
    fresh: "List only findings that were not there at the earlier check",
    unchanged: "List only findings that were in the same cell at the earlier check",
    moved: "List only findings that were in another cell at the earlier check and say the same",
  },
  fresh: "new",
};
