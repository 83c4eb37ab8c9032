import { createBlockSizer, nextStretches, sizeOf } from "../../src/excel/blocks";
import { joinAlong } from "../../src/excel/merges";
import { stepsFor } from "../../src/excel/write/content";
import { rectangles } from "../../src/excel/write/rectangles";
import { needsTextFormat } from "../../src/check/sheet/text-format";
import { a1Range } from "../../src/check/sheet/address";
import { range } from "../support/memory-grid";

test.each([
  [["A1"], ["A1"]],
  [
    ["A1", "A2", "A3", "C3"],
    ["A1:A3", "C3"],
  ],
  [["B2", "A1", "A2", "B1"], ["A1:B2"]],
  [
    ["A1", "B1", "C1", "C2"],
    ["A1:B1", "C1:C2"],
  ],
  [
    ["A1", "B1", "B2", "A3", "B3"],
    ["A1", "A3", "B1:B3"],
  ],
])("cells %j are covered by %j", (cells, wanted) => {
  const places = cells.map((address) => ({ row: range(address).top, column: range(address).left, address }));
  const found = rectangles(places);
  expect(found.map((rectangle) => a1Range(rectangle.range)).sort()).toEqual(wanted);
  expect(found.flatMap((rectangle) => rectangle.cells.flat().map(({ address }) => address)).sort()).toEqual(
    [...cells].sort(),
  );
});

test.each([
  "=1",
  " +1",
  "－3",
  "@",
  "'",
  "12",
  "1,234.5",
  "３",
  "12%",
  "2026/1/1",
  "3月5日",
  "上午8:00",
  "5-Jan",
  "Jan 5, 2026",
  "TRUE",
  "#REF!",
  "(5)",
  "¥3",
  "1e3",
])("%s needs a text format", (text) => {
  expect(needsTextFormat(text)).toBe(true);
});

test.each([
  "",
  "绩效",
  "600人",
  "≥600人",
  "1、11-数量指标；培训人数；≥600人",
  "第1季度",
  "COVID19",
  "12月底前完成",
  "1".repeat(100),
])("%s needs none", (text) => {
  expect(needsTextFormat(text)).toBe(false);
});

test.each([
  // format, next, format asked for; before, value, after
  ["General", "甲", undefined, null, "甲", null],
  ["General", "=1", undefined, "@", "=1", null],
  ["@", "=1", undefined, null, "=1", null],
  ["0.00", "=1", "General", "@", "=1", "General"],
  ["0.00", "甲", "General", null, "甲", "General"],
  ["@", 5, "0.00", "0.00", 5, null],
  ["@", 5, undefined, "General", 5, "@"],
  ["0%", 5, undefined, null, 5, null],
  ["@", null, undefined, null, "", null],
])("into %s goes %j as %j", (current, value, format, formatBefore, written, formatAfter) => {
  expect(stepsFor(current, { value }, format)).toEqual({ formatBefore, value: written, formatAfter });
});

test("blocks grow with what they hold, up to the budget, and shrink when one was too large", () => {
  const sizer = createBlockSizer();
  expect(sizer.cells).toBe(400);
  sizer.passed(400, 4_000);
  expect(sizer.cells).toBe(1_600);
  sizer.passed(1_600, 16_000_000);
  expect(sizer.cells).toBe(100);
  sizer.failed(100);
  expect(sizer.cells).toBe(50);
  sizer.passed(50, 500_000);
  expect(sizer.cells).toBe(50);
});

describe("the rows to read next", () => {
  const ranges = [
    { top: 2, left: 1, bottom: 4, right: 4 },
    { top: 0, left: 0, bottom: 0, right: 1 },
    { top: 5, left: 0, bottom: 9, right: 2 },
  ];
  test.each([
    [
      "go over small sheets",
      0,
      2,
      20,
      [
        [0, 2, 4],
        [1, 0, 0],
        [2, 5, 6],
      ],
    ],
    [
      "end where no whole row has room",
      0,
      2,
      16,
      [
        [0, 2, 4],
        [1, 0, 0],
      ],
    ],
    [
      "begin in the middle of a sheet",
      0,
      4,
      6,
      [
        [0, 4, 4],
        [1, 0, 0],
      ],
    ],
    ["are one at least", 2, 8, 1, [[2, 8, 8]]],
    ["end with the last sheet", 2, 8, 1_000, [[2, 8, 9]]],
  ])("%s", (_, sheet, row, cells, wanted) => {
    const found = nextStretches(ranges, { sheet, row }, cells);
    expect(found.map(({ sheet, top, bottom }) => [sheet, top, bottom])).toEqual(wanted);
  });
});

test("Chinese characters count three bytes", () => {
  expect(sizeOf([["绩效", "ab"]])).toBe(6 + 3 + 2 + 3);
});

test("areas cut in two are joined, others are left", () => {
  const areas = (...addresses: string[]) => addresses.map(range);
  expect(joinAlong(4, areas("A1:A2", "B4:B5"), areas("B6:B7", "C6:C9"), areas("B5:B6", "C6")).map(a1Range)).toEqual([
    "A1:A2",
    "B4:B7",
    "C6:C9",
  ]);
  expect(joinAlong(4, areas("B4:B7"), areas("B4:B7"), areas("B4:B7")).map(a1Range)).toEqual(["B4:B7"]);
  expect(joinAlong(4, areas("B4:B5"), areas("B6:B7"), areas("B4:B5", "B6:B7")).map(a1Range)).toEqual([
    "B4:B5",
    "B6:B7",
  ]);
});
