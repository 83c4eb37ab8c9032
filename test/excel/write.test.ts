import type { WriteOutcome } from "../../src/host/host";
import { failure, group, put, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

const reasons = (outcome: WriteOutcome) => outcome.refused.map(({ group, reason }) => `${group.id} ${reason}`);
const ids = (outcome: WriteOutcome) => outcome.written.map(({ id }) => id);

test("groups of cells are written over what the check read, in three syncs", async () => {
  const { grid, engine } = bench.open([
    {
      name: "表",
      cells: [
        ["甲", "乙"],
        ["丙", 4],
        [true, null],
      ],
    },
    { name: "另一张 表", cells: [["一"]] },
  ]);
  const before = engine.batches;
  const outcome = await bench.port.write([
    group("a", put("A1", "甲", "甲甲"), put("另一张 表!A1", "一", "二")),
    group("b", put("B2", 4, 5), put("A3", true, null), put("B3", null, "新")),
  ]);
  expect(engine.batches - before).toBe(3);
  expect(ids(outcome)).toEqual(["a", "b"]);
  expect(outcome.refused).toEqual([]);
  expect(["A1", "B1", "A2", "B2", "A3", "B3"].map((address) => grid.cell("表", address).value)).toEqual([
    "甲甲",
    "乙",
    "丙",
    5,
    null,
    "新",
  ]);
  expect(grid.cell("另一张 表", "A1").value).toBe("二");
});

test("many scattered cells take no more syncs than one", async () => {
  const cells = Array.from({ length: 600 }, (_, row) => [`${row}甲`, row, `${row}乙`]);
  const { grid, engine } = bench.open([{ name: "表", cells }]);
  const before = engine.batches;
  const groups = cells.flatMap(([text], row) =>
    row % 3 === 0 ? [group(String(row), put(`A${row + 1}`, text ?? null, "改"))] : [],
  );
  const outcome = await bench.port.write(groups);
  expect(outcome.written).toHaveLength(200);
  expect(engine.batches - before).toBe(3);
  expect(grid.cell("表", "A4").value).toBe("改");
  expect(grid.cell("表", "A5").value).toBe("4甲");
});

test("a whole column of thousands of long cells goes in, in portions", async () => {
  const text = "绩效指标".repeat(100);
  const cells = Array.from({ length: 3_000 }, (_, row) => [`${row}${text}`]);
  const { grid, engine } = bench.open([{ name: "表", cells }]);
  const before = engine.batches;
  const groups = cells.map(([was], row) => group(String(row), put(`A${row + 1}`, was ?? null, `改${row}${text}`)));
  const outcome = await bench.port.write(groups);
  expect(outcome.written).toHaveLength(3_000);
  expect(outcome.undo.map(({ id }) => id)).toEqual(groups.map(({ id }) => id));
  expect(grid.cell("表", "A3000").value).toBe(`改2999${text}`);
  expect(engine.batches - before).toBeLessThan(50);
}, 30_000);

test("portions that turn out too large are halved", async () => {
  const cells = Array.from({ length: 60 }, (_, row) => [`${row}${"绩".repeat(200)}`]);
  const { grid } = bench.open([{ name: "表", cells }], { responseLimit: 20_000, requestLimit: 20_000 });
  const outcome = await bench.port.write(
    cells.map(([was], row) => group(String(row), put(`A${row + 1}`, was ?? null, `改${row}`))),
  );
  expect(outcome.written).toHaveLength(60);
  expect(grid.cell("表", "A60").value).toBe("改59");
});

describe("a group is refused", () => {
  test.each([
    ["where the cell changed meanwhile", { cells: [["甲改"]] }, "甲", "乙", "changed"],
    ["where a number stands for the text", { cells: [[12]] }, "12", "13", "changed"],
    ["where the cell is blank now", { cells: [[null, 1]] }, "甲", "乙", "changed"],
    ["where a formula stands, whatever its result", { cells: [["=SUM(B1)", 3]] }, 3, "乙", "formula"],
    ["where the sheet is protected", { cells: [["甲"]], isProtected: true }, "甲", "乙", "protected"],
    ["where the new text is too long", { cells: [["甲"]] }, "甲", "绩".repeat(32_768), "too-long"],
  ])("%s", async (_name, sheet, expected, next, reason) => {
    const { grid } = bench.open([{ name: "表", ...sheet }]);
    const before = grid.contents("表");
    const outcome = await bench.port.write([group("a", put("A1", expected, next))]);
    expect(reasons(outcome)).toEqual([`a ${reason}`]);
    expect(outcome.written).toEqual([]);
    expect(outcome.undo).toEqual([]);
    expect(grid.contents("表")).toEqual(before);
  });

  test("where the sheet is gone", async () => {
    bench.open([{ name: "别的" }]);
    expect(reasons(await bench.port.write([group("a", put("A1", null, "乙"))]))).toEqual(["a gone"]);
  });

  test("whole, by one cell of several, and no other group with it", async () => {
    const { grid } = bench.open([{ name: "表", cells: [["甲", "乙", "丙", "丁"]] }]);
    const bad = put("B1", "不是乙", "x");
    const outcome = await bench.port.write([
      group("a", put("A1", "甲", "1、甲"), bad),
      group("b", put("C1", "丙", "1、丙"), put("D1", "丁", "1、丁")),
    ]);
    expect(outcome.refused).toEqual([{ group: expect.objectContaining({ id: "a" }), reason: "changed", write: bad }]);
    expect(ids(outcome)).toEqual(["b"]);
    expect(["A1", "B1", "C1", "D1"].map((address) => grid.cell("表", address).value)).toEqual([
      "甲",
      "乙",
      "1、丙",
      "1、丁",
    ]);
  });

  test("on a protected sheet only where the cell is locked", async () => {
    const { grid } = bench.open([{ name: "表", cells: [["甲", "乙"]], isProtected: true, unlocked: ["B1:B9"] }]);
    const outcome = await bench.port.write([group("a", put("A1", "甲", "x")), group("b", put("B1", "乙", "y"))]);
    expect(reasons(outcome)).toEqual(["a protected"]);
    expect(grid.cell("表", "B1").value).toBe("y");
  });

  test("where another group claims the cell", async () => {
    bench.open([{ name: "表", cells: [["甲"]] }]);
    const outcome = await bench.port.write([group("a", put("A1", "甲", "x")), group("b", put("A1", "甲", "y"))]);
    expect([ids(outcome), reasons(outcome)]).toEqual([["a"], ["b changed"]]);
  });
});

describe("texts stay the texts they are", () => {
  const texts = [
    "=A1",
    "+5",
    "-3%",
    "@某人",
    "'引号",
    "12",
    "1,234.50",
    "95%",
    "2026-1-1",
    "1/2",
    "6-8",
    "2026年1月1日",
  ];
  test.each([...texts, "TRUE", "#N/A", "１２", "1e5", " 7 "])("%s", async (text) => {
    const { grid } = bench.open([{ name: "表", cells: [["甲"]] }]);
    const outcome = await bench.port.write([group("a", put("A1", "甲", text))]);
    expect(ids(outcome)).toEqual(["a"]);
    expect(grid.cell("表", "A1")).toEqual({ value: text, formula: null, format: "@" });

    const undone = await bench.port.write(outcome.undo);
    expect(ids(undone)).toEqual(["a"]);
    expect(grid.cell("表", "A1")).toEqual({ value: "甲", formula: null, format: "General" });
  });

  test.each(["1、11-数量指标；培训人数；≥600人", "不少于5个", "绩".repeat(32_767), "第1季度"])(
    "%.20s without a change of format",
    async (text) => {
      const { grid } = bench.open([{ name: "表", cells: [["甲"]] }]);
      await bench.port.write([group("a", put("A1", "甲", text))]);
      expect(grid.cell("表", "A1")).toEqual({ value: text, formula: null, format: "General" });
    },
  );

  test("a text that spells a number becomes one with the format asked for, and back", async () => {
    const { grid } = bench.open([{ name: "表", cells: [["1,234.50"]], formats: { A1: "@" } }]);
    const before = grid.contents("表");
    const outcome = await bench.port.write([group("a", put("A1", "1,234.50", 1234.5, "#,##0.00"))]);
    expect(grid.cell("表", "A1")).toEqual({ value: 1234.5, formula: null, format: "#,##0.00" });
    await bench.port.write(outcome.undo);
    expect(grid.contents("表")).toEqual(before);
  });

  test("a number under a text format is put back as a number", async () => {
    const { grid } = bench.open([{ name: "表", cells: [[12]], formats: { A1: "@" } }]);
    const before = grid.contents("表");
    const outcome = await bench.port.write([group("a", put("A1", 12, "=x"))]);
    await bench.port.write(outcome.undo);
    expect(grid.contents("表")).toEqual(before);
  });

  test("a text with a leading = under a general format is put back as it was", async () => {
    const { grid } = bench.open([{ name: "表", cells: [["=A9"]], formats: { A1: "@" } }]);
    grid.format("表", "A1", "General");
    const before = grid.contents("表");
    const outcome = await bench.port.write([group("a", put("A1", "=A9", "甲"))]);
    expect(ids(outcome)).toEqual(["a"]);
    expect(ids(await bench.port.write(outcome.undo))).toEqual(["a"]);
    expect(grid.contents("表")).toEqual(before);
  });
});

describe("undo", () => {
  test("is a write like any other: it may itself be undone", async () => {
    const { grid } = bench.open([{ name: "表", cells: [["甲", 0.5, null]], formats: { B1: "0%" } }]);
    const before = grid.contents("表");
    const first = await bench.port.write([
      group("a", put("A1", "甲", "95%"), put("C1", null, "=1")),
      group("b", put("B1", 0.5, 1, "0.00")),
    ]);
    const written = grid.contents("表");
    const second = await bench.port.write(first.undo);
    expect(grid.contents("表")).toEqual(before);
    await bench.port.write(second.undo);
    expect(grid.contents("表")).toEqual(written);
  });

  test("leaves alone what the user changed since", async () => {
    const { grid } = bench.open([{ name: "表", cells: [["甲", "乙"]] }]);
    const { undo } = await bench.port.write([group("a", put("A1", "甲", "x")), group("b", put("B1", "乙", "y"))]);
    grid.type("表", "A1", "用户的");
    const outcome = await bench.port.write(undo);
    expect([ids(outcome), reasons(outcome)]).toEqual([["b"], ["a changed"]]);
    expect(["A1", "B1"].map((address) => grid.cell("表", address).value)).toEqual(["用户的", "乙"]);
  });
});

test("two writes at once take turns", async () => {
  const { grid } = bench.open([{ name: "表", cells: [["甲"]] }], { latency: 5 });
  const [first, second] = await Promise.all([
    bench.port.write([group("a", put("A1", "甲", "乙"))]),
    bench.port.write([group("b", put("A1", "乙", "丙"))]),
  ]);
  expect([ids(first), ids(second)]).toEqual([["a"], ["b"]]);
  expect(grid.cell("表", "A1").value).toBe("丙");
});

test("nothing to write asks nothing of Excel", async () => {
  const { engine } = bench.open([{ name: "表" }], { sessionLost: true });
  expect(await bench.port.write([])).toEqual({ written: [], refused: [], undo: [] });
  expect(engine.batches).toBe(0);
});

test("a cell of a merged area that is not its first is not written", async () => {
  const { grid } = bench.open([{ name: "表", cells: [["甲", null], ["乙"]], merges: ["A1:B1"] }]);
  const outcome = await bench.port.write([group("a", put("B1", null, "x"), put("A2", "乙", "改"))]);
  expect(reasons(outcome)).toEqual(["a failed"]);
  expect(grid.cell("表", "A2").value).toBe("乙");
});

test("a failure before anything is written says why", async () => {
  bench.open([{ name: "表", cells: [["甲"]] }], { editingCell: true });
  expect(await failure(bench.port.write([group("a", put("A1", "甲", "乙"))]))).toMatchObject({ code: "editing-cell" });
});

describe("thousands of cells", () => {
  const COUNT = 3_000;
  const cells = Array.from({ length: COUNT }, (_, row) => [`${row}号`]);
  const groups = cells.map(([text], row) => group(String(row), put(`A${row + 1}`, text ?? null, "改")));

  test("tell how many are seen to, up to the last", async () => {
    bench.open([{ name: "表", cells }]);
    const seen: [number, number][] = [];
    await bench.port.write(groups, { onProgress: (done, all) => seen.push([done, all]) });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen.map(([done]) => done)).toEqual(seen.map(([done]) => done).sort((a, b) => a - b));
    expect(seen.at(-1)).toEqual([COUNT, COUNT]);
  });

  test("stopped on the way are written or refused each, and the rest goes in later", async () => {
    const { grid } = bench.open([{ name: "表", cells }]);
    const stop = new AbortController();
    const outcome = await bench.port.write(groups, { signal: stop.signal, onProgress: () => stop.abort() });
    const { written, refused, undo } = outcome;
    expect(written.length).toBeGreaterThan(0);
    expect(refused.length).toBe(COUNT - written.length);
    expect(new Set(refused.map(({ reason }) => reason))).toEqual(new Set(["stopped"]));
    for (const { writes } of written) expect(grid.cell("表", `A${(writes[0]?.row ?? 0) + 1}`).value).toBe("改");
    for (const { write } of refused) expect(grid.cell("表", `A${write.row + 1}`).value).toBe(write.expected);
    await bench.port.write(undo);
    expect(cells.map((_, row) => grid.cell("表", `A${row + 1}`).value)).toEqual(cells.map(([text]) => text));
  });

  test("are not begun where it is stopped before", async () => {
    bench.open([{ name: "表", cells }]);
    const { written, refused } = await bench.port.write(groups, { signal: AbortSignal.abort() });
    expect([written.length, refused.length]).toEqual([0, COUNT]);
  });
});
