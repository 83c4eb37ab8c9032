import { snapshotOf } from "../../../src/check/sheet/snapshot";
import { readTables } from "../../../src/check/table/read";
import { HEADER } from "../../../src/check/rules/example";
import { tableOf } from "../../support/table";

const head = (title: string, lines: readonly string[][] = [], header: readonly (string | null)[] = HEADER) => [
  [title, null, null, null, null, null, null],
  ...lines.map((line) => [...line, ...Array<null>(7 - line.length).fill(null)]),
  header,
];

describe("what stands above the header", () => {
  test("the year, the department and the money unit, in one line or in two", () => {
    const table = tableOf(
      [["甲", 1, "filled"]],
      head("某单位2024年项目支出绩效目标表", [["部门名称：某单位 单位：万元"]]),
    );
    expect(table.year).toBe(2024);
    expect(table.department?.value).toBe("某单位");
    expect(table.moneyUnit).toBe("万元");
  });

  test.each(["２０２４年", "二〇二四年", "二○二四年度"])("the year in other digits: %s", (year) => {
    expect(tableOf([["甲", 1, "filled"]], head(`某单位${year}项目支出绩效目标表`)).year).toBe(2024);
  });

  test("a unit at the right end of the department's line, and 元", () => {
    const table = tableOf(
      [["甲", 1, "filled"]],
      head("绩效目标表", [["部门名称：某单位", "", "", "", "", "", "金额单位：元"]]),
    );
    expect(table.moneyUnit).toBe("元");
    expect(table.year).toBeNull();
  });

  test("a unit in the cell beside its label", () => {
    const beside = (unit: string) => head("绩效目标表", [["部门名称：某单位", "", "", "", "", "单位：", unit]]);
    expect(tableOf([["甲", 1, "filled"]], beside("万元")).moneyUnit).toBe("万元");
    expect(tableOf([["甲", 1, "filled"]], beside("某局")).moneyUnit).toBeNull();
  });

  test("a unit in a column's label", () => {
    const header = [...HEADER.slice(0, 1), "总计（元）", ...HEADER.slice(2)];
    expect(tableOf([["甲", 1, "filled"]], head("绩效目标表", [], header)).moneyUnit).toBe("元");
  });

  test("the department's place is its own characters", () => {
    const table = tableOf([["甲", 1, "filled"]], head("绩效目标表", [["部门名称：某单位 单位：万元"]]));
    expect(table.department?.spans).toEqual([{ sheet: "表", row: 1, column: 0, start: 5, end: 8 }]);
  });
});

describe("the header", () => {
  test("is found by its labels wherever they stand, whatever their order", () => {
    const rows = [
      ["", "", "绩效指标", "绩 效\n目标", "项目名称", "总计"],
      ["", "", "", "做事。", "甲", 5],
    ];
    const table = readTables([snapshotOf("表", rows, { origin: { row: 3, column: 10 } })])[0];
    expect(table?.projects[0]).toMatchObject({
      name: { value: "甲", spans: [{ column: 14, row: 4 }] },
      goals: [{ value: "做事。" }],
    });
    expect(table?.moneyColumns.map(({ role, label }) => [role, label.spans[0]?.column])).toEqual([["total", 15]]);
  });

  test("may be merged over two rows with the money labels in the lower one", () => {
    const rows = [
      ["项目名称", "预算", null, "绩效目标", "绩效指标"],
      [null, "总计", "财政拨款", null, null],
      ["甲", 5, 5, "做事。", null],
    ];
    const table = readTables([snapshotOf("表", rows, { merges: [{ top: 0, bottom: 1, left: 0, right: 0 }] })])[0];
    expect(table?.projects).toHaveLength(1);
    expect(table?.moneyColumns.map(({ role }) => role)).toEqual(["total", "fiscal"]);
  });

  test("of two rows is read without merges too, and each column has its own label", () => {
    const rows = [
      ["项目名称", "项目资金（万元）", null, "绩效目标", "绩效指标"],
      [null, "总计", "财政拨款", null, null],
      ["合计", 5, 5, null, null],
      ["甲", 5, 5, "做事。", null],
    ];
    const table = readTables([snapshotOf("表", rows)])[0];
    expect(table?.moneyColumns.map(({ label }) => label.value)).toEqual(["总计", "财政拨款"]);
    expect(table?.rows.map(({ kind }) => kind)).toEqual(["header", "header", "total", "project"]);
  });

  test("with a 序号 column before it: 合计 may stand there", () => {
    const rows = [
      ["序号", "项目名称", "总计", "绩效目标", "绩效指标"],
      ["合计", null, 5, null, null],
      [1, "甲", 5, "做事。", null],
    ];
    expect(readTables([snapshotOf("表", rows)])[0]?.rows.map(({ kind }) => kind)).toEqual([
      "header",
      "total",
      "project",
    ]);
  });

  test("repeated by a page break is no project", () => {
    const table = tableOf([
      ["甲", 1, "filled"],
      ["乙", 1, "filled"],
    ]);
    expect(table.rows.filter(({ kind }) => kind === "header")).toHaveLength(1);
    const repeated = readTables([
      snapshotOf("表", [[...HEADER], ["甲", 1, 1, 0, 0, "做。", null], [...HEADER], ["乙", 1, 1, 0, 0, "做。", null]]),
    ])[0];
    expect(repeated?.rows.map(({ kind }) => kind)).toEqual(["header", "project", "header", "project"]);
  });

  test.each([
    ["an empty sheet", []],
    ["prose", [["关于编制预算的通知"], ["请各单位按时报送。"]]],
    [
      "a table of another kind",
      [
        ["姓名", "金额"],
        ["张", 3],
      ],
    ],
    [
      "the labels without money or goals",
      [
        ["项目名称", "绩效指标"],
        ["甲", "乙"],
      ],
    ],
  ])("is not there in %s", (_name, rows) => {
    expect(readTables([snapshotOf("表", rows)])).toEqual([]);
  });
});
