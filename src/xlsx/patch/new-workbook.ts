import { strToU8, zipSync } from "fflate";
import { ChangingBook, MAIN, SPREADSHEET } from "./book";
import { changeCustomXml } from "./custom-xml";
import { addSheet, type FileSheet } from "./new-sheet";
import { DECLARATION, OFFICE } from "./parts";
import { refuseOtherContent } from "./read-back";

/**
 * A workbook file (.xlsx) of these sheets, with documents that programs keep in it as custom XML. The same sheets give the same bytes.
 * What was made is read again and compared. Throws RangeError for a text that no cell holds.
 */
export function newWorkbook(sheets: readonly FileSheet[], documents: readonly string[] = []): Uint8Array {
  const book = new ChangingBook(emptyWorkbook());
  const names = sheets.map((sheet) => addSheet(book, sheet));
  changeCustomXml(book, { added: documents });
  const made = book.write();
  refuseOtherContent(
    [],
    [],
    sheets.map(({ rows }, nth) => ({ name: names[nth] ?? "", rows })),
    made,
  );
  return made;
}

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook with no sheet yet, which is no file that Excel would open. */
function emptyWorkbook(): Uint8Array {
  const files = Object.entries(PARTS).map(([path, xml]) => [path, strToU8(DECLARATION + xml)] as const);
  // A day of its own would make other bytes each time; zip has none before 1980.
  return zipSync(Object.fromEntries(files), { mtime: "1980-01-01T00:00:00" });
}

const relationship = (target: string, type: string): string =>
  `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;

const FONT = '<font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font>';
const PLAIN = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${SPREADSHEET}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${SPREADSHEET}.styles+xml"/></Types>`,
  "_rels/.rels": relationship("xl/workbook.xml", "officeDocument"),
  "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets/></workbook>`,
  "xl/_rels/workbook.xml.rels": relationship("styles.xml", "styles"),
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><fonts count="1">${FONT}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1"><xf ${PLAIN}/></cellStyleXfs><cellXfs count="1"><xf ${PLAIN} xfId="0"/></cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
};
