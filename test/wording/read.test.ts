import { snapshotOf, type CellValue } from "../../src/check/sheet/snapshot";
import { CENTRAL_2021 } from "../../src/check/standard/central-2021";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { isUnreadable } from "../../src/check/wording/problem";
import { readLibrary } from "../../src/wording/read";
import { drawn } from "../check/table/forms/drawn";
import { entry } from "../support/wording";

const { categories } = GUANGDONG;
const library = (text: string, name = "指标词库") => readLibrary([drawn(text, { name })], categories);
const HEADER = "指标名称 | 二级指标 | 同义词（分号或顿号分隔） | 计算符号 | 指标值 | 度量单位 | 备注 | 状态";

describe("the sheet 指标词库", () => {
  test("says an entry a row", () => {
    const { entries, problems } = library(`
${HEADER}
验收合格率 | 12-质量指标 | 验收通过率；项目验收合格率 | ≥ | 95 | % | 合格项数除以验收项数 | 推荐
培训班次 | 数量指标 | 培训期数、办班次数 | ≥ |  | 次 |  |
工作达标率 | 质量指标 | | | | | | 停用
工作创新推动情况 | 社会效益指标 | | 定性 | 有效推动 | | | 草稿
群众口碑 | | | | | | |
`);
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      entry("验收合格率", {
        ...{ category: "12", synonyms: ["验收通过率", "项目验收合格率"], operator: "≥", target: "95", unit: "%" },
        note: "合格项数除以验收项数",
      }),
      entry("培训班次", { category: "11", synonyms: ["培训期数", "办班次数"], operator: "≥", unit: "次" }),
      entry("工作达标率", { category: "12", status: "retired" }),
      entry("工作创新推动情况", { category: "22", operator: "定性", target: "有效推动", status: "draft" }),
      entry("群众口碑"),
    ]);
  });

  test("is read by its labels, wherever the columns stand and whatever is above them", () => {
    const { entries, problems } = library(`
某局绩效指标词库 | → | → | →
状 态 | 计量单位 | 别名 | 推荐名称
停用 | 个 | | 甲⏎数量
`);
    expect([entries, problems]).toEqual([[entry("甲数量", { unit: "个", status: "retired" })], []]);
  });

  test("comes before other sheets, and gives way to them where it has no such columns", () => {
    const other = drawn("指标名称 | 单位\n乙数量 | 个", { name: "其他" });
    const own = drawn("指标名称 | 单位\n甲数量 | 个", { name: "指标词库" });
    const blank = drawn("待填", { name: "指标词库" });
    const names = (...sheets: (typeof own)[]) => readLibrary(sheets, categories).entries.map(({ name }) => name);
    expect(names(other, own)).toEqual(["甲数量"]);
    expect(names(blank, other)).toEqual(["乙数量"]);
  });

  test("takes signs of any width and in words, classes by code or name, merged cells for all their rows", () => {
    const { entries, problems } = library(`
指标名称 | 二级指标 | 计算符号
甲数量 | 11 | ﹦
乙数量 | 11－数量指标 | ＞＝
丙数量 | ⟂ | 不少于
丁数量 | 社会效益 | 定量
`);
    expect(problems).toEqual([]);
    expect(entries.map(({ category, operator }) => [category, operator])).toEqual([
      ["11", "="],
      ["11", "≥"],
      ["11", "≥"],
      ["22", ""],
    ]);
  });

  test("what cannot be used is told with its row and value, and the entry kept", () => {
    const { entries, problems } = library(`
${HEADER}
甲数量 | 工作量指标 | 甲个数；甲个数 | 约 | 若干 | 个 | | 作废
 | 数量指标 | | | | 次 | |
乙数量 | | | ≥ | 若干 | | |
`);
    expect(entries.map(({ name, category, operator, status }) => [name, category, operator, status])).toEqual([
      ["甲数量", null, "", "preferred"],
      ["乙数量", null, "≥", "preferred"],
    ]);
    const row = (number: number) => ({ kind: "row", sheet: "指标词库", row: number });
    expect(problems).toEqual([
      { at: row(2), code: "unknown-category", value: "工作量指标" },
      { at: row(2), code: "unknown-operator", value: "约" },
      { at: row(2), code: "unknown-status", value: "作废" },
      { at: row(3), code: "empty-name", value: "数量指标" },
      { at: row(4), code: "no-number", value: "若干", operator: "≥" },
      { at: row(2), code: "duplicate-synonym", value: "甲个数" },
    ]);
  });

  test("the value of a formula is taken and told; numbers are read as they are shown", () => {
    const rows: CellValue[][] = [
      ["指标名称", "指标值", "单位"],
      ["合格率", 0.95, ""],
    ];
    const sheet = snapshotOf("指标词库", rows, {
      texts: [
        ["指标名称", "指标值", "单位"],
        ["合格率", "95%", ""],
      ],
      formulas: [
        [null, null, null],
        ['=A9&"率"', null, null],
      ],
    });
    const { entries, problems } = readLibrary([sheet], categories);
    expect(entries).toEqual([entry("合格率", { target: "95%" })]);
    expect(problems).toEqual([
      { at: { kind: "row", sheet: "指标词库", row: 2 }, code: "formula", field: "name", value: "合格率" },
    ]);
  });

  test("HTML in a name is text", () => {
    const name = "<script>alert(1)</script>数量";
    expect(library(`指标名称 | 单位\n${name} | 个`).entries).toEqual([entry(name, { unit: "个" })]);
  });
});

