import fc from "fast-check";
import { misses } from "../../../src/check/indicator/misses";
import { parseTarget } from "../../../src/check/indicator/target";
import type { Better } from "../../../src/check/standard/measures";

const missed = (target: string, actual: string, better: Better | null = "more", unit: string | null = null): boolean =>
  misses(parseTarget(target), parseTarget(actual), { better, unit });

describe("certainly missed", () => {
  test.each([
    ["≥4754次", "4604次"],
    ["≥4,754次", "4,604"],
    ["≥95%", "94.9%"],
    ["≥95%", "≥90%"],
    ["≥95%", "94"],
    ["不低于95%", "90%"],
    ["95%以上", "90%"],
    [">95%", "95%"],
    ["＞3次", "3次"],
    ["≤5天", "6天"],
    ["<5天", "5天"],
    ["不超过20万元", "20.01万元"],
    ["≤20万元", "200001元"],
    ["≥2小时", "90分钟"],
    ["≥1年", "11个月"],
    ["≤1‰", "0.2%"],
    ["≥1.2万人次", "11999人次"],
    ["=6项", "5项"],
    ["6项", "5项"],
    ["100%", "99.5%"],
    ["90%-95%", "89%"],
    ["≥95%", "90%-94%"],
    ["≥4754次", "已完成4604次"],
    ["≥4754次", "实际完成4604次。"],
    ["≥4754次", "4604次（因故未完成）"],
    ["≥3期", "2"],
    ["≥3", "2期"],
    ["≥60人", "五十人"],
  ])("%s by %s", (target, actual) => expect(missed(target, actual)).toBe(true));

  test.each([
    ["400元", "420元"],
    ["=30天", "31天"],
    ["10-15天", "16天"],
    ["20万元", "20.5万元"],
  ])("%s by %s, where less is better", (target, actual) => expect(missed(target, actual, "less")).toBe(true));

  test.each([
    ["0起", "1起"],
    ["=0次", "2次"],
    ["0人", "1"],
  ])("%s by %s, whatever is better: it is not to happen at all", (target, actual) =>
    expect(missed(target, actual, null)).toBe(true),
  );

  test("a number in the unit of the name", () => expect(missed("≥20", "19人", "more", "人")).toBe(true));
});

describe("met, or not certain", () => {
  test.each([
    ["0起", "0起"],
    ["0%", "5%"],
    ["0万元", "3万元"],
    ["1起", "2起"],
  ])("%s by %s, where nobody knows what is better", (target, actual) =>
    expect(missed(target, actual, null)).toBe(false),
  );

  test.each([
    ["≥95%", "95%"],
    ["≥95%", "≥95%"],
    ["≥95%", "100.00%"],
    ["≥95%", "95.0"],
    [">95%", "≥95%"],
    [">95%", "超过95%"],
    ["≤5天", "5天"],
    ["<5天", "≤5天"],
    ["6项", "7项"],
    ["90%-95%", "96%"],
    ["≥95%", "94%-96%"],
    // On another scale.
    ["≥95%", "0.96"],
    ["≥95%", "1"],
    ["≤5%", "0.03"],
    ["≥95", "0.96"],
    ["≤20万元", "198000"],
    ["≥20000人", "2"],
    // In units that do not convert.
    ["≥3场", "2次"],
    ["≥2天", "20小时"],
    ["≤5个工作日", "6天"],
    ["≤1年", "400天"],
    ["≥3", "2万元"],
    ["≥90", "85%"],
    ["≥100TB", "90000GB"],
    // In words.
    ["≥95%", "基本完成"],
    ["≥4754次", "完成率96%，完成4604次"],
    ["≥4754次", "未完成4604次"],
    ["≥4754次", "减少4604次"],
    ["≥4754次", "4604次（其中线上200次）"],
    ["≥4754次", "超过4000次"],
    ["≥4754次", "4604次以上"],
    ["≥4754次", "约4604次"],
    ["有效保障", "50%"],
    ["优/良/中/差", "差"],
    ["每月1次", "6次"],
    ["12次/年", "6次"],
    ["2026年6月底前", "2026年12月"],
    ["三级", "二级"],
    // Nothing there.
    ["≥95%", ""],
    ["≥95%", "/"],
    ["≥95%", "无"],
    ["", "5次"],
    ["≥n人", "5人"],
    // Not what was meant.
    ["292%", "95%"],
    ["》60人", "50人"],
    ["≥90%以下", "50%"],
    ["约100人", "90人"],
    ["95%-90%", "80%"],
  ])("%s by %s", (target, actual) => expect(missed(target, actual)).toBe(false));

  test.each([
    ["400元", "380元"],
    ["10-15天", "9天"],
  ])("%s by %s, where less is better", (target, actual) => expect(missed(target, actual, "less")).toBe(false));

  test.each([
    ["40小时", "36小时"],
    ["40小时", "48小时"],
    ["10-15天", "16天"],
    ["10-15天", "9天"],
  ])("%s by %s, where nobody knows which is better", (target, actual) =>
    expect(missed(target, actual, null)).toBe(false),
  );
});

const BOUNDS = ["≥", "≤", ">", "<", "="] as const;
const UNITS = ["次", "%", "万元", "天", "人次", ""] as const;
const number = fc.integer({ min: 2, max: 900_000 }).map((n) => n / 100);

test("a number misses a bound exactly where it lies on its other side, however it is written", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...BOUNDS),
      fc.constantFrom(...UNITS),
      number,
      fc.double({ min: 0.5, max: 1.5, noNaN: true }),
      fc.boolean(),
      fc.constantFrom("", "已完成", "实际完成", "≥"),
      (sign, unit, wanted, factor, bare, before) => {
        const reached = Math.round(wanted * factor * 100) / 100;
        fc.pre(reached > 1);
        const actual = `${before}${reached}${bare ? "" : unit}`;
        const below = reached < wanted;
        const expected =
          sign === "≥" || sign === "="
            ? below
            : sign === "≤"
              ? reached > wanted
              : sign === ">"
                ? below || (reached === wanted && before !== "≥")
                : reached > wanted || (reached === wanted && before !== "≥");
        expect([actual, missed(`${sign}${wanted}${unit}`, actual)]).toEqual([actual, expected]);
      },
    ),
  );
});

test("what meets a target meets it in every unit it converts to, and so does what misses it", () => {
  fc.assert(
    fc.property(number, number, fc.constantFrom(...BOUNDS), (wanted, reached, sign) => {
      const inYuan = `${Math.round(reached * 10_000)}元`;
      expect(missed(`${sign}${wanted}万元`, inYuan)).toBe(
        misses(parseTarget(`${sign}${wanted}万元`), parseTarget(`${reached}万元`), { better: "more" }),
      );
    }),
  );
});

test("never throws, whatever the texts", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(..."≥≤<>=约以上下内完成已次%‰万元人天0123456789.,-~（）/一二十百") }),
  );
  fc.assert(
    fc.property(text, text, fc.constantFrom<Better | null>("more", "less", null), (target, actual, better) => {
      expect(typeof missed(target, actual, better)).toBe("boolean");
    }),
    { numRuns: 500 },
  );
});
