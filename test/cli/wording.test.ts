import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { wordingText } from "../../src/check/wording/write";
import { run } from "../../src/cli/run";
import { librarySheet } from "../../src/wording/write";
import { writeTextWorkbook } from "../../src/xlsx/write";
import { keeping, storeXml } from "../support/kept";
import { SAMPLE } from "../support/seeds";
import { entry } from "../support/wording";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "jixiao-wording-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path.join(folder, name), content);
  return name;
}

async function check(book: string, ...options: string[]) {
  let out = "";
  const err: string[] = [];
  const status = await run(["check", book, "--format", "json", ...options], folder, {
    out: (text) => (out += text),
    err: (text) => err.push(text.trimEnd()),
  });
  const answer = (out === "" ? { files: [] } : JSON.parse(out)) as {
    files: { sheets: { findings: { rule: string; severity: string; message: string }[] }[] }[];
  };
  const findings = answer.files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.findings));
  const of = (rule: string) => findings.filter((finding) => finding.rule === rule);
  return { status, err, of };
}

const LIBRARY = [
  entry("验收合格率", { synonyms: ["项目验收合格率"], category: "12" }),
  entry("采购成本超支率", { status: "retired" }),
];

test("without a library nothing is said of names", async () => {
  const { of } = await check(SAMPLE);
  expect([...of("nonstandard-name"), ...of("retired-name")]).toEqual([]);
});

test("JSON and a workbook of the same library find the same", async () => {
  const json = await check(SAMPLE, "--wording", file("wording.json", wordingText(LIBRARY)));
  const bytes = writeTextWorkbook(librarySheet(LIBRARY, GUANGDONG.categories));
  const xlsx = await check(SAMPLE, "--wording", file("词库.xlsx", bytes));
  expect([json.err, xlsx.err]).toEqual([[], []]);
  expect(json.of("nonstandard-name")).toHaveLength(11);
  expect(json.of("retired-name")).toHaveLength(14);
  for (const rule of ["nonstandard-name", "retired-name"]) expect(xlsx.of(rule)).toEqual(json.of(rule));
});

test("the workbook's own library comes before the office's, which is said, unless it is left out", async () => {
  const wording = file("wording.json", wordingText(LIBRARY));
  const own = { wording: { entries: [{ name: "采购成本超支率" }, { name: "项目验收合格率" }] } };
  const book = file("book.xlsx", keeping(new Uint8Array(readFileSync(SAMPLE)), storeXml(own)));
  const both = await check(book, "--wording", wording);
  expect([...both.of("nonstandard-name"), ...both.of("retired-name")]).toEqual([]);
  expect(both.err).toEqual([
    "jixiao: book.xlsx: “验收合格率”：“项目验收合格率”是“验收合格率”的同义词，自己又是词库里的名称，算名称。请删去同义词，或停用那个名称。",
    "jixiao: book.xlsx: “采购成本超支率”的状态，工作簿的词库和单位的词库不一样。采用了工作簿的。",
  ]);
  const alone = await check(book, "--wording", wording, "--ignore-workbook-choices");
  expect(alone.of("retired-name")).toHaveLength(14);
});

test("entries to look at are told, and the check goes on", async () => {
  const wording = file("wording.json", '{"entries":[{"name":"甲数量","status":"old"}]}');
  const { status, err } = await check(SAMPLE, "--wording", wording, "--lang", "en");
  expect(status).toBe(1);
  expect(err).toEqual([
    "jixiao: wording.json: “entries.1.status”: The status “old” cannot be used and was left out. See wording.schema.json for what it takes.",
  ]);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ["broken.json", '{"entries":[', /broken\.json：第 1 行第 13 列不符合 JSON 格式。/],
  ["gbk.json", new Uint8Array([0x7b, 0xca, 0xd0]), /不是 UTF-8 编码/],
  ["none.csv", "甲,乙\n1,2\n", /没有找到词库。.*看过的工作表：“/],
  ["no.xlsx", "no workbook", /打不开/],
])("%s cannot be used: the check stops with status 2", async (name, content, words) => {
  const { status, err } = await check(SAMPLE, "--wording", file(name, content));
  expect([status, err.length]).toEqual([2, 1]);
  expect(err[0]).toMatch(words);
});

test("a library that is not there, and one in a workbook that is damaged", async () => {
  expect((await check(SAMPLE, "--wording", "nowhere.json")).err[0]).toMatch(/找不到词库文件“nowhere\.json”/);
  const book = file("book.xlsx", keeping(new Uint8Array(readFileSync(SAMPLE)), storeXml({ wording: 5 })));
  const { status, err } = await check(book);
  expect([status, err]).toEqual([2, [expect.stringContaining("没有词条")]]);
});
