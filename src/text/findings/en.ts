import * as cell from "./cell.en";
import * as evaluation from "./evaluation.en";
import * as goal from "./goal.en";
import * as indicator from "./indicator.en";
import * as money from "./money.en";
import * as project from "./project.en";
import * as set from "./set.en";
import * as table from "./table.en";
import * as target from "./target.en";
import type * as zh from "./zh";
import type { TextsLike, TitlesLike } from "./types";

/** Every message of the rules in English, complete by type. */
export const MESSAGES: TextsLike<typeof zh.MESSAGES> = {
  ...money.MESSAGES,
  ...table.MESSAGES,
  ...project.MESSAGES,
  ...goal.MESSAGES,
  ...cell.MESSAGES,
  ...set.MESSAGES,
  ...indicator.MESSAGES,
  ...target.MESSAGES,
  ...evaluation.MESSAGES,
};

/** Every rule's title in English. */
export const TITLES: TitlesLike<typeof zh.TITLES> = {
  ...money.TITLES,
  ...table.TITLES,
  ...project.TITLES,
  ...goal.TITLES,
  ...cell.TITLES,
  ...set.TITLES,
  ...indicator.TITLES,
  ...target.TITLES,
  ...evaluation.TITLES,
};
