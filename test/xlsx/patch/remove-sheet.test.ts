import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { PatchError } from "../../../src/xlsx/patch/error";
import { patchWorkbook } from "../../../src/xlsx/patch/patch";
import { removalObstacles } from "../../../src/xlsx/patch/remove-sheet";
import { openWorkbook } from "../../../src/xlsx/read";
import { MAIN, OFFICE, PACKAGE, relationship } from "../support/book";
import { zipOf } from "../support/zip";

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const cell = (content: string): string => `<sheetData><row r="1"><c r="A1">${content}</c></row></sheetData>`;

/** What a test says of the workbook of four sheets, of which 乙 is hidden: XML of its part and of its sheets, and more parts. */
interface Made {
  readonly before?: string;
  readonly behind?: string;
  readonly sheets?: Readonly<Record<string, string>>;
  readonly names?: readonly string[];
  readonly parts?: Readonly<Record<string, string>>;
  readonly related?: string;
}

function book({
  before = "",
  behind = "",
  sheets = {},
  names = ["甲", "乙", "丙", "丁"],
  parts = {},
  related = "",
}: Made) {
  const listed = names.map(
    (name, at) => `<sheet name="${name}" sheetId="${at + 3}"${at === 1 ? ' state="hidden"' : ""} r:id="s${at}"/>`,
  );
  const part = (at: number): string => `xl/worksheets/sheet${at + 1}.xml`;
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">${names.map((_, at) => `<Override PartName="/${part(at)}" ContentType="${TYPES}.worksheet+xml"/>`).join("")}</Types>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${listed.join("")}</sheets>${behind}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, at) => relationship(`s${at}`, "worksheet", `worksheets/sheet${at + 1}.xml`)).join("")}${relationship("b", "styles", "styles.xml")}${relationship("c", "sharedStrings", "sharedStrings.xml")}${related}</Relationships>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"/>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>丙!A1 在这里只是文字</t></si></sst>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        part(at),
        `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheets[name] ?? cell(`<v>${at}</v>`)}</worksheet>`,
      ]),
    ),
    ...parts,
  });
}

function without(bytes: Uint8Array, ...removedSheets: string[]) {
  const made = patchWorkbook(bytes, openWorkbook(bytes).sheets, { removedSheets });
  const texts = Object.entries(unzipSync(made)).map(([name, part]): [string, string] => [name, strFromU8(part)]);
  return { made, parts: Object.fromEntries(texts) };
}

const obstacles = (made: Made, ...names: string[]) => Object.fromEntries(removalObstacles(book(made), names));

