import fc from "fast-check";
import { checkSheets, createCheck } from "../../src/check/check";
import { reuseRows } from "../../src/check/sheet/reuse-rows";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { defineRule } from "../../src/check/rule";
import { GUANGDONG } from "../../src/check/standard/guangdong";
import { HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { linesOf } from "../support/lines";
import { SAMPLE, snapshotsOf } from "../support/seeds";
import { runs } from "../support/runs";

const OPTIONS = { profile: { ...GUANGDONG, tier: "strict" as const } };
const sample = snapshotsOf(SAMPLE)[0] as SheetSnapshot;
const ROWS = sample.values.map((row) => [...row]);
const WIDTH = ROWS[0]?.length ?? 0;

/** Texts and amounts that make a difference somewhere. */
const CONTENTS: readonly CellValue[] = [
  ...new Set(ROWS.flat()),
  null,
  "0",
  "1O.5",
  "12.50",
  -3,
  99_999,
  "待单位补充...",
  "2030年专项经费。",
  "1、1-产出指标;11-数量指标;培训人数;实施周期指标值:不少于5个;年度指标值:≥5",
];

type Change =
  | { readonly kind: "edit"; readonly row: number; readonly column: number; readonly content: CellValue }
  | { readonly kind: "insert"; readonly row: number; readonly like: number }
  | { readonly kind: "delete"; readonly row: number };

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      row: fc.nat(40),
      column: fc.nat(6),
      content: fc.constantFrom(...CONTENTS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("insert" as const), row: fc.nat(40), like: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("delete" as const), row: fc.nat(40) }) },
);

function applied(rows: readonly CellValue[][], { row, ...change }: Change): CellValue[][] {
  const at = row % Math.max(1, rows.length);
  const copy = rows.map((cells) => [...cells]);
  if (change.kind === "edit") (copy[at] as CellValue[])[change.column % WIDTH] = change.content;
  else if (change.kind === "insert") copy.splice(at, 0, [...(rows[change.like % rows.length] ?? [])]);
  else if (copy.length > 1) copy.splice(at, 1);
  return copy;
}

/** As a host reads it: nothing shared with any read before, rows numbered by their place. */
const read = (rows: readonly CellValue[][]): SheetSnapshot =>
  snapshotOf(
    sample.name,
    rows.map((cells) => [...cells]),
    {
      texts: rows.map((cells) =>
        cells.map((value) => (typeof value === "number" ? value.toFixed(2) : String(value ?? ""))),
      ),
      origin: sample.origin,
      merges: [...sample.merges],
    },
  );

test("after any edits, inserted and deleted rows the answer is that of a fresh check", () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const check = createCheck(OPTIONS);
      let rows: CellValue[][] = ROWS;
      let held = read(rows);
      check.run([held]);
      for (const one of changes) {
        rows = applied(rows, one);
        held = reuseRows(held, read(rows));
        expect(linesOf(check.run([held]), [held])).toEqual(linesOf(checkSheets([held], OPTIONS), [held]));
      }
      const fresh = read(rows);
      expect(linesOf(check.run([held]), [held])).toEqual(linesOf(checkSheets([fresh], OPTIONS), [fresh]));
    }),
    { numRuns: runs(25) },
  );
});

test("a row that keeps its cells keeps its handle, wherever it goes", () => {
  const before = read([["甲"], ["乙"], ["丙"]]);
  const after = reuseRows(before, read([["新"], ["甲"], ["乙"], ["丙"]]));
  expect(after.rowHandles.slice(1)).toEqual([...before.rowHandles]);
  expect(after.values[3]).toBe(before.values[2]);
  expect(new Set(after.rowHandles).size).toBe(4);
});

