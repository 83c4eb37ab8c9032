import { tableOf, type ShortRow } from "../../support/table";

const kinds = (rows: readonly ShortRow[]) =>
  tableOf(rows)
    .rows.slice(1)
    .map(({ kind }) => kind);

describe("kinds of rows", () => {
  test("a row without goal and indicators is a unit where it states the sum of the rows below it", () => {
    expect(
      kinds([
        ["合计", 30],
        ["某单位", 30],
        ["甲", 20, "filled"],
        ["乙", 10, "filled"],
      ]),
    ).toEqual(["total", "unit", "project", "project"]);
  });

  test("one whose sum is a rounding away is a unit too", () => {
    expect(
      kinds([
        ["合计", 30.01],
        ["某单位", 30.01],
        ["甲", 20, "filled"],
        ["乙", 10, "filled"],
      ])[1],
    ).toBe("unit");
  });

  test("one that states no sum is a project not yet filled in", () => {
    expect(
      kinds([
        ["合计", 35],
        ["甲", 20, "filled"],
        ["丙", 5],
        ["乙", 10, "filled"],
      ]),
    ).toEqual(["total", "project", "project", "project"]);
  });

  test("several units repeat the pattern unit, projects", () => {
    expect(
      kinds([
        ["合计", 60],
        ["甲局", 30],
        ["一", 20, "filled"],
        ["二", 10, "filled"],
        ["乙局", 30],
        ["三", 30, "filled"],
      ]),
    ).toEqual(["total", "unit", "project", "project", "unit", "project"]);
  });

  test("a unit with an unfinished project inside its group is told by where the sum fits", () => {
    expect(
      kinds([
        ["合计", 35],
        ["某局", 35],
        ["一", 20, "filled"],
        ["二", 5],
        ["三", 10, "filled"],
      ]),
    ).toEqual(["total", "unit", "project", "project", "project"]);
  });

  test("an outdented row is a unit whatever its amounts", () => {
    expect(
      kinds([
        ["合计", 30],
        ["某局", null],
        ["　　一", 20, "filled"],
        ["　　二", 10, "filled"],
      ])[1],
    ).toBe("unit");
  });

  test("the department's own row is a unit although its sum is wrong", () => {
    expect(
      kinds([
        ["合计", 30],
        ["某单位", 99],
        ["甲", 20, "filled"],
        ["乙", 10, "filled"],
      ])[1],
    ).toBe("unit");
  });

  test("a unit whose projects do not add up is told by the 合计 it belongs to", () => {
    expect(
      kinds([
        ["合计", 60],
        ["甲局", 30],
        ["一", 25, "filled"],
        ["乙局", 30],
        ["三", 30, "filled"],
      ]),
    ).toEqual(["total", "unit", "project", "unit", "project"]);
  });

  test("a unit whose amount is wrong is told by a 合计 that is the sum of the projects", () => {
    const rows: ShortRow[] = [
      ["合计", 60],
      ["甲局", 30],
      ["一", 10, "filled"],
      ["二", 20, "filled"],
      ["乙局", 40],
      ["三", 15, "filled"],
      ["四", 15, "filled"],
    ];
    expect(kinds(rows)).toEqual(["total", "unit", "project", "project", "unit", "project", "project"]);
    const right = rows.map(([name, total, filled]): ShortRow => [
      name,
      name === "甲局" ? 40 : name === "乙局" ? 30 : total,
      filled,
    ]);
    expect(kinds(right)).toEqual(["total", "unit", "project", "project", "unit", "project", "project"]);
  });

  test("a unit whose only project is unfinished is told by the 合计", () => {
    expect(
      kinds([
        ["合计", 40],
        ["甲局", 30],
        ["一", 10, "filled"],
        ["二", 20, "filled"],
        ["乙局", 10],
        ["三", 10],
      ]),
    ).toEqual(["total", "unit", "project", "project", "unit", "project"]);
    expect(
      kinds([
        ["合计", 40],
        ["乙局", 10],
        ["三", 10],
        ["甲局", 30],
        ["一", 10, "filled"],
        ["二", 20, "filled"],
      ]),
    ).toEqual(["total", "unit", "project", "unit", "project", "project"]);
  });

  test("an unfinished project at the head of its unit's group stays a project, although the rest add up to it", () => {
    expect(
      kinds([
        ["合计", 60],
        ["甲局", 60],
        ["三", 30],
        ["一", 10, "filled"],
        ["二", 20, "filled"],
      ]),
    ).toEqual(["total", "unit", "project", "project", "project"]);
  });

  test("a row with an amount is no note, whatever its name", () => {
    expect(
      kinds([
        ["合计", 30],
        ["一", 20, "filled"],
        ["填报系统运维经费", 10],
      ]),
    ).toEqual(["total", "project", "project"]);
  });

  test("合计（万元）, 部门合计 and 合计数 are totals", () => {
    for (const name of ["合计（万元）", "部门合计", "合计数："])
      expect(
        kinds([
          [name, 20],
          ["一", 20, "filled"],
        ])[0],
      ).toBe("total");
  });

  test("notes, page numbers and blank rows are no projects", () => {
    expect(
      kinds([
        ["合计", 20],
        ["甲", 20, "filled"],
        [null, null],
        ["注：本表含转移支付项目。", null],
        ["填报人：", null],
        ["第1页 共2页", null],
      ]),
    ).toEqual(["total", "project", "blank", "note", "note", "note"]);
  });

  test("title lines that a page break repeats are no projects", () => {
    const rows: ShortRow[] = [
      ["合计", 30],
      ["甲", 20, "filled"],
      ["某单位2026年项目支出绩效目标表", null],
      ["部门名称：某单位", null],
      ["乙", 10, "filled"],
    ];
    expect(kinds(rows)).toEqual(["total", "project", "note", "note", "project"]);
  });

  test("合　计 and 小 计 are read through their spaces", () => {
    expect(
      kinds([
        ["甲", 20, "filled"],
        ["小 计", 20],
        ["合　计", 20],
      ]),
    ).toEqual(["project", "subtotal", "total"]);
  });
});

