import { HostError } from "../../src/host/host";
import { listFault, type ListValidation } from "../../src/check/sheet/list-validation";
import { isSameList, type ValidationOutcome, type ValidationUndo } from "../../src/host/validation";
import type { GridRule } from "../../src/workbench/validation";
import { range, sheetId, type MemoryGrid } from "../support/memory-grid";
import { failure, pause, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const level1: ListValidation = {
  source: ["产出", "效益", "满意度"],
  prompt: { title: "一级指标", message: "从列表中选择。" },
  error: { title: "不在列表中", message: "请核对后再填。", style: "warning" },
  allowBlank: true,
};
const level2: ListValidation = {
  ...level1,
  source:
    "=OFFSET('词 表'!$A$3,0,MATCH($A2,'词 表'!$A$1:$C$1,0)-1,INDEX('词 表'!$A$2:$C$2,MATCH($A2,'词 表'!$A$1:$C$1,0)),1)",
};
/** What somebody else put there. */
const whole: GridRule = {
  kind: "wholeNumber",
  formula1: "1",
  formula2: "10",
  operator: "Between",
  dropDown: true,
  allowBlank: false,
  prompt: { show: true, title: "他人", message: "一到十" },
  error: { show: true, title: "", message: "", style: "Stop" },
};

const put = (grid: MemoryGrid, address: string, rule: GridRule) => {
  grid.setValidation(sheetId(0), range(address), rule);
};
const list = (address: string, of: ListValidation) => ({ range: range(address), list: of });
const undoOf = (outcome: ValidationOutcome) => {
  if (!outcome.done) throw new Error(outcome.reason);
  return outcome.undo;
};
const read = (address: string) => bench.port.readValidations("表", range(address));

describe("validations are read", () => {
  test("of a range that has none, in two syncs", async () => {
    const { engine } = bench.open([{ name: "表" }, { name: "词 表" }]);
    const before = engine.batches;
    expect(await read("A1:H5000")).toEqual([]);
    expect(engine.batches - before).toBe(2);
  });

  test("as rectangles, whoever put them there", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "词 表" }]);
    await bench.port.setValidations("表", [list("A2:A400", level1), list("B2:B400", level2)]);
    put(grid, "D5:E9", whole);
    const areas = await read("A1:H500");
    expect(areas.map((area) => [area.range, area.list !== null])).toEqual([
      [range("A2:A400"), true],
      [range("B2:B400"), true],
      [range("D5:E9"), false],
    ]);
    expect(areas[0]?.list).toEqual(level1);
    expect(areas[1]?.list).toEqual(level2);
  });

  test("of thousands of rows in a handful of syncs", async () => {
    const { grid, engine } = bench.open([{ name: "表" }, { name: "词 表" }]);
    await bench.port.setValidations("表", [list("A2:A9999", level1), list("B2:B9999", level2)]);
    put(grid, "A5000", whole);
    const before = engine.batches;
    expect((await read("A1:Z12000")).map((area) => area.range)).toEqual([
      range("A2:A4999"),
      range("B2:B9999"),
      range("A5000"),
      range("A5001:A9999"),
    ]);
    expect(engine.batches - before).toBeLessThanOrEqual(8);
  });

  test("where every other cell has another", async () => {
    const { grid, engine } = bench.open([{ name: "表" }, { name: "词 表" }]);
    for (let row = 1; row <= 300; row += 2) put(grid, `B${row}`, { ...whole, formula2: String(row) });
    const before = engine.batches;
    expect(await read("A1:C300")).toHaveLength(150);
    expect(engine.batches - before).toBeLessThanOrEqual(8);
  });

  test("and a sheet that is gone is said", async () => {
    bench.open([{ name: "另" }]);
    expect(await failure(read("A1"))).toMatchObject({ code: "sheet-gone" });
  });
});

