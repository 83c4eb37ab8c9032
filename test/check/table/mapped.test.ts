import type { CellValue, SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { mappingOf, type MappedRole, type Mapping } from "../../../src/check/table/mapping";
import { ReadingMemory } from "../../../src/check/table/reading-memory";
import { readMapped } from "../../../src/check/table/mapped";
import { readSheets } from "../../../src/check/table/read";
import { validateMapping } from "../../../src/check/table/validate-mapping";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { withColumn, withRow } from "../../support/insert";
import { indicatorsTold, merge, onlyTable, sheetOf, tablesOf, told } from "../../support/list";

const CONTEXT = { profile: GUANGDONG, memory: new ReadingMemory(GUANGDONG) };

/** A table with labels of its own. */
const OWN = sheetOf([
  ["某单位2026年重点工作任务表"],
  ["事项", "金额（万元）", "任务", "大类", "小类", "考核点", "标准", "标准", "说明"],
  ["合计", 20],
  ["培训经费", 12.5, "办好培训。", "产出指标", "数量指标", "培训班次", "≥4次", "≥12次", "无"],
  [null, null, null, null, null, "培训人数", "≥200人", "≥600人", null],
  ["会议经费", 7.5, "开好会议。", "产出指标", "数量指标", "会议次数", "≥2次", "≥6次", null],
]);

const COLUMNS = { name: 0, total: 1, goal: 2, level1: 3, level2: 4, indicator: 5, annual: 6, cycle: 7 } as const;

const mapping = mappingOf(OWN, { top: 1, bottom: 1 }, COLUMNS);

const lostOf = (sheet: SheetSnapshot, by: Mapping = mapping): readonly MappedRole[] | null =>
  readMapped(sheet, by, CONTEXT).lost;

describe("a sheet whose columns the user named", () => {
  const read = told(onlyTable(OWN, [mapping]));

  test("is read by them, one indicator a row", () => {
    expect(tablesOf(OWN)).toEqual([]);
    expect(read).toMatchObject({
      layout: "mapped",
      year: 2026,
      moneyUnit: "万元",
      rows: ["header 事项", "total 合计", "project 培训经费", "project 会议经费"],
      projects: [
        {
          goals: ["annual 办好培训。"],
          amounts: ["12.5"],
          indicators: [
            "产出指标 | 数量指标 | 培训班次 | ≥12次 | ≥4次",
            "产出指标 | 数量指标 | 培训人数 | ≥600人 | ≥200人",
          ],
        },
        { amounts: ["7.5"], indicators: ["产出指标 | 数量指标 | 会议次数 | ≥6次 | ≥2次"] },
      ],
      sums: ["合计 = 培训经费 + 会议经费"],
    });
  });

  test("or by packed cells, of one row or several", () => {
    const packed = (name: string): string =>
      `1、1-产出指标；11-数量指标；${name}；实施周期指标值：≥9次；年度指标值：≥3次。`;
    const sheet = sheetOf([
      ["事项", "金额", "考核"],
      ["培训经费", 3, packed("培训班次")],
      ["会议经费", 2, packed("会议次数")],
      [null, null, packed("会议人次")],
      ["调研经费", 1, null],
    ]);
    const table = onlyTable(sheet, [mappingOf(sheet, { top: 0, bottom: 0 }, { name: 0, total: 1, indicators: 2 })]);
    expect(table.projects.map(({ cells, indicators }) => [cells.length, indicators.length])).toEqual([
      [1, 1],
      [2, 2],
      [1, 0],
    ]);
    expect(table.projects[1]?.indicatorsEnd).toMatchObject({ row: 3, column: 2 });
  });

  test("header rows over one another, and the header that page breaks repeat", () => {
    const head: CellValue[][] = [
      ["事项", "考核", null, null],
      [null, "小类", "考核点", "标准"],
    ];
    const rows = [...head, ["培训经费", "数量指标", "班次", "≥4次"], ...head, [null, null, "人数", "≥9人"]];
    const sheet = sheetOf(rows, { merges: [merge(0, 0, 1), merge(0, 1, 0, 3)] });
    const named = mappingOf(sheet, { top: 0, bottom: 1 }, { name: 0, level2: 1, indicator: 2, annual: 3 });
    const table = onlyTable(sheet, [named]);
    expect(table.rows.map(({ kind }) => kind)).toEqual(["header", "header", "project", "header", "header"]);
    expect(table.projects[0]?.indicators).toHaveLength(2);
  });

  test("a form of one project, whose name stands above", () => {
    const sheet = sheetOf([
      ["项目绩效表"],
      ["项目名称", null, "培训经费", "主管部门", "某局"],
      ["考核大类", "考核小类", "考核点", "标准"],
      ["产出指标", "数量指标", "培训班次", "≥4次"],
      [null, null, "培训人数", "≥200人"],
      ["注：按年填写。"],
      ["填报人：某人"],
    ]);
    const named = mappingOf(sheet, { top: 2, bottom: 2 }, { level1: 0, level2: 1, indicator: 2, annual: 3 });
    const table = onlyTable(sheet, [named]);
    expect(table.projects.map(({ name, row }) => [name.value, row])).toEqual([["培训经费", 1]]);
    expect(table.nameHeader.value).toBe("项目名称");
    expect(indicatorsTold(table.projects[0])).toHaveLength(2);
    expect(table.projects[0]?.indicatorsEnd).toEqual({ sheet: "表", row: 1, column: 2, start: 4, end: 4 });
    expect(lostOf(sheetOf(sheet.values.filter((_, index) => index !== 1)), named)).toEqual(["name"]);
  });
});

describe("a mapping that was kept", () => {
  const read = told(onlyTable(OWN, [mapping]));

  test("is plain data", () => {
    expect(validateMapping(JSON.parse(JSON.stringify(mapping)))).toEqual({ mapping, problems: [] });
    expect(mapping.columns.cycle).toEqual({ column: 7, label: "标准", nth: 2, of: 2 });
  });

  test("survives rows and columns put in, blank or not", () => {
    let sheet = OWN;
    for (const at of [0, 2, 6, 9]) sheet = withColumn(sheet, at);
    for (const at of [0, 1, 5]) sheet = withRow(sheet, at);
    expect(told(onlyTable(sheet, [mapping]))).toEqual(read);
    expect(told(onlyTable(withRow(sheet, 0, ["附件"]), [mapping]))).toMatchObject({ layout: "mapped" });
  });

  test("survives columns put in another order, save those with one label", () => {
    const order = [5, 4, 3, 2, 1, 0, 6, 7, 8];
    const sheet = sheetOf(OWN.values.map((row, index) => (index === 0 ? row : order.map((from) => row[from] ?? null))));
    expect(told(onlyTable(sheet, [mapping]))).toMatchObject({ projects: (read as { projects: unknown }).projects });
  });

  test("says which columns are lost, and reads nothing then", () => {
    const renamed = sheetOf(OWN.values.map((row, index) => (index === 1 ? row.with(5, "要点") : row)));
    expect(lostOf(renamed)).toEqual(["indicator"]);
    const { tables, unread } = readSheets([renamed], { mappings: [mapping] });
    expect(tables).toEqual([]);
    expect(unread).toMatchObject([{ sheet: "表", refused: [], lost: ["indicator"] }]);
  });

  test("takes no other column of the same label for the one meant", () => {
    const third = withColumn(OWN, 6).values.map((row, index) => (index === 1 ? row.with(6, "标准") : row));
    expect(lostOf(sheetOf(third))).toEqual(["annual", "cycle"]);
  });

  test("is not tried on other sheets, nor another reader on its own", () => {
    const other = sheetOf(OWN.values, {}, "另一张");
    expect(readSheets([other], { mappings: [mapping] }).tables).toEqual([]);
    const list = sheetOf([
      ["项目名称", "一级指标", "二级指标", "三级指标", "指标值"],
      ["培训经费", "产出指标", "数量指标", "培训班次", "≥4次"],
    ]);
    expect(tablesOf(list)).toHaveLength(1);
    expect(tablesOf(list, [mapping])).toEqual([]);
  });

  test("of a layout the profile does not accept is not read", () => {
    const profile = { ...GUANGDONG, layouts: ["L0"] };
    const { tables, unread } = readSheets([OWN], { profile, mappings: [mapping] });
    expect(tables).toEqual([]);
    expect(unread[0]?.refused).toEqual(["mapped"]);
  });

  test.each<[string, unknown, string[]]>([
    ["no object", [], [" wrong-value object"]],
    ["null", null, [" wrong-value object"]],
    ["nothing in it", {}, ["sheet missing-key text", "header missing-key object", "columns missing-key object"]],
    ["another key", { ...mapping, rows: 3 }, ["rows unknown-key object"]],
    [
      "a row that is none",
      { ...mapping, header: { top: -1, bottom: 1.5 } },
      ["header.top wrong-value row", "header.bottom wrong-value row"],
    ],
    ["a header upside down", { ...mapping, header: { top: 3, bottom: 1 } }, ["header wrong-value header-rows"]],
    ["a header that is too high", { ...mapping, header: { top: 0, bottom: 3 } }, ["header wrong-value header-rows"]],
    [
      "a role that is none",
      { ...mapping, columns: { ...mapping.columns, price: {} } },
      ["columns.price unknown-key role"],
    ],
    [
      "a column that is none",
      { ...mapping, columns: { name: { column: "A", label: "" } } },
      ["columns.name.column wrong-value column", "columns.name.label wrong-value text"],
    ],
    ["a role without its column", { ...mapping, columns: { name: 3 } }, ["columns.name wrong-value object"]],
    [
      "a count that is none",
      { ...mapping, columns: { name: { column: 1, label: "甲", nth: 0 } } },
      ["columns.name.nth wrong-value count"],
    ],
    ["no indicators", { ...mapping, columns: { name: { column: 1, label: "甲" } } }, ["columns missing-key columns"]],
    [
      "names from elsewhere",
      JSON.parse('{"sheet":"表","header":{"top":0,"bottom":0},"columns":{"__proto__":{}}}'),
      ["columns.__proto__ unknown-key role"],
    ],
  ])("with %s is refused", (_name, data, expected) => {
    const { mapping: made, problems } = validateMapping(data);
    expect(made).toBeNull();
    expect(problems.map(({ path, code, expected: wanted }) => `${path} ${code} ${wanted}`)).toEqual(expected);
  });
});
