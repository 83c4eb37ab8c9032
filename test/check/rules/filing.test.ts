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
      cell.replace("2－效益指标", "1-产出指标").replace("22—社会\n效益", "12-质量指标\n"),
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
    expect(findings[2]?.message.params).toMatchObject({ classes: "服务对象满意度" });
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
  test.each<[string, string, string, string, readonly string[]]>([
    ["a level 2 that is in no list", "产出指标", "进度指标", "level2", ["数量指标", "质量指标", "时效指标"]],
    ["a level 2 under another level 1", "满意度指标", "质量指标", "under", ["服务对象满意度"]],
    [
      "a level 1 that is in no list",
      "投入指标",
      "质量指标",
      "level1",
      ["产出指标", "效益指标", "满意度指标", "成本指标"],
    ],
    [
      "a level 2 that repeats its level 1",
      "成本指标",
      "成本指标",
      "level2",
      ["经济成本指标", "社会成本指标", "生态环境成本指标"],
    ],
  ])("%s", (_, level1, level2, variant, offered) => {
    const findings = found(list([[level1, level2, "政策知晓率"]]), "category-code-mismatch");
    expect(findings.map(({ message }) => message.id)).toEqual([`category-code-mismatch/${variant}`]);
    expect(labels(findings[0])).toEqual(offered);
  });

  test.each<Short>([
    ["产出指标", "成本指标", "采购成本"],
    ["效果指标", "社会效益", "政策知晓率"],
    ["*产出指标", "数量指标*", "培训人数"],
    [null, "数量指标", "培训人数"],
  ])("%s, %s is in the list", (level1, level2, name) => {
    expect(found(list([[level1, level2, name]]), "category-code-mismatch")).toEqual([]);
  });

  test("the lists are the profile's", () => {
    const sheet = list([["效益指标", "环境效益", "绿化覆盖率"]]);
    expect(found(sheet, "category-code-mismatch", CENTRAL_2021)).toEqual([]);
    const level2 = CENTRAL_2021.categories.level2.filter(({ code }) => code !== "23");
    const own = { ...CENTRAL_2021, categories: { ...CENTRAL_2021.categories, level2 } };
    const [finding] = found(sheet, "category-code-mismatch", own);
    expect(labels(finding)).toEqual(["经济效益指标", "社会效益指标", "可持续影响指标"]);
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
