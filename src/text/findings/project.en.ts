import type { TextsLike, TitlesLike } from "./types";
import { count } from "./words";
import type * as zh from "./project.zh";

export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  "project-name-trailing-punct": (p) =>
    `The project name ends in “${p.mark}” and will not match the name in the budget system. Take the mark out, and compare with the system.`,
  "project-name-halfwidth-bracket": (p) =>
    `The project name has half-width brackets, and a search by name may miss it. Consider “${p.better}”, and compare with the budget system.`,
  "project-year-differs": (p) =>
    `The project name says ${p.written}, but the table is for ${p.year}. Check the year, or whether the project belongs in this table.`,
  "near-duplicate-project": (p) =>
    `“${p.first}” and “${p.other}”${Number(p.projects) > 2 ? ` (${p.projects} projects in all)` : ""} differ only in years or punctuation and may be one project. Check that nothing is filed twice.`,
  "duplicate-project": (p) =>
    `“${p.name}” is already listed above${p.unit === "" ? "" : ` under “${p.unit}”`}, so its money may be counted twice. Merge the two, or tell their names apart.`,
  "hard-break-in-name": (p) =>
    `${count(p.breaks, "line break")} inside the project name, so a search for it fails. Join the parts.`,
};

export const TITLES: TitlesLike<typeof zh.TITLES> = {
  "project-name-trailing-punct": "Project name ends in punctuation",
  "project-name-halfwidth-bracket": "Half-width brackets in a name",
  "project-year-differs": "Project of another year",
  "near-duplicate-project": "Project names nearly the same",
  "duplicate-project": "Project listed twice",
  "hard-break-in-name": "Line break inside a name",
};
