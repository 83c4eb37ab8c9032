import fc from "fast-check";
import * as XLSX from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { cellAt } from "../../../src/check/sheet/snapshot";
import type { CellChange } from "../../../src/xlsx/patch/cells";
import { PatchError } from "../../../src/xlsx/patch/error";
import { patchWorkbook } from "../../../src/xlsx/patch/patch";
import { openWorkbook } from "../../../src/xlsx/read";
import { listZip } from "../../../src/xlsx/zip";
import { runs as share } from "../../support/runs";
import { bookOf, MAIN, OFFICE, PACKAGE, relationship } from "../support/book";
import { raw } from "../support/raw";
import { ORIGINAL, SAME, SHEET, STRINGS, zipped } from "../support/spellings";

const patched = (bytes: Uint8Array, name: string, cells: readonly CellChange[]): Uint8Array =>
  patchWorkbook(bytes, openWorkbook(bytes).sheets, { sheets: [{ name, cells }] });

const NAME = openWorkbook(zipped(ORIGINAL)).sheets[0]?.snapshot.name ?? "";

const value = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }).map((text) => text.replace(/\r/g, "\n")),
  fc.constantFrom(
    "=1+1",
    "001",
    "一\n二",
    "_x0041_",
    "<b>&amp;",
    " 两边有空格 ",
    "2024/1/1",
    "]]>",
    "\u0001",
    "\ud800",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number || 0),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

/** Cells of the sample's sheet and around it, each once. */
const changes = fc.uniqueArray(
  fc.record({
    row: fc.oneof(fc.nat(30), fc.constantFrom(200, 2_000)),
    column: fc.oneof(fc.nat(9), fc.constantFrom(30, 300)),
    value,
  }),
  { selector: ({ row, column }) => `${row} ${column}`, minLength: 1, maxLength: 12 },
);

const rawParts = (bytes: Uint8Array): Map<string, string> =>
  new Map(listZip(bytes).map((entry) => [entry.name, raw(bytes, entry)]));

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** The texts of what a patch put in stand there; the file is otherwise as `patchWorkbook` itself compares it. */
function expectWritten(made: Uint8Array, cells: readonly CellChange[]): void {
  const sheet = openWorkbook(made).sheets.find(({ snapshot }) => snapshot.name === NAME)?.snapshot;
  for (const { row, column, value } of cells)
    expect(sheet && cellAt(sheet, row, column).value).toEqual(value === "" ? null : value);
}

test.each(Object.entries(SAME))("%s: cells are written, and parts without them are as they were", (_, parts) => {
  const bytes = zipped(parts());
  const before = rawParts(bytes);
  fc.assert(
    fc.property(changes, (cells) => {
      const made = patched(bytes, NAME, cells);
      expectWritten(made, cells);
      const after = rawParts(made);
      expect([...after.keys()]).toEqual([...before.keys()]);
      const touched = [...after]
        .filter(([name, part]) => part !== before.get(name))
        .map(([name]) => name.toLowerCase());
      const may = [SHEET, STRINGS, "xl/styles.xml", "xl/workbook.xml"].map((name) => name.toLowerCase());
      expect(touched.map((name) => decodeURIComponent(name)).filter((name) => !may.includes(name))).toEqual([]);
    }),
    { numRuns: share(16) },
  );
});

test("the bytes that were given stay as they were, in a Buffer of Node as well", () => {
  const bytes = Buffer.from(zipped(ORIGINAL));
  const copy = Buffer.from(bytes);
  patched(bytes, NAME, [{ row: 0, column: 0, value: "改" }]);
  expect(bytes.equals(copy)).toBe(true);
});

test("the last cell of a sheet is written", () => {
  const cells = [{ row: 1_048_575, column: 16_383, value: "末" }];
  expectWritten(patched(zipped(ORIGINAL), NAME, cells), cells);
});