test("a sheet goes with its part, its type, its relationships and what is its own alone; the other parts stay as they are", () => {
  const settings = {
    "xl/worksheets/_rels/sheet3.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("p", "printerSettings", "../printerSettings/p1.bin")}</Relationships>`,
    "xl/printerSettings/p1.bin": "x",
  };
  const bytes = book({ parts: settings });
  expect(removalObstacles(bytes, ["丙"])).toEqual(new Map());
  const { made, parts } = without(bytes, "丙");
  const old = unzipSync(bytes);
  expect(Object.keys(parts).sort()).toEqual(
    Object.keys(old)
      .filter((name) => !/sheet3|p1/.test(name))
      .sort(),
  );
  expect(parts["[Content_Types].xml"]).not.toContain("sheet3");
  expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("sheet3");
  for (const name of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet4.xml", "xl/styles.xml", "xl/sharedStrings.xml"])
    expect(parts[name]).toBe(strFromU8(old[name] ?? new Uint8Array()));
  expect(openWorkbook(made).sheets.map(({ snapshot }) => snapshot.name)).toEqual(["甲", "乙", "丁"]);
  expect(XLSX.read(made).SheetNames).toEqual(["甲", "乙", "丁"]);
});

test("printer settings that another sheet has as well stay", () => {
  const list = `<Relationships xmlns="${PACKAGE}/relationships">${relationship("p", "printerSettings", "../printerSettings/p1.bin")}</Relationships>`;
  const parts = {
    "xl/worksheets/_rels/sheet3.xml.rels": list,
    "xl/worksheets/_rels/sheet4.xml.rels": list,
    "xl/printerSettings/p1.bin": "x",
  };
  expect(without(book({ parts }), "丙").parts).toHaveProperty(["xl/printerSettings/p1.bin"], "x");
});

test("names of a sheet go with it, and those of the sheets behind it count anew", () => {
  const behind =
    '<definedNames><definedName name="a" localSheetId="0">甲!$A$1</definedName><definedName name="b" localSheetId="2">丙!$A$1</definedName>' +
    '<definedName name="c" localSheetId="3">丁!$A$1</definedName><definedName name="d">甲!$A$1</definedName></definedNames>';
  expect(obstacles({ behind }, "丙")).toEqual({});
  expect(without(book({ behind }), "丙").parts["xl/workbook.xml"]).toContain(
    '<definedNames><definedName name="a" localSheetId="0">甲!$A$1</definedName>' +
      '<definedName name="c" localSheetId="2">丁!$A$1</definedName><definedName name="d">甲!$A$1</definedName></definedNames>',
  );
});

test.each([
  ['activeTab="3" firstSheet="3"', 'activeTab="2" firstSheet="2"'],
  ['activeTab="2"', 'activeTab="2"'],
  ['firstSheet="2" activeTab="0"', 'activeTab="0"'],
  ['activeTab="0"', 'activeTab="0"'],
])("a window at %s is at %s when the third sheet is gone", (before, after) => {
  const made = without(book({ before: `<bookViews><workbookView ${before}/></bookViews>` }), "丙");
  expect(made.parts["xl/workbook.xml"]).toContain(`<workbookView ${after}/>`);
});

test("a window never shows a sheet that is hidden", () => {
  const made = without(book({ before: '<bookViews><workbookView activeTab="0"/></bookViews>' }), "甲");
  expect(made.parts["xl/workbook.xml"]).toContain('<workbookView activeTab="1"/>');
  expect(made.parts["xl/workbook.xml"]).toMatch(/<sheets><sheet name="乙"[^>]*hidden[^>]*><sheet name="丙"/);
});

test("the chain of calculation goes where a formula goes, and stays where none does", () => {
  const parts = { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="5"/></calcChain>` };
  const related = relationship("d", "calcChain", "calcChain.xml");
  const sheets = { 丙: cell("<f>1+1</f><v>2</v>") };
  expect(without(book({ parts, related, sheets }), "丙").parts).not.toHaveProperty(["xl/calcChain.xml"]);
  expect(without(book({ parts, related, sheets }), "丁").parts).toHaveProperty(["xl/calcChain.xml"]);
});

test.each<[string, Made]>([
  ["a formula", { sheets: { 甲: cell("<f>丙!A1*2</f><v>4</v>") } }],
  ["a formula of a hidden sheet", { sheets: { 乙: cell("<f>SUM('丙'!A1)</f><v>4</v>") } }],
  ["a name of the workbook", { behind: "<definedNames><definedName name='x'>丙!$A$1</definedName></definedNames>" }],
  ["a chart", { parts: { "xl/charts/chart1.xml": "<c><f>丙!$A$1</f></c>" } }],
  ["a pivot table's source", { parts: { "xl/pivotCache/p.xml": '<worksheetSource sheet="丙"/>' } }],
  ["a link within the workbook", { parts: { "xl/worksheets/_rels/sheet1.xml.rels": '<R><x Target="#丙!A1"/></R>' } }],
  ["a view of one user's own", { behind: "<customWorkbookViews/>" }],
])("a sheet that %s refers to stays", (_, made) => {
  expect(obstacles(made, "丙")).toEqual({ 丙: "referred" });
});

test("a name is known again whatever its case and escapes", () => {
  const names = ["甲", "乙", "R&amp;D's", "丁"];
  for (const formula of ["'R&amp;D''s'!A1", "'r&#38;d''S'!A1", "'R&#x26;D&apos;&apos;s'!A1"])
    expect(obstacles({ names, sheets: { 甲: cell(`<f>${formula}</f><v>0</v>`) } }, "R&D's")).toEqual({
      "R&D's": "referred",
    });
  expect(obstacles({ names }, "R&D's")).toEqual({});
});

test("sheets that refer to each other go together, and not where one of them stays", () => {
  const sheets = { 丙: cell("<f>乙!A1</f><v>1</v>") };
  expect(obstacles({ sheets }, "乙", "丙")).toEqual({});
  expect(obstacles({ sheets }, "乙")).toEqual({ 乙: "referred" });
  const chained = { ...sheets, 丁: cell("<f>丙!A1</f><v>1</v>") };
  expect(obstacles({ sheets: chained }, "乙", "丙")).toEqual({ 乙: "referred", 丙: "referred" });
});

test("a sheet with notes or pictures, of a file with macros, or the last that is shown, stays", () => {
  const list = (type: string) => ({
    "xl/worksheets/_rels/sheet3.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("x", type, "../x.xml")}</Relationships>`,
  });
  for (const type of ["comments", "drawing", "table", "vmlDrawing"])
    expect(obstacles({ parts: list(type) }, "丙", "丁")).toEqual({ 丙: "content" });
  expect(obstacles({ parts: { "xl/vbaProject.bin": "x" } }, "丙")).toEqual({ 丙: "macros" });
  expect(obstacles({}, "甲", "丙", "丁")).toEqual({ 甲: "last", 丙: "last", 丁: "last" });
});

test("a sheet that is not there is named, and nothing is made", () => {
  const bytes = book({});
  expect(() => without(bytes, "戊")).toThrow(PatchError);
  expect(() => removalObstacles(bytes, ["戊"])).toThrow(PatchError);
});
