import { storeToXml } from "../../src/store/format";
import { STORE_NAMESPACE, withSection, type Store } from "../../src/store/store";
import type { Engine } from "../../src/workbench/engine/engine";
import { failure, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const sheet = { name: "表", cells: [["甲"]] };
const MINE: Store = { version: 1, sections: { settings: { tier: "正式" } } };
const THEIRS: Store = {
  version: 1,
  sections: { settings: { tier: "征求意见" }, fromTheFuture: ["\u0000<&>]]>\uD800"] },
};

function open(...stores: readonly (Store | string)[]) {
  const { grid, engine } = bench.open([sheet]);
  for (const store of stores) grid.customXml.add(typeof store === "string" ? store : storeToXml(store));
  const kept = () => grid.customXml.all().map(({ xml }) => xml);
  return { grid, engine, kept };
}

/** How many batches a call takes. */
async function syncs(engine: Engine, act: () => Promise<unknown>): Promise<number> {
  const before = engine.batches;
  await act();
  return engine.batches - before;
}

/** Does something just before the batch of that number, from the next call on. */
function beforeBatch(engine: Engine, number: number, act: () => void): void {
  const first = engine.batches;
  engine.faults.beforeBatch = (batch) => {
    if (batch === first + number) act();
  };
}

test("a workbook without a store has none, and takes one", async () => {
  const { engine, grid, kept } = open("<other/>");
  expect(await bench.port.readStore()).toEqual({ store: null, copies: 0 });
  await bench.port.writeStore(MINE, null);
  expect(await bench.port.readStore()).toEqual({ store: MINE, copies: 0 });
  expect(kept()).toEqual(["<other/>", storeToXml(MINE)]);
  expect(grid.customXml.all()[1]?.namespace).toBe(STORE_NAMESPACE);
  expect(bench.office.unknown).toEqual([]);
  expect(engine.faults.failAfterWrites).toBeNull();
});

test("a store is written over by its next state, and what it holds beside stays", async () => {
  const { kept } = open(THEIRS);
  const { store } = await bench.port.readStore();
  expect(store).toEqual(THEIRS);
  const next = withSection(store, "settings", { tier: "正式" });
  await bench.port.writeStore(next, store);
  expect(await bench.port.readStore()).toEqual({ store: next, copies: 0 });
  expect(next.sections["fromTheFuture"]).toEqual(THEIRS.sections["fromTheFuture"]);
  expect(kept()).toHaveLength(1);
});

test("the number of syncs is fixed", async () => {
  const { engine } = open();
  expect(await syncs(engine, () => bench.port.readStore())).toBe(1);
  expect(await syncs(engine, () => bench.port.writeStore(MINE, null))).toBe(3);
  expect(await syncs(engine, () => bench.port.readStore())).toBe(2);
  expect(await syncs(engine, () => bench.port.writeStore(THEIRS, MINE))).toBe(4);
  // What is there already is not written again.
  expect(await syncs(engine, () => bench.port.writeStore(THEIRS, THEIRS))).toBe(2);
});

test("the same store written anew by another program is the one expected", async () => {
  const { kept } = open(
    `<?xml version="1.0"?>\n<s:jixiao xmlns:s="${STORE_NAMESPACE}">\n  <s:section name="settings">{ "tier": "正式" }</s:section>\n</s:jixiao>`,
  );
  await bench.port.writeStore(THEIRS, MINE);
  expect(kept()).toEqual([storeToXml(THEIRS)]);
});

describe("a store that is not the one expected is left alone", () => {
  test.each<[string, readonly Store[], Store | null]>([
    ["because somebody wrote it", [THEIRS], MINE],
    ["because somebody made the first one", [THEIRS], null],
    ["because somebody deleted it", [], MINE],
  ])("%s", async (_name, stores, expected) => {
    const { kept } = open(...stores);
    const before = kept();
    const next = withSection(MINE, "more", 1);
    expect(await failure(bench.port.writeStore(next, expected))).toMatchObject({
      name: "HostError",
      code: "store-changed",
    });
    expect(kept()).toEqual(before);
  });

  test("because it was written between the look and the write", async () => {
    const { engine, grid, kept } = open(MINE);
    beforeBatch(engine, 3, () => {
      grid.customXml.set(grid.customXml.all()[0]?.id ?? "", storeToXml(THEIRS));
    });
    expect(await failure(bench.port.writeStore(withSection(MINE, "a", 1), MINE))).toMatchObject({
      code: "store-changed",
    });
    expect(kept()).toEqual([storeToXml(THEIRS)]);
  });

  test("because it was made between the look and the write", async () => {
    const { engine, grid, kept } = open();
    beforeBatch(engine, 2, () => grid.customXml.add(storeToXml(THEIRS)));
    expect(await failure(bench.port.writeStore(MINE, null))).toMatchObject({ code: "store-changed" });
    expect(kept()).toEqual([storeToXml(THEIRS)]);
  });

  test("because it was deleted between the look and the write", async () => {
    const { engine, grid, kept } = open(MINE);
    beforeBatch(engine, 3, () => grid.customXml.remove(grid.customXml.all()[0]?.id ?? ""));
    expect(await failure(bench.port.writeStore(THEIRS, MINE))).toMatchObject({ code: "store-changed" });
    expect(kept()).toEqual([]);
  });

  test("also where two writes start from the same reading", async () => {
    const { kept } = open(MINE);
    const [first, second] = [withSection(MINE, "first", 1), withSection(MINE, "second", 2)];
    const outcomes = await Promise.all([
      failure(bench.port.writeStore(first, MINE)),
      failure(bench.port.writeStore(second, MINE)),
    ]);
    expect(outcomes).toEqual([null, expect.objectContaining({ code: "store-changed" })]);
    expect(kept()).toEqual([storeToXml(first)]);
  });
});

test("of several parts of our namespace the first is read and written, and none is deleted", async () => {
  const { kept } = open(MINE, THEIRS);
  expect(await bench.port.readStore()).toEqual({ store: MINE, copies: 1 });
  const next = withSection(MINE, "more", [1]);
  await bench.port.writeStore(next, MINE);
  expect(kept()).toEqual([storeToXml(next), storeToXml(THEIRS)]);
});

describe("a store that cannot be read is said to be so, and never written over", () => {
  test.each([
    ["broken", `<jixiao xmlns="${STORE_NAMESPACE}"><section name="settings">{</section></jixiao>`],
    ["newer", `<jixiao xmlns="${STORE_NAMESPACE}"><archive/></jixiao>`],
    ["foreign", `<somebody xmlns="${STORE_NAMESPACE}"/>`],
  ])("%s", async (code, xml) => {
    const { kept } = open(xml);
    const expected = { name: "StoreError", code };
    expect(await failure(bench.port.readStore())).toMatchObject(expected);
    expect(await failure(bench.port.writeStore(MINE, null))).toMatchObject(expected);
    expect(await failure(bench.port.writeStore(MINE, THEIRS))).toMatchObject(expected);
    expect(kept()).toEqual([xml]);
  });

  test("and what cannot be kept is not written", async () => {
    const { engine, kept } = open(MINE);
    const before = engine.batches;
    const bad = withSection(MINE, "settings", Number.NaN);
    expect(await failure(bench.port.writeStore(bad, MINE))).toMatchObject({ name: "StoreError", code: "not-json" });
    expect([kept(), engine.batches]).toEqual([[storeToXml(MINE)], before]);
  });
});

describe("what Excel refuses leaves the store as it was", () => {
  test.each([
    ["editing-cell", (engine: Engine) => (engine.faults.editingCell = true)],
    ["protected", (engine: Engine) => (engine.faults.accessDenied = true)],
    ["session-lost", (engine: Engine) => (engine.faults.sessionLost = true)],
    ["unknown", (engine: Engine) => (engine.faults.failAfterWrites = 0)],
    ["too-large", (engine: Engine) => (engine.faults.requestLimit = 3000)],
  ])("%s", async (code, act) => {
    const { engine, kept } = open(MINE);
    act(engine);
    const large = withSection(MINE, "wording", "绩".repeat(3000));
    expect(await failure(bench.port.writeStore(large, MINE))).toMatchObject({ name: "HostError", code });
    expect(kept()).toEqual([storeToXml(MINE)]);
  });

  test("and a protected sheet is no hindrance, as the store is no part of it", async () => {
    const { grid } = bench.open([{ ...sheet, isProtected: true }]);
    await bench.port.writeStore(MINE, null);
    expect(grid.customXml.all().map(({ xml }) => xml)).toEqual([storeToXml(MINE)]);
  });

  test("and the next write goes through", async () => {
    const { engine, kept } = open(MINE);
    engine.faults.failAfterWrites = 0;
    expect(await failure(bench.port.writeStore(THEIRS, MINE))).toMatchObject({ code: "unknown" });
    await bench.port.writeStore(THEIRS, MINE);
    expect(kept()).toEqual([storeToXml(THEIRS)]);
  });
});

test.each([
  ["the first one", null],
  ["a later one", MINE],
])("a part that the program takes and loses is noticed: %s", async (_name, before) => {
  const { engine } = open(...(before === null ? [] : [before]));
  engine.quirks.partsVanish = true;
  expect(await failure(bench.port.writeStore(THEIRS, before))).toMatchObject({ name: "HostError", code: "not-kept" });
});
