import fc from "fast-check";
import type { CellWrite } from "../../src/check/finding";
import type { CellValue } from "../../src/check/sheet/snapshot";
import type { WriteGroup } from "../../src/host/host";
import type { MemoryGrid } from "../support/memory-grid";
import { startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const ROWS = 4;
const COLUMNS = 3;

const text = fc.constantFrom(
  "甲",
  "乙",
  "=A1",
  "12",
  "95%",
  "2026-1-1",
  "+3",
  "-",
  "'x",
  "TRUE",
  "1、11-数量指标",
  "@b",
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  text,
  fc.integer({ min: -9, max: 99 }),
  fc.boolean(),
  fc.constant(null),
);
const format = fc.constantFrom("General", "@", "0.00", "0%");
const place = fc.nat(ROWS * COLUMNS - 1);
const address = (at: number) => `${"ABC"[at % COLUMNS]}${Math.floor(at / COLUMNS) + 1}`;

/** Cells as they may come to be: a content typed into a format, and the format changed afterwards. */
const cells = fc.array(fc.record({ value: fc.oneof(value, fc.constant("=SUM(E1:E2)")), format, later: format }), {
  minLength: ROWS * COLUMNS,
  maxLength: ROWS * COLUMNS,
});
const write = fc.record({
  at: place,
  next: value,
  /** Whether the check read what stands there. */
  stale: fc.nat(5).map((nth) => nth === 0),
  format: fc.option(fc.constantFrom("0.00", "@", "General"), { nil: undefined }),
});
const groups = fc.array(fc.array(write, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
const changes = fc.array(fc.record({ batch: fc.integer({ min: 1, max: 8 }), at: place, value }), { maxLength: 4 });

interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
}

function fill(grid: MemoryGrid, contents: readonly { value: CellValue; format: string; later: string }[]): void {
  contents.forEach((cell, at) => {
    grid.format("表", address(at), cell.format);
    grid.type("表", address(at), cell.value);
    grid.format("表", address(at), cell.later);
  });
}

const state = (grid: MemoryGrid): Cell[] =>
  Array.from({ length: ROWS * COLUMNS }, (_, at) => grid.cell("表", address(at)));

function groupsOf(
  grid: MemoryGrid,
  given: readonly (readonly { at: number; next: CellValue; stale: boolean; format?: string }[])[],
) {
  const taken = new Set<number>();
  return given.flatMap((writes, index): WriteGroup[] => {
    const free = writes.filter(({ at }) => !taken.has(at) && taken.add(at));
    const list = free.map(({ at, next, stale, format }): CellWrite => {
      const expected = stale ? "别的" : grid.cell("表", address(at)).value;
      // The formats of the sheet's own are given by whoever asks for a number; a text brings none.
      const wanted = typeof next === "number" ? format : undefined;
      return { sheet: "表", row: Math.floor(at / COLUMNS), column: at % COLUMNS, expected, next, format: wanted };
    });
    return list.length === 0 ? [] : [{ id: String(index), writes: list }];
  });
}

const index = ({ row, column }: CellWrite) => row * COLUMNS + column;

test("every group is written whole or not at all, and undo restores the former state", async () => {
  await fc.assert(
    fc.asyncProperty(cells, groups, fc.option(fc.nat(12)), async (contents, given, failAfterWrites) => {
      const { grid, engine } = bench.open([{ name: "表" }]);
      fill(grid, contents);
      const before = state(grid);
      const asked = groupsOf(grid, given);
      engine.faults.failAfterWrites = failAfterWrites;
      const outcome = await bench.port.write(asked);
      engine.faults.failAfterWrites = null;

      expect([...outcome.written, ...outcome.refused.map(({ group }) => group)]).toHaveLength(asked.length);
      const written = new Map(outcome.written.flatMap(({ writes }) => writes.map((write) => [index(write), write])));
      state(grid).forEach((cell, at) => {
        const write = written.get(at);
        if (write === undefined) expect(cell).toEqual(before[at]);
        else expect({ value: cell.value, formula: cell.formula }).toEqual({ value: write.next, formula: null });
      });

      const undone = await bench.port.write(outcome.undo);
      expect(undone.refused).toEqual([]);
      expect(state(grid)).toEqual(before);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("whatever the user changes behind its back is kept", async () => {
  await fc.assert(
    fc.asyncProperty(cells, groups, changes, async (contents, given, behind) => {
      const { grid, engine } = bench.open([{ name: "表" }]);
      fill(grid, contents);
      const asked = groupsOf(grid, given);
      const before = state(grid);
      const first = engine.batches;
      const touched = new Map<number, Cell>();
      engine.faults.beforeBatch = (batch) => {
        for (const change of behind) {
          if (batch !== first + change.batch) continue;
          grid.type("表", address(change.at), change.value);
          touched.set(change.at, grid.cell("表", address(change.at)));
        }
      };
      const outcome = await bench.port.write(asked);
      engine.faults.beforeBatch = null;

      const after = state(grid);
      for (const write of outcome.written.flatMap(({ writes }) => writes)) {
        const user = touched.get(index(write));
        const cell = after[index(write)];
        // Either the user came last, or left the cell as the check had read it.
        const userCameLast = user !== undefined && cell?.value === user.value && cell.formula === user.formula;
        const isAsRead = user === undefined || (user.formula === null && user.value === write.expected);
        expect(userCameLast || (isAsRead && cell?.value === write.next && cell.formula === null)).toBe(true);
      }
      const written = new Set(outcome.written.flatMap(({ writes }) => writes.map(index)));
      const nextOf = new Map(asked.flatMap(({ writes }) => writes.map((write) => [index(write), write.next])));
      after.forEach((cell, at) => {
        const user = touched.get(at);
        if (user !== undefined && !written.has(at)) {
          // A user who types just what was being written cannot be told from the write, which may be put back.
          const isOurs = user.formula === null && nextOf.has(at) && nextOf.get(at) === user.value;
          expect(isOurs ? [user.value, before[at]?.value] : [user.value]).toContainEqual(cell.value);
        }
        if (user === undefined && !written.has(at)) expect(cell).toEqual(before[at]);
      });
    }),
    { numRuns: 200 },
  );
}, 60_000);
