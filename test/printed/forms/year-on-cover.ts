import type { PrintedForm } from "../form";

/** The year stands on the cover alone. */
export default {
  place: "体育彩票",
  title: "项目支出绩效目标表（年度写在封面）",
  sheets: [
    `
部门预算项目绩效目标 |
某省体育彩票管理中心 |
2025年 |
`,
    `
项目支出绩效目标表 | → | → | →
项目名称 | 体彩发行 | → | →
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 销售网点数 | ≥200个
⟂ | 时效指标 | 完成时间 | 2024年12月底前
效益指标 | 经济效益指标 | 公益金筹集额 | ≥3亿元
`,
  ],
  tables: [
    {
      year: 2025,
      projects: [
        {
          name: "体彩发行",
          indicators: 3,
        },
      ],
    },
  ],
  found: { "deadline-year-differs": 1 },
} satisfies PrintedForm;
