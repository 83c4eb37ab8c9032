import type { Form } from "./form";

/** L4, the form of Nanning, in 元: pairs of label and value, and a list of funds. */
export const NANNING: Form = {
  layout: "L4",
  labels: {
    department: ["一级预算单位"],
    unit: ["申请单位"],
    "whole-total": ["项目总金额"],
    "annual-total": ["本年度项目金额"],
    "fund-names": ["资金性质"],
    "fund-amounts": ["金额"],
    fund: ["经费拨款", "非税", "非税收入", "政府性基金", "国有资本经营", "社保基金"],
    "other-label": ["项目编码", "主管科室", "项目类型"],
  },
  isThis: ({ labels, columns, sideBySide }) =>
    sideBySide === 1 &&
    columns.has("name") &&
    (labels.has("本年度项目金额") || labels.has("项目总金额") || (labels.has("资金性质") && labels.has("金额"))),
};