describe("the tree of sums", () => {
  const sums = (rows: readonly ShortRow[]) =>
    tableOf(rows).sums.map(
      ({ row, parts }) => `${row.name.value}=${parts.map((part) => part.row.name.value).join("+")}`,
    );

  test("goes 合计, units, projects", () => {
    expect(
      sums([
        ["合计", 60],
        ["甲局", 30],
        ["一", 20, "filled"],
        ["二", 10, "filled"],
        ["乙局", 30],
        ["三", 30, "filled"],
      ]),
    ).toEqual(["合计=甲局+乙局", "甲局=一+二", "乙局=三"]);
  });

  test("passes through a unit that is a mere heading", () => {
    expect(
      sums([
        ["合计", 60],
        ["甲局", null],
        ["　　一", 20, "filled"],
        ["　　二", 10, "filled"],
        ["乙局", null],
        ["　　三", 30, "filled"],
      ]),
    ).toEqual(["合计=一+二+三"]);
  });

  test("sums projects where there are no units, and reads a total at the bottom", () => {
    expect(
      sums([
        ["一", 20, "filled"],
        ["二", 10, "filled"],
        ["合计", 30],
      ]),
    ).toEqual(["合计=一+二"]);
  });

  test("takes 小计 before or after its group, whichever adds up", () => {
    expect(
      sums([
        ["合计", 60],
        ["小计", 30],
        ["一", 20, "filled"],
        ["二", 10, "filled"],
        ["小计", 30],
        ["三", 30, "filled"],
      ]),
    ).toEqual(["合计=小计+小计", "小计=一+二", "小计=三"]);
    expect(
      sums([
        ["合计", 70],
        ["一", 20, "filled"],
        ["二", 10, "filled"],
        ["小计", 30],
        ["三", 40, "filled"],
        ["小计", 40],
      ]),
    ).toEqual(["合计=小计+小计", "小计=一+二", "小计=三"]);
  });
});
