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
])("%s, %i rows and %i columns on, is %s", (formula, rows, columns, moved) => {
  expect(moveFormula(formula, rows, columns)).toBe(moved);
});

test("only what moves is relative", () => {
  expect(isRelative("=OFFSET('A1'!$A$3,0,MATCH($A2,'A1'!$A$1:$C$1,0)-1,2,1)")).toBe(true);
  expect(isRelative("=OFFSET('A1'!$A$3,0,0,2,1)")).toBe(false);
  expect(isRelative("=词表!$A$1:$A$9")).toBe(false);
});
