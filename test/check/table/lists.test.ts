import { cellText, rowOf, snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { readSheets } from "../../../src/check/table/read";
import type { Layout } from "../../../src/check/table/types";
import {
  EXPORT_LABELS,
  indicatorsTold,
  LIST_LABELS,
  merge,
  onlyTable,
  sheetOf,
  tablesOf,
  told,
} from "../../support/list";

type Row = readonly CellValue[];

/** Two projects as the integrated system exports them: every cell repeated on each row. */
const EXPORTED: readonly Row[] = [
  ["001", "某局", "P1", "培训经费", 12.5, "产出指标", "数量指标", "培训班次", "≥", 4, "次", "全年办班", 20, "是"],
  ["001", "某局", "P1", "培训经费", 12.5, "产出指标", "数量指标", "培训班次", "≥", 12, "次", "三年办班", 20, "否"],
  ["001", "某局", "P1", "培训经费", 12.5, "产出指标", "质量指标", "考核通过率", "≥", 90, "%", "", 30, "是"],
  [
    "002",
    "某中心",
    "P2",
    "设备购置",
    30,
    "效益指标",
    "社会效益指标",
    "服务改善情况",
    "定性",
    "明显",
    "-",
    "",
    10,
    "是",
  ],
];

const LISTED: readonly Row[] = [
  ["培训经费", "全年办好4次培训。", "产出指标", "数量指标", "培训班次", "≥", 4, "次", "定量指标", "办班的次数"],
  [null, null, null, null, "培训人数", "≥", 200, "人", "定量指标", "参加的人数"],
  [null, null, null, "质量指标", "考核通过率", "=", "100", "%", "定量指标", "通过的比例"],
  [null, null, "满意度指标", "服务对象满意度指标", "学员满意度", "≥", "90", "%", "定量指标", "问卷结果"],
  ["设备购置", "购置20台设备。", "产出指标", "数量指标", "购置数量", "＝", "20", "台", "定量指标", "入库的台数"],
  [null, null, "效益指标", "社会效益指标", "服务改善情况", "=", "明显", "无", "定性指标", "改善的程度"],
];

/** Level 1 and 2, project and goal merged downwards as they are filled. */
const LISTED_MERGES = [merge(1, 0, 4), merge(1, 1, 4), merge(1, 2, 3), merge(1, 3, 2), merge(5, 0, 6), merge(5, 1, 6)];

/** The list with every cell written on each row. */
const repeated = (): Row[] => {
  const last: CellValue[] = [];
  return LISTED.map((row) => row.map((value, column) => (last[column] = value ?? last[column] ?? null)));
};

describe("the export of the integrated system", () => {
  const table = onlyTable(sheetOf([["2026年项目绩效目标"], EXPORT_LABELS, ...EXPORTED]));

  test("is read with its projects, units, amounts and targets", () => {
    expect(told(table)).toEqual({
      layout: "L12",
      title: "2026年项目绩效目标",
      year: 2026,
      department: null,
      moneyUnit: null,
      columns: ["total annual 年度资金"],
      rows: ["header 项目名称", "project 培训经费", "project 设备购置"],
      projects: [
        {
          name: "培训经费",
          unit: "某局",
          goals: [],
          amounts: ["12.5"],
          indicators: ["产出指标 | 数量指标 | 培训班次 | ≥12次 | ≥4次", "产出指标 | 质量指标 | 考核通过率 | - | ≥90%"],
        },
        {
          name: "设备购置",
          unit: "某中心",
          goals: [],
          amounts: ["30"],
          indicators: ["效益指标 | 社会效益指标 | 服务改善情况 | - | 定性明显"],
        },
      ],
      sums: [],
    });
    expect(table.hasTargets).toEqual({ cycle: true, annual: true });
  });

  test("each part stands in its own cell, and a target in three", () => {
    const [indicator] = table.projects[0]?.indicators ?? [];
    expect(indicator?.cycle?.spans.map(({ row, column }) => [row, column])).toEqual([
      [3, 8],
      [3, 9],
      [3, 10],
    ]);
    expect(indicator?.name?.spans).toEqual([{ sheet: "表", row: 2, column: 7, start: 0, end: 4 }]);
    expect(indicator?.weight?.amount).toMatchObject({ kind: "number", text: "20" });
  });

  test("every cell of the indicators is named once, whole", () => {
    const cells = table.projects[1]?.indicatorCells ?? [];
    expect(cells.map(({ column }) => column)).toEqual([5, 6, 7, 8, 9, 10]);
    expect(table.projects[0]?.indicatorCells).toHaveLength(18);
  });

  test("an indicator that is missing would go after the project's name", () => {
    expect(table.projects[1]?.indicatorsEnd).toEqual({ sheet: "表", row: 5, column: 3, start: 4, end: 4 });
  });

  test("amounts with their unit in the label, the rows of other units, and a total at the bottom", () => {
    const labels = EXPORT_LABELS.map((label) => (label === "年度资金" ? "年度资金（万元）" : label));
    const total = onlyTable(sheetOf([labels, ...EXPORTED, ["合计", null, null, null, 42.5], ["填报人：某人"]]));
    expect(total.moneyUnit).toBe("万元");
    expect(total.rows.map(({ kind }) => kind)).toEqual(["header", "project", "project", "total", "note"]);
    expect(total.sums.map(({ row, parts }) => [row.name.value, parts.length])).toEqual([["合计", 2]]);
  });

  test("rows of units with their own sums", () => {
    const unitRow = (name: string, amount: number): Row => ["", name, null, null, amount];
    const rows = [unitRow("某局", 12.5), ...EXPORTED.slice(0, 3), unitRow("某中心", 30), ...EXPORTED.slice(3)];
    const withUnits = onlyTable(sheetOf([EXPORT_LABELS, ["", "", "", "合计", 42.5], ...rows]));
    expect(withUnits.rows.map(({ kind, name }) => `${kind} ${name.value}`)).toEqual([
      "header 项目名称",
      "total 合计",
      "unit 某局",
      "project 培训经费",
      "unit 某中心",
      "project 设备购置",
    ]);
    expect(withUnits.sums.map(({ parts }) => parts.length)).toEqual([2, 1, 1]);
  });

  test("merged and written-once cells mean the same as repeated ones", () => {
    const once = EXPORTED.map((row, index) =>
      index === 1 || index === 2 ? [null, null, null, null, null, ...row.slice(5)] : row,
    );
    expect(told(onlyTable(sheetOf([EXPORT_LABELS, ...once])))).toEqual(
      told(onlyTable(sheetOf([EXPORT_LABELS, ...EXPORTED]))),
    );
    const merges = [0, 1, 2, 3, 4].map((column) => merge(1, column, 3));
    expect(told(onlyTable(sheetOf([EXPORT_LABELS, ...once], { merges })))).toEqual(
      told(onlyTable(sheetOf([EXPORT_LABELS, ...EXPORTED]))),
    );
  });

  test("a project's rows belong together by its code, in whatever order they come", () => {
    const shuffled = [EXPORTED[0], EXPORTED[3], EXPORTED[2], EXPORTED[1]] as Row[];
    const projects = onlyTable(sheetOf([EXPORT_LABELS, ...shuffled])).projects;
    expect(projects.map(({ name, indicators }) => [name.value, indicators.length])).toEqual([
      ["培训经费", 2],
      ["设备购置", 1],
    ]);
  });

  test("projects of one name with different codes are two", () => {
    const rows = EXPORTED.map((row, index) => row.with(2, `P${index}`).with(3, "培训经费"));
    expect(onlyTable(sheetOf([EXPORT_LABELS, ...rows])).projects).toHaveLength(4);
  });

  test("funds beside the total add up to it; a fund nobody knows leaves them as parts of it", () => {
    const withFunds = (...labels: string[]): string[] => {
      const at = EXPORT_LABELS.indexOf("年度资金");
      return onlyTable(
        sheetOf([
          [...EXPORT_LABELS.slice(0, at + 1), ...labels, ...EXPORT_LABELS.slice(at + 1)],
          ...EXPORTED.map((row) => [...row.slice(0, at + 1), ...labels.map(() => 1), ...row.slice(at + 1)]),
        ]),
      ).moneyColumns.map(({ role }) => role);
    };
    expect(withFunds("财政拨款", "政府性基金", "国有资本经营预算", "其他资金")).toEqual([
      "total",
      "fiscal",
      "fund",
      "fund",
      "other",
    ]);
    expect(withFunds("财政拨款", "彩票收入")).toEqual(["total", "of-which"]);
    expect(withFunds("其中：财政拨款")).toEqual(["total", "of-which"]);
  });
});

describe("the flat list", () => {
  const read = told(onlyTable(sheetOf([LIST_LABELS, ...LISTED], { merges: LISTED_MERGES })));

  test("is read with levels, project and goal merged downwards", () => {
    expect(read).toMatchObject({
      layout: "list",
      columns: [],
      projects: [
        {
          name: "培训经费",
          goals: ["annual 全年办好4次培训。"],
          indicators: [
            "产出指标 | 数量指标 | 培训班次 | - | ≥4次",
            "产出指标 | 数量指标 | 培训人数 | - | ≥200人",
            "产出指标 | 质量指标 | 考核通过率 | - | =100%",
            "满意度指标 | 服务对象满意度指标 | 学员满意度 | - | ≥90%",
          ],
        },
        {
          name: "设备购置",
          indicators: [
            "产出指标 | 数量指标 | 购置数量 | - | ＝20台",
            "效益指标 | 社会效益指标 | 服务改善情况 | - | 明显",
          ],
        },
      ],
    });
  });

  test("means the same where exporters dropped the merges, and where every cell is repeated", () => {
    expect(told(onlyTable(sheetOf([LIST_LABELS, ...LISTED])))).toEqual(read);
    expect(told(onlyTable(sheetOf([LIST_LABELS, ...repeated()])))).toEqual(read);
  });

  test("a merged level points at its first cell", () => {
    const table = onlyTable(sheetOf([LIST_LABELS, ...LISTED], { merges: LISTED_MERGES }));
    expect(table.projects[0]?.indicators[1]?.level2?.spans).toEqual([
      { sheet: "表", row: 1, column: 3, start: 0, end: 4 },
    ]);
  });

  test("a level 2 that is not written under a new level 1 is not taken over", () => {
    const rows = LISTED.map((row, index) => (index === 3 ? row.with(3, null) : row));
    expect(indicatorsTold(onlyTable(sheetOf([LIST_LABELS, ...rows])).projects[0]).at(-1)).toBe(
      "满意度指标 | - | 学员满意度 | - | ≥90%",
    );
  });

  test("rows of units stand between the projects", () => {
    const rows = [["某市教育局"], ...LISTED.slice(0, 4), ["某市第一幼儿园"], ...LISTED.slice(4)];
    const table = onlyTable(sheetOf([LIST_LABELS, ...rows]));
    expect(table.rows.map(({ kind }) => kind)).toEqual(["header", "unit", "project", "unit", "project"]);
    expect(table.projects.map(({ unit }) => unit)).toEqual(["某市教育局", "某市第一幼儿园"]);
  });

  test("a project nobody has filled in stays a project", () => {
    const table = onlyTable(sheetOf([LIST_LABELS, ...LISTED, ["会议经费"]]));
    expect(table.projects.map(({ name }) => name.value)).toEqual(["培训经费", "设备购置", "会议经费"]);
    expect(table.projects[2]?.indicators).toEqual([]);
  });

  test("two projects of one name next to each other stay two", () => {
    const twice = [...LISTED.slice(0, 4), ...LISTED.slice(0, 4)];
    expect(onlyTable(sheetOf([LIST_LABELS, ...twice])).projects).toHaveLength(2);
    const merges = [merge(1, 0, 4), merge(5, 0, 8)];
    expect(onlyTable(sheetOf([LIST_LABELS, ...twice], { merges })).projects).toHaveLength(2);
    const otherGoal = twice.map((row, index) => row.with(0, "培训经费").with(1, index < 4 ? "办培训。" : "办会议。"));
    expect(onlyTable(sheetOf([LIST_LABELS, ...otherGoal])).projects).toHaveLength(2);
  });

  test("indicator rows below a project's own row, which states its name and amount", () => {
    const labels = ["项目名称", "资金总额（元）", "绩效目标", ...LIST_LABELS.slice(2)];
    const rows = [
      ["合计", 120],
      ["培训经费", 120, "办好培训。"],
      [null, null, null, ...(LISTED[0] ?? []).slice(2)],
      [null, null, null, ...(LISTED[1] ?? []).slice(2)],
    ];
    const table = onlyTable(sheetOf([labels, ...rows]));
    expect(table.moneyUnit).toBe("元");
    expect(table.rows.map(({ kind }) => kind)).toEqual(["header", "total", "project"]);
    expect(table.projects[0]?.indicators).toHaveLength(2);
    expect(table.sums).toHaveLength(1);
  });

  test("a header over three rows, with merges and without them", () => {
    const head: Row[] = [
      ["项目名称", "项目资金（万元）", null, "绩效指标"],
      [null, "总额", "其中", "一级指标", "二级指标", "三级指标", "年度指标值"],
      [null, null, "财政拨款", null, null, null, "指标性质", "指标值", "度量单位"],
    ];
    head[1] = (head[1] as CellValue[]).with(1, "资金总额");
    const body: Row = ["培训经费", 8, 8, "产出指标", "数量指标", "培训班次", "≥", 4, "次"];
    const merges = [
      merge(0, 0, 2),
      merge(0, 1, 0, 2),
      merge(1, 1, 2),
      merge(0, 3, 0, 8),
      ...[3, 4, 5].map((column) => merge(1, column, 2)),
      merge(1, 6, 1, 8),
    ];
    for (const given of [merges, []]) {
      const table = onlyTable(
        sheetOf([["绩效目标表"], ...head, body], { merges: given.map((each) => shifted(each, 1)) }),
      );
      expect(table.rows.map(({ kind }) => kind)).toEqual(["header", "header", "header", "project"]);
      expect(indicatorsTold(table.projects[0])).toEqual(["产出指标 | 数量指标 | 培训班次 | - | ≥4次"]);
      expect(table.moneyColumns.map(({ role }) => role)).toEqual(["total", "fiscal"]);
      expect(table.moneyUnit).toBe("万元");
      expect(table.title?.value).toBe("绩效目标表");
    }
  });

  test("targets for the whole period beside those for the year, each under its heading", () => {
    const labels: Row[] = [
      ["项目名称", "一级指标", "二级指标", "三级指标", "实施周期", null, "年度"],
      [null, null, null, null, "指标值", null, "指标值"],
      ["培训经费", "产出指标", "数量指标", "培训班次", "≥12次", null, "≥4次"],
    ];
    expect(indicatorsTold(onlyTable(sheetOf(labels)).projects[0])).toEqual([
      "产出指标 | 数量指标 | 培训班次 | ≥12次 | ≥4次",
    ]);
  });

  test("labels below a heading: 三级指标 over content, sign and unit, and a line that numbers the columns", () => {
    const rows: Row[] = [
      ["单位、项目名称", "一级指标", "二级指标", "三级指标", null, null, "指标值"],
      [null, null, null, "内容", "性质", "单位", null],
      [1, 2, 3, 4, 5, 6, 7],
      ["培训经费", "产出指标", "数量指标", "培训班次", "≥", "次", 4],
    ];
    const table = onlyTable(sheetOf(rows, { merges: [merge(0, 3, 0, 5)] }));
    expect(table.rows.map(({ kind }) => kind)).toEqual(["header", "header", "header", "project"]);
    expect(indicatorsTold(table.projects[0])).toEqual(["产出指标 | 数量指标 | 培训班次 | - | ≥4次"]);
  });

  test("the header repeated by a page break, inside a project too", () => {
    const rows = [LIST_LABELS, ...LISTED.slice(0, 2), ["第1页"], LIST_LABELS, ...LISTED.slice(2)];
    const table = onlyTable(sheetOf(rows));
    expect(table.headers).toHaveLength(2);
    expect(table.projects.map(({ indicators }) => indicators.length)).toEqual([4, 2]);
    const named = rows.map((row, index) => (index === 5 ? row.with(0, "培训经费") : row));
    expect(onlyTable(sheetOf(named)).projects.map(({ indicators }) => indicators.length)).toEqual([4, 2]);
  });

  test("the weights of a project added up below it are no indicator", () => {
    const labels = [...LIST_LABELS.slice(0, 8), "权重"];
    const rows = LISTED.slice(0, 3).map((row) => [...row.slice(0, 8), 30]);
    const sum: Row = [null, null, "合计", null, null, null, null, null, 90];
    const table = onlyTable(sheetOf([labels, ...rows, sum]));
    expect(table.projects[0]?.indicators).toHaveLength(3);
    expect(table.rows.map(({ kind }) => kind)).toEqual(["header", "project"]);
  });

  test("hidden rows are read like others, and a table may start at column K", () => {
    const sheet = sheetOf([LIST_LABELS, ...LISTED], { origin: { row: 6, column: 10 }, hiddenRows: [8, 9] });
    const table = onlyTable(sheet);
    expect(told(table)).toEqual(read);
    for (const project of table.projects)
      for (const { name } of project.indicators)
        for (const { row, column } of name?.spans ?? [])
          expect(cellText(sheet, rowOf(sheet, row) ?? 0, column)).toBe(name?.value);
  });
});

const shifted = ({ top, bottom, left, right }: ReturnType<typeof merge>, rows: number) => ({
  top: top + rows,
  bottom: bottom + rows,
  left,
  right,
});

describe("several lists on a sheet", () => {
  test("one above the other, each with its title", () => {
    const tables = tablesOf(
      sheetOf([
        ["甲局2026年项目绩效目标表"],
        LIST_LABELS,
        ...LISTED.slice(0, 4),
        ["注：目标按年填写。"],
        [],
        ["乙局2025年项目绩效目标表"],
        ["部门名称：乙局"],
        LIST_LABELS,
        ...LISTED.slice(4),
      ]),
    );
    expect(tables.map(({ title, year, projects }) => [title?.value, year, projects.length])).toEqual([
      ["甲局2026年项目绩效目标表", 2026, 1],
      ["乙局2025年项目绩效目标表", 2025, 1],
    ]);
    expect(tables[1]?.department?.value).toBe("乙局");
    expect(tables[0]?.rows.map(({ kind }) => kind)).not.toContain("unit");
  });

  test("of other columns", () => {
    const tables = tablesOf(sheetOf([LIST_LABELS, ...LISTED, [], EXPORT_LABELS, ...EXPORTED]));
    expect(tables.map(({ layout, projects }) => [layout, projects.length])).toEqual([
      ["list", 2],
      ["L12", 2],
    ]);
  });
});

describe("a packed list whose projects go over several rows", () => {
  const HEAD = ["项目名称", "总计", "财政拨款", "绩效目标", "绩效指标"];
  const packed = (name: string): string =>
    `1、1-产出指标；11-数量指标；${name}；实施周期指标值：≥9次；年度指标值：≥3次。`;
  const rows: Row[] = [
    ["合计", 30, 30, null, null],
    ["培训经费", 20, 20, "办好培训。", packed("培训班次")],
    [null, null, null, null, packed("学员人数")],
    ["会议经费", 10, 10, "开好会议。", packed("会议次数")],
  ];

  test("has their indicators counted through, from cells of their own", () => {
    for (const merges of [[], [0, 1, 2, 3].map((column) => merge(2, column, 3))]) {
      const table = onlyTable(sheetOf([HEAD, ...rows], { merges }));
      expect(table.layout).toBe("L0");
      expect(
        table.projects.map(({ number, name, indicators, cells }) => [
          number,
          name.value,
          indicators.length,
          cells.length,
        ]),
      ).toEqual([
        [1, "培训经费", 2, 2],
        [2, "会议经费", 1, 1],
      ]);
      expect(table.projects[0]?.indicators.map(({ position, name }) => [position, name?.spans[0]?.row])).toEqual([
        [1, 2],
        [2, 3],
      ]);
      expect(table.projects[0]?.indicatorCells).toHaveLength(2);
      expect(table.sums[0]?.parts).toHaveLength(2);
    }
  });

  test("repeated amounts are one amount", () => {
    const repeatedRows = rows.map((row, index) =>
      index === 2 ? ["培训经费", 20, 20, "办好培训。", row[4] ?? null] : row,
    );
    const table = onlyTable(sheetOf([HEAD, ...repeatedRows]));
    expect(table.projects).toHaveLength(2);
    expect(table.sums[0]?.parts.map(({ row }) => row.name.value)).toEqual(["培训经费", "会议经费"]);
  });

  test("with the indicators spread over columns is a list", () => {
    const spread: Row[] = [
      ["项目名称", "总计", "财政拨款", "绩效目标", "绩效指标"],
      [null, null, null, null, "一级指标", "二级指标", "三级指标", "指标值"],
      ["合计", 20, 20],
      ["培训经费", 20, 20, "办好培训。", "产出指标", "数量指标", "培训班次", "≥3次"],
      [null, null, null, null, null, "质量指标", "通过率", "≥90%"],
    ];
    const table = onlyTable(sheetOf(spread));
    expect(table.layout).toBe("list");
    expect(indicatorsTold(table.projects[0])).toEqual([
      "产出指标 | 数量指标 | 培训班次 | - | ≥3次",
      "产出指标 | 质量指标 | 通过率 | - | ≥90%",
    ]);
    expect(table.sums).toHaveLength(1);
  });
});

describe("what is no list", () => {
  test.each<[string, Row[]]>([
    [
      "a form of one project",
      [
        ["项目名称", "培训经费"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
        [null, "产出指标", "数量指标", "培训班次", "≥3次"],
      ],
    ],
    [
      "a form whose label stands right above the levels",
      [
        ["项目名称", "培训经费"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "培训班次", "≥3次"],
      ],
    ],
    [
      "a library of indicators",
      [
        ["项目类型", "一级指标", "二级指标", "三级指标", "指标解释"],
        ["培训类", "产出指标", "数量指标", "班次", "次数"],
      ],
    ],
  ])("%s", (_name, rows) => {
    expect(tablesOf(sheetOf(rows)).filter(({ layout }) => layout === "list" || layout === "L12")).toEqual([]);
  });

  test("a layout the profile does not accept is said to be refused", () => {
    const profile = { ...GUANGDONG, layouts: ["L0"] satisfies Layout[] };
    const { tables, unread } = readSheets([sheetOf([LIST_LABELS, ...LISTED])], { profile });
    expect(tables).toEqual([]);
    expect(unread).toMatchObject([{ sheet: "表", refused: ["list"], lost: null }]);
  });
});

test("a list of self-evaluations says what came of each indicator", () => {
  const [table] = readSheets([
    snapshotOf("自评", [
      ["2025年项目支出绩效自评汇总表", null, null, null, null, null, null, null],
      ["项目名称", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["培训经费", "产出指标", "数量指标", "培训人数", "≥60人", "58人", 50, 48],
      ["培训经费", "效益指标", "社会效益指标", "政策知晓率", "≥90%", "92%", 40, 40],
    ]),
  ]).tables;
  const indicators = table?.projects[0]?.indicators ?? [];
  expect(indicators.map(({ outcome }) => outcome?.actual?.value.text)).toEqual(["58人", "92%"]);
  expect(
    indicators.map(({ outcome }) => (outcome?.score?.amount.kind === "number" ? outcome.score.amount.text : null)),
  ).toEqual(["48", "40"]);
});
