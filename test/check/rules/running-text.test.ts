import fc from "fast-check";
import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planFixes, safeKeys } from "../../../src/check/fix";
import { FAULTLESS_CELL, HEAD, OTHER_FAULTLESS_CELL } from "../../../src/check/rules/example";
import { cellAt, snapshotOf, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { runs } from "../../support/runs";

const STRICT = { profile: { ...GUANGDONG, tier: "strict" as const } };

function sheetWith(name: string, goal: string): SheetSnapshot[] {
  return [
    snapshotOf("表", [
      ...(HEAD as CellValue[][]),
      ["合计", 30, 30, 0, 0, null, null],
      [name, 20, 20, 0, 0, goal, FAULTLESS_CELL],
      ["会议经费", 10, 10, 0, 0, "全年开好4次会议，共计10万元。", OTHER_FAULTLESS_CELL],
    ]),
  ];
}

function fixed(sheets: readonly SheetSnapshot[]): SheetSnapshot[] {
  const { groups, left } = planFixes(sheets, safeKeys(checkSheets(sheets, STRICT).findings), STRICT);
  expect(left).toEqual([]);
  return applyWrites(
    sheets,
    groups.flatMap(({ writes }) => writes),
  );
}

const counts = (sheets: readonly SheetSnapshot[]) => {
  const all: Record<string, number> = {};
  for (const { rule } of checkSheets(sheets, STRICT).findings) all[rule] = (all[rule] ?? 0) + 1;
  return all;
};

/** A goal or a name put together from ordinary and faulty pieces. */
const text = fc
  .array(
    fc.constantFrom(
      ...["全年办好", "培训", "代表", "甲方", "合计", "年预算", "第", "每", "约", "一是", "目标1", "OA", "ERP"],
      ...["12名", "2次", "20万元", "200,000元", "2026年", "2025-2026年", "9:00", "1、", "(1)", "2）", "３个", "三级"],
      ...["，", "。", "、", "；", "：", ",", ";", ":", ".", "(", ")", "（", "）", "“", "”", "《", "》"],
      ...["\n", " \n ", "\n", " ", "　", "\u200b", "\u00a0", "...", "待填写"],
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(""));

test("the safe fixes of any goal and name leave nothing to fix, give no rule more findings and keep what is written", () => {
  const said = (cell: CellValue) => String(cell ?? "").replace(/[\s\u200b\u00a0，。；：,;:.()（）]/g, "");
  fc.assert(
    fc.property(text, text, (name, goal) => {
      const before = sheetWith(name === "" ? "培训经费" : name, goal);
      const after = fixed(before);
      expect(safeKeys(checkSheets(after, STRICT).findings).size).toBe(0);
      const was = counts(before);
      for (const [rule, count] of Object.entries(counts(after)))
        expect([rule, count]).toEqual([rule, Math.min(count, was[rule] ?? 0)]);
      for (const column of [0, 5]) {
        const at = (sheets: readonly SheetSnapshot[]) =>
          cellAt(sheets[0] as SheetSnapshot, HEAD.length + 1, column).value;
        expect(said(at(after))).toBe(said(at(before)));
      }
    }),
    { numRuns: runs(150) },
  );
});
