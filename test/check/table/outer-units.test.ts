import { checkSheets } from "../../../src/check/check";
import type { CellValue } from "../../../src/check/sheet/snapshot";
import { sheetOf } from "../../support/list";

const HEAD = ["单位名称（项目名称）", "资金总额", "绩效目标", "一级指标", "二级指标", "三级指标", "指标值"];
const unit = (name: string, amount: number): CellValue[] => [name, amount, null, null, null, null, null];
const project = (name: string, amount: number): CellValue[] => [
  name,
  amount,
  "办成一件事。",
  "产出指标",
  "数量指标",
  "办成件数",
  "≥1件",
];

const mismatches = (...rows: CellValue[][]): number =>
  checkSheets([sheetOf([["2025年项目绩效目标表"], HEAD, ...rows])]).findings.filter(
    ({ rule }) => rule === "total-mismatch",
  ).length;

describe("a department above its units", () => {
  const inner = [
    unit("某局机关", 50),
    project("甲", 20),
    project("乙", 30),
    unit("某局信息中心", 40),
    project("丙", 40),
  ];

  test("states the sum of the units, which the total does not count again", () => {
    expect(mismatches(unit("合计", 90), unit("某局", 90), ...inner)).toBe(0);
  });

  test("is checked against the total as before where its sum is wrong", () => {
    expect(mismatches(unit("合计", 90), unit("某局", 91), ...inner)).toBeGreaterThan(0);
  });
});
