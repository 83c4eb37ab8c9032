import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { loneProject } from "../../../src/check/table/list/lone";
import { readTables } from "../../../src/check/table/read";
import { vocabularyWith } from "../../../src/check/table/vocabulary/vocabulary";
import { drawn } from "../../support/drawn";

const LIST = `
项目名称 | 预算金额 | 绩效目标 | 绩效指标 | 指标值
培训经费 | 20 | 办班2期。 | 培训期数 | ≥2期
会议经费 | 10 | 开会3次。 | 会议次数 | ≥3次`;

const PACKED = `
项目名称 | 总计 | 财政拨款 | 绩效目标 | 绩效指标
培训经费 | 20 | 20 | 办班2期。 | 1、1-产出指标；11-数量指标；培训期数；实施周期指标值：≥2期；年度指标值：≥2期。
会议经费 | 10 | 10 | 开会3次。 | 1、1-产出指标；11-数量指标；会议次数；实施周期指标值：≥3次；年度指标值：≥3次。`;

const FORM = `
项目名称 | 培训经费 | → | → | →
年度资金总额 | 20 | → | → | →
年度目标 | 办班2期。 | → | → | →
一级指标 | 二级指标 | 三级指标 | 指标值 | →
产出指标 | 数量指标 | 培训期数 | ≥2期 | →`;

const read = (head: string, body: string) =>
  readTables([drawn(`项目支出绩效目标表 | → | → | → | →\n${head.trim()}${body}`)]).map(
    ({ department, year, moneyUnit, title, projects }) => ({
      title: title?.value,
      department: department?.value ?? null,
      unit: projects[0]?.unit ?? null,
      year,
      moneyUnit,
    }),
  );

const TITLE = "项目支出绩效目标表";

describe.each([
  ["a list", LIST],
  ["a packed list", PACKED],
  ["a form", FORM],
])("the lines above %s", (_, body) => {
  test.each([
    [
      "填报单位（盖章）：某市水利局 单位：万元 2025年度 | → | → | → | →",
      { department: null, unit: "某市水利局", year: 2025, moneyUnit: "万元" },
    ],
    [
      "主管部门：某市水利局（盖章） | → | 编制单位：某中心 | 单位：元 | 2025年度",
      { department: "某市水利局", unit: "某中心", year: 2025, moneyUnit: "元" },
    ],
    [
      "部门名称：某市水利局   预算年度：2025   金额单位：万元 | → | → | → | →",
      { department: "某市水利局", unit: null, year: 2025, moneyUnit: "万元" },
    ],
    [
      "主管部门：某市水利局　实施单位：某市水文中心　金额单位：元 | → | → | → | →",
      { department: "某市水利局", unit: "某市水文中心", year: null, moneyUnit: "元" },
    ],
  ])("%s", (head, said) => {
    expect(read(head, body)).toEqual([{ title: TITLE, ...said }]);
  });
});

test.each([
  ["a list", LIST],
  ["a packed list", PACKED],
])("labels above %s may have cells of their own", (_, body) => {
  expect(read("主管部门（盖章） | 某市水利局 | 编制单位 | 某中心 | （2025年度）", body)).toEqual([
    { title: TITLE, department: "某市水利局", unit: "某中心", year: 2025, moneyUnit: null },
  ]);
  expect(read("单位：某市水利局 | → | 预算年度 | 2025 | 单位：万元", body)).toEqual([
    { title: TITLE, department: "某市水利局", unit: null, year: 2025, moneyUnit: "万元" },
  ]);
});

test("a list below another one begins with who fills it in", () => {
  expect(
    read("编制单位：某区教育局 | → | → | 单位：元 | →", `${LIST}\n填报单位：某市审计局 | → | → | 单位：元 | →${LIST}`),
  ).toMatchObject([{ unit: "某区教育局" }, { unit: "某市审计局" }]);
});

test("a row named as the head names its unit is that unit", () => {
  const body = LIST.replace("指标值\n", "指标值\n某中心 | 30 | | |\n");
  expect(readTables([drawn(`${TITLE}\n编制单位：某中心${body}`)])[0]?.projects.map(({ name }) => name.value)).toEqual([
    "培训经费",
    "会议经费",
  ]);
});

describe("the one project named above indicators", () => {
  const own = vocabularyWith({ name: ["事项称谓", "任务"] });

  test.each([
    ["事项称谓 | 培训经费", "培训经费"],
    ["任务 | 培训经费", "培训经费"],
    ["事项称谓：培训经费  主管部门：某局", "培训经费"],
    ["项目名称：培训经费 单位：万元", "培训经费"],
    ["二级项目名称 | 培训经费", "培训经费"],
  ])("%s", (line, name) => {
    const sheet = drawn(`${TITLE} | → \n${line}\n绩效指标 | 指标值`);
    expect(loneProject(sheet, 2, own)?.name.value).toBe(name);
  });

  test("labels of other offices name nothing", () => {
    expect(loneProject(drawn(`${TITLE} | → \n任务 | 培训经费\n绩效指标 | 指标值`), 2)).toBeNull();
  });

  test("is read by the labels of the settings", () => {
    const sheet = drawn(`${TITLE} | → | → \n任务 | 培训经费 | →${FORM.replace(/项目名称.*\n/, "")}`);
    const tables = readTables([sheet], { ...GUANGDONG, labels: { name: ["任务"] } });
    expect(tables[0]?.projects.map(({ name }) => name.value)).toEqual(["培训经费"]);
  });
});

test("a wide gap ends a value, and one space is part of it", () => {
  const unitIn = (line: string): string | null => read(`${line} | → | → | → | →`, LIST)[0]?.unit ?? null;
  expect(unitIn("填报单位：某市水利局    第1页")).toBe("某市水利局");
  expect(unitIn("填报单位：某市水利局　　　共2页")).toBe("某市水利局");
  expect(unitIn("填报单位：某市水利局　水文中心")).toBe("某市水利局　水文中心");
  const [table] = readTables([drawn("项目支出绩效目标表 | → | →\n项目名称：机关大院 东楼维修 | → | →" + LONE)]);
  expect(table?.projects.map(({ name }) => name.value)).toEqual(["机关大院 东楼维修"]);
});

const LONE = `
一级指标 | 三级指标 | 指标值
产出指标 | 维修面积 | ≥200平方米`;
