import { readWorkbook } from "../../src/xlsx/read";
import { bookOf, MAIN, OFFICE, PACKAGE, relationship } from "./support/book";

const sheetOf = (bytes: Uint8Array) => {
  const [sheet, ...others] = readWorkbook(bytes);
  if (sheet === undefined || others.length > 0) throw new Error("one sheet was expected");
  return sheet;
};
const cells = (...all: readonly string[]): string => `<sheetData><row r="1">${all.join("")}</row></sheetData>`;
const styles = (inside: string): Readonly<Record<string, string>> => ({
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${inside}</styleSheet>`,
});
const workbook = (inside: string): string => `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</workbook>`;
const ONE_SHEET = '<sheets><sheet name="表" sheetId="1" r:id="a"/></sheets>';

describe("days", () => {
  const DAY = styles('<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>');
  const from1904 = { "xl/workbook.xml": workbook(`<workbookPr date1904="1"/>${ONE_SHEET}`) };

  test("count from 1900, or from 1904 where the workbook says so", () => {
    const day = cells('<c r="A1" s="1"><v>45352</v></c>');
    expect(sheetOf(bookOf(day, DAY)).snapshot.texts).toEqual([["2024/3/1"]]);
    expect(sheetOf(bookOf(day, { ...DAY, ...from1904 })).snapshot.texts).toEqual([["2028/3/2"]]);
  });

  test.each([
    ["2024-03-01", 45_352],
    ["2024-03-01T12:00:00", 45_352.5],
    ["2024-02-29T18:00Z", 45_351.75],
    ["1900-03-01", 61],
    ["2000-01-01", 36_526],
  ])("written as %s are the number %d, shown as the same day in either count", (written, number) => {
    const day = cells(`<c r="A1" s="1" t="d"><v>${written}</v></c>`);
    const { snapshot } = sheetOf(bookOf(day, DAY));
    expect(snapshot.values).toEqual([[number]]);
    if (number < 2_000) return;
    const other = sheetOf(bookOf(day, { ...DAY, ...from1904 })).snapshot;
    expect(other.values).toEqual([[number - 1_462]]);
    expect(other.texts).toEqual(snapshot.texts);
  });

  test.each([
    ["10:10:10", (10 * 3600 + 10 * 60 + 10) / 86_400],
    ["T06:00", 0.25],
    ["18:00:00.0Z", 0.75],
  ])("a time alone, %s, is that part of a day in either count", (written, number) => {
    const time = cells(`<c r="A1" t="d"><v>${written}</v></c>`);
    expect(sheetOf(bookOf(time)).snapshot.values).toEqual([[number]]);
    expect(sheetOf(bookOf(time, from1904)).snapshot.values).toEqual([[number]]);
  });

  test.each(["1. März", "T", "2024-03", "2024-03-01T", "2024-03-0110:00", "2024-03-01TT10:00", "10", "Z"])(
    "%j is none",
    (written) => {
      const day = bookOf(cells(`<c r="A1" t="d"><v>${written}</v></c>`));
      expect(() => readWorkbook(day)).toThrow("no day");
    },
  );
});

test("rows and cells that are not in order stand where they say", () => {
  const row = (at: number, ...all: readonly string[]): string => `<row r="${at}">${all.join("")}</row>`;
  const cell = (at: string, value: number): string => `<c r="${at}"><v>${value}</v></c>`;
  const { snapshot } = sheetOf(
    bookOf(
      `<sheetData>${row(3, cell("A3", 5))}${row(1, cell("B1", 2), cell("A1", 1))}${row(2, cell("A2", 3))}</sheetData>`,
    ),
  );
  expect(snapshot.values).toEqual([
    [1, 2],
    [3, null],
    [5, null],
  ]);
  const twice = `<sheetData>${row(3, cell("A3", 5))}${row(1, cell("A1", 1))}${row(3, cell("B3", 5))}</sheetData>`;
  expect(() => readWorkbook(bookOf(twice))).toThrow("row 3 is there twice");
});

describe("the address of a cell", () => {
  const at = (address: string): Uint8Array =>
    bookOf(`<sheetData><row r="12"><c r="${address}"><v>1</v></c></row></sheetData>`);

  test.each([
    ["A12", 0],
    ["Z12", 25],
    ["AA12", 26],
    ["XFD12", 16_383],
    ["B012", 1],
  ])("%s is read", (address, column) => {
    expect(sheetOf(at(address)).snapshot.origin).toEqual({ row: 11, column });
  });

  test.each(["", "A", "12", "A1", "A123", "A12B", "A12 ", "a12", "XFE12", "AAAA12", "@12", "[12", "A1:", "$A$12"])(
    "%j is damage",
    (address) => {
      expect(() => readWorkbook(at(address))).toThrow("damaged");
    },
  );
});

test("the pronunciation of a text in its cell is no part of it", () => {
  const text = '<is><r><t>培</t></r><r><t>训</t></r><rPh sb="0" eb="1"><t>péi</t></rPh></is>';
  expect(sheetOf(bookOf(cells(`<c r="A1" t="inlineStr">${text}</c>`))).snapshot.values).toEqual([["培训"]]);
});

test("a pronunciation may be in runs, as the text it belongs to", () => {
  const inRuns = '<r><t>课</t></r><rPh sb="0" eb="1"><r><t>kè</t></r></rPh>';
  const book = bookOf(cells(`<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${inRuns}</is></c>`), {
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si>${inRuns}</si></sst>`,
  });
  expect(sheetOf(book).snapshot.values).toEqual([["课", "课"]]);
});

