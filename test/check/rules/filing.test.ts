import { checkSheets } from "../../../src/check/check";
import { applyWrites, mergeEdits } from "../../../src/check/edit";
import type { Finding } from "../../../src/check/finding";
import { exampleProfile, exampleSheet } from "../../../src/check/rules/example";
import { LIST_HEAD } from "../../../src/check/rules/example-list";
import {
  cellText,
  snapshotOf,
  type CellRange,
  type CellValue,
  type SheetSnapshot,
} from "../../../src/check/sheet/snapshot";
import { CENTRAL_2021 } from "../../../src/check/standard/central-2021";
import { GUANGDONG } from "../../../src/check/standard/guangdong";

const LEVEL1 = 3;
const LEVEL2 = 4;
const FIRST = LIST_HEAD.length;

type Short = readonly [level1: string | null, level2: string | null, name: string];

/** A list of one project, its indicators given as level 1, level 2 and name. */
function list(rows: readonly Short[], merges: readonly CellRange[] = []): SheetSnapshot {
  const head = LIST_HEAD.map((row) => row as readonly CellValue[]);
  const body = rows.map(([level1, level2, name]): CellValue[] => [
    "某单位",
    "培训经费",
    20,
    level1,
    level2,
    name,
    "≥",
    600,
    "人",
  ]);
  return snapshotOf("表", [...head, ...body], { merges });
}

const merged = (column: number, rows: number): CellRange => ({
  top: FIRST,
  bottom: FIRST + rows - 1,
  left: column,
  right: column,
});

function found(sheet: SheetSnapshot, rule: string, profile = GUANGDONG): readonly Finding[] {
  return checkSheets([sheet], { profile: { ...profile, tier: "strict" } }).findings.filter((one) => one.rule === rule);
}

/** The sheet after the choice of that label. */
function chosen(sheet: SheetSnapshot, finding: Finding | undefined, label: string): SheetSnapshot {
  const edits = finding?.choices.find((choice) => choice.label === label)?.edits;
  if (edits === undefined) throw new Error(`no choice ${label}`);
  const [after] = applyWrites([sheet], mergeEdits([sheet], [edits]).writes);
  return after as SheetSnapshot;
}

const labels = (finding: Finding | undefined) => finding?.choices.map(({ label }) => label);

describe("an indicator filed under the wrong class", () => {
  test("in a packed cell it is filed anew with codes, level 1 along with level 2, however they are spelt", () => {
    const cell =
      "1、2－效益指标;22—社会\n效益;项目验收合格率;实施周期指标值:≥95%;年度指标值:≥95%。" +
      "2、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。";
    const sheet = exampleSheet({ cell });
    const [finding] = found(sheet, "miscategorised");
    expect(labels(finding)).toEqual(["12-质量指标"]);
    const after = chosen(sheet, finding, "12-质量指标");
    expect(cellText(after, 6, 6)).toBe(
      cell.replace("2－效益指标", "1-产出指标").replace("22—社会\n效益", "12-质量指标"),
    );
    expect(found(after, "miscategorised")).toEqual([]);
    expect(found(after, "category-code-mismatch")).toEqual([]);
  });

  test("in a layout without codes it is filed under the bare names", () => {
    const sheet = list([
      ["效益指标", "社会效益指标", "项目验收合格率"],
      ["产出指标", "数量指标", "培训人数"],
    ]);
    const [finding] = found(sheet, "miscategorised");
    expect(finding?.message.params).toMatchObject({ written: "社会效益指标", classes: "质量指标" });
    const after = chosen(sheet, finding, "质量指标");
    expect([cellText(after, FIRST, LEVEL1), cellText(after, FIRST, LEVEL2)]).toEqual(["产出指标", "质量指标"]);
    expect(found(after, "miscategorised")).toEqual([]);
  });

  test("a level 1 merged over several indicators stays as it is: level 2 alone may change under it", () => {
    const rows: Short[] = [
      ["产出指标", "质量指标", "培训人数"],
      [null, "时效指标", "服务验收合格率"],
      [null, "数量指标", "满意度"],
    ];
    const findings = found(list(rows, [merged(LEVEL1, 3)]), "miscategorised");
    expect(findings.map(labels)).toEqual([["数量指标"], ["质量指标"], []]);
    expect(findings[2]?.message.params).toMatchObject({ classes: "服务对象满意度指标" });
  });

  test("a level 2 merged over several indicators is never changed for one of them", () => {
    const rows: Short[] = [
      ["产出指标", "质量指标", "培训人数"],
      ["产出指标", null, "服务验收合格率"],
    ];
    const findings = found(list(rows, [merged(LEVEL2, 2)]), "miscategorised");
    expect(findings.map(labels)).toEqual([[]]);
  });

  test("a class the office does not have is not asked for", () => {
    const { categories } = GUANGDONG;
    const profile = {
      ...GUANGDONG,
      categories: { ...categories, level2: categories.level2.filter(({ code }) => code !== "13") },
    };
    const sheet = list([["产出指标", "数量指标", "维护工作按时完成率"]]);
    expect(found(sheet, "miscategorised", profile)).toEqual([]);
    expect(found(sheet, "miscategorised")).toHaveLength(1);
  });

  test("of a name that fits two classes both are offered", () => {
    const [finding] = found(list([["效益指标", "社会效益", "计划完成率"]]), "miscategorised");
    expect(labels(finding)).toEqual(["数量指标", "质量指标"]);
  });
});

