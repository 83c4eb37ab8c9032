import type { Form } from "./form";

/**
 * L1, 项目支出绩效目标申报表 of the central departments. The old form has the indicators of the whole period and those of the year side
 * by side, the newer one has one block and says what each indicator is worth.
 */
export const CENTRAL: Form = {
  layout: "L1",
  labels: {
    "whole-total": ["中期资金总额", "实施期资金总额", "实施周期资金总额"],
    "annual-total": ["年度资金总额"],
    "whole-goal": ["中期目标", "中期绩效目标", "实施期目标", "实施期总目标", "实施期绩效目标"],
    "annual-goal": ["年度目标", "年度绩效目标", "年度总体目标", "本年度目标"],
    "other-label": ["项目属性", "项目期", "执行率分值", "项目负责人及电话"],
  },
  isThis: ({ fields, columns, sideBySide }) => {
    if (!columns.has("name") || sideBySide > 2) return false;
    const money = fields.has("annual-total") || fields.has("whole-total");
    const goal = fields.has("annual-goal") || fields.has("whole-goal") || fields.has("goal");
    const names = fields.has("department") || fields.has("unit");
    return [money, goal, names].filter(Boolean).length >= 2;
  },
};
