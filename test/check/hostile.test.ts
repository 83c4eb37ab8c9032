import { checkSheets } from "../../src/check/check";
import { exampleProfile, FAULTLESS_CELL, HEAD, projectRow, sumRow } from "../../src/check/rules/example";
import { LIST_HEAD, listRow } from "../../src/check/rules/example-list";
import { cleanCell } from "../../src/check/sheet/clean";
import { slice, type Span } from "../../src/check/sheet/located";
import { snapshotOf, type CellValue } from "../../src/check/sheet/snapshot";
import { readTables } from "../../src/check/table/read";
import { shareOf } from "../support/runs";
import { workTime } from "../support/work-time";

/** The longer text, a cell full of it, and how many times longer it is than the shorter. */
const LONG = 16_000;
const TIMES = 4;
/** Time in proportion is 4, with its square 16: what lies between is a busy machine. */
const MOST = 10;
/** Shorter times than this, in milliseconds, tell of the machine alone. */
const LEAST = 60;

type Sheet = readonly (readonly unknown[])[];

const packed = (cell: string, goal = "办2次。", name = "培训经费"): Sheet => [
  ...HEAD,
  sumRow("合计", 20),
  sumRow("某单位", 20),
  projectRow(name, 20, cell, goal),
];
const indicator = (name: string, value: string, level2 = "11-数量指标"): Sheet =>
  packed(`1、1-产出指标；${level2}；${name}；实施周期指标值：${value}；年度指标值：${value}。`);
const row = (column: number, text: string): Sheet => [
  ...LIST_HEAD,
  listRow("培训人数", "≥", 6, "人").map((value, at) => (at === column ? text : value)),
];

const PLACES: readonly (readonly [string, (text: string) => Sheet])[] = [
  ["a packed cell", (text) => packed(text)],
  ["an indicator", (text) => indicator("培训人数", `≥5${text}人`)],
  ["a name", (text) => indicator(`培训${text}数`, "≥5人")],
  ["a class", (text) => indicator("培训人数", "≥5人", `11-数量${text}指标`)],
  ["a goal", (text) => packed(FAULTLESS_CELL, `办好${text}会`)],
  ["a project's name", (text) => packed(FAULTLESS_CELL, "办2次。", text)],
  ["a class's cell", (text) => row(4, `数量${text}指标`)],
  ["a name's cell", (text) => row(5, `培训${text}数`)],
  ["a sign's cell", (text) => row(6, text)],
  ["a target's cell", (text) => row(7, `5${text}人`)],
  ["a unit's cell", (text) => row(8, text)],
];

const TEXTS = [
  ...["1", "；", ";", "，", "。", "、", ".", "：", "　", " ", "\t", "\n", "（", "）", "（X）", "“", "…", "*", "★", "X"],
  ...["-", "≥", "1、", "》", "》5，", "《", "每", "至", "万", "，\n", "（\n", ",\n中", "合计1万元"],
];

const profile = exampleProfile({});

/** Milliseconds for a whole check, what is offered included; the least of several, as a busy machine only adds to it. */
function timeFor(make: (text: string) => Sheet, text: string, length: number, runs: number): number {
  const sheet = snapshotOf("表", make(text.repeat(length / text.length)) as readonly (readonly CellValue[])[]);
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = workTime();
    for (const { fix, choices } of checkSheets([sheet], { profile }).findings) {
      void fix?.edits;
      for (const choice of choices) void choice.edits;
    }
    least = Math.min(least, workTime() - start);
  }
  return least;
}

describe.each(PLACES)("the time a check takes grows with the length of %s", (place, make) => {
  test("made of one character, or of few", () => {
    const square: string[] = [];
    const nth = PLACES.findIndex(([name]) => name === place);
    for (const text of shareOf(TEXTS, nth)) {
      if (timeFor(make, text, LONG, 1) < LEAST) continue;
      let [short, long] = [0, 0];
      // What takes the square of the length does so every time.
      for (let attempt = 0; attempt < 3 && long >= MOST * short; attempt += 1) {
        long = timeFor(make, text, LONG, 3);
        short = timeFor(make, text, LONG / TIMES, 3);
        if (long < LEAST) break;
      }
      if (long >= LEAST && long > MOST * short) square.push(`${JSON.stringify(text)}: ${short} ms, ${long} ms`);
    }
    expect(square).toEqual([]);
  }, 60_000);
});

test("the places of a value in many pieces are those of its characters", () => {
  const raw = "甲\n乙丙\n".repeat(30);
  const located = cleanCell(snapshotOf("表", [[raw]]), 0, 0);
  const one = ({ start, end }: Span): string => raw.slice(start, end);
  for (let start = 0; start < located.value.length; start += 1) {
    expect(
      slice(located, start, start + 3)
        .map(one)
        .join(""),
    ).toBe(located.value.slice(start, start + 3));
    const [empty] = slice(located, start, start);
    const before = slice(located, start - 1, start)[0];
    if (before !== undefined) expect(empty).toMatchObject({ start: before.end, end: before.end });
  }
});

/** A list, many blank rows, and a note below them. */
const withLateNote = (rows: number): CellValue[][] => {
  const list = packed(FAULTLESS_CELL) as CellValue[][];
  const blank: CellValue[] = list[0]?.map(() => null) ?? [];
  return [
    ...list,
    ...Array.from({ length: rows }, () => blank),
    blank.map((_, column) => (column === 0 ? "注：单位为万元。" : null)),
  ];
};

test("blank rows between a list and a note take time in proportion", () => {
  const timeOf = (rows: number): number => {
    const sheet = snapshotOf("表", withLateNote(rows));
    const start = workTime();
    checkSheets([sheet]);
    return workTime() - start;
  };
  timeOf(4_000);
  let [short, long] = [0, 0];
  // In proportion it is 8, with the square 64.
  for (let attempt = 0; attempt < 3 && long >= 24 * short; attempt += 1)
    [short, long] = [timeOf(4_000), timeOf(32_000)];
  expect(long).toBeLessThan(Math.max(LEAST, 24 * short));
}, 60_000);

test("a formula without a value in a row that holds nothing else is still an amount", () => {
  const list = packed(FAULTLESS_CELL) as CellValue[][];
  const blank = list[0]?.map(() => null) ?? [];
  const sheet = snapshotOf("表", [...list, blank]);
  const formulas = sheet.values.map((cells, row) =>
    cells.map((_, c) => (row === list.length && c === 1 ? "=SUM(B5:B6)" : null)),
  );
  const [table] = readTables([{ ...sheet, formulas }]);
  expect(table?.rows.at(-1)?.kind).not.toBe("blank");
});
