import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { checkSheets } from "../../src/check/check";
import type { CellWrite } from "../../src/check/finding";
import { planFixes, safeKeys } from "../../src/check/fix";
import { a1 } from "../../src/check/sheet/address";
import { readWorkbook } from "../../src/xlsx/read";
import { listZip } from "../../src/xlsx/zip";
import { raw } from "../xlsx/support/raw";
import { at, expect, jixiao, throughOffice } from "./office";

/** The part of the table's sheet, the first, in what all the programs write. */
const SHEET = "xl/worksheets/sheet1.xml";

/** The file has parts whose names begin so, and rules beside its cells. */
export function expectParts(file: string, parts: readonly string[]): void {
  const bytes = readFileSync(at(file));
  const names = listZip(bytes).map(({ name }) => name);
  const missing = parts.filter((begin) => !names.some((name) => name.startsWith(begin)));
  expect(missing.length === 0, `it has no ${missing.join()}`);
  const sheet = partsOf(bytes)(SHEET);
  for (const element of ["dataValidation ", "conditionalFormatting ", "mergeCell ", "legacyDrawing "])
    expect(sheet.includes(`<${element}`), `the sheet has no ${element}`);
}

/**
 * Fixes a file and looks whether only what was planned has changed: in the file's own parts, in what SheetJS reads and in what
 * LibreOffice reads.
 */
export async function expectFixed(file: string): Promise<void> {
  const before = readFileSync(at(file));
  const sheets = readWorkbook(before).map(({ snapshot }) => snapshot);
  const plan = planFixes(sheets, safeKeys(checkSheets(sheets).findings));
  const writes = plan.groups.flatMap((group) => group.writes);
  expect(writes.length > 10, "hardly anything to fix");
  await jixiao("fix", file, "--out-dir", "fixed");
  const after = readFileSync(at(`fixed/${file}`));
  expectTouched(before, after, /^xl\/(worksheets\/sheet1|sharedStrings|workbook)\.xml$/, /^xl\/sharedStrings\.xml$/);
  const withoutWritten = (xml: string): string =>
    writes.reduce((rest, { row, column }) => rest.replace(cellPattern(a1(row, column)), ""), xml);
  const [old, made] = [partsOf(before), partsOf(after)];
  expect(withoutWritten(old(SHEET)) === withoutWritten(made(SHEET)), "other cells have changed in the sheet's part");
  expectStringsKept(old("xl/sharedStrings.xml"), made("xl/sharedStrings.xml"));
  const [oldBook, madeBook] = [old, made].map((parts) => parts("xl/workbook.xml").replace(CALCULATE, ""));
  expect(oldBook === madeBook, "more has changed in workbook.xml than that formulas are worked out");
  expectWritten(before, after, writes, "SheetJS");
  const [seenBefore, seen] = [throughOffice(file), throughOffice(`fixed/${file}`)];
  expectWritten(seenBefore, seen, writes, "LibreOffice");
  expectSameBeside(seenBefore, seen);
}

/** Annotates a file and looks whether nothing but marks, notes and the list of findings has come to it, and all of them. */
export async function expectAnnotated(file: string): Promise<void> {
  const before = readFileSync(at(file));
  const { findings } = checkSheets(readWorkbook(before).map(({ snapshot }) => snapshot));
  const printed = await jixiao("annotate", file, "--out-dir", "annotated");
  const after = readFileSync(at(`annotated/${file}`));
  const touched =
    /^\[Content_Types\]\.xml$|^xl\/(_rels\/workbook\.xml\.rels|workbook\.xml|styles\.xml|sharedStrings\.xml|worksheets\/sheet1\.xml|comments.*\.xml|drawings\/\w*[dD]rawing\w*\.vml)$/;
  expectTouched(before, after, touched, /^xl\/(worksheets\/sheet\d+|sharedStrings)\.xml$/);
  const [old, made] = [partsOf(before), partsOf(after)];
  expect(made(SHEET).replace(OWN_MARK, "") === old(SHEET), "more than marks has changed in the sheet's part");
  expectStringsKept(old("xl/sharedStrings.xml"), made("xl/sharedStrings.xml"));
  const marked = Number(/在 (\d+) 格中/.exec(printed)?.[1]);
  const noted = Number(/有 (\d+) 格原来就有批注/.exec(printed)?.[1] ?? 0);
  expectMarked(before, after, { findings: findings.length, notes: marked - noted, program: "SheetJS" });
  const [seenBefore, seen] = [throughOffice(file), throughOffice(`annotated/${file}`)];
  expectMarked(seenBefore, seen, { findings: findings.length, notes: marked - noted, program: "LibreOffice" });
  const marks = partsOf(seen)(SHEET).match(/N\(&quot;jixiao-\w+&quot;\)=0/g) ?? [];
  expect(marks.length === (made(SHEET).match(OWN_MARK) ?? []).length, "LibreOffice does not see the marks");
  expectSameBeside(seenBefore, seen);
}

const CALCULATE = /<calcPr fullCalcOnLoad="1"\/>| fullCalcOnLoad="1"/;

const OWN_MARK =
  /<(\w+:)?conditionalFormatting sqref="[^"]*"><(\w+:)?cfRule type="expression" dxfId="\d+" priority="\d+"><(\w+:)?formula>N\("jixiao-\w+"\)=0<\/(\w+:)?formula><\/(\w+:)?cfRule><\/(\w+:)?conditionalFormatting>/g;

const cellPattern = (cell: string): RegExp => new RegExp(`<c [^>]*?r="${cell}"[^>]*?(/>|>.*?</c>)`, "s");

