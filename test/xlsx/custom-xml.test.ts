import * as XLSX from "@e965/xlsx";
import { storeToXml } from "../../src/store/format";
import { readingOf } from "../../src/store/parts";
import { STORE_NAMESPACE, type Store } from "../../src/store/store";
import { readCustomXml } from "../../src/xlsx/custom-xml";
import { readWorkbook } from "../../src/xlsx/read";
import { WorkbookError } from "../../src/xlsx/workbook";
import { zipOf } from "./support/zip";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const STORE: Store = { version: 1, sections: { settings: { tier: "正式", note: "a\u0000<b>" } } };

const relationship = (id: string, target: string, type = `${OFFICE}/customXml`, more = "") =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"${more}/>`;

/** A workbook of one sheet with these relationships and parts besides. */
function book(relationships: string, parts: Readonly<Record<string, string | Uint8Array>> = {}, rels = "xml") {
  return zipOf({
    "[Content_Types].xml": `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    [`xl/workbook.${rels}`]: `${DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    [`xl/_rels/workbook.${rels}.rels`]: `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship("rId1", "worksheets/sheet1.xml", `${OFFICE}/worksheet`)}${relationships}</Relationships>`,
    "xl/worksheets/sheet1.xml": `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
    ...parts,
  });
}

const ours = (bytes: Uint8Array) =>
  readCustomXml(bytes)
    .parts.filter(({ namespace }) => namespace === STORE_NAMESPACE)
    .map(({ xml }) => xml);
const values = (bytes: Uint8Array) => readWorkbook(bytes)[0]?.snapshot.values;

test("the store of a file is read beside its sheets", () => {
  const bytes = book(relationship("rId7", "../customXml/item1.xml") + relationship("rId8", "../customXml/item2.xml"), {
    "customXml/item1.xml": `<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"/>`,
    "customXml/item2.xml": `${DECLARATION}\r\n${storeToXml(STORE)}`,
    "customXml/itemProps2.xml": "<ds:datastoreItem/>",
  });
  expect(readCustomXml(bytes).parts.map(({ name, namespace }) => [name, namespace])).toEqual([
    ["customXml/item1.xml", "http://schemas.microsoft.com/office/2006/metadata/properties"],
    ["customXml/item2.xml", STORE_NAMESPACE],
  ]);
  expect(readingOf(ours(bytes))).toEqual({ store: STORE, copies: 0 });
  expect(values(bytes)).toEqual([[7]]);
});

test.each([
  ["from the top of the file", relationship("a", "/customXml/item1.xml"), "xml"],
  ["in the strict form", relationship("a", "../customXml/item1.xml", `${STRICT}/customXml`), "xml"],
  ["in other capitals", relationship("a", "../customXML/Item1.xml"), "xml"],
  ["twice", relationship("a", "../customXml/item1.xml") + relationship("b", "./../customXml/item1.xml"), "xml"],
  ["by an .xlsb's workbook", relationship("a", "../customXml/item1.xml"), "bin"],
])("a part named %s is found once", (_name, relationships, rels) => {
  expect(ours(book(relationships, { "customXml/item1.xml": storeToXml(STORE) }, rels))).toEqual([storeToXml(STORE)]);
});

test("parts come in the workbook's order, whatever their names and places in the zip", () => {
  const first = storeToXml(STORE);
  const second = storeToXml({ version: 1, sections: {} });
  const bytes = book(relationship("a", "../customXml/item9.xml") + relationship("b", "../customXml/item1.xml"), {
    "customXml/item1.xml": second,
    "customXml/item9.xml": first,
  });
  expect(readingOf(ours(bytes))).toEqual({ store: STORE, copies: 1 });
});

test("what the workbook does not name is not its own", () => {
  const bytes = book(relationship("a", "http://example.org/item1.xml", undefined, ' TargetMode="External"'), {
    "customXml/item1.xml": storeToXml(STORE),
  });
  expect(readCustomXml(bytes)).toEqual({ parts: [], unreadable: [] });
});

