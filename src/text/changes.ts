import type { Language } from "./language";

/** What a table of changes says besides them. */
interface ChangesTexts {
  readonly name: string;
  readonly header: readonly string[];
  readonly indicator: (position: number, name: string) => string;
  /** The table itself, where a change is of no project. */
  readonly table: string;
  readonly parts: Readonly<Record<string, string>>;
}

export const CHANGES_TEXTS: Readonly<Record<Language, ChangesTexts>> = {
  zh: {
    name: "修改对照表",
    header: ["序号", "项目", "指标", "修改内容", "修改前", "修改后", "单元格"],
    indicator: (position, name) => `第${position}条${name === "" ? "" : ` ${name}`}`,
    table: "表头",
    parts: {
      project: "项目",
      name: "名称",
      goal: "年度绩效目标",
      "whole-goal": "总体绩效目标",
      amount: "金额",
      indicator: "整条指标",
      level1: "一级指标",
      level2: "二级指标",
      "indicator-name": "指标名称",
      cycle: "实施周期指标值",
      annual: "年度指标值",
      unit: "度量单位",
      weight: "分值",
      actual: "实际完成值",
      score: "得分",
      reason: "偏差原因分析及改进措施",
      wording: "文字",
    },
  },
  en: {
    name: "Changes",
    header: ["No.", "Project", "Indicator", "What", "Before", "After", "Cell"],
    indicator: (position, name) => `${position}${name === "" ? "" : ` ${name}`}`,
    table: "Head of the table",
    parts: {
      project: "Project",
      name: "Name",
      goal: "Goal of the year",
      "whole-goal": "Goal of the whole period",
      amount: "Amount",
      indicator: "Whole indicator",
      level1: "Level 1",
      level2: "Level 2",
      "indicator-name": "Name of the indicator",
      cycle: "Target for the whole period",
      annual: "Target for the year",
      unit: "Unit",
      weight: "Weight",
      actual: "Actual value",
      score: "Score",
      reason: "Reason for the deviation",
      wording: "Text",
    },
  },
};
