import { HostError } from "../../src/host/host";
import { failure, startBench, type Bench } from "./setup";

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});

/** Batches that one call to the port makes. */
async function counting<T>(engine: { readonly batches: number }, call: () => Promise<T>): Promise<[T, number]> {
  const before = engine.batches;
  const result = await call();
  return [result, engine.batches - before];
}

test("a sheet comes whole: place, values, texts, formulas, merges and hidden rows", async () => {
  const { engine } = bench.open([
    {
      name: "绩效 目标",
      cells: [
        [],
        [null, "项目", "金额", "占比"],
        [null, "培训", 1234.5, 0.5],
        [null, null, true, null],
        [null, "合计", "=SUM(C3)", "=A1"],
      ],
      formats: { C3: "#,##0.00", D3: "0%", D5: "@" },
      merges: ["B4:B5", "B2:D2"],
      hiddenRows: [0, 3],
    },
  ]);
  const [snapshot, batches] = await counting(engine, () => bench.port.readActiveSheet());
  expect(snapshot).toEqual({
    name: "绩效 目标",
    origin: { row: 1, column: 1 },
    values: [
      ["项目", "金额", "占比"],
      ["培训", 1234.5, 0.5],
      [null, true, null],
      ["合计", 1234.5, "=A1"],
    ],
    texts: [
      ["项目", "金额", "占比"],
      ["培训", "1,234.50", "50%"],
      ["", "TRUE", ""],
      ["合计", "1234.5", "=A1"],
    ],
    // D5 only looks like a formula.
    formulas: [
      [null, null, null],
      [null, null, null],
      [null, null, null],
      [null, "=SUM(C3)", null],
    ],
    rowHandles: [1, 2, 3, 4],
    merges: [
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 1, left: 1, bottom: 1, right: 3 },
    ],
    hiddenRows: [3],
  });
  expect(batches).toBe(3);
});

test("a formula whose result is blank is not a blank cell", async () => {
  bench.open([{ name: "表", cells: [["=B1"]], results: { A1: "" } }]);
  const snapshot = await bench.port.readActiveSheet();
  expect([snapshot.values, snapshot.formulas]).toEqual([[[null]], [["=B1"]]]);
});

test("an empty sheet gives a snapshot without rows, in one sync", async () => {
  const { engine } = bench.open([{ name: "空", formats: { C3: "0.00" } }]);
  const [snapshot, batches] = await counting(engine, () => bench.port.readActiveSheet());
  expect(snapshot).toEqual({
    name: "空",
    origin: { row: 0, column: 0 },
    values: [],
    texts: [],
    formulas: [],
    rowHandles: [],
    merges: [],
    hiddenRows: [],
  });
  expect(batches).toBe(1);
});

test("cells of 32,767 characters come whole", async () => {
  const long = "绩".repeat(32_767);
  bench.open([{ name: "表", cells: Array.from({ length: 40 }, () => [long, "=A1", 3]) }]);
  const { values } = await bench.port.readActiveSheet();
  expect(values.map(([first]) => first)).toEqual(Array.from({ length: 40 }, () => long));
});

