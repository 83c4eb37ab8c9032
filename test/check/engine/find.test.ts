import { createCheck } from "../../../src/check/check";
import { plainFinding } from "../../../src/check/engine/project-findings";
import { exampleSheet, HEAD, projectRow, sumRow } from "../../../src/check/rules/example";
import type { SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";

const CELL = "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：不少于2次；年度指标值：2次。";

/** Projects of these names, each with a packed cell that has faults. */
const sheetWith = (...names: readonly string[]): SheetSnapshot => {
  const rows = names.map((name) => projectRow(name, 20, CELL, "保障培训。"));
  return exampleSheet({ sheet: [...HEAD, sumRow("合计", 20 * names.length), ...rows] });
};

const PROFILE = { ...GUANGDONG, tier: "strict" as const };

test("each finding is found by its key, projects of one name and of none included", () => {
  const check = createCheck({ profile: PROFILE });
  const { findings } = check.run([sheetWith("培训经费", "宣传经费", "培训经费", "")]);
  expect(findings.length).toBeGreaterThan(8);
  expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
  for (const finding of findings) expect(check.find(finding.key)).toBe(finding);
  expect(check.find("no-operator|没有这个项目||||1")).toBeNull();
  expect(check.find("")).toBeNull();
});

test("nothing is found before a run, and after it only what is there now", () => {
  const check = createCheck({ profile: PROFILE });
  const [key = ""] = check
    .run([sheetWith("培训经费")])
    .findings.flatMap(({ key, rule }) => (rule === "word-operator" ? [key] : []));
  expect(createCheck({ profile: PROFILE }).find(key)).toBeNull();
  expect(check.find(key)).not.toBeNull();
  check.run([sheetWith("宣传经费")]);
  expect(check.find(key)).toBeNull();
});

test("a finding says the same whichever of its project is looked at first", () => {
  const sheet = sheetWith("培训经费", "培训经费", "培训经费");
  const inOrder = createCheck({ profile: PROFILE }).run([sheet]).findings.map(plainFinding);
  const { findings } = createCheck({ profile: PROFILE }).run([sheet]);
  const backwards = [...findings].reverse().map(plainFinding).reverse();
  expect(JSON.stringify(backwards)).toBe(JSON.stringify(inOrder));
});
