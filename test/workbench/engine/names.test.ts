import type { Engine } from "../../../src/workbench/engine/engine";
import { range, sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const SHEET = sheetId(0);

/** A batch on the names of a sheet, and those of the workbook. */
function onNames(sheet = "绩效") {
  const b = batch();
  const root = b.root();
  const of = b.item(b.property(root, "Worksheets"), sheet);
  return {
    b,
    names: b.property(root, "Names"),
    ofSheet: b.property(of, "Names"),
    range: (address: string) => b.method(of, "GetRange", address),
  };
}

function add(engine: Engine, name: unknown, reference: unknown, comment?: unknown) {
  const { b, names } = onNames();
  b.make(b.method(names, "Add", name, reference, comment));
  return run(engine, b.json());
}

function read(engine: Engine, name: string, ...wanted: string[]): unknown {
  const { b, names } = onNames();
  const one = b.item(names, name);
  b.load(one, ...wanted);
  const { Results, Error } = run(engine, b.json());
  return Error?.Code ?? { ...(Results.at(-1)?.Value as object), _Id: undefined };
}

test("a range is named, found without regard to case, and goes with its cells", () => {
  const { grid, engine } = open();
  const result = add(engine, "合计行", "=绩效!$A$3:$B$3", "三行");
  expect(result.Error).toBeUndefined();
  expect(last(result)).toEqual({ _Id: grid.names.all()[0]?.id });
  expect(read(engine, "合计行")).toEqual({
    Name: "合计行",
    Type: "Range",
    Value: "绩效!$A$3:$B$3",
    Formula: "=绩效!$A$3:$B$3",
    Visible: true,
    Comment: "三行",
    Scope: "Workbook",
  });
  grid.insertRows("绩效", 1, 2);
  grid.rename("绩效", "O'Neil");
  expect(read(engine, "合计行", "formula")).toEqual({ Formula: "='O''Neil'!$A$5:$B$5" });
  const { b, names } = onNames("O'Neil");
  b.load(b.method(b.method(names, "GetItemOrNullObject", "合计行"), "GetRange"), "address", "values");
  expect(last(run(engine, b.json()))).toMatchObject({ Address: "'O''Neil'!A5:B5", Values: [["合计", 12.5]] });
});

test("an object that stands for a range can be named, on the sheet alone", () => {
  const { engine } = open();
  const { b, ofSheet, names, range: at } = onNames();
  const cells = at("A1:B1");
  const json = JSON.parse(b.json()) as { ObjectPaths: Record<string, object>; Actions: object[] };
  const argument = { Arguments: ["表头", cells, null], ReferencedObjectPathIds: [0, cells, 0] };
  json.ObjectPaths["90"] = {
    Id: 90,
    ObjectPathType: 3,
    Name: "Add",
    ParentObjectPathId: ofSheet,
    ArgumentInfo: argument,
  };
  json.Actions.push({ Id: 91, ActionType: 1, Name: "", ObjectPathId: 90 });
  for (const [Id, ObjectPathId] of [
    [92, names],
    [93, ofSheet],
  ])
    json.Actions.push({ Id, ActionType: 3, Name: "GetCount", ObjectPathId, ArgumentInfo: { Arguments: [] } });
  json.Actions.push({
    Id: 94,
    ActionType: 2,
    Name: "",
    ObjectPathId: ofSheet,
    QueryInfo: { Select: ["name", "type"] },
  });
  const { Results, Error } = run(engine, JSON.stringify(json));
  expect(Error).toBeUndefined();
  expect(Results.map(({ Value }) => Value).slice(1)).toMatchObject([
    0,
    1,
    { _Items: [{ Name: "表头", Type: "Range" }] },
  ]);
  const look = onNames();
  look.b.load(look.ofSheet, "name", "formula", "scope", "worksheet/name");
  const [only] = (last(run(engine, look.b.json())) as { _Items: object[] })._Items;
  expect(only).toMatchObject({
    Name: "表头",
    Formula: "=绩效!$A$1:$B$1",
    Scope: "Worksheet",
    Worksheet: { Name: "绩效" },
  });
});

test.each([
  ["=0.06", 0.06, "Double"],
  ["=6%", 0.06, "Double"],
  ['="甲""乙"', '甲"乙', "String"],
  ['=""', "", "String"],
  ["=TRUE", true, "Boolean"],
])("the constant %s is told with its type", (formula, value, type) => {
  const { engine } = open();
  add(engine, "常数", formula);
  expect(read(engine, "常数", "value", "type", "formula")).toEqual({ Value: value, Type: type, Formula: formula });
  const { b, names } = onNames();
  b.make(b.method(b.item(names, "常数"), "GetRangeOrNullObject"));
  expect(last(run(engine, b.json()))).toBeNull();
  const strict = onNames();
  strict.b.make(strict.b.method(strict.b.item(strict.names, "常数"), "GetRange"));
  expect(run(engine, strict.b.json()).Error?.Code).toBe("ItemNotFound");
});

test("the references of a formula go with their cells, and what it comes to is not told", () => {
  const { grid, engine } = open();
  add(engine, "总额", '=SUM(绩效!$B$2:$B$3)&"绩效!$B$2"');
  grid.insertRows("绩效", 2, 1);
  expect(read(engine, "总额", "formula")).toEqual({ Formula: '=SUM(绩效!$B$2:$B$4)&"绩效!$B$2"' });
  expect(read(engine, "总额", "value")).toBe("ApiNotFound");
});

test("a name whose cells or sheet are deleted says so", () => {
  const { grid, engine } = open();
  add(engine, "行", "=绩效!$A$3");
  add(engine, "别处", "=隐藏!$B$2");
  const sheet = onNames("隐藏");
  sheet.b.make(sheet.b.method(sheet.ofSheet, "Add", "本表", "=1"));
  run(engine, sheet.b.json());
  grid.shiftCells(SHEET, { kind: "delete", axis: "rows", range: { ...range("A3"), right: 16_383 } });
  grid.remove("隐藏");
  expect(read(engine, "行", "formula", "value", "type")).toEqual({
    Formula: "=绩效!#REF!",
    Value: "#REF!",
    Type: "Error",
  });
  expect(read(engine, "别处", "formula", "value")).toEqual({ Formula: "=#REF!$B$2", Value: "#REF!" });
  expect(grid.names.all().map(({ name }) => name)).toEqual(["行", "别处"]);
});

test("a name's formula, comment and visibility are changed, and it is deleted", () => {
  const { grid, engine } = open();
  add(engine, "税率", "=1");
  const { b, names } = onNames();
  const one = b.item(names, "税率");
  b.set(one, "Formula", "=绩效!$B$2");
  b.set(one, "Comment", "说明");
  b.set(one, "Visible", false);
  b.load(one, "type", "comment", "visible");
  expect(last(run(engine, b.json()))).toMatchObject({ Type: "Range", Comment: "说明", Visible: false });
  const remove = onNames();
  remove.b.call(remove.b.item(remove.names, "税率"), "Delete");
  remove.b.make(remove.b.method(remove.names, "GetItemOrNullObject", "税率"));
  expect(last(run(engine, remove.b.json()))).toBeNull();
  expect(grid.names.all()).toEqual([]);
  expect(read(engine, "税率")).toBe("ItemNotFound");
});

test.each(["", "A1", "xfd1048576", "R1C1", "r", "C", "1月", "两 字", "a-b", "TRUE", "字".repeat(256), 5, "甲!乙"])(
  "%s is no name",
  (name) => {
    const { grid, engine } = open();
    expect(add(engine, name, "=1").Error?.Code).toBe("InvalidArgument");
    expect(grid.names.all()).toEqual([]);
  },
);

test.each(["税率", "_x", "\\d", "A1048577", "XFE1", "a.b_c?", "RC_1", "字".repeat(255)])("%s is a name", (name) => {
  expect(add(open().engine, name, "=1").Error).toBeUndefined();
});

test.each([
  ["=SUM(", "InvalidArgument"],
  ["绩效!$A$1", "InvalidArgument"],
  ["=没有!$A$1", "InvalidArgument"],
  [5, "InvalidArgument"],
  ["=绩效!A1", "ApiNotFound"],
  ["=绩效!A:A", "ApiNotFound"],
  ["=绩效!3:$4", "ApiNotFound"],
  ["=$A$1", "ApiNotFound"],
])("a name for %s is refused", (reference, code) => {
  const { grid, engine } = open();
  expect(add(engine, "甲", reference).Error?.Code).toBe(code);
  expect(grid.names.all()).toEqual([]);
});

test.each(["=绩效!$A:$A", "=绩效!$3:$4", "='O''Neil 表'!$A$1", '="A1"', "=LOG10(100)"])(
  "a name for %s is taken",
  (formula) => {
    const { engine } = open();
    expect(add(engine, "甲", formula).Error).toBeUndefined();
    expect(read(engine, "甲", "formula")).toEqual({ Formula: formula });
  },
);

test("a name is there once in the workbook and once on each sheet", () => {
  const { grid, engine } = open();
  add(engine, "Rate", "=1");
  expect(add(engine, "RATE", "=2").Error?.Code).toBe("ItemAlreadyExists");
  const { b, ofSheet } = onNames();
  b.make(b.method(ofSheet, "Add", "rate", "=3"));
  expect(run(engine, b.json()).Error).toBeUndefined();
  expect(grid.names.all().map(({ formula }) => formula)).toEqual(["=1", "=3"]);
});
