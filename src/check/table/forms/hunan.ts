import type { Form } from "./form";

/** L5, the form of Hunan and of 佳县: the indicators of the whole period above those of the year, the names under 指标内容. */
export const HUNAN: Form = {
  layout: "L5",
  labels: {
    "whole-goal": ["长期目标", "长期绩效目标", "项目长期目标"],
    "whole-block": ["长期绩效指标", "中长期绩效指标", "总目标绩效指标"],
    "annual-block": ["年度绩效指标", "本年度绩效指标"],
    "annual-total": ["资金总额"],
    "own-funds": ["自有资金"],
    "part-of-own-funds": ["事业收入", "经营性收入", "经营收入"],
    "other-label": [
      "主管部门编码",
      "项目起止时间",
      "起止时间",
      "项目概况",
      "项目立项情况",
      "项目实施进度计划",
      "单位职能概述",
    ],
    end: ["其他说明的问题", "其他需要说明的问题"],
  },
  isThis: ({ fields, sideBySide }) =>
    sideBySide === 1 && (fields.has("whole-block") || (fields.has("annual-block") && fields.has("whole-goal"))),
};
