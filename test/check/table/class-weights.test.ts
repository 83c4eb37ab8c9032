import { statedWeights } from "../../../src/check/table/class-weights";
import type { Located } from "../../../src/check/sheet/located";
import { firstHandle } from "../../../src/check/sheet/snapshot";

const cell = (value: string): Located<string> => ({
  value,
  spans: [{ sheet: "表", row: firstHandle(0), column: 0, start: 0, end: value.length }],
});

const filed = (...classes: readonly (readonly [level1: string, level2: string])[]) =>
  classes.map(([level1, level2], index) => ({ position: index + 1, levels: [cell(level1), cell(level2)] as const }));

const told = (...classes: readonly (readonly [string, string])[]) =>
  statedWeights(filed(...classes)).map(({ label, least, most, indicators }) => [label, least, most, indicators]);

test("a class is told once with all its indicators", () => {
  expect(told(["产出指标（50分）", "数量指标（30分）"], ["产出指标（50分）", "质量指标（20分）"])).toEqual([
    ["产出指标（50分）", 50, 50, [1, 2]],
    ["数量指标（30分）", 30, 30, [1]],
    ["质量指标（20分）", 20, 20, [2]],
  ]);
});

test("a class of the same name under another level 1 is another one", () => {
  expect(told(["甲项目产出", "数量指标（20分）"], ["乙项目产出", "数量指标（20分）"])).toEqual([
    ["数量指标（20分）", 20, 20, [1]],
    ["数量指标（20分）", 20, 20, [2]],
  ]);
});

test("classes that say nothing of their weight are left out", () => {
  expect(told(["产出指标", "数量指标"], ["效益指标（30-40分）", "社会效益指标"])).toEqual([
    ["效益指标（30-40分）", 30, 40, [2]],
  ]);
});
