import fc from "fast-check";
import { NO_BASELINE, type Baseline } from "../../../src/check/baseline/baseline";
import { cellsIn } from "../../../src/check/baseline/said";
import { compareInSteps, MOVED, NEW, UNCHANGED, UNKNOWN, type Comparison } from "../../../src/check/baseline/compare";
import { earlierCheck, withCheck } from "../../../src/check/baseline/remember";
import { checkSheets } from "../../../src/check/check";
import { FAULTLESS_CELL, HEAD, projectRow, sumRow } from "../../../src/check/rules/example";
import { rulesRunBy } from "../../../src/check/rules/run-by";
import { snapshotOf, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import type { Profile } from "../../../src/check/standard/profile";

type Rows = readonly (readonly unknown[])[];

const sheetOf = (rows: Rows, name = "表"): SheetSnapshot =>
  snapshotOf(name, rows as readonly (readonly CellValue[])[] as CellValue[][]);
const CELL = FAULTLESS_CELL.replace("≥", "不少于");
const table = (cells: readonly string[], above: Rows = []): Rows => [
  ...above,
  ...HEAD,
  sumRow("合计", 20 * cells.length),
  sumRow("某单位", 20 * cells.length),
  ...cells.map((cell, nth) => projectRow(`培训经费${nth + 1}`, 20, cell, "办2次。")),
];
const resultOf = (sheets: readonly SheetSnapshot[], profile: Profile = GUANGDONG) => checkSheets(sheets, { profile });

interface Then {
  readonly sheets: readonly SheetSnapshot[];
  readonly there?: readonly string[];
  readonly profile?: Profile;
  readonly file?: string;
  readonly before?: Baseline;
}

function remember({ sheets, there, profile = GUANGDONG, file = "", before = NO_BASELINE }: Then): Baseline {
  const { findings, tables } = resultOf(sheets, profile);
  const check = earlierCheck({
    ...{ on: "2026-11-20", file, rules: rulesRunBy(profile), sheets, findings },
    withTables: new Set(tables.flatMap((each) => each.sheets)),
    there: there ?? sheets.map(({ name }) => name),
  });
  return withCheck(before, check);
}

function compare(baseline: Baseline, { sheets, there, profile = GUANGDONG }: Then) {
  const { findings } = resultOf(sheets, profile);
  const steps = compareInSteps(baseline, {
    ...{ findings, cellOf: cellsIn(sheets), sheets, rules: rulesRunBy(profile) },
    there: there ?? sheets.map(({ name }) => name),
  });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return { findings, comparison: step.value };
}

const standings = ({ standing }: Comparison) => ({
  unknown: standing.filter((one) => one === UNKNOWN).length,
  new: standing.filter((one) => one === NEW).length,
  unchanged: standing.filter((one) => one === UNCHANGED).length,
  moved: standing.filter((one) => one === MOVED).length,
});

const before = remember({ sheets: [sheetOf(table([CELL, FAULTLESS_CELL]))] });

test("a table that is as it was has nothing new and nothing gone", () => {
  const { findings, comparison } = compare(before, { sheets: [sheetOf(table([CELL, FAULTLESS_CELL]))] });
  expect(findings.length).toBeGreaterThan(0);
  expect(standings(comparison)).toEqual({ unknown: 0, new: 0, unchanged: findings.length, moved: 0 });
  expect(comparison).toMatchObject({ gone: [], lostSheets: [], unknownSheets: [], notCheckedAgain: 0 });
  expect(comparison.with.map(({ on }) => on)).toEqual(["2026-11-20"]);
});

test("what a row was inserted above is moved, not new", () => {
  const { findings, comparison } = compare(before, { sheets: [sheetOf(table([CELL, FAULTLESS_CELL], [[null]]))] });
  expect(standings(comparison)).toEqual({ unknown: 0, new: 0, unchanged: 0, moved: findings.length });
  expect(comparison.gone).toEqual([]);
});

test("what was mended is gone, what came is new, and what stayed is neither", () => {
  const { findings, comparison } = compare(before, { sheets: [sheetOf(table([FAULTLESS_CELL, CELL]))] });
  const fresh = findings.filter((_, at) => comparison.standing[at] === NEW);
  expect(fresh.map(({ rule, project }) => [rule, project?.name])).toContainEqual(["word-operator", "培训经费2"]);
  expect(comparison.gone.map(({ finding: { said } }) => said)).toContainEqual(
    expect.stringMatching(/^word-operator\|培训经费1\|/),
  );
  expect(comparison.gone.every(({ cell }) => cell !== null)).toBe(true);
});

test("a sheet of another name is the same sheet where the old name is not there any more", () => {
  const now = [sheetOf(table([CELL, FAULTLESS_CELL]), "退回修改")];
  const { findings, comparison } = compare(before, { sheets: now });
  expect(standings(comparison).moved).toBe(findings.length);
  expect(comparison).toMatchObject({ gone: [], lostSheets: ["表"] });
});

test("the copy of a sheet that is still there has findings of its own, all of them new", () => {
  const copy = [sheetOf(table([CELL, FAULTLESS_CELL]), "表 (2)")];
  const { findings, comparison } = compare(before, { sheets: copy, there: ["表", "表 (2)"] });
  expect(standings(comparison).new).toBe(findings.length);
  // The other sheet was not checked now: nothing is said of it.
  expect(comparison).toMatchObject({ gone: [], lostSheets: [] });
});

test("of a sheet that was there and not checked nothing is known", () => {
  const partly = remember({ sheets: [sheetOf(table([CELL]))], there: ["表", "另一张"] });
  const { findings, comparison } = compare(partly, {
    sheets: [sheetOf(table([CELL]), "另一张")],
    there: ["表", "另一张"],
  });
  expect(standings(comparison).unknown).toBe(findings.length);
  expect(comparison.unknownSheets).toEqual(["另一张"]);
});

describe("a rule that ran at one of the checks alone", () => {
  const without: Profile = { ...GUANGDONG, severities: { "word-operator": "off" } };

  test("then: what it found is not told as mended", () => {
    const { comparison } = compare(before, { sheets: [sheetOf(table([CELL, FAULTLESS_CELL]))], profile: without });
    expect(comparison.gone).toEqual([]);
    expect(comparison.notCheckedAgain).toBeGreaterThan(0);
  });

  test("now: what it finds is not told as new", () => {
    const earlier = remember({ sheets: [sheetOf(table([CELL, FAULTLESS_CELL]))], profile: without });
    const { comparison } = compare(earlier, { sheets: [sheetOf(table([CELL, FAULTLESS_CELL]))] });
    expect(standings(comparison).new).toBe(0);
    expect(comparison.unknownRules).toEqual(["word-operator"]);
  });
});

test("a sheet without a table was not checked", () => {
  const cover = remember({ sheets: [sheetOf([["封面"]], "封面")] });
  expect(cover).toBe(NO_BASELINE);
  const both = remember({ sheets: [sheetOf([["封面"]], "封面"), sheetOf(table([CELL]))] });
  expect(both.checks[0]).toMatchObject({ sheets: [{ sheet: "表" }], unchecked: ["封面"] });
});

test("a sheet remembered again takes the place of what was remembered of it; a file stands for itself", () => {
  const two = remember({ sheets: [sheetOf(table([CELL]), "甲"), sheetOf(table([CELL]), "乙")] });
  const again = remember({ sheets: [sheetOf(table([FAULTLESS_CELL]), "乙")], there: ["甲", "乙"], before: two });
  expect(again.checks.map(({ sheets, unchecked }) => [sheets.map(({ sheet }) => sheet), unchecked])).toEqual([
    [["甲", "乙"], []],
  ]);
  expect(again.checks[0]?.sheets[1]).not.toEqual(two.checks[0]?.sheets[1]);
  const strict = { ...GUANGDONG, tier: "strict" } as const;
  const other = remember({ sheets: [sheetOf(table([CELL]), "甲")], there: ["甲", "乙"], profile: strict, before: two });
  expect(other.checks.map(({ sheets }) => sheets.map(({ sheet }) => sheet))).toEqual([["乙"], ["甲"]]);
  const file = remember({ sheets: [sheetOf(table([CELL]), "丙")], file: "上一版.xlsx", before: again });
  expect(file.checks.map((check) => check.file)).toEqual(["上一版.xlsx"]);
});

test("every finding stands in one way, and what is matched is neither gone nor new", () => {
  const cell = fc.constantFrom("B5", "B6", "B7");
  const said = fc.constantFrom("rule|甲|", "rule|乙|", "rule|丙|");
  const sheetName = fc.constantFrom("表", "另一张");
  const finding = fc.record({ said, cell, sheet: sheetName });
  fc.assert(
    fc.property(fc.array(finding), fc.array(finding), (then, now) => {
      const baseline: Baseline = {
        checks: [
          {
            ...{ on: "2026-11-20", file: "", rules: ["rule"], unchecked: [] },
            sheets: ["表", "另一张"].map((sheet) => ({
              sheet,
              findings: then
                .filter((one) => one.sheet === sheet)
                .map((one) => ({ said: one.said, severity: "error", cell: one.cell })),
            })),
          },
        ],
      };
      const sheets = ["表", "另一张"].map((name) => sheetOf([[null]], name));
      const findings = now.map((one, nth) => ({
        ...{ key: `${one.said}|${nth + 1}`, rule: "rule", sum: null },
        place: [{ sheet: one.sheet, row: Number(one.cell.slice(1)) - 1, column: 1, start: 0, end: 0 }] as never,
      }));
      const steps = compareInSteps(baseline, {
        ...{ findings, cellOf: cellsIn(sheets), sheets },
        there: ["表", "另一张"],
        rules: ["rule"],
      });
      let step = steps.next();
      while (step.done !== true) step = steps.next();
      const { standing, gone } = step.value;
      const count = (list: readonly { said: string; sheet: string }[], one: { said: string; sheet: string }) =>
        list.filter((each) => each.said === one.said && each.sheet === one.sheet).length;
      for (const kind of [...then, ...now]) {
        const [a, b] = [count(then, kind), count(now, kind)];
        const fresh = now.filter((each, at) => count([each], kind) === 1 && standing[at] === NEW).length;
        expect(fresh).toBe(Math.max(0, b - a));
        expect(
          count(
            gone.map((each) => ({ said: each.finding.said, sheet: each.sheet })),
            kind,
          ),
        ).toBe(Math.max(0, a - b));
      }
      const same = (sheet: string, at: string, what: string) => (each: { sheet: string; cell: string; said: string }) =>
        each.sheet === sheet && each.cell === at && each.said === what;
      for (const one of now) {
        const wanted = Math.min(
          then.filter(same(one.sheet, one.cell, one.said)).length,
          now.filter(same(one.sheet, one.cell, one.said)).length,
        );
        expect(
          now.filter((each, at) => same(one.sheet, one.cell, one.said)(each) && standing[at] === UNCHANGED),
        ).toHaveLength(wanted);
      }
    }),
  );
});
