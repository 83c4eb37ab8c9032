import type { PrintedForm } from "../form";

const sheet = (name: string, money: string): string => `
2025年项目支出绩效目标表 | → | → | → | →
单位：万元 | → | → | → | →
项目名称 | ${name} | → | → | →
主管部门 | 某市人力资源局 | 实施单位 | 某市培训中心 | →
${money}
年度目标 | ${goal(name)} | → | → | →
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
⟂ | 产出指标 | 数量指标 | ${name}人次 | ≥600人次
⟂ | ⟂ | 质量指标 | ${name}合格率 | ≥95%
⟂ | ⟂ | 时效指标 | ${name}完成时间 | 12月底前
⟂ | 成本指标 | 经济成本指标 | 人均${name}成本 | ≤0.1万元
⟂ | 效益指标 | 社会效益指标 | ${name}后就业人数 | ≥300人
⟂ | 满意度指标 | 服务对象满意度指标 | ${name}学员满意度 | ≥90%
`;

const goal = (name: string): string => `全年完成${name}600人次。`;

const project = (name: string): PrintedForm["tables"][number]["projects"][number] => ({
  name,
  unit: "某市培训中心",
  total: "50",
  goal: goal(name),
  indicators: 6,
});

/** A fund in one cell with its amount is not read: the others need not add up to the total, and may not be more than it. */
export default {
  place: "各地",
  title: "资金来源与金额同格的绩效目标表",
  sheets: [
    sheet(
      "农民培训",
      `项目资金 | 资金总额 | 50 | 上年结转：10万元 | →
⟂ | 财政拨款 | 30 | → | →
⟂ | 其他资金 | 10 | → | →`,
    ),
    sheet(
      "职工培训",
      `项目资金 | 资金总额 | 50 | → | →
⟂ | 财政拨款 | 30 | → | →
⟂ | 其他资金 | 10 | 其中：上年结转10万元，单位自筹0万元 | →`,
    ),
    sheet(
      "家政培训",
      `项目资金 | 资金总额 | 50 | → | →
⟂ | 财政拨款 | 30 | → | →
⟂ | 其他资金 | 10 | 全年分10批拨付 | →`,
    ),
    sheet(
      "创业培训",
      `项目资金 | 资金总额 | 50 | 上年结转：10万元 | →
⟂ | 财政拨款 | 55 | → | →
⟂ | 其他资金 | 10 | → | →`,
    ),
  ],
  tables: [
    {
      year: 2025,
      moneyUnit: "万元",
      department: "某市人力资源局",
      projects: [project("农民培训"), project("职工培训"), project("家政培训"), project("创业培训")],
    },
  ],
  found: { "row-sum-mismatch": 2 },
} satisfies PrintedForm;
