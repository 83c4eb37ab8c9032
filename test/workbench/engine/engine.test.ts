import { createEngine, type Engine } from "../../../src/workbench/engine/engine";
import type { BatchResult } from "../../../src/workbench/engine/batch-types";
import type { RibbonUpdate } from "../../../src/workbench/engine/environment";
import type { Faults } from "../../../src/workbench/engine/faults";
import { createMemoryGrid, sheetId, type MemorySheet } from "../../support/memory-grid";

/** Builds a batch as the client would: one counter for paths and actions. */
function batch() {
  let id = 0;
  const Actions: object[] = [];
  const ObjectPaths: Record<string, object> = {};
  const path = (ObjectPathType: number, Name = "", ParentObjectPathId?: number, ...Arguments: unknown[]) => {
    ObjectPaths[++id] = { Id: id, ObjectPathType, Name, ParentObjectPathId, ArgumentInfo: { Arguments } };
    return id;
  };
  const act = (ActionType: number, ObjectPathId: number, more: object = {}) => {
    Actions.push({ Id: ++id, ActionType, Name: "", ObjectPathId, ...more });
    return id;
  };
  return {
    root: () => path(1),
    service: (name: string) => path(2, name),
    method: (parent: number, name: string, ...args: unknown[]) => path(3, name, parent, ...args),
    property: (parent: number, name: string) => path(4, name, parent),
    item: (parent: number, key: unknown) => path(5, "", parent, key),
    reference: (name: string) => path(6, name, 99),
    nothing: () => path(7, "", 99),
    make: (object: number) => act(1, object),
    load: (object: number, ...Select: string[]) => act(2, object, { QueryInfo: { Select } }),
    loadSome: (object: number, QueryInfo: object) => act(2, object, { QueryInfo }),
    call: (object: number, Name: string, ...Arguments: unknown[]) =>
      act(3, object, { Name, ArgumentInfo: { Arguments } }),
    set: (object: number, Name: string, value: unknown) =>
      act(4, object, { Name, ArgumentInfo: { Arguments: [value] } }),
    trace: () => act(5, 0),
    json: () => JSON.stringify({ AutoKeepReference: true, Actions, ObjectPaths }),
  };
}

const workbook: MemorySheet[] = [
  {
    name: "绩效",
    cells: [
      ["名称", "金额"],
      ["甲", 12.5],
      ["合计", "=SUM(B2)"],
    ],
    formats: { B2: "0.00", A5: "0%" },
    merges: ["A5:B6"],
    hiddenRows: [1],
  },
  { name: "O'Neil 表", isProtected: true, cells: [["x", "y"]], unlocked: ["B1"] },
  { name: "隐藏", visible: false },
];

function open(faults: Partial<Faults> = {}) {
  const grid = createMemoryGrid(workbook);
  const ribbon: RibbonUpdate[] = [];
  const engine = createEngine(grid, { faults, onRibbon: (update) => ribbon.push(update) });
  return { grid, engine, ribbon };
}

function run(engine: Engine, json: string): BatchResult {
  const response = engine.execute(json);
  if (!("body" in response)) throw new Error(`Error ${response.error}`);
  return JSON.parse(response.body) as BatchResult;
}

/** The value a batch's last action answered with. */
const last = (result: BatchResult) => result.Results.at(-1)?.Value;

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

