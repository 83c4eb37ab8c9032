import { MAIN, OFFICE, PACKAGE, relationship } from "./book";
import { ORIGINAL, SHEET, zipped } from "./spellings";

const rels = (...all: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
const THREADED = "http://schemas.microsoft.com/office/2017/10/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const NOTE_SHAPE =
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>';

/** What a workbook may hold beside its cells, as files of other programs hold it; the bytes of pictures and macros are made up. */
const BESIDE: Readonly<Record<string, string | Uint8Array>> = {
  "xl/worksheets/_rels/sheet1.xml.rels": rels(
    relationship("rId1", "drawing", "../drawings/drawing1.xml"),
    relationship("rId2", "comments", "../comments1.xml"),
    relationship("rId3", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
    relationship("rId4", "printerSettings", "../printerSettings/printerSettings1.bin"),
    relationship("rId5", "pivotTable", "../pivotTables/pivotTable1.xml"),
    `<Relationship Id="rId6" Type="${THREADED}/threadedComment" Target="../threadedComments/threadedComment1.xml"/>`,
    `<Relationship Id="rId7" Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
    relationship("rId8", "vmlDrawing", "../drawings/vmlDrawing2.vml"),
  ),
  "xl/drawings/drawing1.xml": `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing"><!-- 图 --></xdr:wsDr>`,
  "xl/drawings/_rels/drawing1.xml.rels": rels(
    relationship("rId1", "chart", "../charts/chart1.xml"),
    relationship("rId2", "image", "../media/image1.png"),
  ),
  "xl/charts/chart1.xml": `<c:chartSpace xmlns:c="${DRAWING}/chart"><c:chart/></c:chartSpace>`,
  "xl/media/image1.png": Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) % 256),
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><t>原有批注</t></text></comment></commentList></comments>`,
  "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/>${NOTE_SHAPE}<br></xml>`,
  "xl/drawings/vmlDrawing2.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="CH_x0020_"/></xml>',
  "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
  "xl/persons/person.xml": "<personList/>",
  "xl/printerSettings/printerSettings1.bin": Uint8Array.from([1, 2, 3, 0, 255]),
  "xl/pivotTables/pivotTable1.xml": `<pivotTableDefinition xmlns="${MAIN}"/>`,
  "xl/pivotCache/pivotCacheDefinition1.xml": `<pivotCacheDefinition xmlns="${MAIN}"/>`,
  "xl/vbaProject.bin": Uint8Array.from({ length: 300 }, (_, at) => (at * 31) % 251),
  "xl/vbaProjectSignature.bin": Uint8Array.from([9, 9, 9]),
  "customXml/item1.xml": '<a xmlns="urn:other">别家的</a>',
  "docProps/custom.xml": "<Properties/>",
};

/** Elements of the sheet behind its cells, in the order that Excel demands. */
const BEHIND =
  '<sheetProtection sheet="0"/><mergeCells count="1"><mergeCell ref="A1:G1"/></mergeCells>' +
  '<conditionalFormatting sqref="B6:B9"><cfRule type="cellIs" dxfId="0" priority="4" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="H1"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
  `<hyperlinks><hyperlink xmlns:r="${OFFICE}" ref="A2" r:id="rId7"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>` +
  `<drawing xmlns:r="${OFFICE}" r:id="rId1"/><legacyDrawing xmlns:r="${OFFICE}" r:id="rId3"/><legacyDrawingHF xmlns:r="${OFFICE}" r:id="rId8"/>` +
  '<extLst><ext uri="{x}"><own:a xmlns:own="urn:own"/></ext></extLst>';

/** The sample as a workbook with about everything that a workbook can have. */
export const richParts = (): Readonly<Record<string, string | Uint8Array>> => ({
  ...ORIGINAL,
  ...BESIDE,
  [SHEET]: (ORIGINAL[SHEET] ?? "").replace(/<\/sheetData>[\s\S]*<\/worksheet>/, `</sheetData>${BEHIND}</worksheet>`),
  "xl/styles.xml": (ORIGINAL["xl/styles.xml"] ?? "")
    .replace(/<dxfs[\s\S]*?(?:\/>|<\/dxfs>)/, "")
    .replace(/(<\/cellStyles>)/, '$1<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>'),
});

export const richWorkbook = (): Uint8Array => zipped(richParts());
