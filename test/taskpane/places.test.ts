import type { ListedFinding } from "../../src/check/finding";
import { firstHandle, snapshotOf } from "../../src/check/sheet/snapshot";
import { touching } from "../../src/taskpane/session/places";

const sheet = snapshotOf("表", [["名称"], ["甲"], ["乙"], ["丙"]]);
const at = (row: number) => ({
  sheet: "表",
  row: sheet.rowHandles[row] ?? firstHandle(-1),
  column: 0,
  start: 0,
  end: 1,
});
const finding = (over: Partial<ListedFinding>): ListedFinding => ({
  key: "key",
  rule: "rule",
  severity: "warning",
  message: { id: "rule", params: {} },
  project: null,
  indicator: null,
  place: [at(1)],
  related: [],
  fix: null,
  choices: [],
  sum: null,
  ...over,
});
const edited = (row: number) => ({ sheet: "表", range: { top: row, bottom: row, left: 0, right: 0 } });
const touched = (over: Partial<ListedFinding>): boolean[] =>
  [1, 2, 3].map((row) => touching([sheet], [edited(row)])(finding(over)));

describe("what a change may have made untrue", () => {
  test("a finding whose rows it touches: its own, those it is about besides, its project's", () => {
    expect(touched({})).toEqual([true, false, false]);
    expect(touched({ related: [at(3)] })).toEqual([true, false, true]);
    const project = { number: 1, name: "乙", sheet: "表", row: at(2).row, column: 0 };
    expect(touched({ project })).toEqual([true, true, false]);
  });

  test("a finding about places nobody has named: any change", () => {
    expect(touched({ related: null })).toEqual([true, true, true]);
  });

  test("any of several changes", () => {
    expect(touching([sheet], [])(finding({}))).toBe(false);
    expect(touching([sheet], [])(finding({ related: null }))).toBe(false);
    expect(touching([sheet], [edited(3), edited(1)])(finding({}))).toBe(true);
    expect(touching([sheet], [edited(3), { sheet: "别的", range: null }])(finding({}))).toBe(false);
    // What moved on its sheet cannot be told.
    expect(touching([sheet], [{ sheet: "表", range: null }])(finding({}))).toBe(true);
  });

  test("of many changes in any order: rows between them are not touched", () => {
    const over = (top: number, bottom: number) => ({ sheet: "表", range: { top, bottom, left: 0, right: 0 } });
    const isTouched = (changes: Parameters<typeof touching>[1]) =>
      [0, 1, 2, 3].map((row) => touching([sheet], changes)(finding({ place: [at(row)] })));
    expect(isTouched([over(3, 9), over(0, 0), over(20, 30)])).toEqual([true, false, false, true]);
    // One inside another, and two that meet.
    expect(isTouched([over(0, 2), over(1, 1)])).toEqual([true, true, true, false]);
    expect(isTouched([over(2, 2), over(1, 1), over(8, 8), over(5, 6)])).toEqual([false, true, true, false]);
    expect(isTouched([over(1, 1), { sheet: "表", range: null }, over(2, 2)])).toEqual([true, true, true, true]);
  });

  test("a sum names its parts", () => {
    const part = { name: "丙", place: at(3), amount: "1", running: "1" };
    const sum = { parts: [part], stated: "2", sum: "1", difference: "1", allowance: "0" };
    expect(touched({ related: null, sum })).toEqual([true, false, true]);
  });
});
