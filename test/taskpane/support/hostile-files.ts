import { strToU8, zipSync } from "fflate";
import { workbookFile } from "../../support/workbook-file";
import { snapshotOf } from "../../../src/check/sheet/snapshot";
import { SHEET } from "./sheet";

/** A file that is not to be checked, and why. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly code: string;
}

const GOOD = workbookFile([snapshotOf("表", SHEET)]);

/** The zip's directory says that a part is as large as this, which it need not be. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const made = new Uint8Array(zip);
  const view = new DataView(made.buffer);
  for (let at = 0; at + 4 <= made.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  }
  return made;
}

/** What is sent to an office by mistake or on purpose. */
export const hostileFiles = (): readonly HostileFile[] => [
  { name: "没有内容.xlsx", bytes: new Uint8Array(), code: "empty" },
  { name: "截断.xlsx", bytes: GOOD.slice(0, GOOD.length >> 1), code: "broken" },
  { name: "开头.xlsx", bytes: GOOD.slice(0, 4), code: "broken" },
  {
    name: "改错的字节.xlsx",
    bytes: GOOD.map((byte, at) => (at > 200 && at < 900 ? byte ^ 0x5a : byte)),
    code: "broken",
  },
  { name: "其实是文字.xlsx", bytes: strToU8("项目名称,绩效指标\n甲,乙\n"), code: "not-a-workbook" },
  {
    name: "其实是网页.xls",
    bytes: strToU8("<html><body><form>登录已失效</form></body></html>"),
    code: "not-a-workbook",
  },
  { name: "别的压缩包.xlsx", bytes: zipSync({ "a.txt": strToU8("x") }), code: "not-a-workbook" },
  { name: "解开过大.xlsx", bytes: withSize(GOOD, 0x7fffffff), code: "too-large" },
  { name: "压缩炸弹.xlsx", bytes: bomb(), code: "broken" },
  { name: "没有结尾的标签.xlsx", bytes: withSheet(`<worksheet><sheetData>${"<row".repeat(50_000)}`), code: "broken" },
];

/** A small file whose sheet unpacks to 64 MB, while its directory speaks of a thousand bytes. */
const bomb = (): Uint8Array => withSize(withSheet(new Uint8Array(64 * 1024 * 1024)), 1_000);

function withSheet(sheet: string | Uint8Array): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packages = "http://schemas.openxmlformats.org/package/2006";
  const relation = (target: string, type: string): string =>
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
  return zipSync(
    {
      "[Content_Types].xml": strToU8(`<Types xmlns="${packages}/content-types"/>`),
      "_rels/.rels": strToU8(relation("xl/workbook.xml", "officeDocument")),
      "xl/workbook.xml": strToU8(
        `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": strToU8(relation("worksheets/sheet1.xml", "worksheet")),
      "xl/worksheets/sheet1.xml": typeof sheet === "string" ? strToU8(sheet) : sheet,
    },
    { level: 1 },
  );
}
