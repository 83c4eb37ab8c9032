import fc from "fast-check";
import { brokenLike, readClass, rewriteClass } from "../../../src/check/table/class-text";

const score = (text: string) => {
  const found = readClass(text)?.score;
  return found && [found.least, found.most, text.slice(found.start, found.end)];
};

describe("a printed class", () => {
  test.each<[string, string]>([
    ["产出指标", "产出指标"],
    ["产出指标（50分）", "产出指标"],
    ["产出指标（40-50）分", "产出指标"],
    ["成本指标（0-20）分", "成本指标"],
    ["产出指标(50)", "产出指标"],
    ["产出指标 50分", "产出指标"],
    ["产出指标50", "产出指标"],
    ["满意度指标（10%）", "满意度指标"],
    ["满意度指标（10 分）*", "满意度指标"],
    ["产出指标（50分", "产出指标"],
    ["产出指标【权重：50%】", "产出指标"],
    ["效益指标（30分，选填）", "效益指标"],
    ["社会效益指标（选填）", "社会效益指标"],
    ["服务对象满意度指标等", "服务对象满意度指标"],
    ["服务对象满意度等指标", "服务对象满意度"],
    ["数量指标*", "数量指标"],
    ["★数量指标：", "数量指标"],
    ["产\n出\n指\n标", "产出指标"],
    ["产 出 指 标", "产出指标"],
    ["产\n出\n指\n标\n（50分）", "产出指标"],
    ["（一）产出指标", "产出指标"],
    ["一、产出指标", "产出指标"],
    ["1.质量指标", "质量指标"],
    ["2、质量指标", "质量指标"],
    ["1.2质量指标", "质量指标"],
    ["②质量指标", "质量指标"],
    ["其他（数量指标）", "其他（数量指标）"],
  ])("%j is %s", (text, name) => {
    expect(readClass(text)).toMatchObject({ code: "", name });
  });

  test.each<[string, string, string]>([
    ["11-数量指标", "11", "数量指标"],
    ["1－产出指标（50分）", "1", "产出指标"],
    ["22 — 社会效益", "22", "社会效益"],
    ["31.服务对象满意度", "31", "服务对象满意度"],
  ])("%j has the code %s", (text, code, name) => {
    expect(readClass(text)).toMatchObject({ code, name });
  });

  test.each(["", " ", "★", "（50分）", "50分", "1、"])("%j names none", (text) => {
    expect(readClass(text)).toBeNull();
  });
});

describe("the score of a class", () => {
  test.each<[string, [number, number, string] | null]>([
    ["产出指标（50分）", [50, 50, "（50分）"]],
    ["产出指标（40-50）分", [40, 50, "（40-50）分"]],
    ["成本指标（0-20）分", [0, 20, "（0-20）分"]],
    ["产出指标（40～50分）*", [40, 50, "（40～50分）"]],
    ["产出指标(50)", [50, 50, "(50)"]],
    ["产出指标 12.5分", [12.5, 12.5, "12.5分"]],
    ["满意度指标（10%）", [10, 10, "（10%）"]],
    ["效益指标（权重30，选填）", [30, 30, "（权重30，选填）"]],
    ["成本指标（≤20分）", [0, 20, "（≤20分）"]],
    ["产\n出\n（5\n0分）", [50, 50, "（5\n0分）"]],
    ["1-产出指标（50分）", [50, 50, "（50分）"]],
    ["产出指标", null],
    ["产出指标50", null],
    ["产出指标（必填）", null],
    ["数量指标①", null],
  ])("%j says %j", (text, expected) => {
    expect(score(text)).toEqual(expected);
  });
});

describe("a class that is written over", () => {
  test.each<[string, string, string]>([
    ["产出指标（50分）", "效益指标", "效益指标（50分）"],
    ["★数量指标*", "质量指标", "★质量指标*"],
    ["产\n出\n指\n标", "效益指标", "效\n益\n指\n标"],
    ["产\n出\n指\n标\n（50分）", "满意度指标", "满\n意\n度\n指\n标\n（50分）"],
    ["产出\n指标", "满意度指标", "满意\n度指\n标"],
    ["社会效\n益指标", "经济效益指标", "经济效\n益指标"],
    ["经济成本\n指标", "数量指标", "数量指标"],
    ["1、产出指标", "效益指标", "1、效益指标"],
    ["", "效益指标", "效益指标"],
  ])("%j becomes %s: %j", (text, label, expected) => {
    expect(rewriteClass(text, label)).toBe(expected);
  });

  test("is read as what was written, with the score it had", () => {
    const around = fc.constantFrom("", "（50分）", "（40-50）分", "*", " 50分", "：", "（必填）");
    const before = fc.constantFrom("", "★", "1、", "（一）", " ");
    const label = fc.constantFrom("产出指标", "效益指标", "数量指标", "服务对象满意度", "经济效益", "11-数量指标");
    const breaks = fc.constantFrom("", "\n", " ");
    fc.assert(
      fc.property(before, label, breaks, around, label, (lead, from, between, after, to) => {
        const text = lead + [...from].join(between) + after;
        const again = readClass(rewriteClass(text, to));
        expect(again === null ? null : [again.code, again.name]).toEqual(
          to === "11-数量指标" ? ["11", "数量指标"] : ["", to],
        );
        expect([again?.score?.least, again?.score?.most]).toEqual([
          readClass(text)?.score?.least,
          readClass(text)?.score?.most,
        ]);
      }),
    );
  });
});

test("a label is broken like another only where that tells how", () => {
  expect(brokenLike("服务对象\n满意度\n指标", "数量指标")).toBe("数量指标");
  expect(brokenLike("数量指标", "质量指标")).toBe("质量指标");
});
