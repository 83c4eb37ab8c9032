import fs from "node:fs";
import * as XLSX from "@e965/xlsx";
import { xlsxFormat } from "../../../src/cli/formats/xlsx/xlsx";
import { workbookOf } from "../../../src/cli/formats/xlsx/workbook";
import { readWorkbook } from "../../../src/xlsx/read";
import { BAD, GOOD, testFolder } from "../support/folder";

const { at, put, jixiao } = testFolder("xlsx");

const rowsIn = (sheet: XLSX.WorkSheet | undefined) =>
  XLSX.utils.sheet_to_json<(string | number)[]>(sheet ?? {}, { header: 1, defval: "" });

test("has a sheet of findings with their files, and one of all files", async () => {
  put("报送/坏.csv", BAD);
  put("报送/好.csv", GOOD);
  put("报送/不是.xlsx", "x");
  const { status, out, err } = await jixiao(["check", "报送", "--format", "xlsx", "--out", "结果/问题清单.xlsx"]);
  expect([status, out, err]).toEqual([2, "", ""]);
  const book = XLSX.read(fs.readFileSync(at("结果/问题清单.xlsx")));
  expect(book.SheetNames).toEqual(["问题清单", "文件"]);
  const [about, howTo, header, first, second] = rowsIn(book.Sheets["问题清单"]);
  expect(about?.[0]).toMatch(/^共 3 个文件，其中 1 个没有检查：错误 1，/);
  expect(howTo?.[0]).toContain("整改情况");
  expect(header?.slice(0, 4)).toEqual(["文件", "序号", "程度", "单元格"]);
  expect(first?.slice(0, 4)).toEqual(["报送/坏.csv", 1, "错误", "B4"]);
  expect(second?.[1]).toBe(2);
  expect(rowsIn(book.Sheets["文件"]).map((row) => row.slice(0, 4))).toEqual([
    ["文件", "结果", "检查依据", "错误"],
    ["报送/不是.xlsx", "未检查", "", 0],
    ["报送/坏.csv", "已检查", "按广东省分类，有编码", 1],
    ["报送/好.csv", "已检查", "按广东省分类，有编码", 0],
  ]);
});

test("an address leads to its file, from where the workbook stands", async () => {
  put("报送/甲 #1.csv", BAD);
  await jixiao(["check", "报送", "--format", "xlsx", "--out", "结果/问题清单.xlsx"]);
  const [sheet] = Object.values(XLSX.read(fs.readFileSync(at("结果/问题清单.xlsx"))).Sheets);
  const { l: link, v: value } = sheet?.D4 as XLSX.CellObject;
  expect(value).toBe("B4");
  expect(link?.Target).toBe("../报送/甲%20%231.csv#'Sheet1'!B4".replace("报送/甲", encodeURI("报送/甲")));
});

test("no text of a cell and no name becomes a formula", async () => {
  put("=甲.csv", BAD.replace("<b>次", "=1+"));
  await jixiao(["check", "=甲.csv", "--format", "xlsx", "--out", "问题清单.xlsx"]);
  for (const { snapshot } of readWorkbook(new Uint8Array(fs.readFileSync(at("问题清单.xlsx")))))
    for (const formulas of snapshot.formulas) expect(formulas.every((formula) => formula === null)).toBe(true);
});

test("needs a file", async () => {
  const { status, err } = await jixiao(["check", "x.csv", "--format", "xlsx"]);
  expect(status).toBe(2);
  expect(err).toContain("--format xlsx 要用 --out 写明文件。");
});

test("merge makes the same bytes as one run", async () => {
  put("报送/坏.csv", BAD);
  put("报送/好.csv", GOOD);
  await jixiao(["check", "报送", "--format", "xlsx", "--out", "一.xlsx"]);
  await jixiao(["check", "报送", "--format", "jsonl", "--out", "一.jsonl"]);
  await jixiao(["merge", "一.jsonl", "--format", "xlsx", "--out", "二.xlsx"]);
  expect(fs.readFileSync(at("二.xlsx")).equals(fs.readFileSync(at("一.xlsx")))).toBe(true);
});

test("a list too long for one sheet's links goes on on another", () => {
  const counts = { error: 70_000, warning: 0, info: 0, accepted: 0 };
  const selection = { rules: null, least: "info" } as const;
  const findings = Array.from({ length: 70_000 }, () => ({ cells: ["错误"], to: null }));
  const file = { path: "a", file: "a", checkedBy: null, counts, left: 0, why: null, unread: [], findings };
  const summary = { files: 1, unchecked: 0, counts, selection };
  const bytes = workbookOf([file], summary, (own) => own, "zh");
  const [one, two, files] = readWorkbook(bytes).map(({ snapshot }) => snapshot);
  expect([one?.values.length, two?.values.length]).toEqual([65_003, 5_003]);
  expect([one?.name, two?.values.at(-1)?.[1], files?.name]).toEqual(["问题清单", 70_000, "文件"]);
  expect(xlsxFormat.end({ ...summary, later: [], isEmpty: false })).toBe(`${JSON.stringify(summary)}\n`);
});
