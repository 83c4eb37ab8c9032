import { createCheck } from "../../src/check/check";
import type { CellValue, SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { overviewOf, type Overview } from "../../src/report/overview";
import { CELL_COLUMN, ROW } from "../taskpane/support/sheet";
import { tableWith } from "./support";

const overview = (...sheets: readonly SheetSnapshot[]): Overview =>
  overviewOf(createCheck().read(sheets), sheets, GUANGDONG.thresholds.roundingAllowance);

const amountsOf = ({ funds }: Overview) => funds.map(({ label, unit, amount }) => [label, amount, unit]);

const cell = (cycle: string, annual: string): string =>
  `1、1-产出指标；11-数量指标；培训班次；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** The table with other indicators of its first project. */
const withTargets = (cycle: string, annual: string): SheetSnapshot =>
  tableWith([[ROW.training, CELL_COLUMN, cell(cycle, annual)]]);

test("counts projects and indicators, and adds up each kind of money of the projects alone", () => {
  const all = overview(tableWith());
  expect([all.projects, all.indicators]).toEqual([3, 6]);
  // 合计 and the unit state 35.51: the projects come to 35.50.
  expect(amountsOf(all)).toEqual([
    ["总计", "35.50", "万元"],
    ["财政拨款", "35.50", "万元"],
    ["财政专户拨款", "0.00", "万元"],
    ["其他资金", "0.00", "万元"],
  ]);
  expect(all.funds.map(({ share }) => share)).toEqual([1, 1, 0, 0]);
});

test.each([
  ["≥5个", "≥5个", 5],
  ["≥5个", "待补充", 5],
  ["有效推动", "有效推动", 4],
  ["≥5个", "有效推动", 4],
  ["待补充", "待补充", 4],
  ["2026年12月底前", "2026年12月底前", 5],
] as const)("of the targets %s and %s", (cycle, annual, quantitative) => {
  // Of the other four one is a placeholder.
  const { indicators, quantitative: found } = overview(withTargets(cycle, annual));
  expect([indicators, found + 1]).toEqual([5, quantitative]);
});

test("an amount that cannot be read is left out and counted", () => {
  const { funds } = overview(tableWith([[ROW.meeting, 2, "十万左右"]]));
  expect(funds[1]).toEqual({
    ...{ label: "财政拨款", period: "annual", unit: "万元", amount: "25.25", unread: 1 },
    share: 25.25 / 35.5,
  });
  expect(funds[0]?.unread).toBe(0);
});

test("tables of several units have a figure a unit, and shares of their own", () => {
  const inYuan = tableWith(
    [
      [2, 0, "单位：元"],
      [ROW.training, 1, 200],
      [ROW.training, 2, 200],
    ],
    "另一张",
  );
  const { funds, projects } = overview(tableWith(), inYuan);
  expect(projects).toBe(6);
  expect(funds.filter(({ label }) => label === "总计")).toEqual([
    { label: "总计", period: "annual", unit: "万元", amount: "35.50", share: 1, unread: 0 },
    { label: "总计", period: "annual", unit: "元", amount: "215.25", share: 1, unread: 0 },
  ]);
});

test("sums are told with what their parts come to", () => {
  const states = ({ sums }: Overview) => sums.map(({ row, column, verdict }) => [row, column, verdict]);
  const fits: [number, number, CellValue][] = [ROW.total, ROW.unit].flatMap((row) => [
    [row, 1, 35.5],
    [row, 2, 35.5],
  ]);
  expect(new Set(states(overview(tableWith(fits))).map(([, , verdict]) => verdict))).toEqual(new Set(["equal"]));
  const off = states(overview(tableWith([...fits, [ROW.unit, 1, 40], [ROW.total, 1, 40]])));
  expect(off.filter(([, , verdict]) => verdict === "mismatch")).toContainEqual(["某单位", "总计", "mismatch"]);
  expect(states(overview(tableWith()))).toContainEqual(["某单位", "财政拨款", "rounding"]);
});
