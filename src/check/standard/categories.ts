/**
 * Categories of indicators with the codes Guangdong prints. Source: the printed tables and 财预〔2021〕101号; accepted names besides are
 * those of other provinces' and other years' forms, each noted beside it. Names are compared without 指标 at their end.
 */
export interface Category {
  readonly code: string;
  /** Accepted names; the first is the one to write. */
  readonly names: readonly string[];
}

export const LEVEL1: readonly Category[] = [
  // 项目完成指标: Sichuan to 2021. 项目产出: self-evaluations with the process rows of 财预〔2020〕10号.
  { code: "1", names: ["产出指标", "项目产出", "项目完成指标"] },
  // 效果指标: older forms. 项目效益指标: Sichuan to 2021. 项目效益, 项目效果: self-evaluations with process rows.
  { code: "2", names: ["效益指标", "效果指标", "项目效益", "项目效果"] },
  { code: "3", names: ["满意度指标"] },
  { code: "4", names: ["成本指标", "项目成本"] },
];

/** Names that are written with or without 指标 at their end. */
const withAndWithout = (...names: readonly string[]): string[] => names.flatMap((name) => [name, `${name}指标`]);

export const LEVEL2: readonly Category[] = [
  // 产出数量, 产出质量, 产出时效, 产出成本: the framework of 财预〔2020〕10号.
  { code: "11", names: ["数量指标", "产出数量"] },
  { code: "12", names: ["质量指标", "产出质量"] },
  { code: "13", names: ["时效指标", "产出时效"] },
  // The code of before 2021, when 成本 stood under 产出.
  { code: "14", names: ["成本指标", "产出成本"] },
  { code: "21", names: withAndWithout("经济效益") },
  { code: "22", names: withAndWithout("社会效益") },
  // 环境效益: Shaanxi.
  { code: "23", names: withAndWithout("生态效益", "环境效益") },
  { code: "24", names: withAndWithout("可持续影响") },
  // 社会公众或服务对象满意度: the central form of 2016 to 2020, Hunan. 社会公众满意度: whole departments. 满意度指标: Sichuan, and forms
  // that print level 1 again.
  {
    code: "31",
    names: [...withAndWithout("服务对象满意度", "社会公众或服务对象满意度", "社会公众满意度"), "满意度指标"],
  },
  { code: "41", names: ["经济成本指标"] },
  { code: "42", names: ["社会成本指标"] },
  { code: "43", names: ["生态环境成本指标"] },
];

/** Codes that are accepted where they stand but not offered any more. */
export const LEGACY_CODES: readonly string[] = ["14"];

/**
 * Labels of rows about how a project is run: printed in self-evaluations beside the classes, and no class. Source: the framework of
 * 财预〔2020〕10号 (决策, 过程), the forms of Guangxi (投入指标, 过程指标), the central investment plan (过程管理指标 with 计划管理, 资金管理,
 * 项目管理, 监督检查 below it), and self-evaluations that list the execution rate among the indicators.
 */
export const PROCESS_LABELS: readonly string[] = [
  ...["决策", "项目决策", "项目立项", "资金投入", "投入", "项目投入", "投入管理", "投入和管理"],
  ...[
    "过程",
    "项目过程",
    "过程管理",
    "项目管理",
    "管理",
    "资金管理",
    "计划管理",
    "组织实施",
    "监督检查",
    "业务管理",
    "财务管理",
  ],
  ...["预算执行", "预算执行率", "预算执行情况", "资金执行", "资金执行率", "预算管理"],
  // Whole departments.
  ...["资产管理", "人员管理", "采购管理", "制度管理", "基础管理"],
];

/**
 * Labels at level 1 of the goals of whole departments, which follow a framework of their own. Source: Liaoning's form of 2022, and the
 * frameworks for departments of several provinces.
 */
export const DEPARTMENT_LABELS: readonly string[] = [
  ...["履职效能", "履职效果", "履职效益", "履职产出", "管理效率", "运行成本", "运行效率", "社会效应", "可持续性"],
  ...["部门管理", "综合管理", "履职能力", "可持续发展能力", "服务对象评价"],
];

/** Labels at level 1 under which level 2 prints the class to judge by. Source: the central investment plan. */
export const HEADING_LABELS: readonly string[] = ["实施效果", "绩效指标", "年度绩效指标", "项目绩效"];

/**
 * Labels at level 2 that say no more than their level 1. Source: the framework of 财预〔2020〕10号, and that of public-private
 * partnerships (财金〔2020〕13号), whose 产出 and 效果 are divided otherwise.
 */
export const GENERAL_LABELS: readonly string[] = [
  ...["实施效益", "实施效果", "项目效益", "项目效果", "项目产出"],
  ...["项目建设", "项目运营", "项目维护", "成本效益", "安全保障", "经济影响", "生态影响", "社会影响", "可持续性"],
];

/**
 * Classes of level 2 that are printed under another level 1 than their own, by code: the level 1, and the names that are at home there.
 * 成本 stood inside 产出 in forms of before 2021; 满意度 stands inside 效益 in the framework of 财预〔2020〕10号, the central form of 2016 to
 * 2020 and Hunan's.
 */
export const ALSO_UNDER: Readonly<Record<string, { readonly level1: string; readonly names: readonly string[] }>> = {
  "31": { level1: "2", names: ["社会公众或服务对象满意度", "满意度"] },
  "41": { level1: "1", names: [] },
  "42": { level1: "1", names: [] },
  "43": { level1: "1", names: [] },
};

/** A category as such a table writes it: 11-数量指标. */
export const categoryText = ({ code, names }: Category): string => `${code}-${names[0] ?? ""}`;
