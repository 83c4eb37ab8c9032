import { checkSheets } from "../../../src/check/check";
import { RULES } from "../../../src/check/rules";
import { snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";

const HEADER = [
  "单位名称",
  "项目名称",
  "年度资金",
  "项目总金额",
  "一级指标",
  "二级指标",
  "三级指标",
  "指标值",
  "实施周期指标值",
];

/** The findings about a cost target of a project with this year's total and that of the whole period. */
function found(money: string, year: CellValue, whole: CellValue, annual: string, cycle: string) {
  const blank = HEADER.map((): CellValue => null);
  const sheet = snapshotOf("表", [
    [`某单位2026年项目支出绩效目标表（单位：${money}）`, ...blank.slice(1)],
    HEADER,
    ["某单位", "培训经费", year, whole, "成本指标", "经济成本指标", "培训总成本", annual, cycle],
    [...blank.slice(0, 4), "产出指标", "数量指标", "培训班次", "≥2次", "≥6次"],
  ]);
  const rules = RULES.filter(({ id }) => id === "cost-above-budget");
  return checkSheets([sheet], { rules }).findings.map(({ message, related }) => [
    message.params.text,
    message.params.total,
    related.map(({ column }) => column),
  ]);
}

test("the target of the whole period is held against its own total, that of the year against the year's", () => {
  expect(found("万元", 20, 60, "≤20万元", "≤60万元")).toEqual([]);
  expect(found("万元", 20, 60, "≤25万元", "≤60万元")).toEqual([["≤25万元", "20.00", [2]]]);
  expect(found("万元", 20, 60, "≤20万元", "≤61万元")).toEqual([["≤61万元", "60.00", [3]]]);
});

test("where the whole period has no total, the year's counts for both", () => {
  expect(found("万元", 20, null, "≤20万元", "≤60万元")).toEqual([["≤60万元", "20.00", [2]]]);
});

test("amounts are compared in one unit, to the cent", () => {
  expect(found("元", 202_500, 202_500, "≤20.25万元", "≤20.25万元")).toEqual([]);
  expect(found("元", 202_500, 202_500, "≤20.26万元", "≤202500元")).toEqual([["≤20.26万元", "202,500.00", [2]]]);
  expect(found("元", 202_500, 202_500, "≤0.01亿元", "≤20.25万元")).toHaveLength(1);
});

test("a blank total says nothing, and neither does a price", () => {
  expect(found("万元", null, null, "≤25万元", "≤25万元")).toEqual([]);
  expect(found("万元", 20, 60, "≤25万元/年", "≤80万元/期")).toEqual([]);
});

test("what a project costs in all is held against all its money where there is one target alone", () => {
  const header = HEADER.slice(0, -1);
  const found = (name: string, target: string) => {
    const blank = header.map((): CellValue => null);
    const sheet = snapshotOf("表", [
      ["某单位2026年项目支出绩效目标表（单位：万元）", ...blank.slice(1)],
      header,
      ["某单位", "培训经费", 20, 60, "成本指标", "经济成本指标", name, target],
      [...blank.slice(0, 4), "产出指标", "数量指标", "培训班次", "≥2次"],
    ]);
    const rules = RULES.filter(({ id }) => id === "cost-above-budget");
    return checkSheets([sheet], { rules }).findings.map(({ message }) => message.params.total);
  };
  expect(found("项目总投资", "≤60万元")).toEqual([]);
  expect(found("项目总投资", "≤61万元")).toEqual(["60.00"]);
  expect(found("场地租赁费", "≤25万元")).toEqual(["20.00"]);
});
