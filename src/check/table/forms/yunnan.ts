import type { Form } from "./form";

/** L3, the form of Yunnan for goals and for what came of them: amounts by columns, and a target over three cells. */
export const YUNNAN: Form = {
  layout: "L3",
  labels: {
    "first-budget": ["年初预算数", "年初预算", "年初预算金额"],
    "present-budget": ["全年预算数", "全年预算", "调整后预算数"],
    spent: ["全年执行数", "全年支出数", "实际执行数"],
    "expected-goal": ["预期目标", "年初设定目标"],
    "other-label": ["实际完成情况", "全年实际完成情况", "年度指标值"],
  },
  isThis: ({ fields, columns, sideBySide }) =>
    sideBySide === 1 &&
    columns.has("name") &&
    (fields.has("first-budget") || fields.has("present-budget") || (columns.has("sign") && columns.has("unit"))),
};
