import fc from "fast-check";
import { checkSheets } from "../../src/check/check";
import { applyWrites, mergeEdits } from "../../src/check/edit";
import type { TextEdit } from "../../src/check/finding";
import { planFixes, safeKeys } from "../../src/check/fix";
import { readAmount } from "../../src/check/money/amount";
import { firstHandle, cellAt, snapshotOf, type SheetSnapshot } from "../../src/check/sheet/snapshot";
import { exampleSheet, FAULTLESS_CELL, HEAD } from "../../src/check/rules/example";
import { SAMPLE, snapshotsOf } from "../support/seeds";
import { runs } from "../support/runs";
import { changeText } from "../../src/check/text-change";

function fixAllSafe(sheets: readonly SheetSnapshot[]): {
  after: SheetSnapshot[];
  writes: number;
  left: readonly string[];
} {
  const plan = planFixes(sheets, safeKeys(checkSheets(sheets).findings));
  const writes = plan.groups.flatMap((group) => group.writes);
  return { after: applyWrites(sheets, writes), writes: writes.length, left: plan.left };
}

const counts = (sheets: readonly SheetSnapshot[]) => {
  const all: Record<string, number> = {};
  for (const { rule } of checkSheets(sheets).findings) all[rule] = (all[rule] ?? 0) + 1;
  return all;
};

describe("fixing all safe findings of the sample", () => {
  const sheets = snapshotsOf(SAMPLE);
  const once = fixAllSafe(sheets);

  test("leaves none of them, and no new finding", () => {
    const before = counts(sheets);
    const after = counts(once.after);
    expect(after["word-operator"]).toBeUndefined();
    expect(after["cell-halfwidth-separator"]).toBeUndefined();
    expect(after["separator-style-inconsistent"]).toBeUndefined();
    for (const [rule, count] of Object.entries(after)) expect(count).toBeLessThanOrEqual(before[rule] ?? 0);
    expect(once.left).toEqual([]);
  });

  test("a second time changes nothing", () => {
    expect(fixAllSafe(once.after).writes).toBe(0);
  });

  test("goes in cell by cell, so that a cell that cannot be written holds up no other", () => {
    const keys = safeKeys(checkSheets(sheets).findings);
    const { groups } = planFixes(sheets, keys);
    expect(groups.every(({ writes }) => writes.length === 1)).toBe(true);
    expect(groups.flatMap((group) => group.keys).sort()).toEqual([...keys].sort());
  });

  test("不少于5个 becomes ≥5个, and nothing else of that indicator changes", () => {
    const cell = (all: readonly SheetSnapshot[]) => String(cellAt(all[0] as SheetSnapshot, 14, 6).value);
    expect(cell(sheets)).toContain("调研区域数量（个）；实施周期指标值：不少于5个；年度指标值：不少于5个。");
    expect(cell(once.after)).toContain("调研区域数量（个）；实施周期指标值：≥5个；年度指标值：≥5个。");
  });
});

/** A packed cell put together from ordinary and faulty pieces. */
const piece = fc.constantFrom(
  "1、",
  "2、",
  "（3）",
  "1-产出指标",
  "2-效益指标",
  "11-数量指标",
  "22-社会效益",
  "；",
  ";",
  "；；",
  "，",
  ":",
  "：",
  "。",
  "。。",
  "\n",
  " \n ",
  "　",
  " ",
  "实施周期指标值",
  "年度指标值",
  "培训人数",
  "审议“一府两院”报告（项）",
  "≥600",
  "不少于5个",
  "0%及以下",
  "１２个",
  "100％",
  "达到95%以上",
  "≧3次",
  "至少２次",
  "≥90%以下",
  "约5",
  "每月不少于1次",
  "9:00",
  "待单位补充...",
  "\u200b",
  "\u00a0",
  "OA 系统",
  "12月底前",
  "3",
  "5天以内",
  "控制在3万元以内",
);
const packedCell = fc.oneof(
  fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc
    .array(fc.tuple(fc.nat(FAULTLESS_CELL.length), piece), { maxLength: 6 })
    .map((inserts) =>
      inserts.reduce((text, [at, inserted]) => text.slice(0, at) + inserted + text.slice(at), FAULTLESS_CELL),
    ),
);
const amount = fc.constantFrom(1, 20.25, -3, "12.50", "1,234.5", "１２.５", "1O.5", null, 0, 120000, "－", 3.14159);
const row = fc.tuple(
  fc.constantFrom("培训经费", "会议经费。", "合计", "小计", "某单位", "注：略"),
  amount,
  amount,
  packedCell,
);

