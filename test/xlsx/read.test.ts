import * as XLSX from "@e965/xlsx";
import { cellAt } from "../../src/check/sheet/snapshot";
import { openWorkbook, readWorkbook } from "../../src/xlsx/read";
import { WorkbookError, type WorkbookSheet } from "../../src/xlsx/workbook";
import { zipOf } from "./support/zip";
import { expectWithin } from "../support/work-time";

type Kind = "xlsx" | "xls" | "xlsb" | "ods";

/** A workbook of one sheet, as SheetJS writes it. */
function workbook(
  cells: unknown[][],
  kind: Kind = "xlsx",
  change?: (sheet: XLSX.WorkSheet, book: XLSX.WorkBook) => void,
) {
  const sheet = XLSX.utils.aoa_to_sheet(cells);
  const book = XLSX.utils.book_new(sheet, "表");
  change?.(sheet, book);
  return new Uint8Array(XLSX.write(book, { type: "array", bookType: kind, compression: true }) as ArrayBuffer);
}

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    return error instanceof WorkbookError ? error.code : `not a WorkbookError: ${String(error)}`;
  }
  return "read";
};

const only = (sheets: readonly WorkbookSheet[]): WorkbookSheet => {
  expect(sheets).toHaveLength(1);
  return sheets[0] as WorkbookSheet;
};
const utf8 = (text: string) => new TextEncoder().encode(text);

