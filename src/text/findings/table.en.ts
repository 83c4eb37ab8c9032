import type { TextsLike, TitlesLike } from "./types";
import type * as zh from "./table.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "table-year-unknown": () =>
    "The title names no year, so the years in project names cannot be checked. Add it to the title, or set it in the settings.",
  "repeated-header": () =>
    "Another header row stands among the projects, probably from a page break. Sorting and filtering take it for data; you can delete it.",
  "header-halfwidth-bracket": (p) =>
    `The header “${p.header}” has half-width brackets, and an import by column names may miss it. Write “${p.better}”.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "table-year-unknown": "No year in the title",
  "repeated-header": "Header repeated",
  "header-halfwidth-bracket": "Half-width brackets in the header",
};