test("SheetJS reads what was written", () => {
  fc.assert(
    fc.property(changes, (cells) => {
      const sheet = XLSX.read(patched(zipped(ORIGINAL), NAME, cells), { type: "array", dense: false }).Sheets[NAME];
      for (const { row, column, value } of cells) {
        const cell = sheet?.[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
        expect(cell?.v ?? null).toEqual(value === "" ? null : value);
      }
    }),
    { numRuns: share(200) },
  );
});

const rows = (inner: string): string => `<dimension ref="A1:B2"/><sheetData>${inner}</sheetData>`;
const sheetOf = (made: Uint8Array): string => partsOf(made)[SHEET] ?? "";
const inSheet = (sheet: string, cells: readonly CellChange[], parts: Readonly<Record<string, string>> = {}): string =>
  sheetOf(patched(bookOf(sheet, parts), "表", cells));

test("all but the cell stays as it was spelt", () => {
  const sheet = rows(`<row r='1' ><!-- 一 --><c  r="A1"><v>1</v></c ><c r="B1" s="0"><v> 2 </v></c></row>`);
  expect(inSheet(sheet, [{ row: 0, column: 0, value: 5 }])).toBe(
    `<worksheet xmlns="${MAIN}">${sheet.replace('<c  r="A1"><v>1</v></c >', '<c r="A1"><v>5</v></c>')}</worksheet>`,
  );
});

test.each([
  [
    "in front of a cell",
    rows('<row r="1"><c r="B1"><v>1</v></c></row>'),
    0,
    0,
    '<row r="1"><c r="A1"><v>9</v></c><c r="B1">',
  ],
  [
    "behind the cells of a row",
    rows('<row r="1"><c r="A1"><v>1</v></c></row>'),
    0,
    1,
    '</c><c r="B1"><v>9</v></c></row>',
  ],
  ["into a row without cells", rows('<row r="1" ht="20"/>'), 0, 1, '<row r="1" ht="20"><c r="B1"><v>9</v></c></row>'],
  [
    "into a row that is not there",
    rows('<row r="3"><c r="A3"><v>1</v></c></row>'),
    1,
    0,
    '<row r="2"><c r="A2"><v>9</v></c></row><row r="3">',
  ],
  [
    "behind the last row",
    rows('<row r="1"><c r="A1"><v>1</v></c></row>'),
    4,
    0,
    '</row><row r="5"><c r="A5"><v>9</v></c></row></sheetData>',
  ],
  [
    "among cells that do not say where they are",
    rows("<row><c><v>1</v></c><c><v>2</v></c></row>"),
    0,
    1,
    '<c><v>1</v></c><c r="B1"><v>9</v></c></row>',
  ],
  [
    "beyond what the sheet says it uses",
    rows('<row r="1" spans="1:2"><c r="A1"><v>1</v></c></row>'),
    0,
    3,
    '<dimension ref="A1:D2"/><sheetData><row r="1" spans="1:4">',
  ],
])("a cell is written %s", (_, sheet, row, column, expected) => {
  expect(inSheet(sheet, [{ row, column, value: 9 }])).toContain(expected);
});

test("a sheet without rows is opened, and one in which a cell is emptied keeps the cell's look", () => {
  const cells = `<c r="A1" s="1"><v>1</v></c>`;
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf/><xf numFmtId="4"/></cellXfs></styleSheet>`;
  expect(
    inSheet(rows(`<row r="1">${cells}<c r="B1"><v>2</v></c></row>`), [{ row: 0, column: 0, value: null }], {
      "xl/styles.xml": styles,
    }),
  ).toContain('<c r="A1" s="1"/>');
});

test("new texts come behind those there are, each once, and counts are brought up to date", () => {
  const strings = `<sst xmlns="${MAIN}" count="1" uniqueCount="1"><si><t>一</t></si><extLst/></sst>`;
  const sheet = rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
  const made = patched(bookOf(sheet, { "xl/sharedStrings.xml": strings }), "表", [
    { row: 0, column: 1, value: "二" },
    { row: 0, column: 2, value: "二" },
    { row: 0, column: 0, value: " <三> " },
  ]);
  expect(partsOf(made)[STRINGS]).toBe(
    `<sst xmlns="${MAIN}" count="3" uniqueCount="3"><si><t>一</t></si><si><t xml:space="preserve"> &lt;三&gt; </t></si><si><t xml:space="preserve">二</t></si><extLst/></sst>`,
  );
});

const RUNS =
  '<r><rPr><b/></rPr><t>培训人数</t></r><r><t xml:space="preserve">=100</t></r><r><rPr><i/></rPr><t>人。</t></r><rPh sb="0" eb="1"><t>x</t></rPh>';

/** The <t> element that the writer makes of a text. */
const anew = (text: string): string => `<t xml:space="preserve">${text}</t>`;
const BOLD = "<r><rPr><b/></rPr>";
const ITALIC = "<r><rPr><i/></rPr>";
const SIGN = `<r>${anew("=100")}</r>`;
const LAST = `${ITALIC}<t>人。</t></r>`;

test.each([
  ["培训人数≥100人。", `${BOLD}<t>培训人数</t></r><r>${anew("≥100")}</r>${LAST}`],
  ["培训人次=100人。", `${BOLD}${anew("培训人次")}</r>${SIGN}${LAST}`],
  ["培训人数 =100人。", `${BOLD}${anew("培训人数 ")}</r>${SIGN}${LAST}`],
  ["培训人数=100人。二", `${BOLD}<t>培训人数</t></r>${SIGN}${ITALIC}${anew("人。二")}</r>`],
  ["新培训人数=100人。", `${BOLD}${anew("新培训人数")}</r>${SIGN}${LAST}`],
  ["培训=100人。", `${BOLD}${anew("培训")}</r>${SIGN}${LAST}`],
  ["培训人数。", `${BOLD}<t>培训人数</t></r>${ITALIC}${anew("。")}</r>`],
  ["全新", `${BOLD}${anew("全新")}</r>`],
])("a text in runs that becomes %j keeps the formats of what stays", (text, expected) => {
  const strings = `<sst xmlns="${MAIN}"><si>${RUNS}</si></sst>`;
  const sheet = rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
  const made = patched(bookOf(sheet, { "xl/sharedStrings.xml": strings }), "表", [{ row: 0, column: 0, value: text }]);
  expect(partsOf(made)[STRINGS]).toBe(strings.replace("</sst>", `<si>${expected}</si></sst>`));
});

test("any text in runs becomes any other", () => {
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "😀", "a", " ", "<"), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (old, next) => {
      const runs = old.map((one) => `<r><t xml:space="preserve">${one.replaceAll("<", "&lt;")}</t></r>`).join("");
      const strings = `<x:sst xmlns:x="${MAIN}"><x:si>${runs.replace(/<(\/?)(?=[rt])/g, "<$1x:")}</x:si></x:sst>`;
      const sheet = rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');
      // What was made is read again and compared.
      patched(bookOf(sheet, { "xl/sharedStrings.xml": strings }), "表", [{ row: 0, column: 0, value: next }]);
    }),
    { numRuns: share(2_000) },
  );
});

test("a format is added behind those there are, of the cell's own; a text that looks like a number is kept a text", () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId='0' borderId="3" applyBorder="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;
  const made = patched(
    bookOf(rows('<row r="1"><c r="A1" s="1"/><c r="B1" s="1"/></row>'), { "xl/styles.xml": styles }),
    "表",
    [
      { row: 0, column: 0, value: 1.5, format: "0.0000" },
      { row: 0, column: 1, value: "007" },
    ],
  );
  expect(partsOf(made)["xl/styles.xml"]).toBe(
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0000"/></numFmts><cellXfs count="4"><xf numFmtId="0"/>` +
      `<xf numFmtId='0' borderId="3" applyBorder="1"><alignment wrapText="1"/></xf>` +
      `<xf numFmtId="164" borderId="3" applyBorder="1" applyNumberFormat="1"><alignment wrapText="1"/></xf>` +
      `<xf numFmtId="49" borderId="3" applyBorder="1" applyNumberFormat="1"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`,
  );
  expect(sheetOf(made)).toContain('<c r="A1" s="2"><v>1.5</v></c><c r="B1" s="3" t="s">');
});

