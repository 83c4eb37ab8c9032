import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planEdits } from "../../../src/check/fix";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { readTables } from "../../../src/check/table/read";
import type { BudgetTable } from "../../../src/check/table/types";

const TITLE = "某单位2026年项目绩效目标和指标";
const HEADER = ["单位编码", "单位名称（项目类别/支出项目）", "年度预算安排", "项目内容", "绩效目标"];
const CELL =
  "【总体目标】\n全年办好2次培训。\n【产出指标-数量指标】\n指标1：培训班次（≥2次）\n【产出指标-质量指标】\n指标1：培训合格率（≥90%）\n" +
  "【产出指标-时效指标】\n指标1：培训计划按期完成率（≥95%）\n【产出指标-成本指标】\n指标1：人均培训成本（≤400元/人天）\n" +
  "【效益指标-社会效益指标】\n指标1：政策知晓率（≥90%）\n【满意度指标-服务对象满意度指标】\n指标1：参训人员满意度（≥90%）";

const sheetOf = (rows: readonly (readonly CellValue[])[], header: readonly CellValue[] = HEADER): SheetSnapshot => {
  const width = header.length;
  const all = [[TITLE], header, ...rows].map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
  return snapshotOf("表", all);
};

const BODY: readonly (readonly CellValue[])[] = [
  [null, "某单位", 202500],
  [null, "  其他运转类", 202500],
  ["001", "   培训经费", 202500, "【项目概况】：办培训。", CELL],
];

function only(sheet: SheetSnapshot): BudgetTable {
  const tables = readTables([sheet]);
  expect(tables).toHaveLength(1);
  return tables[0] as BudgetTable;
}

const kindsOf = ({ rows }: BudgetTable): string[] => rows.map(({ kind, name }) => `${kind} ${name.value}`);
const rulesOf = (sheet: SheetSnapshot): string[] =>
  checkSheets([sheet], { profile: { ...GUANGDONG, tier: "strict" } }).findings.map(
    ({ rule, severity }) => `${severity} ${rule}`,
  );

test("a list whose goals and indicators share a column is read: units, categories, projects, goals", () => {
  const table = only(sheetOf(BODY));
  expect(kindsOf(table).slice(1)).toEqual(["unit 某单位", "subtotal 其他运转类", "project 培训经费"]);
  const [project] = table.projects;
  expect(project?.goals.map(({ value, period }) => [value, period])).toEqual([["全年办好2次培训。", "annual"]]);
  expect(project?.indicators).toHaveLength(6);
  expect([project?.unit, table.year, table.moneyUnit, table.layout]).toEqual(["某单位", 2026, null, "L0"]);
  expect(table.sums.map(({ row, parts }) => [row.name.value, parts.map((part) => part.row.name.value)])).toEqual([
    ["某单位", ["其他运转类"]],
    ["其他运转类", ["培训经费"]],
  ]);
  expect(rulesOf(sheetOf(BODY))).toEqual(["info legacy-category"]);
});

test("without indents the codes and the sums tell what is a heading", () => {
  const rows = BODY.map((row) => row.map((cell) => (typeof cell === "string" ? cell.trim() : cell)));
  expect(kindsOf(only(sheetOf(rows))).slice(1)).toEqual(["unit 某单位", "subtotal 其他运转类", "project 培训经费"]);
});

test("a wrong sum of the only category is told there and not of the unit", () => {
  const rows = BODY.map((row, index) => (index < 2 ? [row[0] ?? null, row[1] ?? null, 202600] : row));
  const { findings } = checkSheets([sheetOf(rows)]);
  expect(findings.filter(({ rule }) => rule === "total-mismatch").map(({ place }) => place[0]?.row)).toHaveLength(1);
});

