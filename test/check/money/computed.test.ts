import { amountAt } from "../../../src/check/money/computed";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { expectWithin } from "../../support/work-time";

type Given = CellValue | { readonly formula: string };

/** A sheet of one column A, of which formulas have no value. */
function columnOf(cells: readonly Given[], more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const isFormula = (cell: Given): cell is { readonly formula: string } => typeof cell === "object" && cell !== null;
  const values = cells.map((cell) => [isFormula(cell) ? null : cell]);
  const formulas = cells.map((cell) => [isFormula(cell) ? cell.formula : null]);
  return { ...snapshotOf("表", values, { formulas }), ...more };
}

const first = (cells: readonly Given[], more?: Partial<SheetSnapshot>) => {
  const amount = amountAt(columnOf(cells, more), 0, 0);
  return amount.kind === "number" ? amount.text : amount.kind;
};
const f = (formula: string) => ({ formula });

describe("a formula without a value", () => {
  test.each<[string, Given[], string]>([
    ["a sum", [f("=SUM(A2:A3)"), 20.25, 10.25], "30.50"],
    ["a difference", [f("=A2-A3"), 20.25, 10], "10.25"],
    ["a sum of formulas", [f("=SUM(A2:A3)"), f("=A3+A4"), 10, 5.5], "25.5"],
    ["blank cells and dashes inside SUM", [f("=SUM(A2:A5)"), 10, null, "—", "无"], "10"],
    ["a range beyond the sheet", [f("=SUM(A2:A1000)"), 10], "10"],
    ["binary noise", [f("=A2+A3"), 0.1, 0.2], "0.3"],
    ["a dash outside of SUM", [f("=A2+A3"), 10, "—"], "uncomputed"],
    ["text in a range", [f("=SUM(A2:A3)"), 10, "5"], "uncomputed"],
    ["an amount with its unit", [f("=SUM(A2:A3)"), 10, "5万元"], "uncomputed"],
    ["an error", [f("=SUM(A2:A3)"), 10, "#REF!"], "uncomputed"],
    ["a formula nobody can compute here", [f("=SUM(A2:A3)"), f("=ROUND(A3,0)"), 10], "uncomputed"],
    ["a circle", [f("=A2+1"), f("=A1+1")], "uncomputed"],
    ["itself in its range", [f("=SUM(A1:A2)"), 10], "uncomputed"],
    ["a product", [f("=A2*2"), 10], "uncomputed"],
    ["a result that may be an empty text", [f('=IF(A2="","",A2)'), null], "blank"],
    ["another cell alone, which may be empty", [f("=A2"), null], "blank"],
  ])("%s", (_what, cells, expected) => {
    expect(first(cells)).toBe(expected);
  });

  test("in a file that holds none of its values, is never nothing", () => {
    expect(first([f('=IF(A2="","",A2)'), null], { lacksResults: true })).toBe("uncomputed");
    expect(first([f("=A2"), 10], { lacksResults: true })).toBe("10");
  });

  test("a value that is there is taken as it is", () => {
    const sheet = snapshotOf("表", [[7], [10]], { formulas: [["=A2*2"], [null]] });
    expect(amountAt(sheet, 0, 0)).toMatchObject({ kind: "number", text: "7", isComputed: false });
  });

  test("numbers that a format prints in a unit of their own are not added up", () => {
    expect(first([f("=SUM(A2:A3)"), 10, 5], { texts: [[""], ["10"], ["5万元"]] })).toBe("uncomputed");
  });

  test("a stretch of a sheet sees the whole of it", () => {
    const partOf = columnOf([f("=SUM(A2:A3)"), 10, 5]);
    const stretch = columnOf([f("=SUM(A2:A3)")], { partOf });
    expect(amountAt(stretch, 0, 0)).toMatchObject({ text: "15" });
  });

  test("long chains and wide sums end soon", () => {
    const chain = Array.from({ length: 5_000 }, (_, at): Given => (at === 4_999 ? 1 : f(`=A${at + 2}+1`)));
    const running = Array.from({ length: 5_000 }, (_, at): Given => (at === 0 ? 1 : f(`=SUM(A$1:A${at})`)));
    expectWithin(1_000, () => {
      expect(first(chain)).toBe("uncomputed");
      const sheet = columnOf(running);
      for (let row = 0; row < running.length; row += 1) amountAt(sheet, row, 0);
    });
  });
});
