import type { ExampleCell } from "../rule";

const INDICATORS: readonly (readonly ExampleCell[])[] = [
  ["成本指标", "经济成本指标", "人均培训成本", "≤400元/人天"],
  ["产出指标", "数量指标", "培训班次", "≥2次"],
  ["产出指标", "质量指标", "培训合格率", "≥90%"],
  ["产出指标", "时效指标", "培训计划按期完成率", "≥95%"],
  ["效益指标", "社会效益指标", "政策知晓率", "≥90%"],
  ["满意度指标", "服务对象满意度指标", "参训人员满意度", "≥90%"],
];

/** A form whose indicators stand in one column with their targets, with this one among them. */
export const formOfNames = (indicator: string): ExampleCell[][] => [
  ...formWith()
    .slice(0, 5)
    .map((row) => row.slice(0, 3)),
  ["一级指标", "二级指标", "三级指标"],
  ...INDICATORS.map(([level1, level2, name, target]) => [
    level1 ?? null,
    level2 ?? null,
    level2 === "数量指标" ? indicator : `${String(name)}${String(target)}`,
  ]),
];

/** A form of one project with this name and target among its indicators. */
export const formOf = (name: string, target: string): ExampleCell[][] =>
  formWith().map((row) => (row[1] === "数量指标" ? [...row.slice(0, 2), name, target] : row));

/** A form of one project that no rule has anything to say about, with these rows of funds: labels and amounts. */
export const formWith = (...funds: readonly (readonly [label: string, amount: ExampleCell])[]): ExampleCell[][] => [
  ["项目支出绩效目标申报表", null, null, null],
  ["（2026年度）", null, null, null],
  ["项目名称", "培训经费", null, null],
  ["主管部门", "某部门", "实施单位", "某单位"],
  ...funds.map(([label, amount], index): ExampleCell[] => [
    index === 0 ? "项目资金（万元）" : null,
    label,
    amount,
    null,
  ]),
  ["年度目标", "全年办好2次培训。", null, null],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ...INDICATORS.map((row) => [...row]),
];