test("only what changed is looked at again", () => {
  const seen: string[] = [];
  const watch = defineRule({
    id: "watch",
    severity: "info",
    scope: "project",
    basis: null,
    examples: { bad: [], good: [] },
    detect({ project }) {
      seen.push(project.name.value);
      return [];
    },
    describe: (_, { project }) => ({ message: { id: "watch", params: {} }, place: project.name.spans }),
  });
  const check = createCheck({ ...OPTIONS, rules: [watch] });
  const seenIn = (held: SheetSnapshot): string[] => {
    seen.length = 0;
    check.run([held]);
    return [...seen];
  };
  const before = read(ROWS);
  expect(seenIn(before)).toHaveLength(19);
  const column = WIDTH - 1;
  const edited = applied(ROWS, { kind: "edit", row: 8, column, content: "待定" });
  const after = reuseRows(before, read(edited));
  expect(seenIn(after)).toEqual([ROWS[8]?.[0]]);
  const longer = reuseRows(after, read(applied(edited, { kind: "insert", row: 7, like: 15 })));
  expect(seenIn(longer)).toEqual([ROWS[15]?.[0]]);
  // Two changes at once: the row inserted before is gone again, another one is new.
  const twice = applied(applied(edited, { kind: "delete", row: 10 }), { kind: "insert", row: 20, like: 16 });
  expect(seenIn(reuseRows(longer, read(twice)))).toEqual([ROWS[17]?.[0]]);
});

test("a table that has moved under a formula that has not is summed up again", () => {
  const sheetOf = (rows: readonly (readonly CellValue[])[]): SheetSnapshot => {
    const at = rows.findIndex(([name]) => name === "合计");
    const formulas = rows.map((cells, row) =>
      cells.map((_, column) => (row === at && column === 1 ? "=SUM(B6:B7)" : null)),
    );
    return snapshotOf("表", rows, { formulas });
  };
  const rows = [
    ...(HEAD as CellValue[][]),
    sumRow("合计", 3),
    projectRow("甲", 1),
    projectRow("乙", 2),
  ] as CellValue[][];
  const check = createCheck(OPTIONS);
  const before = sheetOf(rows);
  expect(check.run([before]).findings.map(({ rule }) => rule)).not.toContain("total-omits-rows");
  const after = reuseRows(before, sheetOf([["", null, null, null, null, null, null], ...rows]));
  expect(check.run([after]).findings.map(({ rule }) => rule)).toContain("total-omits-rows");
});

const table = (...rows: CellValue[][]): SheetSnapshot => snapshotOf("表", [...(HEAD as CellValue[][]), ...rows]);

test("a unit that changes its name takes its projects along", () => {
  const rows = (second: string): CellValue[][] =>
    [
      [sumRow("合计", 6), sumRow("甲局", 3), projectRow("培训经费", 1), projectRow("会议经费", 2)],
      [sumRow(second, 3), projectRow("培训经费", 1), projectRow("宣传经费", 2)],
    ].flat() as CellValue[][];
  const check = createCheck(OPTIONS);
  const before = table(...rows("乙局"));
  const said = (held: SheetSnapshot): string[] => check.run([held]).findings.map(({ rule }) => rule);
  expect(said(before)).not.toContain("duplicate-project");
  expect(said(reuseRows(before, table(...rows("甲局"))))).toContain("duplicate-project");
});

test("no two findings have the same key, not even those of projects of one name or of none", () => {
  const names = ["培训经费", "培训经费", "会议经费", "", "", "培训经费"];
  const rows = names.map((name) => projectRow(name, 1, "1、1-产出指标；11-数量指标；培训人数；年度指标值：不少于5个"));
  const keys = checkSheets([table(...(rows as CellValue[][]))], OPTIONS).findings.map(({ key }) => key);
  expect(keys.filter((key) => key.startsWith("word-operator|培训经费|")).map((key) => key.at(-1))).toEqual([
    "1",
    "2",
    "3",
  ]);
  expect(new Set(keys).size).toBe(keys.length);
});

