import { readPrinted } from "../../printed/reading";

/** What is read of a sheet: each project with its indicators. */
const readOf = (rows: readonly string[]) =>
  Object.fromEntries(
    readPrinted({ place: "", title: "", sheets: [rows.join("\n")], tables: [] }).tables.flatMap(({ projects }) =>
      projects.map(({ name, indicators = [] }) => [name, indicators] as const),
    ),
  );

const LIST = [
  ["1", "公路养护", "120", "产出指标", "数量指标", "养护里程", "≥15公里"],
  ["", "", "", "⟂", "质量指标", "验收合格率", "≥95%"],
  ["", "", "", "效益指标", "社会效益指标", "出行便利度", "有所提高"],
  ["", "", "", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"],
  ["2", "桥梁维修", "80", "产出指标", "数量指标", "维修座数", "≥3座"],
  ["", "", "", "满意度指标", "服务对象满意度指标", "群众满意度", "≥90%"],
] as const;

const ROAD = [
  "产出指标 数量指标 养护里程 · ≥15公里",
  "产出指标 质量指标 验收合格率 · ≥95%",
  "效益指标 社会效益指标 出行便利度 · 有所提高",
  "满意度指标 服务对象满意度指标 群众满意度 · ≥90%",
];
const BRIDGE = ["产出指标 数量指标 维修座数 · ≥3座", "满意度指标 服务对象满意度指标 群众满意度 · ≥90%"];

const list = (header: string, rows: readonly (readonly string[])[] = LIST): readonly string[] => [
  "2025年项目支出绩效目标表",
  `序号 | 项目名称 | 预算金额（万元） | ${header}`,
  ...rows.map((cells) => cells.join(" | ")),
];

describe("绩效指标 over the classes and the names of a list", () => {
  test.each([
    ["merged", "绩效指标 | → | → | 指标值"],
    ["without its merge", "绩效指标 |  |  | 指标值"],
    ["merged over the targets as well", "绩效指标 | → | → | →"],
  ])("%s", (_, header) => expect(readOf(list(header))).toEqual({ 公路养护: ROAD, 桥梁维修: BRIDGE }));

  test("over the lower class alone", () => {
    const rows = LIST.map((cells) => [...cells.slice(0, 3), ...cells.slice(4)]);
    const only = (all: readonly string[]): string[] => all.map((one) => one.replace(/^\S+/, "·"));
    expect(readOf(list("绩效指标 | → | 目标值", rows))).toEqual({ 公路养护: only(ROAD), 桥梁维修: only(BRIDGE) });
  });

  test("a class of the office's own among many does not hide the others", () => {
    const rows = [...LIST, ["", "", "", "党建指标", "党建引领指标", "主题党日次数", "≥12次"]];
    expect(readOf(list("绩效指标 | → | → | 指标值", rows))).toEqual({
      公路养护: ROAD,
      桥梁维修: [...BRIDGE, "党建指标 党建引领指标 主题党日次数 · ≥12次"],
    });
  });

  test("two names like classes among others make no column of classes", () => {
    const rows = [
      ["1", "公路养护", "120", "社会效益", "", "", "≥15公里"],
      ["", "", "", "养护里程", "甲", "", "≥15公里"],
      ["", "", "", "生态效益", "", "", "≥3处"],
      ["", "", "", "验收合格率", "乙", "", "≥95%"],
    ];
    expect(readOf(list("绩效指标 | → | → | 指标值", rows))).toEqual({
      公路养护: ["· · 社会效益 · ≥15公里", "· · 养护里程 · ≥15公里", "· · 生态效益 · ≥3处", "· · 验收合格率 · ≥95%"],
    });
  });

  test("words below the heading's last column are no targets", () => {
    const rows = LIST.map((cells) => [...cells.slice(0, 6), "按年度统计"]);
    expect(JSON.stringify(readOf(list("绩效指标 | → | → | →", rows)))).not.toContain("按年度统计");
  });

  test("names that are none of classes stay names", () => {
    const rows = [
      ["1", "公路养护", "120", "养护里程", "", "", "≥15公里"],
      ["", "", "", "数量指标完成率", "", "", "≥95%"],
    ];
    expect(readOf(list("绩效指标 | → | → | 指标值", rows))).toEqual({
      公路养护: ["· · 养护里程 · ≥15公里", "· · 数量指标完成率 · ≥95%"],
    });
  });
});

describe("指标值 of a list over columns without labels", () => {
  const rows = [
    ["1", "公路养护", "120", "产出指标", "数量指标", "养护里程", "≥", "15", "公里"],
    ["", "", "", "⟂", "质量指标", "验收合格率", "≥", "95", "%"],
  ];
  const expected = { 公路养护: ROAD.slice(0, 2) };
  const levels = "一级指标 | 二级指标 | 三级指标";

  test.each([
    ["of signs, numbers and units, merged", "指标值 | → | →"],
    ["of the same, without its merge", "指标值 |  | "],
    ["of signs and numbers, beside units with a label", "指标值 | → | 计量单位"],
  ])("%s", (_, header) => expect(readOf(list(`${levels} | ${header}`, rows))).toEqual(expected));

  test("a remark beside the sign's column stays one", () => {
    const remarks = [
      ["1", "公路养护", "120", "产出指标", "数量指标", "养护里程", "≥15公里", "含国道", ""],
      ["", "", "", "⟂", "质量指标", "验收合格率", "≥95%", "按批次", ""],
    ];
    expect(readOf(list(`${levels} | 指标值 |  | `, remarks))).toEqual(expected);
  });
});

describe("绩效指标 over the classes and the names of a form", () => {
  const HEAD = [
    "项目支出绩效目标表 | → | → | → | →",
    "项目名称 | 公路养护 | → | → | →",
    "年度资金总额（万元） | 120 | → | → | →",
    "年度绩效目标 | 完成养护15公里。 | → | → | →",
  ];
  const body = LIST.slice(0, 4).map((cells) => cells.slice(3));

  test("beside a column of its own", () =>
    expect(
      readOf([...HEAD, "绩效指标 | → | → | → | 指标值", ...body.map((cells) => ["", ...cells].join(" | "))]),
    ).toEqual({
      公路养护: ROAD,
    }));

  test("with the classes from the first column on", () =>
    expect(
      readOf([...HEAD, "绩效指标 | → | → | 指标值 | →", ...body.map((cells) => [...cells, "→"].join(" | "))]),
    ).toEqual({
      公路养护: ROAD,
    }));

  test("without its merge", () =>
    expect(readOf([...HEAD, "绩效指标 |  |  | 指标值 | ", ...body.map((cells) => [...cells, ""].join(" | "))])).toEqual(
      {
        公路养护: ROAD,
      },
    ));
});
