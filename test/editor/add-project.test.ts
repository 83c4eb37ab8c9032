import { parseA1 } from "../../src/check/sheet/address";
import { firstHandle, snapshotOf, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { readTables } from "../../src/check/table/read";
import { addProject } from "../../src/editor/add-project";
import { generated } from "../check/advice/support/tables";
import { Choice } from "../generated/choice";
import { LAYOUTS } from "../generated/layouts";

type Cells = readonly (readonly CellValue[])[];

const HEAD: Cells = [
  ["2026年项目支出绩效目标表"],
  ["部门名称：某局", null, null, null, null, null, "单位：万元"],
  ["项目名称（资金使用单位）", "总计", "财政拨款", "财政专户拨款", "其他资金", "绩效目标", "绩效指标"],
];
const project = (name: string, row: number, amount: number): CellValue[] => [
  ...[
    name,
    `=SUM(C${row}:E${row})`,
    amount,
    null,
    null,
    "目标",
    "1、1-产出指标；11-数量指标；培训人数；年度指标值：≥1人",
  ],
];

function sheetOf(cells: Cells, merges: readonly string[] = []): SheetSnapshot {
  const width = Math.max(...cells.map((row) => row.length));
  const isFormula = (value: CellValue | undefined): value is string =>
    typeof value === "string" && value.startsWith("=");
  const table = <T>(cell: (value: CellValue) => T): T[][] =>
    cells.map((row) => Array.from({ length: width }, (_, column) => cell(row[column] ?? null)));
  return snapshotOf(
    "表",
    table((value) => (isFormula(value) ? 0 : value)),
    {
      formulas: table((value) => (isFormula(value) ? value : null)),
      merges: merges.map((one) => parseA1(one)).filter((one) => one !== null),
    },
  );
}

const plan = (sheet: SheetSnapshot, row: number) =>
  addProject(
    readTables([sheet]),
    { sheet: sheet.name, row: sheet.rowHandles[row - 1] ?? firstHandle(row - 1), column: 0 },
    [sheet],
  );
const added = (sheet: SheetSnapshot, row: number) => {
  const made = plan(sheet, row);
  if ("refused" in made) throw new Error(made.refused);
  return made;
};
const next = (sheet: SheetSnapshot, row: number): string[] =>
  added(sheet, row).insertion.stretched.map(
    ({ row: at, column, next: formula }) => `${"ABCDEFGH"[column] ?? ""}${at + 1}${formula}`,
  );

const SUMS = ["合计", "=B5", "=C5", "=D5", "=E5"];
const UNIT = ["某单位", "=SUM(B6:B7)", "=SUM(C6:C7)", "=SUM(D6:D7)", "=SUM(E6:E7)"];
const TWO = sheetOf([...HEAD, SUMS, UNIT, project("培训经费", 6, 1), project("会议经费", 7, 2)]);

describe("a row for another project", () => {
  test("comes behind the selected project, and at the end of its group where a sum's row is selected", () => {
    expect([6, 7, 5, 4, 1].map((row) => added(TWO, row).insertion.row + 1)).toEqual([7, 8, 8, 8, 8]);
    expect(added(TWO, 6).select).toEqual(parseA1("A7"));
  });

  test("has the formulas that add up its own row, and none that look elsewhere", () => {
    const row = [...project("会议经费", 7, 2)];
    row[3] = "=别表!D7";
    row[4] = "=E6*2";
    const sheet = sheetOf([...HEAD, SUMS, UNIT, project("培训经费", 6, 1), row]);
    expect(added(sheet, 7).insertion.formulas).toEqual([{ row: 7, column: 1, formula: "=SUM(C8:E8)" }]);
  });

  test("at the end makes longer what ends there, and in the middle nothing", () => {
    expect(next(TWO, 7)).toEqual(["B5=SUM(B6:B8)", "C5=SUM(C6:C8)", "D5=SUM(D6:D8)", "E5=SUM(E6:E8)"]);
    expect(next(TWO, 6)).toEqual([]);
    expect([added(TWO, 7).isSummed, added(TWO, 6).isSummed]).toEqual([true, true]);
  });

  test.each([
    ["=SUM(B6,B7)", 7, "=SUM(B6,B7,B8)"],
    ["=B6+$B$7", 7, "=B6+$B$7+B8"],
    // In the middle of a list as well: the second cell has moved down.
    ["=B6+B7", 6, "=B6+B7+B8"],
    ["=SUBTOTAL(9,B6:B7)", 7, "=SUBTOTAL(9,B6:B8)"],
    ["=ROUND(SUM($B$6:$B$7),2)", 7, "=ROUND(SUM($B$6:$B$8),2)"],
    ["=SUM(表!B6:B7)", 7, "=SUM(表!B6:B8)"],
    ['=SUMIF(A6:A7,"*",B6:B7)', 7, '=SUMIF(A6:A8,"*",B6:B8)'],
    ["=SUM(B6:B99)", 7, null],
    ["=SUM(B:B)-B5", 7, null],
    // It left rows out before.
    ["=SUM(B6:B6)", 7, null],
    ["=SUM(别表!B6:B7)", 7, null],
  ])("%s, behind row %s, becomes %s", (formula, row, wanted) => {
    const unit = ["某单位", formula, 3, null, null];
    const sheet = sheetOf([...HEAD, ["合计", 3, 3], unit, project("培训经费", 6, 1), project("会议经费", 7, 2)]);
    const found = next(sheet, row);
    expect(found).toEqual(wanted === null ? [] : [`B5${wanted}`]);
  });

  test("is taken in by sums above and below its group, and by no other's", () => {
    const sheet = sheetOf([
      ...HEAD,
      ["合计", "=SUM(B6:B10)/2"],
      ["甲单位", "=SUM(B6:B7)"],
      project("培训经费", 6, 1),
      project("会议经费", 7, 2),
      ["乙单位", "=SUM(B9:B10)"],
      project("调研经费", 9, 1),
      project("宣传经费", 10, 2),
      [null, "=SUM(C6:C7,C9:C10)"],
    ]);
    expect(next(sheet, 7)).toEqual(["B5=SUM(B6:B8)", "B12=SUM(C6:C8,C10:C11)"]);
    expect(next(sheet, 5)).toEqual(next(sheet, 7));
    expect(next(sheet, 10)).toEqual(["B4=SUM(B6:B11)/2", "B8=SUM(B9:B11)", "B12=SUM(C6:C7,C9:C11)"]);
  });

  test("is not taken in by sums that are numbers, which is said", () => {
    const sheet = sheetOf([...HEAD, ["合计", 3, 3], project("培训经费", 5, 1), project("会议经费", 6, 2)]);
    expect([added(sheet, 6).isSummed, next(sheet, 6)]).toEqual([false, []]);
    const none = sheetOf([...HEAD, project("培训经费", 4, 1), project("会议经费", 5, 2)]);
    expect(added(none, 5).isSummed).toBeNull();
  });

  test("has its cells merged as those of the project above, and goes on with what is merged over the group", () => {
    const rows = [...HEAD, SUMS, UNIT, project("培训经费", 6, 1), project("会议经费", 7, 2)];
    const wide = sheetOf(
      rows.map((row) => [...row, null, null]),
      ["G7:H7", "I6:I7"],
    );
    expect(added(wide, 7).insertion.merges).toEqual([parseA1("G8:H8"), parseA1("I6:I8")]);
    // In the middle the program stretches it by itself.
    expect(added(wide, 6).insertion.merges).toEqual([]);
  });

  test("is guarded by the rows around it", () => {
    const { around } = added(TWO, 6).insertion;
    expect(around.range).toEqual(parseA1("A6:G7"));
    expect(around.values.map((row) => row.slice(0, 3))).toEqual([
      ["培训经费", null, 1],
      ["会议经费", null, 2],
    ]);
    expect(around.formulas.map((row) => row[1])).toEqual(["=SUM(C6:E6)", "=SUM(C7:E7)"]);
  });
});

describe("no row comes", () => {
  test("where no table is, or a form of one project", () => {
    expect(plan(sheetOf([["早上好"]]), 1)).toEqual({ refused: "no-table" });
    const form = LAYOUTS.find(({ id }) => id === "L1 new");
    const [sheet] = form === undefined ? [] : generated(form, new Choice(1)).sheets;
    expect(sheet && plan(sheet, 1)).toEqual({ refused: "form" });
  });

  test("between two tables side by side, and behind the longer one it does", () => {
    const list = (rows: number): CellValue[][] => [
      ...HEAD.map((row) => [...row, ...Array<null>(7 - row.length).fill(null)]),
      ...Array.from({ length: rows }, (_, nth) =>
        project(`项目${nth + 1}`, nth + 4, 1).map((cell, c) => (c === 1 ? 1 : cell)),
      ),
    ];
    const [left, right] = [list(3), list(5)];
    const blank = Array<null>(7).fill(null);
    const sheet = sheetOf(right.map((row, nth) => [...(left[nth] ?? blank), null, ...row]));
    const tables = readTables([sheet]);
    expect(tables.map(({ projects }) => projects.length)).toEqual([3, 5]);
    const at = (row: number, column: number) =>
      addProject(tables, { sheet: sheet.name, row: firstHandle(row - 1), column }, [sheet]);
    expect([at(4, 0), at(6, 0), at(5, 9)]).toEqual(Array(3).fill({ refused: "beside" }));
    expect(at(8, 9)).toMatchObject({ insertion: { row: 8 } });
  });

  test("into a unit that has no project to go by", () => {
    const unit = ["某局", 0, 0];
    const sheet = sheetOf([...HEAD, ["合计", 3, 3], project("培训经费", 5, 3), unit]);
    expect(plan(sheet, 6)).toEqual({ refused: "no-project" });
  });
});
