import { checkSheets } from "../../../src/check/check";
import { plainFinding } from "../../../src/check/engine/project-findings";
import { RULES } from "../../../src/check/rules";
import { HEAD, projectRow, sumRow } from "../../../src/check/rules/example";
import { LIST_HEAD } from "../../../src/check/rules/example-list";
import { snapshotOf, type CellValue } from "../../../src/check/sheet/snapshot";
import { CENTRAL_2021 } from "../../../src/check/standard/central-2021";
import { cited, editionOf } from "../../../src/check/standard/editions";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { renderMessage } from "../../../src/text/findings";

const OUTPUT = "1、1-产出指标；12-质量指标；项目资金支付率；实施周期指标值：100%；年度指标值：100%。";
const BENEFIT = "1、2-效益指标；22-社会效益；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。";
const LEGACY =
  "1、1-产出指标；14-成本指标；采购总成本；实施周期指标值：≤9000万元；年度指标值：≤9000万元。" +
  OUTPUT.replace("1、", "2、");

/** A packed list of the year whose projects have these cells; no year where it is null. */
const packed = (year: number | null, ...cells: readonly string[]) =>
  snapshotOf("表", [
    [`某单位${year === null ? "" : `${year}年`}项目支出绩效目标表`],
    ...HEAD.slice(1).map((row) => row as CellValue[]),
    sumRow("合计", cells.length * 20) as CellValue[],
    ...cells.map(
      (cell, index) => projectRow(`办公用房维修项目（${"甲乙丙丁戊"[index] ?? ""}）`, 20, cell) as CellValue[],
    ),
  ]);

/** The same faults as a list of one cell a part, with weights. */
const list = (year: number | null) =>
  snapshotOf("表", [
    [`某单位${year === null ? "" : `${year}年`}项目支出绩效目标表`, ...Array.from({ length: 9 }, () => null)],
    ...LIST_HEAD.slice(1).map((row, index, all) => [...row, index === all.length - 1 ? "权重" : null] as CellValue[]),
    ["某单位", "办公用房维修项目", 20, "产出指标", "质量指标", "验收合格率", "≥", 95, "%", 40],
    ["某单位", "办公用房维修项目", 20, "产出指标", "质量指标", "项目资金支付率", "≥", 95, "%", 40],
  ]);

const check = (sheet: ReturnType<typeof packed>) =>
  checkSheets([sheet], { profile: { ...GUANGDONG, tier: "strict" } }).findings;

const said = (year: number | null) =>
  [
    ...check(packed(year, OUTPUT, BENEFIT, LEGACY)),
    ...check(packed(year, ...Array.from({ length: 4 }, () => OUTPUT))),
    ...check(list(year)),
  ].map((finding) => ({ ...plainFinding(finding), text: renderMessage(finding.message, "zh") }));

test("editions and what is in force in a year", () => {
  expect([2014, 2019, 2021, 2022, 2026, null].map(editionOf)).toEqual(["2015", "2015", "2015", "2021", "2021", "2021"]);
  expect(cited("财预〔2021〕101号", 2021)).toBe("");
  expect(cited("财预〔2021〕101号", 2022)).toBe("财预〔2021〕101号");
  expect(cited("财预〔2021〕101号", null)).toBe("财预〔2021〕101号");
  expect(cited("财预〔2020〕10号", 2019)).toBe("");
});

describe("a table's year", () => {
  test("changes what is cited, and of all rules only legacy-category is silent for an old table", () => {
    const rules = (year: number | null) =>
      said(year)
        .map(({ rule }) => rule)
        .filter((rule) => rule !== "table-year-unknown");
    const current = rules(2026);
    expect(new Set(current)).toEqual(
      new Set([...current, "missing-output", "missing-benefit", "missing-cost-construction", "legacy-category"]),
    );
    expect(rules(null)).toEqual(current);
    expect(rules(2021)).toEqual(current.filter((rule) => rule !== "legacy-category"));
    expect(rules(2018)).toEqual(rules(2021));
  });

  test.each([2018, 2019, 2020, 2021])("%i: no later rule is quoted", (year) => {
    for (const { text, rule } of said(year)) {
      const quoted = [...text.matchAll(/〔(\d{4})〕/g)].map((match) => Number(match[1]));
      for (const one of quoted) expect([rule, one]).toEqual([rule, Math.min(one, year === 2021 ? 2020 : year)]);
    }
  });

  test("missing outputs and benefits rest on the rule of 2015 then", () => {
    const texts = said(2021).filter(({ rule }) => rule === "missing-output" || rule === "missing-benefit");
    expect(texts.length).toBeGreaterThan(1);
    for (const { text, severity } of texts) {
      expect(text).toContain("（财预〔2015〕88号）");
      expect(severity).toBe("error");
    }
    const now = said(2022).filter(({ rule }) => rule === "missing-output" || rule === "missing-benefit");
    for (const { text } of now) expect(text).toContain("（财预〔2021〕101号）");
  });

  test("cost of construction is a warning without a citation then", () => {
    const of = (year: number | null) =>
      said(year)
        .filter(({ rule }) => rule === "missing-cost-construction")
        .map(({ severity, text }) => [severity, text.includes("财预")].join());
    expect(new Set(of(2021))).toEqual(new Set(["warning,false"]));
    expect(new Set(of(2022))).toEqual(new Set(["error,true"]));
    expect(new Set(of(null))).toEqual(new Set(["error,true"]));
    expect(of(2021)).toHaveLength(of(2022).length);
  });

  test("does not change a finding's key", () => {
    const keys = (year: number) =>
      said(year)
        .filter(({ rule }) => rule !== "legacy-category")
        .map(({ key }) => key);
    expect(keys(2019)).toEqual(keys(2026));
  });
});

describe("what a table is judged by", () => {
  const basis = (sheet: ReturnType<typeof packed>, profile = GUANGDONG) =>
    checkSheets([sheet], { profile, rules: RULES.slice(0, 1) }).tables[0]?.basis;

  test("its year and whether it prints codes, whatever list is in use", () => {
    expect(basis(packed(2026, OUTPUT))).toEqual({ edition: "2021", codes: true });
    expect(basis(packed(2021, OUTPUT), CENTRAL_2021)).toEqual({ edition: "2015", codes: true });
    expect(basis(list(2026))).toEqual({ edition: "2021", codes: false });
    expect(basis(list(null))).toEqual({ edition: "2021", codes: false });
    expect(basis(list(2020))).toEqual({ edition: "2015", codes: false });
  });

  test("where no class is written, the list in use says whether codes are", () => {
    expect(basis(packed(2026, ""))).toEqual({ edition: "2021", codes: true });
    expect(basis(packed(2026, ""), CENTRAL_2021)).toEqual({ edition: "2021", codes: false });
  });
});
