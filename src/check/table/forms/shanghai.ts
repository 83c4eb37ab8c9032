import type { Form } from "./form";

/** L2, 财政项目支出绩效目标申报表 of Shanghai, in 元: what it calls 项目资金总额 is for all years of the project. */
export const SHANGHAI: Form = {
  layout: "L2",
  labels: {
    "whole-total": ["项目资金总额"],
    "annual-total": ["年度资金申请总额"],
    "whole-goal": ["项目总目标", "总目标"],
    "other-label": ["项目性质", "项目类别", "计划开始日期", "计划完成日期"],
  },
  isThis: ({ labels, columns, sideBySide }) =>
    sideBySide === 1 &&
    columns.has("name") &&
    (labels.has("年度资金申请总额") || (labels.has("项目资金总额") && labels.has("项目总目标"))),
};
