import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planEdits } from "../../../src/check/fix";
import { exampleProfile, exampleSheet } from "../../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../../src/check/rules/example-list";
import { readTables } from "../../../src/check/table/read";
import type { ExampleCell } from "../../../src/check/rule";

const sheetOf = (name: string, sign: string, value: ExampleCell, unit: string, level2 = "数量指标") =>
  exampleSheet({
    sheet: [...LIST_HEAD, listRow(name, sign, value, unit).map((cell, at) => (at === 4 ? level2 : cell))],
  });
const targetOf = (...cells: Parameters<typeof sheetOf>) =>
  readTables([sheetOf(...cells)])[0]?.projects[0]?.indicators[0]?.annual;
const findingsOf = (...cells: Parameters<typeof sheetOf>) =>
  checkSheets([sheetOf(...cells)], { profile: exampleProfile({}) }).findings;
/** Rules about targets that speak, apart from those about the set. */
const rulesOf = (...cells: Parameters<typeof sheetOf>) =>
  findingsOf(...cells)
    .map(({ rule }) => rule)
    .filter((rule) => !rule.startsWith("missing-") || rule === "missing-unit")
    .filter((rule) => rule !== "too-few-indicators" && rule !== "miscategorised");

test.each([
  ["培训总成本", "≤", "65万", "万元", "≤65万元"],
  ["培训总成本", "≤", "65亿", "亿元", "≤65亿元"],
  ["培训总成本", "≤", "65万", "元", "≤65万元"],
  ["培训人数", "≥", "1.2万", "人", "≥1.2万人"],
  ["培训人数", "≥", "1.2万", "万人", "≥1.2万人"],
  ["培训总成本", "≤", "65", "万元", "≤65万元"],
  ["培训人数", "≥", "230人", "个", "≥230人"],
  ["资金节约额", "≥", "28.8万元", "%", "≥28.8万元"],
  ["培训人数", "≥", "230人", "人", "≥230人"],
  ["培训周期", "≤", "3个", "月", "≤3个月"],
  ["培训时间", "", "12月", "底前", "12月底前"],
  ["培训时间", "", "12月底前", "月", "12月底前"],
])("%s: %s %s %s is %s", (name, sign, value, unit, text) => {
  const target = targetOf(name, sign, value, unit);
  expect(target?.value.text).toBe(text);
  expect(target?.spans.reduce((length, { start, end }) => length + end - start, 0)).toBe(text.length);
});

test("a month as a number is a time where one is asked for, and no unit stands beside it", () => {
  expect(targetOf("培训完成时间", "", "2025.12", "", "质量指标")?.value.kind).toBe("deadline");
  expect(targetOf("培训完成情况", "≤", "2025.12", "", "时效指标")?.value.kind).toBe("deadline");
  expect(targetOf("培训完成时间", "≤", "2025.12", "天", "时效指标")?.value.kind).toBe("quantity");
  expect(targetOf("培训完成情况", "", "2025.12", "")?.value.kind).toBe("quantity");
});

test.each([
  ["培训人数", "≥", "230人", "个", ["unit-text-mismatch"]],
  ["资金节约额", "≥", "28.8万元", "%", ["unit-text-mismatch"]],
  ["资金节约额", "≥", "65亿", "万元", []],
  ["培训人数", "≥", "230人", "人次", []],
  ["培训人数", "≥", "230", "人", []],
  ["购置设备数量", "≥", "5台", "台/套", []],
  ["培训总成本", "≤", "65万", "万元", []],
  ["任务完成率", "≥", "95", "个", ["rate-under-quantity", "unit-name-clash"]],
  ["培训人数", "", "》60", "人", ["sign-mistyped", "no-operator"]],
])("%s: %s %s %s gives %j", (name, sign, value, unit, rules) =>
  expect(rulesOf(name, sign, value, unit).sort()).toEqual([...rules].sort()),
);

test("the unit that the target has is offered for the unit's cell, and settles it", () => {
  const sheet = sheetOf("培训人数", "≥", "230人", "个");
  const [finding] = findingsOf("培训人数", "≥", "230人", "个").filter(({ rule }) => rule === "unit-text-mismatch");
  expect(finding?.place).toMatchObject([{ column: 8 }]);
  expect(finding?.choices.map(({ label }) => label)).toEqual(["人"]);
  const after = applyWrites([sheet], planEdits([sheet], finding?.choices[0]?.edits ?? []));
  expect(checkSheets(after, { profile: exampleProfile({}) }).findings.map(({ rule }) => rule)).not.toContain(
    "unit-text-mismatch",
  );
});

test("a 2 that is a misread ≥ is told alone", () => {
  for (const value of ["295%", "2100%", "292.5%"]) {
    const rules = rulesOf("培训合格率", "", value, "", "质量指标");
    expect([value, rules.sort()]).toEqual([value, ["no-operator", "percent-over-100"]]);
  }
  expect(rulesOf("收入增长率", "", "220%", "", "质量指标")).toEqual(["no-operator"]);
});