describe("lists are put on cells", () => {
  test("with their messages, in a few syncs, and taken back", async () => {
    const { grid, engine } = bench.open([{ name: "表" }, { name: "词 表" }]);
    const before = engine.batches;
    const outcome = await bench.port.setValidations("表", [list("A2:A9", level1), list("B2:B9", level2)]);
    expect(engine.batches - before).toBe(3);
    expect(grid.layout("表").validations).toEqual([
      {
        range: range("A2:A9"),
        rule: {
          kind: "list",
          formula1: "产出,效益,满意度",
          formula2: null,
          operator: null,
          dropDown: true,
          allowBlank: true,
          prompt: { show: true, title: "一级指标", message: "从列表中选择。" },
          error: { show: true, title: "不在列表中", message: "请核对后再填。", style: "Warning" },
        },
      },
      expect.objectContaining({ range: range("B2:B9") }),
    ]);
    const back = await bench.port.undoValidations(undoOf(outcome));
    expect(grid.layout("表").validations).toEqual([]);
    await bench.port.undoValidations(undoOf(back));
    expect((await read("A1:B10")).map((area) => area.list)).toEqual([level1, level2]);
  });

  test.each(["none", "stop", "information"] as const)("with the alert %s", async (style) => {
    bench.open([{ name: "表" }, { name: "词 表" }]);
    const quiet = {
      ...level1,
      prompt: { title: "", message: "" },
      error: { ...level1.error, style },
      allowBlank: false,
    };
    await bench.port.setValidations("表", [list("A1", quiet)]);
    expect((await read("A1"))[0]?.list).toEqual(quiet);
  });

  test("never over another's, unless told; and that one comes back", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "词 表" }]);
    put(grid, "A3:B4", whole);
    const wanted = [list("A2:A9", level1)];
    expect(await bench.port.setValidations("表", wanted)).toEqual({
      done: false,
      reason: "changed",
      range: range("A3:A4"),
    });
    expect(grid.layout("表").validations).toEqual([{ range: range("A3:B4"), rule: whole }]);
    const outcome = await bench.port.setValidations("表", wanted, { replace: true });
    expect((await read("A1:B9")).map((area) => area.range)).toEqual([range("A2:A9"), range("B3:B4")]);
    await bench.port.undoValidations(undoOf(outcome));
    expect(await read("A1:B9")).toEqual([{ range: range("A3:B4"), list: null, own: expect.any(String) as string }]);
    expect(grid.layout("表").validations.every(({ rule }) => rule.formula2 === "10" && !rule.allowBlank)).toBe(true);
  });

  test.each([
    ["a protected sheet", "protected", [{ name: "表", isProtected: true }], level1],
    ["a sheet that is gone", "gone", [{ name: "另" }], level1],
    [
      "a list longer than Excel keeps",
      "too-long",
      [{ name: "表" }],
      { ...level1, source: Array(90).fill("数量") as string[] },
    ],
    ["a text with a comma", "not-a-list", [{ name: "表" }], { ...level1, source: ["是,否"] }],
    ["a text that is a formula", "not-a-list", [{ name: "表" }], { ...level1, source: ["=A1", "否"] }],
    ["a formula that is none", "not-a-list", [{ name: "表" }], { ...level1, source: "A1:A3" }],
    ["no texts", "not-a-list", [{ name: "表" }], { ...level1, source: [] }],
  ] as const)("%s is refused", async (_name, reason, sheets, of) => {
    const { grid } = bench.open(sheets);
    expect(await bench.port.setValidations("表", [list("A1:A3", of)])).toEqual({
      done: false,
      reason,
      range: range("A1:A3"),
    });
    expect(grid.layout(sheets[0].name).validations).toEqual([]);
  });

  test("but not two on one cell", async () => {
    bench.open([{ name: "表" }, { name: "词 表" }]);
    const outcome = await bench.port.setValidations("表", [list("A1:A3", level1), list("A3:B3", level1)]);
    expect(outcome).toMatchObject({ done: false, reason: "failed" });
  });

  test("all or none: what breaks off is put back", async () => {
    const { grid, engine } = bench.open([{ name: "表" }, { name: "词 表" }]);
    put(grid, "B5", whole);
    engine.faults.failAfterWrites = 7;
    const outcome = await bench.port.setValidations("表", [list("A1:A3", level1), list("B1:B9", level2)], {
      replace: true,
    });
    expect(outcome).toMatchObject({ done: false, reason: "failed" });
    expect(engine.faults.failAfterWrites).toBeNull();
    expect((await read("A1:B9")).map((area) => [area.range, area.list])).toEqual([[range("B5"), null]]);
  });

  test("what cannot be put back is said", async () => {
    const { engine } = bench.open([{ name: "表" }, { name: "词 表" }]);
    engine.faults.failAfterWrites = 3;
    engine.faults.beforeBatch = (batch) => {
      if (engine.faults.failAfterWrites === null && batch > 3) engine.faults.sessionLost = true;
    };
    const error = await failure(bench.port.setValidations("表", [list("A1:A3", level1)]));
    engine.faults.sessionLost = false;
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: "half-written", message: expect.stringContaining("表!A1:A3") as string });
  });

  test("while a cell is edited they are not", async () => {
    const { engine, grid } = bench.open([{ name: "表" }], { editingCell: true });
    expect(await failure(bench.port.setValidations("表", [list("A1", level1)]))).toMatchObject({
      code: "editing-cell",
    });
    engine.faults.editingCell = false;
    expect(grid.layout("表").validations).toEqual([]);
  });
});

