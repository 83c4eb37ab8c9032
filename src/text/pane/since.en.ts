import type { SinceText } from "./since.zh";
import { count } from "./types";

export const since: SinceText = {
  label: "Since last time",
  hint: "Remember what was found, and see what is new and what is gone",
  onlyNew: (n) => `Only new ${count(n)}`,
  onlyNewTitle: "List only findings that were not there at the earlier check",
  fresh: "new",
};
