import { compareFindings } from "../../../src/check/advice/compare-findings";
import { createCheck } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planFixes } from "../../../src/check/fix";
import { plainFinding } from "../../../src/check/engine/project-findings";
import { snapshotOf } from "../../../src/check/sheet/snapshot";

test("a finding is no new one where its indicator stands in another row, with a sign in full width", () => {
  const sheet = (...rows: readonly (readonly string[])[]) => [
    snapshotOf("表", [
      ["2026年度项目支出绩效目标明细表", null, null, null, null],
      ["项目名称", "一级指标", "二级指标", "三级指标", "指标值"],
      ...rows.map((row) => ["会议经费", "产出指标", "数量指标", ...row]),
    ]),
  ];
  const check = createCheck();
  const found = (...rows: readonly (readonly string[])[]) => check.run(sheet(...rows)).findings.map(plainFinding);
  const before = found(["会议场次", "≥6场"], ["调研报告数量", "=500%"]);
  const after = found(["调研报告数量", "＝500%"], ["会议场次", "≥6场"]);
  expect(before.map(({ rule }) => rule)).toContain("unit-name-clash");
  expect(compareFindings(before, after).added.filter(({ severity }) => severity !== "info")).toEqual([]);
  const worse = found(["调研报告数量", "＝500%"], ["会议场次", "≥6%"]);
  expect(compareFindings(before, worse).added.map(({ message }) => message.params.name)).toContain("会议场次");
});

test("a finding is no new one where its project becomes one with another, whose goal it was meant to have", () => {
  const row = (goal: string, ...cells: readonly string[]) => ["会议经费", goal, ...cells];
  const before = [
    snapshotOf("表", [
      ["2026年度项目支出绩效目标明细表", null, null, null, null, null],
      ["项目名称", "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值"],
      row("办好会议6场，按期办结", "产出指标", "数量指标", "会议场次", "≥6场"),
      row("办好会议6场,按期办结", "成本指标", "经济成本指标", "人均会议成本", "≥５0%"),
    ]),
  ];
  const check = createCheck();
  const found = check.run(before).findings.map(plainFinding);
  expect(found.filter(({ rule }) => rule === "operator-direction")).toHaveLength(1);
  const safe = new Set(found.flatMap(({ key, fix }) => (fix?.safe === true ? [key] : [])));
  const writes = planFixes(before, safe, check).groups.flatMap((group) => group.writes);
  const after = applyWrites(before, writes);
  const then = check.run(after).findings.map(plainFinding);
  expect(then.filter(({ rule }) => rule === "operator-direction")).toHaveLength(1);
  expect(then.find(({ rule }) => rule === "operator-direction")?.indicator).toBe(2);
  expect(compareFindings(found, then).added.filter(({ severity }) => severity !== "info")).toEqual([]);
});
