import * as cell from "./cell.zh";
import * as evaluation from "./evaluation.zh";
import * as goal from "./goal.zh";
import * as indicator from "./indicator.zh";
import * as money from "./money.zh";
import * as project from "./project.zh";
import * as set from "./set.zh";
import * as table from "./table.zh";
import * as target from "./target.zh";

/** Every message of the rules in Chinese: the rule's id, with a variant after a slash. */
export const MESSAGES = {
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

/** Every rule's title in Chinese. */
export const TITLES = {
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
