import fs from "node:fs";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { parseA1 } from "../../../src/check/sheet/address";
import { cellAt, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { LIST_SHEET } from "../../../src/editor/expand/place-lists";
import { expandedPlaces } from "../../../src/editor/expand/places";
import { readExpanded } from "../../../src/editor/expand/read";
import type { ExpandedColumn } from "../../../src/editor/expand/layout";
import type { WorkbookChanges } from "../../../src/xlsx/patch/changes";
import { patchWorkbook } from "../../../src/xlsx/patch/patch";
import { openWorkbook } from "../../../src/xlsx/read";
import { listZip } from "../../../src/xlsx/zip";
import { BAD, GOOD, filesBelow, testFolder } from "../support/folder";
import { caseFile, describeCases } from "../../support/cases";
import { describeSeeds, SAMPLE, SEEDS, seedFile } from "../../support/seeds";
import { raw } from "../../xlsx/support/raw";
import { richWorkbook } from "../../xlsx/support/rich";
import { ORIGINAL, SHEET, zipped } from "../../xlsx/support/spellings";

const { at, put, jixiao } = testFolder("copies");
const BYTES = new Uint8Array(fs.readFileSync(SAMPLE));
const LAW = "人大立法工作经费";
const LAW_SHEET = `展开-${LAW}`;
const MEETING_SHEET = "展开-人大会议工作经费";

const bytesOf = (name: string): Uint8Array => new Uint8Array(fs.readFileSync(at(name)));
const sheetsOf = (bytes: Uint8Array): readonly SheetSnapshot[] => openWorkbook(bytes).sheets.map((one) => one.snapshot);
const sheetIn = (name: string, sheet: string): SheetSnapshot => {
  const found = sheetsOf(bytesOf(name)).find((one) => one.name === sheet);
  if (found === undefined) throw new Error(`there is no sheet ${sheet}`);
  return found;
};
const laidOutIn = (bytes: Uint8Array): readonly SheetSnapshot[] =>
  sheetsOf(bytes).filter((sheet) => expandedPlaces(sheet) !== null);

const packedParts = (bytes: Uint8Array): Map<string, string> =>
  new Map(listZip(bytes).map((entry) => [entry.name, raw(bytes, entry)]));
const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, Buffer.from(part).toString("base64")]));

/** The names of parts whose bytes differ, or that are in one file alone. */
function otherParts(before: Uint8Array, after: Uint8Array, parts = packedParts): string[] {
  const [old, now] = [parts(before), parts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name)).sort();
}

/** What the patcher must touch to add sheets and to take them out again. */
const TOUCHED = ["xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"];

/** Changes a file in its place, as a user would in Excel. */
function change(name: string, changes: WorkbookChanges): void {
  const bytes = bytesOf(name);
  fs.writeFileSync(at(name), patchWorkbook(bytes, openWorkbook(bytes).sheets, changes));
}

/** Writes into a row of a laid-out sheet, counted from its first indicator. */
function edit(name: string, sheet: string, nth: number, column: ExpandedColumn, value: CellValue): void {
  const places = expandedPlaces(sheetIn(name, sheet));
  const row = (places?.header ?? 0) + 2 + nth;
  const cell = { row, column: places?.columns.get(column) ?? 0, value };
  change(name, { sheets: [{ name: sheet, cells: [cell] }] });
}

