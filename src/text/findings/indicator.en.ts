import type { TextsLike, TitlesLike } from "./types";
import { capital, enFields } from "./words";
import type * as zh from "./indicator.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "category-code-mismatch/level1": (p) =>
    `In “${p.written}” code and name do not belong together, so it cannot be filed. ${p.parent === "" ? "Pick a level-1 class." : `Its level 2 stands under ${p.parent}; pick a level-1 class.`}`,
  "category-code-mismatch/level2": (p) =>
    `“${p.written}” is no level-2 class, so the indicator cannot be filed. Pick one.`,
  "category-code-mismatch/under": (p) =>
    `“${p.written}” does not stand under “${p.parent}”, so the indicator cannot be filed. Pick another level 2, or correct level 1.`,
  placeholder: (p) =>
    `${capital(enFields(p.fields))} still ${String(p.fields).includes(",") ? "read" : "reads"} “${p.text}”. Fill it in before filing.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "category-code-mismatch": "Wrong category",
  placeholder: "Not filled in yet",
};
