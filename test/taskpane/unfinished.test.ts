/**
 * @jest-environment jsdom
 *
 * Office.js wants a page.
 */

import { exampleSheet } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import type { CellWrite } from "../../src/check/finding";
import type { CellValue } from "../../src/check/sheet/snapshot";
import { createExcelHost } from "../../src/excel/host";
import { browserJournal, type Journal, type PageLocks } from "../../src/taskpane/session/journal";
import { followedPlace } from "../../src/taskpane/session/workbook-place";
import { createSession, type Session } from "../../src/taskpane/session/session";
import type { Engine } from "../../src/workbench/engine/engine";
import { startBench, type Bench } from "../excel/setup";
import { range, sheetId, type MemoryGrid } from "../support/memory-grid";
import { IS_WHOLE } from "../support/runs";
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
    journal: browserJournal(
      () => store,
      () => "C:/a.xlsx",
    ),
  });
  sessions.push(session);
  await session.start();
  return session;
}

/** `npm test` lets the page die at some of the points, `npm run test:long` at each. */
const STEP = IS_WHOLE ? 1 : 4;

interface Setting {
  readonly cells?: readonly (readonly CellValue[])[];
  /** What is done before, by the page that dies afterwards. */
  readonly prepare?: (session: Session) => Promise<unknown>;
}

/** Starts, does something whose page dies once so many batches of it have reached the workbook, and starts again. Null where it came to its end before. */
async function died(
  after: number,
  act: (session: Session) => Promise<unknown>,
  { cells = SHEET, prepare = async () => undefined }: Setting = {},
) {
  const { grid, engine } = bench.open([{ name: "表", cells }]);
  const store = shelf();
  const first = await start(store);
  await choose(first, grid);
  await prepare(first);
  const [before, stateBefore] = [grid.contents("表"), stateOf(grid)];
  const from = engine.batches;
  engine.faults.beforeBatch = (batch) => {
    if (batch === from + after) engine.faults.isDead = true;
  };
  const ended = await Promise.race([act(first).then(() => true), death(engine)]);
  engine.faults.beforeBatch = null;
  engine.faults.isDead = false;
  if (ended) return null;
  const second = await start(store);
  const { outcome, error } = second.getState();
  await second.close();
  return { grid, before, stateBefore, store, said: outcome?.kind === "sheets" ? outcome.outcome : null, error };
}

/** All that an action on sheets, rows and lists could change. */
const stateOf = (grid: MemoryGrid): string =>
  JSON.stringify([grid.contents("表"), grid.sheets().map(({ name }) => name), grid.layout("表").validations]);

/** What comes of something whose page lives, and in how many batches. */
async function undisturbed(
  act: (session: Session) => Promise<unknown>,
  { cells = SHEET, prepare = async () => undefined }: Setting,
) {
  const { grid, engine } = bench.open([{ name: "表", cells }]);
  const session = await start(shelf());
  await choose(session, grid);
  await prepare(session);
  const from = engine.batches;
  await act(session);
  const batches = engine.batches - from;
  await session.close();
  return { whole: stateOf(grid), batches };
}

/** The row that a page was adding when it died, counted from 0. */
const rowNoted = ({ items }: Shelf): number =>
  (JSON.parse([...items.values()].join("")) as { changes: { insertion: { row: number } }[] }).changes[0]?.insertion
    .row ?? -1;

/** As a storage that has room for a short text alone. */
const filled =
  (store: Shelf) =>
  (key: string, value: string): void => {
    if (value.length > 5_000) throw new DOMException("Full.", "QuotaExceededError");
    store.setItem(key, value);
  };

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
  for (let after = 1; ; after += STEP) {
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
  expect(deaths).toBeGreaterThan(8 / STEP);
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
  expect(outcome).toMatchObject({
    outcome: { what: "left-unfinished", kept: [{ what: "sheet", sheet: added, range: null }] },
  });
  expect(grid.cell(added, "C40").value).toBe("自己的话");
});

