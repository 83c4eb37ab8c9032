import Big from "big.js";
import fc from "fast-check";
import { readAmount } from "../../../src/check/money/amount";
import { compareSum, formatAmount, tableDecimals } from "../../../src/check/money/sums";
import type { CellValue } from "../../../src/check/sheet/snapshot";

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
});

test("amounts are written as such tables print them", () => {
  expect(formatAmount(new Big("3465.6"), 2)).toBe("3,465.60");
  expect(formatAmount(new Big("-1234567.125"), 2)).toBe("-1,234,567.125");
  expect(formatAmount(new Big("0.005"), 2)).toBe("0.005");
});
