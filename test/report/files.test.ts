import { strFromU8, unzipSync } from "fflate";
import { filesCsv, filesList, type ListedFile } from "../../src/report/list/files";
import { filesWorkbook } from "../../src/report/list/files-file";
import { listWords } from "../../src/report/list/words";
import { openWorkbook } from "../../src/xlsx/read";
import { report, tableWith, WORDS } from "./support";

const DAY = "2026-11-30";
const one = report([tableWith()]);
const FILES: readonly ListedFile[] = [
  { name: "甲.xlsx", isItsOwn: true, state: "checked", report: one, remarks: [] },
  { name: "=乙.xlsx", isItsOwn: false, state: "checked", report: one, remarks: ["有一部分没有读取。"] },
  { name: "封面.xlsx", isItsOwn: true, state: "no-table", report: null, remarks: ["没有找到。"] },
  { name: "坏.xlsx", isItsOwn: true, state: "unread", report: null, remarks: ["文件已损坏。"] },
  { name: "丙.xlsx", isItsOwn: true, state: "waiting", report: null, remarks: [] },
];

const valuesOf = (bytes: Uint8Array) => openWorkbook(bytes).sheets.map(({ snapshot }) => snapshot);

test("the findings of all files stand under one line and a header, the file first", () => {
  const [list] = valuesOf(filesWorkbook(filesList(FILES, WORDS, DAY)));
  const [about, header, ...rows] = list?.values ?? [];
  expect(about?.[0]).toMatch(
    /^共 5 个文件：已检查 2 个，没有找到目标表 1 个，没有读取 1 个，尚未检查 1 个。错误 \d+，警告 \d+，提示 \d+。.*2026-11-30。$/,
  );
  expect(header?.slice(0, 4)).toEqual(["文件", "序号", "程度", "单元格"]);
  const findings = rows.slice(0, one.findings.length * 2);
  expect(findings.map((cells) => cells[0])).toEqual([
    ...one.findings.map(() => "甲.xlsx"),
    ...one.findings.map(() => "=乙.xlsx"),
  ]);
  expect(findings.map((cells) => cells[1])).toEqual(findings.map((_, nth) => nth + 1));
  // A name that reads as a formula is a text.
  expect(list?.formulas.flat().every((formula) => formula === null)).toBe(true);
});

test("each file is told of, and figures are left out where nothing was checked", () => {
  const [, files] = valuesOf(filesWorkbook(filesList(FILES, WORDS, DAY)));
  expect(files?.name).toBe("文件");
  const counts = (["error", "warning", "info"] as const).map(
    (severity) => one.findings.filter((finding) => finding.severity === severity).length,
  );
  const [header, ...rows] = files?.values ?? [];
  expect(header).toEqual(["文件", "情况", "检查依据", "目标表", "项目", "错误", "警告", "提示", "已接受", "说明"]);
  const projects = one.tables[0]?.projects;
  expect(rows[0]?.slice(0, 9)).toEqual(["甲.xlsx", "已检查", `${one.standard}，常规`, 1, projects, ...counts, 0]);
  expect(rows[1]?.[9]).toBe("有一部分没有读取。");
  expect(rows.slice(2)).toEqual([
    ["封面.xlsx", "没有找到目标表", ...Array.from({ length: 7 }, () => null), "没有找到。"],
    ["坏.xlsx", "没有读取", ...Array.from({ length: 7 }, () => null), "文件已损坏。"],
    ["丙.xlsx", "尚未检查", ...Array.from({ length: 8 }, () => null)],
  ]);
});

test("addresses lead to the file of their name, and nowhere where two files have it", () => {
  const parts = unzipSync(filesWorkbook(filesList(FILES, WORDS, DAY)));
  const relations = Object.keys(parts).filter((part) => part.includes("worksheets/_rels/"));
  const targets = relations.flatMap((part) => [
    ...strFromU8(parts[part] as Uint8Array).matchAll(/Target="([^"]*)" TargetMode="External"/g),
  ]);
  expect(targets.map(([, target]) => decodeURI(target ?? ""))).toEqual(["甲.xlsx"]);
});

test("as text, the files come behind the findings, and nothing begins as a formula does", () => {
  const text = filesCsv(FILES, WORDS, DAY);
  const lines = text.split("\r\n");
  expect(lines[1]).toMatch(/^文件,序号,程度,/);
  const at = lines.indexOf("文件");
  expect(lines[at - 1]).toBe("");
  expect(lines.slice(at + 2, at + 7).map((line) => line.split(",")[1])).toEqual([
    ...["已检查", "已检查", "没有找到目标表", "没有读取", "尚未检查"],
  ]);
  expect(lines.filter((line) => line.startsWith("="))).toEqual([]);
});

test("of files of which none could be checked, the list has its file column and tells why", () => {
  const none = FILES.slice(2);
  const [list, files] = valuesOf(filesWorkbook(filesList(none, listWords("en"), DAY)));
  expect(list?.values).toHaveLength(2);
  expect(list?.values[1]?.[0]).toBe("File");
  expect(files?.values).toHaveLength(4);
  expect(list?.values[0]?.[0]).toMatch(/^3 files: no table found 1, not read 1, not checked yet 1\. Findings: /);
});
