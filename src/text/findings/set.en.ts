import type { TextsLike, TitlesLike } from "./types";
import type * as zh from "./set.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "missing-output": () => "No output indicator. Every project states what it delivers (财预〔2021〕101号). Add one.",
  "missing-benefit": () => "No benefit indicator. Every project states its effect (财预〔2021〕101号). Add one.",
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "missing-output": "No output indicator",
  "missing-benefit": "No benefit indicator",
};
