import type { PrintedForm } from "../form";

/** The goal and the indicators of one of them. */
const indicators = (name: string): string => `年度目标 | ${goal(name)} | → | → | →
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
⟂ | 产出指标 | 数量指标 | ${name}人次 | ≥600人次
⟂ | ⟂ | 质量指标 | ${name}合格率 | ≥95%
⟂ | ⟂ | 时效指标 | ${name}完成时间 | 12月底前
⟂ | 成本指标 | 经济成本指标 | 人均${name}成本 | ≤0.1万元
⟂ | 效益指标 | 社会效益指标 | ${name}后就业人数 | ≥300人
⟂ | 满意度指标 | 服务对象满意度指标 | ${name}学员满意度 | ≥90%`;

const goal = (name: string): string => `全年完成${name}600人次。`;

const sheet = (name: string, money: string): string => `
2025年项目支出绩效目标表 | → | → | → | →
单位：万元 | → | → | → | →
项目名称 | ${name} | → | → | →
主管部门 | 某市人力资源局 | 实施单位 | 某市培训中心 | →
${money}
${indicators(name)}
`;

const project = (name: string, total?: string): PrintedForm["tables"][number]["projects"][number] => ({
  name,
  unit: "某市培训中心",
  ...(total !== undefined && { total }),
  goal: goal(name),
  indicators: 6,
});

/** The money of all years beside that of this one, whose funds may be those of either. */
export default {
  place: "各地",
  title: "资金总额与其中当年预算并列的绩效目标表",
  sheets: [
    sheet(
      "新型农民培训",
      `项目资金 | 资金总额 | 560 | 其中：当年预算 | 200
⟂ | 财政拨款 | 150 | 其他资金 | 50`,
    ),
    sheet(
      "在岗职工培训",
      `项目资金 | 资金总额 | 560 | → | →
⟂ | 其中：本年度预算金额 | 200 | → | →
⟂ | 财政拨款 | 150 | → | →
⟂ | 其他资金 | 50 | → | →`,
    ),
    sheet(
      "家政服务培训",
      `项目资金 |  | 总额 | 2025年度 | →
⟂ | 资金总额 | 560 | 200 | →
⟂ | 财政拨款 | 410 | 150 | →
⟂ | 其他资金 | 150 | 50 | →`,
    ),
    // What this year has of a fund adds nothing to the money of all years.
    sheet(
      "实训基地体验",
      `项目资金 | 项目总投资 | 130 | → | →
⟂ | 财政资金 | 60 | → | →
⟂ | 本年财政资金 | 30 | → | →
⟂ | 专项债券资金 | 30 | → | →
⟂ | 本年度债券资金 | 10 | → | →
⟂ | 其他资金 | 40 | → | →`,
    ),
    sheet(
      "创业培训",
      `项目资金 | 项目总预算 | 100 | → | →
⟂ | 当年财政拨款 | 60 | → | →
⟂ | 当年其他资金 | 10 | → | →`,
    ),
    // What is called the year's may be all there is of it: nothing is certain but what is more than the total.
    sheet(
      "月嫂培训",
      `项目资金 | 项目总预算 | 100 | → | →
⟂ | 当年财政拨款 | 60 | → | →
⟂ | 其他资金 | 10 | → | →`,
    ),
    // A loan of the year that is named for no other is none of the money of all years, whatever comes of it.
    sheet(
      "钳工培训",
      `项目资金 | 项目总投资 | 130 | → | →
⟂ | 财政资金 | 60 | → | →
⟂ | 其他资金 | 70 | → | →
⟂ | 本年度债券资金 | 10 | → | →`,
    ),
    // The year may be said by its number, which is no part of a label otherwise.
    sheet(
      "电工培训",
      `项目资金 | 项目总投资 | 130 | → | →
⟂ | 财政资金 | 60 | → | →
⟂ | 2025年财政资金 | 30 | → | →
⟂ | 其他资金 | 70 | → | →`,
    ),
    // Funds below the year's share of all years' money add up to the one or to the other.
    sheet(
      "焊工培训",
      `项目资金 | 项目总投资 | 130 | → | →
⟂ | 其中：本年度安排 | 30 | → | →
⟂ | 财政资金 | 60 | → | →
⟂ | 其他资金 | 70 | → | →`,
    ),
    sheet(
      "护理员培训",
      `资金总额 | 560 | → | 其中：2025年预算 | 200
财政拨款 | 560 | → | 其中：2025年预算 | 200
其他资金 | 0 | → | 其中：2025年预算 | 0`,
    ),
    // More than all the money there is.
    sheet(
      "远程授课",
      `项目资金 | 资金总额 | 560 | 其中：当年预算 | 200
⟂ | 财政拨款 | 550 | → | →
⟂ | 其他资金 | 50 | → | →`,
    ),
  ],
  tables: [
    {
      year: 2025,
      moneyUnit: "万元",
      department: "某市人力资源局",
      projects: [
        project("新型农民培训", "200"),
        project("在岗职工培训", "200"),
        project("家政服务培训", "200"),
        project("实训基地体验"),
        project("创业培训"),
        project("月嫂培训"),
        project("钳工培训"),
        project("电工培训"),
        project("焊工培训", "30"),
        project("护理员培训", "200"),
        project("远程授课", "200"),
      ],
    },
  ],
  found: { "row-sum-mismatch": 1 },
} satisfies PrintedForm;
