import { blankLineStart } from "../../src/check/text-edits";

test.each([
  ["按月\n发放。", "发放", "按月。"],
  ["按月\n  发放", "发放", "按月"],
  ["按月 \r\n发放；年度指标值：", "发放", "按月；年度指标值："],
  ["按月\n发放\n2、2-效益指标", "发放", "按月\n2、2-效益指标"],
  // The number before must not meet the ordinal behind.
  ["≥600\n以上2、2-效益指标", "以上", "≥600\n2、2-效益指标"],
  ["按月\n发放率", "发放", "按月\n率"],
  ["按月发放。", "发放", "按月。"],
])("%j without %s is %j", (text, out, left) => {
  const start = text.indexOf(out);
  const end = start + out.length;
  expect(text.slice(0, blankLineStart(text, start, end)) + text.slice(end)).toBe(left);
});

test("a cell of nothing but spaces takes no longer than its length", () => {
  const text = `按月${" ".repeat(32_000)}发放。`;
  expect(blankLineStart(text, 32_002, 32_004)).toBe(32_002);
});
