/** @jest-environment ./test/workbench/univer/support/environment.js */
import "./support/real-univer";
import { parseA1 } from "../../../src/check/sheet/address";
import { snapshotOf, type CellRange, type CellValue } from "../../../src/check/sheet/snapshot";
import type { BatchResult } from "../../../src/workbench/engine/batch-types";
import { createEngine, type Engine } from "../../../src/workbench/engine/engine";
import { changedBeside, lostBeside } from "../../../src/workbench/saving/beside";
import { stateOf } from "../../../src/workbench/saving/state";
import type { UniverGrid } from "../../../src/workbench/univer/grid";
import { createHeadlessGrid } from "../../../src/workbench/univer/headless";
import { batch } from "../engine/setup";

const SHEET = "sheet-1";
const at = (address: string): CellRange => parseA1(address) as CellRange;
const grids: UniverGrid[] = [];
afterEach(() => grids.splice(0).forEach((grid) => grid.dispose()));

function open(values: CellValue[][], formulas: (string | null)[][] = []): { grid: UniverGrid; engine: Engine } {
  const grid = createHeadlessGrid([
    {
      snapshot: snapshotOf("表", values, formulas.length > 0 ? { formulas } : {}),
      ...{ visible: true, isProtected: false, columnWidths: [], rowHeights: [] },
      formats: values.map((row) => row.map(() => "General")),
    },
  ]);
  grids.push(grid);
  return { grid, engine: createEngine(grid) };
}

/** Sets formulas and loads values in one batch, and gives what was loaded. */
async function sync(engine: Engine, set: Readonly<Record<string, unknown>>, load: string): Promise<unknown> {
  const b = batch();
  const sheet = b.item(b.property(b.root(), "Worksheets"), "表");
  for (const [address, value] of Object.entries(set))
    b.set(b.method(sheet, "GetRange", address), "Formulas", [[value]]);
  b.load(b.method(sheet, "GetRange", load), "Values");
  const response = await engine.perform(b.json(), false);
  if (!("body" in response)) throw new Error(`Error ${response.error}`);
  const { Results } = JSON.parse(response.body) as BatchResult;
  return (Results.at(-1)?.Value as { Values: unknown }).Values;
}

test("a formula's result is there in the batch that sets it, and a later one reads the same", async () => {
  const { engine } = open([[null, 5]]);
  expect(await sync(engine, { A1: "=B1+1" }, "A1")).toEqual([[6]]);
  expect(await sync(engine, {}, "A1")).toEqual([[6]]);
});

test("a formula that depends on what is set is read as it is then", async () => {
  const { engine } = open([[10, 5, 5]], [["=B1+C1", null, null]]);
  expect(await sync(engine, { B1: 7 }, "A1:C1")).toEqual([[12, 7, 5]]);
  expect(await sync(engine, { B1: 8, C1: 1 }, "A1")).toEqual([[9]]);
});

test("what reads no formula waits for none", async () => {
  const { engine, grid } = open([[10, 5, 5]], [["=B1+C1", null, null]]);
  expect(await sync(engine, { B1: 7 }, "B1:C1")).toEqual([[7, 5]]);
  expect(grid.calculation?.isDue()).toBe(true);
  await grid.calculation?.ended();
  expect(grid.calculation?.isDue()).toBe(false);
});

test("batches come one after the other, also where the first has to wait", async () => {
  const { engine } = open([[10, 5, 5]], [["=B1+C1", null, null]]);
  const answers: string[] = [];
  const first = sync(engine, { B1: 7 }, "A1").then((value) => answers.push(`first ${JSON.stringify(value)}`));
  const other = engine.fork();
  const second = sync(other, { B1: 1 }, "B1").then((value) => answers.push(`second ${JSON.stringify(value)}`));
  await Promise.all([first, second]);
  expect(answers).toEqual(["first [[12]]", "second [[1]]"]);
});

test("what the user changes while a batch waits is told as theirs, after its answer", async () => {
  const { engine, grid } = open([[10, 5, 5]], [["=B1+C1", null, null]]);
  const b = batch();
  b.call(b.property(b.root(), "Worksheets"), "_RegisterDataChangedEvent");
  await engine.perform(b.json(), false);
  const log: unknown[] = [];
  engine.onEvent((entries) =>
    log.push(...entries.map(([, , , told]) => JSON.parse(told) as object).map((told) => pick(told))),
  );
  const answer = sync(engine, { B1: 7 }, "A1").then((value) => log.push(value));
  await Promise.resolve();
  grid.write(SHEET, at("C1"), [[6]]);
  await answer;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(log).toEqual([[[13]], ["B1", "ThisLocalAddin"], ["C1", "Unknown"]]);
});
const pick = (told: { address?: string; triggerSource?: string }) => [told.address, told.triggerSource];

const LOST = { kind: "spills", sheet: "表", places: ["C1:D1"] };

test("a formula that fills cells beside its own is read in all of them, and they are used", async () => {
  const { engine, grid } = open([[1, 2, null, null]]);
  const [before] = stateOf(grid).sheets;
  expect(await sync(engine, { C1: "=A1:B1*10" }, "A1:D1")).toEqual([[1, 2, 10, 20]]);
  expect(grid.usedRange(SHEET)).toEqual(at("A1:D1"));
  expect(grid.read(SHEET, at("C1:D1")).formulas).toEqual([["=A1:B1*10", null]]);
  expect(grid.spills?.(SHEET)).toEqual([at("C1:D1")]);
  // A file has the formula, and what it fills is no text of its own there.
  const [state] = stateOf(grid).sheets;
  expect(state && before && changedBeside(before, state)).toContainEqual(LOST);
  expect(state?.cells.values).toEqual([[1, 2, 10, null]]);
  expect(state && lostBeside(state)).toContainEqual(LOST);
  expect(await sync(engine, { C1: 3 }, "A1:D1")).toEqual([[1, 2, 3, ""]]);
  expect(grid.spills?.(SHEET)).toEqual([]);
});
