import type { TextsLike, TitlesLike } from "./types";
import type * as zh from "./project.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "project-name-trailing-punct": (p) =>
    `The project name ends in “${p.mark}” and will not match the name in the budget system. Take the mark out, and compare with the system.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "project-name-trailing-punct": "Project name ends in a mark",
};
