import { checkSheets } from "../../../src/check/check";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { drawn } from "../../support/drawn";

/** Tables in which one thing decides what a column is, or whether a rule speaks. */
const check = (table: string) => checkSheets([drawn(table.trim())], { profile: { ...GUANGDONG, tier: "strict" } });

describe("indicators without a header", () => {
  const rows = `
产出指标 | 数量指标 | 购置图书数量 | ≥8000册
⟂ | 质量指标 | 图书验收合格率 | ≥99%
效益指标 | 社会效益指标 | 年外借册次 | ≥3万册次
满意度指标 | 服务对象满意度指标 | 读者满意度 | ≥95%`;
  const head = `
2025年项目支出明细 | → | → | →
项目名称：图书馆图书购置 | → | → | →`;

  test("are read where nothing heads them", () => {
    expect(check(head + rows).tables[0]?.projects.map(({ name }) => name)).toEqual(["图书馆图书购置"]);
  });

  test("are not read under labels that nobody knows", () => {
    expect(check(`${head}\n归口 | 经办 | 事由 | 结论${rows}`).tables).toEqual([]);
  });
});

describe("the places that one project is parted among", () => {
  const table = (places: readonly [string, string]) => `
2025年省对下转移支付绩效目标分解表 | → | → | → | → | →
项目名称：公共卫生服务补助资金 | → | → | → | 单位：万元 | →
地区 | 补助金额 | 一级指标 | 二级指标 | 三级指标 | 指标值
${places[0]} | 820.5 | 产出指标 | 数量指标 | 高血压患者管理人数 | ≥2.1万人
⟂ | ⟂ | 效益指标 | 社会效益指标 | 居民健康素养水平 | ≥28%
${places[1]} | 615 | 产出指标 | 数量指标 | 高血压患者管理人数 | ≥1.6万人
⟂ | ⟂ | 效益指标 | 社会效益指标 | 居民健康素养水平 | ≥27%`;
  const projects = (places: readonly [string, string]) => check(table(places)).tables[0]?.projects.length;

  test("are projects each", () => expect(projects(["甲县", "乙县"])).toBe(2));
  test("are one where all are the same", () => expect(projects(["甲县", "甲县"])).toBe(1));
});

test("a number beside ↑ needs no sign, and one beside nothing does", () => {
  const rulesWith = (direction: string) =>
    check(`
项目名称 | 图书购置 | → | → | →
一级指标 | 二级指标 | 三级指标 | 指标方向 | 指标值
产出指标 | 数量指标 | 购置图书数量 | ${direction} | 8000册
⟂ | 质量指标 | 验收合格图书数量 | ${direction} | 7900册
效益指标 | 社会效益指标 | 外借图书数量 | ${direction} | 300册`).findings.filter(({ rule }) => rule === "no-operator")
      .length;
  expect(rulesWith("↑")).toBe(0);
  expect(rulesWith("")).toBe(3);
});

describe("the cells that separator-style-inconsistent names", () => {
  const related = (table: string) =>
    check(table)
      .findings.filter(({ rule }) => rule === "separator-style-inconsistent")
      .flatMap((finding) => finding.related.map(({ row, column }) => [Number(row), column]));
  const proper = (code: string, name: string) => `1、${code}；${name}；实施周期指标值：≥2期；年度指标值：≥2期。`;
  const other = (code: string, name: string) => proper(code, name).replaceAll("：", ":");
  const [OUTPUT, BENEFIT] = ["1-产出指标；11-数量指标", "2-效益指标；22-社会效益指标"];

  test("are those in another style", () => {
    expect(
      related(`
项目名称 | 总计 | 财政拨款 | 绩效目标 | 绩效指标
培训经费 | 20 | 20 | 办班2期。 | ${proper(OUTPUT, "培训期数")}
会议经费 | 10 | 10 | 开会2期。 | ${other(OUTPUT, "会议次数")}`),
    ).toEqual([[2, 4]]);
  });

  test("are no others of a project with several", () => {
    expect(
      related(`
项目名称 | 总计 | 财政拨款 | 绩效目标 | 产出指标 | 效益指标
培训经费 | 20 | 20 | 办班2期。 | ${proper(OUTPUT, "培训期数")} | ${proper(BENEFIT, "受益单位数")}
会议经费 | 10 | 10 | 开会2期。 | ${other(OUTPUT, "会议次数")} | ${proper(BENEFIT, "受益单位数")}`),
    ).toEqual([[2, 4]]);
  });
});
