import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planFixes } from "../../../src/check/fix";
import { FAULTLESS_CELL, HEAD, OTHER_FAULTLESS_CELL } from "../../../src/check/rules/example";
import { cellAt, snapshotOf, type CellValue, type SheetSnapshot } from "../../../src/check/sheet/snapshot";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { drawn } from "../table/forms/drawn";
import { expectWithin } from "../../support/work-time";

const PROFILE = { ...GUANGDONG, tier: "strict" as const };
const MONEY = /^(amount|total|row-sum|formula|cost|goal-amount|indicators-empty)/;

const found = (...sheets: SheetSnapshot[]) =>
  checkSheets(sheets, { profile: PROFILE })
    .findings.filter(({ rule }) => MONEY.test(rule))
    .map(({ rule, severity, place: [at] }) => `${severity} ${rule} ${at?.sheet} ${at?.row},${at?.column}`);

/** A packed list with two projects; `amounts` are the totals of 合计 and both, which 财政拨款 repeats. */
function list(amounts: readonly CellValue[], unit: "万元" | "元" = "万元", name = "表"): SheetSnapshot {
  const [total = null, first = null, second = null] = amounts;
  const values = [
    ...HEAD.map((row, index) => row.map((cell) => (index === 2 && cell !== null ? `单位：${unit}` : cell))),
    ["合计", total, total, 0, 0, null, null],
    ["培训经费", first, first, 0, 0, "全年办好2次培训。", FAULTLESS_CELL],
    ["会议经费", second, second, 0, 0, "全年开好4次会议。", OTHER_FAULTLESS_CELL],
  ];
  return snapshotOf(name, values as CellValue[][]);
}

describe("amounts with their unit in a list", () => {
  test("are added up in the table's unit", () => {
    expect(found(list([30.5, "20.25万元", "102500元"]))).toEqual([
      "info amount-stored-as-text 表 5,1",
      "info amount-stored-as-text 表 5,2",
      "info amount-stored-as-text 表 6,1",
      "info amount-stored-as-text 表 6,2",
    ]);
    expect(found(list([30.5, "20.25万元", "112500元"])).filter((one) => one.startsWith("error"))).toEqual([
      "error total-mismatch 表 4,1",
      "error total-mismatch 表 4,2",
    ]);
  });

  test("two sheets may be in two units, and a cell in the other's", () => {
    expect(found(list([30.5, 20.25, 10.25]), list([305_000, 202_500, "10.25万元"], "元", "乙"))).toEqual([
      "info amount-stored-as-text 乙 6,1",
      "info amount-stored-as-text 乙 6,2",
    ]);
  });

  test.each<[string, "万元" | "元", CellValue, string]>([
    ["20.25 万元", "万元", 20.25, "20.25"],
    ["20.25万", "万元", 20.25, "20.25"],
    ["202500元", "万元", 20.25, "20.25"],
    ["202,500.00元", "元", 202_500, "202,500.00"],
    ["￥202,500.00", "元", 202_500, "202,500.00"],
    ["20.25万元", "元", 202_500, "202500"],
  ])("%s in a table in %s is mended to the number", (text, unit, value, shown) => {
    const sheets = [list([null, text, null], unit)];
    const { findings } = checkSheets(sheets, { profile: PROFILE });
    const keys = findings
      .filter(({ rule, fix }) => rule === "amount-stored-as-text" && fix !== null)
      .map(({ key }) => key);
    const { groups } = planFixes(sheets, new Set(keys), { profile: PROFILE });
    const [after] = applyWrites(
      sheets,
      groups.flatMap(({ writes }) => writes),
    );
    expect(cellAt(after as SheetSnapshot, 5, 1)).toMatchObject({ value, text: shown });
    expect(found(after as SheetSnapshot).filter((one) => one.includes("5,1"))).toEqual([]);
  });

  test.each([
    ["20.25万（甲10万元，乙10.25万元）", "万元"],
    ["￥20.25", "万元"],
    ["202512.34元", "万元"],
  ] as const)("%s in a table in %s has no fix", (text, unit) => {
    const { findings } = checkSheets([list([null, text, 1.25], unit)], { profile: PROFILE });
    const own = findings.filter(({ rule }) => rule === "amount-stored-as-text");
    expect(own).toHaveLength(2);
    expect(own.every(({ fix, severity }) => fix === null && severity === "info")).toBe(true);
    expect(findings.some(({ rule }) => rule === "amount-too-precise" || rule === "amount-not-a-number")).toBe(false);
  });

  test("another unit than the table's is no safe fix, for it changes the number", () => {
    const safe = (text: string) =>
      checkSheets([list([null, text, null])], { profile: PROFILE })
        .findings.filter(({ rule }) => rule === "amount-stored-as-text")
        .map(({ fix }) => fix?.safe);
    expect(safe("20.25万元")).toEqual([true, true]);
    expect(safe("202500元")).toEqual([false, false]);
  });

  test("a cell of 32,000 digits or commas is told in one short finding, soon", () => {
    for (const mark of ["9", "，", ",", "；", "　"]) {
      const sheet = list([30.5, `1${mark.repeat(32_000)}`, 10.25]);
      const findings = () => checkSheets([sheet], { profile: PROFILE }).findings;
      expectWithin(300, findings);
      const own = findings().filter(({ rule }) => rule === "amount-not-a-number");
      for (const { message } of own) expect(String(message.params.text).length).toBeLessThan(60);
    }
  });
});

