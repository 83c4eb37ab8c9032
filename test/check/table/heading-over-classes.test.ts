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
