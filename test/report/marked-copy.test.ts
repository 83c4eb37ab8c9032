import { NOTHING_ACCEPTED } from "../../src/check/accepted/acceptance";
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { checkSheets } from "../../src/check/check";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { markedCopy } from "../../src/report/marked-copy";
import { PatchError } from "../../src/xlsx/patch/error";
import { openWorkbook } from "../../src/xlsx/read";
import { listZip } from "../../src/xlsx/zip";
import { MAIN } from "../xlsx/support/book";
import { raw } from "../xlsx/support/raw";
import { richParts, richWorkbook } from "../xlsx/support/rich";
import { ORIGINAL, SHEET, zipped } from "../xlsx/support/spellings";

const SHEET_NAME = "项目支出绩效目标表";

function marked(bytes: Uint8Array) {
  const { sheets } = openWorkbook(bytes);
  const { findings } = checkSheets(sheets.map(({ snapshot }) => snapshot));
  return { findings, sheets, ...markedCopy({ bytes, sheets }, findings, NOTHING_ACCEPTED, GUANGDONG, "zh") };
}

const textsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

test("in a rich workbook all parts but those touched are there byte for byte, and none is lost", () => {
  const bytes = richWorkbook();
  const made = marked(bytes).bytes;
  const before = new Map(listZip(bytes).map((entry) => [entry.name, raw(bytes, entry)]));
  const after = new Map(listZip(made).map((entry) => [entry.name, raw(made, entry)]));
  const touched = [...before].filter(([name, part]) => after.get(name) !== part).map(([name]) => name);
  expect(touched.sort()).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/sharedStrings.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/worksheets/sheet1.xml",
  ]);
  expect([...after.keys()].filter((name) => !before.has(name))).toEqual(["xl/worksheets/sheet2.xml"]);
});

test("what is touched is added to, not changed: taken out again, the sheet is what it was", () => {
  const made = textsOf(marked(richWorkbook()).bytes);
  const sheet = made[SHEET] ?? "";
  const own =
    /<conditionalFormatting sqref="[^"]*"><cfRule type="expression" dxfId="\d+" priority="\d+"><formula>N\("jixiao-\w+"\)=0<\/formula><\/cfRule><\/conditionalFormatting>/g;
  expect(sheet.match(own)).toHaveLength(3);
  expect(sheet.replace(own, "")).toBe(richParts()[SHEET]);
  // Behind the sheet's own, with lower priority.
  expect(sheet.indexOf("jixiao-error")).toBeGreaterThan(sheet.indexOf('type="cellIs"'));
  expect([...sheet.matchAll(/priority="(\d+)"/g)].map(([, priority]) => priority)).toEqual(["4", "5", "6", "7"]);
});

