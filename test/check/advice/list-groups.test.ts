import { checkSheets } from "../../../src/check/check";
import { plainFinding } from "../../../src/check/engine/project-findings";
import type { Finding, Severity } from "../../../src/check/finding";
import { FOLLOWING_RULES } from "../../../src/check/advice/follows";
import { adviceGroups, ORDERED_RULES } from "../../../src/check/advice/list-groups";
import { RULES } from "../../../src/check/rules";
import { exampleSheet, HEAD, projectRow, sumRow } from "../../../src/check/rules/example";
import type { Example } from "../../../src/check/rule";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { describeSeeds, seedFile, SEEDS, snapshotsOf } from "../../support/seeds";

const cell = (level2: string, name: string, target: string): string =>
  `1、1-产出指标；${level2}；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

const findingsOf = (example: Example, severities: Readonly<Record<string, Severity>> = {}): readonly Finding[] =>
  checkSheets([exampleSheet(example)], { profile: { ...GUANGDONG, tier: "strict", severities } }).findings.map(
    plainFinding,
  );

/** Each entry of the first project as a line: first, others, and after > what follows. */
const lines = (findings: readonly Finding[]): string[] =>
  adviceGroups(findings.filter(({ project }) => project?.number === 1)).map(({ first, others, following }) =>
    [[first, ...others], following]
      .map((some) => some.map(({ rule }) => rule).join(" "))
      .join(" > ")
      .replace(/ > $/, ""),
  );

test("every rule about an indicator has its place, and only rules that there are", () => {
  const ids = RULES.map(({ id }) => id);
  const ofIndicators = RULES.filter(({ scope }) => scope === "indicator").map(({ id }) => id);
  expect(ofIndicators.filter((id) => !ORDERED_RULES.includes(id))).toEqual([]);
  expect([...ORDERED_RULES, ...FOLLOWING_RULES].filter((id) => !ids.includes(id))).toEqual([]);
  expect(new Set(ORDERED_RULES).size).toBe(ORDERED_RULES.length);
});

describe("findings on one part of an indicator are one entry", () => {
  test("in which moving comes before replacing, whatever an office makes of their severities", () => {
    const own = { cell: cell("12-质量指标", "费用支付及时率", "100%") };
    const entry = "miscategorised funds-indicator > missing-timeliness";
    expect(lines(findingsOf(own))).toContain(entry);
    expect(lines(findingsOf(own, { "funds-indicator": "error" }))).toContain(entry);
  });

  test("and a target is another part", () => {
    const found = lines(findingsOf({ cell: cell("12-质量指标", "培训人数", "95") }));
    expect(found).toContain("missing-unit no-operator");
    expect(found.some((line) => line.startsWith("miscategorised"))).toBe(true);
  });

  test("11-质量指标 has one advice", () => {
    const found = lines(findingsOf({ cell: cell("11-质量指标", "项目验收合格率", "≥95%") }));
    expect(found).toContain("category-code-mismatch > miscategorised missing-quality");
  });
});

describe("what follows from another finding is folded under it", () => {
  test("missing-cost under missing-cost-construction", () => {
    const found = lines(findingsOf({ name: "建造宪法馆", cell: cell("11-数量指标", "用房数量", "≥2处") }));
    expect(found).toContain("missing-cost-construction > missing-cost");
  });

  test("cost-above-budget under a total of 0 that is not the sum of its parts", () => {
    const cost = "1、4-成本指标；41-经济成本指标；培训总成本；实施周期指标值：≤10万元；年度指标值：≤10万元。";
    const row = projectRow("培训经费", 20, cost);
    row[1] = 0;
    const found = lines(findingsOf({ sheet: [...HEAD, sumRow("合计", 20), row] }));
    expect(found).toContain("row-sum-mismatch > cost-above-budget");
  });

  test("but never under one that is less grave", () => {
    const own = { name: "建造宪法馆", cell: cell("11-数量指标", "用房数量", "≥2处") };
    const found = lines(findingsOf(own, { "missing-cost": "error", "missing-cost-construction": "warning" }));
    expect(found).toEqual(expect.arrayContaining(["missing-cost-construction", "missing-cost"]));
  });

  test("and no rule, count or finding is lost by it", () => {
    const found = findingsOf({ name: "建造宪法馆", cell: cell("12-质量指标", "费用支付及时率", "95") });
    const listed = adviceGroups(found).flatMap(({ first, others, following }) => [first, ...others, ...following]);
    expect(listed.map(({ key }) => key).sort()).toEqual(found.map(({ key }) => key).sort());
  });
});

describeSeeds("the published tables", () => {
  test.each(SEEDS)("%s: every finding is in one entry, and replacing is never above moving", (seed) => {
    const sheets = snapshotsOf(seedFile(`${seed}.xlsx`) ?? "");
    const { findings } = checkSheets(sheets, { profile: { ...GUANGDONG, tier: "strict" } });
    const groups = adviceGroups(findings.map(plainFinding));
    const entries = groups.map(({ first, others, following }) => [first, ...others, ...following]);
    expect(entries.flat()).toHaveLength(findings.length);
    for (const entry of entries) {
      const at = (rule: string): number => entry.findIndex((one) => one.rule === rule);
      if (at("funds-indicator") !== -1 && at("miscategorised") !== -1)
        expect(at("miscategorised")).toBeLessThan(at("funds-indicator"));
    }
  });
});
