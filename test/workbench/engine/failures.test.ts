import type { Faults } from "../../../src/workbench/engine/faults";
import { batch, last, open, run } from "./setup";

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