describe("a category that is in no list or under another level 1", () => {
  type Expected = readonly (readonly [rule: string, severity: string, ...offered: string[]])[];
  const MISMATCH = "category-code-mismatch";
  const UNKNOWN = "category-label-unknown";

  function judged(level1: string | null, level2: string | null): Expected {
    const sheet = list([[level1, level2, "政策知晓率"]]);
    return checkSheets([sheet], { profile: { ...GUANGDONG, tier: "strict" } })
      .findings.filter(({ rule }) => rule === MISMATCH || rule === UNKNOWN)
      .map((finding) => [finding.rule, finding.severity, ...finding.choices.map(({ label }) => label)] as const);
  }

  test.each<[string | null, string | null, Expected]>([
    // A known class under another level 1.
    ["满意度指标", "质量指标", [[MISMATCH, "error", "服务对象满意度指标"]]],
    ["产出指标（50分）", "社会效益", [[MISMATCH, "error", "数量指标", "质量指标", "时效指标"]]],
    ["满意度", "质量", [[MISMATCH, "error", "服务对象满意度"]]],
    // Forms are known to print these so.
    ["效益指标", "服务对象满意度", [[MISMATCH, "warning", "服务对象满意度"]]],
    ["产出指标", "经济成本指标", [[MISMATCH, "warning", "经济成本指标"]]],
    // A label that resembles a known one.
    ["产出类指标", "数量指标", [[UNKNOWN, "warning", "产出指标"]]],
    ["产出指标", "数量类指标", [[UNKNOWN, "warning", "数量指标"]]],
    [
      "效益指标",
      "可持续发展影响指标",
      [[UNKNOWN, "info", "经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]],
    ],
    ["效益指标", "可持续", [[UNKNOWN, "warning", "可持续影响"]]],
    ["满意度指标", "受益对象满意度指标", [[UNKNOWN, "warning", "服务对象满意度指标"]]],
    ["成本指标", "生态环境成本类指标", [[UNKNOWN, "warning", "生态环境成本指标"]]],
    // Level 1 once more.
    ["成本指标", "成本指标", [[UNKNOWN, "warning", "经济成本指标", "社会成本指标", "生态环境成本指标"]]],
    // One that resembles none.
    ["产出指标", "进度指标", [[UNKNOWN, "info", "数量指标", "质量指标", "时效指标"]]],
    ["工作指标", "质量指标", [[UNKNOWN, "info", "产出指标", "效益指标", "满意度指标", "成本指标"]]],
  ])("%s, %s: %j", (level1, level2, expected) => {
    expect(judged(level1, level2)).toEqual(expected);
  });

  test.each<[string | null, string | null]>([
    ["产出指标", "成本指标"],
    ["效果指标", "社会效益"],
    ["*产出指标", "数量指标*"],
    [null, "数量指标"],
    ["产出", "数量"],
    // Scores and breaks.
    ["产出指标（40-50）分", "数量指标"],
    ["满意度指标(10)", "服务对象满意度指标（10分）"],
    ["产\n出\n指\n标\n（50分）", "质\n量\n指\n标"],
    ["一、产出指标", "1.质量指标"],
    // Other forms' words.
    ["项目完成指标", "时效指标"],
    ["项目产出", "产出时效"],
    ["项目效益指标", "生态效益指标"],
    ["项目效益", "项目效益"],
    ["满意度指标", "满意度指标"],
    ["满意度指标", "服务对象满意度指标等"],
    ["满意度指标", "社会公众或服务对象满意度指标"],
    ["效益指标", "社会公众或服务对象满意度指标"],
    ["效益指标", "满意度指标"],
    ["成本指标", "生态环境成本指标"],
    // Level 2 is the class to judge by, or level 1 holds it.
    ["实施效果指标", "产出指标"],
    ["实施效果指标", "社会效益指标"],
    ["数量指标", null],
    // Printed and not judged.
    ["项目决策", "项目立项"],
    ["项目管理", null],
    ["过程管理指标", "资金管理"],
    ["投入指标", "随便什么"],
    ["预算执行", "预算执行率"],
    ["产出指标", "预算执行率"],
  ])("%j, %j is in order", (level1, level2) => {
    expect(judged(level1, level2)).toEqual([]);
  });

  test("a code that contradicts its name or is in no list is certain to be wrong; a name that is short is not", () => {
    const rules = (level1: string, level2: string) =>
      checkSheets([
        exampleSheet({ cell: `1、${level1}；${level2}；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。` }),
      ])
        .findings.filter(({ rule }) => rule.startsWith("category-"))
        .map(({ rule, severity, choices }) => [rule, severity, choices.length]);
    expect(rules("1-产出指标", "11-质量指标")).toEqual([[MISMATCH, "error", 3]]);
    expect(rules("1-产出指标", "19-其他指标")).toEqual([[MISMATCH, "error", 3]]);
    expect(rules("2-产出指标", "11-数量指标")).toEqual([
      [MISMATCH, "error", 4],
      [MISMATCH, "error", 4],
    ]);
    expect(rules("1-产出指标", "41-经济成本指标")).toEqual([[MISMATCH, "error", 3]]);
    expect(rules("1-产出指标", "11-规模指标")).toEqual([[UNKNOWN, "warning", 1]]);
    expect(rules("1-产出", "11-数量")).toEqual([]);
    expect(rules("1-产出指标（50分）", "11-数量指标")).toEqual([]);
  });

  test("one finding an indicator, the label that tells what is meant first", () => {
    expect(judged("工作类", "数量类指标")).toEqual([[UNKNOWN, "warning", "数量指标"]]);
  });

  test("the lists are the profile's", () => {
    const sheet = list([["效益指标", "环境效益", "绿化覆盖率"]]);
    expect(found(sheet, "category-code-mismatch", CENTRAL_2021)).toEqual([]);
    const level2 = CENTRAL_2021.categories.level2.filter(({ code }) => code !== "23");
    const own = { ...CENTRAL_2021, categories: { ...CENTRAL_2021.categories, level2 } };
    const [finding] = found(sheet, "category-label-unknown", own);
    expect(labels(finding)).toEqual(["经济效益", "社会效益", "可持续影响"]);
  });

  test("a pick writes over what stands there, whatever dash it is spelt with", () => {
    const cell = "1、1-产出指标；19－数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。";
    const sheet = exampleSheet({ cell });
    const after = chosen(sheet, found(sheet, "category-code-mismatch")[0], "11-数量指标");
    expect(cellText(after, 6, 6)).toBe(cell.replace("19－数量指标", "11-数量指标"));
  });
});

describe("the cost class of before 2021", () => {
  test("is offered its successors, with the level 1 they stand under", () => {
    const sheet = list([
      ["产出指标", "成本指标", "采购成本"],
      ["产出指标", "数量指标", "培训人数"],
    ]);
    const [finding] = found(sheet, "legacy-category");
    expect(labels(finding)).toEqual(["经济成本指标", "社会成本指标", "生态环境成本指标"]);
    const after = chosen(sheet, finding, "经济成本指标");
    expect([cellText(after, FIRST, LEVEL1), cellText(after, FIRST, LEVEL2)]).toEqual(["成本指标", "经济成本指标"]);
    expect(found(after, "legacy-category")).toEqual([]);
  });

  test("counts as cost", () => {
    expect(found(list([["产出指标", "成本指标", "采购成本"]]), "missing-cost")).toEqual([]);
  });
});

describe("what nobody knows never becomes a fault of something else", () => {
  const missing = (rows: readonly Short[]) =>
    checkSheets([list(rows)], { profile: exampleProfile({}) })
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith("missing-"));
  const BENEFIT: Short = ["效益指标", "社会效益指标", "政策知晓率"];

  test("a label of level 1 may be any class", () => {
    expect(missing([["工作指标", "任务指标", "培训人数"], BENEFIT])).toEqual([]);
    expect(missing([["产出类", "任务指标", "培训人数"], BENEFIT])).toEqual([]);
    expect(missing([[null, null, "培训人数"], BENEFIT])).toEqual([]);
  });

  test("a label of level 2 may be any class under its level 1", () => {
    expect(missing([["产出指标", "任务指标", "培训人数"], BENEFIT])).toEqual(["missing-satisfaction"]);
    expect(missing([["产出指标", "数量指标", "培训人数"], BENEFIT])).toEqual([
      "missing-satisfaction",
      "missing-cost",
      "missing-quality",
      "missing-timeliness",
    ]);
  });

  test("rows that are printed and not judged are no class and ask for none", () => {
    expect(missing([["项目决策", "项目立项", "立项规范率"]])).toEqual([]);
    expect(
      missing([
        ["项目管理", null, "管理规范率"],
        ["项目产出", null, "培训人数"],
      ]),
    ).toEqual(["missing-benefit", "missing-satisfaction", "missing-cost"]);
    const process = list([["过程指标", "资金管理", "预算执行率"]]);
    expect(["funds-indicator", "miscategorised"].flatMap((rule) => found(process, rule))).toEqual([]);
  });

  test("满意度 inside 效益 and 成本 inside 产出 count as what they are", () => {
    expect(
      missing([
        ["产出指标", "数量指标", "培训人数"],
        ["产出指标", "质量指标", "培训合格率"],
        ["产出指标", "时效指标", "完成及时率"],
        ["产出指标", "经济成本指标", "培训成本"],
        BENEFIT,
        ["效益指标", "社会公众或服务对象满意度指标", "满意度"],
      ]),
    ).toEqual([]);
  });

  test("a table whose level 1 holds classes of level 2 has both levels", () => {
    expect(
      missing([
        ["数量指标", null, "培训人数"],
        ["质量指标", null, "培训合格率"],
        ["时效指标", null, "完成及时率"],
        ["成本指标", null, "培训成本"],
      ]),
    ).toEqual(["missing-benefit", "missing-satisfaction"]);
  });
});

describe("a class that is written over", () => {
  test("keeps its score, and stays vertical where it is set so", () => {
    const sheet = list([
      ["效\n益\n指\n标\n（30分）", "社会效益\n指标（30分）", "项目验收合格率"],
      ["产出指标", "数量指标", "培训人数"],
    ]);
    const after = chosen(sheet, found(sheet, "miscategorised")[0], "质量指标");
    expect([cellText(after, FIRST, LEVEL1), cellText(after, FIRST, LEVEL2)]).toEqual([
      "产\n出\n指\n标\n（30分）",
      "质量指标（30分）",
    ]);
  });
});

describe("indicators that are filed under nothing", () => {
  test("leave open what is missing", () => {
    const { findings } = checkSheets([list([[null, null, "培训人数"]])], { profile: exampleProfile({}) });
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("missing-"))).toEqual([]);
  });

  test("with level 1 alone, of level 2 only", () => {
    const { findings } = checkSheets([list([["产出指标", null, "培训人数"]])], { profile: exampleProfile({}) });
    expect(findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("missing-"))).toEqual([
      "missing-benefit",
      "missing-satisfaction",
      "missing-cost",
    ]);
  });
});

