import fc from "fast-check";
import { isNumericFormula, readPlainFormula } from "../../../src/check/sheet/formula";
import { a1Range } from "../../../src/check/sheet/address";
import { expectWithin } from "../../support/work-time";

/** The terms of a formula in a line: +B7:B9 for a range inside SUM, -B3 for a cell. */
const terms = (formula: string, sheet = "表") =>
  readPlainFormula(formula, sheet)
    ?.map(({ sign, what }) => {
      const told = "number" in what ? what.number : "cell" in what ? a1Range(what.cell) : `[${a1Range(what.range)}]`;
      return `${sign === 1 ? "+" : "-"}${told}`;
    })
    .join(" ") ?? null;

describe("plain formulas", () => {
  test.each([
    ["=SUM(B7:B8)", "+[B7:B8]"],
    ["= sum( B7 : B8 )", null],
    ["=sum( $B$7:$B$8 , B12 )", "+[B7:B8] +[B12]"],
    ["=B7+B8", "+B7 +B8"],
    ["=+B7-B8", "+B7 -B8"],
    ["=-(B7-B8)", "-B7 +B8"],
    ["=SUM(B7:B9)-B8+10.5", "+[B7:B9] -B8 +10.5"],
    ["=-SUM(B7,-B8)", "-[B7] +B8"],
    ["=SUM(SUM(B7:B8),C7)", "+[B7:B8] +[C7]"],
    ["=SUM(B7+B8,1)", "+B7 +B8 +1"],
    ["=表!B7+'表'!B8", "+B7 +B8"],
    ["=B7", "+B7"],
    ["=另表!B7", null],
    ["=SUM(另表!B7:B8)", null],
    ["=B7:B8", null],
    ["=B7*2", null],
    ["=B7/B8", null],
    ["=SUM(B7:B8", null],
    ["=SUM(B7:B8))", null],
    ["=SUM()", null],
    ["=SUM(B7,)", null],
    ["=B7 B8", null],
    ["=B:B", null],
    ["=SUM(B:B)", null],
    ["=SUM(7:8)", null],
    ["=ROUND(B7,2)", null],
    ["=SUMIF(B7:B8,1)", null],
    ["=LOG10(5)", null],
    ["=B7%", null],
    ["=B7&B8", null],
    ['=IF(B7="","",B7)', null],
    ["=#REF!+B7", null],
    ["=SUM(名称)", null],
    ["=", null],
  ])("%s is %s", (formula, expected) => {
    expect(terms(formula)).toBe(expected);
  });

  test("a sheet's name may have spaces and quotation marks", () => {
    expect(terms("='甲''s 表'!B7", "甲's 表")).toBe("+B7");
  });

  test("any text is read or refused, at once", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^=[SUMB0-9:,()+\-*!' .$]{0,40}$/), (formula) => {
        readPlainFormula(formula, "表");
        isNumericFormula(formula);
      }),
    );
    expectWithin(20, () => {
      readPlainFormula(`=${"SUM(".repeat(2_000)}`, "表");
      readPlainFormula(`=${"(".repeat(8_000)}`, "表");
      readPlainFormula(`=${"+".repeat(8_000)}`, "表");
      readPlainFormula(`=${"B7+".repeat(2_000)}B8`, "表");
      readPlainFormula(`=${"A".repeat(8_000)}`, "表");
    });
  });
});

test.each([
  ["=SUM(B7:B8)", true],
  ["=ROUND(SUM(B7:B8),2)", true],
  ["=B7*10000", true],
  ["=-B7", true],
  ["=B7", false],
  ["=VLOOKUP(A7,表2!A:B,2,0)", false],
  ['=IF(B7="","",B7)', false],
  ['=SUM(B7:B8)&"元"', false],
  ["=B7=B8", false],
  ['=TEXT(B7,"0+0")', false],
])("whether %s is a number or an error: %s", (formula, expected) => {
  expect(isNumericFormula(formula)).toBe(expected);
});
