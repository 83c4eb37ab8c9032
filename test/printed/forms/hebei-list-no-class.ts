import type { PrintedForm } from "../form";

/** A list without classes: number, project, money, goal, indicator, target, in a plain grid without merges. */
export default {
  place: "河北省",
  title: "专项资金绩效目标清单",
  sheets: [
    `
附表3 | | | | | |
2024年市级专项资金绩效目标情况表 | → | → | → | → | → | →
序号 | 项目单位 | 项目名称 | 资金安排（万元） | 绩效目标 | 绩效指标 | 指标值
1 | 某县农业农村局 | 设施蔬菜提升 | 80 | 新建改造设施大棚200亩。 | 新建改造设施大棚面积 | ≥200亩
 | | | | | 亩均增收 | ≥3000元
 | | | | | 农户满意度 | ≥85%
2 | 某区农业农村局 | 农机报废更新 | 45 | 报废更新老旧农机90台。 | 报废农机数量 | ≥90台
 | | | | | 补贴资金兑付及时率 | ≥95%
 | | | | | 农机户满意度 | ≥90%
合计 | | | 125 | | |
`,
  ],
  tables: [
    {
      year: 2024,
      moneyUnit: "万元",
      projects: [
        {
          name: "设施蔬菜提升",
          unit: "某县农业农村局",
          total: "80",
          goal: "新建改造设施大棚200亩。",
          indicators: ["· · 新建改造设施大棚面积 · ≥200亩", "· · 亩均增收 · ≥3000元", "· · 农户满意度 · ≥85%"],
        },
        {
          name: "农机报废更新",
          unit: "某区农业农村局",
          total: "45",
          goal: "报废更新老旧农机90台。",
          indicators: ["· · 报废农机数量 · ≥90台", "· · 补贴资金兑付及时率 · ≥95%", "· · 农机户满意度 · ≥90%"],
        },
      ],
    },
  ],
} satisfies PrintedForm;
