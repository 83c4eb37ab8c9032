import { readAmount } from "../../../src/check/money/amount";
import { tableDecimals } from "../../../src/check/money/sums";

const decimalsOf = (...texts: string[]): number =>
  tableDecimals(texts.map((text) => readAmount({ value: text, text, formula: null })));

test("two amounts in three say how a table prints its amounts", () => {
  expect(decimalsOf("1.00", "2.00", "3.123")).toBe(3);
  expect(decimalsOf("1.00", "2.00", "3.00", "4.123")).toBe(2);
  // Half of them are not enough to call the others odd.
  expect(decimalsOf("1.00", "2.00", "3.1234", "4.1234")).toBe(4);
  expect(decimalsOf("1.00", "2.00", "3.00", "4.1234", "5.1234")).toBe(4);
});

test("at least cents, unless no amount shows more than one decimal", () => {
  expect(decimalsOf("1", "2")).toBe(2);
  expect(decimalsOf("1.5", "2")).toBe(1);
  expect(decimalsOf()).toBe(2);
});