describe("formulas without a value in a list", () => {
  /** The list with formulas that have no value. */
  const withFormulas = (
    formulas: Readonly<Record<string, string>>,
    amounts: readonly CellValue[] = [30.5, 20.25, 10.25],
  ) => {
    const sheet = list(amounts);
    const at = (r: number, c: number) => formulas[`${r},${c}`] ?? null;
    return {
      ...sheet,
      values: sheet.values.map((row, r) => row.map((value, c) => (at(r, c) === null ? value : null))),
      formulas: sheet.formulas.map((row, r) => row.map((_, c) => at(r, c))),
    };
  };

  test("are computed where they are plain sums", () => {
    expect(found(withFormulas({ "4,1": "=SUM(B6:B7)", "4,2": "=C6+C7", "5,1": "=SUM(C6:E6)" }))).toEqual([]);
    const wrong = found(withFormulas({ "4,1": "=B6-B7" }));
    expect(wrong).toContain("error total-mismatch 表 4,1");
  });

  test("are told, and nothing that rests on them is compared", () => {
    expect(found(withFormulas({ "4,1": "=ROUND(SUM(B6:B7),2)" }))).toEqual(["info formula-without-value 表 4,1"]);
    expect(found(withFormulas({ "6,1": "=C7*1" }, [99, 20.25, 10.25]))).toEqual(
      ["error row-sum-mismatch 表 4,1", "error total-mismatch 表 4,2", "info formula-without-value 表 6,1"].filter(
        (one) => !one.includes("row-sum"),
      ),
    );
  });

  test("a fix of a cell they add up is seen in them", () => {
    const sheets = [withFormulas({ "4,1": "=SUM(B6:B7)" }, [30.5, "20.25", 10.25])];
    expect(found(...sheets)).toContain("info formula-without-value 表 4,1");
    const { findings } = checkSheets(sheets, { profile: PROFILE });
    const keys = findings.filter(({ rule }) => rule === "amount-stored-as-text").map(({ key }) => key);
    const plan = planFixes(sheets, new Set(keys), { profile: PROFILE });
    const after = applyWrites(
      sheets,
      plan.groups.flatMap(({ writes }) => writes),
    );
    expect(found(...after)).toEqual([]);
  });
});

describe("a form", () => {
  const form = (total: string, fiscal: string, other: string, unit = "万元") =>
    drawn(`
      项目支出绩效目标申报表|→|→|→|→
      （2026年度）|→|→|→|→
      项目名称|培训经费|→|→|→
      主管部门|某部门|→|实施单位|某单位
      项目资金（${unit}）|年度资金总额：|→|${total}|→
      ⟂|其中：财政拨款|→|${fiscal}|→
      ⟂|其他资金|→|${other}|→
      总体目标|年度目标|→|→|→
      ⟂|全年办好2次培训。|→|→|→
      绩效指标|一级指标|二级指标|三级指标|指标值
      ⟂|产出指标|数量指标|培训班次|≥2次
      ⟂|⟂|质量指标|培训合格率|≥90%
      ⟂|效益指标|社会效益指标|政策知晓率|≥90%
      ⟂|满意度指标|服务对象满意度指标|参训人员满意度|≥90%
    `);

  test("carries its unit in the cells as well", () => {
    expect(found(form("20.5 万元", "20.5万", "0"))).toEqual([
      "info amount-stored-as-text 表 4,3",
      "info amount-stored-as-text 表 5,3",
    ]);
    expect(found(form("20.5", "205000元", "0"))).toEqual(["info amount-stored-as-text 表 5,3"]);
    expect(found(form("205000", "20.5万元", "0", "元"))).toEqual(["info amount-stored-as-text 表 5,3"]);
  });

  test("a blank fund row is usual", () => {
    expect(found(form("20", "20", ""))).toEqual([]);
    expect(found(form("20", "20", "／"))).toEqual([]);
  });

  test("a formula that comes to an error is told as that", () => {
    const { findings } = checkSheets([form("#REF!", "20", "0")], { profile: PROFILE });
    expect(findings.map(({ message }) => message.id)).toContain("amount-not-a-number/error");
  });
});
