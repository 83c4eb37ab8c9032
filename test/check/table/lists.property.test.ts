import { GUANGDONG } from "../../../src/check/standard/guangdong";
import fc from "fast-check";
import type { CellValue, SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { reuseRows } from "../../../src/check/sheet/reuse-rows";
import { ReadingMemory } from "../../../src/check/table/reading-memory";
import { mappingOf } from "../../../src/check/table/mapping";
import { readSheets } from "../../../src/check/table/read";
import type { BudgetTable } from "../../../src/check/table/types";
import { withColumn, withRow } from "../../support/insert";
import { EXPORT_LABELS, LIST_LABELS, merge, onlyTable, sheetOf, told } from "../../support/list";
import { runs } from "../../support/runs";

const TITLE_LINES = ["附件2", "某市市级部门项目支出绩效目标表", "（按项目编列）", "编制说明见后页"];

/** A sheet, where its header begins, and how high it is. */
interface Sample {
  readonly name: string;
  readonly sheet: SheetSnapshot;
  readonly height: number;
}

const INDICATORS: readonly CellValue[][] = [
  ["产出指标", "数量指标", "培训班次", "≥", 4, "次"],
  [null, null, "培训人数", "≥", 200, "人"],
  [null, "质量指标", "考核通过率", "≥", 90, "%"],
];

const flat = (labels: readonly CellValue[][], merges: ReturnType<typeof merge>[]): SheetSnapshot =>
  sheetOf(
    [
      ...labels,
      ["培训经费", "办好培训。", ...(INDICATORS[0] ?? [])],
      [null, null, ...(INDICATORS[1] ?? [])],
      [null, null, ...(INDICATORS[2] ?? [])],
      ["会议经费", "开好会议。", ...(INDICATORS[0] ?? [])],
    ],
    { merges },
  );

const SAMPLES: readonly Sample[] = [
  { name: "a list with merges", height: 1, sheet: flat([LIST_LABELS.slice(0, 8)], [merge(1, 0, 3), merge(1, 2, 3)]) },
  { name: "a list without merges", height: 1, sheet: flat([LIST_LABELS.slice(0, 8)], []) },
  {
    name: "a header over three rows",
    height: 3,
    sheet: flat(
      [
        ["项目名称", "绩效目标", "绩效指标"],
        [null, null, "一级指标", "二级指标", "三级指标", "年度指标值"],
        [null, null, null, null, null, "指标性质", "指标值", "度量单位"],
      ],
      [
        ...[merge(0, 0, 2), merge(0, 1, 2), merge(0, 2, 0, 7), merge(1, 5, 1, 7)],
        ...[2, 3, 4].map((column) => merge(1, column, 2)),
      ],
    ),
  },
  {
    name: "an export with a total at the bottom",
    height: 1,
    sheet: sheetOf([
      EXPORT_LABELS,
      ["001", "某局", "P1", "培训经费", 12.5, ...(INDICATORS[0] ?? []), "", 20, "是"],
      ["001", "某局", "P1", "培训经费", 12.5, ...(INDICATORS[2] ?? []).with(0, "产出指标"), "", 20, "否"],
      ["002", "某站", "P2", "会议经费", 3, ...(INDICATORS[0] ?? []), "", 20, "是"],
      [null, null, null, "合计", 15.5],
      ["填报人：某人"],
    ]),
  },
];

/** All that is read, but for the title's lines. */
const body = (table: BudgetTable): unknown => {
  const { title: _, ...rest } = told(table) as { title: unknown };
  return rest;
};

/** A sheet with one cell changed, or, without a value, one row taken out. */
function edited(sheet: SheetSnapshot, row: number, column: number, value: CellValue | undefined): SheetSnapshot {
  const values =
    value === undefined
      ? sheet.values.filter((_, index) => index !== row)
      : sheet.values.map((cells, index) => (index === row ? cells.with(column % cells.length, value) : cells));
  return sheetOf(values, { origin: sheet.origin, merges: sheet.merges });
}

/** Tables with all of their places, without what only speaks of the reading before. */
const placed = (tables: readonly BudgetTable[]): unknown =>
  tables.map((table) => ({
    ...table,
    projects: table.projects.map(({ identity: _, ...project }) => project),
    rows: table.rows.map(({ kind, name, row, amounts }) => ({ kind, name, row, amounts })),
    sums: told(table),
  }));

type Insertion =
  { readonly kind: "row" | "column"; readonly at: number } | { readonly kind: "title"; readonly line: string };

const insertion: fc.Arbitrary<Insertion> = fc.oneof(
  fc.record({ kind: fc.constantFrom("row" as const, "column" as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant("title" as const), line: fc.constantFrom(...TITLE_LINES) }),
);

test("whatever stands on a sheet, reading it ends", () => {
  const cell = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom<CellValue>(...LIST_LABELS, ...EXPORT_LABELS, "绩效指标", "合计", "小计") },
    fc.constantFrom<CellValue>(null, null, "甲", "注：乙", 3, "≥4次", "是", "否", "P1", " \n", "项目绩效目标表", true),
  );
  const range = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(3), fc.nat(3));
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 9 }),
      fc.array(range, { maxLength: 6 }),
      (rows, ranges) => {
        const merges = ranges.map(([top, left, down, right]) => merge(top, left, top + down, left + right));
        const sheet = sheetOf(rows, { merges });
        const { unread, tables } = readSheets([sheet]);
        expect(tables.length + unread.length).toBeLessThan(10);
        for (const { rows: header, columns } of unread[0]?.headers ?? []) {
          const named = Object.fromEntries(
            columns.flatMap(({ role, column }) => (role === null ? [] : [[role, column]])),
          );
          readSheets([sheet], { mappings: [mappingOf(sheet, header, named)] });
        }
      },
    ),
    { numRuns: runs(300) },
  );
});