test("a number in a cell of texts becomes a number", () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="49"/></cellXfs></styleSheet>`;
  const made = patched(bookOf(rows('<row r="1"><c r="A1" s="1"/></row>'), { "xl/styles.xml": styles }), "表", [
    { row: 0, column: 0, value: 12 },
  ]);
  expect(openWorkbook(made).sheets[0]?.formats[0]?.[0]).toBe("General");
});

test("formulas that share one which is written over have it in their own words, and the order of working out is made anew", () => {
  const shared = '<f t="shared" ref="A1:A3" si="0">B1*2</f>';
  const sheet = rows(
    `<row r="1"><c r="A1">${shared}<v>2</v></c><c r="B1"><v>1</v></c></row>` +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="B2"><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c><c r="B3"><v>3</v></c></row>',
  );
  const rels = `<Relationships xmlns="${PACKAGE}/relationships">${relationship("a", "worksheet", "worksheets/sheet1.xml")}${relationship("d", "calcChain", "calcChain.xml")}</Relationships>`;
  const types = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>`;
  const made = partsOf(
    patched(
      bookOf(sheet, {
        "xl/_rels/workbook.xml.rels": rels,
        "[Content_Types].xml": types,
        "xl/calcChain.xml": "<calcChain/>",
      }),
      "表",
      [{ row: 0, column: 0, value: 7 }],
    ),
  );
  expect(made[SHEET]).toContain('<c r="A1"><v>7</v></c>');
  expect(made[SHEET]).toContain('<c r="A2"><f>B2*2</f><v>4</v></c>');
  expect(made[SHEET]).toContain('<c r="A3"><f>B3*2</f><v>6</v></c>');
  expect(made).not.toHaveProperty("xl/calcChain.xml");
  expect(made["[Content_Types].xml"]).not.toContain("calcChain");
  expect(made["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  expect(made["xl/workbook.xml"]).toContain('</sheets><calcPr fullCalcOnLoad="1"/></workbook>');
});

test("a formula is written with the result it shows until it is worked out", () => {
  const sheet = inSheet(rows('<row r="1"><c r="A1"><v>1</v></c></row>'), [
    { row: 0, column: 1, value: 2, formula: '=A1*2&""<"3"' },
    { row: 0, column: 2, value: "甲", formula: '="甲"' },
  ]);
  expect(sheet).toContain('<c r="B1"><f>A1*2&amp;&quot;&quot;&lt;&quot;3&quot;</f><v>2</v></c>');
  expect(sheet).toContain('<c r="C1" t="str"><f>=&quot;甲&quot;</f><v>甲</v></c>'.replace("<f>=", "<f>"));
});

const refusal = (make: () => unknown): string => {
  try {
    make();
  } catch (error) {
    if (error instanceof PatchError) return `${error.code} ${error.cell ?? ""}`.trim();
    throw error;
  }
  return "";
};
const ONE = rows('<row r="1"><c r="A1"><v>1</v></c></row>');
const nine = (bytes: Uint8Array) => () => patched(bytes, "表", [{ row: 0, column: 0, value: 9 }]);
const sheetRelated = (type: string, target: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${relationship("t", type, target)}</Relationships>`;

test.each([
  [
    "a signed file",
    bookOf(ONE, {
      "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="s" Type="${PACKAGE}/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
    }),
    "signed",
  ],
  [
    "a part of an array formula",
    bookOf(rows('<row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c></row>')),
    "array-formula 表!A1",
  ],
  [
    "the header of a table",
    bookOf(ONE, {
      "xl/worksheets/_rels/sheet1.xml.rels": sheetRelated("table", "../tables/table1.xml"),
      "xl/tables/table1.xml": `<table xmlns="${MAIN}" ref="A1:B4"/>`,
    }),
    "table-header 表!A1",
  ],
  [
    "a workbook shared with its history",
    bookOf(ONE, {
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("a", "worksheet", "worksheets/sheet1.xml")}${relationship("h", "revisionHeaders", "revisions/h.xml")}</Relationships>`,
    }),
    "shared",
  ],
  ["another kind of file", Uint8Array.from([0xd0, 0xcf]), "not-xlsx"],
])("%s is not changed", (_, bytes, code) => {
  expect(
    refusal(() =>
      patchWorkbook(bytes, code === "not-xlsx" ? [] : openWorkbook(bytes).sheets, {
        sheets: [{ name: "表", cells: [{ row: 0, column: 0, value: 9 }] }],
      }),
    ),
  ).toBe(code);
});

test("a file that is not as it was read is not written", () => {
  const bytes = bookOf(ONE);
  const other = openWorkbook(bookOf(rows('<row r="1"><c r="B1"><v>1</v></c></row>'))).sheets;
  expect(
    refusal(() => patchWorkbook(bytes, other, { sheets: [{ name: "表", cells: [{ row: 0, column: 0, value: 9 }] }] })),
  ).toBe("not-as-meant 表!B1");
  expect(refusal(nine(bytes))).toBe("");
});