describe("a batch ends", () => {
  const cases: [string, (b: ReturnType<typeof batch>, cells: number, sheet: number) => void, string, number][] = [
    ["at a member nobody wrote", (b, cells) => b.call(cells, "Sort"), "ApiNotFound", 404],
    ["at a property nobody wrote", (b, cells) => b.load(cells, "hyperlink"), "ApiNotFound", 404],
    ["at a property that cannot be set", (b, cells) => b.set(cells, "Address", "A1"), "ApiNotFound", 404],
    ["at an inherited name", (b, cells) => b.call(cells, "toString"), "ApiNotFound", 404],
    ["at a service nobody wrote", (b) => b.make(b.service("Microsoft.Foo")), "ApiNotFound", 404],
    ["at a table of another shape", (b, cells) => b.set(cells, "Values", [[1]]), "InvalidArgument", 400],
    ["at a text that is too long", (b, cells) => b.set(cells, "Values", "x".repeat(32_768)), "InvalidArgument", 400],
    [
      "at a sheet that is not there",
      (b) => b.make(b.item(b.property(b.root(), "Worksheets"), "没有")),
      "ItemNotFound",
      404,
    ],
    [
      "at a selection on another sheet",
      (b) => {
        const other = b.item(b.property(b.root(), "Worksheets"), "O'Neil 表");
        b.call(b.method(other, "GetCell", 0, 0), "Select");
      },
      "InvalidArgument",
      400,
    ],
    [
      "at a locked cell",
      (b) => {
        const other = b.item(b.property(b.root(), "Worksheets"), "O'Neil 表");
        b.set(b.method(other, "GetRange", "A1:B1"), "Values", "z");
      },
      "AccessDenied",
      401,
    ],
  ];
  test.each(cases)("%s", (_name, act, Code, HttpStatusCode) => {
    const { engine, grid } = open();
    const b = batch();
    const sheet = b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet");
    const cells = b.method(sheet, "GetRange", "A1:B1");
    b.set(cells, "Values", [["先", null]]);
    act(b, cells, sheet);
    b.set(cells, "Values", [["后", "后"]]);
    const result = run(engine, b.json());
    expect(result.Error).toMatchObject({ Code, HttpStatusCode, ActionIndex: 1 });
    expect(result.Results).toHaveLength(1);
    // What came before stays done, what came after was not begun.
    expect([grid.cell("绩效", "A1").value, grid.cell("绩效", "B1").value]).toEqual(["先", "金额"]);
  });

  test("and says which member is missing", () => {
    const b = batch();
    b.call(b.method(b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet"), "GetCell", 0, 0), "AutoFill");
    expect(run(open().engine, b.json()).Error?.Message).toBe("Emulator: Range.AutoFill is not implemented.");
  });
});

describe("faults", () => {
  const any = () => {
    const b = batch();
    b.load(b.method(b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet"), "GetRange", "A1:B3"), "values");
    return b.json();
  };
  test.each<[Partial<Faults>, number]>([
    [{ editingCell: true }, 5004],
    [{ sessionLost: true }, 5012],
    [{ requestLimit: 20 }, 5103],
    [{ responseLimit: 20 }, 5104],
    [{ accessDenied: true }, 7000],
  ])("%j answers %i", (faults, error) => {
    expect(open(faults).engine.execute(any())).toEqual({ error });
  });

  test("bytes are counted, not characters", () => {
    const json = any().replace("A1:B3", "绩效!A1:B3");
    expect(open({ requestLimit: Buffer.byteLength(json) }).engine.execute(json)).toMatchObject({ error: 0 });
    expect(open({ requestLimit: Buffer.byteLength(json) - 1 }).engine.execute(json)).toEqual({ error: 5103 });
  });

  test("too many cells come as null", () => {
    expect(last(run(open({ cellLimit: 5 }).engine, any()))).toEqual({ Values: null });
  });

  test("a delayed call waits until the cell is left", async () => {
    const { engine } = open({ editingCell: true });
    const waiting = engine.perform(any(), true);
    expect(await engine.perform(any(), false)).toEqual({ error: 5004 });
    engine.faults.editingCell = false;
    expect(await waiting).toMatchObject({ error: 0 });
  });

  test("the write asked for fails, once", () => {
    const { engine, grid } = open({ failAfterWrites: 1 });
    const b = batch();
    const sheet = b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet");
    const cell = b.method(sheet, "GetCell", 0, 0);
    b.set(cell, "NumberFormat", "@");
    b.set(cell, "Values", "x");
    expect(run(engine, b.json()).Error).toMatchObject({ Code: "GeneralException", ActionIndex: 1 });
    expect(grid.cell("绩效", "A1")).toMatchObject({ value: "名称", format: "@" });
    expect(run(engine, b.json()).Error).toBeUndefined();
  });
});

describe("events", () => {
  const register = (engine: Engine, name: string, onSheet = false) => {
    const b = batch();
    const sheets = b.property(b.root(), "Worksheets");
    b.call(onSheet ? b.item(sheets, "绩效") : sheets, name);
    const trace = b.trace();
    const result = run(engine, b.json());
    expect(result.TraceIds).toEqual([trace]);
    expect(result.Results).toHaveLength(2);
  };
  const told = async (engine: Engine, act: () => void) => {
    const entries: unknown[] = [];
    const stop = engine.onEvent((more) =>
      entries.push(...more.map(([, type, target, args]) => [type, target, JSON.parse(args)])),
    );
    act();
    await new Promise((resolve) => setTimeout(resolve, 5));
    stop();
    return entries;
  };

  test("reach the sheet's and the workbook's listeners, and only who listens", async () => {
    const { engine, grid } = open();
    expect(await told(engine, () => grid.type("绩效", "A1", 1))).toEqual([]);
    register(engine, "_RegisterDataChangedEvent");
    register(engine, "_RegisterDataChangedEvent", true);
    const change = { worksheetId: sheetId(0), address: "A1", changeType: "RangeEdited", triggerSource: "Unknown" };
    expect(await told(engine, () => grid.type("绩效", "A1", 1))).toEqual([
      [10, sheetId(0), expect.objectContaining(change)],
      [10, "Workbook", expect.objectContaining(change)],
    ]);
    register(engine, "_UnregisterDataChangedEvent", true);
    expect(await told(engine, () => grid.type("绩效", "A1", 1))).toHaveLength(1);
  });

  test("of an add-in's own write say so, and come after the response", async () => {
    const { engine, grid } = open();
    register(engine, "_RegisterDataChangedEvent");
    const b = batch();
    const sheet = b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet");
    b.set(b.method(sheet, "GetCell", 0, 0), "Values", "x");
    let answered = false;
    const entries = await told(engine, () => {
      const off = engine.onEvent(() => {
        expect(answered).toBe(true);
        off();
      });
      run(engine, b.json());
      answered = true;
    });
    expect(entries).toEqual([[10, "Workbook", expect.objectContaining({ triggerSource: "ThisLocalAddin" })]]);
    expect(grid.cell("绩效", "A1").value).toBe("x");
  });

  test("switched off for a write are not made up for", async () => {
    const { engine } = open();
    register(engine, "_RegisterDataChangedEvent");
    const b = batch();
    const runtime = b.property(b.root(), "_Runtime");
    const sheet = b.method(b.property(b.root(), "Worksheets"), "GetActiveWorksheet");
    b.set(runtime, "EnableEvents", false);
    b.set(b.method(sheet, "GetCell", 0, 0), "Values", "x");
    b.set(runtime, "EnableEvents", true);
    b.load(runtime, "enableEvents");
    expect(await told(engine, () => expect(last(run(engine, b.json()))).toEqual({ EnableEvents: true }))).toEqual([]);
  });

  test("tell a move to another sheet as leaving one and coming to the other", async () => {
    const { engine, grid } = open();
    register(engine, "_RegisterActivatedEvent");
    register(engine, "_RegisterDeactivatedEvent");
    expect(await told(engine, () => grid.activate("O'Neil 表"))).toEqual([
      [12, "Workbook", { worksheetId: sheetId(0) }],
      [11, "Workbook", { worksheetId: sheetId(1) }],
    ]);
  });
});

test("two pages on one workbook do not hear each other's events or wishes", async () => {
  const { engine, grid } = open();
  const other = engine.fork();
  const b = batch();
  b.call(b.property(b.root(), "Worksheets"), "_RegisterDataChangedEvent");
  b.call(b.service("Microsoft.AppRuntime.AppRuntimeService"), "SetAppRuntimeState", "Visible");
  const heard: string[] = [];
  engine.onEvent(() => heard.push("first"));
  other.onEvent(() => heard.push("second"));
  engine.onVisibilityWish(() => heard.push("wish of the first"));
  other.onVisibilityWish(() => heard.push("wish of the second"));
  run(other, b.json());
  grid.type("绩效", "A1", "x");
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(heard).toEqual(["wish of the second", "second"]);
  expect(engine.batches).toBe(1);
  engine.faults.sessionLost = true;
  expect(other.execute(b.json())).toEqual({ error: 5012 });
});

test("the ribbon and the pane follow the add-in's wishes", () => {
  const { engine, ribbon } = open();
  const wishes: boolean[] = [];
  engine.onVisibilityWish((visible) => wishes.push(visible));
  const b = batch();
  const pane = b.service("Microsoft.AppRuntime.AppRuntimeService");
  b.call(pane, "SetAppRuntimeState", "Visible");
  b.call(pane, "SetAppRuntimeState", "Background");
  const bar = b.service("Microsoft.DynamicRibbon.DynamicRibbon");
  b.set(b.method(bar, "GetButton", "btn"), "Enabled", false);
  b.call(b.method(bar, "GetTab", "tab"), "SetVisibility", true);
  expect(run(engine, b.json()).Error).toBeUndefined();
  expect(wishes).toEqual([true, false]);
  expect(ribbon).toEqual([
    { control: "button", id: "btn", property: "enabled", value: false },
    { control: "tab", id: "tab", property: "visible", value: true },
  ]);
});
