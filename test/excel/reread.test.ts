import fc from "fast-check";
import type { CellRange, CellValue, SheetSnapshot } from "../../src/check/sheet/snapshot";
import { range, type MemoryGrid } from "../support/memory-grid";
import { startBench, type Bench } from "./setup";

// A busy machine takes its time.
jest.setTimeout(60_000);

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const ROWS = 400;
/** A table whose last row adds up its second column, with one more formula above. */
const TABLE: readonly (readonly CellValue[])[] = [
  ["项目", "金额", "占比"],
  ...Array.from({ length: ROWS }, (_, row) => [`培训${row}`, row, row === 7 ? "=B3" : null]),
  ["合计", `=SUM(B2:B${ROWS + 1})`, null],
];

const sheetOf = (grid: MemoryGrid): string => grid.activeSheet();

async function rereading(
  engine: { readonly batches: number },
  sheet: SheetSnapshot,
  changed: readonly CellRange[],
): Promise<{ readonly snapshot: SheetSnapshot; readonly batches: number; readonly rows: number }> {
  const before = engine.batches;
  let rows = 0;
  const snapshot = await bench.port.readActiveSheet({
    since: { sheet, changed },
    onProgress: (_done, all) => (rows = all),
  });
  return { snapshot, batches: engine.batches - before, rows };
}

test("only rows that changed and rows with formulas are read, in one block", async () => {
  const { grid, engine } = bench.open([{ name: "表", cells: TABLE, hiddenRows: [5], merges: ["A2:A3"] }]);
  const sheet = await bench.port.readActiveSheet();
  grid.type(sheetOf(grid), "B20", 9_000);
  const { snapshot, batches, rows } = await rereading(engine, sheet, [range("B20")]);
  expect(snapshot).toEqual(await bench.port.readActiveSheet());
  expect(snapshot.values.at(-1)?.[1]).not.toBe(sheet.values.at(-1)?.[1]);
  expect(rows).toBe(3);
  expect(batches).toBe(3);
  // What was not read is the same object: nothing about it is looked at again.
  expect(snapshot.values[100]).toBe(sheet.values[100]);
});

test("with no change but in results, the formulas' rows are read", async () => {
  const { grid, engine } = bench.open([
    { name: "表", cells: TABLE },
    { name: "另", cells: [["甲"]] },
  ]);
  const sheet = await bench.port.readActiveSheet();
  const { snapshot, rows } = await rereading(engine, sheet, []);
  expect(snapshot).toEqual(sheet);
  expect(rows).toBe(2);
  // Another sheet has been activated: nothing is known of it.
  grid.activate(grid.sheets()[1]?.id ?? "");
  expect((await rereading(engine, sheet, [])).snapshot).toEqual(await bench.port.readActiveSheet());
});

test("rows below the table and rows taken off its end are seen", async () => {
  const { grid, engine } = bench.open([{ name: "表", cells: TABLE }]);
  let sheet = await bench.port.readActiveSheet();
  const end = TABLE.length;
  grid.type(sheetOf(grid), `A${end + 3}`, "备注");
  ({ snapshot: sheet } = await rereading(engine, sheet, [range(`A${end + 3}`)]));
  expect(sheet).toEqual(await bench.port.readActiveSheet());
  for (const cell of ["A", "B"]) grid.type(sheetOf(grid), `${cell}${end}`, "");
  grid.type(sheetOf(grid), `A${end + 3}`, "");
  ({ snapshot: sheet } = await rereading(engine, sheet, [range(`A${end}:B${end}`), range(`A${end + 3}`)]));
  expect(sheet).toEqual(await bench.port.readActiveSheet());
  expect(sheet.values).toHaveLength(ROWS + 1);
});

test("another first row or another last column: the sheet is read whole", async () => {
  const { grid, engine } = bench.open([{ name: "表", cells: [[], ...TABLE] }]);
  let sheet = await bench.port.readActiveSheet();
  for (const address of ["A1", "E9"]) {
    grid.type(sheetOf(grid), address, "新");
    const { snapshot, rows } = await rereading(engine, sheet, [range(address)]);
    expect(snapshot).toEqual(await bench.port.readActiveSheet());
    expect(rows).toBe(snapshot.values.length);
    sheet = snapshot;
  }
});

test("whatever is typed where, the answer is the same as reading it all", async () => {
  const edit = fc.record({
    address: fc.tuple(fc.constantFrom("A", "B", "C", "D"), fc.integer({ min: 1, max: 14 })).map(([c, r]) => `${c}${r}`),
    value: fc.constantFrom("", "甲", 7, "=B2", "=SUM(B1:B9)", "95%"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
      const cells = [["项目", "金额"], ["培训", 3], [], ["会议", 4, "=B2"], ["合计", "=SUM(B2:B4)"]];
      const { grid, engine } = bench.open([{ name: "表", cells }]);
      let sheet = await bench.port.readActiveSheet();
      for (const edits of rounds) {
        for (const { address, value } of edits) grid.type(sheetOf(grid), address, value);
        ({ snapshot: sheet } = await rereading(
          engine,
          sheet,
          edits.map(({ address }) => range(address)),
        ));
        expect(sheet).toEqual(await bench.port.readActiveSheet());
      }
    }),
    { numRuns: 40 },
  );
});
