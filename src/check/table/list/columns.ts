import { bareLabel } from "../labels";

/** The roles of a column in a list: of one indicator a row, or, with `indicators`, of packed cells. */
export const LIST_ROLES = [
  "unit",
  "code",
  "name",
  "goal",
  "whole-goal",
  "total",
  "whole-total",
  "fiscal",
  "special-account",
  "carried-over",
  "other",
  "fund",
  "indicators",
  "level1",
  "level2",
  "indicator",
  "sign",
  "annual",
  "cycle",
  "measure",
  "weight",
  "is-annual",
] as const;

/**
 * What a column of a list holds. `goal`, `total` and `annual` are those of the budget year, `whole-goal`, `whole-total` and `cycle`
 * those of the whole period; `indicator` is the indicator's name, `is-annual` tells which period a row's target is for.
 */
export type ListRole = (typeof LIST_ROLES)[number];

const LABELS: Readonly<Record<ListRole, readonly string[]>> = {
  unit: ["单位名称", "预算单位", "预算单位名称", "资金使用单位", "申报单位", "实施单位", "项目单位", "项目实施单位"],
  code: ["项目编码", "项目代码", "项目编号", "预算项目编码", "预算项目代码"],
  name: ["项目名称", "单位名称、项目名称", "单位、项目名称", "预算项目", "预算项目名称", "二级项目名称", "项目"],
  goal: [
    ...["项目年度绩效目标", "年度绩效目标", "绩效目标", "项目绩效目标", "年度目标", "年度总体目标", "总体绩效目标"],
    ...["项目年度目标", "年度绩效总目标"],
  ],
  "whole-goal": [
    ...["总体目标", "项目总体目标", "项目总目标", "项目总体绩效目标", "中期目标", "中期绩效目标", "长期目标"],
    ...["长期绩效目标", "实施周期目标", "实施周期绩效目标", "周期绩效目标"],
  ],
  total: [
    ...["年度资金", "年度资金总额", "年度金额", "年度预算", "年度预算数", "年度预算金额", "年初预算数", "本年预算数"],
    ...["本年度项目金额", "预算金额", "预算数", "项目金额", "项目资金", "资金总额", "资金合计", "申请金额", "金额"],
    ...["总计", "合计", "小计"],
  ],
  "whole-total": [
    ...["项目总金额", "项目总额", "项目总投资", "总投资", "项目总预算", "项目资金总额", "中期资金", "中期资金总额"],
    ...["实施周期资金", "周期资金", "实施周期资金总额"],
  ],
  fiscal: [
    ...["财政拨款", "当年财政拨款", "财政资金", "一般公共预算", "一般公共预算拨款", "一般公共预算资金"],
    ...["一般公共预算财政拨款", "本级财政资金"],
  ],
  "special-account": ["财政专户拨款", "财政专户管理资金", "财政专户资金", "财政专户"],
  "carried-over": ["上年结转", "上年结转资金", "结转资金", "上年结余收入", "上年结转结余"],
  other: ["其他资金", "其他"],
  fund: [
    ...["政府性基金", "政府性基金预算", "政府性基金预算拨款", "国有资本经营预算", "国有资本经营预算拨款", "社保基金"],
    ...["单位资金", "自有资金", "事业收入", "经费拨款", "非税收入", "专项债券"],
  ],
  indicators: ["绩效指标", "项目绩效指标"],
  level1: ["一级指标", "一级指标名称", "一级"],
  level2: ["二级指标", "二级指标名称", "二级"],
  indicator: ["三级指标", "三级指标名称", "三级指标内容", "三级", "指标名称", "绩效指标名称", "具体指标", "指标内容"],
  sign: ["计算符号", "运算符号", "运算符", "比较符", "比较符号", "关系符号", "符号", "指标性质", "三级指标性质"],
  annual: [
    ...["指标值", "年度指标值", "本年度指标值", "当年指标值", "目标值", "年度目标值", "绩效指标值", "绩效目标值"],
    ...["预期指标值", "预期目标值", "计划值", "年初目标值", "年度值", "当年预期实现值", "本年度计划水平"],
  ],
  cycle: [
    ...["实施周期指标值", "周期指标值", "实施期指标值", "项目周期指标值", "中期指标值", "中期目标值", "总体指标值"],
    ...["长期指标值", "实施周期目标值"],
  ],
  measure: ["度量单位", "计量单位", "指标单位", "三级指标单位", "指标值单位"],
  weight: ["权重", "分值", "指标权重", "指标分值", "分值权重", "分值（权重）"],
  "is-annual": ["是否年度", "是否年度指标", "是否年度目标", "是否当年指标"],
};

const ROLES = new Map<string, ListRole>(
  Object.entries(LABELS).flatMap(([role, labels]) =>
    labels.map((label): [string, ListRole] => [label, role as ListRole]),
  ),
);

/** Labels are short; longer texts are not looked at. */
const LONGEST = 24;

/** A label without spaces, a bracket after it, the stars of columns that must be filled in and a 其中： before it. */
const compared = (label: string): string =>
  bareLabel(label.replace(/[*★☆]/g, "").replace(/[:：]\s*$/, "")).replace(/^其中[:：]?/, "");

/** What a column holds under a heading that speaks of the whole period. */
const OF_WHOLE_PERIOD: ReadonlyMap<ListRole | null, ListRole> = new Map([
  ["annual", "cycle"],
  ["goal", "whole-goal"],
  ["total", "whole-total"],
]);

/** What the label of a column announces, read under its headings where it says little alone: 三级指标 over 内容. Null where it is none. */
export function roleOf(label: string, headings: readonly string[] = []): ListRole | null {
  if (label === "" || label.length > LONGEST) return null;
  const bare = compared(label);
  const heading = compared(headings.at(-1) ?? "");
  const role = ROLES.get(bare) ?? ROLES.get(heading + bare) ?? null;
  if (headings.some((text) => /周期|中期|长期|实施期/.test(text))) return OF_WHOLE_PERIOD.get(role) ?? role;
  return role;
}

/** 单位 alone means the project's unit left of the indicators and the target's unit right of them. */
export const isPlainUnit = (label: string): boolean => compared(label) === "单位";

/** 指标内容 names the indicator only where no other column does; else it explains it. */
export const isContentLabel = (label: string): boolean => compared(label) === "指标内容";

/** Whether a column without a role may hold money all the same, so that the known funds are not all of them. */
export const mayBeMoney = (label: string): boolean =>
  /资金|拨款|收入|结转|结余|基金|经费|债券|贷款|金额/.test(label) && label.length <= LONGEST;

/** Whether the labels of a list tell that unit rows stand in its name column: 单位名称、项目名称. */
export const namesUnits = (label: string): boolean => /单位/.test(label);