test("a cell with a note keeps it and gets no other; the rest have theirs, each with its shape", () => {
  const { bytes, cells, noted } = marked(richWorkbook());
  const made = textsOf(bytes);
  const comments = made["xl/comments1.xml"] ?? "";
  expect(noted).toBe(1);
  expect(comments).toContain('<comment ref="A1" authorId="0"><text><t>原有批注</t></text></comment>');
  expect(comments.match(/ref="A1"/g)).toHaveLength(1);
  expect(comments.match(/authorId="1"/g)).toHaveLength(cells - 1);
  expect(comments).toContain("<authors><author>甲</author><author>绩效检查</author></authors>");
  const shapes = made["xl/drawings/vmlDrawing1.vml"] ?? "";
  expect(shapes.match(/ObjectType="Note"/g)).toHaveLength(cells);
  expect(shapes).toContain('data="1,2"');
  const ids = [...shapes.matchAll(/<v:shape [^>]*id="(\w+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

/** The parts of the format's own namespace with a prefix, as some programs write them. */
const withPrefixes = (parts: ReturnType<typeof richParts>): ReturnType<typeof richParts> =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) =>
      typeof part === "string" && part.includes(`xmlns="${MAIN}"`)
        ? [
            name,
            part
              .replace(/<(\/?)(?=[A-Za-z])(?![A-Za-z]+:)/g, "<$1x:")
              .replaceAll(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`),
          ]
        : [name, part],
    ),
  );

test("where all elements have a prefix, what is added has it", () => {
  const plain = marked(richWorkbook());
  const made = textsOf(marked(zipped(withPrefixes(richParts()))).bytes);
  expect(made[SHEET]).toMatch(/<x:cfRule type="expression"[^>]*><x:formula>N\("jixiao-error"\)=0<\/x:formula>/);
  expect(made["xl/comments1.xml"]?.match(/<x:comment /g)).toHaveLength(plain.cells);
  expect(made["xl/workbook.xml"]).toContain('name="问题清单"');
  const list = openWorkbook(marked(zipped(withPrefixes(richParts()))).bytes).sheets[1]?.snapshot.values;
  expect(list).toEqual(openWorkbook(plain.bytes).sheets[1]?.snapshot.values);
});

test("a sheet with notes but without their shapes gets shapes for its new notes", () => {
  const parts = richParts();
  const sheet = String(parts[SHEET]).replace(/<legacyDrawing [^>]*\/>/, "");
  const made = textsOf(marked(zipped({ ...parts, [SHEET]: sheet })).bytes);
  expect(made["xl/drawings/vmlDrawing3.vml"]?.match(/ObjectType="Note"/g)).toHaveLength(46);
  expect(made["xl/drawings/vmlDrawing1.vml"]).toBe(parts["xl/drawings/vmlDrawing1.vml"]);
  // Shapes of header pictures come behind those of notes.
  expect(made[SHEET]).toMatch(/<drawing [^>]*\/><legacyDrawing [^>]*r:id="jx1"\/><legacyDrawingHF /);
});

test("a workbook in the strict form is not added to", () => {
  const strict = (xml: string): string => xml.replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main");
  const parts = { ...ORIGINAL, "xl/workbook.xml": strict(ORIGINAL["xl/workbook.xml"] ?? "") };
  expect(() => marked(zipped(parts))).toThrow(PatchError);
});

test("SheetJS reads the notes, the links, the filter and what was there before", () => {
  const { bytes, findings } = marked(zipped(ORIGINAL));
  const book = XLSX.read(bytes, { type: "array", dense: false });
  expect(book.SheetNames).toEqual([SHEET_NAME, "问题清单"]);
  const [sheet, list] = book.SheetNames.map((name) => book.Sheets[name]);
  const notes = Object.entries(sheet ?? {}).filter(([, cell]) => (cell as XLSX.CellObject).c !== undefined);
  expect(notes.length).toBeGreaterThan(40);
  expect((sheet?.G16 as XLSX.CellObject).c?.[0]?.t).toMatch(/^【错误】/);
  const rows = XLSX.utils.sheet_to_json<string[]>(list as XLSX.WorkSheet, { header: 1 });
  expect(rows[0]?.[0]).toMatch(/^按“广东省”检查：错误 1，警告 77，提示 121。/);
  expect(rows[1]).toEqual([
    "序号",
    "程度",
    "单元格",
    "项目",
    "指标",
    "问题",
    "说明",
    "现在的写法",
    "建议的写法",
    "整改情况",
  ]);
  expect(rows).toHaveLength(findings.length + 2);
  expect(list?.["!autofilter"]).toEqual({ ref: `A2:J${findings.length + 2}` });
  expect((list?.C3 as XLSX.CellObject).l?.Target).toBe(`#'${SHEET_NAME}'!A1`);
});

test("the sheet of findings has no formula, whatever stands in the cells", () => {
  const sheet = (ORIGINAL[SHEET] ?? "").replace(
    /<c r="A7"[^>]*>.*?<\/c>/,
    '<c r="A7" t="inlineStr"><is><t>=HYPERLINK("x")经费</t></is></c>',
  );
  const { bytes } = marked(zipped({ ...ORIGINAL, [SHEET]: sheet }));
  const list = openWorkbook(bytes).sheets[1]?.snapshot;
  expect(list?.values.flat()).toContain('=HYPERLINK("x")经费');
  expect(list?.formulas.flat().every((formula) => formula === null)).toBe(true);
});

test("marked twice, a copy gets a second sheet of another name, and no second note", () => {
  const once = marked(zipped(ORIGINAL));
  const twice = marked(once.bytes);
  expect(openWorkbook(twice.bytes).sheets.map(({ snapshot }) => snapshot.name)).toEqual([
    SHEET_NAME,
    "问题清单",
    "问题清单 (2)",
  ]);
  expect(twice.noted).toBe(once.cells);
});
