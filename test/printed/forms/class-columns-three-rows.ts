import type { PrintedForm } from "../form";

/** Three rows of labels: level 2 below one level 1, the other level 1 alone over its column. */
export default {
  place: "各地",
  title: "项目支出绩效目标情况表（三行表头）",
  sheets: [
    `
2025年项目支出绩效目标情况表 | → | → | → | → | → | →
单位：某中心 |  |  |  |  |  | 单位：万元
项目名称 | 预算数 | 项目绩效总目标 | 绩效指标 | → | → | →
⟂ | ⟂ | ⟂ | 产出指标 | → | → | 效益指标
⟂ | ⟂ | ⟂ | 数量指标 | 质量指标 | 时效指标 | ⟂
绿色出行 | 40.00 | 投放车辆500辆。 | 投放车辆≥500辆 | 车辆完好率≥95% | 6月底前投放完毕 | 出行分担率≥10%；公众满意度≥85%
合计 | 40.00 |  |  |  |  | 
`,
  ],
  tables: [
    {
      year: 2025,
      moneyUnit: "万元",
      department: "某中心",
      projects: [
        {
          name: "绿色出行",
          total: "40.00",
          goal: "投放车辆500辆。",
          indicators: [
            "产出指标 数量指标 投放车辆 · ≥500辆",
            "产出指标 质量指标 车辆完好率 · ≥95%",
            "产出指标 时效指标 6月底前投放完毕 · ·",
            "效益指标 · 出行分担率 · ≥10%",
            "效益指标 · 公众满意度 · ≥85%",
          ],
        },
      ],
    },
  ],
  infos: { "missing-cost": 1 },
} satisfies PrintedForm;