test("encodings are told by their marks or the declaration", () => {
  const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${storeToXml(STORE)}`;
  const utf16 = Uint8Array.from(Buffer.from(`\uFEFF${xml("utf-16")}`, "utf16le"));
  const gb = Uint8Array.from([
    ...Buffer.from('<?xml version="1.0" encoding="GB2312"?><a x="'),
    0xd5,
    0xfd,
    ...Buffer.from('"/>'),
  ]);
  const bytes = book(["1", "2", "3"].map((n) => relationship(n, `../customXml/item${n}.xml`)).join(""), {
    "customXml/item1.xml": utf16,
    "customXml/item2.xml": `\uFEFF${xml("utf-8")}`,
    "customXml/item3.xml": gb,
  });
  expect(ours(bytes).map((part) => readingOf([part]).store)).toEqual([STORE, STORE]);
  expect(readCustomXml(bytes).parts[2]).toMatchObject({ namespace: "", xml: expect.stringContaining('x="正"') });
});

describe("a part that cannot be read", () => {
  const both = relationship("a", "../customXml/item1.xml") + relationship("b", "../customXml/item2.xml");
  test.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
    ["because it is missing", {}],
    ["because it is no XML", { "customXml/item1.xml": "PK" }],
    ["because it is empty", { "customXml/item1.xml": "" }],
    ["because its bytes are no text", { "customXml/item1.xml": Uint8Array.of(0x3c, 0x61, 0xff, 0x3e) }],
    ["because nobody knows its encoding", { "customXml/item1.xml": '<?xml version="1.0" encoding="x-none"?><a/>' }],
  ])("%s is told, and the others and the sheets are read", (_name, parts) => {
    const bytes = book(both, { ...parts, "customXml/item2.xml": storeToXml(STORE) });
    const { unreadable } = readCustomXml(bytes);
    expect(unreadable).toEqual([expect.any(WorkbookError)]);
    expect(unreadable[0]).toMatchObject({ code: "broken", message: expect.stringContaining("customXml/item1.xml") });
    expect(readingOf(ours(bytes)).store).toEqual(STORE);
    expect(values(bytes)).toEqual([[7]]);
  });

  test("because its data are damaged is told, too", () => {
    const bytes = book(both, { "customXml/item1.xml": storeToXml(STORE), "customXml/item2.xml": "<a/>" });
    const at = Buffer.from(bytes).indexOf("customXml/item1.xml") + "customXml/item1.xml".length;
    bytes[at + 3] = (bytes[at + 3] ?? 0) ^ 0xff;
    const { parts, unreadable } = readCustomXml(bytes);
    expect([parts.map(({ name }) => name), unreadable.map(({ code }) => code)]).toEqual([
      ["customXml/item2.xml"],
      ["broken"],
    ]);
    expect(values(bytes)).toEqual([[7]]);
  });

  test("because it is too large is not unpacked", () => {
    const bytes = book(both, {
      "customXml/item1.xml": `<a>${" ".repeat(33 * 2 ** 20)}</a>`,
      "customXml/item2.xml": "<b/>",
    });
    const { parts, unreadable } = readCustomXml(bytes);
    expect([parts.map(({ name }) => name), unreadable.map(({ code }) => code)]).toEqual([
      ["customXml/item2.xml"],
      ["too-large"],
    ]);
    expect(values(bytes)).toEqual([[7]]);
  });
});

test("files of other kinds have no such parts, and a damaged file says so", () => {
  const none = { parts: [], unreadable: [] };
  for (const bookType of ["xlsx", "xlsb", "xls", "ods", "csv"] as const) {
    const plain = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([["甲"]]), "表");
    expect(readCustomXml(new Uint8Array(XLSX.write(plain, { type: "array", bookType }) as ArrayBuffer))).toEqual(none);
  }
  expect(readCustomXml(new Uint8Array())).toEqual(none);
  const good = book(relationship("a", "../customXml/item1.xml"), { "customXml/item1.xml": storeToXml(STORE) });
  expect(() => readCustomXml(good.slice(0, -1))).toThrow(WorkbookError);
  for (let at = 4; at < good.length; at += 3) {
    const bytes = good.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    try {
      readCustomXml(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(WorkbookError);
    }
  }
});
