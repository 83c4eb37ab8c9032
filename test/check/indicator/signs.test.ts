import fc from "fast-check";
import { signsForWords, suggestedSigns } from "../../../src/check/indicator/signs";
import { hasOperatorConflict, parseTarget } from "../../../src/check/indicator/target";

/** A target's text after the safe edits; null where there are none to be had. */
function signed(text: string): string | null {
  const edits = signsForWords(parseTarget(text));
  if (edits === null) return null;
  return [...edits].reverse().reduce((so, { start, end, after }) => so.slice(0, start) + after + so.slice(end), text);
}

test.each([
  ["不少于5个", "≥5个"],
  ["不低于95%", "≥95%"],
  ["不小于3", "≥3"],
  ["至少2次", "≥2次"],
  ["0%及以下", "≤0%"],
  ["100个以上", "≥100个"],
  ["90%及以上", "≥90%"],
  ["5天以内", "≤5天"],
  ["5%以下", "≤5%"],
  ["不超过30分钟", "≤30分钟"],
  ["不高于1%", "≤1%"],
  ["至多3次", "≤3次"],
  ["超过100人", ">100人"],
  ["多于2份", ">2份"],
  ["不满3年", "<3年"],
  ["少于3次", "<3次"],
  ["每年不少于2次", "每年≥2次"],
  ["每年2次以上", "每年≥2次"],
  ["不少于12次/年", "≥12次/年"],
  ["不超过12月底", "≤12月底"],
  ["百分之九十以上", "≥百分之九十"],
  ["5（次）以上", "≥5（次）"],
  ["不少于 5 个", "≥5 个"],
  ["100 % 以上", "≥100 %"],
  ["培训不少于5个班", "培训≥5个班"],
  ["≧5次", "≥5次"],
  [">=95％", "≥95%"],
  ["＞=95%", "≥95%"],
  ["<=5%", "≤5%"],
  ["﹦6项", "=6项"],
  ["95％", "95%"],
  ["90％-95％", "90%-95%"],
])("%s may safely be written %s", (text, expected) => expect(signed(text)).toBe(expected));

test("a range in running text takes no sign", () => {
  expect(signed("审批用时2-5天以内；其余从速")).toBeNull();
  expect(suggestedSigns(parseTarget("审批用时2-5天以内；其余从速"))).toBeNull();
});

test.each(["±5%以内", "价格波动在±5%以内"])("%s goes both ways and takes no sign", (text) => {
  expect(signed(text)).toBeNull();
  expect(suggestedSigns(parseTarget(text))).toBeNull();
});

test.each(["≥95%", "=6项", "＝6项", "＞3次", "6-8次", "有效推动", "≤12月底", "待补充", "", "优/良/差"])(
  "%s is left as it is",
  (text) => expect(signed(text)).toBe(text),
);

test.each<[string, string | null]>([
  ["达到95%", "≥95%"],
  ["达95%", "≥95%"],
  ["达到95%以上", "≥95%"],
  ["稳定在50万亩以上", "≥50万亩"],
  ["稳定在95%", "=95%"],
  ["200余人", "≥200人"],
  ["不少于200余人", "≥200人"],
  ["提升至60%以上", "≥60%"],
  ["达到≥80%", "≥80%"],
  ["控制在5%", "≤5%"],
  ["控制在5%以内", "≤5%"],
  ["5天内", "≤5天"],
  ["5天之内", "≤5天"],
  ["最少5个", "≥5个"],
  ["最多5个", "≤5个"],
  ["大于等于5个", "≥5个"],
  ["小于等于5个", "≤5个"],
  ["等于6项", "=6项"],
  ["不得低于95%", "≥95%"],
  ["100个（含）以上", "≥100个"],
  ["不少于5个以上", "≥5个"],
  ["至少5个以上", "≥5个"],
  ["≥≥95%", "≥95%"],
  ["≥95%以上", "≥95%"],
  ["完成率达到95%", "完成率≥95%"],
  ["约5个", null],
  ["90%左右", null],
  ["近100人", null],
  ["不低于95%以下", null],
  ["不低于90%-95%", null],
  ["培训不少于5次，参训100人以上", null],
])("%s is never written otherwise in bulk; the suggestion is %s", (text, suggestion) => {
  expect(signed(text)).toBeNull();
  expect(suggestedSigns(parseTarget(text))).toBe(suggestion);
});

test("safe edits keep the meaning, need no second pass and leave no word that has a safe sign", () => {
  const before = fc.constantFrom(
    "",
    "≥",
    ">=",
    "不少于",
    "不低于",
    "至少",
    "超过",
    "低于",
    "不满",
    "达到",
    "约",
    "控制在",
  );
  const after = fc.constantFrom("", "以上", "及以上", "及以下", "以内", "（含）以上", "内", "左右");
  const number = fc.constantFrom("5", "９５", "1,234.56", "三", "百分之九十", "-5");
  const unit = fc.constantFrom("", "%", "％", "个", "（次）", "万元", "次/年", "元/人·天");
  fc.assert(
    fc.property(before, number, unit, after, fc.constantFrom("", "每年"), (prefix, digits, word, suffix, every) => {
      const text = every + prefix + digits + word + suffix;
      const target = parseTarget(text);
      const once = signed(text);
      if (once === null) return;
      const again = parseTarget(once);
      expect(signed(once)).toBe(once);
      expect(again.kind).toBe(target.kind);
      if ("operator" in target && "operator" in again) {
        expect([again.operator, again.number.decimal]).toEqual([target.operator, target.number.decimal]);
        expect(again.unit?.unit).toBe(target.unit?.unit);
      }
      expect(hasOperatorConflict(again)).toBe(false);
      expect("marks" in again && again.marks.some(({ inWords }) => inWords)).toBe(false);
    }),
    { numRuns: 1500 },
  );
});