describe("blocks", () => {
  const rows = (count: number, text: string) => Array.from({ length: count }, (_, row) => [`${row}${text}`, row]);

  test("take two syncs and one each, and report how far they are", async () => {
    const { engine } = bench.open([{ name: "表", cells: rows(3_000, "") }]);
    const seen: [number, number][] = [];
    const [snapshot, batches] = await counting(engine, () =>
      bench.port.readActiveSheet({ onProgress: (done, all) => seen.push([done, all]) }),
    );
    expect(snapshot.values).toEqual(rows(3_000, ""));
    expect(batches).toBe(2 + seen.length);
    expect(seen).toEqual([
      [200, 3_000],
      [1_000, 3_000],
      [3_000, 3_000],
    ]);
  });

  test("stay well below what Excel passes on, however long the texts", async () => {
    const cells = rows(2_000, "指标".repeat(500));
    const { engine } = bench.open([{ name: "表", cells }], { responseLimit: 3_000_000 });
    const seen: number[] = [];
    const [snapshot, batches] = await counting(engine, () =>
      bench.port.readActiveSheet({ onProgress: (done) => seen.push(done) }),
    );
    expect(snapshot.values).toEqual(cells);
    // No block was refused.
    expect(batches).toBe(2 + seen.length);
    expect(batches).toBeLessThan(22);
  });

  test("are halved where Excel refuses a response, until they pass", async () => {
    const cells = rows(400, "指标".repeat(100));
    const { engine } = bench.open([{ name: "表", cells }], { responseLimit: 50_000 });
    const [snapshot, batches] = await counting(engine, () => bench.port.readActiveSheet());
    expect(snapshot.values).toEqual(cells);
    expect(snapshot.rowHandles).toEqual(cells.map((_, row) => row));
    // It learns from a refusal: about 20 blocks of that size, and few vain ones.
    expect(batches).toBeLessThan(45);
  });

  test("are halved where Excel hands over null for too many cells", async () => {
    const cells = rows(300, "");
    bench.open([{ name: "表", cells }], { cellLimit: 50 });
    expect((await bench.port.readActiveSheet()).values).toEqual(cells);
  });

  test("end with an error where one row is too large, and no sooner", async () => {
    bench.open([{ name: "表", cells: [["甲"], ["乙".repeat(20_000)]] }], { responseLimit: 30_000 });
    expect(await failure(bench.port.readActiveSheet())).toMatchObject({ code: "too-large" });
  });

  test("stop between two of them when asked to", async () => {
    const { engine } = bench.open([{ name: "表", cells: rows(3_000, "") }]);
    const stop = new AbortController();
    const [error, batches] = await counting(engine, () =>
      failure(bench.port.readActiveSheet({ signal: stop.signal, onProgress: () => stop.abort() })),
    );
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code: "cancelled" });
    expect(batches).toBe(3);
  });

  test("tell hidden rows each", async () => {
    const hiddenRows = [0, 150, 201, 2_999];
    bench.open([{ name: "表", cells: rows(3_000, ""), hiddenRows }]);
    expect((await bench.port.readActiveSheet()).hiddenRows).toEqual(hiddenRows);
  });
});

test.each([false, true])(
  "more merged areas than Excel tells at once are found in parts, also across the cuts, told by their first cell: %s",
  async (mergesByFirstCell) => {
    const cells = Array.from({ length: 4_000 }, () => ["a", "b", "c"]);
    const merges = Array.from({ length: 999 }, (_, index) => `A${index * 4 + 2}:B${index * 4 + 4}`);
    const { engine } = bench.open([{ name: "表", cells, merges }]);
    engine.quirks.mergesByFirstCell = mergesByFirstCell;
    const found = (await bench.port.readActiveSheet()).merges;
    const wanted = merges.map((_, index) => ({ top: index * 4 + 1, left: 0, bottom: index * 4 + 3, right: 1 }));
    expect([...found].sort((a, b) => a.top - b.top)).toEqual(wanted);
  },
);