/** A minimal .xlsx with the given sheet and shared strings, for what SheetJS would not write. */
const handMade = (sheetXml: string, strings = "", styles = "") =>
  zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${strings}</sst>`,
    "xl/styles.xml": `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheetXml}</worksheet>`,
  });

const ROWS = [
  ["项目支出绩效目标表", null, null],
  ["合计", 3465.68, true],
  [null, 100, "不少于5个"],
];

describe.each<Kind>(["xlsx", "xls", "xlsb", "ods"])("a %s file", (kind) => {
  const bytes = workbook(ROWS, kind, (sheet) => {
    sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
    Object.assign(sheet["B2"] as object, { z: "#,##0.00" });
    Object.assign(sheet["B3"] as object, { f: "SUM(1,99)" });
  });
  const sheet = only(readWorkbook(bytes));
  const { snapshot } = sheet;

  test("gives values, texts and formulas", () => {
    expect(snapshot.name).toBe("表");
    expect(snapshot.values).toEqual(ROWS);
    expect(snapshot.origin).toEqual({ row: 0, column: 0 });
    expect(snapshot.rowHandles).toEqual([0, 1, 2]);
    // SheetJS writes the formulas of these two kinds alone.
    if (kind === "xlsx" || kind === "ods") expect(snapshot.formulas[2]).toEqual([null, "=SUM(1,99)", null]);
    expect(snapshot.texts[0]).toEqual(["项目支出绩效目标表", "", ""]);
  });
  test("shows numbers by their format", () => {
    expect(snapshot.texts[1]?.[1]).toBe(kind === "ods" ? "3465.68" : "3,465.68");
    if (kind !== "ods") expect(sheet.formats[1]?.[1]).toBe("#,##0.00");
  });
  test("gives merges, and tables of one shape", () => {
    expect(snapshot.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    for (const table of [snapshot.values, snapshot.texts, snapshot.formulas, sheet.formats]) {
      expect(table.map((row) => row.length)).toEqual([3, 3, 3]);
    }
  });
});

describe("what a sheet is like", () => {
  test.each<Kind>(["xlsx", "xls", "xlsb"])("%s: protection", (kind) => {
    const protect = (sheet: XLSX.WorkSheet) => void (sheet["!protect"] = { password: "" });
    expect(only(readWorkbook(workbook(ROWS, kind))).isProtected).toBe(false);
    // SheetJS writes no protection into .xls.
    if (kind !== "xls") expect(only(readWorkbook(workbook(ROWS, kind, protect))).isProtected).toBe(true);
  });
  test("hidden sheets and rows, widths and heights", () => {
    const sheet = only(
      readWorkbook(
        workbook(ROWS, "xlsx", (made, book) => {
          made["!rows"] = [{ hpt: 30 }, { hidden: true }];
          made["!cols"] = [{ width: 36 }, undefined as never, { width: 12, hidden: true }];
          book.Workbook = { Sheets: [{ Hidden: 0 }] };
        }),
      ),
    );
    expect(sheet.snapshot.hiddenRows).toEqual([1]);
    expect(sheet.rowHeights[0]).toBe(40);
    expect(sheet.columnWidths).toEqual([252, undefined, 0]);
    expect(sheet.visible).toBe(true);
  });
  test("a hidden sheet says so", () => {
    const sheets = readWorkbook(
      workbook(ROWS, "xlsx", (_, book) => {
        XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["x"]]), "隐藏");
        book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
      }),
    );
    expect(sheets.map((sheet) => sheet.visible)).toEqual([true, false]);
  });
  test("an empty sheet is a sheet without rows", () => {
    const sheet = only(readWorkbook(workbook([])));
    expect(sheet.snapshot.values).toEqual([]);
    expect(sheet.isProtected).toBe(false);
  });
  test("the used range begins where the first value stands", () => {
    const { snapshot } = only(readWorkbook(workbook([[], [], [null, null, "x"]])));
    expect(snapshot.origin).toEqual({ row: 2, column: 2 });
    expect(cellAt(snapshot, 2, 2).value).toBe("x");
  });
});

describe("texts", () => {
  const text = (si: string) => only(readWorkbook(handMade(ONE_STRING, `<si>${si}</si>`))).snapshot.values[0]?.[0];
  const ONE_STRING = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
  test.each([
    ["a plain break", "<t>甲&#10;乙</t>"],
    ["CR LF", "<t>甲\r\n乙</t>"],
    ["an escaped CR before LF", "<t>甲_x000D_\n乙</t>"],
    ["an escaped CR alone", "<t>甲_x000D_乙</t>"],
    ["rich text", "<r><t>甲</t></r><r><rPr><b/></rPr><t>\n</t></r><r><t>乙</t></r>"],
    ["rich text with its reading", '<r><t>甲\n乙</t></r><rPh sb="0" eb="1"><t>jia</t></rPh>'],
  ])("%s breaks a line with LF", (_, si) => expect(text(si)).toBe("甲\n乙"));
  test("an escaped escape stays", () => expect(text("<t>_x005F_x000D_</t>")).toBe("_x000D_"));
  test("an empty text is blank", () => {
    const sheet = handMade(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row></sheetData>',
      "<si><t></t></si><si><t>乙</t></si>",
    );
    expect(only(readWorkbook(sheet)).snapshot.values).toEqual([["乙"]]);
  });
  test("a short empty string does not shift the texts after it", () => {
    const sheet = handMade(ONE_STRING.replace("<v>0", "<v>1"), "<si/><si><t>乙</t></si><si><t>丙</t></si>");
    expect(only(readWorkbook(sheet)).snapshot.values).toEqual([["乙"]]);
  });
  test("inline strings, errors and cells without a place", () => {
    const sheet = handMade(
      '<sheetData><row><c t="inlineStr"><is><t>甲</t></is></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData>',
    );
    const { snapshot } = only(readWorkbook(sheet));
    expect(snapshot.values).toEqual([["甲", "#DIV/0!"]]);
    expect(snapshot.formulas).toEqual([[null, "=1/0"]]);
  });
  test.each([
    ["no value", "<f>SUM(B1:B2)</f>"],
    ["an empty value", "<f>SUM(B1:B2)</f><v></v>"],
    ["a short empty value", "<f>SUM(B1:B2)</f><v/>"],
  ])("a formula with %s, as programs write that do not calculate, is a formula without a value", (_, content) => {
    for (const type of ["", ' t="n"', ' t="str"', ' t="s"', ' t="b"', ' t="e"', ' t="d"']) {
      const sheet = handMade(
        `<sheetData><row r="1"><c r="A1"${type}>${content}</c><c r="B1"><v>1</v></c><c r="C1"><f>B1</f><v>1</v></c></row></sheetData>`,
      );
      const { snapshot } = only(readWorkbook(sheet));
      expect(snapshot.values).toEqual([[null, 1, 1]]);
      expect(snapshot.texts[0]?.[0]).toBe("");
      expect(snapshot.formulas).toEqual([["=SUM(B1:B2)", null, "=B1"]]);
    }
  });
  test("formulas without values that share one formula keep it, each for its own place", () => {
    const sheet = handMade(
      '<sheetData><row r="1"><c r="A1" s="0"><f t="shared" ref="A1:B1" si="0">A2+A3</f></c><c r="B1"><f t="shared" si="0"/></c></row></sheetData>',
    );
    const { snapshot } = only(readWorkbook(sheet));
    expect(snapshot.values).toEqual([[null, null]]);
    expect(snapshot.formulas).toEqual([["=A2+A3", "=B2+B3"]]);
  });
  test("a formula that shows nothing keeps its formula", () => {
    const sheet = handMade(
      '<sheetData><row r="1"><c r="A1" t="str"><f>""</f><v></v></c><c r="B1"><v>1</v></c></row></sheetData>',
    );
    const { snapshot } = only(readWorkbook(sheet));
    expect(snapshot.values).toEqual([[null, 1]]);
    expect(snapshot.formulas[0]?.[0]).toBe('=""');
  });
});

describe("formats", () => {
  const STYLES =
    '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.00&quot;万&quot;"/></numFmts>' +
    '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="16"/><color rgb="FFC00000"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/></border><border><left style="thin"/><bottom style="thin"><color auto="1"/></bottom></border></borders>' +
    '<cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="31" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="176" fontId="0"/>' +
    '<xf numFmtId="49" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf></cellXfs>';
  const sheet = only(
    readWorkbook(
      handMade(
        '<sheetData><row r="1"><c r="A1" s="1"><v>46023</v></c><c r="B1" s="2"><v>46023</v></c><c r="C1" s="3"><v>5</v></c><c r="D1" s="4"/><c r="E1"><v>0.1</v></c></row></sheetData>',
        "",
        STYLES,
      ),
    ),
  );
  test("dates are serial numbers with the Chinese text", () => {
    expect(sheet.snapshot.values[0]?.slice(0, 2)).toEqual([46023, 46023]);
    expect(sheet.snapshot.texts[0]?.slice(0, 2)).toEqual(["2026年1月1日", "2026/1/1"]);
  });
  test("codes are given for blank cells too", () => {
    expect(sheet.formats[0]).toEqual(['yyyy"年"m"月"d"日"', "yyyy/m/d", '0.00"万"', "@", "General"]);
    expect(sheet.snapshot.texts[0]?.[2]).toBe("5.00万");
  });
  test("looks", () => {
    expect(sheet.looks?.[0]?.[3]).toEqual({
      wrap: true,
      horizontal: "center",
      vertical: "center",
      bold: true,
      size: 16,
      color: "#c00000",
      fill: "#f2f2f2",
      borders: ["bottom", "left"],
    });
    expect(sheet.looks?.[0]?.[4]).toBeNull();
  });
});

describe("csv", () => {
  const csv = (text: string | Uint8Array) =>
    only(readWorkbook(typeof text === "string" ? utf8(text) : text, { name: "表.csv" })).snapshot;
  test("quotes, breaks and separators", () => {
    expect(csv('甲,"a""b,\r\nc",\r\n,1').values).toEqual(
      [
        ["甲", 'a"b,\nc', null],
        [null, 1, null],
      ].map((row) => row.slice(0, 2)),
    );
    expect(csv("甲;1\n乙;2").values).toEqual([
      ["甲", 1],
      ["乙", 2],
    ]);
  });
  test("numbers as Excel takes them, dates and long codes as text", () => {
    const { values, texts } = csv('"1,234.50",50%,-3,6-8,44010019900101001X,440100199001010011,≥5个');
    expect(values[0]).toEqual([1234.5, 0.5, -3, "6-8", "44010019900101001X", "440100199001010011", "≥5个"]);
    expect(texts[0]?.[0]).toBe("1,234.50");
  });
  test("a mark before UTF-8 is no text, and GB 18030 is read", () => {
    expect(csv("\ufeff甲").values).toEqual([["甲"]]);
    expect(csv(Uint8Array.of(0xbc, 0xa8, 0xd0, 0xa7)).values).toEqual([["绩效"]]);
  });
  test("the separator is the one of most lines, whatever stands in a title or in a packed cell", () => {
    const rows = ["某单位绩效目标表", "项目\t金额\t指标", "培训\t1\t1、产出；a;b;c,d", "会议\t2\t2、效益,e"];
    expect(csv(rows.join("\r\n")).values).toEqual([
      ["某单位绩效目标表", null, null],
      ["项目", "金额", "指标"],
      ["培训", 1, "1、产出；a;b;c,d"],
      ["会议", 2, "2、效益,e"],
    ]);
    expect(csv("标题\n项目,指标\n培训,a;b;c;d;e\n").values[2]).toEqual(["培训", "a;b;c;d;e"]);
    expect(csv('甲,"x\ty\tz\n\t"\n乙,2').values).toEqual([
      ["甲", "x\ty\tz\n\t"],
      ["乙", 2],
    ]);
  });
  test("a first line that names the separator is no row", () => {
    expect(csv("sep=;\r\n甲;1,5\r\n乙;2,5").values).toEqual([
      ["甲", "1,5"],
      ["乙", "2,5"],
    ]);
  });
  test("Excel's Unicode text, as .csv and as .txt", () => {
    const text = Uint8Array.from(
      [..."\ufeff标题\r\n项目\t金额\r\n"].flatMap((one) => [one.charCodeAt(0) & 0xff, one.charCodeAt(0) >> 8]),
    );
    for (const name of ["表.csv", "表.txt", "表.TSV"])
      expect(only(readWorkbook(text, { name })).snapshot.values).toEqual([
        ["标题", null],
        ["项目", "金额"],
      ]);
  });
  test("what could not be read is told", () => {
    const bytes = utf8("项目,金额\n甲,1\n").map((byte, at) => (at === 15 ? 0xff : byte));
    expect(openWorkbook(bytes, { name: "表.csv" }).notes).toMatchObject([{ code: "bad-bytes", line: 2, column: 1 }]);
  });
  test("long cells take no longer than their length", () => {
    const long = 32_000;
    for (const cell of [
      "9".repeat(long),
      "；".repeat(long),
      ";".repeat(long),
      "\u3000".repeat(long),
      '""'.repeat(long),
    ]) {
      const text = utf8(`项目,指标\n甲,"${cell}"\n乙,${cell}\n`);
      expectWithin(50, () => csv(text));
    }
  });
  test("bytes that are no text are no CSV", () => {
    expect(codeOf(() => readWorkbook(Uint8Array.of(1, 0, 2, 0), { name: "a.csv" }))).toBe("not-a-workbook");
  });
});

describe("files that cannot be read", () => {
  const good = workbook(ROWS);
  test.each<[string, Uint8Array, string]>([
    ["text", utf8("项目,金额\n甲,1"), "not-a-workbook"],
    ["a web page without a table", utf8("<html><body>1</body></html>"), "not-a-workbook"],
    ["nothing", new Uint8Array(), "not-a-workbook"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), "not-a-workbook"],
    ["another zip", zipOf({ "word/document.xml": "<x/>", "[Content_Types].xml": "<Types/>" }), "not-a-workbook"],
    ["half a workbook", good.slice(0, good.length / 2), "broken"],
    ["a workbook short of its last byte", good.slice(0, -1), "broken"],
    ["four bytes of a zip", good.slice(0, 4), "broken"],
  ])("%s named .xlsx", (_, bytes, code) => expect(codeOf(() => readWorkbook(bytes, { name: "a.xlsx" }))).toBe(code));

  test("an encrypted workbook", () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", new Uint8Array(64));
    XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", new Uint8Array(4096));
    const bytes = new Uint8Array(XLSX.CFB.write(container, { type: "array" }) as ArrayBuffer);
    expect(codeOf(() => readWorkbook(bytes))).toBe("encrypted");
  });
  test("another program's compound file", () => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, "/WordDocument", new Uint8Array(4096));
    expect(
      codeOf(() => readWorkbook(new Uint8Array(XLSX.CFB.write(container, { type: "array" }) as ArrayBuffer))),
    ).toBe("not-a-workbook");
  });
  test("a workbook with one byte changed is read as it was or called broken, and always comes to an end", () => {
    const before = JSON.stringify(readWorkbook(good));
    for (let at = 4; at < good.length; at += 7) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      let after = before;
      const code = codeOf(() => (after = JSON.stringify(readWorkbook(bytes))));
      expect(["read", "broken", "encrypted", "not-a-workbook", "too-large", "no-sheets"]).toContain(code);
      if (code === "read") expect(after).toBe(before);
    }
  });
  test("a sheet that cannot be read is not left out in silence", () => {
    expect(
      codeOf(() => readWorkbook(handMade('<sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData>'))),
    ).toBe("broken");
  });
});

describe("sizes", () => {
  test("cells that carry only a format cost nothing, however many columns they claim", () => {
    const cells = Array.from({ length: 2000 }, (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}" s="0"/></row>`);
    const { snapshot } = only(
      readWorkbook(
        handMade(
          `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" width="9"/></cols><sheetData>${cells.join("")}<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>`,
        ),
      ),
    );
    expect(snapshot.origin).toEqual({ row: 1048575, column: 0 });
    expect(snapshot.values).toEqual([[1]]);
  });
  test("a stray value in the last row is read", () => {
    const { snapshot } = only(
      readWorkbook(
        handMade(
          '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="G1048576"><v>2</v></c></row></sheetData>',
        ),
      ),
    );
    expect(snapshot.values).toHaveLength(1048576);
    expect(cellAt(snapshot, 1048575, 6).value).toBe(2);
  });
  test("places beyond a sheet's end are damage", () => {
    for (const xml of [
      '<cols><col min="1" max="999999999" width="9"/></cols><sheetData/>',
      '<sheetData><row r="99999999"><c r="A99999999"><v>1</v></c></row></sheetData>',
      '<sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData>',
    ]) {
      expect(codeOf(() => readWorkbook(handMade(xml)))).toBe("broken");
    }
  });
  test("too many cells and too large parts are refused before they are built", () => {
    const wide = Array.from({ length: 1000 }, (_, r) => `<row r="${r + 1}"><c r="A${r + 1}"><v>1</v></c></row>`);
    const xml = `<sheetData>${wide.join("")}<row r="1001"><c r="XFD1001"><v>1</v></c></row></sheetData>`;
    expect(codeOf(() => readWorkbook(handMade(xml)))).toBe("too-large");
    const bomb = workbook(ROWS);
    const view = new DataView(bomb.buffer);
    const directory = view.getUint32(bomb.length - 6, true);
    view.setUint32(directory + 24, 300 * 2 ** 20, true);
    expect(codeOf(() => readWorkbook(bomb))).toBe("too-large");
    expect(codeOf(() => readWorkbook(workbook([["x"]], "ods", (sheet) => (sheet["!ref"] = "A1"))))).toBe("read");
  });
  test("20,000 rows of seven columns take no more than so many rows may", () => {
    const cell = "1、1-产出指标；11-数量指标；培训人数；≥600人；≥600人\n".repeat(6);
    const bytes = workbook(
      Array.from({ length: 20_000 }, (_, row) => [`项目${row}`, row + 0.5, row, 0, 0, `目标${row}`, `${row}${cell}`]),
    );
    expectWithin(600, () => expect(only(readWorkbook(bytes)).snapshot.values).toHaveLength(20_000));
  });
});

test("a workbook saved as a web page in one file is told as that, whatever its name says", () => {
  const archive = [
    "MIME-Version: 1.0",
    "X-Document-Type: Workbook",
    'Content-Type: multipart/related; boundary="----=_NextPart_01"',
    "",
    "------=_NextPart_01",
    'Content-Type: text/html; charset="utf-8"',
    "",
    "<table><tr><td>项目名称</td></tr></table>",
    "------=_NextPart_01--",
  ].join("\r\n");
  const bytes = new TextEncoder().encode(archive);
  const late = new TextEncoder().encode(`From: <Microsoft Excel>\r\nSubject: 表\r\n${archive}`);
  for (const name of ["自评表.mht", "自评表.xls", "自评表.csv"])
    for (const file of [bytes, late]) expect(codeOf(() => openWorkbook(file, { name }))).toBe("web-archive");
  expect(codeOf(() => openWorkbook(new TextEncoder().encode("MIME-Version,1\n"), { name: "表.csv" }))).toBe("read");
});