async function expandSample(...more: string[]): Promise<void> {
  put("表.xlsx", BYTES);
  expect((await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx", ...more])).status).toBe(0);
}

describe("expand", () => {
  test("each packed project has a sheet of its own, and all that was there is there byte for byte", async () => {
    put("表.xlsx", BYTES);
    const { status, out, err } = await jixiao(["expand", "表.xlsx", "--out", "新/展开.xlsx"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^表\.xlsx\n {2}“市人大常委会因公出国（境）经费”（项目支出绩效目标表!G7）展开到工作表“展开-市人大常委会因公出国（境）经费”，4 条指标。\n/,
    );
    expect(out).toMatch(/ {2}已写入 新.展开\.xlsx\n$/);
    const made = bytesOf("新/展开.xlsx");
    expect(bytesOf("表.xlsx")).toEqual(BYTES);
    expect(otherParts(BYTES, made).filter((name) => !/^xl\/worksheets\/sheet\d+\.xml$/.test(name))).toEqual(
      ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", ...TOUCHED].sort(),
    );
    expect(otherParts(BYTES, made)).not.toContain(SHEET);
    const [source, ...rest] = sheetsOf(made);
    expect(source).toEqual(sheetsOf(BYTES)[0]);
    expect(laidOutIn(made)).toHaveLength(19);
    expect(rest.map(({ name }) => name).at(-1)).toBe(LIST_SHEET);
    expect(readExpanded(sheetIn("新/展开.xlsx", LAW_SHEET)).read).toMatchObject({
      project: LAW,
      source: "项目支出绩效目标表",
      rows: Array.from({ length: 4 }, () => expect.objectContaining({})),
    });
  });

  test("SheetJS reads the same, and the sheet of the lists is not shown", async () => {
    await expandSample();
    const book = XLSX.read(bytesOf("展开.xlsx"));
    expect(book.SheetNames).toHaveLength(21);
    const own = sheetIn("展开.xlsx", LAW_SHEET);
    const cells = XLSX.utils.sheet_to_json<CellValue[]>(book.Sheets[LAW_SHEET] as XLSX.WorkSheet, {
      header: 1,
      defval: null,
    });
    own.values.forEach((values, row) =>
      values.forEach((value, column) => expect(cells[own.origin.row + row]?.[column] ?? null).toBe(value)),
    );
    expect(book.Workbook?.Sheets?.find(({ name }) => name === LIST_SHEET)?.Hidden).toBe(2);
  });

  test("the cells offer the lists that the pane puts there, in the language that was chosen", async () => {
    await expandSample("--project", LAW, "--lang", "en");
    const xml = strFromU8(unzipSync(bytesOf("展开.xlsx"))["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(xml).toContain('<dataValidations count="8">');
    expect(xml).toMatch(/<formula1>&quot;1-产出指标,2-效益指标,3-满意度指标,4-成本指标&quot;<\/formula1>/);
    expect(xml).toMatch(/sqref="C6:C29"><formula1>OFFSET\('绩效下拉列表'!\$A\$3,0,IFERROR\(MATCH\(\$B6,/);
    expect(xml).toContain('errorTitle="Not in the list of goals"');
    expect(xml.indexOf("<dataValidations")).toBeGreaterThan(xml.indexOf("<mergeCells"));
    expect(xml.indexOf("<dataValidations")).toBeLessThan(xml.indexOf("<pageSetup"));
  });

  test("a check of the copy finds what a check of the file finds", async () => {
    await expandSample();
    const found = async (file: string): Promise<unknown> => {
      const { out } = await jixiao(["check", file, "--format", "json"]);
      const [answer] = (JSON.parse(out) as { files: { findings: unknown; counts: unknown; notes: unknown }[] }).files;
      return [answer?.findings, answer?.counts, answer?.notes];
    };
    expect(await found("展开.xlsx")).toEqual(await found("表.xlsx"));
  });

  test("--project lays out what it names, whatever the spaces in it; a name that nothing has is told", async () => {
    put("表.xlsx", BYTES);
    const args = ["expand", "表.xlsx", "--out", "展开.xlsx", "--project", ` ${LAW} `, "--project", "没有的"];
    const { status, out } = await jixiao(args);
    expect(status).toBe(1);
    expect(out).toContain("  没有项目叫“没有的”。\n");
    expect(laidOutIn(bytesOf("展开.xlsx")).map(({ name }) => name)).toEqual([LAW_SHEET]);
    const nobody = await jixiao(["expand", "表.xlsx", "--out", "无.xlsx", "--project", "没有的"]);
    expect(nobody).toEqual({ status: 1, out: "表.xlsx\n  没有项目叫“没有的”。\n", err: "" });
    expect(filesBelow(at("."))).toEqual(["展开.xlsx", "表.xlsx"].sort());
  });

  test("nothing that is there is written over, and the input least of all", async () => {
    put("表.xlsx", BYTES);
    put("有.xlsx", "mine");
    for (const file of ["有.xlsx", "表.xlsx"]) {
      const { status, out } = await jixiao(["expand", "表.xlsx", "--out", file]);
      expect([status, out]).toEqual([2, `表.xlsx\n  ${file} 已经存在，没有写入。\n`]);
    }
    put("新/表.xlsx", "mine");
    expect((await jixiao(["expand", "表.xlsx", "--out-dir", "新"])).out).toContain(
      "目标文件夹中已有同名文件，没有写入。",
    );
    expect([bytesOf("表.xlsx"), fs.readFileSync(at("有.xlsx"), "utf8")]).toEqual([BYTES, "mine"]);
  });

  test("a file keeps its kind, and what is no .xlsx has its sentence", async () => {
    put("表.xlsx", BYTES);
    put("表.csv", BAD);
    expect((await jixiao(["expand", "表.xlsx", "--out", "新.xlsm"])).out).toContain(
      "--out 要写成 .xlsx 文件，不能是“新.xlsm”。",
    );
    const { status, out } = await jixiao(["expand", "表.csv", "--out", "新.csv"]);
    expect([status, out]).toEqual([2, "表.csv\n  只能修改 .xlsx 和 .xlsm 文件。请在 Excel 中另存为 .xlsx。\n"]);
    expect(filesBelow(at("."))).toEqual(["表.csv", "表.xlsx"]);
  });

  test("two workbooks cannot be written to one file, and one of --out and --out-dir must be given", async () => {
    put("甲/表.xlsx", BYTES);
    put("乙/表.xlsx", BYTES);
    const { status, out, err } = await jixiao(["expand", "甲", "乙", "--out", "新.xlsx"]);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("都会写到“新.xlsx”，没有写入任何文件。");
    for (const more of [[], ["--out", "a.xlsx", "--out-dir", "b"]]) {
      const wrong = await jixiao(["pack", "甲", ...more]);
      expect([wrong.status, wrong.err.includes("--out 文件（只有一个工作簿时）或 --out-dir 文件夹")]).toEqual([
        2,
        true,
      ]);
    }
  });

  test("a table of more projects than anybody works with is not laid out as a whole, but what is named of it is", async () => {
    const row = GOOD.split("\n").at(-2) ?? "";
    const head = GOOD.slice(0, GOOD.indexOf(row)).trimEnd().split("\n");
    const rows = Array.from({ length: 201 }, (_, nth) => row.replace("培训", `培训${nth}号`));
    const book = XLSX.utils.book_new();
    const cells = [...head, ...rows].map((line) => line.split(","));
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells), "表");
    put("表.xlsx", new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
    const { status, out } = await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx"]);
    expect([status, out]).toEqual([
      1,
      "表.xlsx\n  有 201 个项目，每个展开为一张工作表，一次最多 200 张，没有展开。请用 --project 指明项目。\n",
    ]);
    expect((await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx", "--project", "培训7号"])).status).toBe(0);
    expect(laidOutIn(bytesOf("展开.xlsx")).map(({ name }) => name)).toEqual(["展开-培训7号"]);
  });

  test("a packed cell that is a formula is not laid out, and the others are", async () => {
    const [address = ""] = /<c r="G12"[^>]*>/.exec(ORIGINAL[SHEET] ?? "") ?? [];
    const text = cellAt(sheetsOf(BYTES)[0] as SheetSnapshot, 11, 6).value as string;
    const cell = `<c r="G12" t="str"><f>G13&amp;""</f><v>${text}</v></c>`;
    const sheet = (ORIGINAL[SHEET] ?? "").replace(new RegExp(`${address}.*?</c>`), cell);
    put("表.xlsx", zipped({ ...ORIGINAL, [SHEET]: sheet }));
    const { status, out } = await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx"]);
    expect(status).toBe(1);
    expect(out).toContain(`“${LAW}”（项目支出绩效目标表!G12）没有展开：G12 是公式，收回时无法写入，所以没有展开。\n`);
    expect(laidOutIn(bytesOf("展开.xlsx"))).toHaveLength(18);
  });

  test("a text that looks like a formula stays a text on the sheet", async () => {
    const row = GOOD.split("\n").at(-2) ?? "";
    const packed = row.split(",").at(-1) ?? "";
    const evil = packed.replace(/；实施周期指标值：[^；]*；/, "；实施周期指标值：=1+1；");
    const lines = GOOD.split("\n").map((line) => (line === row ? row.replace(packed, evil) : line).split(","));
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), "表");
    put("表.xlsx", new Uint8Array(XLSX.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer));
    expect((await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx"])).status).toBe(0);
    const sheet = laidOutIn(bytesOf("展开.xlsx"))[0] as SheetSnapshot;
    expect(sheet.values.flat()).toContain("=1+1");
    expect(sheet.formulas.flat().every((formula) => formula === null)).toBe(true);
  });
});

describe("pack", () => {
  test("what nobody edited gives the source as it was, to the byte, without the sheets", async () => {
    await expandSample();
    const { status, out, err } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(`  “${LAW_SHEET}”各行与原单元格一致，不需要写入。\n`);
    expect(out).toMatch(
      / {2}已收回的工作表不再保留：“展开-市人大常委会因公出国（境）经费”.*\n {2}已写入 收回\.xlsx\n$/,
    );
    const made = bytesOf("收回.xlsx");
    expect(otherParts(BYTES, made, partsOf)).toEqual(TOUCHED);
    expect(sheetsOf(made)).toEqual(sheetsOf(BYTES));
    expect(XLSX.read(made).SheetNames).toEqual(["项目支出绩效目标表"]);
  });

  test("a target that was edited is in the packed cell, and everything else is as it was", async () => {
    await expandSample();
    edit("展开.xlsx", LAW_SHEET, 0, "annual-value", "77");
    const { status, out } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`“${LAW_SHEET}”收回到“${LAW}”（项目支出绩效目标表!G12）：\n {4}- .*\n {4}\\+ .*77`));
    const [before, after] = [sheetsOf(BYTES)[0], sheetsOf(bytesOf("收回.xlsx"))[0]] as [SheetSnapshot, SheetSnapshot];
    const { top, left } = parseA1("G12") as { top: number; left: number };
    const [old, now] = [before, after].map((sheet) => cellAt(sheet, top, left).value as string) as [string, string];
    expect(now).toBe(old.replace("年度指标值:符合规范。2、", "年度指标值:77。2、"));
    expect(now).not.toBe(old);
    const others = (sheet: SheetSnapshot): unknown =>
      sheet.values.map((row, r) => row.map((value, c) => (r === top - sheet.origin.row && c === left ? null : value)));
    expect(others(after)).toEqual(others(before));
    expect(otherParts(BYTES, bytesOf("收回.xlsx"), partsOf)).toEqual([...TOUCHED, SHEET].sort());
  });

  test("a source that was changed since is not written, its sheet stays, and the others are packed", async () => {
    await expandSample();
    change("展开.xlsx", { sheets: [{ name: "项目支出绩效目标表", cells: [{ row: 11, column: 6, value: "改过了" }] }] });
    edit("展开.xlsx", LAW_SHEET, 0, "annual-value", "77");
    edit("展开.xlsx", MEETING_SHEET, 0, "annual-value", "88");
    const { status, out } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
    expect(status).toBe(1);
    expect(out).toContain(
      `  “${LAW_SHEET}”没有收回，原单元格没有改动：\n    项目支出绩效目标表 G12 在展开之后又改过，为免盖掉那里的改动，没有写回。请重新展开，再改一次。\n`,
    );
    const [source] = sheetsOf(bytesOf("收回.xlsx")) as [SheetSnapshot];
    expect(cellAt(source, 11, 6).value).toBe("改过了");
    expect(cellAt(source, 12, 6).value).toContain("88");
    expect(sheetsOf(bytesOf("收回.xlsx")).map(({ name }) => name)).toEqual([source.name, LAW_SHEET, LIST_SHEET]);
  });

  test("where nothing can be packed no file is made", async () => {
    await expandSample("--project", LAW);
    change("展开.xlsx", { sheets: [{ name: "项目支出绩效目标表", cells: [{ row: 11, column: 6, value: "改过了" }] }] });
    const { status, out } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
    expect([status, out.includes("已写入")]).toEqual([1, false]);
    expect(fs.existsSync(at("收回.xlsx"))).toBe(false);
    put("无.xlsx", BYTES);
    expect(await jixiao(["pack", "无.xlsx", "--out", "收回.xlsx"])).toEqual({
      status: 0,
      out: "无.xlsx\n  没有展开的工作表。\n",
      err: "",
    });
  });

  test("a sheet that comes back without its source is told so", async () => {
    await expandSample("--project", LAW);
    const bytes = bytesOf("展开.xlsx");
    const removedSheets = ["项目支出绩效目标表"];
    put("只有.xlsx", patchWorkbook(bytes, openWorkbook(bytes).sheets, { removedSheets }));
    const { status, out } = await jixiao(["pack", "只有.xlsx", "--out", "收回.xlsx"]);
    expect(status).toBe(2);
    expect(out).toContain(
      `  “${LAW_SHEET}”没有收回，原单元格没有改动：\n    找不到来源单元格 项目支出绩效目标表 G12。工作表可能已删除、改名或隐藏，请先恢复。\n`,
    );
    expect(fs.existsSync(at("收回.xlsx"))).toBe(false);
  });

  test("of two sheets of one cell the first one's edits are not overwritten", async () => {
    await expandSample("--project", LAW);
    expect((await jixiao(["expand", "展开.xlsx", "--out", "两张.xlsx", "--project", LAW])).status).toBe(0);
    edit("两张.xlsx", LAW_SHEET, 0, "annual-value", "77");
    edit("两张.xlsx", `${LAW_SHEET} (2)`, 1, "annual-value", "88");
    const { status, out } = await jixiao(["pack", "两张.xlsx", "--out", "收回.xlsx"]);
    expect(status).toBe(1);
    expect(out).toContain(`“${LAW_SHEET} (2)”没有收回，原单元格没有改动：`);
    const packed = cellAt(sheetIn("收回.xlsx", "项目支出绩效目标表"), 11, 6).value;
    expect(packed).toContain("77");
    expect(packed).not.toContain("88");
  });

  test("a formula in a row, or a row without its class, is told by its place", async () => {
    await expandSample("--project", LAW, "--project", "人大会议工作经费");
    const { header, columns } = expandedPlaces(sheetIn("展开.xlsx", LAW_SHEET)) as NonNullable<
      ReturnType<typeof expandedPlaces>
    >;
    const name = { row: header + 2, column: columns.get("name") ?? 0, value: 2, formula: "=1+1" };
    change("展开.xlsx", { sheets: [{ name: LAW_SHEET, cells: [name] }] });
    edit("展开.xlsx", MEETING_SHEET, 1, "level1", null);
    const { status, out } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
    expect(status).toBe(1);
    expect(out).toMatch(/D6 是公式，收回会丢掉它。请改成文字或数字。\n/);
    expect(out).toMatch(/第 7 行没有一级指标，无法写成一条指标。请补上。\n/);
  });

  test("a remark keeps its sheet, and --keep-sheets keeps them all", async () => {
    await expandSample("--project", LAW, "--project", "人大会议工作经费");
    edit("展开.xlsx", LAW_SHEET, 0, "remark", "请核对");
    edit("展开.xlsx", MEETING_SHEET, 0, "annual-value", "88");
    const { status, out } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
    expect(status).toBe(0);
    expect(out).toContain(`“${LAW_SHEET}”仍留在文件中：备注只写在这张工作表上。\n`);
    expect(out).toContain("第 6 行的备注不会写入单元格。\n");
    expect(laidOutIn(bytesOf("收回.xlsx")).map(({ name }) => name)).toEqual([LAW_SHEET]);
    await jixiao(["pack", "展开.xlsx", "--out", "都留.xlsx", "--keep-sheets"]);
    expect(laidOutIn(bytesOf("都留.xlsx")).map(({ name }) => name)).toEqual([LAW_SHEET, MEETING_SHEET]);
    expect(cellAt(sheetIn("都留.xlsx", "项目支出绩效目标表"), 12, 6).value).toContain("88");
  });

  test("a sheet that a formula refers to stays, and so does the sheet of its lists", async () => {
    await expandSample("--project", LAW);
    const cell = { row: 0, column: 20, value: 0, formula: `='${LAW_SHEET}'!A1` };
    change("展开.xlsx", { sheets: [{ name: "项目支出绩效目标表", cells: [cell] }] });
    const { out } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
    expect(out).toContain(
      `“${LAW_SHEET}”仍留在文件中：有公式、名称或其他内容引用它。\n  没有要写入的内容，没有另存文件。\n`,
    );
    expect(fs.existsSync(at("收回.xlsx"))).toBe(false);
  });

  test("a protected source is not written", async () => {
    const protectedSheet = (ORIGINAL[SHEET] ?? "").replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    put("表.xlsx", zipped({ ...ORIGINAL, [SHEET]: protectedSheet }));
    await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx", "--project", LAW]);
    edit("展开.xlsx", LAW_SHEET, 0, "annual-value", "77");
    const { status, out } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"]);
    expect([status, out.includes("来源工作表受保护。请撤销保护后再试。")]).toEqual([1, true]);
    expect(fs.existsSync(at("收回.xlsx"))).toBe(false);
  });

  test("it says the same in English", async () => {
    await expandSample("--project", LAW, "--lang", "en");
    edit("展开.xlsx", LAW_SHEET, 0, "annual-value", "77");
    const { out } = await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx", "--lang", "en"]);
    expect(out).toContain(`“${LAW_SHEET}” packed into “${LAW}” (项目支出绩效目标表!G12):\n`);
    expect(out).toContain(`Sheets that were packed are left out: “${LAW_SHEET}”.\n  Written to 收回.xlsx\n`);
  });
});

test("of a rich workbook with macros all parts stay, and so does the sheet that was packed", async () => {
  const bytes = new Uint8Array(richWorkbook());
  put("表.xlsm", bytes);
  expect((await jixiao(["expand", "表.xlsm", "--out", "展开.xlsm", "--project", LAW])).status).toBe(0);
  const made = bytesOf("展开.xlsm");
  const added = otherParts(bytes, made).filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  expect(otherParts(bytes, made).filter((name) => !added.includes(name))).toEqual(
    ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", ...TOUCHED].sort(),
  );
  edit("展开.xlsm", LAW_SHEET, 0, "annual-value", "77");
  const { out } = await jixiao(["pack", "展开.xlsm", "--out", "收回.xlsm"]);
  expect(out).toContain(`“${LAW_SHEET}”仍留在文件中：文件中有宏，去掉工作表会影响宏。\n`);
  expect(cellAt(sheetIn("收回.xlsm", "项目支出绩效目标表"), 11, 6).value).toContain("77");
});

/** A folder of good and bad files, expanded and packed with some threads: what was said, and the bytes that were written. */
async function throughFolder(jobs: string) {
  const expanded = await jixiao(["expand", "报送", "--out-dir", "展开", "--jobs", jobs]);
  const packed = await jixiao(["pack", "展开", "--out-dir", "收回", "--jobs", jobs]);
  const files = [
    ...filesBelow(at("展开")).map((file) => path.join("展开", file)),
    ...filesBelow(at("收回")).map((file) => path.join("收回", file)),
  ];
  const written = files.map((file) => [file, fs.readFileSync(at(file)).toString("base64")]);
  for (const folder of ["展开", "收回"]) fs.rmSync(at(folder), { recursive: true, force: true });
  return { expanded, packed, written };
}

test("a folder comes out the same with one thread and with two", async () => {
  put("报送/甲/表.xlsx", BYTES);
  put("报送/乙/表.xlsx", BYTES);
  put("报送/坏.xlsx", "x");
  put("报送/差.csv", BAD);
  const one = await throughFolder("1");
  expect([one.expanded.status, one.packed.status]).toEqual([2, 0]);
  expect(one.written.map(([file]) => file)).toEqual(
    ["展开/乙/表.xlsx", "展开/甲/表.xlsx", "收回/乙/表.xlsx", "收回/甲/表.xlsx"].map(path.normalize),
  );
  expect(await throughFolder("2")).toEqual(one);
}, 60_000);

describeCases("hostile files", () => {
  test("among good ones are told, and the good ones are made", async () => {
    const hostile = caseFile("hostile") ?? "";
    for (const name of fs.readdirSync(hostile)) {
      put(`报送/坏/${name}`, "");
      fs.copyFileSync(path.join(hostile, name), at(`报送/坏/${name}`));
    }
    put("报送/表.xlsx", BYTES);
    const one = await throughFolder("1");
    expect(one.written.map(([file]) => file)).toEqual(
      expect.arrayContaining([path.join("展开", "表.xlsx"), path.join("收回", "表.xlsx")]),
    );
    expect(one.expanded.out + one.packed.out).not.toContain("程序自身出错");
    expect(await throughFolder("2")).toEqual(one);
  }, 240_000);
});

for (const name of SEEDS) {
  describeSeeds(`the published table ${name}`, () => {
    test("is as it was when it was laid out and packed again", async () => {
      const bytes = new Uint8Array(fs.readFileSync(seedFile(`${name}.xlsx`) ?? ""));
      put("表.xlsx", bytes);
      const expanded = await jixiao(["expand", "表.xlsx", "--out", "展开.xlsx"]);
      expect(expanded.out).toContain("已写入 展开.xlsx");
      expect((await jixiao(["pack", "展开.xlsx", "--out", "收回.xlsx"])).status).toBe(0);
      expect(sheetsOf(bytesOf("收回.xlsx"))).toEqual(sheetsOf(bytes));
      expect(otherParts(bytes, bytesOf("收回.xlsx")).filter((part) => part.startsWith("xl/worksheets"))).toEqual([]);
    }, 120_000);
  });
}
