/**
 * Opens what `fix`, `annotate`, `expand` and `pack` write in LibreOffice and SheetJS and looks at what they read: `npm run test:libreoffice`, by hand, for
 * LibreOffice need not be there. The files are the sample, and rich workbooks that LibreOffice and other programs write here; where one
 * of those programs is missing, its files are left out, and a line says so. Ends with a line `N passed, N failed`, and status 1 where
 * one failed or LibreOffice is missing.
 */
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { listWorkbook } from "../../src/report/file";
import { filesList, type ListedFile } from "../../src/report/list/files";
import { filesWorkbook } from "../../src/report/list/files-file";
import { readWorkbook } from "../../src/xlsx/read";
import { listOf, report, WORDS } from "../report/support";
import { SAMPLE } from "../support/seeds";
import { at, expect, isOfficeThere, jixiao, jixiaoEnding, removeFolder, throughOffice } from "./office";
import { PRODUCERS, type Producer } from "./producers";
import { expectAnnotated, expectFixed, expectParts } from "./rich";

const valuesOf = (bytes: Uint8Array): string =>
  JSON.stringify(readWorkbook(bytes).map(({ snapshot }) => [snapshot.name, snapshot.origin, snapshot.values]));
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

type Check = () => Promise<void>;

const CHECKS: Readonly<Record<string, Check>> = {
  async "a fixed file has in LibreOffice the values that were written"() {
    copyFileSync(SAMPLE, at("fixed.xlsx"));
    await jixiao("fix", "fixed.xlsx", "--in-place");
    expect(valuesOf(throughOffice("fixed.xlsx")) === valuesOf(readFileSync(at("fixed.xlsx"))), "other values");
  },
  async "an annotated file has its notes, marks, links, filter and frozen rows"() {
    copyFileSync(SAMPLE, at("表.xlsx"));
    await jixiao("annotate", "表.xlsx");
    const seen = throughOffice("表-标注.xlsx");
    expect(valuesOf(seen) === valuesOf(readFileSync(at("表-标注.xlsx"))), "other values");
    const [sheet, list] = [part(seen, "xl/worksheets/sheet1.xml"), part(seen, "xl/worksheets/sheet2.xml")];
    expect((part(seen, "xl/comments1.xml").match(/<comment /g) ?? []).length > 40, "no notes");
    expect((sheet.match(/N\(&quot;jixiao-\w+&quot;\)=0/g) ?? []).length === 3, "no marks");
    expect((list.match(/<hyperlink /g) ?? []).length > 190, "no links");
    expect(/<autoFilter ref="A2:J201"/.test(list), "no filter");
    // Rows that stay in view belong to a window, and without one LibreOffice leaves them out: they are looked at in the file itself.
    const own = part(readFileSync(at("表-标注.xlsx")), "xl/worksheets/sheet2.xml");
    expect(/<pane ySplit="2"[^>]*state="frozen"/.test(own), "no frozen rows");
  },
  async "a table that was laid out keeps its lists through LibreOffice, and is packed again with what was edited"() {
    copyFileSync(SAMPLE, at("原表.xlsx"));
    await jixiao("expand", "原表.xlsx", "--out", "展开.xlsx");
    const seen = throughOffice("展开.xlsx");
    expect(valuesOf(seen) === valuesOf(readFileSync(at("展开.xlsx"))), "other values");
    const sheet = part(seen, "xl/worksheets/sheet2.xml");
    expect((sheet.match(/<dataValidation /g) ?? []).length >= 5, "no lists");
    expect(/OFFSET\('?绩效下拉列表'?!\$A\$3/.test(sheet), "no list that follows another");
    // What another program saved is packed as well.
    writeFileSync(at("别家.xlsx"), seen);
    await jixiao("pack", "别家.xlsx", "--out", "别家收回.xlsx");
    const back = throughOffice("别家收回.xlsx");
    expect(valuesOf(back) === valuesOf(readFileSync(SAMPLE)), "not as it was");
    await jixiao("pack", "展开.xlsx", "--out", "收回.xlsx");
    expect(valuesOf(throughOffice("收回.xlsx")) === valuesOf(readFileSync(SAMPLE)), "not as it was");
  },
  async "a saved 问题清单 has its lines, links, filter and frozen rows"() {
    const list = listOf(...readWorkbook(readFileSync(SAMPLE)).map(({ snapshot }) => snapshot));
    writeFileSync(at("问题清单.xlsx"), listWorkbook(list, "表.xlsx"));
    const seen = throughOffice("问题清单.xlsx");
    const own = readFileSync(at("问题清单.xlsx"));
    expect(valuesOf(seen) === valuesOf(own), "other values");
    const sheet = part(seen, "xl/worksheets/sheet1.xml");
    const found = list.rows.filter(({ kind }) => kind === "finding").length;
    expect(found > 190 && (sheet.match(/<hyperlink /g) ?? []).length >= found, "no links");
    expect(/<autoFilter ref="A2:/.test(sheet), "no filter");
    expect(/<pane [^>]*ySplit="2"[^>]*state="frozen"/.test(part(own, "xl/worksheets/sheet1.xml")), "no frozen rows");
    const sheetJs = XLSX.read(own);
    const cells = Object.values(sheetJs.Sheets[sheetJs.SheetNames[0] ?? ""] ?? {}) as readonly XLSX.CellObject[];
    expect(
      cells.filter(({ l }) => decodeURIComponent(l?.Target ?? "").startsWith("表.xlsx")).length >= found,
      "no links for SheetJS",
    );
    expect(sheetJs.Sheets[sheetJs.SheetNames[0] ?? ""]?.["!autofilter"] !== undefined, "no filter for SheetJS");
  },
  async "a 问题清单 of several files leads to each of them, with its filters and frozen rows"() {
    const one = report(readWorkbook(readFileSync(SAMPLE)).map(({ snapshot }) => snapshot));
    const files: readonly ListedFile[] = [
      { name: "甲.xlsx", isItsOwn: true, state: "checked", report: one, remarks: [] },
      { name: "乙 二.xlsx", isItsOwn: true, state: "checked", report: one, remarks: [] },
      { name: "坏.xlsx", isItsOwn: true, state: "unread", report: null, remarks: ["文件已损坏。"] },
    ];
    await expectFilesList(
      "几个文件.xlsx",
      filesWorkbook(filesList(files, WORDS, "2026-11-30")),
      one.findings.length * 2,
    );
    // The command line's has the same sheets.
    for (const name of ["甲.xlsx", "乙 二.xlsx"]) copyFileSync(SAMPLE, at(name));
    const names = ["甲.xlsx", "乙 二.xlsx", "--format", "xlsx", "--out", "命令行.xlsx"];
    await jixiaoEnding(1, "check", ...names);
    await expectFilesList("命令行.xlsx", readFileSync(at("命令行.xlsx")), one.findings.length * 2);
  },
};

/** The list, and the sheet of its files, as LibreOffice and SheetJS read them. */
async function expectFilesList(name: string, own: Uint8Array, findings: number): Promise<void> {
  writeFileSync(at(name), own);
  const seen = throughOffice(name);
  expect(valuesOf(seen) === valuesOf(own), "other values");
  const [list, files] = [1, 2].map((nth) => part(seen, `xl/worksheets/sheet${nth}.xml`));
  expect((list?.match(/<hyperlink /g) ?? []).length >= findings, "no links");
  const relations = part(seen, "xl/worksheets/_rels/sheet1.xml.rels");
  const targets = [...relations.matchAll(/Target="([^"#]*)/g)].map(([, target]) => decodeURIComponent(target ?? ""));
  for (const file of ["甲.xlsx", "乙 二.xlsx"])
    expect(
      targets.some((target) => target.endsWith(file)),
      `no link to ${file}`,
    );
  for (const sheet of [list, files]) expect(/<autoFilter ref="A\d:/.test(sheet ?? ""), "no filter");
  for (const nth of [1, 2])
    expect(/<pane [^>]*state="frozen"/.test(part(Buffer.from(own), `xl/worksheets/sheet${nth}.xml`)), "no frozen rows");
  const read = XLSX.read(own);
  const cells = Object.values(read.Sheets[read.SheetNames[0] ?? ""] ?? {}) as readonly XLSX.CellObject[];
  const linked = cells.filter(({ l }) => /^(甲|乙 二)\.xlsx/.test(decodeURIComponent(l?.Target ?? "")));
  expect(linked.length >= findings, "no links for SheetJS");
}

let [passed, failed] = [0, 0];

async function runCheck(name: string, check: Check): Promise<void> {
  try {
    await check();
    passed += 1;
    console.log(`✓ ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name}\n  ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function runRichChecks({ file, program, parts, make }: Producer): Promise<void> {
  const missing = await make();
  if (missing !== null) {
    console.log(`– ${file} is left out, for ${program} is not there: ${missing}`);
    return;
  }
  await runCheck(`${file} of ${program} has ${parts.join()}`, async () => expectParts(file, parts));
  await runCheck(`${file} of ${program}, fixed, has the new cells, and all else as before`, () => expectFixed(file));
  await runCheck(`${file} of ${program}, annotated, has marks, notes and the list, and all else as before`, () =>
    expectAnnotated(file),
  );
}

async function main(): Promise<void> {
  if (isOfficeThere()) {
    for (const [name, check] of Object.entries(CHECKS)) await runCheck(name, check);
    for (const producer of PRODUCERS) await runRichChecks(producer);
  } else {
    console.error("LibreOffice is not there. JIXIAO_LIBREOFFICE names its program (else soffice).");
    failed += 1;
  }
  removeFolder();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();
