import type { PrintedForm } from "../form";

/** The indicators stand under 绩效指标 alone, by what the department does and without classes. */
export default {
  place: "北京市",
  title: "部门整体支出绩效目标申报表（按活动列示）",
  sheets: [
    `
部门整体支出绩效目标申报表 | → | → | → | → | →
（ 2024 年度） | → | → | → | → | →
部门（单位）名称 | 北京市某局 | → | → | → | →
总体资金情况（万元） | 预算支出总额 | 按收入性质分 | → | 按支出性质分 | →
⟂ | ⟂ | 其中：财政拨款 | 其他资金 | 其中：基本支出 | 项目支出
⟂ | 15678.9 | 15600 | 78.9 | 9678.9 | 6000
整体绩效目标 | 改造老旧小区30个，保障机关正常运转。 | → | → | → | →
其他说明 | 无 | → | → | → | →
活动 | 活动内容 | 绩效指标 | 绩效指标性质 | 绩效指标值 | 绩效度量单位
重点任务一 | 接诉即办 | 诉求响应率 | ＝ | 100 | %
⟂ | ⟂ | 诉求解决率 | ≥ | 95 | %
重点任务二 | 城市更新 | 老旧小区改造数量 | ≥ | 30 | 个
⟂ | ⟂ | 居民满意度 | ≥ | 90 | %
`,
  ],
  tables: [
    {
      year: 2024,
      moneyUnit: "万元",
      department: "北京市某局",
      projects: [
        {
          name: "北京市某局",
          unit: "北京市某局",
          total: "15678.9",
          goal: "改造老旧小区30个，保障机关正常运转。",
          indicators: [
            "· · 诉求响应率 · ＝100%",
            "· · 诉求解决率 · ≥95%",
            "· · 老旧小区改造数量 · ≥30个",
            "· · 居民满意度 · ≥90%",
          ],
        },
      ],
    },
  ],
  mergedOnly: "without its merge the label of the total stands a row above the amounts, as other labels do",
} satisfies PrintedForm;
