import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import type { Finding } from "../../../src/check/finding";
import { planFixes, safeKeys } from "../../../src/check/fix";
import { HEAD, HEADER } from "../../../src/check/rules/example";
import { cellAt, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { packedList, type ShortRow } from "../../support/table";

const STRICT = { profile: { ...GUANGDONG, tier: "strict" as const } };

const findingsOf = (rule: string, sheet: SheetSnapshot): readonly Finding[] =>
  checkSheets([sheet], STRICT).findings.filter((finding) => finding.rule === rule);
const listOf = (...names: readonly string[]): SheetSnapshot =>
  packedList(names.map((name): ShortRow => [name, 10, "filled"]));

test("a header's half-width brackets are made full-width, with the spaces beside them", () => {
  const header = ["项目名称 (资金使用单位)", ...HEADER.slice(1)];
  const sheets = [packedList([["培训经费", 10, "filled"]], [...HEAD.slice(0, -1), header] as CellValue[][])];
  const { groups } = planFixes(sheets, safeKeys(checkSheets(sheets, STRICT).findings), STRICT);
  const after = applyWrites(
    sheets,
    groups.flatMap(({ writes }) => writes),
  );
  expect(cellAt(after[0] as SheetSnapshot, HEAD.length - 1, 0).value).toBe(HEADER[0]);
});

test("a project's name is never mended in bulk but for its line breaks", () => {
  const sheets = [listOf("信息系统 (二\n期)")];
  const { findings } = checkSheets(sheets, STRICT);
  const safe = safeKeys(findings);
  const named = findings.filter(({ rule }) => rule.includes("-name"));
  expect(named.map(({ rule, key }) => [rule, safe.has(key)])).toEqual([
    ["project-name-halfwidth-bracket", false],
    ["hard-break-in-name", true],
  ]);
});

test("a repeated project is found in its own row, with the first one beside it", () => {
  const found = findingsOf("duplicate-project", listOf("培训经费", "会议经费", "培训经费", "培训 经费"));
  expect(found.map(({ project, related }) => [project?.number, related.map(({ row }) => row)])).toEqual([
    [3, [HEAD.length]],
  ]);
});

test("names that differ in years and marks are one group, however many they are", () => {
  const sheet = listOf("2024-2025年“智慧”系统运维", "智慧系统运维（2026年）。", "2025年 智慧系统运维", "智慧系统升级");
  const found = findingsOf("near-duplicate-project", sheet);
  expect(found).toHaveLength(1);
  expect(found[0]?.related.map(({ row }) => row)).toEqual([HEAD.length + 1, HEAD.length + 2]);
});

test.each([
  ["2026年度运维", 0],
  ["２０２５年运维", 1],
  ["2024年、2026年运维", 0],
  ["2025—2027年运维", 0],
  ["2024年至2025年运维", 1],
  ["2024-25年运维", 1],
  ["第20255号线运维", 0],
  ["规〔2021〕101号专项", 0],
])("%s in a table of 2026", (name, count) => {
  expect(findingsOf("project-year-differs", listOf(name))).toHaveLength(count);
});
