import type { Selection, SheetChange } from "../../src/host/host";
import type { MemoryGrid } from "../support/memory-grid";
import { group, pause, put, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

/** Long enough for a burst to end and the answer to come, also on a busy machine. */
const SETTLED = 250;

async function listening<T>(subscribe: (listener: (event: T) => void) => Promise<() => Promise<void>>) {
  const seen: T[] = [];
  const stop = await subscribe((event) => seen.push(event));
  return { seen, stop };
}
const changes = () => listening<SheetChange>((listener) => bench.port.onChange(listener));
const selections = () => listening<Selection>((listener) => bench.port.onSelection(listener));

const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe("changes", () => {
  test("are told with their place, on whatever sheet", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "另" }]);
    const { seen, stop } = await changes();
    grid.type("表", "B2", "甲");
    grid.write(grid.sheets()[1]?.id ?? "", at(0, 0, 1, 1), [
      [1, 2],
      [3, 4],
    ]);
    await pause(SETTLED);
    expect(seen).toEqual([
      { sheet: "表", range: at(1, 1) },
      { sheet: "另", range: at(0, 0, 1, 1) },
    ]);
    await stop();
  });

  test("of rows tell no place: everything may have moved", async () => {
    const { grid } = bench.open([{ name: "表", cells: [["甲"]] }]);
    const { seen, stop } = await changes();
    grid.insertRows("表", 0, 2);
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "表", range: null }]);
    await stop();
  });

  test("of a sheet that is deleted are told by the name it had", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "另" }]);
    const { seen, stop } = await changes();
    grid.remove("另");
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "另", range: null }]);
    await stop();
  });

  test("are told by the name the sheet has now", async () => {
    const { grid } = bench.open([{ name: "表" }]);
    const { seen, stop } = await changes();
    grid.rename("表", "新名");
    grid.type("新名", "A1", "甲");
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "新名", range: at(0, 0) }]);
    await stop();
  });

  test("of a burst cost one look at the workbook", async () => {
    const { grid, engine } = bench.open([{ name: "表" }]);
    const { seen, stop } = await changes();
    await pause(SETTLED);
    const before = engine.batches;
    for (let row = 1; row <= 50; row++) grid.type("表", `A${row}`, row);
    await pause(SETTLED);
    expect(seen).toHaveLength(50);
    expect(engine.batches - before).toBe(1);
    await stop();
  });

  test("by the port's own writes are not told, and the user's after them are", async () => {
    const { grid } = bench.open([{ name: "表", cells: [["甲", "乙"]] }]);
    const { seen, stop } = await changes();
    const { undo } = await bench.port.write([group("a", put("A1", "甲", "=1"))]);
    await bench.port.write(undo);
    await pause(SETTLED);
    expect(seen).toEqual([]);
    grid.type("表", "B1", "丙");
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "表", range: at(0, 1) }]);
    await stop();
  });

  test("end with the unsubscriber, which may be called twice", async () => {
    const { grid } = bench.open([{ name: "表" }]);
    const { seen, stop } = await changes();
    grid.type("表", "A1", 1);
    await stop();
    await stop();
    grid.type("表", "A2", 2);
    await pause(SETTLED);
    expect(seen).toEqual([]);
  });

  test("made while a cell is edited are told once it is left", async () => {
    const { grid, engine } = bench.open([{ name: "表" }]);
    const { seen, stop } = await changes();
    grid.type("表", "A1", 1);
    engine.faults.editingCell = true;
    await pause(SETTLED);
    expect(seen).toEqual([]);
    engine.faults.editingCell = false;
    await pause(SETTLED);
    expect(seen).toHaveLength(1);
    await stop();
  });
});

describe("picks from a list that raise no event", () => {
  const list = (grid: MemoryGrid): void =>
    grid.setValidation(grid.activeSheet(), at(1, 1), {
      ...{ kind: "list", formula1: "甲,乙", formula2: null, operator: null, dropDown: true, allowBlank: true },
      prompt: { show: false, title: "", message: "" },
      error: { show: false, title: "", message: "", style: "Stop" },
    });

  async function picking() {
    const { grid, engine } = bench.open([{ name: "表", cells: [["甲"]] }, { name: "另" }]);
    engine.quirks.listPicksAreSilent = true;
    list(grid);
    const { seen, stop } = await changes();
    grid.select(at(1, 1));
    await pause(SETTLED);
    return { grid, seen, stop };
  }

  test("are noticed once the cell is left", async () => {
    const { grid, seen, stop } = await picking();
    grid.type("表", "B2", "乙");
    await pause(SETTLED);
    expect(seen).toEqual([]);
    grid.select(at(2, 1));
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "表", range: at(1, 1) }]);
    await stop();
  });

  test("also where it is left for another sheet", async () => {
    const { grid, seen, stop } = await picking();
    grid.type("表", "B2", "乙");
    grid.activate("另");
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "表", range: at(1, 1) }]);
    await stop();
  });

  test("and a cell that is left as it was, or was written by the port, is not told", async () => {
    const { grid, seen, stop } = await picking();
    grid.select(at(2, 1));
    await pause(SETTLED);
    grid.select(at(1, 1));
    await pause(SETTLED);
    await bench.port.write([group("a", put("B2", null, "乙"))]);
    grid.select(at(2, 1));
    await pause(SETTLED);
    expect(seen).toEqual([]);
    await stop();
  });

  test("and one that an event told of is told once", async () => {
    const { grid, seen, stop } = await picking();
    grid.select(at(3, 3));
    await pause(SETTLED);
    grid.type("表", "D4", "x");
    grid.select(at(4, 3));
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "表", range: at(3, 3) }]);
    await stop();
  });
});

describe("the selection", () => {
  test("is told when asked for, without a move", async () => {
    const { grid } = bench.open([{ name: "表" }]);
    grid.select(at(2, 1, 3, 4));
    expect(await bench.port.readSelection()).toEqual({ sheet: "表", range: at(2, 1, 3, 4) });
  });

  test("is told after a burst of moves, once", async () => {
    const { grid } = bench.open([{ name: "表" }]);
    const { seen, stop } = await selections();
    for (let row = 0; row < 9; row++) grid.select(at(row, 1));
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "表", range: at(8, 1) }]);
    grid.select(at(8, 1));
    await pause(SETTLED);
    expect(seen).toHaveLength(1);
    await stop();
  });

  test("is told when another sheet is activated", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "另" }]);
    const { seen, stop } = await selections();
    grid.activate("另");
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "另", range: at(0, 0) }]);
    await stop();
  });

  test("of several areas has no range", async () => {
    const { grid } = bench.open([{ name: "表" }]);
    const { seen, stop } = await selections();
    grid.selectAreas("A1:B2", "D4");
    await pause(SETTLED);
    expect(seen).toEqual([{ sheet: "表", range: null }]);
    await stop();
    grid.select(at(0, 0));
    await pause(SETTLED);
    expect(seen).toHaveLength(1);
  });
});
