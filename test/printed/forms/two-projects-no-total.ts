import type { PrintedForm } from "../form";

/** Level 1 alone before a colon, equals signs, values behind colons, no row for the total. */
export default {
  place: "各地",
  title: "项目支出绩效目标表（无合计行）",
  sheets: [
    `
2025年项目支出绩效目标表 | → | → | →
项目名称 | 项目经费（元） | 绩效目标 | 绩效指标
消防维保 | 86000 | 维保12次。 | 产出指标：维保次数＝12次；完好率≥98%。效益指标：火灾事故＝0起。满意度指标：≥95%。
电梯维保 | 45000 | 维保24次。 | 产出指标：1、维保次数：24次；2、完好率：98%；3、完成时限：12月31日前；4、成本：4.5万元；效益指标：安全事故：0；满意度指标：员工满意度：95%
`,
  ],
  tables: [
    {
      year: 2025,
      moneyUnit: "元",
      projects: [
        {
          name: "消防维保",
          total: "86000",
          goal: "维保12次。",
          indicators: [
            "产出指标 · 维保次数 · ＝12次",
            "产出指标 · 完好率 · ≥98%",
            "效益指标 · 火灾事故 · ＝0起",
            "满意度指标 · · · ≥95%",
          ],
        },
        {
          name: "电梯维保",
          total: "45000",
          goal: "维保24次。",
          indicators: [
            "产出指标 · 维保次数 · 24次",
            "产出指标 · 完好率 · 98%",
            "产出指标 · 完成时限 · 12月31日前",
            "产出指标 · 成本 · 4.5万元",
            "效益指标 · 安全事故 · 0",
            "满意度指标 · 员工满意度 · 95%",
          ],
        },
      ],
    },
  ],
  found: { "total-row-missing": 1, "indicator-parse-error": 1, "percent-needs-operator": 2 },
} satisfies PrintedForm;
