import type { PrintedForm } from "../form";

/** A class over a column of names and one of targets, its level 2 before the names, two indicators a project. */
export default {
  place: "各地",
  title: "项目支出绩效目标表（每类两列）",
  sheets: [
    `
项目支出绩效目标表 | → | → | → | → | → | → | →
2025年度 | → | → | → | → | → | → | →
部门名称：某局 |  |  |  |  |  |  | 单位：万元
项目名称 | 预算金额 | 年度目标 | 产出指标 | → | 效益指标 | → | 备注
⟂ | ⟂ | ⟂ | 指标内容 | 指标值 | 指标内容 | 指标值 | ⟂
甲项目 | 30.00 | 维护6处。 | 数量指标：维护处数 | ≥6处 | 社会效益指标：知晓率 | ≥80% | 
乙项目 | 20.00 | 维护3处。 | 数量指标：维护处数 | ≥3处 | 社会效益指标：知晓率 | ≥80% | 
合计 | 50.00 |  |  |  |  |  | 
`,
  ],
  tables: [
    {
      year: 2025,
      moneyUnit: "万元",
      department: "某局",
      projects: [
        {
          name: "甲项目",
          total: "30.00",
          goal: "维护6处。",
          indicators: ["产出指标 数量指标 维护处数 · ≥6处", "效益指标 社会效益指标 知晓率 · ≥80%"],
        },
        {
          name: "乙项目",
          total: "20.00",
          goal: "维护3处。",
          indicators: ["产出指标 数量指标 维护处数 · ≥3处", "效益指标 社会效益指标 知晓率 · ≥80%"],
        },
      ],
    },
  ],
  found: { "too-few-indicators": 2 },
} satisfies PrintedForm;