describe("the visible sheets", () => {
  const grid = (count: number, text: string) => Array.from({ length: count }, (_, row) => [`${text}${row}`, row, "是"]);

  test("come in the order of the workbook, hidden ones left out, each as if read alone", async () => {
    const sheets = [
      { name: "项目一", cells: [[], [null, "名称", "=1"]], results: { C2: 1 }, merges: ["B2:C2"] },
      { name: "藏", cells: grid(3, "藏"), visible: false },
      { name: "空" },
      { name: "项目二", cells: grid(30, "乙"), merges: ["A1:B1", "A3:A4"], hiddenRows: [3, 4], formats: { B2: "0.0" } },
    ];
    const { grid: book, engine } = bench.open(sheets);
    const [reading, batches] = await counting(engine, () => bench.port.readVisibleSheets());
    expect(reading.active).toBe("项目一");
    expect(reading.hidden).toBe(1);
    expect(reading.sheets.map(({ name }) => name)).toEqual(["项目一", "空", "项目二"]);
    // The list of sheets, their places, their merges, their cells.
    expect(batches).toBe(4);
    for (const sheet of reading.sheets) {
      book.activate(book.sheets().find(({ name }) => name === sheet.name)?.id ?? "");
      expect(sheet).toEqual(await bench.port.readActiveSheet());
    }
  });

  test("what only a program can show is not counted as hidden by the user", async () => {
    const { grid: book } = bench.open([{ name: "甲" }, { name: "藏", visible: false }, { name: "列表" }]);
    book.setVisibility(book.sheets().find(({ name }) => name === "列表")?.id ?? "", "very-hidden");
    expect(await bench.port.readVisibleSheets()).toMatchObject({ hidden: 1, sheets: [{ name: "甲" }] });
  });

  test("take no more syncs for being many, and say how far they are", async () => {
    const sheets = Array.from({ length: 60 }, (_, nth) => ({ name: `项目${nth}`, cells: grid(40, `${nth}-`) }));
    const { engine } = bench.open(sheets);
    const seen: [number, number][] = [];
    const [reading, batches] = await counting(engine, () =>
      bench.port.readVisibleSheets({ onProgress: (done, all) => seen.push([done, all]) }),
    );
    expect(reading.sheets.map(({ values }) => values)).toEqual(sheets.map(({ cells }) => cells));
    expect(batches).toBe(3 + seen.length);
    expect(seen.length).toBeLessThan(6);
    expect(seen.at(-1)).toEqual([2_400, 2_400]);
  });

  test("are halved where Excel refuses a response, also across sheets", async () => {
    const sheets = Array.from({ length: 9 }, (_, nth) => ({ name: `项目${nth}`, cells: grid(20, "绩效".repeat(40)) }));
    bench.open(sheets, { responseLimit: 20_000 });
    const { sheets: read } = await bench.port.readVisibleSheets();
    expect(read.map(({ values }) => values)).toEqual(sheets.map(({ cells }) => cells));
  });

  test("tell their merges each where one of them has more than Excel tells at once", async () => {
    const merges = (count: number) => Array.from({ length: count }, (_, row) => `A${row + 1}:B${row + 1}`);
    bench.open([
      { name: "甲", cells: grid(700, "甲"), merges: merges(700) },
      { name: "乙", cells: grid(9, "乙"), merges: merges(9) },
    ]);
    const { sheets } = await bench.port.readVisibleSheets();
    expect(sheets.map((sheet) => sheet.merges.length)).toEqual([700, 9]);
  });

  test("stop when asked to", async () => {
    bench.open([{ name: "甲", cells: grid(500, "") }]);
    const stop = new AbortController();
    const reading = bench.port.readVisibleSheets({ signal: stop.signal, onProgress: () => stop.abort() });
    expect(await failure(reading)).toMatchObject({ code: "cancelled" });
  });
});

describe("errors", () => {
  const cases = [
    [{ editingCell: true }, "editing-cell"],
    [{ sessionLost: true }, "session-lost"],
    [{ accessDenied: true }, "protected"],
    [{ requestLimit: 10 }, "too-large"],
  ] as const;
  test.each(cases)("%j is %s", async (faults, code) => {
    bench.open([{ name: "表", cells: [["甲"]] }], faults);
    const error = await failure(bench.port.readActiveSheet());
    expect(error).toMatchObject({ code });
    expect((error as HostError).cause).toMatchObject({ name: expect.stringContaining("Error") });
  });
});

test("a range is selected on its sheet, which is activated", async () => {
  const { grid, engine } = bench.open([{ name: "甲" }, { name: "乙" }]);
  const [, batches] = await counting(engine, () => bench.port.select("乙", { top: 2, left: 1, bottom: 2, right: 3 }));
  expect(grid.sheets().find(({ id }) => id === grid.activeSheet())?.name).toBe("乙");
  expect(grid.selection()).toEqual([{ top: 2, left: 1, bottom: 2, right: 3 }]);
  // The sheet is activated in a sync of its own.
  expect(batches).toBe(3);
  const [, again] = await counting(engine, () => bench.port.select("乙", { top: 0, left: 0, bottom: 0, right: 0 }));
  expect(again).toBe(2);
  expect(await failure(bench.port.select("丙", { top: 0, left: 0, bottom: 0, right: 0 }))).toMatchObject({
    code: "sheet-gone",
  });
});

test("a sheet is opened", async () => {
  const { grid } = bench.open([{ name: "甲" }, { name: "乙" }]);
  const [first = "", second = ""] = grid.sheets().map(({ id }) => id);
  expect(grid.activeSheet()).toBe(first);
  await bench.port.activate("乙");
  expect(grid.activeSheet()).toBe(second);
  expect(await failure(bench.port.activate("丙"))).toMatchObject({ code: "sheet-gone" });
});

test("the program's language is told", () => {
  expect(bench.port.language).toBe("zh-CN");
});

test("nothing was asked of the emulated Excel that it does not know", () => {
  expect(bench.office.unknown).toEqual([]);
});
