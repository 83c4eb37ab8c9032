import { checkSheets } from "../../../src/check/check";
import type { Finding } from "../../../src/check/finding";
import { RULES } from "../../../src/check/rules";
import { snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";

const HEADER = [
  ...["单位名称", "项目编码", "项目名称", "年度资金", "项目总金额", "年度绩效目标", "总体目标"],
  ...["一级指标", "二级指标", "三级指标", "计算符号", "指标值", "度量单位"],
];
/** Zero-based columns of the parts. */
const [NAME, GOAL, WHOLE_GOAL, LEVEL1, INDICATOR, VALUE] = [2, 5, 6, 7, 9, 11] as const;

/** The findings of one rule about an export with one indicator a row, whose first project has what is given. */
function findings(rule: string, changes: Readonly<Record<number, CellValue>>): readonly Finding[] {
  const blank = HEADER.map((): CellValue => null);
  const line = (...cells: CellValue[]): CellValue[] => [...cells, ...blank].slice(0, HEADER.length);
  const first = line(
    ...["某单位", "001", "培训经费", 20.25, 60, "全年办好2次培训。", "三年办好6次培训。"],
    ...["产出指标", "数量指标", "培训班次", "≥", "2", "次"],
  );
  const sheet = snapshotOf("表", [
    line("某单位2026年项目支出绩效目标表"),
    line("单位：万元"),
    HEADER,
    first.map((cell, column) => (column in changes ? (changes[column] ?? null) : cell)),
    line(null, null, null, null, null, null, null, "效益指标", "社会效益指标", "培训覆盖人数", "≥", "6", "次"),
  ]);
  const rules = RULES.filter(({ id }) => id === rule);
  return checkSheets([sheet], { rules, profile: { ...GUANGDONG, tier: "strict" } }).findings;
}

const places = (found: readonly Finding[]) =>
  found.map(({ place }) => place.map(({ row, column, start, end }) => [row, column, start, end]));

describe("a break inside any of the indicators' cells", () => {
  test("is found once for a project, and joined", () => {
    const found = findings("hard-break-in-cell", { [INDICATOR]: "培训\n班次", [VALUE]: "2\n0" });
    expect(places(found)).toEqual([
      [
        [3, INDICATOR, 2, 3],
        [3, VALUE, 1, 2],
      ],
    ]);
    expect(found[0]?.fix?.edits).toMatchObject([
      { column: INDICATOR, after: "" },
      { column: VALUE, after: "" },
    ]);
  });

  test("makes no fault of a class as the form prints it, or of a tidy list", () => {
    for (const level1 of ["产出\n指标", "产\n出\n指\n标", "产出指标\n（50分）", "项目完成\n指标", "工作任务\n指标"])
      expect(findings("hard-break-in-cell", { [LEVEL1]: level1 })).toEqual([]);
    expect(findings("hard-break-in-cell", { [INDICATOR]: "培训班次：\n1.线上\n2.线下" })).toEqual([]);
  });
});

test("full-width digits and invisible characters are found in their own cells", () => {
  expect(places(findings("fullwidth-digit", { [VALUE]: "１2" }))).toEqual([[[3, VALUE, 0, 1]]]);
  expect(places(findings("invisible-character", { [INDICATOR]: "培训\u200b班次" }))).toEqual([[[3, INDICATOR, 2, 3]]]);
});

test("a target that is not written is missing where its number goes, and takes no whole target over", () => {
  const found = findings("target-missing", { [VALUE]: null });
  expect(places(found)).toEqual([[[3, VALUE, 0, 0]]]);
  expect(found[0]?.choices).toEqual([]);
});

test("placeholders are found over the cells they stand in", () => {
  expect(places(findings("placeholder", { [INDICATOR]: "待填写", [VALUE]: "**" }))).toEqual([
    [
      [3, INDICATOR, 0, 3],
      [3, VALUE, 0, 2],
    ],
  ]);
});

test("a bracket is missed in the cell of its own", () => {
  expect(places(findings("unbalanced-brackets", { [INDICATOR]: "培训班次（次" }))).toEqual([[[3, INDICATOR, 4, 5]]]);
});

describe("two goals", () => {
  test("are each looked at", () => {
    const both = { [GOAL]: "办好培训", [WHOLE_GOAL]: "办好,会议" };
    for (const [rule, columns] of [
      ["goal-no-full-stop", [GOAL, WHOLE_GOAL]],
      ["goal-not-quantified", [GOAL, WHOLE_GOAL]],
      ["goal-halfwidth-punct", [WHOLE_GOAL]],
    ] as const)
      expect([rule, findings(rule, both).map(({ place }) => place[0]?.column)]).toEqual([rule, columns]);
  });

  test("only the year's must be there", () => {
    expect(findings("goal-empty", { [WHOLE_GOAL]: null })).toEqual([]);
    expect(places(findings("goal-empty", { [GOAL]: null }))).toEqual([[[3, GOAL, 0, 0]]]);
  });

  test.each([
    ["全年共需20.25万元。", "三年共需60万元。", 0],
    ["全年共需60万元。", "三年共需20.25万元。", 2],
    ["总投资60万元。", "三年共需60万元。", 0],
    ["全年共需20.25万元。", "三年共需60万元，年预算20.25万元。", 0],
  ])("%s and %s: each sum against its own total", (year, whole, count) => {
    expect(findings("goal-amount-differs", { [GOAL]: year, [WHOLE_GOAL]: whole })).toHaveLength(count);
  });

  test("of one indicator each, numbers are carried by any indicator", () => {
    expect(findings("goal-quantity-not-in-indicators", {})).toEqual([]);
    expect(places(findings("goal-quantity-not-in-indicators", { [GOAL]: "全年办好9次培训。" }))).toEqual([
      [[3, GOAL, 4, 6]],
    ]);
    // The year's targets, all that this export has, carry nothing of what three years come to.
    expect(findings("goal-quantity-not-in-indicators", { [WHOLE_GOAL]: "三年办好9次培训。" })).toEqual([]);
  });
});

test("a name is joined in its cell", () => {
  expect(places(findings("hard-break-in-name", { [NAME]: "培训\n经费" }))).toEqual([[[3, NAME, 2, 3]]]);
});
