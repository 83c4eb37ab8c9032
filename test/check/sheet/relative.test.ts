import { expectWithin } from "../../support/work-time";
import { isRelative, moveFormula } from "../../../src/check/sheet/relative";

test.each([
  ["=B2", 1, 0, "=B3"],
  ["=$B2", 3, 2, "=$B5"],
  ["=B$2", 3, 2, "=D$2"],
  ["=$B$2", 3, 2, "=$B$2"],
  ["=SUM(A1:B2,Z9)", 1, 1, "=SUM(B2:C3,AA10)"],
  ["='A1 表'!$A$1+A1", 1, 0, "='A1 表'!$A$1+A2"],
  ["=表!A1", 1, 0, "=表!A2"],
  ["=AB1!C2", 1, 0, "=AB1!C3"],
  ['=IF(A1="A1",1,LOG10(A2))', 1, 0, '=IF(A2="A1",1,LOG10(A3))'],
  ["=Table1[A1]+率A1", 1, 0, "=Table1[A1]+率A1"],
  ["=A1", -1, 0, "=#REF!"],
  ["=XFD1", 0, 1, "=#REF!"],
  ["=SUM(B:B,$B:C,2:3,$2:3)", 1, 1, "=SUM(C:C,$B:D,3:4,$2:4)"],
  ["=SUM(XFD:XFD,1048576:1048576)", 1, 1, "=SUM(#REF!,#REF!)"],
  ["=SUM(Jan:Mar!B2)", 1, 0, "=SUM(Jan:Mar!B3)"],
  ["=1.5E3+x_A1+率A:A", 1, 1, "=1.5E3+x_A1+率A:A"],
  ['=A1&"A1', 1, 0, '=A2&"A1'],
])("%s, %i rows and %i columns on, is %s", (formula, rows, columns, moved) => {
  expect(moveFormula(formula, rows, columns)).toBe(moved);
});

test.each(["[", "'", '"', "A", "1:", "$A:", "A1:"])(
  "a formula of nothing but %s takes time for its length",
  (piece) => {
    const formula = piece.repeat(1_000_000);
    // A time that grew with the square of the length would be hours.
    expectWithin(500, () => moveFormula(formula, 1, 1));
  },
);

test("only what moves is relative", () => {
  expect(isRelative("=OFFSET('A1'!$A$3,0,MATCH($A2,'A1'!$A$1:$C$1,0)-1,2,1)")).toBe(true);
  expect(isRelative("=OFFSET('A1'!$A$3,0,0,2,1)")).toBe(false);
  expect(isRelative("=词表!$A$1:$A$9")).toBe(false);
});
