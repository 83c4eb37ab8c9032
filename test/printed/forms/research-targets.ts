import type { PrintedForm } from "../form";

/** A form of research projects: 考核指标值, a money of all years and one of this. */
export default {
  place: "科研",
  title: "科技计划项目绩效目标表",
  sheets: [
    `
科技计划项目绩效目标表 | → | → | → | →
项目名称 | 水稻抗病新品种选育 | → | → | →
承担单位 | 某省农业科学院 | 起止年限 | 2024-2026 | →
经费预算（万元） | 总经费 | 80 | 其中：财政经费 | 60
⟂ | 自筹经费 | 20 | 2025年财政经费 | 20
总体目标 | 选育抗病新品种2个。 | → | → | →
考核指标 | 一级指标 | 二级指标 | 三级指标 | 考核指标值
⟂ | 产出指标 | 数量指标 | 选育新品种 | 2个
⟂ | ⟂ | ⟂ | 发表论文 | 5篇（其中SCI 2篇）
⟂ | ⟂ | 质量指标 | 新品种通过审定 | 2个
⟂ | ⟂ | 时效指标 | 完成时限 | 2026年12月31日
⟂ | 效益指标 | 经济效益指标 | 亩均增收 | 100元
⟂ | ⟂ | 社会效益指标 | 培训农民 | 500人次
⟂ | 满意度指标 | 服务对象满意度 | 农户满意度 | 90%
`,
  ],
  tables: [
    {
      moneyUnit: "万元",
      projects: [
        {
          name: "水稻抗病新品种选育",
          unit: "某省农业科学院",
          goal: "选育抗病新品种2个。",
          indicators: 7,
        },
      ],
    },
  ],
  found: { "percent-needs-operator": 1 },
} satisfies PrintedForm;