describe.each(SAMPLES)("$name", ({ sheet, height }) => {
  const expected = body(onlyTable(sheet));

  test("reads after any edits what a fresh reading does", () => {
    const text = fc.constantFrom<CellValue>(
      null,
      "培训经费",
      "会议经费",
      "数量指标",
      "产出指标",
      "≥3次",
      7,
      "合计",
      "否",
      "P1",
    );
    const edit = fc.record({
      row: fc.nat(10),
      column: fc.nat(13),
      value: text,
      kind: fc.constantFrom("set", "set", "insert", "delete"),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const memory = new ReadingMemory(GUANGDONG);
        let now = sheet;
        readSheets([now], { memory });
        for (const { row, column, value, kind } of edits) {
          // The last row stays: an empty sheet has no cells to edit.
          if (kind === "delete" && now.values.length === 1) continue;
          const at = row % now.values.length;
          now = reuseRows(
            now,
            kind === "insert"
              ? withRow(now, at, now.values[at])
              : edited(now, at, column, kind === "set" ? value : undefined),
          );
          expect(placed(readSheets([now], { memory }).tables)).toEqual(placed(readSheets([now]).tables));
        }
      }),
      { numRuns: runs(100) },
    );
  });

  test("reads the same with blank columns, blank rows and title lines put in", () => {
    fc.assert(
      fc.property(fc.array(insertion, { maxLength: 12 }), (insertions) => {
        let changed = sheet;
        let top = 0;
        for (const each of insertions) {
          if (each.kind === "column") {
            changed = withColumn(changed, each.at % ((changed.values[0]?.length ?? 0) + 1));
          } else if (each.kind === "title") {
            changed = withRow(changed, 0, [each.line]);
            top += 1;
          } else {
            const at = each.at % (changed.values.length + 1);
            if (at > top && at < top + height) continue;
            changed = withRow(changed, at);
            if (at <= top) top += 1;
          }
        }
        expect(body(onlyTable(changed))).toEqual(expected);
      }),
      { numRuns: runs(100) },
    );
  });
});
