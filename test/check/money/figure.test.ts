import type { CellValue } from "../../../src/check/sheet/snapshot";
import { readAmount } from "../../../src/check/money/amount";
import { figureOf, isBlank } from "../../../src/check/money/figure";
import { isRateWithin, rateBounds } from "../../../src/check/money/rate";

const figure = (value: CellValue, text = String(value ?? "")) => {
  const found = figureOf(readAmount({ value, text, formula: null }));
  return found && [found.value.toFixed(), found.decimals, found.unit];
};

test.each([
  [10, "10", ["10", 0, ""]],
  [10, "10.00", ["10", 2, ""]],
  [1, "100%", ["100", 0, "%"]],
  [0.9555, "95.55%", ["95.55", 2, "%"]],
  [9.666, "9.67", ["9.67", 2, ""]],
  [0.95, "####", ["0.95", 2, ""]],
  [-3, "-3", ["-3", 0, ""]],
])("%s shown as %s", (value, text, expected) => expect(figure(value, text)).toEqual(expected));

test.each([
  ["10分", ["10", 0, "分"]],
  ["９．５ 分", ["9.5", 1, "分"]],
  ["3,465.68", ["3465.68", 2, ""]],
  ["20.5 万元", ["20.5", 1, "万元"]],
  ["95％", ["95", 0, "%"]],
])("the text %s", (text, expected) => expect(figure(text)).toEqual(expected));

test.each([null, "", " ", "/", "／", "—", "-", "无"])("%p is not filled in", (value) => {
  const amount = readAmount({ value, text: value ?? "", formula: null });
  expect(isBlank(amount)).toBe(true);
  expect(figureOf(amount)).toBeNull();
});

test.each(["良好", "10/20", "1.2.3", "#DIV/0!", "9".repeat(32_000)])("%.10s is no number", (text) => {
  expect(figure(text)).toBeNull();
  expect(isBlank(readAmount({ value: text, text, formula: null }))).toBe(false);
});

test.each([
  ["2", "3", "66.67%", true],
  ["2.00", "3.00", "66.66%", true],
  ["200.00", "300.00", "66.70%", false],
  ["2.00", "3.00", "0.67", true],
  ["2.00", "3.00", "0.69", false],
  ["0.00", "3.00", "0%", true],
  ["0.01", "0.00", "100%", true],
])("%s of %s is %s: %s", (spent, budget, stated, expected) => {
  const [b, a, rate] = [spent, budget, stated].map((text) =>
    figureOf(readAmount({ value: text, text, formula: null })),
  );
  if (a == null || b == null || rate == null) throw new Error("all three are numbers");
  expect(isRateWithin(rate, rateBounds(b, a))).toBe(expected);
});