describe("a class that says two things at once", () => {
  const cell = (level2: string, name: string, target = "≥95%"): SheetSnapshot =>
    exampleSheet({ cell: `1、1-产出指标；${level2}；${name}；实施周期指标值：${target}；年度指标值：${target}。` });

  test("is mended as the name has it; both readings are offered where the name does not tell", () => {
    const offered = (name: string): unknown => labels(found(cell("11-质量指标", name), "category-code-mismatch")[0]);
    expect(offered("项目验收合格率")).toEqual(["12-质量指标"]);
    expect(offered("培训人数")).toEqual(["11-数量指标"]);
    expect(offered("资料归档完整率")).toEqual(["11-数量指标", "12-质量指标", "13-时效指标"]);
  });

  test("is not built on: no count is asked for of what may be a quality", () => {
    const sheet = cell("11-质量指标", "信访办结率");
    expect(labels(found(sheet, "category-code-mismatch")[0])).toEqual(["11-数量指标", "12-质量指标"]);
    expect(found(sheet, "rate-under-quantity")).toEqual([]);
    expect(found(cell("11-质量指标", "系统保障", "正常运行"), "quantity-needs-number")).toEqual([]);
  });

  test("moves with its level 1 where the name belongs elsewhere", () => {
    const sheet = list([["产出指标", "社会效益指标", "服务对象满意度"]]);
    const [finding] = found(sheet, "category-code-mismatch");
    expect(labels(finding)).toEqual(["服务对象满意度指标"]);
    expect(found(chosen(sheet, finding, "服务对象满意度指标"), "category-code-mismatch")).toEqual([]);
  });
});
