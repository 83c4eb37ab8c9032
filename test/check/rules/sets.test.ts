import { checkSheets } from "../../../src/check/check";
import type { Finding } from "../../../src/check/finding";
import { exampleProfile, HEAD, projectRow, sumRow } from "../../../src/check/rules/example";
import { exampleSheet } from "../../../src/check/rules/example";
import type { Span } from "../../../src/check/sheet/located";
import { firstRow } from "../../../src/check/sheet/snapshot";

type Short = readonly [level2: string, name: string, target: string];

const cell = (...indicators: readonly Short[]): string =>
  indicators
    .map(
      ([level2, name, target], index) =>
        `${index + 1}、1-产出指标；${level2}；${name}；实施周期指标值：${target}；年度指标值：${target}。`,
    )
    .join("");

function found(rule: string, ...cells: readonly string[]): readonly Finding[] {
  const sheet = [
    ...HEAD,
    sumRow("合计", cells.length),
    ...cells.map((one, index) => projectRow(`第${index + 1}期培训`, 1, one)),
  ];
  const { findings } = checkSheets([exampleSheet({ sheet })], { profile: exampleProfile({}) });
  return findings.filter((finding) => finding.rule === rule);
}

const FIRST_ROW = HEAD.length + 1;
const rows = (spans: readonly Pick<Span, "row">[] | undefined) =>
  spans?.map(({ row }) => firstRow(row) - FIRST_ROW + 1);

const PASSED: Short = ["12-质量指标", "培训合格率", "≥90%"];
const COUNTED: Short = ["11-数量指标", "培训班次", "≥2次"];

describe("projects that share their indicators", () => {
  test("are one group in whatever order the indicators stand and however the class is written", () => {
    const long = cell(PASSED, ["21-经济效益", "收入增加额", "≥2万元"]);
    const findings = found(
      "identical-indicator-set",
      long,
      cell(COUNTED),
      cell(["21-经济效益指标", "收入增加额", "≥2万元"], PASSED),
    );
    expect(findings).toHaveLength(1);
    expect(rows(findings[0]?.place)).toEqual([1]);
    expect(rows(findings[0]?.related)).toEqual([3]);
    expect(findings[0]?.message.params).toMatchObject({ projects: 2, second: "第3期培训", third: "" });
  });

  test("two groups are two findings", () => {
    const findings = found("identical-indicator-set", cell(PASSED), cell(COUNTED), cell(COUNTED), cell(PASSED));
    expect(findings.map(({ place, related }) => [rows(place), rows(related)])).toEqual([
      [[1], [4]],
      [[2], [3]],
    ]);
  });

  test("one indicator more, or another target, is another set; nobody has named anything yet is none", () => {
    const unnamed: Short = ["11-数量指标", "待单位补充...", "待单位补充..."];
    expect(found("identical-indicator-set", cell(PASSED), cell(PASSED, COUNTED))).toEqual([]);
    expect(found("identical-indicator-set", cell(COUNTED), cell(["11-数量指标", "培训班次", "≥3次"]))).toEqual([]);
    expect(found("identical-indicator-set", cell(unnamed), cell(unnamed))).toEqual([]);
  });
});

describe("a name that most projects use", () => {
  test("counts once a project", () => {
    const twice = cell(PASSED, ["11-数量指标", "培训合格率", "≥90%"]);
    expect(found("boilerplate-indicator", twice, twice, cell(COUNTED))).toEqual([]);
    const [finding] = found("boilerplate-indicator", twice, twice, twice);
    expect(finding?.message.params).toMatchObject({ name: "培训合格率", used: 3, projects: 3 });
    expect(rows(finding?.related)).toEqual([2, 3]);
  });

  test("is none where nobody has filled it in", () => {
    const unnamed = cell(["11-数量指标", "待单位补充...", "≥2次"]);
    expect(found("boilerplate-indicator", unnamed, unnamed, unnamed)).toEqual([]);
  });
});

describe("a rate with different targets", () => {
  test("names each target with its projects, the most usual first", () => {
    const rate = (target: string) => cell(["12-质量指标", "培训合格率", target]);
    const [finding] = found("same-indicator-two-targets", rate("≥95%"), rate("≥90%"), rate("不低于90%"));
    expect(finding?.message.params).toMatchObject({ name: "培训合格率", targets: "≥90% ×2,≥95% ×1" });
    expect(rows(finding?.place)).toEqual([1]);
  });

  test("a bare number is a rate where the name says %", () => {
    const findings = found(
      "same-indicator-two-targets",
      cell(["12-质量指标", "培训合格率（%）", "≥90"]),
      cell(["12-质量指标", "培训合格率", "≥95%"]),
    );
    expect(findings).toHaveLength(1);
  });

  test("within one project it is no matter between projects", () => {
    const two = cell(PASSED, ["11-数量指标", "培训合格率", "≥95%"]);
    expect(found("same-indicator-two-targets", two, cell(COUNTED))).toEqual([]);
  });
});

test("a name under two classes counts each, and a class of old is none of them", () => {
  const as = (level2: string) => cell([level2, "培训成果", "≥90项"]);
  const [finding] = found("same-name-two-categories", as("11-数量指标"), as("12-质量指标"), as("12-质量指标"));
  expect(finding?.message.params).toEqual({ name: "培训成果", classes: "12-质量指标 ×2,11-数量指标 ×1" });
  const cost = (level2: string) => cell([level2, "采购成本", "≤2万元"]);
  expect(found("same-name-two-categories", cost("14-成本指标"), cost("41-经济成本指标"))).toEqual([]);
});

test("an indicator that repeats names its first place and both targets", () => {
  const [finding] = found("duplicate-indicator", cell(COUNTED, PASSED, ["11-数量指标", "培训班次", "≥3次"]));
  expect(finding?.message).toEqual({
    id: "duplicate-indicator/targets",
    params: { name: "培训班次", category: "11-数量指标", first: "≥2次", targets: "≥3次" },
  });
  expect(finding?.related).toHaveLength(1);
});

test("keys stay when a project is put in above", () => {
  const cells = [cell(PASSED, COUNTED), cell(PASSED, COUNTED), cell(PASSED, ["11-数量指标", "培训合格率", "≥95%"])];
  const keysOf = (offset: number) => {
    const sheet = [
      ...HEAD,
      sumRow("合计", 3 + offset),
      ...(offset === 0 ? [] : [projectRow("另一项目", 1, "")]),
      ...cells.map((one, index) => projectRow(`第${index + 1}期培训`, 1, one)),
    ];
    const rules = [
      "identical-indicator-set",
      "same-indicator-two-targets",
      "same-name-two-categories",
      "miscategorised",
    ];
    return checkSheets([exampleSheet({ sheet })], { profile: exampleProfile({}) })
      .findings.filter(({ rule }) => rules.includes(rule))
      .map(({ key }) => key);
  };
  expect(keysOf(0).length).toBeGreaterThan(3);
  expect(keysOf(1)).toEqual(keysOf(0));
});
