import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { checkSheets } from "../../src/check/check";
import { run } from "../../src/cli/run";
import { readWorkbook } from "../../src/xlsx/read";
import { listZip } from "../../src/xlsx/zip";
import { SAMPLE } from "../support/seeds";
import { MAIN, OFFICE, PACKAGE, relationship } from "../xlsx/support/book";
import { raw } from "../xlsx/support/raw";
import { richWorkbook } from "../xlsx/support/rich";
import { ORIGINAL, SHEET, zipped } from "../xlsx/support/spellings";

let folder = "";
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), "jixiao-fix-"));
  fs.copyFileSync(SAMPLE, at("表.xlsx"));
});
afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

const at = (name: string): string => path.join(folder, name);
const bytesOf = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(at(name)));
const BEFORE = new Uint8Array(fs.readFileSync(SAMPLE));

async function fix(...args: string[]) {
  let out = "";
  let err = "";
  const status = await run(["fix", ...args], folder, { out: (text) => (out += text), err: (text) => (err += text) });
  return { status, out, err };
}

const findingsIn = (bytes: Uint8Array) => checkSheets(readWorkbook(bytes).map(({ snapshot }) => snapshot)).findings;
const safe = (bytes: Uint8Array): number => findingsIn(bytes).filter((finding) => finding.fix?.safe === true).length;

test("--dry-run lists the cells before and after and writes nothing", async () => {
  const { status, out, err } = await fix("表.xlsx", "--dry-run");
  expect([status, err]).toEqual([0, ""]);
  expect(out).toMatch(
    /^表\.xlsx\n {2}可修复 \d+ 处，在 \d+ 格中；没有写入文件。\n {2}G7\n {4}- …成率；实施周期指标值:100%；/,
  );
  expect(out).toContain("\n    + …成率；实施周期指标值：100%；");
  expect(out).toMatch(/修复前后：错误 \d+，警告 \d+ → \d+，提示 \d+ → \d+。\n$/);
  expect(fs.readdirSync(folder)).toEqual(["表.xlsx"]);
  expect(bytesOf("表.xlsx")).toEqual(BEFORE);
});

test("--in-place mends all that is safe, says so in English as well, and has nothing left to do", async () => {
  const { status, out } = await fix("表.xlsx", "--in-place", "--lang", "en");
  expect(status).toBe(0);
  expect(out).toMatch(/places mended, in \d+ cells\./);
  expect(out).toContain("Written to 表.xlsx\n");
  expect(safe(BEFORE)).toBeGreaterThan(20);
  expect(safe(bytesOf("表.xlsx"))).toBe(0);
  expect(fs.readdirSync(folder)).toEqual(["表.xlsx"]);
  expect(await fix("表.xlsx", "--in-place")).toEqual({
    status: 0,
    out: "表.xlsx\n  没有可以放心修复的问题。\n",
    err: "",
  });
});

test("--backup keeps each old file under a name of its own", async () => {
  expect((await fix("表.xlsx", "--in-place", "--backup", "--rule", "goal-no-full-stop")).out).toContain(
    "原文件保存在 表.xlsx.bak\n",
  );
  const between = bytesOf("表.xlsx");
  expect((await fix("表.xlsx", "--in-place", "--backup")).out).toContain("原文件保存在 表.xlsx.2.bak\n");
  expect(bytesOf("表.xlsx.bak")).toEqual(BEFORE);
  expect(bytesOf("表.xlsx.2.bak")).toEqual(between);
});

test("--rule mends the findings of that rule alone", async () => {
  const { out } = await fix("表.xlsx", "--in-place", "--rule", "goal-no-full-stop");
  expect(out).toContain("修复 1 处，在 1 格中。");
  const count = (bytes: Uint8Array, rule: string) => findingsIn(bytes).filter((one) => one.rule === rule).length;
  const after = bytesOf("表.xlsx");
  expect(count(after, "goal-no-full-stop")).toBe(count(BEFORE, "goal-no-full-stop") - 1);
  expect(count(after, "separator-irregular")).toBe(count(BEFORE, "separator-irregular"));
});

test("--out-dir makes the folder and writes over nothing", async () => {
  expect((await fix("表.xlsx", "--out-dir", "新/改好的")).status).toBe(0);
  const { status, out } = await fix("表.xlsx", "--out-dir", "新/改好的");
  expect(status).toBe(2);
  expect(out).toContain("表.xlsx\n  目标文件夹中已有同名文件，没有写入。请换一个文件夹。\n");
  expect(fs.readdirSync(at("新/改好的"))).toEqual(["表.xlsx"]);
  expect(safe(bytesOf("新/改好的/表.xlsx"))).toBe(0);
  expect(bytesOf("表.xlsx")).toEqual(BEFORE);
});

