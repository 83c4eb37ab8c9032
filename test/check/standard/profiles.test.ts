import { BUILT_IN, BUILT_IN_IDS } from "../../../src/check/standard/built-in";
import { CENTRAL_2021 } from "../../../src/check/standard/central-2021";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { gradesOf } from "../../../src/check/indicator/grades";
import { hasOperatorConflict, parseTarget } from "../../../src/check/indicator/target";

const profiles = BUILT_IN_IDS.map((id) => [id, BUILT_IN[id]] as const);

describe.each(profiles)("the built-in profile %s", (id, profile) => {
  test("has its own id and can be sent to a worker as it is", () => {
    expect(profile.id).toBe(id);
    expect(structuredClone(profile)).toEqual(profile);
  });

  test("has each code once, every class under a level 1 and no name in two classes of one level", () => {
    const { level1, level2, legacy } = profile.categories;
    for (const level of [level1, level2.filter(({ code }) => !legacy.includes(code))]) {
      expect(new Set(level.map(({ code }) => code)).size).toBe(level.length);
      const names = level.flatMap((category) => category.names);
      expect(new Set(names).size).toBe(names.length);
    }
    for (const { code } of level2) expect(level1.map((category) => category.code)).toContain(code.charAt(0));
    for (const code of legacy) expect(level2.map((category) => category.code)).toContain(code);
  });

  test("offers names for every class in use, and no other", () => {
    const inUse = profile.categories.level2.map(({ code }) => code).filter((code) => code !== "14");
    expect([...new Set(profile.names.map(({ category }) => category))].sort()).toEqual([...inUse].sort());
  });
});

test("Guangdong prints codes, the central list names alone, 成本 first and with 指标", () => {
  expect(GUANGDONG.categories.printsCodes).toBe(true);
  expect(CENTRAL_2021.categories.printsCodes).toBe(false);
  expect(CENTRAL_2021.categories.level1.map(({ names }) => names[0])).toEqual([
    "成本指标",
    "产出指标",
    "效益指标",
    "满意度指标",
  ]);
  expect(CENTRAL_2021.categories.level2.filter(({ code }) => code !== "14").map(({ names }) => names[0])).toEqual([
    ...["经济成本指标", "社会成本指标", "生态环境成本指标", "数量指标", "质量指标", "时效指标"],
    ...["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标", "服务对象满意度指标"],
  ]);
});

test("names of other forms are accepted", () => {
  const classOf = (name: string) => GUANGDONG.categories.level2.find(({ names }) => names.includes(name))?.code;
  expect(
    ["社会公众或服务对象满意度指标", "社会公众或服务对象满意度", "环境效益", "环境效益指标", "社会效益指标"].map(
      classOf,
    ),
  ).toEqual(["31", "31", "23", "23", "22"]);
});

describe("standard names", () => {
  const { names } = GUANGDONG;

  test("stand once for each target and unit, and in one class", () => {
    const keys = names.map((name) => JSON.stringify(name));
    expect(new Set(keys).size).toBe(keys.length);
    const classes = new Map<string, string>();
    for (const { name, category } of names) {
      expect([name, classes.get(name) ?? category]).toEqual([name, category]);
      classes.set(name, category);
    }
  });

  const written = names
    .filter(({ operator }) => operator !== "定性")
    .map(({ name, operator, target, unit }) => [name, `${operator}${target ?? 1}${unit}`] as const);
  test.each(written)("%s: %s is a target the grammar knows whole", (_name, text) => {
    const target = parseTarget(text);
    expect(["quantity", "frequency", "deadline"]).toContain(target.kind);
    expect(hasOperatorConflict(target)).toBe(false);
  });

  test.each(names.filter(({ operator }) => operator === "定性"))("$name is a text without unit", ({ target, unit }) => {
    expect(unit).toBe("");
    expect(target).not.toBe("");
  });

  test("each class has several", () => {
    for (const { code } of GUANGDONG.categories.level2.filter((category) => category.code !== "14"))
      expect([code, names.filter(({ category }) => category === code).length > 8]).toEqual([code, true]);
  });
});

test.each(GUANGDONG.phrases.map((grades) => [grades.join("/")]))("%s is read as a graded set", (text) => {
  expect(gradesOf(text)).toEqual(text.split("/"));
});
