/**
 * Opens what `fix` and `annotate` write in LibreOffice and looks at what it read: `npm run test:libreoffice`, by hand, for LibreOffice
 * need not be there. Ends with a line `N passed, N failed`, and status 1 where one failed or LibreOffice is missing.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";
import { unzipSync, strFromU8 } from "fflate";
import { run } from "../../src/cli/run";
import { readWorkbook } from "../../src/xlsx/read";
import { SAMPLE } from "../support/seeds";
import { richWorkbook } from "../xlsx/support/rich";

const OFFICE = process.env.JIXIAO_LIBREOFFICE ?? "soffice";
const folder = mkdtempSync(path.join(tmpdir(), "jixiao-libreoffice-"));
const at = (name: string): string => path.join(folder, name);

async function jixiao(...args: string[]): Promise<void> {
  const said: string[] = [];
  const status = await run(args, folder, { out: (text) => said.push(text), err: (text) => said.push(text) });
  if (status !== 0) throw new Error(said.join(""));
}

/** The file as LibreOffice writes what it read. */
function throughOffice(name: string): Buffer {
  const profile = `-env:UserInstallation=file://${at("profile")}`;
  const args = [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", at("out"), at(name)];
  execFileSync(OFFICE, args, { stdio: "ignore", timeout: 120_000 });
  return readFileSync(path.join(at("out"), name));
}

const valuesOf = (bytes: Uint8Array): string =>
  JSON.stringify(readWorkbook(bytes).map(({ snapshot }) => [snapshot.name, snapshot.origin, snapshot.values]));
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());
const expect = (isSo: boolean, what: string): void => {
  if (!isSo) throw new Error(what);
};

const CHECKS: Readonly<Record<string, () => Promise<void>>> = {
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
  async "a rich workbook, fixed and annotated, opens with its values, its note and its validation"() {
    writeFileSync(at("rich.xlsx"), richWorkbook());
    await jixiao("fix", "rich.xlsx", "--in-place");
    await jixiao("annotate", "rich.xlsx", "--out-dir", "made");
    copyFileSync(at("made/rich.xlsx"), at("rich-marked.xlsx"));
    const seen = throughOffice("rich-marked.xlsx");
    expect(valuesOf(seen) === valuesOf(readFileSync(at("rich-marked.xlsx"))), "other values");
    const sheet = XLSX.read(seen, { dense: false }).Sheets["项目支出绩效目标表"];
    expect((sheet?.A1 as XLSX.CellObject).c?.[0]?.t === "原有批注", "the note is gone");
    expect(part(seen, "xl/worksheets/sheet1.xml").includes("<dataValidation "), "the validation is gone");
  },
};

async function main(): Promise<void> {
  let [passed, failed] = [0, 0];
  if (spawnSync(OFFICE, ["--version"]).status !== 0) {
    console.error(`LibreOffice is not there: ${OFFICE} cannot be run. JIXIAO_LIBREOFFICE names its program.`);
    failed += 1;
  } else
    for (const [name, check] of Object.entries(CHECKS)) {
      try {
        await check();
        passed += 1;
        console.log(`✓ ${name}`);
      } catch (error) {
        failed += 1;
        console.log(`✗ ${name}\n  ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  rmSync(folder, { recursive: true });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

void main();