test("a cell whose style is left empty has the first", () => {
  const { snapshot, formats } = sheetOf(
    bookOf(cells('<c r="A1" s=""><v>5</v></c>'), styles('<cellXfs><xf numFmtId="2"/></cellXfs>')),
  );
  expect(snapshot.values).toEqual([[5]]);
  expect(formats).toEqual([["0.00"]]);
});

test("an array formula is that of every cell of its range", () => {
  const { snapshot } = sheetOf(
    bookOf(
      cells('<c r="A1"><f t="array" ref="A1:B1">C1:D1*2</f><v>2</v></c><c r="B1"><v>4</v></c><c r="C1"><v>1</v></c>'),
    ),
  );
  expect(snapshot.formulas).toEqual([["=C1:D1*2", "=C1:D1*2", null]]);
});

describe("looks and formats", () => {
  const fill = (pattern: string): string =>
    `<fill><patternFill patternType="${pattern}"><fgColor rgb="FFFF0000"/></patternFill></fill>`;

  test("a fill has the colour of its dots only where it is solid", () => {
    const { looks } = sheetOf(
      bookOf(
        cells('<c r="A1" s="1"><v>1</v></c><c r="B1" s="2"><v>1</v></c>'),
        styles(
          `<fills>${fill("none")}${fill("solid")}${fill("gray125")}</fills><cellXfs><xf/><xf fillId="1"/><xf fillId="2"/></cellXfs>`,
        ),
      ),
    );
    expect(looks).toEqual([[{ fill: "#ff0000" }, null]]);
  });

  test("a format without a code is the general one", () => {
    const { snapshot, formats } = sheetOf(
      bookOf(
        cells('<c r="A1" s="1"><v>1.5</v></c>'),
        styles('<numFmts><numFmt numFmtId="164" formatCode=""/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>'),
      ),
    );
    expect(snapshot.texts).toEqual([["1.5"]]);
    expect(formats).toEqual([["General"]]);
  });
});

test("charts and modules of macros are no sheets with cells", () => {
  const sheets = readWorkbook(
    bookOf(cells('<c r="A1"><v>1</v></c>'), {
      "xl/workbook.xml": workbook(
        '<sheets><sheet name="图" sheetId="2" r:id="d"/><sheet name="宏" sheetId="3" r:id=""/><sheet name="表" sheetId="1" r:id="a"/></sheets>',
      ),
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("a", "worksheet", "worksheets/sheet1.xml")}${relationship("d", "chartsheet", "chartsheets/sheet1.xml")}</Relationships>`,
      "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>`,
    }),
  );
  expect(sheets.map(({ snapshot }) => snapshot.name)).toEqual(["表"]);
});
