import fc from "fast-check";
import { changeText } from "../../src/check/text-change";
import { difference, differenceBy } from "../../src/text/difference";

const change = (text: string, before: string, after: string) => {
  const start = text.indexOf(before);
  return { start, end: start + before.length, after };
};

const TEXT = "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：不少于2次；年度指标值：不多于30元。";

test("of changes far apart each is shown with what stands around it, in the order of the text", () => {
  const changes = [change(TEXT, "不多于", "≤"), change(TEXT, "不少于", "≥")];
  expect(differenceBy(changes, TEXT)).toEqual([
    "…次；实施周期指标值：不少于2次；年度指标值：不多于30元。",
    "…次；实施周期指标值：≥2次；年度指标值：≤30元。",
  ]);
});

test("what is shown of a text behind a longer one is what stands there after the change", () => {
  const between = "，中间的内容没有改动".repeat(5);
  const text = `甲${between}乙`;
  const changes = [change(text, "甲", "全部换成更长的内容"), change(text, "乙", "丙")];
  expect(differenceBy(changes, text)).toEqual([
    "甲，中间的内容没有改动…，中间的内容没有改动乙",
    "全部换成更长的内容，中间的内容没有改动…，中间的内容没有改动丙",
  ]);
});

test("of a change that replaces more than it must, only what differs is shown", () => {
  const after = TEXT.replace("30元", "40元");
  expect(differenceBy([{ start: 0, end: TEXT.length, after }], TEXT)).toEqual(difference(TEXT, after));
});

test("what is put in and what is taken out has its place on the other side", () => {
  expect(differenceBy([{ start: 1, end: 1, after: "乙" }], "甲丙")).toEqual(["甲丙", "甲乙丙"]);
  expect(differenceBy([{ start: 0, end: 1, after: "" }], "甲丙")).toEqual(["甲丙", "丙"]);
});

test("no changes show nothing but that something was left out", () => {
  expect(differenceBy([], "甲丙")).toEqual(difference("甲丙", "甲丙"));
});

test("one change of a whole text is what a comparison of both texts shows", () => {
  const text = fc.array(fc.constantFrom("甲", "乙", "；", "12", "\n"), { maxLength: 40 }).map((all) => all.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = [{ start: 0, end: before.length, after }];
      expect(changeText(before, changes)).toBe(after);
      expect(differenceBy(changes, before)).toEqual(difference(before, after));
    }),
  );
});
