import { checkSheets } from "../../src/check/check";
import type { SheetSnapshot } from "../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { readSheets } from "../../src/check/table/read";
import { drawn } from "./table/forms/drawn";

/** Forms as nobody should file them: nothing throws, and each is read or told as not read. */

const PROFILE = { ...GUANGDONG, tier: "strict" as const };

/** Projects with their indicators, table by table, and the sheets that are told as not read. */
function readIn(...sheets: SheetSnapshot[]): { tables: string[][]; unread: string[] } {
  expect(() => checkSheets(sheets, { profile: PROFILE })).not.toThrow();
  const { tables, unread } = readSheets(sheets, { profile: PROFILE });
  return {
    tables: tables.map(({ projects }) =>
      projects.map(
        ({ name, indicators }) => `${name.value}: ${indicators.map((one) => one.name?.value ?? "").join("、")}`,
      ),
    ),
    unread: unread.map(({ sheet }) => sheet),
  };
}

const HEADER = "一级指标 | 二级指标 | 三级指标 | 指标值";

const form = (name: string, indicator = "培训班次"): string => `
项目支出绩效目标申报表（2026年度）
项目名称 | ${name}
主管部门 | 某局 | 实施单位 | 某中心
年度资金总额（万元） | 20
年度目标 | 全年办好2次培训。
${HEADER}
产出指标 | 数量指标 | ${indicator} | ≥2次
效益指标 | 社会效益指标 | 政策知晓率 | ≥90%`;

const LIST = `
某局2026年项目支出绩效目标表
项目名称 | 年度目标 | ${HEADER}
会议经费 | 开好4次会议。 | 产出指标 | 数量指标 | 会议次数 | ≥4次
调研经费 | 调研3次。 | 产出指标 | 数量指标 | 调研次数 | ≥3次`;

const WHOLE = `
部门整体支出绩效目标申报表（2026年度）
部门（单位）名称 | 某局
年度总体绩效目标 | 全年办好2次培训。
${HEADER}
产出指标 | 数量指标 | 履职次数 | ≥2次`;

test("a form with two names: the first is the project's, and the second is told", () => {
  const sheet = drawn(form("培训经费").replace("主管部门 |", "项目名称 | 会议经费\n主管部门 |"));
  expect(readIn(sheet).tables).toEqual([["培训经费: 培训班次、政策知晓率"]]);
  expect(checkSheets([sheet], { profile: PROFILE }).tables).toHaveLength(1);
});

test("the same label twice: the first that is filled in counts", () => {
  const sheet = drawn(form("培训经费").replace("年度目标 |", "年度目标 | \n主管部门 | 某委\n年度目标 |"));
  const [table] = readSheets([sheet], { profile: PROFILE }).tables;
  expect(table?.department?.value).toBe("某局");
  expect(readIn(sheet).tables).toEqual([["培训经费: 培训班次、政策知晓率"]]);
});

test("a form without an indicator under its header is a project without any", () => {
  const sheet = drawn(form("培训经费").split("\n").slice(0, -2).join("\n"));
  expect(readIn(sheet)).toEqual({ tables: [["培训经费: "]], unread: [] });
});

test("a header alone on a sheet throws nothing", () => {
  expect(readIn(drawn(HEADER)).tables.flat()).toEqual([]);
});

test.each([
  ["of two rows", `绩效指标 | → | → | 年度指标值\n${HEADER}`],
  ["of three rows", `绩效情况 | → | → | →\n绩效指标 | → | → | 年度指标值\n${HEADER}`],
  ["of four rows", `绩效情况 | → | → | →\n指标内容 | → | → | →\n绩效指标 | → | → | 年度指标值\n${HEADER}`],
])("a header %s", (_what, header) => {
  expect(readIn(drawn(form("培训经费").replace(HEADER, header))).tables).toEqual([["培训经费: 培训班次、政策知晓率"]]);
});

