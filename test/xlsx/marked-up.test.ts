import * as XLSX from "@e965/xlsx";
import { checkSheets } from "../../src/check/check";
import { listed } from "../../src/check/listed";
import { fromR1C1 } from "../../src/xlsx/marked-up/r1c1";
import { openWorkbook, readWorkbook } from "../../src/xlsx/read";
import { WorkbookError, type WorkbookSheet } from "../../src/xlsx/workbook";
import { chosenAxes } from "../generated/axes";
import { Choice } from "../generated/choice";
import { LAYOUTS, modelFor } from "../generated/layouts";
import { workbookFile } from "../support/workbook-file";
import { expectWithin } from "../support/work-time";

const utf8 = (text: string) => new TextEncoder().encode(text);
const only = (sheets: readonly WorkbookSheet[]): WorkbookSheet => {
  expect(sheets).toHaveLength(1);
  return sheets[0] as WorkbookSheet;
};
const codeOf = (text: string): string => {
  try {
    readWorkbook(utf8(text));
    return "read";
  } catch (error) {
    return error instanceof WorkbookError ? error.code : String(error);
  }
};

describe("a web page under the name .xls", () => {
  const read = (body: string) => only(readWorkbook(utf8(body))).snapshot;
  const valuesOf = (body: string) => read(body).values;
  const row = (cell: string): string => `<table><tr>${cell}</tr></table>`;

  test("is said to be one", () => {
    expect(openWorkbook(utf8(row("<td>数</td>")), { name: "表.xls" }).notes).toEqual([{ code: "web-page" }]);
  });

  test("its tables stand one below the other, text around them in rows of its own", () => {
    const page = `<!DOCTYPE html><html><head><title>导出</title><style>td{}</style></head><body>
      <h3>某县2026年项目支出绩效目标表</h3><div>单位：<b>万元</b></div>
      <table><tr><td>项目</td><td>20</td></tr></table>注：一<br>二
      <table><tbody><tr><th>指标</th><th>值</th></tr></tbody></table><script>let a = "<td>";</script></body></html>`;
    expect(valuesOf(page)).toEqual([
      ["某县2026年项目支出绩效目标表", null],
      ["单位：万元", null],
      ["项目", 20],
      ["注：一", null],
      ["二", null],
      ["指标", "值"],
    ]);
  });

  test("cells that take in others are merged, and what follows stands beside them", () => {
    const { values, merges } = read(
      `<table><tr><td rowspan=2 colspan="2">产出</td><td>甲</td></tr><tr><td>乙</td></tr><tr><td rowspan="9">丙</td><td>丁<td>戊</table>`,
    );
    expect(values).toEqual([
      ["产出", null, "甲"],
      [null, null, "乙"],
      ["丙", "丁", "戊"],
    ]);
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
  });

  test.each([
    ["line breaks", "<td>一<br>二<p>三</p> 四 </td>", "一\n二\n三\n四"],
    ["spaces and references", "<td>  甲 \n\t乙&amp;&lt;b&gt;&#8805;5&nbsp;人 </td>", "甲 乙&<b>≥5\u00a0人"],
    ["parts in several fonts", "<td><font color=red>≥</font><b>95</b>%</td>", "≥95%"],
    ["what is hidden", '<td>甲<span style="display:none">乙<br></span>丙</td>', "甲丙"],
    ["a number", "<td>1,234.50</td>", 1234.5],
    ["a percentage", "<td> 95% </td>", 0.95],
    ["a number that shows less of itself", '<td x:num="12.345">12.35</td>', 12.345],
    ["a number that is text", "<td style=\"mso-number-format:'\\@'\">0012</td>", "0012"],
    ["a number that Excel says is text", "<td x:str>12</td>", "12"],
    ["a day stays what was typed", "<td>6-8</td>", "6-8"],
  ])("%s", (_, cell, value) => {
    expect(valuesOf(row(`<td>a</td>${cell}`))).toEqual([["a", value]]);
  });

  test("cells of spaces alone are blank, and a cell without a row has one", () => {
    expect(valuesOf("<table><td>甲<td>&nbsp;<td> <br> <td>乙</table>")).toEqual([["甲", null, null, "乙"]]);
  });

  test("a table inside a cell stands below its row", () => {
    const inner = "<table><tr><td>名称</td><td>值</td></tr><tr><td>人数</td><td>5</td></tr></table>";
    expect(valuesOf(`<table><tr><td>表头</td></tr><tr><td>${inner}</td></tr><tr><td>表尾</td></tr></table>`)).toEqual([
      ["表头", null],
      [null, null],
      ["名称", "值"],
      ["人数", 5],
      ["表尾", null],
    ]);
  });

  test("cells beside an inner table keep their columns and lose the merge over it", () => {
    const inner = "<table><tr><td>内一</td></tr><tr><td>内二</td></tr></table>";
    const { values, merges } = read(
      `<table><tr><td rowspan="2">左</td><td>${inner}</td><td>右</td></tr><tr><td>下</td><td rowspan=2>双</td></tr><tr><td>末</td><td>尾</td></tr></table>`,
    );
    expect(values).toEqual([
      ["左", null, "右"],
      ["内一", null, null],
      ["内二", null, null],
      [null, "下", "双"],
      ["末", "尾", null],
    ]);
    expect(merges).toEqual([{ top: 3, left: 2, bottom: 4, right: 2 }]);
  });

  test("a row that is hidden is told as such", () => {
    expect(
      read('<table><tr><td>甲</td></tr><tr style="display:none"><td>乙</td></tr><tr><td>丙</td></tr></table>')
        .hiddenRows,
    ).toEqual([1]);
  });

  test("in the encodings that systems write", () => {
    const gbk = new Uint8Array([...utf8("<table><tr><td>"), 0xb1, 0xed, ...utf8("</td></tr></table>")]);
    expect(only(readWorkbook(gbk)).snapshot.values).toEqual([["表"]]);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${row("<td>表</td>")}`, "utf16le"));
    expect(only(readWorkbook(utf16)).snapshot.values).toEqual([["表"]]);
  });

  test("a page without a table, other markup and broken ones are no workbook", () => {
    for (const text of ["<html><body>无</body></html>", "<svg><table></table></svg>", "<?xml version='1.0'?><a/>", "<"])
      expect([text, codeOf(text)]).toEqual([text, "not-a-workbook"]);
    expect(codeOf("<table><tr><td>&nbsp;</td></tr></table>")).toBe("read");
  });

  test.each(["<table>", "<td>", "<td colspan=1000 rowspan=9>甲", " <b></b>", "<!--", "<tr", "&nbsp;<br>", "<p", "<i>"])(
    "%s over and over takes time in proportion to its length",
    (part) => expectWithin(100, () => codeOf(`<table><tr><td>${part.repeat(100_000)}`)),
  );

  test("one whose elements are never closed is refused", () => {
    expect(codeOf(`<table><tr><td>${"<div>".repeat(20_000)}`)).toBe("broken");
  });
});

describe("a workbook in the XML of Excel 2003", () => {
  const book = (inner: string) =>
    `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:html="http://www.w3.org/TR/REC-html40">${inner}</Workbook>`;
  const sheet = (rows: string, more = "") =>
    book(`<Worksheet ss:Name="表 &amp; 一"${more}><Table>${rows}</Table></Worksheet>`);
  const read = (rows: string) => only(readWorkbook(utf8(sheet(rows))));
  const data = (type: string, text: string, cell = "") => `<Cell${cell}><Data ss:Type="${type}">${text}</Data></Cell>`;

  test("values, places and merges", () => {
    const { snapshot } = read(
      `<Row ss:Index="3">${data("String", "标题&#10;二", ' ss:MergeAcross="2"')}${data("Number", "5")}</Row>` +
        `<Row>${data("Boolean", "1", ' ss:Index="2" ss:MergeDown="1"')}${data("Error", "#DIV/0!")}</Row>`,
    );
    expect(snapshot.name).toBe("表 & 一");
    expect(snapshot.origin).toEqual({ row: 2, column: 0 });
    expect(snapshot.values).toEqual([
      ["标题\n二", null, null, 5],
      [null, true, "#DIV/0!", null],
    ]);
    expect(snapshot.merges).toEqual([
      { top: 2, left: 0, bottom: 2, right: 2 },
      { top: 3, left: 1, bottom: 4, right: 1 },
    ]);
  });

  test("texts in several fonts are whole, and a comment is none of its cell's text", () => {
    const rich = `<Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>粗</B><Font html:Color="#FF0000">红 </Font>尾</ss:Data><Comment><ss:Data xmlns="http://www.w3.org/TR/REC-html40">批注</ss:Data></Comment></Cell>`;
    expect(read(`<Row>${rich}</Row>`).snapshot.values).toEqual([["粗红 尾"]]);
  });

  test("numbers and days are shown by their formats", () => {
    const styles = `<Styles><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style></Styles>`;
    const rows = `<Row>${data("Number", "0.95", ' ss:StyleID="p"')}${data("DateTime", "2026-12-31T00:00:00.000", ' ss:StyleID="d"')}</Row>`;
    const text = book(`${styles}<Worksheet ss:Name="表"><Table>${rows}</Table></Worksheet>`);
    const { snapshot } = only(readWorkbook(utf8(text)));
    expect(snapshot.texts).toEqual([["95.00%", "2026/12/31"]]);
    expect(snapshot.values).toEqual([[0.95, 46387]]);
    const from1904 = text.replace("<Styles>", "<x:ExcelWorkbook><x:Date1904/></x:ExcelWorkbook><Styles>");
    expect(only(readWorkbook(utf8(from1904))).snapshot.texts).toEqual([["95.00%", "2026/12/31"]]);
  });

  test("a format is taken by what it says, whatever it is called", () => {
    const styles = `<Styles><Style ss:ID="a"><NumberFormat ss:Format="toString"/></Style></Styles>`;
    const text = book(
      `${styles}<Worksheet ss:Name="表"><Table><Row>${data("String", "甲", ' ss:StyleID="a"')}</Row></Table></Worksheet>`,
    );
    expect(only(readWorkbook(utf8(text))).formats).toEqual([["toString"]]);
  });

  test("formulas are those of a sheet", () => {
    const { snapshot } = read(`<Row>${data("Number", "1")}${data("Number", "2", ' ss:Formula="=RC[-1]*2"')}</Row>`);
    expect(snapshot.formulas).toEqual([[null, "=A1*2"]]);
  });

  test("rows that speak for others, hidden rows and columns, hidden and protected sheets", () => {
    const rows = `<Column ss:Index="2" ss:Hidden="1" ss:Span="1"/><Row ss:Hidden="1" ss:Span="1"/><Row>${data("String", "甲")}${data("String", "乙", ' ss:Index="4"')}</Row>`;
    const first = read(rows);
    expect(first.snapshot.origin.row).toBe(2);
    expect(first.snapshot.hiddenRows).toEqual([0, 1]);
    expect(first.columnWidths.slice(0, 3)).toEqual([undefined, 0, 0]);
    const text = sheet(`<Row>${data("String", "甲")}</Row>`, ' ss:Protected="1"').replace(
      "</Worksheet>",
      "<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>",
    );
    expect(only(readWorkbook(utf8(text)))).toMatchObject({ visible: false, isProtected: true });
  });

  test.each([
    ["cut off", sheet(`<Row>${data("String", "甲")}</Row>`).slice(0, -30)],
    ["a number that is none", sheet(`<Row>${data("Number", "一")}</Row>`)],
    ["a kind that nobody knows", sheet(`<Row>${data("Text", "一")}</Row>`)],
    ["a place before the first", sheet(`<Row>${data("String", "一", ' ss:Index="0"')}</Row>`)],
    ["a place behind the last", sheet(`<Row>${data("String", "一", ' ss:MergeAcross="99999"')}</Row>`)],
    ["rows behind the last", sheet('<Row ss:Index="1048576"/><Row/><Row/>')],
    ["a DTD", sheet("").replace("?><Workbook", '?><!DOCTYPE a [<!ENTITY b "c">]><Workbook')],
  ])("%s is refused", (_, text) => {
    expect(codeOf(text)).toBe("broken");
  });
});

test.each([
  ["=SUM(R[-3]C:R[-1]C)", "=SUM(C2:C4)"],
  ["=R1C1+RC+R[1]C[-2]", "=$A$1+C5+A6"],
  ["=SUM(C)+SUM(R2)+C[1]", "=SUM(C:C)+SUM($2:$2)+D:D"],
  ["='R1C1'!R2C2&\"R1C1\"", "='R1C1'!$B$2&\"R1C1\""],
  ["=R[-9]C+C[-5]", "=#REF!+#REF!"],
  ["=RATE(1)+COUNT(RC1)+税率C1x", "=RATE(1)+COUNT($A5)+税率C1x"],
])("the formula %s in C5 is %s", (formula, expected) => {
  expect(fromR1C1(formula, 4, 2)).toBe(expected);
});

describe("the same table in another program's file has the same findings", () => {
  const findingsOf = (bytes: Uint8Array) =>
    checkSheets(readWorkbook(bytes).map(({ snapshot }) => ({ ...snapshot, name: "表" }))).findings.map((finding) => {
      const { rule, severity, message, place } = listed(finding);
      return { rule, severity, message, place };
    });

  test.each(LAYOUTS.map((layout, nth) => [layout.id, layout, nth] as const))("%s", (_, layout, nth) => {
    const choice = new Choice(nth + 40);
    const axes = chosenAxes(layout.axes, choice);
    const [first] = layout.write(modelFor(choice, axes), axes).sheets;
    if (first === undefined) throw new Error("The layout writes no sheet.");
    const original = workbookFile([first]);
    const expected = findingsOf(original);
    const book = XLSX.read(original, { dense: true, cellNF: true });
    const as = (bookType: XLSX.BookType) => utf8(XLSX.write(book, { type: "string", bookType }) as string);
    expect(findingsOf(as("xlml"))).toEqual(expected);
  });
});