test.each([
  ["绩效目标和指标", ["支出项目", "年度预算", "绩效目标和指标"]],
  ["绩效指标", ["项目名称", "2026年预算安排（万元）", "绩效指标"]],
  ["without money", ["项目名称", "项目内容", "项目绩效目标"]],
])("any label will do over packed cells: %s", (_, header) => {
  const table = only(sheetOf([["培训经费", header[1]?.includes("预算") === true ? 20 : "办班", CELL]], header));
  expect(table.projects.map(({ indicators }) => indicators.length)).toEqual([6]);
});

test("a prose list in the goals' column is a packed column, and its narrative the goal", () => {
  const text = "全年做好业务保障工作。设1条数量指标：开通业务月份≥1个月；设1条质量指标：发放准确率≥98%。";
  const [project] = only(sheetOf([["保障经费", 20, text]], ["支出项目", "年度预算安排", "绩效目标"])).projects;
  expect(project?.goals.map(({ value }) => value)).toEqual(["全年做好业务保障工作。"]);
  expect(project?.indicators.map(({ name, annual }) => [name?.value, annual?.value.text])).toEqual([
    ["开通业务月份", "≥1个月"],
    ["发放准确率", "≥98%"],
  ]);
});

test("goals in running text beside a form's labels make no list", () => {
  const rows: CellValue[][] = [
    ["项目名称", "培训经费"],
    ["绩效目标", CELL],
  ];
  expect(readTables([snapshotOf("表", rows)]).filter(({ layout }) => layout === "L0")).toEqual([]);
});

describe("what is said of the cell", () => {
  const withCell = (cell: string): SheetSnapshot =>
    sheetOf([...BODY.slice(0, 2), ["001", "   培训经费", 202500, null, cell]]);

  test("a goal without indicators is no unreadable cell", () => {
    const rules = rulesOf(withCell("【总体目标】\n全年办好2次培训。"));
    expect(rules).toContain("error indicators-empty");
    expect(rules).not.toContain("error indicator-parse-error");
  });

  test("a cell without a goal lacks one where the other cells state theirs", () => {
    const rows = [...BODY, ["002", "   会议经费", 0, null, CELL.replace(/^【总体目标】\n.*\n/, "")]];
    expect(rulesOf(sheetOf(rows))).toContain("error goal-empty");
    expect(rulesOf(withCell(CELL.replace(/^【总体目标】\n.*\n/, "")))).not.toContain("error goal-empty");
  });

  test("rules over the goal see its own characters alone", () => {
    const text = CELL.replace("全年办好2次培训。", "全年办好2\n次培训,按期完成");
    const { findings } = checkSheets([withCell(text)], { profile: { ...GUANGDONG, tier: "strict" } });
    const goal = findings.filter(({ rule }) => rule.includes("goal"));
    expect(goal.map(({ rule, place }) => [rule, place.map(({ start, end }) => text.slice(start, end))])).toEqual([
      ["hard-break-in-goal", ["\n"]],
      ["goal-halfwidth-punct", [","]],
      ["goal-no-full-stop", [""]],
    ]);
    expect(findings.filter(({ rule }) => rule === "hard-break-in-cell")).toEqual([]);
  });

  test("another class is offered only where the heading stands over one indicator", () => {
    const one = CELL.replace(
      "【产出指标-质量指标】\n指标1：培训合格率（≥90%）",
      "【产出指标-质量指标】\n指标1：培训人数（≥60人）",
    );
    const sheets = [withCell(one)];
    const found = checkSheets(sheets).findings.find(({ rule }) => rule === "miscategorised");
    const choice = found?.choices[0];
    expect(choice).toBeDefined();
    const after = applyWrites(sheets, planEdits(sheets, choice?.edits ?? []));
    expect(after[0]?.values[4]?.[4]).toBe(one.replace("【产出指标-质量指标】", "【产出指标-数量指标】"));
    const two = one.replace("（≥60人）", "（≥60人）\n指标2：培训合格率（≥90%）");
    const shared = checkSheets([withCell(two)]).findings.find(({ rule }) => rule === "miscategorised");
    expect([shared !== undefined, shared?.choices]).toEqual([true, []]);
  });
});
