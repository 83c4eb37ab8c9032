import * as cell from "./findings/cell.zh";
import * as evaluation from "./findings/evaluation.zh";
import * as goal from "./findings/goal.zh";
import * as indicator from "./findings/indicator.zh";
import * as money from "./findings/money.zh";
import * as project from "./findings/project.zh";
import * as set from "./findings/set.zh";
import * as table from "./findings/table.zh";
import * as target from "./findings/target.zh";

/** The groups of the catalogue, in its order. The words of each group's rules stand in files of its name. */
const GROUPS = { money, table, project, goal, cell, set, indicator, target, evaluation };

export type RuleGroup = keyof typeof GROUPS;

export const RULE_GROUPS = Object.keys(GROUPS) as readonly RuleGroup[];

const GROUP_OF = new Map(
  RULE_GROUPS.flatMap((group) => Object.keys(GROUPS[group].TITLES).map((rule): [string, RuleGroup] => [rule, group])),
);

/** The group of the catalogue a rule belongs to. */
export function ruleGroup(rule: string): RuleGroup {
  return GROUP_OF.get(rule) ?? "table";
}