test("a fix that was being written when the page died is undone at the next start, and that is said", async () => {
  let deaths = 0;
  for (let after = 1; ; after += STEP) {
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
  expect(deaths).toBeGreaterThan(2 / STEP);
}, 120_000);

/** A row an indicator, with as many as make the lists need a sheet of their own. */
const LIST = exampleSheet({
  sheet: [
    ...LIST_HEAD,
    listRow("培训人数", "≥", 600, "人"),
    listRow("培训班次", "≥", 2, "期"),
    ["某单位", "会议经费", 20, "效益指标", "社会效益", "政策知晓率", "≥", 90, "%"],
  ],
}).values;
const insert = (session: Session): Promise<void> => session.sheets.insertLists();

test.each<[string, (session: Session) => Promise<unknown>, Setting]>([
  ["a row for a project", (session) => session.sheets.addProject(), {}],
  ["lists in the cells", insert, { cells: LIST }],
  ["taking lists away", (session) => session.sheets.removeLists(), { cells: LIST, prepare: insert }],
  ["undoing lists", (session) => session.undo(), { cells: LIST, prepare: insert }],
  [
    "undoing that lists were taken away",
    (session) => session.undo(),
    {
      cells: LIST,
      async prepare(session) {
        await insert(session);
        await session.sheets.removeLists();
      },
    },
  ],
])(
  "%s: when the page dies on the way, the next start leaves all of it or nothing",
  async (_, act, setting) => {
    const { whole, batches } = await undisturbed(act, setting);
    expect(batches).toBeGreaterThan(3);
    let deaths = 0;
    for (let after = batches; after >= 1; after -= STEP) {
      const left = await died(after, act, setting);
      // What a page hears from Excel by itself may come between, so the last ones may not be reached.
      if (left === null) continue;
      deaths += 1;
      const { grid, stateBefore, said, error, store } = left;
      expect(error).toBeNull();
      expect([...store.items.keys()]).toEqual([]);
      if (said !== null) expect(said).toMatchObject({ what: "left-unfinished", work: "sheets", kept: [] });
      const allowed = said === null ? [stateBefore, whole] : [stateBefore];
      expect([after, said?.what, allowed.includes(stateOf(grid))]).toEqual([after, said?.what, true]);
    }
    expect(deaths).toBeGreaterThan(3 / STEP);
  },
  120_000,
);

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

const journalIn = (store: Shelf, locks?: PageLocks): Journal =>
  browserJournal(
    () => store,
    () => "C:/a.xlsx",
    locks,
  );

async function begin(journal: Journal, cells: readonly CellWrite[]): Promise<void> {
  journal.begin("cells");
  await journal.notes(cells);
}

/** Writes of one letter more to as many cells of column J, each of that length. */
const writes = (count: number, text: string) =>
  Array.from({ length: count }, (_, row) => ({ sheet: "表", row, column: 9, expected: text, next: `${text}x` }));

test("what was written to two thousand cells when the page died is undone, and what else stands there stays", async () => {
  const store = shelf();
  const text = "一条很长的指标；".repeat(40);
  await begin(journalIn(store), writes(2_000, text));
  const cells = Array.from({ length: 2_000 }, (_, row) => [
    ...(SHEET[row] ?? []),
    ...Array.from({ length: 9 - (SHEET[row]?.length ?? 0) }, () => null),
    row < 1_200 ? `${text}x` : row === 1_700 ? `${text}y` : text,
  ]);
  const { grid } = bench.open([{ name: "表", cells }]);
  const { outcome } = (await start(store)).getState();
  expect(outcome).toMatchObject({ outcome: { what: "left-unfinished", work: "cells", restored: 1_200 } });
  expect([0, 1_199, 1_200, 1_700].map((row) => grid.cell("表", `J${row + 1}`).value)).toEqual([
    text,
    text,
    text,
    `${text}y`,
  ]);
  expect(store.items.size).toBe(0);
}, 60_000);

test.each([
  ["too long for it", (store: Shelf): Shelf => store, 30_000],
  ["more than the browser has room for", (store: Shelf): Shelf => ({ ...store, setItem: filled(store) }), 1_000],
])("a note %s says that the write broke off, and what it wrote stays", async (_, limited, count) => {
  const store = limited(shelf());
  const noted = journalIn(store);
  await begin(noted, writes(count, "甲"));
  expect(await noted.left()).toEqual({ kind: "cells", cells: [], changes: [] });
  bench.open([{ name: "表", cells: SHEET }]);
  const { outcome } = (await start(store)).getState();
  expect(outcome).toMatchObject({ outcome: { what: "left-unfinished", work: "cells", restored: 0 } });
  expect(store.items.size).toBe(0);
});

test("a note of which a part is damaged or gone says that the write broke off, and nothing is undone", async () => {
  for (const spoil of [
    (store: Shelf, part: string) => store.setItem(part, "["),
    (store: Shelf, part: string) => store.removeItem(part),
  ]) {
    const store = shelf();
    await begin(journalIn(store), writes(1_200, "甲"));
    const parts = [...store.items.keys()].filter((key) => key.includes("#"));
    expect(parts).toHaveLength(3);
    spoil(store, parts[1] ?? "");
    expect(await journalIn(store).left()).toEqual({ kind: "cells", cells: [], changes: [] });
  }
});

test("nothing is left of a page that died before it wrote the first cell", async () => {
  const store = shelf();
  const noted = journalIn(store);
  noted.begin("cells");
  void noted.notes(writes(1_200, "甲"));
  expect(store.items.size).toBe(1);
  expect(await journalIn(store).left()).toBeNull();
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
  const [one, other] = [journalIn(store, locks), journalIn(store, locks)];
  await begin(one, []);
  expect(await other.left()).toBeNull();
  // Its page dies.
  held.clear();
  expect(await other.left()).toEqual({ kind: "cells", cells: [], changes: [] });
  await begin(one, []);
  one.end();
  one.end();
  expect(await other.left()).toBeNull();
});

test("work is noted where the workbook is by then, and found there", async () => {
  const store = shelf();
  let saved: string | null = null;
  const place = followedPlace(
    async () => saved,
    () => undefined,
  );
  await place.follow();
  const noted = browserJournal(() => store, place.known);
  saved = "C:/a.xlsx";
  await place.follow();
  await begin(noted, []);
  expect(await journalIn(store).left()).toMatchObject({ kind: "cells" });
  // Not answered is not moved, and what is under way ends where it was begun.
  saved = "C:/b.xlsx";
  await place.follow();
  noted.end();
  expect(store.items.size).toBe(0);
  saved = null;
  await place.follow();
  expect(place.known()).toBe("C:/b.xlsx");
});

test("a row that the user has gone on with is left, and named", async () => {
  const { grid, engine } = bench.open([{ name: "表", cells: SHEET }]);
  const store = shelf();
  const first = await start(store);
  await choose(first, grid);
  const rows = grid.usedRange("表")?.bottom ?? 0;
  engine.faults.beforeBatch = () => {
    if ((grid.usedRange("表")?.bottom ?? 0) > rows) engine.faults.isDead = true;
  };
  void first.sheets.addProject();
  await death(engine);
  engine.faults.beforeBatch = null;
  engine.faults.isDead = false;
  const added = rowNoted(store) + 1;
  grid.type("表", `A${added}`, "新项目");
  const { outcome } = (await start(store)).getState();
  expect(outcome).toMatchObject({ outcome: { what: "left-unfinished", kept: [{ what: "row", sheet: "表" }] } });
  expect(grid.cell("表", `A${added}`).value).toBe("新项目");
});

test("lists that were changed since are left, and named", async () => {
  const { grid, engine } = bench.open([{ name: "表", cells: LIST }]);
  const store = shelf();
  const first = await start(store);
  await choose(first, grid);
  await first.sheets.insertLists();
  const lists = grid.layout("表").validations;
  engine.faults.beforeBatch = () => {
    if (grid.layout("表").validations.length === 0) engine.faults.isDead = true;
  };
  void first.sheets.removeLists();
  await death(engine);
  engine.faults.beforeBatch = null;
  engine.faults.isDead = false;
  // The user puts another there.
  for (const { range: cells, rule } of lists.slice(0, 1))
    grid.setValidation(sheetId(0), cells, { ...rule, error: { ...rule.error, title: "他人" } });
  const left = grid.layout("表").validations;
  const { outcome } = (await start(store)).getState();
  expect(outcome).toMatchObject({
    outcome: {
      what: "left-unfinished",
      lists: [],
      kept: expect.arrayContaining([{ what: "lists", sheet: "表", range: expect.anything() }]),
    },
  });
  expect(grid.layout("表").validations).toEqual(left);
});

test.each(["{", "null", "7"])("what cannot be read of it is nothing to say: %s", async (stored) => {
  const store = shelf();
  store.setItem("jixiao.begun.3:C:/a.xlsx", stored);
  bench.open([{ name: "表", cells: SHEET }]);
  expect((await start(store)).getState()).toMatchObject({ outcome: null, error: null });
});
