import { checkSheets } from "../../../src/check/check";
import { resolveProfile } from "../../../src/check/settings";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import type { PartFacts } from "../../../src/check/table/part-facts";
import type { OwnLabels } from "../../../src/check/table/vocabulary/own";

type Rows = readonly (readonly CellValue[])[];

const sheetOf = (rows: Rows, name = "表"): SheetSnapshot => {
  const width = Math.max(...rows.map(({ length }) => length));
  return snapshotOf(
    name,
    rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)),
  );
};

function factsOf(sheets: readonly SheetSnapshot[], labels: OwnLabels = {}): readonly PartFacts[] {
  const { profile } = resolveProfile([
    { source: "workbook", file: "", settings: { labels: { ...labels } as Record<string, string[]> } },
  ]);
  return checkSheets(sheets, { profile }).tables.flatMap(({ parts }) => parts.map(({ facts }) => facts));
}

const INDICATORS: Rows = [
  ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
  [null, "产出指标", "数量指标", "培训人数", "≥40人"],
  [null, "效益指标", "社会效益指标", "政策知晓率", "≥90%"],
];

const FORM: Rows = [
  ["项目支出绩效目标表"],
  ["（2026年度）"],
  ["项目名称", "培训经费"],
  ["主管部门", "某局", null, "实施单位", "某中心"],
  ["项目资金（万元）", "年度资金总额", "20"],
  ["年度目标", "全年办好2次培训。"],
  ...INDICATORS,
];

const without = (label: string): Rows => FORM.filter(([first]) => first !== label);

test("a form with everything lacks nothing", () => {
  expect(factsOf([sheetOf(FORM)])).toEqual([
    {
      projects: 1,
      indicators: 2,
      total: "20",
      unit: "万元",
      year: 2026,
      goal: true,
      department: true,
      spendingUnit: true,
      nameFrom: "label",
      unknownLabels: [],
      repeatedLabels: [],
      notFound: [],
      basis: { edition: "2021", codes: false },
    },
  ]);
});

test.each([
  ["项目名称", ["name"]],
  ["年度目标", ["goal"]],
  ["项目资金（万元）", ["total", "unit"]],
  ["（2026年度）", ["year"]],
])("without %s that is told", (label, notFound) => {
  expect(factsOf([sheetOf(without(label))])[0]?.notFound).toEqual(notFound);
});

test("the name is taken from the title or the sheet, which is told", () => {
  const titled = without("项目名称").map((row, at) => (at === 0 ? ["培训经费绩效目标表"] : row));
  expect(factsOf([sheetOf(titled)])[0]).toMatchObject({ nameFrom: "title", notFound: [] });
  expect(factsOf([sheetOf(without("项目名称"))])[0]).toMatchObject({ nameFrom: "sheet", notFound: ["name"] });
});

test("labels that nobody knows and those that stand twice are told, and an office's own are known", () => {
  const strange: Rows = [...FORM.slice(0, 3), ["项目名称", "另一项目"], ["归口事项", "某事"], ...FORM.slice(3)];
  expect(factsOf([sheetOf(strange)])[0]).toMatchObject({ unknownLabels: ["归口事项"], repeatedLabels: ["项目名称"] });
  expect(factsOf([sheetOf(strange)], { known: ["归口事项"] })[0]?.unknownLabels).toEqual([]);
});

test("an office's label is read as what it announces", () => {
  const own = FORM.map((row) => (row[0] === "项目名称" ? ["办的事", "培训经费"] : row));
  expect(factsOf([sheetOf(own)])[0]).toMatchObject({ nameFrom: "sheet" });
  expect(factsOf([sheetOf(own)], { name: ["办的事"] })[0]).toMatchObject({ nameFrom: "label", unknownLabels: [] });
});

test("each form is a part with facts of its own", () => {
  const parts = factsOf([sheetOf(FORM, "甲"), sheetOf(without("年度目标"), "乙")]);
  expect(parts.map(({ projects, indicators, notFound }) => [projects, indicators, notFound])).toEqual([
    [1, 2, []],
    [1, 2, ["goal"]],
  ]);
});

const LIST: Rows = [
  ["2026年项目绩效指标清单"],
  ["项目名称", "二级指标", "三级指标", "指标值", "去年的情况", "备注"],
  ["培训经费", "数量指标", "培训人数", "≥40人", "30人", "无"],
];

test("a list: columns nobody knows are told, those that are carried along are not", () => {
  expect(factsOf([sheetOf(LIST)])[0]).toMatchObject({
    projects: 1,
    indicators: 1,
    total: null,
    unknownLabels: ["去年的情况"],
    notFound: ["goal", "total", "unit"],
  });
});

test("a list whose labels are all an office's own is read", () => {
  const own: Rows = [
    ["工程", "做什么", "做到多少"],
    ["培训经费", "培训人数", "≥40人"],
  ];
  expect(factsOf([sheetOf(own)])).toEqual([]);
  const labels: OwnLabels = { name: ["工程"], indicator: ["做什么"], annual: ["做到多少"] };
  expect(factsOf([sheetOf(own)], labels)[0]).toMatchObject({ projects: 1, indicators: 1, unknownLabels: [] });
});

const CELL = "一级指标：1-产出指标；二级指标：11-数量指标；三级指标：培训人数；年度指标值：≥40人；";

test("a packed list, in an office's own words too", () => {
  const packed = (name: string): Rows => [
    ["2026年项目支出绩效目标表"],
    ["单位：万元"],
    [name, "总计", "绩效目标", "绩效指标", "归口事项"],
    ["合计", 20, null, null, null],
    ["培训经费", 20, "办好培训。", `1.${CELL}`, "甲"],
  ];
  expect(factsOf([sheetOf(packed("项目名称"))])[0]).toMatchObject({
    projects: 1,
    total: "20",
    unit: "万元",
    unknownLabels: ["归口事项"],
  });
  expect(factsOf([sheetOf(packed("工程"))])).toEqual([]);
  expect(factsOf([sheetOf(packed("工程"))], { name: ["工程"] })[0]).toMatchObject({ projects: 1, total: "20" });
});

test("what the money is spent on is no label, and one beside the table still is", () => {
  const rows: Rows = [
    ["项目支出绩效目标表（2026年度）"],
    ["项目名称", "培训经费", null, null],
    ["归口事项", "干部教育", null, null],
    ["项目预算成本构成", "金额", "测算（公式）依据", null],
    ["讲课费", 12, "按标准", null],
    ["场地费", 8, "按天数", null],
    ["合计", 20, null, null],
    ["绩效目标", "全年办好2次培训。", null, null],
    ...INDICATORS,
  ];
  const [facts] = factsOf([sheetOf(rows)]);
  expect([facts?.total, facts?.unknownLabels]).toEqual(["20", ["归口事项"]]);
});

test("several labels of one cell that is written into every cell of its merge are said once", () => {
  const line = "主管部门：某局　　实施单位：某中心　　2026年度";
  const rows: Rows = [
    ["项目支出绩效目标表"],
    Array.from({ length: 5 }, () => line),
    ["项目名称", "培训经费"],
    ["项目资金（万元）", "年度资金总额", "20"],
    ["年度目标", "全年办好2次培训。"],
    ...INDICATORS,
  ];
  const [facts] = factsOf([sheetOf(rows)]);
  expect([facts?.department, facts?.spendingUnit, facts?.year]).toEqual([true, true, 2026]);
  expect([facts?.repeatedLabels, facts?.unknownLabels]).toEqual([[], []]);
});