test("in a rich workbook what is fixed is there, and all parts beside the cells are byte for byte as they were", async () => {
  fs.writeFileSync(at("表.xlsx"), richWorkbook());
  expect((await fix("表.xlsx", "--in-place", "--backup")).status).toBe(0);
  const [before, after] = [bytesOf("表.xlsx.bak"), bytesOf("表.xlsx")];
  const old = new Map(listZip(before).map((entry) => [entry.name, raw(before, entry)]));
  const touched = listZip(after).filter((entry) => old.get(entry.name) !== raw(after, entry));
  expect(touched.map(({ name }) => name).sort()).toEqual(["xl/sharedStrings.xml", SHEET]);
  expect(listZip(after)).toHaveLength(old.size);
  expect(safe(after)).toBe(0);
});

test("through a link the file behind it is mended, and the link stays one", async () => {
  fs.mkdirSync(at("里"));
  fs.renameSync(at("表.xlsx"), at("里/真.xlsx"));
  fs.symlinkSync("里/真.xlsx", at("表.xlsx"));
  expect((await fix("表.xlsx", "--in-place")).status).toBe(0);
  expect(fs.lstatSync(at("表.xlsx")).isSymbolicLink()).toBe(true);
  expect(safe(bytesOf("里/真.xlsx"))).toBe(0);
});

test("a file that Excel has open is left alone", async () => {
  fs.writeFileSync(at("~$表.xlsx"), "");
  const { status, out } = await fix("表.xlsx", "--in-place");
  expect([status, out]).toEqual([2, "表.xlsx\n  文件正在 Excel 或其他程序中打开，没有写入。请先关闭。\n"]);
  expect(bytesOf("表.xlsx")).toEqual(BEFORE);
});

const protectedSheet = (unlocked: string): Uint8Array => {
  const styles = ORIGINAL["xl/styles.xml"] ?? "";
  const count = [...(/<cellXfs[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles)?.[1] ?? "").matchAll(/<xf /g)].length;
  const xf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyProtection="1"><protection locked="0"/></xf>';
  return zipped({
    ...ORIGINAL,
    "xl/styles.xml": styles.replace("</cellXfs>", `${xf}</cellXfs>`),
    [SHEET]: (ORIGINAL[SHEET] ?? "")
      .replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>')
      .replace(`<c r="${unlocked}"`, `<c r="${unlocked}" s="${count}"`),
  });
};

test("in a protected sheet only cells that may be edited are mended, and the rest is told", async () => {
  fs.writeFileSync(at("表.xlsx"), protectedSheet("G9"));
  const { status, out } = await fix("表.xlsx", "--in-place");
  expect(status).toBe(1);
  expect(out).toMatch(/修复 \d+ 处，在 1 格中。\n {2}G9\n/);
  expect(out).toMatch(/有 \d+ 处没有修复，因为工作表受保护（G7、G8、.*等 22 格）。请撤销保护后再试。/);
});

test("headers of Excel's tables are left as they are, and told", async () => {
  const rels = `<Relationships xmlns="${PACKAGE}/relationships">${relationship("t", "table", "../tables/table1.xml")}</Relationships>`;
  fs.writeFileSync(
    at("表.xlsx"),
    zipped({
      ...ORIGINAL,
      "xl/worksheets/_rels/sheet1.xml.rels": rels,
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="A24:G30"/>`,
    }),
  );
  const { status, out } = await fix("表.xlsx", "--in-place");
  expect(status).toBe(1);
  expect(out).toMatch(/有 \d+ 处没有修复，因为是 Excel 表格的标题或汇总行（F24、G24）。请在 Excel 中修改。/);
});

test("a file that cannot be changed without harm is told with the reason, and the others are mended", async () => {
  fs.writeFileSync(
    at("签名.xlsx"),
    zipped({
      ...ORIGINAL,
      "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="s" Type="${PACKAGE}/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    }),
  );
  const book = XLSX.read(fs.readFileSync(SAMPLE));
  fs.writeFileSync(at("旧.xls"), new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer));
  fs.writeFileSync(at("空.xlsx"), "");
  const { status, out } = await fix("签名.xlsx", "旧.xls", "空.xlsx", "表.xlsx", "--in-place");
  expect(status).toBe(2);
  expect(out).toContain(
    "签名.xlsx\n  文件有数字签名，一经修改签名即失效，所以没有修改。请由签名人去掉签名后再修改。\n",
  );
  expect(out).toContain("旧.xls\n  只能修改 .xlsx 和 .xlsm 文件。请在 Excel 中另存为 .xlsx。\n");
  expect(out).toContain("空.xlsx\n  文件是空的");
  expect(safe(bytesOf("表.xlsx"))).toBe(0);
});

test.each([
  [["表.xlsx"], "请写明改好的文件放在哪里"],
  [["表.xlsx", "--in-place", "--dry-run"], "请写明改好的文件放在哪里"],
  [["表.xlsx", "--out-dir", "x", "--backup"], "--backup 只与 --in-place 同用"],
  [["表.xlsx", "--in-place", "--rule", "no-such-rule"], "没有“no-such-rule”这条规则"],
  [["表.xlsx", "--in-place", "--format", "json"], "fix 没有 --format 这个选项"],
  [["--in-place"], "没有给出文件"],
])("wrong usage %j is told", async (args, said) => {
  const { status, out, err } = await fix(...args);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  expect(bytesOf("表.xlsx")).toEqual(BEFORE);
});
