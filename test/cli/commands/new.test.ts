import fs from "node:fs";
import { cellAt } from "../../../src/check/sheet/snapshot";
import { openWorkbook } from "../../../src/xlsx/read";
import { testFolder } from "../support/folder";

const { at, put, read, jixiao } = testFolder("new");

const sheetIn = (file: string) => openWorkbook(fs.readFileSync(at(file))).sheets[0]?.snapshot;

const EMPTY = ["new", "表.xlsx", "--department", "市教育局", "--unit", "第一中学", "--year", "2026"];

test("a new table is recognised by check, and nothing is found in it", async () => {
  expect(await jixiao(EMPTY)).toEqual({ status: 0, out: "已写入 表.xlsx\n", err: "" });
  const { status, out } = await jixiao(["check", "表.xlsx"]);
  expect(status).toBe(0);
  expect(out).toContain("A1:G16 项目支出绩效目标表：10 个项目，0 条指标，合计 0.00 万元，2026 年。");
  const sheet = sheetIn("表.xlsx");
  expect(sheet?.values.slice(0, 6).map(([first]) => first)).toEqual([
    ...["2026年项目支出绩效目标表", "部门名称：市教育局", null, "项目名称（资金使用单位）", "合计", "第一中学"],
  ]);
  expect(sheet && cellAt(sheet, 5, 1).formula).toBe("=SUM(B7:B16)");
});

test("without options it names nobody and no year; amounts may be in 元", async () => {
  expect((await jixiao(["new", "子/表.xlsx", "--money-unit", "元", "--lang", "en"])).out).toBe(
    "Written to 子/表.xlsx\n",
  );
  expect(
    sheetIn("子/表.xlsx")
      ?.values.map(([first]) => first)
      .filter(Boolean),
  ).toEqual([...["项目支出绩效目标表", "项目名称（资金使用单位）", "合计"]]);
  expect(sheetIn("子/表.xlsx")?.values[1]?.at(-1)).toBe("单位：元");
});

test("a name that looks like a formula stays a text", async () => {
  await jixiao(["new", "表.xlsx", "--unit", "=1+1"]);
  const sheet = sheetIn("表.xlsx");
  expect(sheet && cellAt(sheet, 4, 0)).toMatchObject({ value: "=1+1", formula: null });
});

test("no file is written over", async () => {
  put("表.xlsx", "mine");
  expect(await jixiao(EMPTY)).toEqual({ status: 2, out: "", err: "jixiao: 表.xlsx 已经存在，没有写入。\n" });
  expect(read("表.xlsx")).toBe("mine");
});

test.each([
  [["new"], "没有给出文件"],
  [["new", "表.csv"], "新表要写成 .xlsx 文件，不能是“表.csv”"],
  [["new", "表.xlsx", "--year", "26"], "--year 要写四位年份"],
  [["new", "表.xlsx", "--money-unit", "亿元"], "--money-unit 可以是：万元 元"],
  [["new", "表.xlsx", "--unit", "长".repeat(201)], "--unit 最多 200 个字"],
  [["new", "甲.xlsx", "乙.xlsx"], "new 后面不能写“乙.xlsx”"],
])("wrong usage %j is told, and nothing is written", async (args, said) => {
  const { status, out, err } = await jixiao(args);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  expect(fs.readdirSync(at("."))).toEqual([]);
});
