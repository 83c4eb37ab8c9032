import * as v from "valibot";
import { OWN_LABEL_ROLES, type OwnLabelRole } from "../table/vocabulary/own";
import { LONGEST_LABEL } from "../table/vocabulary/bare";

/** What each role of `labels` announces, in Chinese and English. */
const ROLES: Readonly<Record<OwnLabelRole, readonly [zh: string, en: string]>> = {
  name: ["项目名称", "the project's name"],
  code: ["项目编码", "the project's code"],
  department: ["主管部门", "the department in charge"],
  unit: ["资金使用单位", "the unit that spends the money"],
  year: ["预算年度", "the budget year"],
  goal: ["年度绩效目标", "the goal of the year"],
  "whole-goal": ["总体绩效目标（整个实施期）", "the goal of the whole period"],
  "goal-outcome": ["绩效目标的完成情况", "what came of the goal"],
  total: ["年度资金合计", "the money of the year"],
  "whole-total": ["项目总金额（整个实施期）", "the money of the whole period"],
  fiscal: ["财政拨款", "财政拨款, money of the public budget"],
  "special-account": ["财政专户拨款", "财政专户拨款, money of the special account"],
  "carried-over": ["上年结转", "money carried over"],
  other: ["其他资金", "other money"],
  fund: ["另一种资金", "another kind of money"],
  indicators: ["绩效指标（一格多条，或各级指标的总标题）", "the indicators as a whole"],
  level1: ["一级指标", "the class of level 1"],
  level2: ["二级指标", "the class of level 2"],
  indicator: ["三级指标（指标名称）", "the indicator's name"],
  sign: ["计算符号", "the comparison sign"],
  value: ["指标值", "the target"],
  annual: ["年度指标值", "the target of the year"],
  cycle: ["实施周期指标值", "the target of the whole period"],
  measure: ["度量单位", "the unit of measure"],
  weight: ["分值、权重", "the weight"],
  actual: ["实际完成值", "what was reached"],
  score: ["得分", "the score"],
  reason: ["偏差原因分析", "why a target was missed"],
  known: ["认得但不检查的内容", "something that is known and not looked at"],
};

/** Text on one line without space at either end. */
const LABEL = v.pipe(v.string(), v.maxLength(LONGEST_LABEL), v.regex(/^\S(?:.*\S)?$/));

/** The schema of `labels`; `rest` is what stands for the inherited ones. */
export function labelsSchema<Rest extends v.GenericSchema<unknown, string>>(rest: Rest) {
  const labels = (role: OwnLabelRole) => {
    const [zh, en] = ROLES[role];
    const said = `表示“${zh}”的叫法。\nLabels of ${en}; “...” stands for those inherited.`;
    return v.optional(v.pipe(v.array(v.union([rest, LABEL])), v.description(said)));
  };
  const entries = Object.fromEntries(OWN_LABEL_ROLES.map((role) => [role, labels(role)]));
  return v.strictObject(entries as Record<OwnLabelRole, ReturnType<typeof labels>>);
}