test("another unit in the column of units is that of all projects below it", () => {
  const cell = "数量指标：运维系统数量≥3个；质量指标：系统正常运行率≥99%；社会效益指标：业务保障率≥95%";
  const list = (unit: string): SheetSnapshot =>
    snapshotOf("表", [
      ["2025年项目支出绩效目标表", null, null, null, null],
      ["单位名称", "项目名称", "预算金额（万元）", "绩效目标", "绩效指标"],
      [unit, "日常运维经费", 20, "保障运维。", cell],
      [null, "宣传经费", 10, "保障宣传。", cell],
      ["某中心", "日常运维经费", 30, "保障运维。", cell],
      ["合计", null, 60, null, null],
    ]);
  const check = createCheck(OPTIONS);
  const unitsOf = (sheet: SheetSnapshot): unknown => check.read([sheet])[0]?.projects.map(({ unit }) => unit);
  const before = list("某局本级");
  check.run([before]);
  expect(unitsOf(before)).toEqual(["某局本级", "某局本级", "某中心"]);
  const after = reuseRows(before, list("某中心"));
  // Two projects of one name in one unit are one too many.
  expect(linesOf(check.run([after]), [after])).toEqual(linesOf(checkSheets([after], OPTIONS), [after]));
  expect(unitsOf(after)).toEqual(["某中心", "某中心", "某中心"]);
});

/** Checks sheets one after the other, each as it comes from the one before, and sees that each answer is that of a fresh check. */
function checkedInTurn(...states: readonly CellValue[][][]): string[][] {
  const check = createCheck(OPTIONS);
  let held: SheetSnapshot | null = null;
  return states.map((rows) => {
    held = held === null ? table(...rows) : reuseRows(held, table(...rows));
    const lines = linesOf(check.run([held]), [held]);
    expect(lines).toEqual(linesOf(checkSheets([held], OPTIONS), [held]));
    return check.run([held]).findings.map(({ rule }) => rule);
  });
}

test("a project that has moved down is still the one its group knows when it changes", () => {
  const cell = (level2: string, target: string): string =>
    `1、1-产出指标；${level2}；培训合格率；实施周期指标值：${target}；年度指标值：${target}。`;
  const rows = (third: string): CellValue[][] =>
    [
      projectRow("甲经费", 1, cell("12-质量指标", "≥90%")),
      projectRow("乙经费", 1, cell("12-质量指标", "≥90%")),
      projectRow("丙经费", 1, third),
      projectRow("丁经费", 1, cell("12-质量指标", "≥90%")),
    ] as CellValue[][];
  const same = rows(cell("12-质量指标", "≥90%"));
  const above = projectRow("戊经费", 1, cell("12-质量指标", "≥90%")) as CellValue[];
  const [before, moved, changed] = checkedInTurn(
    same,
    [above, ...same],
    [above, ...rows(cell("11-数量指标", "≥80%"))],
    [above, ...same],
  );
  expect([before, moved].flat()).not.toContain("same-name-two-categories");
  expect(changed).toContain("same-name-two-categories");
});

test("a project that comes to go over two rows, by the name of the row above or its own", () => {
  const cells = ["培训人数", "培训班次"].map(
    (name) => `1、1-产出指标；11-数量指标；${name}；实施周期指标值：≥5个；年度指标值：≥5个。`,
  );
  const rows = (first: string, second: string): CellValue[][] =>
    [
      sumRow("合计", 2),
      projectRow(first, 1, cells[0], "办好培训。"),
      projectRow(second, 1, cells[1], "办好培训。"),
      projectRow("会议经费", 1),
    ] as CellValue[][];
  const check = createCheck(OPTIONS);
  const projects = (sheet: SheetSnapshot): number => check.read([sheet])[0]?.projects.length ?? 0;
  for (const [first, second] of [
    ["培训经费", "其他经费"],
    ["其他经费", "培训经费"],
  ] as const) {
    const apart = table(...rows(first, second));
    expect(projects(apart)).toBe(3);
    const together = reuseRows(apart, table(...rows("培训经费", "培训经费")));
    expect(projects(together)).toBe(2);
    expect(projects(reuseRows(together, table(...rows(first, second))))).toBe(3);
  }
});
