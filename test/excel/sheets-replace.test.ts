import type { NewSheet } from "../../src/host/sheets";
import type { SheetChange } from "../../src/host/host";
import { failure, pause, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const NEXT: NewSheet = {
  name: "别名",
  cells: [
    ["甲", "=1+1"],
    ["=1", 2],
  ],
  formulas: [{ row: 0, column: 0, formula: '=HYPERLINK("#\'表一\'!A1","A1")' }],
};

async function open() {
  const { grid, engine } = bench.open([
    { name: "表一", cells: [["一"]] },
    {
      name: "清单",
      cells: [
        ["旧", null],
        [null, "填"],
      ],
    },
    { name: "表三" },
  ]);
  const old = await bench.port.findSheet("清单");
  if (old === null) throw new Error("not found");
  return { grid, engine, old, names: () => grid.sheets().map(({ name }) => name) };
}

test("a sheet takes the place and the name of another, and nobody is told", async () => {
  const { grid, old, names } = await open();
  const seen: SheetChange[] = [];
  const stop = await bench.port.onChange((change) => seen.push(change));
  const outcome = await bench.port.replaceSheet(old, NEXT);
  expect(names()).toEqual(["表一", "清单", "表三"]);
  expect(outcome).toMatchObject({ replaced: true, added: { name: "清单" } });
  expect(["B1", "A2", "B2"].map((address) => grid.cell("清单", address).value)).toEqual(["=1+1", "=1", 2]);
  expect(grid.cell("清单", "A1").formula).toBe('=HYPERLINK("#\'表一\'!A1","A1")');
  expect(grid.cell("清单", "A2").formula).toBeNull();
  await pause(150);
  expect(seen).toEqual([]);
  await stop();
  if (!outcome.replaced) throw new Error("not replaced");
  const back = await bench.port.replaceSheet(outcome.added, { name: "清单", cells: old.values });
  expect(back.replaced).toBe(true);
  expect(["A1", "B2"].map((address) => grid.cell("清单", address).value)).toEqual(["旧", "填"]);
});

test("the open one stays the open one", async () => {
  const { grid, old } = await open();
  grid.activate(old.id);
  await bench.port.replaceSheet(old, NEXT);
  expect(grid.sheets().find(({ id }) => id === grid.activeSheet())?.name).toBe("清单");
});

test("not where something was typed into the old one since, where it has another name or is gone", async () => {
  const { grid, old, names } = await open();
  grid.type("清单", "C3", "刚填的");
  expect(await bench.port.replaceSheet(old, NEXT)).toEqual({ replaced: false, reason: "changed" });
  grid.type("清单", "C3", null);
  grid.rename("清单", "第一轮");
  expect(await bench.port.replaceSheet(old, NEXT)).toEqual({ replaced: false, reason: "changed" });
  expect(names()).toEqual(["表一", "第一轮", "表三"]);
  grid.remove("第一轮");
  expect(await bench.port.replaceSheet(old, NEXT)).toEqual({ replaced: false, reason: "gone" });
  expect(names()).toEqual(["表一", "表三"]);
});

test("whatever breaks off, the old one is whole or the new one is", async () => {
  const seen = new Set<string>();
  for (let writes = 1; writes <= 12; writes += 1) {
    const { grid, engine, old, names } = await open();
    engine.faults.failAfterWrites = writes;
    const error = await failure(bench.port.replaceSheet(old, NEXT));
    engine.faults.failAfterWrites = null;
    const isOld = names().includes("清单") && grid.cell("清单", "B2").value === "填";
    const fresh = names().find((name) => name.startsWith("清单") && grid.cell(name, "B2").value === 2);
    if (error !== null) expect([isOld, names()]).toEqual([true, ["表一", "清单", "表三"]]);
    else expect([isOld, names().length, fresh !== undefined]).toEqual([false, 3, true]);
    seen.add(error === null ? "replaced" : "as it was");
  }
  expect(seen).toEqual(new Set(["replaced", "as it was"]));
});
