import { createEngine } from "../../../src/workbench/engine/engine";
import { createMemoryGrid, sheetId, type MemorySheet } from "../../support/memory-grid";
import { batch, last, run } from "./setup";

/** Wrong answers that samples of Office.js met with, each mended. */

function open(cells: MemorySheet["cells"] = [["甲", 1]], more: Partial<MemorySheet> = {}, address?: string) {
  const grid = createMemoryGrid([{ name: "表", cells, ...more }, { name: "O'Neil 表" }]);
  return { grid, engine: createEngine(grid, { ...(address !== undefined && { address }) }) };
}

function onSheet() {
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), "表");
  return { b, sheet, range: (address: string) => b.method(sheet, "GetRange", address) };
}

test("an error is a value of a type of its own", () => {
  const { engine } = open([["=A9", "=B9", 1, "x", true]], { results: { A1: "#DIV/0!", B1: "#NAME?" } });
  const { b, range } = onSheet();
  b.load(range("A1:F1"), "valueTypes");
  expect(last(run(engine, b.json()))).toEqual({
    ValueTypes: [["Error", "Error", "Double", "String", "Boolean", "Empty"]],
  });
});

test.each([
  ["C:D", "表!C:D"],
  ["5:6", "表!5:6"],
  ["B2", "表!B2"],
])("the address %s is told as %s", (address, told) => {
  const { b, range } = onSheet();
  b.load(range(address), "address");
  expect(last(run(open().engine, b.json()))).toEqual({ Address: told });
});

test.each(["A:A", "5:6"])("of the unbounded range %s no cell is told, and none is set", (address) => {
  const { engine } = open();
  const { b, range } = onSheet();
  b.load(range(address), "values", "formulas", "text", "numberFormat", "valueTypes");
  expect(last(run(engine, b.json()))).toEqual({
    Values: null,
    Formulas: null,
    Text: null,
    NumberFormat: null,
    ValueTypes: null,
  });
  const write = onSheet();
  write.b.set(write.range(address), "Values", 1);
  expect(run(engine, write.b.json()).Error).toMatchObject({ Code: "InvalidArgument" });
});

test.each(["A:A", "1:1", ""])("a look on whole columns or rows fails loudly at once (%s)", (address) => {
  const { engine } = open();
  const { b, range } = onSheet();
  b.set(b.property(b.property(range(address), "Format"), "Font"), "Bold", true);
  expect(run(engine, b.json()).Error).toMatchObject({ Code: "ApiNotFound" });
});

test.each(["A:A", "1:1"])("a list on %s fails loudly at once", (address) => {
  const { engine } = open();
  const { b, range } = onSheet();
  b.set(b.property(range(address), "DataValidation"), "Rule", { list: { inCellDropDown: true, source: "是,否" } });
  expect(run(engine, b.json()).Error).toMatchObject({ Code: "ApiNotFound" });
});

test.each(["Nowhere!B2", "O'Neil 表!B2", "A1048577", "XFE1", "A0", "1:1048577", "A:XFE"])(
  "%s is no address of the sheet",
  (address) => {
    const { b, range } = onSheet();
    b.load(range(address), "address");
    expect(run(open().engine, b.json()).Error).toMatchObject({ Code: "InvalidArgument" });
  },
);

test.each(["表!B2", "'表'!B2", "b2"])("%s is B2", (address) => {
  const { b, range } = onSheet();
  b.load(range(address), "address");
  expect(last(run(open().engine, b.json()))).toEqual({ Address: "表!B2" });
});

test("the workbook is called what its file is called", () => {
  const nameAt = (address?: string) => {
    const b = batch();
    b.load(b.root(), "name");
    return last(run(open([], {}, address).engine, b.json()));
  };
  expect(nameAt("https://localhost/%E7%BB%A9%E6%95%88.xlsx")).toEqual({ Name: "绩效.xlsx" });
  expect(nameAt("D:\\2026\\绩效.xlsx")).toEqual({ Name: "绩效.xlsx" });
  expect(nameAt()).toEqual({ Name: "Book1" });
});

