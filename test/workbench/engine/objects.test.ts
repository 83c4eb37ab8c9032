import { sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

test("a range's properties are answered by their server names, however they were asked for", () => {
  const b = batch();
  const sheet = b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet");
  b.load(b.method(sheet, "GetRange", "A2:B3"), "values", "TEXT", "formulas", "numberFormat", "address", "rowHidden");
  expect(last(run(open().engine, b.json()))).toEqual({
    Values: [
      ["甲", 12.5],
      ["合计", 12.5],
    ],
    Text: [
      ["甲", "12.50"],
      ["合计", "12.5"],
    ],
    Formulas: [
      ["甲", 12.5],
      ["合计", "=SUM(B2)"],
    ],
    NumberFormat: [
      ["General", "0.00"],
      ["General", "General"],
    ],
    Address: "绩效!A2:B3",
    RowHidden: null,
  });
});

test.each([
  ["by its name in any case", "o'neil 表"],
  ["by its id", sheetId(1)],
])("a sheet is found %s", (_name, key) => {
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), key);
  b.make(sheet);
  b.load(sheet, "name", "id", "visibility", "protection/protected");
  b.load(b.method(sheet, "GetCell", 0, 1), "address", "format/protection/locked");
  const { Results } = run(open().engine, b.json());
  expect(Results.map(({ Value }) => Value)).toEqual([
    { Id: sheetId(1) },
    {
      Id: sheetId(1),
      Name: "O'Neil 表",
      Visibility: "Visible",
      Protection: { Protected: true },
    },
    { Address: "'O''Neil 表'!B1", Format: { Protection: { Locked: false } } },
  ]);
});

test("collections answer items, and as many as asked for", () => {
  const b = batch();
  const sheets = b.property(b.root(), "Worksheets");
  b.load(sheets, "items/name");
  b.loadSome(sheets, { Select: ["name"], Top: 1, Skip: 1 });
  b.call(sheets, "GetCount", true);
  const { Results } = run(open().engine, b.json());
  expect(Results[0]?.Value).toEqual({
    _Items: ["绩效", "O'Neil 表", "隐藏"].map((Name, index) => ({ Id: sheetId(index), Name })),
  });
  expect(Results[1]?.Value).toEqual({ _Items: [{ Id: sheetId(1), Name: "O'Neil 表" }] });
  expect(Results[2]?.Value).toBe(2);
});

test("what is not there is null, and so is all that hangs on it", () => {
  const b = batch();
  const none = b.method(b.property(b.root(), "Worksheets"), "GetItemOrNullObject", "没有");
  b.make(none);
  b.load(none, "name");
  b.load(b.method(none, "GetRange", "A1"), "values");
  b.call(none, "Activate");
  b.load(b.nothing(), "values");
  const result = run(open().engine, b.json());
  expect(result.Error).toBeUndefined();
  expect(result.Results.map(({ Value }) => Value)).toEqual([null, null, null, null, null]);
});

test("the used range has all formatted cells, or those that hold something", () => {
  const b = batch();
  const sheet = b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet");
  b.load(b.method(sheet, "GetUsedRangeOrNullObject", false), "address");
  b.load(b.method(sheet, "GetUsedRangeOrNullObject", true), "address");
  const empty = b.item(b.property(b.root(), "Worksheets"), "隐藏");
  b.load(b.method(empty, "GetUsedRangeOrNullObject", true), "address");
  expect(run(open().engine, b.json()).Results.map(({ Value }) => Value)).toEqual([
    { Address: "绩效!A1:B5" },
    { Address: "绩效!A1:B3" },
    null,
  ]);
});

test("kept ranges are found again by their reference, and move with their cells", () => {
  const { engine, grid } = open();
  const first = batch();
  const sheet = first.method(first.property(first.root(), "Worksheets"), "GetActiveWorksheet");
  const cells = first.method(sheet, "GetRange", "A2:B3");
  first.make(cells);
  first.call(cells, "_KeepReference");
  first.make(cells);
  const answers = run(engine, first.json()).Results.map(({ Value }) => Value);
  expect(answers).toEqual([{}, null, { _ReferenceId: "{REF-1}" }]);

  const address = () => {
    const b = batch();
    b.load(b.reference("{REF-1}"), "address");
    return run(engine, b.json());
  };
  grid.insertRows("绩效", 1, 2);
  expect(last(address())).toMatchObject({ Address: "绩效!A4:B5" });
  const drop = batch();
  drop.call(drop.root(), "_RemoveReference", "{REF-1}");
  run(engine, drop.json());
  expect(address().Error).toMatchObject({ Code: "InvalidReference", HttpStatusCode: 400 });
});

test("the client's way to write a large table works", () => {
  const { engine, grid } = open();
  const b = batch();
  const sheet = b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet");
  const cells = b.method(sheet, "GetRangeByIndexes", 9, 0, 3, 2);
  b.call(cells, "_ValidateArraySize", 3, 2);
  const row = b.method(cells, "GetRow", 1);
  const json = JSON.parse(b.json()) as { ObjectPaths: Record<string, object>; Actions: object[] };
  // Object arguments name their path beside the argument.
  json.ObjectPaths["50"] = {
    Id: 50,
    ObjectPathType: 3,
    Name: "GetBoundingRect",
    ParentObjectPathId: row,
    ArgumentInfo: { Arguments: [51], ReferencedObjectPathIds: [51] },
  };
  json.ObjectPaths["51"] = {
    Id: 51,
    ObjectPathType: 3,
    Name: "GetRow",
    ParentObjectPathId: cells,
    ArgumentInfo: { Arguments: [2] },
  };
  const Arguments = [
    [
      [1, "=SUM(A11)"],
      [null, ""],
    ],
  ];
  json.Actions.push({ Id: 60, ActionType: 4, Name: "Values", ObjectPathId: 50, ArgumentInfo: { Arguments } });
  expect(run(engine, JSON.stringify(json)).Error).toBeUndefined();
  expect(grid.cell("绩效", "A11").value).toBe(1);
  expect(grid.cell("绩效", "B11")).toMatchObject({ formula: "=SUM(A11)", value: 1 });
});
