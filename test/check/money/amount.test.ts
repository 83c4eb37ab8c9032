import Big from "big.js";
import fc from "fast-check";
import { readAmount } from "../../../src/check/money/amount";
import { compareSum, formatAmount, tableDecimals } from "../../../src/check/money/sums";
import type { CellValue } from "../../../src/check/sheet/snapshot";
import { expectWithin } from "../../support/work-time";

const read = (value: CellValue, text = value === null ? "" : String(value)) =>
  readAmount({ value, text, formula: null });
const decimal = (value: CellValue, text?: string) => {
  const amount = read(value, text);
  return amount.kind === "number" ? amount.value.toFixed() : amount.kind;
};

describe("reading an amount", () => {
  test.each([
    [3465.68, "3465.68"],
    ["3,465.68", "3465.68"],
    ["１２．５", "12.5"],
    [" 1 000 ", "1000"],
    ["-3.50", "-3.5"],
    ["+2", "2"],
    ["2.", "2"],
    ["", "blank"],
    ["－", "blank"],
    ["—", "blank"],
    [null, "blank"],
    ["1O.5", "unreadable"],
    ["1.2.3", "unreadable"],
    ["12,34", "unreadable"],
    ["约5", "unreadable"],
    ["=1+1", "unreadable"],
    [true, "unreadable"],
    ["— —", "blank"],
    ["－－－", "blank"],
    ["/", "blank"],
    ["／", "blank"],
    ["无", "blank"],
    ["一", "unreadable"],
    ["20.5 万元", "20.5"],
    ["20.5万", "20.5"],
    ["3359.62萬元", "3359.62"],
    ["20万元整", "20"],
    ["20万元。", "20"],
    ["￥20.5", "20.5"],
    ["¥ 20,500.00元", "20500"],
    ["人民币20.5万元", "20.5"],
    ["２０．５　万元", "20.5"],
    ["３，４６５．６８万元", "3465.68"],
    ["3，465.68", "3465.68"],
    ["20.5（万元）", "20.5"],
    ["20.5(万元)（含结转）", "20.5"],
    ["854万（甲400万元，乙454万元）", "854"],
    ["854（其中：甲（一）400）", "854"],
    ["-20.5万元", "-20.5"],
    ["-￥20.5", "-20.5"],
    [".5万元", "0.5"],
    ["0万元", "0"],
    ["1亿元", "1"],
    ["3千元", "3"],
    ["20个", "unreadable"],
    ["20整", "unreadable"],
    ["20千", "unreadable"],
    ["20美元", "unreadable"],
    ["20万元/年", "unreadable"],
    ["10-20万元", "unreadable"],
    ["20.5万（", "unreadable"],
    ["（20.5）", "unreadable"],
    ["--20", "unreadable"],
    ["-￥-20", "unreadable"],
    ["万元", "unreadable"],
    ["20\n30", "unreadable"],
    ["20 30", "unreadable"],
    ["20 300", "20300"],
    ["#REF!", "unreadable"],
  ])("%p is %s", (value, expected) => {
    expect(decimal(value)).toBe(expected);
  });

  test("a sum's binary noise is not an amount's decimals", () => {
    expect(decimal(0.1 + 0.2)).toBe("0.3");
  });

  test("#### and dates fall back to the value", () => {
    expect(read(12.25, "####")).toMatchObject({ text: "12.25", decimals: 2 });
  });

  test("the number shown gives the printed decimals", () => {
    expect(read(50, "50.00")).toMatchObject({ decimals: 2, text: "50.00", storedAsText: false });
    expect(read("50.00")).toMatchObject({ decimals: 2, storedAsText: true });
  });

  test.each([
    ["205000元", "万元", "20.5"],
    ["20.5万元", "元", "205000"],
    ["20.5万", "万元", "20.5"],
    ["0.3亿元", "万元", "3000"],
    ["3千元", "万元", "0.3"],
    ["20.5", "元", "20.5"],
  ] as const)("%s in a table in %s is %s", (value, unit, expected) => {
    const amount = readAmount({ value, text: value, formula: null }, unit);
    expect(amount).toMatchObject({ kind: "number", unit: null, text: value, storedAsText: true });
    expect(amount.kind === "number" && amount.value.toFixed()).toBe(expected);
  });

  test("where the table's unit is not known, the amount keeps its own", () => {
    expect(read("20.5 万元")).toMatchObject({ unit: "万元", written: { unit: "万元" } });
  });

  test.each([
    [20.5, "20.5万元", "元", "205000"],
    [20.5, "20.5万元", "万元", "20.5"],
    [205000, "20.5万", "万元", "20.5"],
    [205000, "20.5万", "元", "205000"],
    [204999, "20.5万", "元", "204999"],
    [20.5, " ￥20.50 ", "万元", "20.5"],
    [20.5, "甲万元", "万元", "20.5"],
  ] as const)("the number %p, shown as %p in a table in %s, is %s and no text", (value, text, unit, expected) => {
    const amount = readAmount({ value, text, formula: null }, unit);
    expect(amount).toMatchObject({ kind: "number", storedAsText: false });
    expect(amount.kind === "number" && amount.value.toFixed()).toBe(expected);
  });

  test.each([
    ["digits", "9".repeat(32_000)],
    ["commas", ",".repeat(32_000)],
    ["full-width commas", "，".repeat(32_000)],
    ["groups", "1" + ",234".repeat(8_000)],
    ["spaces between digits", "1 ".repeat(16_000)],
    ["blanks after a digit", `1${" ".repeat(32_000)}`],
    ["dashes", `${"—".repeat(31_999)}1`],
    ["open brackets", `20${"（".repeat(32_000)}`],
    ["closed brackets", `20${"）".repeat(32_000)}`],
    ["a long remark", `20万（${"甲".repeat(32_000)}）`],
    ["zeros", `0.${"0".repeat(32_000)}`],
    ["breaks", `1${"\n".repeat(32_000)}2`],
  ])("a cell full of %s is read at once", (_what, text) => {
    expectWithin(5, () => read(text));
  });

  test("an amount with its unit is the same number in any table once both are 元", () => {
    const units = fc.constantFrom("元", "千元", "万元", "百万元", "亿元");
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        units,
        (digits, places, unit) => {
          const written = new Big(digits).div(new Big(10).pow(places)).toFixed(places);
          const text = `${written}${unit}`;
          const inTen = readAmount({ value: text, text, formula: null }, "万元");
          const inOne = readAmount({ value: text, text, formula: null }, "元");
          if (inTen.kind !== "number" || inOne.kind !== "number") throw new Error(text);
          expect(inTen.value.times(10_000).eq(inOne.value)).toBe(true);
        },
      ),
    );
  });

  test("any text is read or refused without an exception, and what it spells is never changed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9,.\-+ ０-９]{0,12}$/)), (text) => {
        const amount = read(text);
        if (amount.kind === "number" && /^\d+(\.\d+)?$/.test(text)) expect(amount.value.eq(new Big(text))).toBe(true);
      }),
    );
  });
});