test("a formula that is not closed is refused, and is a text where texts are wanted", () => {
  const { engine, grid } = open([["", ""]], { formats: { B1: "@" } });
  const { b, range } = onSheet();
  b.set(range("B1"), "Values", [["=SUM(A1"]]);
  b.set(range("A1"), "Formulas", [["=SUM(A1"]]);
  expect(run(engine, b.json()).Error).toMatchObject({ Code: "InvalidArgument" });
  expect([grid.cell("表", "A1").formula, grid.cell("表", "B1").value]).toEqual([null, "=SUM(A1"]);
});

test.each(["[nope", '0"个'])("%s is no number format", (format) => {
  const { b, range } = onSheet();
  b.set(range("A1"), "NumberFormat", [[format]]);
  expect(run(open().engine, b.json()).Error).toMatchObject({ Code: "InvalidArgument" });
});

test.each([
  ["an unknown operator", { wholeNumber: { formula1: 1, operator: "Around" } }],
  ["no second bound", { wholeNumber: { formula1: 1, operator: "Between" } }],
  ["a formula that is not closed", { custom: { formula: "=SUM(" } }],
  ["a list of one", { list: { inCellDropDown: true, source: "=INDIRECT(" } }],
  ["a list on a sheet that is not there", { list: { inCellDropDown: true, source: "='词 表'!$A$1:$A$9" } }],
])("a validation with %s is refused", (_name, rule) => {
  const { b, range } = onSheet();
  b.set(b.property(range("A1"), "DataValidation"), "Rule", rule);
  expect(run(open().engine, b.json()).Error).toMatchObject({ Code: "InvalidArgument" });
});

test("custom XML that is not closed is refused", () => {
  const b = batch();
  b.make(b.method(b.property(b.root(), "CustomXmlParts"), "Add", "<a><b></a>"));
  expect(run(open().engine, b.json()).Error).toMatchObject({ Code: "InvalidArgument" });
});

test("a formula that gives an empty text is used, though it shows nothing", () => {
  const { engine } = open([["甲"], [null, "=A9"]], { results: { B2: "" }, formats: { D5: "0%" } });
  const { b, sheet } = onSheet();
  b.load(b.method(sheet, "GetUsedRange", true), "address");
  expect(last(run(engine, b.json()))).toEqual({ Address: "表!A1:B2" });
});

test("a load that names no property asks for none", () => {
  const { b, range } = onSheet();
  b.load(range("A1"), "NoPropertiesNeeded");
  expect(last(run(open().engine, b.json()))).toEqual({});
});

test.each([
  [
    "a number over a text",
    "A1",
    5,
    { valueBefore: "甲", valueAfter: 5, valueTypeBefore: "String", valueTypeAfter: "Double" },
  ],
  [
    "a text into an empty cell",
    "C1",
    "乙",
    { valueBefore: "", valueAfter: "乙", valueTypeBefore: "Empty", valueTypeAfter: "String" },
  ],
  [
    "nothing over a number",
    "B1",
    "",
    { valueBefore: 1, valueAfter: "", valueTypeBefore: "Double", valueTypeAfter: "Empty" },
  ],
])("an edit of one cell tells what was there: %s", async (_name, address, value, details) => {
  const { engine, grid } = open();
  const b = batch();
  b.call(b.item(b.property(b.root(), "Worksheets"), "表"), "_RegisterDataChangedEvent");
  run(engine, b.json());
  const told = new Promise((resolve) => engine.onEvent(([entry]) => resolve(JSON.parse(entry?.[3] ?? ""))));
  grid.type(sheetId(0), address, value);
  expect(await told).toMatchObject({ address, ...details });
});

test("a change of several cells has no such details", async () => {
  const { engine, grid } = open();
  const b = batch();
  b.call(b.item(b.property(b.root(), "Worksheets"), "表"), "_RegisterDataChangedEvent");
  run(engine, b.json());
  const told = new Promise((resolve) => engine.onEvent(([entry]) => resolve(JSON.parse(entry?.[3] ?? ""))));
  grid.write(sheetId(0), { top: 0, left: 0, bottom: 0, right: 1 }, [["x", "y"]]);
  expect(await told).not.toHaveProperty("valueBefore");
});
