import type { SheetChange } from "../../src/host/host";
import type { NewSheet } from "../../src/host/sheets";
import { sheetName } from "../../src/check/sheet/sheet-name";
import { range } from "../support/memory-grid";
import { failure, pause, until, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const indicators: NewSheet = {
  name: "指标展开",
  cells: [
    ["指标展开", null, null],
    ["名称", "指标值", "单位"],
    ["培训人数", "≥100", "人"],
    ["=1+1", "50%", "6-8"],
    ["+86", 12.5, true],
  ],
  formulas: [{ row: 5, column: 1, formula: "=SUM(B5:B5)" }],
  formats: [{ range: range("B5:B6"), format: "0.00" }],
  looks: [
    { range: range("A1:C2"), bold: true, centered: true },
    { range: range("A3:C5"), wrap: true },
  ],
  columnWidths: [120, undefined, 45],
  merges: [range("A1:C1")],
  after: "表一",
};

test("a sheet is found by its name, hidden or not, and removed as it was found", async () => {
  const { grid } = bench.open([{ name: "表一", cells: [[null], ["=SUM(B1:B2)", "甲"]] }]);
  await bench.port.addSheet({ name: "词", cells: [["甲", 1], ["乙"]], visibility: "very-hidden" });
  const found = await bench.port.findSheet("词");
  if (found === null) throw new Error("not found");
  expect(found).toMatchObject({
    name: "词",
    values: [
      ["甲", 1],
      ["乙", null],
    ],
  });
  expect(await bench.port.findSheet("表一")).toMatchObject({
    values: [
      [null, null],
      [null, "甲"],
    ],
    formulas: [
      [null, null],
      ["=SUM(B1:B2)", null],
    ],
  });
  expect(await bench.port.findSheet("无")).toBeNull();
  expect(await bench.port.sheetNames()).toEqual(["表一"]);
  expect(await bench.port.allSheetNames()).toEqual(expect.arrayContaining(["表一", "词"]));
  grid.type("词", "A2", "丙");
  expect(await bench.port.removeSheet(found)).toEqual({ removed: false, reason: "changed" });
  grid.type("词", "A2", "乙");
  expect(await bench.port.removeSheet(found)).toEqual({ removed: true });
});

describe("a sheet is added", () => {
  test("with its texts as texts, its formulas, looks and place", async () => {
    const { grid } = bench.open([{ name: "表一", cells: [["甲"]] }, { name: "表二" }]);
    const added = await bench.port.addSheet(indicators);
    expect(added.name).toBe("指标展开");
    expect(grid.sheets().map(({ name }) => name)).toEqual(["表一", "指标展开", "表二"]);
    expect(grid.activeSheet()).toBe(grid.sheets()[0]?.id);
    const cells = ["A4", "B4", "C4", "A5", "B5", "C5"].map((address) => grid.cell("指标展开", address));
    expect(cells.map(({ value, formula }) => [value, formula])).toEqual([
      ["=1+1", null],
      ["50%", null],
      ["6-8", null],
      ["+86", null],
      [12.5, null],
      [true, null],
    ]);
    expect(grid.cell("指标展开", "B6")).toEqual({ value: 12.5, formula: "=SUM(B5:B5)", format: "0.00" });
    expect(grid.merges(added.id)).toEqual([range("A1:C1")]);
    const { looks, widths } = grid.layout("指标展开");
    expect([...widths]).toEqual([
      [0, 160],
      [2, 60],
    ]);
    expect(looks).toEqual([
      { range: range("A1:C2"), look: { bold: true } },
      { range: range("A1:C2"), look: { horizontal: "center" } },
      { range: range("A3:C5"), look: { wrap: true } },
    ]);
  });

  test("and shown at once where that is asked", async () => {
    const { grid } = bench.open([{ name: "表一" }]);
    const added = await bench.port.addSheet({ name: "新", cells: [["甲"]], activate: true });
    expect(grid.activeSheet()).toBe(added.id);
  });

  test.each(["hidden", "very-hidden"] as const)("and kept %s", async (visibility) => {
    const { grid } = bench.open([{ name: "表一" }]);
    const added = await bench.port.addSheet({ name: "词", cells: [["甲"]], visibility, activate: true });
    expect(grid.layout("词").visibility).toBe(visibility);
    expect(grid.activeSheet()).not.toBe(added.id);
    expect(await bench.port.removeSheet(added)).toEqual({ removed: true });
    expect(grid.sheets()).toHaveLength(1);
  });

  test("under a name of its own", async () => {
    bench.open([{ name: "指标展开" }]);
    expect((await bench.port.addSheet(indicators)).name).toBe("指标展开 (2)");
    expect((await bench.port.addSheet(indicators)).name).toBe("指标展开 (3)");
  });

  test("with a formula at its edge that shows nothing", async () => {
    const { grid } = bench.open([{ name: "表一" }]);
    const added = await bench.port.addSheet({
      name: "新",
      cells: [],
      formulas: [{ row: 2, column: 3, formula: '=""' }],
    });
    expect(grid.cell("新", "D3").formula).toBe('=""');
    expect(await bench.port.removeSheet(added)).toEqual({ removed: true });
  });

  test("empty", async () => {
    const { grid } = bench.open([{ name: "表一" }]);
    const added = await bench.port.addSheet({ name: "空", cells: [] });
    expect(grid.usedRange(added.id)).toBeNull();
    expect(await bench.port.removeSheet(added)).toEqual({ removed: true });
  });

  test("with thousands of long rows in portions, halved where they are too large", async () => {
    const { grid, engine } = bench.open([{ name: "表一" }], { requestLimit: 400_000, responseLimit: 400_000 });
    const cells = Array.from({ length: 3_000 }, (_, row) => [`指标${row}`, "绩".repeat(100)]);
    const before = engine.batches;
    const added = await bench.port.addSheet({ name: "长", cells });
    expect(engine.batches - before).toBeLessThan(40);
    expect(grid.cell("长", "A3000").value).toBe("指标2999");
    expect(await bench.port.removeSheet(added)).toEqual({ removed: true });
  });

  test("whole or not at all", async () => {
    const { grid, engine } = bench.open([{ name: "表一" }]);
    for (const writes of [1, 2, 3, 4, 6]) {
      engine.faults.failAfterWrites = writes;
      expect(await failure(bench.port.addSheet(indicators))).toMatchObject({ code: "unknown" });
      expect(grid.sheets().map(({ name }) => name)).toEqual(["表一"]);
    }
  });

  test("but not with a text no cell holds", async () => {
    const { grid } = bench.open([{ name: "表一" }]);
    const sheet = { name: "长", cells: [["长".repeat(32_768)]] };
    expect(await failure(Promise.resolve().then(() => bench.port.addSheet(sheet)))).toMatchObject({
      code: "too-large",
    });
    expect(grid.sheets()).toHaveLength(1);
  });

  test("but not where a merge would swallow a text", async () => {
    const { grid } = bench.open([{ name: "表一" }]);
    const sheet: NewSheet = { name: "并", cells: [["甲", "乙"]], merges: [range("A1:B1")] };
    expect(await failure(bench.port.addSheet(sheet))).toMatchObject({ code: "unknown" });
    expect(grid.sheets()).toHaveLength(1);
  });
});

describe("a sheet is removed", () => {
  test("where it is as it was, whatever its name is now and its formulas give", async () => {
    const { grid } = bench.open([{ name: "表一", cells: [[1]] }]);
    const added = await bench.port.addSheet({
      ...indicators,
      formulas: [{ row: 5, column: 1, formula: "=SUM(C9:C10)" }],
    });
    grid.rename("指标展开", "别名");
    expect(await bench.port.removeSheet(added)).toEqual({ removed: true });
    expect(grid.sheets().map(({ name }) => name)).toEqual(["表一"]);
    expect(await bench.port.removeSheet(added)).toEqual({ removed: false, reason: "gone" });
  });

  test.each([
    ["a cell was changed", "A3", "甲"],
    ["a cell was cleared", "A3", null],
    ["a cell was filled", "F20", "甲"],
    ["a formula was changed", "B6", "=SUM(B4:B5)"],
    ["a formula was written over", "B6", 12.5],
  ])("not where %s", async (_name, address, value) => {
    const { grid } = bench.open([{ name: "表一" }]);
    const added = await bench.port.addSheet(indicators);
    grid.type("指标展开", address, value);
    expect(await bench.port.removeSheet(added)).toEqual({ removed: false, reason: "changed" });
    expect(grid.sheets()).toHaveLength(2);
  });

  test("not where it is the last to be seen", async () => {
    const { grid } = bench.open([{ name: "表一" }]);
    const added = await bench.port.addSheet({ name: "新", cells: [["甲"]] });
    grid.setVisibility(grid.sheets()[0]?.id ?? "", "hidden");
    expect(await bench.port.removeSheet(added)).toEqual({ removed: false, reason: "last" });
  });
});

test("nobody is told of the port's own sheets, and of the user's removal of one they are", async () => {
  const { grid } = bench.open([{ name: "表一" }]);
  const seen: SheetChange[] = [];
  const stop = await bench.port.onChange((change) => seen.push(change));
  await bench.port.removeSheet(await bench.port.addSheet(indicators));
  await pause(150);
  expect(seen).toEqual([]);
  await bench.port.addSheet({ ...indicators, name: "又" });
  grid.type("又", "A1", "甲");
  await until(() => seen.length > 0);
  grid.remove("又");
  await until(() => seen.length > 1);
  await pause(150);
  expect(seen).toEqual([
    { sheet: "又", range: range("A1") },
    { sheet: "又", range: null },
  ]);
  await stop();
});

test("the workbook is known by its address", async () => {
  expect(await bench.port.workbookAddress()).toBe("https://localhost:8443/book.xlsx");
});

test.each([
  ["指标", [], "指标"],
  ["a/b\\c?d*e[f]g:h", [], "a-b-c-d-e-f-g-h"],
  ["'引号'", [], "引号"],
  ["  ", [], "Sheet"],
  ["History", [], "History (2)"],
  ["历史记录", [], "历史记录 (2)"],
  ["ABC", ["abc", "Abc (2)"], "ABC (3)"],
  ["长".repeat(40), [], "长".repeat(31)],
  ["长".repeat(40), ["长".repeat(31)], `${"长".repeat(27)} (2)`],
  [`${"长".repeat(30)}𠮷`, [], "长".repeat(30)],
])("a sheet wished to be named %j beside %j is named %j", (wished, taken, name) => {
  expect(sheetName(wished, taken)).toBe(name);
});
