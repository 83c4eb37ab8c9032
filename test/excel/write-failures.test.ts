import type { WriteOutcome } from "../../src/host/host";
import type { Engine } from "../../src/workbench/engine/engine";
import { failure, group, pause, until, put, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const reasons = (outcome: WriteOutcome) => outcome.refused.map(({ group, reason }) => `${group.id} ${reason}`);

const sheet = { name: "表", cells: [["甲", null, 12, null, "乙"]], formats: { C1: "0.00", E1: "0%" } };
const groups = [group("a", put("A1", "甲", "=1"), put("C1", 12, "12", "@")), group("b", put("E1", "乙", "95%"))];

describe("a failure within the batch leaves nothing half-written", () => {
  // Formats first, then three contents, then a format: the batch has so many writes, and each may be the one that fails.
  test.each([0, 1, 2, 3, 4, 5, 6])("at write %i", async (failAfterWrites) => {
    const { grid, engine } = bench.open([sheet]);
    const before = grid.contents("表");
    engine.faults.failAfterWrites = failAfterWrites;
    const outcome = await bench.port.write(groups);
    if (engine.faults.failAfterWrites === null) {
      expect(reasons(outcome)).toEqual(["a failed", "b failed"]);
      expect(outcome.undo).toEqual([]);
      expect(grid.contents("表")).toEqual(before);
    } else {
      // There was no such write any more.
      expect(outcome.written).toHaveLength(2);
      engine.faults.failAfterWrites = null;
    }
    // And the next try goes through: nothing is left switched off.
    const again = await bench.port.write(
      engine.faults.failAfterWrites === null ? outcome.refused.map(({ group }) => group) : [],
    );
    expect(again.refused).toEqual([]);
  });

  test.each([0, 2])("and events are on again, at write %i", async (failAfterWrites) => {
    const { grid, engine } = bench.open([sheet]);
    const seen: unknown[] = [];
    const stop = await bench.port.onChange((change) => seen.push(change));
    engine.faults.failAfterWrites = failAfterWrites;
    await bench.port.write(groups);
    await pause(60);
    expect(seen).toEqual([]);
    grid.type("表", "B1", "用户");
    await until(() => seen.length > 0);
    await pause(60);
    expect(seen).toHaveLength(1);
    await stop();
  });

  test("but what cannot be put back is named", async () => {
    const { engine } = bench.open([sheet]);
    const first = engine.batches;
    engine.faults.beforeBatch = (batch) => {
      if (batch !== first + 3) return;
      engine.faults.failAfterWrites = 3;
      // By the next batch the session is gone.
      setTimeout(() => (engine.faults.sessionLost = true), 0);
    };
    const error = await failure(bench.port.write(groups));
    expect(error).toMatchObject({ code: "half-written", message: expect.stringContaining("表!A1, 表!C1, 表!E1") });
    expect((error as Error).cause).toMatchObject({ code: "session-lost" });
  });
});

describe("a cell that changes between the guard's look and the write", () => {
  /** Does something just before the third batch of a call: sheets, guard, then the write. */
  const justBeforeWriting = (engine: Engine, act: () => void) => {
    const first = engine.batches;
    engine.faults.beforeBatch = (batch) => {
      if (batch === first + 3) act();
    };
  };

  test("is put back, with its whole group", async () => {
    const { grid, engine } = bench.open([sheet]);
    justBeforeWriting(engine, () => {
      grid.type("表", "A1", "用户的");
    });
    const outcome = await bench.port.write(groups);
    expect(reasons(outcome)).toEqual(["a changed"]);
    expect(outcome.written.map(({ id }) => id)).toEqual(["b"]);
    expect(grid.cell("表", "A1")).toEqual({ value: "用户的", formula: null, format: "General" });
    expect(grid.cell("表", "C1")).toEqual({ value: 12, formula: null, format: "0.00" });
    expect(grid.cell("表", "E1").value).toBe("95%");
  });

  test("to a formula is put back as the formula", async () => {
    const { grid, engine } = bench.open([sheet]);
    justBeforeWriting(engine, () => {
      grid.type("表", "C1", "=SUM(D1)");
    });
    expect(reasons(await bench.port.write(groups))).toEqual(["a formula"]);
    expect(grid.cell("表", "C1")).toMatchObject({ formula: "=SUM(D1)", format: "0.00" });
  });

  test("while the batch fails as well", async () => {
    const { grid, engine } = bench.open([sheet]);
    justBeforeWriting(engine, () => {
      grid.type("表", "A1", "用户的");
      engine.faults.failAfterWrites = 3;
    });
    expect(reasons(await bench.port.write(groups))).toEqual(["a failed", "b failed"]);
    expect(grid.cell("表", "A1").value).toBe("用户的");
    expect(grid.cell("表", "C1")).toEqual({ value: 12, formula: null, format: "0.00" });
  });

  test("is protected by then", async () => {
    const { grid, engine } = bench.open([sheet]);
    const before = grid.contents("表");
    justBeforeWriting(engine, () => {
      grid.protect("表", true);
    });
    expect(reasons(await bench.port.write(groups))).toEqual(["a protected", "b protected"]);
    expect(grid.contents("表")).toEqual(before);
  });

  test("stands on a sheet that is gone by then", async () => {
    const { grid, engine } = bench.open([sheet, { name: "另" }]);
    justBeforeWriting(engine, () => {
      grid.remove("表");
    });
    expect(reasons(await bench.port.write(groups))).toEqual(["a gone", "b gone"]);
  });

  test("and again while it is put back", async () => {
    const { grid, engine } = bench.open([sheet]);
    const first = engine.batches;
    engine.faults.beforeBatch = (batch) => {
      if (batch === first + 3) grid.type("表", "A1", "第一次");
      // Sheets, a look, then the batch that puts back.
      if (batch === first + 6) grid.type("表", "C1", "第二次");
    };
    expect(reasons(await bench.port.write(groups))).toEqual(["a changed"]);
    expect(grid.cell("表", "A1").value).toBe("第一次");
    expect(grid.cell("表", "C1").value).toBe("第二次");
  });

  test("moves down by an inserted row", async () => {
    const { grid, engine } = bench.open([sheet]);
    justBeforeWriting(engine, () => {
      grid.insertRows("表", 0, 1);
    });
    expect(reasons(await bench.port.write(groups))).toEqual(["a changed", "b changed"]);
    expect(["A2", "C2", "E2"].map((address) => grid.cell("表", address).value)).toEqual(["甲", 12, "乙"]);
    expect(["A1", "C1", "E1"].map((address) => grid.cell("表", address))).toEqual(
      Array.from({ length: 3 }, () => ({ value: null, formula: null, format: "General" })),
    );
  });
});

describe("while the user edits a cell", () => {
  test("a write fails at once and changes nothing", async () => {
    const { grid, engine } = bench.open([sheet]);
    const before = grid.contents("表");
    engine.faults.editingCell = true;
    expect(await failure(bench.port.write(groups))).toMatchObject({ code: "editing-cell" });
    expect(grid.contents("表")).toEqual(before);
  });

  test("that was begun after the guard's look, too", async () => {
    const { grid, engine } = bench.open([sheet]);
    const before = grid.contents("表");
    const first = engine.batches;
    engine.faults.beforeBatch = (batch) => {
      if (batch !== first + 2) return;
      setTimeout(() => (engine.faults.editingCell = true), 0);
      // However long it took to come here.
      setTimeout(() => (engine.faults.editingCell = false), 200);
    };
    engine.faults.latency = 10;
    expect(await failure(bench.port.write(groups))).toMatchObject({ code: "editing-cell" });
    expect(grid.contents("表")).toEqual(before);
  });
});

test("a response that is lost after the write is put back and tried in halves", async () => {
  const cells = Array.from({ length: 8 }, (_, row) => [`${row}${"绩".repeat(300)}`]);
  const { grid } = bench.open([{ name: "表", cells }], { responseLimit: 12_000 });
  const outcome = await bench.port.write(
    cells.map(([was], row) => group(String(row), put(`A${row + 1}`, was ?? null, `改${row}${"效".repeat(300)}`))),
  );
  expect(outcome.written).toHaveLength(8);
  expect(grid.cell("表", "A8").value).toBe(`改7${"效".repeat(300)}`);
});

test("what was written before a lost session is told", async () => {
  const text = "绩".repeat(30_000);
  const cells = Array.from({ length: 12 }, () => [text]);
  const { engine } = bench.open([{ name: "表", cells }]);
  const first = engine.batches;
  engine.faults.beforeBatch = (batch) => {
    // Sheets, then guard and write of the first portion.
    if (batch === first + 3) setTimeout(() => (engine.faults.sessionLost = true), 0);
  };
  const outcome = await bench.port.write(cells.map((_, row) => group(String(row), put(`A${row + 1}`, text, "改"))));
  expect(outcome.written.length).toBeGreaterThan(0);
  expect(outcome.written.length + outcome.refused.length).toBe(12);
  expect(new Set(outcome.refused.map(({ reason }) => reason))).toEqual(new Set(["failed"]));
});