test("a whole department beside projects in one workbook: two tables", () => {
  const sheets = [
    drawn(WHOLE, { name: "整体" }),
    drawn(form("培训经费"), { name: "项目1" }),
    drawn(form("会议经费", "会议次数"), { name: "项目2" }),
  ];
  expect(readIn(...sheets)).toEqual({
    tables: [["某局: 履职次数"], ["培训经费: 培训班次、政策知晓率", "会议经费: 会议次数、政策知晓率"]],
    unread: [],
  });
});

test("a whole department above a project on one sheet: both", () => {
  const { tables } = readIn(drawn(`${WHOLE}\n${form("培训经费")}`));
  expect(tables.flat()).toEqual(["某局: 履职次数", "培训经费: 培训班次、政策知晓率"]);
});

const beside = (left: string, right: string): string => {
  const [first, second] = [left.trim().split("\n"), right.trim().split("\n")];
  return first
    .map((line, row) => {
      const cells = line.split("|");
      return [...cells, ...Array<string>(5 - cells.length).fill(""), second[row] ?? ""].join("|");
    })
    .join("\n");
};

test("forms side by side", () => {
  const { tables } = readIn(drawn(beside(form("培训经费"), form("会议经费", "会议次数"))));
  expect(tables.flat()).toEqual(["培训经费: 培训班次、政策知晓率", "会议经费: 会议次数、政策知晓率"]);
});

test.each([
  ["above", `${form("培训经费")}\n\n${LIST}`],
  ["below", `${LIST}\n\n${form("培训经费")}`],
  ["right below, with a line of scores between", `${form("培训经费")}\n合计 | | | 100\n${LIST}`],
])("a form %s a list", (_where, text) => {
  const { tables, unread } = readIn(drawn(text));
  expect(tables.flat().sort()).toEqual(
    ["会议经费: 会议次数", "培训经费: 培训班次、政策知晓率", "调研经费: 调研次数"].sort(),
  );
  expect(unread).toEqual([]);
});

test("several forms on one sheet", () => {
  const { tables } = readIn(drawn(["培训经费", "会议经费", "调研经费"].map((name) => form(name)).join("\n")));
  expect(tables.flat()).toEqual(["培训经费", "会议经费", "调研经费"].map((name) => `${name}: 培训班次、政策知晓率`));
});

test("several forms on one sheet without names, told apart by their goals", () => {
  const unnamed = (indicator: string): string => form("", indicator).replace(/\n项目名称.*/, "");
  const { tables } = readIn(drawn(`${unnamed("培训班次")}\n${unnamed("会议次数")}`));
  expect(tables.flat().map((told) => told.replace(/^.*: /, ""))).toEqual([
    "培训班次、政策知晓率",
    "会议次数、政策知晓率",
  ]);
});

test.each([
  [
    "no column of targets",
    form("培训经费")
      .replace("| 指标值", "")
      .replace(/ \| ≥\S+/g, ""),
  ],
  ["no column of names", form("培训经费").replace("三级指标 | ", "备注 | ").replace("一级指标", "序号")],
])("a form with %s is told as not read", (_what, text) => {
  expect(readIn(drawn(text))).toEqual({ tables: [], unread: ["表"] });
});

test("a form whose every cell is merged into one", () => {
  const sheet = drawn(form("培训经费"));
  const whole = { top: 0, left: 0, bottom: sheet.values.length - 1, right: 3 };
  expect(() => readIn({ ...sheet, merges: [whole] })).not.toThrow();
});

test("merges that overlap and reach beyond the sheet", () => {
  const sheet = drawn(form("培训经费"));
  const merges = [
    { top: 1, left: 0, bottom: 40, right: 2 },
    { top: 2, left: 1, bottom: 3, right: 300 },
    { top: 0, left: 0, bottom: 0, right: 16_383 },
  ];
  expect(() => readIn({ ...sheet, merges })).not.toThrow();
});
