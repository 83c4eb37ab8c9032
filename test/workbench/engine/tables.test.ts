import type { Engine } from "../../../src/workbench/engine/engine";
import { range, sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const SHEET = sheetId(0);

/** A batch on the tables of a sheet, and those of the workbook. */
function onTables(sheet = "绩效") {
  const b = batch();
  const root = b.root();
  const of = b.item(b.property(root, "Worksheets"), sheet);
  return { b, tables: b.property(of, "Tables"), ofBook: b.property(root, "Tables") };
}

function add(engine: Engine, address: unknown, hasHeaders = true, sheet = "绩效") {
  const { b, tables } = onTables(sheet);
  b.make(b.method(tables, "Add", address, hasHeaders));
  return run(engine, b.json());
}

/** What a batch on the only table answers last, or the code of its error. */
function on(engine: Engine, act: (b: ReturnType<typeof batch>, table: number) => void): unknown {
  const { b, ofBook } = onTables();
  act(b, b.method(ofBook, "GetItemAt", 0));
  const result = run(engine, b.json());
  return result.Error?.Code ?? last(result);
}

const addressOf = (engine: Engine, method: string): unknown => {
  const answer = on(engine, (b, table) => b.load(b.method(table, method), "address"));
  return (answer as { Address?: string }).Address ?? answer;
};

const rows = (engine: Engine, ...args: unknown[]): unknown =>
  on(engine, (b, table) => {
    const all = b.property(table, "Rows");
    b.make(b.method(all, "Add", ...args));
    b.call(all, "GetCount");
  });

test("a table is made of cells with a header, and told by its parts", () => {
  const { grid, engine } = open();
  const result = add(engine, "A1:B3");
  expect(result.Error).toBeUndefined();
  const { id } = grid.tables.all()[0] ?? {};
  expect(last(result)).toEqual({ Id: id });
  expect(on(engine, (b, table) => b.load(table))).toEqual({
    Id: id,
    Name: "Table1",
    Style: "TableStyleMedium2",
    ShowHeaders: true,
    ShowTotals: false,
    ShowBandedRows: true,
    ShowBandedColumns: false,
    ShowFilterButton: true,
    HighlightFirstColumn: false,
    HighlightLastColumn: false,
  });
  expect(["GetRange", "GetHeaderRowRange", "GetDataBodyRange"].map((method) => addressOf(engine, method))).toEqual([
    "绩效!A1:B3",
    "绩效!A1:B1",
    "绩效!A2:B3",
  ]);
});

test("a header alone gets a row, which the first row that is added takes", () => {
  const { grid, engine } = open();
  grid.write(SHEET, range("D1:E1"), [["日期", ""]]);
  add(engine, "D1:E1");
  expect(grid.cell("绩效", "E1").value).toBe("Column1");
  expect([addressOf(engine, "GetDataBodyRange"), on(engine, (b, t) => b.load(b.property(t, "Rows"), "count"))]).toEqual(
    ["绩效!D2:E2", { Count: 0 }],
  );
  expect(
    rows(engine, null, [
      ["一月", 1],
      ["二月", 2],
    ]),
  ).toBe(2);
  expect(addressOf(engine, "GetRange")).toBe("绩效!D1:E3");
  expect(grid.cell("绩效", "D3").value).toBe("二月");
});

test("rows come at the end and in between; what stands below moves down", () => {
  const { grid, engine } = open();
  grid.write(SHEET, range("D1:E4"), [
    ["项目", "金额"],
    ["甲", 1],
    ["乙", 2],
    ["表外", "留"],
  ]);
  grid.format("绩效", "E3", "0.00");
  add(engine, "D1:E3");
  expect(rows(engine, 1, [["中", 9]])).toBe(3);
  expect(rows(engine, null, [["末", 8]])).toBe(4);
  expect(rows(engine, -1)).toBe(5);
  expect(addressOf(engine, "GetDataBodyRange")).toBe("绩效!D2:E6");
  expect(grid.read(SHEET, range("D1:E7")).values).toEqual([
    ["项目", "金额"],
    ["甲", 1],
    ["中", 9],
    ["乙", 2],
    ["末", 8],
    [null, null],
    ["表外", "留"],
  ]);
  expect(grid.cell("绩效", "E5").format).toBe("0.00");
  const row = (act: (b: ReturnType<typeof batch>, row: number) => void): unknown =>
    on(engine, (b, table) => act(b, b.method(b.property(table, "Rows"), "GetItemAt", 1)));
  expect(row((b, one) => b.load(one, "index", "values"))).toEqual({ Index: 1, Values: [["中", 9]] });
  expect(row((b, one) => b.call(one, "Delete"))).toBeNull();
  expect(row((b, one) => b.load(one, "values"))).toEqual({ Values: [["乙", 2]] });
  expect(grid.cell("绩效", "D6").value).toBe("表外");
});

test("the last row that is deleted leaves a blank one", () => {
  const { grid, engine } = open();
  grid.write(SHEET, range("D1:D2"), [["项目"], ["甲"]]);
  add(engine, "D1:D2");
  on(engine, (b, table) => b.call(b.method(b.property(table, "Rows"), "GetItemAt", 0), "Delete"));
  expect([grid.cell("绩效", "D2").value, addressOf(engine, "GetRange")]).toEqual([null, "绩效!D1:D2"]);
  expect(rows(engine, null, [["新"]])).toBe(1);
});

test("each column has a name of its own", () => {
  const { grid, engine } = open();
  grid.write(SHEET, range("D1:I1"), [["", "金额", "金额", "column2", "", "金额2"]]);
  add(engine, "D1:I1");
  expect(grid.read(SHEET, range("D1:I1")).values).toEqual([
    ["Column1", "金额", "金额3", "column2", "Column3", "金额2"],
  ]);
});

test("cells without a header get one above them", () => {
  const { grid, engine } = open();
  grid.write(SHEET, range("D1:E2"), [
    ["甲", 1],
    ["乙", 2],
  ]);
  add(engine, "D1:E2", false);
  expect(addressOf(engine, "GetRange")).toBe("绩效!D1:E3");
  expect(grid.read(SHEET, range("D1:E2")).values).toEqual([
    ["Column1", "Column2"],
    ["甲", 1],
  ]);
});

test("columns are found by name, place and id, read and renamed", () => {
  const { grid, engine } = open();
  add(engine, "A1:B3");
  const columns = (act: (b: ReturnType<typeof batch>, columns: number) => void): unknown =>
    on(engine, (b, table) => act(b, b.property(table, "Columns")));
  expect(columns((b, all) => b.load(b.item(all, "金额"), "id", "index", "values"))).toEqual({
    Id: 2,
    Index: 1,
    Values: [["金额"], [12.5], [12.5]],
  });
  expect(columns((b, all) => b.load(all, "name"))).toEqual({
    _Items: [
      { Id: 1, Name: "名称" },
      { Id: 2, Name: "金额" },
    ],
  });
  expect(columns((b, all) => b.make(b.method(all, "GetItemOrNullObject", "没有")))).toBeNull();
  expect(columns((b, all) => b.make(b.item(all, 3)))).toBe("ItemNotFound");
  expect(columns((b, all) => b.set(b.item(all, 2), "Name", "名称"))).toBe("ItemAlreadyExists");
  expect(columns((b, all) => b.set(b.item(all, 2), "Name", "万元"))).toBeNull();
  expect(grid.cell("绩效", "B1").value).toBe("万元");
  expect(columns((b, all) => b.load(b.method(b.method(all, "GetItemAt", 1), "GetDataBodyRange"), "address"))).toEqual({
    Address: "绩效!B2:B3",
  });
});

test("columns come at the end and in between, and go", () => {
  const { grid, engine } = open();
  grid.write(SHEET, range("D1:F2"), [
    ["项目", "金额", "表外"],
    ["甲", 1, "留"],
  ]);
  add(engine, "D1:E2");
  const columns = (act: (b: ReturnType<typeof batch>, columns: number) => void): unknown =>
    on(engine, (b, table) => act(b, b.property(table, "Columns")));
  expect(columns((b, all) => b.make(b.method(all, "Add", null, [["两倍"], ["=E2*2"]])))).toEqual({ Id: 3 });
  expect(columns((b, all) => b.make(b.method(all, "Add", 1, null, "单位")))).toEqual({ Id: 2 });
  columns((b, all) => b.make(b.method(all, "Add", -1)));
  expect(addressOf(engine, "GetRange")).toBe("绩效!D1:H2");
  expect(grid.read(SHEET, range("D1:I1")).values).toEqual([["项目", "单位", "金额", "两倍", "Column1", "表外"]]);
  expect(grid.cell("绩效", "G2").formula).toBe("=F2*2");
  expect(columns((b, all) => b.call(b.item(all, "单位"), "Delete"))).toBeNull();
  expect(addressOf(engine, "GetRange")).toBe("绩效!D1:G2");
  expect(columns((b, all) => b.make(b.method(all, "Add", null, [["新"]])))).toBe("InvalidArgument");
  expect(columns((b, all) => b.make(b.method(all, "Add", null, [["新"], ["=SUM("]])))).toBe("InvalidArgument");
  expect(columns((b, all) => b.make(b.method(all, "Add", 9)))).toBe("InvalidArgument");
  expect(addressOf(engine, "GetRange")).toBe("绩效!D1:G2");
});

test("a table is renamed, styled, found by its name, made cells again, and deleted with what they hold", () => {
  const { grid, engine } = open();
  add(engine, "A1:B3");
  expect(on(engine, (b, table) => b.set(table, "Name", "支出表"))).toBeNull();
  expect(on(engine, (b, table) => b.set(table, "Style", "TableStyleLight1"))).toBeNull();
  expect(on(engine, (b, table) => b.set(table, "ShowBandedRows", false))).toBeNull();
  const { b, ofBook } = onTables();
  b.load(b.item(ofBook, "支出表"), "style", "showBandedRows");
  expect(last(run(engine, b.json()))).toMatchObject({ Style: "TableStyleLight1", ShowBandedRows: false });
  for (const [property, value, code] of [
    ["Name", "A1", "InvalidArgument"],
    ["Name", "两 字", "InvalidArgument"],
    ["Style", "TableStyleLight22", "InvalidArgument"],
    ["ShowHeaders", false, "ApiNotFound"],
    ["ShowTotals", true, "ApiNotFound"],
  ] as const)
    expect(on(engine, (one, table) => one.set(table, property, value))).toBe(code);
  expect(on(engine, (one, table) => one.load(one.method(table, "ConvertToRange"), "address"))).toEqual({
    Address: "绩效!A1:B3",
  });
  expect([grid.tables.all(), grid.cell("绩效", "A1").value]).toEqual([[], "名称"]);
  add(engine, "A1:B3");
  on(engine, (one, table) => one.call(table, "Delete"));
  expect([grid.tables.all(), grid.cell("绩效", "A1").value, grid.cell("绩效", "B3").formula]).toEqual([[], null, null]);
});

test.each([
  ["B3:C4", true, "绩效", "InvalidArgument"],
  ["A5:B6", true, "绩效", "ApiNotFound"],
  ["D:D", true, "绩效", "ApiNotFound"],
  ["隐藏!D1", true, "绩效", "InvalidArgument"],
  ["", true, "绩效", "InvalidArgument"],
  ["A1:B2", true, "O'Neil 表", "AccessDenied"],
])("a table on %s is refused", (address, hasHeaders, sheet, code) => {
  const { grid, engine } = open();
  add(engine, "A1:B3");
  const before = grid.contents("绩效");
  expect(add(engine, address, hasHeaders, sheet).Error?.Code).toBe(code);
  expect([grid.tables.all().length, grid.contents("绩效")]).toEqual([1, before]);
});

test("a name stands for a table or for a range, not for both", () => {
  const { grid, engine } = open();
  grid.names.add({ name: "Table1", sheet: null, formula: "=1", comment: "", visible: true });
  add(engine, "A1:B3");
  expect(grid.tables.all()[0]?.name).toBe("Table2");
  expect(on(engine, (b, table) => b.set(table, "Name", "TABLE1"))).toBe("ItemAlreadyExists");
  const b = batch();
  b.make(b.method(b.property(b.root(), "Names"), "Add", "table2", "=1"));
  expect(run(engine, b.json()).Error?.Code).toBe("ItemAlreadyExists");
});

test("a table goes with its cells and its sheet, and no shift tears it apart", () => {
  const { grid, engine } = open();
  add(engine, "A1:B3");
  grid.insertRows("绩效", 0, 2);
  expect(addressOf(engine, "GetRange")).toBe("绩效!A3:B5");
  const shift = (address: string, way: "Insert" | "Delete", direction: string): unknown => {
    const b = batch();
    const sheet = b.item(b.property(b.root(), "Worksheets"), "绩效");
    const cells = b.method(sheet, "GetRange", address);
    if (way === "Insert") b.make(b.method(cells, way, direction));
    else b.call(cells, way, direction);
    return run(engine, b.json()).Error?.Code;
  };
  expect(shift("A1", "Insert", "Down")).toBe("InsertDeleteConflict");
  expect(shift("3:3", "Delete", "Up")).toBe("ApiNotFound");
  expect(shift("4:4", "Delete", "Up")).toBeUndefined();
  expect(addressOf(engine, "GetRange")).toBe("绩效!A3:B4");
  grid.remove("绩效");
  expect(grid.tables.all()).toEqual([]);
});

test.each([[[["一个"]]], [["甲", 1]], [[]], [5]])("rows of %p do not fit a table of two columns", (values) => {
  const { grid, engine } = open();
  add(engine, "A1:B3");
  const before = grid.contents("绩效");
  expect(rows(engine, null, values)).toBe("InvalidArgument");
  expect(rows(engine, 3, [["甲", 1]])).toBe("InvalidArgument");
  expect(grid.contents("绩效")).toEqual(before);
});