describe("a published library (L10)", () => {
  const PUBLISHED = `
预算绩效指标库 | → | → | → | → | → | →
项目类型 | 一级指标 | 二级指标 | 三级指标 | → | → | 指标解释
⟂ | ⟂ | ⟂ | 内容 | 性质 | 单位 | ⟂
会议类 | 成本指标 | 经济成本指标 | 人均会议成本 | 定量 | 元 | 会议费除以参会人数
⟂ | 产出指标 | 数量指标 | 会议次数 | ≥ | 次 | 全年开会的次数
⟂ | ⟂ | ⟂ | 参会人数 | ≥ | 人 |
⟂ | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | 定量 | % |
培训类 | 产出指标 | 数量指标 | 培训班次 | 定量 | 次 |
⟂ | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | 定量 | % | 问卷结果
`;
  const expected = [
    entry("人均会议成本", { category: "41", unit: "元", note: "会议类：会议费除以参会人数" }),
    entry("会议次数", { category: "11", operator: "≥", unit: "次", note: "会议类：全年开会的次数" }),
    entry("参会人数", { category: "11", operator: "≥", unit: "人", note: "会议类" }),
    entry("服务对象满意度", { category: "31", unit: "%", note: "会议类\n培训类：问卷结果" }),
    entry("培训班次", { category: "11", unit: "次", note: "培训类" }),
  ];

  test("is read as it is, its classes for all the rows they stand for", () => {
    expect(library(PUBLISHED, "指标库")).toEqual({ entries: expected, problems: [] });
  });

  test("is read where an exporter has dropped the merges, and from several sheets", () => {
    const unmerged = drawn(PUBLISHED, { name: "一", merged: false });
    expect(readLibrary([unmerged], categories)).toEqual({ entries: expected, problems: [] });
    const more = drawn("一级指标 | 二级指标 | 三级指标 | 性质\n产出指标 | 时效指标 | 完成时间 | 定量", { name: "二" });
    expect(readLibrary([unmerged, more], CENTRAL_2021.categories).entries.map(({ name }) => name)).toContain(
      "完成时间",
    );
  });

  test("tells a name that a second kind of project has with another unit", () => {
    const { problems } = library(`${PUBLISHED}⟂ | 产出指标 | 数量指标 | 会议次数 | ≥ | 场 | `, "指标库");
    expect(problems).toMatchObject([{ code: "duplicate-name", value: "会议次数", differing: ["unit", "note"] }]);
  });
});

test("a workbook without a library says which sheets were looked at; a table of projects is none", () => {
  const reading = readLibrary(
    [
      drawn("项目名称 | 三级指标 | 指标值\n会议经费 | 会议次数 | 4", { name: "申报表" }),
      drawn("甲 | 乙", { name: "Sheet2" }),
    ],
    categories,
  );
  expect(reading).toEqual({
    entries: [],
    problems: [{ at: { kind: "file" }, code: "no-library", sheets: ["申报表", "Sheet2"] }],
  });
  expect(isUnreadable(reading)).toBe(true);
});

test("a hundred thousand rows are read", () => {
  const rows = Array.from({ length: 100_000 }, (_, at): CellValue[] => [
    `第${at}项数量`,
    "数量指标",
    `同${at}、别${at}`,
    "≥",
    at,
    "个",
    null,
    null,
  ]);
  const { entries, problems } = readLibrary([snapshotOf("指标词库", [HEADER.split(" | "), ...rows])], categories);
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(100_000);
  expect(entries.at(-1)).toEqual(
    entry("第99999项数量", {
      category: "11",
      synonyms: ["同99999", "别99999"],
      operator: "≥",
      target: "99999",
      unit: "个",
    }),
  );
});
