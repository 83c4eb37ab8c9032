import type { Engine } from "../../../src/workbench/engine/engine";
import { batch, last, open, run } from "./setup";

function onSettings() {
  const b = batch();
  return { b, settings: b.property(b.root(), "Settings") };
}

function put(engine: Engine, key: unknown, value: unknown) {
  const { b, settings } = onSettings();
  b.make(b.method(settings, "Add", key, value));
  return run(engine, b.json());
}

test("a setting is made, found by its key, given another value and deleted", () => {
  const { grid, engine } = open();
  expect(last(put(engine, "年度", 2026))).toEqual({ _Id: "年度" });
  put(engine, "年度", { from: 2025, to: [2026, null] });
  put(engine, "是否复核", false);
  const { b, settings } = onSettings();
  b.call(settings, "GetCount");
  b.load(b.item(settings, "年度"), "key", "value");
  b.load(settings, "key", "value");
  expect(run(engine, b.json()).Results.map(({ Value }) => Value)).toEqual([
    2,
    { _Id: "年度", Key: "年度", Value: { from: 2025, to: [2026, null] } },
    {
      _Items: [
        { _Id: "年度", Key: "年度", Value: { from: 2025, to: [2026, null] } },
        { _Id: "是否复核", Key: "是否复核", Value: false },
      ],
    },
  ]);
  const change = onSettings();
  change.b.set(change.b.item(change.settings, "是否复核"), "Value", true);
  change.b.call(change.b.item(change.settings, "年度"), "Delete");
  change.b.make(change.b.method(change.settings, "GetItemOrNullObject", "年度"));
  expect(last(run(engine, change.b.json()))).toBeNull();
  expect(grid.settings.all()).toEqual([{ key: "是否复核", value: true }]);
});

test("every page on a workbook sees the same settings", () => {
  const { engine } = open();
  put(engine.fork(), "键", "值");
  const { b, settings } = onSettings();
  b.load(b.item(settings, "键"), "value");
  expect(last(run(engine, b.json()))).toEqual({ _Id: "键", Value: "值" });
});

test.each([
  ["", 1],
  [5, 1],
  ["键", null],
  ["键", undefined],
])("a setting of the key %p and the value %p is refused", (key, value) => {
  const { grid, engine } = open();
  expect(put(engine, key, value).Error?.Code).toBe("InvalidArgument");
  expect(grid.settings.all()).toEqual([]);
});

test("a setting that is not there fails, and keys differ by case", () => {
  const { engine } = open();
  put(engine, "Key", 1);
  for (const act of ["load", "delete"]) {
    const { b, settings } = onSettings();
    const none = b.item(settings, "key");
    if (act === "load") b.load(none, "value");
    else b.call(none, "Delete");
    expect(run(engine, b.json()).Error?.Code).toBe("ItemNotFound");
  }
});

test("writes are counted, so that one of them can be made to fail", () => {
  const { grid, engine } = open({ failAfterWrites: 1 });
  put(engine, "一", 1);
  expect(put(engine, "二", 2).Error?.Code).toBe("GeneralException");
  expect(grid.settings.all()).toEqual([{ key: "一", value: 1 }]);
});
