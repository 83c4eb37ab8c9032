import type { Engine } from "../../../src/workbench/engine/engine";
import { sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

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