describe("lists are taken away", () => {
  test("where they are what was read, and come back", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "词 表" }]);
    await bench.port.setValidations("表", [list("A2:A9", level1), list("B2:B9", level2)]);
    put(grid, "D1:D9", whole);
    const ours = (await read("A1:D9")).filter((area) => area.list !== null);
    const outcome = await bench.port.clearValidations("表", ours);
    expect((await read("A1:D9")).map((area) => area.range)).toEqual([range("D1:D9")]);
    await bench.port.undoValidations(undoOf(outcome));
    expect((await read("A1:C9")).map((area) => area.list)).toEqual([level1, level2]);
  });

  test("and what is back already needs nothing", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "词 表" }]);
    put(grid, "A4", whole);
    const before = await read("A1:A9");
    const undo = undoOf(await bench.port.setValidations("表", [list("A2:A9", level1)], { replace: true }));
    await bench.port.undoValidations(undo);
    expect(await bench.port.undoValidations(undo)).toMatchObject({ done: true });
    expect(await read("A1:A9")).toEqual(before);
  });

  test("what takes a change back is told before it is made, and takes back one whose answer never came", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "词 表" }]);
    put(grid, "A4", whole);
    const before = await read("A1:A9");
    const told: ValidationUndo[] = [];
    const onBegin = (undo: ValidationUndo) => told.push(undo);
    const areas = [list("A2:A9", level1)];
    const set = undoOf(await bench.port.setValidations("表", areas, { replace: true, onBegin }));
    await bench.port.undoValidations(set, { onBegin });
    await bench.port.clearValidations("表", before, { onBegin });
    expect(told).toHaveLength(3);
    for (const undo of told.reverse()) expect(await bench.port.undoValidations(undo)).toMatchObject({ done: true });
    expect(await read("A1:A9")).toEqual(before);
  });

  test("but not where somebody has put another since", async () => {
    const { grid } = bench.open([{ name: "表" }, { name: "词 表" }]);
    const undo = undoOf(await bench.port.setValidations("表", [list("A2:A9", level1)]));
    const areas = await read("A1:A9");
    put(grid, "A4", whole);
    const refusal = { done: false, reason: "changed" };
    expect(await bench.port.clearValidations("表", areas)).toMatchObject(refusal);
    expect(await bench.port.undoValidations(undo)).toMatchObject(refusal);
    expect(await read("A4")).toHaveLength(1);
  });

  test("and no area is nothing to do", async () => {
    const { engine } = bench.open([{ name: "表" }, { name: "词 表" }]);
    const before = engine.batches;
    expect(await bench.port.clearValidations("表", [])).toMatchObject({ done: true });
    expect(engine.batches).toBe(before);
  });
});

test("nobody is told of the port's own lists", async () => {
  const { grid } = bench.open([{ name: "表" }, { name: "词 表" }]);
  const seen: unknown[] = [];
  const stop = await bench.port.onChange((change) => seen.push(change));
  await bench.port.setValidations("表", [list("A1:A3", level1)]);
  await pause(150);
  expect(seen).toEqual([]);
  grid.type("表", "A1", "产出");
  await pause(150);
  expect(seen).toHaveLength(1);
  await stop();
});

test("lists are the same when all their words are", () => {
  expect(isSameList(level1, { ...level1, prompt: { ...level1.prompt } })).toBe(true);
  expect(isSameList(level1, { ...level1, source: ["产出", "效益"] })).toBe(false);
  expect(isSameList(level1, { ...level1, allowBlank: false })).toBe(false);
});

test("a message or a title may be too long", () => {
  expect(listFault({ ...level1, prompt: { title: "题".repeat(33), message: "" } })).toBe("too-long");
  expect(listFault({ ...level1, error: { ...level1.error, message: "话".repeat(256) } })).toBe("too-long");
  expect(listFault(level1)).toBeNull();
});