describe("fixing all safe findings of any table", () => {
  test("twice changes nothing the second time, never changes what number an amount is, and keeps every other cell", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const values = [
          ...HEAD.map((line) => [...line]),
          ...rows.map(([name, total, fiscal, cell]) => [
            name,
            total,
            fiscal,
            0,
            0,
            "做好。",
            cell === "" ? null : cell,
          ]),
        ];
        const before = [snapshotOf("表", values as never)];
        const { after, left } = fixAllSafe(before);
        expect(left).toEqual([]);
        expect(fixAllSafe(after).writes).toBe(0);
        rows.forEach((_, index) => {
          for (const column of [1, 2]) {
            const at = HEAD.length + index;
            const was = readAmount(cellAt(before[0] as SheetSnapshot, at, column));
            const is = readAmount(cellAt(after[0] as SheetSnapshot, at, column));
            expect(is.kind).toBe(was.kind);
            if (is.kind === "number" && was.kind === "number") expect(is.value.eq(was.value)).toBe(true);
          }
          expect(cellAt(after[0] as SheetSnapshot, HEAD.length + index, 0).value).toBe(
            values[HEAD.length + index]?.[0],
          );
        });
      }),
      { numRuns: runs(300) },
    );
  });

  test("gives no rule more findings than before", () => {
    fc.assert(
      fc.property(packedCell, (cell) => {
        const before = [
          snapshotOf("表", [
            ...HEAD,
            ["合计", 5, 5, 0, 0, null, null],
            ["培训经费", 5, 5, 0, 0, "做好。", cell === "" ? null : cell],
          ] as never),
        ];
        const was = counts(before);
        for (const [rule, count] of Object.entries(counts(fixAllSafe(before).after)))
          expect([rule, count]).toEqual([rule, Math.min(count, was[rule] ?? 0)]);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("merging edits", () => {
  const sheet = snapshotOf("表", [["abcdef"]]);
  const edit = (start: number, end: number, after: string): TextEdit => ({
    kind: "text",
    sheet: "表",
    row: firstHandle(0),
    column: 0,
    start,
    end,
    before: "abcdef".slice(start, end),
    after,
  });
  const next = (...sets: TextEdit[][]) => mergeEdits([sheet], sets);

  test("edits of one cell go into one write", () => {
    expect(next([edit(0, 1, "A")], [edit(5, 6, "F")]).writes).toEqual([
      { sheet: "表", row: 0, column: 0, expected: "abcdef", next: "AbcdeF" },
    ]);
  });

  test("the same edit of two findings counts once", () => {
    expect(next([edit(0, 1, "A")], [edit(0, 1, "A")])).toMatchObject({ writes: [{ next: "Abcdef" }], waiting: [] });
  });

  test("an overlapping set waits whole", () => {
    expect(next([edit(0, 3, "X")], [edit(2, 4, "Y"), edit(5, 6, "Z")])).toMatchObject({
      writes: [{ next: "Xdef" }],
      waiting: [1],
    });
  });

  test("two insertions at one place wait for each other", () => {
    expect(next([edit(2, 2, "X")], [edit(2, 2, "Y")]).waiting).toEqual([1]);
  });

  test("an edit over other characters than it expects is left out", () => {
    expect(next([{ ...edit(0, 1, "A"), before: "z" }])).toEqual({ writes: [], waiting: [0] });
  });

  test("edits apply as if at once", () => {
    expect(changeText("abcdef", [edit(1, 2, "XX"), edit(4, 4, "-")])).toBe("aXXcd-ef");
  });
});

test("a safe fix that was not asked for is left, though its cell is written", () => {
  const cell = "1、1-产出指标;11-数量指标;培训班次;实施周期指标值:不少于2次;年度指标值:不少于2次。";
  const sheets = [exampleSheet({ cell })];
  const keysOf = (rule: string): string[] =>
    checkSheets(sheets).findings.flatMap((one) => (one.rule === rule ? [one.key] : []));
  expect(keysOf("cell-halfwidth-separator")).toHaveLength(1);
  const { groups } = planFixes(sheets, new Set(keysOf("word-operator")));
  const after = applyWrites(
    sheets,
    groups.flatMap(({ writes }) => writes),
  );
  expect(groups.flatMap(({ writes }) => writes.map(({ next }) => next))).toEqual([
    cell.replaceAll("不少于2次", "≥2次"),
  ]);
  expect(checkSheets(after).findings.map(({ rule }) => rule)).toContain("cell-halfwidth-separator");
});
