import type { Severity } from "../../src/check/finding";
import { markIn } from "../../src/check/sheet/mark-formula";
import type { MarkedCell } from "../../src/host/marks";
import { NOTHING_ALLOWED } from "../../src/workbench/cell-protection";
import { conditionId, type GridCondition } from "../../src/workbench/conditions";
import type { Engine } from "../../src/workbench/engine/engine";
import type { Faults } from "../../src/workbench/engine/faults";
import { range, type MemoryGrid, type MemorySheet } from "../support/memory-grid";
import { failure, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const cell = (address: string, severity: Severity, sheet = "表"): MarkedCell => {
  const { top: row, left: column } = range(address);
  return { sheet, row, column, severity };
};
const CELLS = [cell("A1", "error"), cell("B1", "warning"), cell("B2", "warning"), cell("C5", "info")];

const custom = (number: number, formula: string, ...addresses: string[]): GridCondition => ({
  id: conditionId(number),
  type: "Custom",
  ranges: addresses.map(range),
  formula,
  look: { fill: "#00FF00" },
  stopIfTrue: false,
});
/** Conditional formats that a user has. */
const OWN: readonly GridCondition[] = [
  custom(101, "=A1>1", "A1:C9"),
  { ...custom(102, "", "A1:A9"), type: "DataBar", formula: null, look: {} },
  custom(103, '="jixiao-error"<>""', "B2"),
];

interface Book {
  readonly grid: MemoryGrid;
  readonly engine: Engine;
}

function open(faults: Partial<Faults> = {}, more: Partial<MemorySheet> = {}): Book {
  const book = bench.open([{ name: "表", cells: [["甲", 1]], ...more }, { name: "二" }], faults);
  book.grid.setConditions(idOf(book, "表"), OWN);
  book.grid.setLook(idOf(book, "表"), range("A1:B2"), { fill: "#FFFF00", bold: true });
  return book;
}
const idOf = ({ grid }: Book, name: string): string => grid.sheets().find((sheet) => sheet.name === name)?.id ?? "";
const conditions = (book: Book, name = "表") => book.grid.conditions(idOf(book, name));
const marksOn = (book: Book, name = "表") =>
  conditions(book, name).filter(({ formula }) => formula !== null && markIn(formula) !== null);
/** All of a sheet that marks could change, apart from marks. */
const rest = (book: Book, name = "表") => ({
  conditions: conditions(book, name).filter((one) => !marksOn(book, name).includes(one)),
  layout: { ...book.grid.layout(name), conditions: [] },
  contents: book.grid.contents(name),
});

test("cells are marked by conditional formats before all others, and the sheet is otherwise as it was", async () => {
  const book = open();
  const before = rest(book);
  expect(await bench.port.putMarks(["表"], CELLS)).toEqual({ done: true, sheets: [{ sheet: "表", cells: 4 }] });
  const marks = marksOn(book);
  expect(conditions(book).slice(0, 3)).toEqual(marks);
  expect(rest(book)).toEqual(before);
  const bySeverity = (severity: Severity) =>
    marks.find(({ formula }) => formula?.startsWith(`=N("jixiao-${severity}-`) === true);
  expect(bySeverity("error")).toMatchObject({ ranges: [range("A1")], look: { fill: "#FFDADD", bold: true } });
  expect(bySeverity("warning")).toMatchObject({ ranges: [range("B1:B2")], look: { fill: "#FFF2CC" } });
  expect(bySeverity("info")).toMatchObject({ ranges: [range("C5")], look: { fill: "#E3EEF9" } });
  // Told apart without colours.
  const signs = marks.map(({ look }) => [look.bold, look.borders?.top?.style, look.borders?.left?.style].join());
  expect(new Set(signs).size).toBe(3);

  expect(await bench.port.clearMarks()).toEqual({ done: true, sheets: [{ sheet: "表", cells: 4 }] });
  expect(conditions(book)).toEqual(OWN);
  expect(rest(book)).toEqual(before);
  expect(await bench.port.clearMarks()).toEqual({ done: true, sheets: [] });
});

test("marks take the place of earlier ones on the same sheets, and no others", async () => {
  const book = open();
  await bench.port.putMarks(["表"], CELLS);
  await bench.port.putMarks(["二"], [cell("A1", "error", "二")]);
  await bench.port.putMarks(["表"], [cell("D4", "info")]);
  expect(marksOn(book).map(({ ranges }) => ranges)).toEqual([[range("D4")]]);
  expect(marksOn(book, "二")).toHaveLength(1);
  expect(await bench.port.putMarks(["表"], [])).toEqual({ done: true, sheets: [] });
  expect([marksOn(book).length, marksOn(book, "二").length]).toEqual([0, 1]);
});

test("what a copy of the file or an earlier time left is cleared, on hidden sheets too", async () => {
  const book = open();
  book.grid.setVisibility(idOf(book, "二"), "very-hidden");
  book.grid.setConditions(idOf(book, "二"), [
    custom(201, '=N("jixiao-warning")=0', "A1:A5", "C1"),
    custom(202, '=N("别家")=0', "A1"),
    custom(203, '=N("jixiao-error-abc-7")=0', "B1"),
  ]);
  expect(await bench.port.clearMarks()).toEqual({ done: true, sheets: [{ sheet: "二", cells: 7 }] });
  expect(conditions(book, "二").map(({ id }) => id)).toEqual([conditionId(202)]);
  expect(conditions(book)).toEqual(OWN);
});

test("10,000 cells apart from each other are marked in three syncs, marked anew in four and cleared in four", async () => {
  const book = open();
  const far = Array.from({ length: 10_000 }, (_, n) => cell(`B${2 * n + 1}`, n % 3 === 0 ? "error" : "warning"));
  const syncs = async (action: () => Promise<unknown>): Promise<number> => {
    const before = book.engine.batches;
    expect(await action()).toMatchObject({ done: true, sheets: [{ sheet: "表", cells: 10_000 }] });
    // The last batch only lets go of references.
    return book.engine.batches - before;
  };
  const counts = [
    await syncs(() => bench.port.putMarks(["表"], far)),
    await syncs(() => bench.port.putMarks(["表"], far)),
    await syncs(() => bench.port.clearMarks()),
  ];
  expect(conditions(book)).toEqual(OWN);
  expect(counts.map((count) => count - 1)).toEqual([3, 4, 4]);
});

describe("whole or not at all", () => {
  // Each mark is a write for itself, for its formula and for each part of its look; then the old ones are deleted.
  test.each(Array.from({ length: 44 }, (_, n) => n))("putting, where write %i fails", async (failAfterWrites) => {
    const book = open();
    await bench.port.putMarks(["表"], [cell("D4", "info"), cell("E5", "error")]);
    const old = marksOn(book);
    const before = rest(book);
    book.engine.faults.failAfterWrites = failAfterWrites;
    const error = await failure(bench.port.putMarks(["表"], CELLS));
    const hasFailed = book.engine.faults.failAfterWrites === null;
    book.engine.faults.failAfterWrites = null;
    expect(rest(book)).toEqual(before);
    if (error !== null) expect([error, marksOn(book)]).toEqual([expect.objectContaining({ code: "unknown" }), old]);
    else expect(marksOn(book).map(({ ranges }) => ranges.length)).toEqual([1, 1, 1]);
    // The last deletions are made up for.
    expect(hasFailed || error === null).toBe(true);
  });

  test("and each of the writes failed in one of these", async () => {
    const book = open();
    await bench.port.putMarks(["表"], [cell("D4", "info"), cell("E5", "error")]);
    book.engine.faults.failAfterWrites = 1_000;
    await bench.port.putMarks(["表"], CELLS);
    const writes = 1_000 - (book.engine.faults.failAfterWrites ?? 0);
    expect(writes).toBeGreaterThan(30);
    expect(writes).toBeLessThanOrEqual(44);
  });

  test.each([0, 1, 2])("clearing, where deletion %i fails", async (failAfterWrites) => {
    const book = open();
    await bench.port.putMarks(["表"], CELLS);
    book.engine.faults.failAfterWrites = failAfterWrites;
    expect(await bench.port.clearMarks()).toEqual({ done: true, sheets: [{ sheet: "表", cells: 4 }] });
    expect(conditions(book)).toEqual(OWN);
  });

  test("and what cannot be put right is said", async () => {
    const book = open();
    const { faults } = book.engine;
    faults.failAfterWrites = 5;
    // Once a write has failed, the session is lost with the next call.
    faults.beforeBatch = () => (faults.sessionLost = faults.failAfterWrites === null);
    const error = await failure(bench.port.putMarks(["表"], CELLS));
    expect(error).toMatchObject({ code: "marks-left", message: expect.stringContaining("表") });
  });
});

describe("what Excel turns away changes nothing", () => {
  test.each<[string, Partial<Faults>, string]>([
    ["a cell is edited", { editingCell: true }, "editing-cell"],
    ["access is denied", { accessDenied: true }, "protected"],
    ["the session is lost", { sessionLost: true }, "session-lost"],
    ["no request is small enough", { requestLimit: 900 }, "too-large"],
    ["no answer is small enough", { responseLimit: 60 }, "too-large"],
  ])("%s", async (_name, faults, code) => {
    const book = open();
    Object.assign(book.engine.faults, faults);
    expect(await failure(bench.port.putMarks(["表"], CELLS))).toMatchObject({ code });
    expect(await failure(bench.port.clearMarks())).toMatchObject({ code });
    expect(conditions(book)).toEqual(OWN);
  });

  test("a request that is too large is halved", async () => {
    const book = open({ requestLimit: 60_000 });
    const far = Array.from({ length: 12_000 }, (_, n) => cell(`B${2 * n + 1}`, "warning"));
    expect(await bench.port.putMarks(["表"], far)).toMatchObject({ done: true });
    expect(marksOn(book).reduce((sum, { ranges }) => sum + ranges.length, 0)).toBe(12_000);
  });

  test("the user begins to edit a cell while marks are put", async () => {
    const book = open();
    const first = book.engine.batches;
    // Refused as the third batch comes; the pane's repair waits for the end of it.
    book.engine.faults.beforeBatch = (batch) => {
      if (batch === first + 2) setTimeout(() => (book.engine.faults.editingCell = true), 0);
    };
    const putting = failure(bench.port.putMarks(["表"], CELLS));
    setTimeout(() => (book.engine.faults.editingCell = false), 200);
    expect(await putting).toMatchObject({ code: "editing-cell" });
    expect(conditions(book)).toEqual(OWN);
  });

  test("a protected sheet is named, unless its protection allows formats", async () => {
    const book = open();
    await bench.port.putMarks(["表"], CELLS);
    const marked = conditions(book);
    book.grid.protect("表", true);
    const refused = { done: false, why: "protected", sheet: "表" };
    expect(await bench.port.putMarks(["二", "表"], [cell("A1", "error", "二")])).toEqual(refused);
    expect(await bench.port.clearMarks()).toEqual(refused);
    expect([conditions(book), marksOn(book, "二")]).toEqual([marked, []]);
    book.grid.setProtection(idOf(book, "表"), {
      options: { ...NOTHING_ALLOWED, allowFormatCells: true },
      password: null,
    });
    expect(await bench.port.clearMarks()).toMatchObject({ done: true });
    // A protected sheet without marks is in nobody's way.
    book.grid.protect("表", true);
    expect(await bench.port.clearMarks()).toEqual({ done: true, sheets: [] });
  });

  test("a sheet that is gone is named", async () => {
    const book = open();
    expect(await bench.port.putMarks(["表", "没有"], CELLS)).toEqual({ done: false, why: "gone", sheet: "没有" });
    expect(conditions(book)).toEqual(OWN);
  });
});
