import { strFromU8, unzipSync } from "fflate";
import type { ListValidation } from "../../../src/check/sheet/list-validation";
import type { FileSheet } from "../../../src/xlsx/patch/new-sheet";
import { patchWorkbook } from "../../../src/xlsx/patch/patch";
import { openWorkbook } from "../../../src/xlsx/read";
import { bookOf, PACKAGE } from "../support/book";

const ONE = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

/** The parts of a workbook of one sheet, 表, to which these were added. */
function withSheets(newSheets: readonly FileSheet[], parts: Readonly<Record<string, string>> = {}) {
  const bytes = bookOf(ONE, parts);
  const made = patchWorkbook(bytes, openWorkbook(bytes).sheets, { newSheets });
  const texts = Object.entries(unzipSync(made)).map(([name, part]): [string, string] => [name, strFromU8(part)]);
  return { made, parts: Object.fromEntries(texts) };
}

const sheet = (more: Partial<FileSheet> = {}): FileSheet => ({
  name: "清单",
  rows: [
    [{ value: "甲" }, { value: "乙" }],
    [{ value: 1 }, { value: true }],
  ],
  columnWidths: [10, 20],
  ...more,
});

test("rows that stay in view are frozen, and a filter has its hidden name", () => {
  const { parts } = withSheets([sheet({ frozenRows: 1, filter: { top: 0, left: 0, bottom: 1, right: 1 } })]);
  expect(parts["xl/worksheets/sheet2.xml"]).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  );
  expect(parts["xl/worksheets/sheet2.xml"]).toContain('<autoFilter ref="A1:B2"/>');
  expect(parts["xl/workbook.xml"]).toContain(
    `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'清单'!$A$1:$B$2</definedName></definedNames>`,
  );
});

test("a link leads to a sheet whose name has an apostrophe", () => {
  const to = { sheet: "去'年", row: 4, column: 1 };
  const { parts } = withSheets([sheet({ links: [{ row: 0, column: 0, to }] })]);
  expect(parts["xl/worksheets/sheet2.xml"]).toContain(`<hyperlink ref="A1" location="'去''年'!B5"/>`);
});

test("bars stand behind numbers, between the merges and the links, from nothing on", () => {
  const range = { top: 1, left: 1, bottom: 3, right: 1 };
  const to = { sheet: "表", row: 0, column: 0 };
  const { parts } = withSheets([
    sheet({
      bars: [{ range, color: "2F75B5" }],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      links: [{ row: 0, column: 0, to }],
    }),
  ]);
  const xml = parts["xl/worksheets/sheet2.xml"];
  expect(xml).toMatch(/<mergeCells>.*<conditionalFormatting sqref="B2:B4">.*<hyperlinks>/);
  expect(xml).toContain('<cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF2F75B5"/>');
});

test("lists stand between the conditional formats and the links, with what they say and when they say it", () => {
  const list = (source: ListValidation["source"], style: ListValidation["error"]["style"]): ListValidation => ({
    source,
    prompt: { title: "单位", message: "选\n一个" },
    error: { title: "不在列表中", message: '没有"<此>"单位', style },
    allowBlank: true,
  });
  const column = (left: number) => ({ top: 1, left, bottom: 3, right: left });
  const { parts } = withSheets([
    sheet({
      bars: [{ range: column(1), color: "2F75B5" }],
      links: [{ row: 0, column: 0, to: { sheet: "表", row: 0, column: 0 } }],
      lists: [
        { range: column(0), list: list(['a"b', "<&>"], "stop") },
        { range: column(1), list: list("='甲''乙'!$A$1:$A$9", "warning") },
        { range: column(2), list: { ...list(["x"], "none"), prompt: { title: "", message: "" }, allowBlank: false } },
      ],
    }),
  ]);
  const xml = parts["xl/worksheets/sheet2.xml"] ?? "";
  const said = 'errorTitle="不在列表中" error="没有&quot;&lt;此&gt;&quot;单位"';
  const prompt = 'promptTitle="单位" prompt="选&#10;一个"';
  expect(/<dataValidations.*<\/dataValidations>/.exec(xml)?.[0]).toBe(
    '<dataValidations count="3">' +
      `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${said} ${prompt} sqref="A2:A4"><formula1>&quot;a&quot;&quot;b,&lt;&amp;&gt;&quot;</formula1></dataValidation>` +
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" ${said} ${prompt} sqref="B2:B4"><formula1>'甲''乙'!$A$1:$A$9</formula1></dataValidation>` +
      `<dataValidation type="list" ${said} sqref="C2:C4"><formula1>&quot;x&quot;</formula1></dataValidation></dataValidations>`,
  );
  expect(xml).toMatch(/<\/conditionalFormatting><dataValidations.*<\/dataValidations><hyperlinks>/);
});

test("a name that is taken gets a number, and one that Excel does not take is changed", () => {
  const { made } = withSheets([sheet({ name: "表" }), sheet({ name: "a/b:c" })]);
  expect(openWorkbook(made).sheets.map(({ snapshot }) => snapshot.name)).toEqual(["表", "表 (2)", "a-b-c"]);
});

const noted = (types: string): string => {
  const bytes = bookOf(ONE, { "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">${types}</Types>` });
  const notes = { author: "甲", notes: [{ row: 0, column: 0, text: "注" }] };
  const made = patchWorkbook(bytes, openWorkbook(bytes).sheets, { sheets: [{ name: "表", notes }] });
  return strFromU8(unzipSync(made)["[Content_Types].xml"] ?? new Uint8Array());
};

test.each([
  [
    "is told once for all",
    "",
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  ],
  [
    "is told for the part where the extension means another",
    '<Default Extension="vml" ContentType="text/xml"/>',
    '<Override PartName="/xl/drawings/vmlDrawing1.vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
  ],
])("the type of the notes' shapes %s", (_, types, told) => {
  expect(noted(types).split(told)).toHaveLength(2);
});

test("the type of the notes' shapes is not told again", () => {
  const told = '<Default Extension="VML" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  expect(noted(told).match(/vmlDrawing"/g)).toHaveLength(1);
});
