import type { Engine } from "../../../src/workbench/engine/engine";
import { range, sheetId } from "../../support/memory-grid";
import { batch, last, open, run } from "./setup";

const SHEET = sheetId(0);

function onFilter(name = "绩效") {
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), name);
  return { b, sheet, filter: b.property(sheet, "AutoFilter") };
}

const address = (engine: Engine): unknown => {
  const { b, filter } = onFilter();
  b.load(b.method(filter, "GetRangeOrNullObject"), "address");
  return (last(run(engine, b.json())) as { Address: string } | null)?.Address ?? null;
};

test("a filter is put on a range, is told, and is taken away", () => {
  const { grid, engine } = open();
  expect(address(engine)).toBeNull();
  const { b, sheet, filter } = onFilter();
  b.call(filter, "Apply", "A1:B3");
  b.load(filter, "enabled");
  const result = run(engine, b.json());
  expect(result.Error).toBeUndefined();
  expect(last(result)).toEqual({ Enabled: true });
  expect(sheet).toBeGreaterThan(0);
  expect(address(engine)).toBe("绩效!A1:B3");
  grid.insertRows("绩效", 1, 2);
  expect(address(engine)).toBe("绩效!A1:B5");
  const remove = onFilter();
  remove.b.call(remove.filter, "Remove");
  expect(run(engine, remove.b.json()).Error).toBeUndefined();
  expect(grid.filters.on(SHEET)).toBeNull();
});

test("a protected sheet takes no filter, and filtering by a column is refused loudly", () => {
  const { grid, engine } = open();
  const locked = onFilter("O'Neil 表");
  locked.b.call(locked.filter, "Apply", "A1:B1");
  expect(run(engine, locked.b.json()).Error?.Code).toBe("AccessDenied");
  const byColumn = onFilter();
  byColumn.b.call(byColumn.filter, "Apply", "A1:B3", 0, { filterOn: "Values" });
  expect(run(engine, byColumn.b.json()).Error?.Code).toBe("ApiNotFound");
  expect(grid.filters.on(SHEET)).toBeNull();
});

test("a filter goes with its sheet", () => {
  const { grid, engine } = open();
  grid.filters.set(SHEET, range("A1:B3"));
  grid.remove("绩效");
  expect(grid.filters.on(SHEET)).toBeNull();
  expect(engine.faults.failAfterWrites).toBeNull();
});
