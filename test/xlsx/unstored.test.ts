import { readWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";
import { zipOf } from "./support/zip";
import { expectWithin } from "../support/work-time";

const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The snapshot of a workbook of one sheet with these rows of XML. */
const sheetOf = (rows: string) =>
  readWorkbook(
    zipOf({
      "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    }),
  )[0]?.snapshot;

describe("formulas without their values", () => {
  test.each([
    ["as POI writes them", '<c r="B1"><f>SUM(A1:A1)</f></c>'],
    ["as openpyxl writes them", '<c r="B1"><f>SUM(A1:A1)</f><v></v></c>'],
    ["with a short empty value", '<c r="B1"><f>SUM(A1:A1)</f><v/></c>'],
    ["said to be numbers", '<c r="B1" t="n"><f>SUM(A1:A1)</f></c>'],
    ["over lines", '<c r="B1">\n <f>SUM(A1:A1)</f>\n <v />\n</c>'],
    ["with attributes", '<c r="B1" s="0"><f ca="1">SUM(A1:A1)</f></c>'],
  ])("%s are kept", (_how, cell) => {
    const snapshot = sheetOf(`<row r="1"><c r="A1"><v>5</v></c>${cell}</row>`);
    expect(snapshot?.values).toEqual([[5, null]]);
    expect(snapshot?.texts).toEqual([["5", ""]]);
    expect(snapshot?.formulas).toEqual([[null, "=SUM(A1:A1)"]]);
    expect(snapshot?.lacksResults).toBe(true);
  });

  test("shared ones are kept", () => {
    const snapshot = sheetOf(
      '<row r="1"><c r="A1"><v>5</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1+1</f></c></row>' +
        '<row r="2"><c r="A2"><v>6</v></c><c r="B2"><f t="shared" si="0"/></c></row>',
    );
    expect(snapshot?.formulas.map((row) => row[1])).toEqual(["=A1+1", "=A2+1"]);
  });

  test("stored values stay, and an empty text is one", () => {
    const snapshot = sheetOf(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"/><c r="D1"><v>1</v></c></row>',
    );
    expect(snapshot?.values).toEqual([[2, null, null, 1]]);
    expect(snapshot?.formulas).toEqual([["=1+1", '=""', null, null]]);
    expect(snapshot?.lacksResults).toBeUndefined();
  });
});

test("what is not well-formed is refused, however often it is repeated, in time for its length", () => {
  expectWithin(200, () => {
    for (const piece of ["<c>", "<c ", "<f ", "</f>", "<c><f>", "<c> ", "</f> ", "<c r='A1'><f t='"])
      expect(() => sheetOf(piece.repeat(100_000))).toThrow(WorkbookError);
  });
});