const partsOf = (bytes: Uint8Array): ((name: string) => string) => {
  const parts = unzipSync(bytes);
  return (name) => strFromU8(parts[name] ?? new Uint8Array());
};

/** All parts lie in the new file byte for byte, but for some that may be touched and some that may be new. */
function expectTouched(before: Uint8Array, after: Uint8Array, touched: RegExp, added: RegExp): void {
  const now = new Map(listZip(after).map((entry) => [entry.name, raw(after, entry)]));
  const old = new Map(listZip(before).map((entry) => [entry.name, raw(before, entry)]));
  const other = [...old].filter(([name, part]) => now.get(name) !== part && !touched.test(name));
  expect(other.length === 0, `touched: ${other.map(([name]) => name).join()}`);
  const fresh = [...now.keys()].filter((name) => !old.has(name) && !added.test(name));
  expect(fresh.length === 0, `new: ${fresh.join()}`);
}

/** Strings are added behind those that are there. */
function expectStringsKept(old: string, made: string): void {
  const listed = old.slice(old.indexOf("<si>"), old.lastIndexOf("</sst>"));
  expect(old === "" || made.includes(listed), "strings have changed");
}

const bySheetJs = (bytes: Uint8Array): XLSX.WorkBook => XLSX.read(bytes, { dense: false });
type Cells = Readonly<Record<string, XLSX.CellObject | undefined>>;
const cellsOf = (sheet: XLSX.WorkSheet | undefined): Cells =>
  Object.fromEntries(Object.entries(sheet ?? {}).filter(([name]) => !name.startsWith("!"))) as Cells;

/** All sheets hold what they held, but for the cells that were to be written. */
function expectWritten(before: Uint8Array, after: Uint8Array, writes: readonly CellWrite[], program: string): void {
  const [old, now] = [bySheetJs(before), bySheetJs(after)];
  expect(old.SheetNames.join() === now.SheetNames.join(), `${program}: other sheets`);
  for (const name of old.SheetNames) {
    const planned = new Map(writes.flatMap((one) => (one.sheet === name ? [[a1(one.row, one.column), one.next]] : [])));
    const [was, is] = [cellsOf(old.Sheets[name]), cellsOf(now.Sheets[name])];
    for (const cell of new Set([...Object.keys(was), ...Object.keys(is), ...planned.keys()])) {
      const value = planned.has(cell) ? planned.get(cell) : was[cell]?.v;
      expect(is[cell]?.v === value && is[cell]?.f === was[cell]?.f, `${program}: ${name}!${cell} is ${is[cell]?.v}`);
      expect(notesOf(was[cell]) === notesOf(is[cell]), `${program}: another note in ${name}!${cell}`);
    }
  }
}

const notesOf = (cell: XLSX.CellObject | undefined): string => (cell?.c ?? []).map(({ t }) => t).join("\n");

/** All cells and notes are there, and beside them so many notes more and the list of findings. */
function expectMarked(
  before: Uint8Array,
  after: Uint8Array,
  { findings, notes, program }: { readonly findings: number; readonly notes: number; readonly program: string },
): void {
  const [old, now] = [bySheetJs(before), bySheetJs(after)];
  expect([...old.SheetNames, "问题清单"].join() === now.SheetNames.join(), `${program}: other sheets`);
  let fresh = 0;
  for (const name of old.SheetNames) {
    const [was, is] = [cellsOf(old.Sheets[name]), cellsOf(now.Sheets[name])];
    for (const cell of new Set([...Object.keys(was), ...Object.keys(is)])) {
      expect(is[cell]?.v === was[cell]?.v && is[cell]?.f === was[cell]?.f, `${program}: ${name}!${cell} has changed`);
      if (notesOf(was[cell]) === notesOf(is[cell])) continue;
      expect(notesOf(was[cell]) === "", `${program}: another note in ${name}!${cell}`);
      fresh += 1;
    }
  }
  expect(fresh === notes, `${program}: ${fresh} new notes and not ${notes}`);
  const list = XLSX.utils.sheet_to_json(now.Sheets["问题清单"] ?? {}, { header: 1 });
  expect(list.length === findings + 2, `${program}: ${list.length - 2} findings listed and not ${findings}`);
}

/** What LibreOffice reads beside cells, notes and formats is the same: charts, pictures, drawings, pivot tables, tables, macros. */
function expectSameBeside(before: Uint8Array, after: Uint8Array): void {
  const [old, now] = [besideOf(before), besideOf(after)];
  const other = [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
  expect(other.length === 0, `LibreOffice reads otherwise: ${other.join()}`);
  const behind = (bytes: Uint8Array): string => {
    const sheet = partsOf(bytes)(SHEET);
    const all = ["dataValidation ", "mergeCell ", "hyperlink ", "drawing ", "sheetProtection ", "autoFilter "];
    return JSON.stringify(all.map((name) => sheet.split(`<${name}`).length - 1));
  };
  expect(behind(before) === behind(after), "LibreOffice sees other validations, merged cells or links");
}

/** Axes are numbered by chance, and a sheet with links gets a drawing with nothing on it. */
const besideOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /^xl\/(charts|media|drawings\/[^/]*\.xml|pivot\w+|tables|\w+\.bin)/.test(name))
      .map(([name, part]): [string, string] => [name, strFromU8(part, true)])
      .filter(([, text]) => !/<xdr:wsDr[^>]*><\/xdr:wsDr>$/.test(text))
      .map(([name, text]) => [name, text.replace(/<c:(axId|crossAx) val="\d+"/g, "<c:$1")]),
  );
