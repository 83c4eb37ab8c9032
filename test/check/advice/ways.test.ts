import { createCheck } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { plainFinding } from "../../../src/check/engine/project-findings";
import type { Finding } from "../../../src/check/finding";
import { findingsAlike, mendAlike } from "../../../src/check/advice/alike";
import { compareFindings } from "../../../src/check/advice/compare-findings";
import { outcomeOfWrites } from "../../../src/check/advice/outcome";
import { waysToMend, type Way } from "../../../src/check/advice/ways";
import { FAULTLESS_CELL, HEAD, projectRow, sumRow } from "../../../src/check/rules/example";
import { snapshotOf, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";

const options = { profile: { ...GUANGDONG, tier: "strict" as const } };

/** An indicator behind a faultless set. */
const more = (name: string, level2 = "12-质量指标", target = "≥95%"): string =>
  `${FAULTLESS_CELL}9、1-产出指标；${level2}；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

const list = (...cells: readonly string[]): readonly SheetSnapshot[] => [
  snapshotOf("表", [
    ...HEAD,
    sumRow("合计", cells.length),
    ...cells.map((cell, index) => projectRow(`第${index + 1}期培训经费`, 1, cell)),
  ] as never),
];

const findingOf = (
  sheets: readonly SheetSnapshot[],
  rule: string,
): { check: ReturnType<typeof createCheck>; finding: Finding } => {
  const check = createCheck(options);
  const finding = check.run(sheets).findings.find((one) => one.rule === rule);
  if (finding === undefined) throw new Error(`no ${rule}`);
  return { check, finding };
};

const ways = (sheets: readonly SheetSnapshot[], rule: string): readonly Way[] => {
  const { check, finding } = findingOf(sheets, rule);
  return waysToMend(finding, sheets, check);
};

const told = ({ label, keys, outcome }: Way): string =>
  `${label ?? "fix"} ×${keys.length}: ${outcome === null ? "open" : outcome.added.map(({ rule }) => rule).join(" ") || "nothing new"}`;

const LATE = "工作按时完成率";

describe("the ways to mend a finding", () => {
  test("move all of one name together where moving one alone would stand against the others", () => {
    const sheets = list(more(LATE), more(LATE), more(`${LATE}（%）`));
    expect(ways(sheets, "miscategorised").map(told)).toEqual(["13-时效指标 ×3: nothing new"]);
  });

  test("are for one alone as well where that is as good", () => {
    const sheets = list(
      more("培训成果应用数", "11-数量指标", "达到5项"),
      more("培训成果使用数", "11-数量指标", "达到5项"),
    );
    expect(ways(sheets, "word-operator").map(told)).toEqual(["≥5项 ×1: nothing new", "≥5项 ×2: open"]);
  });

  test("leave out an entry that mends nothing, or is contradicted, where another is not", () => {
    const sheets = list("1、1-效益指标；11-数量指标；培训人数；实施周期指标值：≥60人；年度指标值：≥60人。");
    expect(ways(sheets, "category-code-mismatch").map(({ label }) => label)).toEqual(["1-产出指标"]);
  });

  test("begin with the one that clears up most, whatever the project then lacks", () => {
    const cost = (level: string): string => more("单位培训成本", level, "≤400元/人天");
    const other = cost("41-经济成本指标").replace("1-产出指标；41", "4-成本指标；41");
    expect(ways(list(cost("12-质量指标"), other), "miscategorised").map(told)).toEqual([
      "41-经济成本指标 ×1: identical-indicator-set",
      "42-社会成本指标 ×1: nothing new",
      "43-生态环境成本指标 ×1: nothing new",
    ]);
  });

  test("say what cannot be avoided", () => {
    const sheets = list("1、2-效益指标；22-社会效益；验收合格率；实施周期指标值：≥95%；年度指标值：≥95%。");
    const [way, ...others] = ways(sheets, "miscategorised");
    expect(others).toEqual([]);
    expect(way?.outcome?.added.map(({ rule, severity }) => `${severity} ${rule}`)).toContain("error missing-benefit");
  });

  test("write what they say, and leave the check over the sheets as they are", () => {
    const sheets = list(more(LATE), more(LATE));
    const { check, finding } = findingOf(sheets, "miscategorised");
    const { key } = finding;
    const [way] = waysToMend(finding, sheets, check);
    expect(check.find(key)?.rule).toBe("miscategorised");
    const after = applyWrites(sheets, way?.writes ?? []);
    const left = createCheck(options).run(after).findings;
    expect(left.filter(({ rule }) => rule === "miscategorised")).toEqual([]);
    expect(way?.outcome?.gone.filter(({ rule }) => rule === "miscategorised")).toHaveLength(2);
  });
});

describe("findings alike", () => {
  test("say the same and offer the same, whatever else their indicators say", () => {
    const sheets = list(more("甲类完成数", "11-数量指标", "达到5项"), more("乙类完成数", "11-数量指标", "达到6项"));
    const { check, finding } = findingOf(sheets, "word-operator");
    expect(findingsAlike(finding, check)).toHaveLength(1);
  });

  test("are one though one table prints codes and another none", () => {
    const sheets = [
      ...list(more(LATE)),
      ...list(more(LATE, "质量指标")).map((sheet) => ({ ...sheet, name: "另一表" })),
    ];
    const { check, finding } = findingOf(sheets, "miscategorised");
    expect(mendAlike(findingsAlike(finding, check), "13-时效指标")).toHaveLength(2);
  });
});

describe("what the findings will be", () => {
  const before = (sheets: readonly SheetSnapshot[]): readonly Finding[] =>
    createCheck(options).run(sheets).findings.map(plainFinding);

  test("is nothing new where an indicator's findings stay and only their texts change", () => {
    const [now, then] = [list(more("培训人数", "12-质量指标", "600")), list(more("参训人数", "12-质量指标", "700"))];
    expect(compareFindings(before(now), before(then))).toEqual({ gone: [], added: [] });
  });

  test("counts: two where one stood is one more, and a warning is no error", () => {
    const [one, two] = [
      list(more("培训人数", "11-数量指标", "600")),
      list(more("培训人数", "11-数量指标", "600") + more("到会人数", "11-数量指标", "60")),
    ];
    const rules = (found: readonly Finding[]): string[] =>
      found.map(({ rule }) => rule).filter((rule) => rule === "missing-unit");
    const { gone, added } = compareFindings(before(one), before(two));
    expect([rules(gone), rules(added)]).toEqual([[], ["missing-unit"]]);
    const lighter = before(one).map((finding) => ({ ...finding, severity: "info" as const }));
    expect(compareFindings(lighter, before(one)).added.every(({ severity }) => severity !== "info")).toBe(true);
  });

  test("of a group that loses its first member, the group is the same", () => {
    const sheets = list(FAULTLESS_CELL, FAULTLESS_CELL, FAULTLESS_CELL);
    const { added } = compareFindings(before(sheets), before(list(more("出勤率"), FAULTLESS_CELL, FAULTLESS_CELL)));
    expect(added.filter(({ rule }) => rule === "identical-indicator-set")).toEqual([]);
  });

  test("of no writes is no change", () => {
    expect(outcomeOfWrites(list(more(LATE)), [], createCheck(options))).toEqual({ gone: [], added: [] });
  });
});