describe("comparing a sum", () => {
  const amounts = (...values: number[]) => values.map((value) => read(value, value.toFixed(2)));
  const verdict = (stated: number, ...parts: number[]) =>
    compareSum(read(stated, stated.toFixed(2)), amounts(...parts), 2)?.verdict;

  test("tells rounding from error by half a cent a part", () => {
    expect(verdict(0.3, 0.1, 0.2)).toBe("equal");
    expect(verdict(0.31, 0.1, 0.2)).toBe("rounding");
    expect(verdict(0.32, 0.1, 0.2)).toBe("mismatch");
    expect(verdict(0.32, 0.1, 0.1, 0.05, 0.05)).toBe("rounding");
  });

  test("claims nothing over an unreadable part", () => {
    expect(compareSum(read(1), [read("1O.5")], 2)).toBeNull();
  });

  test("amounts in units of their own are compared where all of them carry one", () => {
    expect(compareSum(read("30万元"), [read("200000元"), read("10万"), read(0)], 2)?.verdict).toBe("equal");
    expect(compareSum(read("30万元"), [read("200000元"), read("11万")], 2)).toMatchObject({
      verdict: "mismatch",
      unit: "万元",
    });
    expect(compareSum(read("30万元"), [read(20), read("10万")], 2)).toBeNull();
    expect(compareSum(read(30), [read("20万元"), read("10万元")], 2)).toBeNull();
  });

  test("blank parts count as nothing", () => {
    expect(compareSum(read(1), [read(1), read(null)], 2)?.verdict).toBe("equal");
  });
});

test("a table's decimals are those two amounts in three keep to", () => {
  const shown = (...texts: string[]) => tableDecimals(texts.map((text) => read(Number(text), text)));
  expect(shown("50.00", "1.25", "2.00")).toBe(2);
  expect(shown("50", "1.25", "2", "7.1234")).toBe(2);
  expect(shown("50", "20")).toBe(2);
  expect(shown("5.1", "20")).toBe(1);
  expect(shown("5.123456", "2.100000", "3.100000")).toBe(6);
  const written = (...texts: string[]) =>
    tableDecimals(texts.map((value) => readAmount({ value, text: value, formula: null }, "万元")));
  expect(written("5.1", "20", "202512.123元")).toBe(1);
  expect(written("5.125万元", "20.125", "3.125万元")).toBe(3);
});

test("amounts are written as such tables print them", () => {
  expect(formatAmount(new Big("3465.6"), 2)).toBe("3,465.60");
  expect(formatAmount(new Big("-1234567.125"), 2)).toBe("-1,234,567.125");
  expect(formatAmount(new Big("0.005"), 2)).toBe("0.005");
  expect(formatAmount(new Big("-123"), 0)).toBe("-123");
  expect(formatAmount(new Big("1000"), 0)).toBe("1,000");
  expectWithin(5, () => expect(formatAmount(new Big("9".repeat(300)), 2)).toHaveLength(402));
});
