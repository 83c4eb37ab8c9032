/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import { createExcelHost } from "../../src/excel/host";
import { browserJournal, type PageLocks } from "../../src/taskpane/session/journal";
import { createSession, type Session } from "../../src/taskpane/session/session";
import type { Engine } from "../../src/workbench/engine/engine";
import { startBench, type Bench } from "../excel/setup";
import { range, type MemoryGrid } from "../support/memory-grid";
import { testChecker } from "./support/checker";
import { SHEET } from "./support/sheet";
import { shelf, type Shelf } from "./support/shelf";

/** A page that dies at each point of what it does, and the page that starts after it, over the real port on the emulated Excel. */
let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const sessions: Session[] = [];
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function start(store: Shelf): Promise<Session> {
  const session = createSession({
    // What an earlier page was waiting for does not hold this one up.
    host: await createExcelHost(),
    checker: testChecker(),
    words: () => "",
    journal: browserJournal(() => store, "C:/a.xlsx"),
  });
  sessions.push(session);
  await session.start();
  return session;
}

/** Starts, does something whose page dies once so many batches of it have reached the workbook, and starts again. Null where it came to its end before. */
async function died(after: number, act: (session: Session, grid: MemoryGrid) => Promise<unknown>) {
  const { grid, engine } = bench.open([{ name: "表", cells: SHEET }]);
  const store = shelf();
  const first = await start(store);
  await choose(first, grid);
  const before = grid.contents("表");
  const from = engine.batches;
  engine.faults.beforeBatch = (batch) => {
    if (batch === from + after) engine.faults.isDead = true;
  };
  const ended = await Promise.race([act(first, grid).then(() => true), death(engine)]);
  engine.faults.beforeBatch = null;
  engine.faults.isDead = false;
  if (ended) return null;
  const second = await start(store);
  const { outcome, error } = second.getState();
  return { grid, before, store, said: outcome?.kind === "sheets" ? outcome.outcome : null, error };
}

/** The user selects a cell of the first project, and the page hears of it. */
async function choose(session: Session, grid: MemoryGrid): Promise<void> {
  grid.select(range("G7"));
  while (session.getState().selection?.range?.top !== 6) await pause(20);
}

/** Resolves once the page has died and nothing of it is on its way any more. */
async function death({ faults }: Engine): Promise<false> {
  while (!faults.isDead) await pause(20);
  await pause(80);
  return false;
}

afterEach(() => {
  // The pages that died cannot be closed: they wait for an answer.
  sessions.splice(0);
});

test("a sheet that was being laid out when the page died is removed at the next start, and that is said", async () => {
  let deaths = 0;
  for (let after = 1; ; after += 1) {
    const left = await died(after, (session) => session.sheets.expand());
    if (left === null) break;
    deaths += 1;
    const { grid, before, said, error, store } = left;
    expect(error).toBeNull();
    // Either it had come to its end, or nothing of it is left.
    if (said === null) continue;
    expect(said).toMatchObject({ what: "left-unfinished", work: "sheets", kept: [] });
    expect([after, grid.sheets().map(({ name }) => name)]).toEqual([after, ["表"]]);
    expect(grid.contents("表")).toEqual(before);
    expect([...store.items.keys()]).toEqual([]);
  }
  expect(deaths).toBeGreaterThan(8);
}, 120_000);

test("a sheet that the user has gone on with is left, and named", async () => {
  const { grid, engine } = bench.open([{ name: "表", cells: SHEET }]);
  const store = shelf();
  const first = await start(store);
  await choose(first, grid);
  engine.faults.beforeBatch = () => {
    if (grid.sheets().length > 1) engine.faults.isDead = true;
  };
  void first.sheets.expand();
  await death(engine);
  engine.faults.beforeBatch = null;
  engine.faults.isDead = false;
  const added = grid.sheets().find(({ visible, name }) => visible && name !== "表")?.name ?? "";
  grid.type(added, "C40", "自己的话");
  const { outcome } = (await start(store)).getState();
  expect(outcome).toMatchObject({ outcome: { what: "left-unfinished", kept: [added] } });
  expect(grid.cell(added, "C40").value).toBe("自己的话");
});

test("a fix that was being written when the page died is undone at the next start, and that is said", async () => {
  let deaths = 0;
  for (let after = 1; ; after += 1) {
    const left = await died(after, async (session) => {
      const key = session.getState().result?.findings.find(({ rule }) => rule === "word-operator")?.key ?? "";
      await session.fix(key);
    });
    if (left === null) break;
    deaths += 1;
    const { grid, before, said, error } = left;
    expect(error).toBeNull();
    if (said === null) continue;
    expect(said).toMatchObject({ what: "left-unfinished", work: "cells", removed: [], kept: [] });
    expect([after, grid.contents("表")]).toEqual([after, before]);
  }
  expect(deaths).toBeGreaterThan(2);
}, 120_000);

test("work that came to its end leaves nothing to say", async () => {
  const { grid } = bench.open([{ name: "表", cells: SHEET }]);
  const store = shelf();
  const first = await start(store);
  await choose(first, grid);
  await first.sheets.expand();
  await first.undo();
  expect(store.items.size).toBe(0);
  expect((await start(store)).getState().outcome).toBeNull();
});

test("a write of too many cells to be noted is said to have broken off, and what it wrote stays", async () => {
  const store = shelf();
  const noted = browserJournal(() => store, "C:/a.xlsx");
  const cells = Array.from({ length: 301 }, (_, row) => ({ sheet: "表", row, column: 9, expected: null, next: "x" }));
  noted.begin("cells", cells);
  expect(await noted.left()).toEqual({ kind: "cells", cells: [], sheets: [] });
  bench.open([{ name: "表", cells: SHEET }]);
  const { outcome } = (await start(store)).getState();
  expect(outcome).toMatchObject({ outcome: { what: "left-unfinished", work: "cells", restored: 0 } });
  expect(store.items.size).toBe(0);
});

test("what another window is still at is left to it, and what it left when it died is not", async () => {
  const store = shelf();
  const held = new Map<string, Promise<unknown>>();
  /** As a browser's: a lock is held until what it was asked for has ended, and goes with its page. */
  const locks = {
    async request(name: string, work: () => Promise<unknown>) {
      held.set(name, work());
      await held.get(name);
      held.delete(name);
    },
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
  } as unknown as PageLocks;
  const [one, other] = [1, 2].map(() => browserJournal(() => store, "C:/a.xlsx", locks));
  one?.begin("cells", []);
  expect(await other?.left()).toBeNull();
  // Its page dies.
  held.clear();
  expect(await other?.left()).toEqual({ kind: "cells", cells: [], sheets: [] });
  one?.begin("cells", []);
  one?.end();
  one?.end();
  expect(await other?.left()).toBeNull();
});

test.each(["{", "null", "7"])("what cannot be read of it is nothing to say: %s", async (stored) => {
  const store = shelf();
  store.setItem("jixiao.begun.1:C:/a.xlsx", stored);
  bench.open([{ name: "表", cells: SHEET }]);
  expect((await start(store)).getState()).toMatchObject({ outcome: null, error: null });
});
