import { checkSheets } from "../../../src/check/check";
import { FAULTLESS_CELL, HEADER } from "../../../src/check/rules/example";
import { snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";
import { readTables } from "../../../src/check/table/read";

const GOAL = "全年办好2次培训。";
const head = (department: string): CellValue[][] => [
  [`${department}2026年项目支出绩效目标表`, null, null, null, null, null, null],
  [`部门名称：${department}`, null, null, null, null, null, "单位：万元"],
  HEADER,
];
const row = (name: string, total: number | null): CellValue[] => [name, total, total, 0, 0, GOAL, FAULTLESS_CELL];
const sum = (name: string, total: number): CellValue[] => [name, total, total, 0, 0, null, null];
const BLANK: CellValue[] = [null, null, null, null, null, null, null];
const tables = (rows: CellValue[][], origin = { row: 0, column: 0 }) =>
  readTables([snapshotOf("表", rows, { origin })]);

describe("two tables on one sheet", () => {
  test("one below the other are two, each with its own head, sums and notes", () => {
    const found = tables([
      ...head("甲局"),
      sum("合计", 3),
      row("培训经费", 1),
      row("会议经费", 2),
      ["注：本表金额含税。", null, null, null, null, null, null],
      BLANK,
      ...head("乙局"),
      sum("合计", 5),
      row("宣传经费", 5),
    ]);
    expect(found.map(({ department, projects, sums }) => [department?.value, projects.length, sums.length])).toEqual([
      ["甲局", 2, 1],
      ["乙局", 1, 1],
    ]);
    expect(found[0]?.rows.at(-2)?.kind).toBe("note");
    expect(found.map(({ projects }) => projects[0]?.number)).toEqual([1, 1]);
  });

  test("a wrong sum is told of the table it stands in", () => {
    const { findings } = checkSheets([
      snapshotOf("表", [
        ...head("甲局"),
        sum("合计", 1),
        row("培训经费", 1),
        ...head("乙局"),
        sum("合计", 9),
        row("宣传经费", 5),
      ]),
    ]);
    expect(findings.filter(({ rule }) => rule === "total-mismatch").map(({ place }) => place[0]?.row)).toEqual([8, 8]);
  });

  test("side by side are two", () => {
    const left = [...head("甲局"), sum("合计", 1), row("培训经费", 1)];
    const right = [...head("乙局"), sum("合计", 2), row("宣传经费", 2)];
    const found = tables(left.map((cells, index) => [...cells, null, ...(right[index] ?? [])]));
    expect(found.map(({ department, projects }) => [department?.value, projects[0]?.name.value])).toEqual([
      ["甲局", "培训经费"],
      ["乙局", "宣传经费"],
    ]);
  });

  test("a header that a page break repeats begins none, with or without the title's lines", () => {
    const once = [...head("甲局"), sum("合计", 3), row("培训经费", 1)];
    expect(tables([...once, HEADER, row("会议经费", 2)])).toHaveLength(1);
    expect(tables([...once, BLANK, ...head("甲局"), row("会议经费", 2)])).toHaveLength(1);
    expect(tables([...once, ...head("甲局"), row("会议经费", 2)])[0]?.projects).toHaveLength(2);
  });

  test("an unfinished project without amounts right above a repeated header stays where it is", () => {
    const found = tables([...head("甲局"), row("培训经费", 1), sum("会议经费", 0), HEADER, row("宣传经费", 2)]);
    expect(found.map(({ projects }) => projects.length)).toEqual([3]);
  });
});

describe("a header", () => {
  test("over three rows is read with merges and without", () => {
    const rows: CellValue[][] = [
      ["项目名称", "项目资金", null, null, null, "绩效目标", "绩效指标"],
      [null, "总计", "其中", null, null, null, null],
      [null, null, "财政拨款", "财政专户拨款", "其他资金", null, null],
      sum("合计", 1),
      row("培训经费", 1),
    ];
    const merges = [0, 5, 6].map((column) => ({ top: 0, bottom: 2, left: column, right: column }));
    for (const given of [merges, []]) {
      const table = readTables([snapshotOf("表", rows, { merges: given })])[0];
      expect(table?.moneyColumns.map(({ role }) => role)).toEqual(["total", "fiscal", "special-account", "other"]);
      expect(table?.rows.map(({ kind }) => kind)).toEqual(["header", "header", "header", "total", "project"]);
    }
  });

  test("may stand at column K, under blank rows", () => {
    const found = tables([BLANK, ...head("甲局"), sum("合计", 1), row("培训经费", 1)], { row: 4, column: 10 });
    expect(found[0]?.projects[0]?.name.spans[0]).toMatchObject({ row: 9, column: 10 });
    const padded = [BLANK, ...head("甲局"), row("培训经费", 1)].map((cells) => [
      ...Array<null>(10).fill(null),
      ...cells,
    ]);
    expect(tables(padded)[0]?.projects[0]?.name.spans[0]?.column).toBe(10);
  });
});
