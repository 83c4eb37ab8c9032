import { checkSheets } from "../../src/check/check";
import { printIndicator } from "../../src/check/indicator/print";
import { exampleSheet } from "../../src/check/rules/example";
import { BUILT_IN } from "../../src/check/standard/built-in";
import { categoryText } from "../../src/check/standard/categories";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { STANDARD_NAMES } from "../../src/check/standard/names";
import { TIERS, type Profile } from "../../src/check/standard/profile";
import { PROJECT_KINDS, type ProjectKind } from "../../src/editor/kinds";
import { setFor, type SetIndicator } from "../../src/editor/sets";

/** A number for what only the user can know; costs stay below the sample project's total. */
const SAMPLE_NUMBER = "15";

function targetText({ pick: { operator, target, unit } }: SetIndicator): string {
  const number = target ?? SAMPLE_NUMBER;
  return operator === "定性" ? `定性：${number}` : `${operator}${number}${unit}`;
}

const cellOf = (kind: ProjectKind, profile: Profile): string =>
  setFor(kind, profile)
    .indicators.map((one, index) =>
      printIndicator({
        ordinal: index + 1,
        level1: categoryText(one.level1),
        level2: categoryText(one.level2),
        name: one.pick.name,
        cycle: targetText(one),
        annual: targetText(one),
      }),
    )
    .join("");

const cases = PROJECT_KINDS.flatMap((kind) =>
  Object.values(BUILT_IN).flatMap((profile) => TIERS.map((tier) => [kind, profile.id, tier, profile] as const)),
);

describe("the first set of a kind of project", () => {
  test.each(cases)("of %s under %s gives no error or warning, checked as %s", (kind, _id, tier, profile) => {
    const cell = cellOf(kind, profile);
    const { findings, tables } = checkSheets([exampleSheet({ cell, name: "专项经费", goal: "全年工作按计划完成。" })], {
      profile: { ...profile, tier },
    });
    expect(tables[0]?.indicators).toBe(setFor(kind, profile).indicators.length + 6);
    expect(findings.filter(({ severity }) => severity !== "info").map(({ rule, key }) => `${rule} ${key}`)).toEqual([]);
  });

  test.each(PROJECT_KINDS)(
    "of %s has an output, a quantity, an effect, a cost and what those it serves think",
    (kind) => {
      const classes = setFor(kind, GUANGDONG).indicators.map(({ level2 }) => level2.code);
      expect(classes).toEqual(expect.arrayContaining(["11", "12", "13", "31", "41"]));
      expect(classes.some((code) => code.startsWith("2"))).toBe(true);
      expect(new Set(setFor(kind, GUANGDONG).indicators.map(({ pick }) => pick.name)).size).toBe(classes.length);
    },
  );

  test.each(PROJECT_KINDS)("of %s invents no number: each is one of the standard names'", (kind) => {
    for (const { pick } of setFor(kind, GUANGDONG).indicators) {
      if (pick.target === null) continue;
      expect(STANDARD_NAMES).toContainEqual(pick);
    }
  });

  test("stands in the order of the profile's classes, written as it writes them", () => {
    const texts = (profile: Profile): string[] =>
      setFor("repair", profile).indicators.map(({ level1, level2 }) => `${level1.names[0]}/${level2.names[0]}`);
    expect(texts(BUILT_IN.guangdong)).toEqual([
      ...["产出指标/数量指标", "产出指标/质量指标", "产出指标/时效指标", "效益指标/社会效益", "效益指标/生态效益"],
      ...["满意度指标/服务对象满意度", "成本指标/经济成本指标"],
    ]);
    expect(texts(BUILT_IN["central-2021"])).toEqual([
      ...["成本指标/经济成本指标", "产出指标/数量指标", "产出指标/质量指标", "产出指标/时效指标"],
      ...["效益指标/社会效益指标", "效益指标/生态效益指标", "满意度指标/服务对象满意度指标"],
    ]);
  });

  test("leaves out what the profile has no class for, and says so", () => {
    const { categories } = GUANGDONG;
    const level2 = categories.level2.filter(({ code }) => code !== "23" && code !== "31");
    const { indicators, leftOut } = setFor("repair", { ...GUANGDONG, categories: { ...categories, level2 } });
    expect(leftOut.map(({ name }) => name)).toEqual(["建筑垃圾清运率", "使用人员满意度"]);
    expect(indicators).toHaveLength(5);
  });

  test("takes an office's own target of a name before the built-in one", () => {
    const own = { name: "参训人员满意度", category: "31", operator: "≥", target: "95", unit: "%" };
    const counted = { name: "培训班次", category: "11", operator: "≥", target: "4", unit: "期" };
    const { indicators } = setFor("training", { ...GUANGDONG, names: [own, counted, ...GUANGDONG.names] });
    const picks = indicators.map(({ pick }) => pick);
    expect(picks).toEqual(expect.arrayContaining([own, counted]));
    expect(picks).toContainEqual({ name: "培训人次", category: "11", operator: "≥", target: null, unit: "人次" });
  });
});
