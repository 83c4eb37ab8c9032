import { checkSheets } from "../../../src/check/check";
import { applyWrites } from "../../../src/check/edit";
import { planFixes, safeKeys } from "../../../src/check/fix";
import { a1 } from "../../../src/check/sheet/address";
import { cellText, rowOf } from "../../../src/check/sheet/snapshot";
import type { Goal } from "../../../src/check/table/types";
import { readTables } from "../../../src/check/table/read";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { drawn } from "../../support/drawn";

const HEAD = `
项目支出绩效目标表 | → | → | → | →
（2025年度） | → | → | → | →
项目名称 | 培训经费 | → | → | →
主管部门 | 某局 | → | 实施单位 | 某中心`.trimStart();

const INDICATORS = `
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
⟂ | 产出指标 | 数量指标 | 培训期数 | ≥2期
⟂ | ⟂ | ⟂ | 培训人数 | ≥200人
⟂ | 效益指标 | 社会效益指标 | 知晓率 | ≥90%`.trimStart();

const form = (goal: string): string => `${HEAD}\n${goal.trim()}\n${INDICATORS}`;

const STRICT = { ...GUANGDONG, tier: "strict" } as const;

/** A goal with the cells its characters stand in. */
const told = ({ period, value, spans }: Goal, sheet: ReturnType<typeof drawn>): string => {
  const cells = new Set(spans.map(({ row, column }) => a1(rowOf(sheet, row) ?? 0, column)));
  return `${period} ${value} ${[...cells].join(" ")}`;
};

const goalsIn = (text: string, merged: boolean): string[] => {
  const sheet = drawn(text, { merged });
  return readTables([sheet]).flatMap(({ projects }) =>
    projects.flatMap(({ goals }) => goals.map((goal) => told(goal, sheet))),
  );
};

const FORMS: readonly (readonly [what: string, goal: string, read: readonly string[]])[] = [
  [
    "目标1 to 目标3 under one label, the last one not written",
    `
总体目标 | 目标1：办班2期。 | → | → | →
⟂ | 目标2：培训200人。 | → | → | →
⟂ | 目标3：…… | → | → | →`,
    ["annual 目标1：办班2期。目标2：培训200人。 B5 B6"],
  ],
  [
    "numbers in cells of their own",
    `
年度目标 | 目标1： | 办班2期。 | → | →
⟂ | 目标2： | 培训200人。 | → | →
⟂ | 目标3： | | → | →`,
    ["annual 办班2期。培训200人。 C5 C6"],
  ],
  [
    "a label a goal",
    `
年度目标1 | 办班2期。 | → | → | →
年度目标2 | 培训200人。 | → | → | →`,
    ["annual 办班2期。培训200人。 B5 B6"],
  ],
  [
    "a label a goal, in the goal's own cell",
    `
年度目标1：办班2期。 | → | → | → | →
年度目标2：培训200人。 | → | → | → | →`,
    ["annual 办班2期。培训200人。 A5 A6"],
  ],
  [
    "numbers without any other label",
    `
目标1 | 办班2期。 | → | → | →
目标2 | 培训200人。 | → | → | →`,
    ["annual 办班2期。培训200人。 B5 B6"],
  ],
  [
    "rows without a label under a label of one row",
    `
年度目标 | 办好培训， | → | → | →
 | 全年办班2期。 | → | → | →
 | 培训200人。 | → | → | →`,
    ["annual 办好培训，全年办班2期。培训200人。 B5 B6 B7"],
  ],
  [
    "the whole period beside the year",
    `
总体目标 | 中期目标（2025年—2027年） | → | 年度目标 | →
⟂ | 目标1：三年办班6期。 | → | 目标1：办班2期。 | →
⟂ | 目标2：三年培训600人。 | → | 目标2：培训200人。 | →`,
    ["annual 目标1：办班2期。目标2：培训200人。 D6 D7", "whole 目标1：三年办班6期。目标2：三年培训600人。 B6 B7"],
  ],
  [
    "the whole period above the year",
    `
绩效目标 | 实施期目标 | → | → | →
⟂ | 目标1 | 三年办班6期。 | → | →
⟂ | 目标2 | 三年培训600人。 | → | →
⟂ | 年度目标 | → | → | →
⟂ | 目标1 | 办班2期。 | → | →
⟂ | 目标2 | 培训200人。 | → | →`,
    ["annual 办班2期。培训200人。 C9 C10", "whole 三年办班6期。三年培训600人。 C6 C7"],
  ],
  [
    "labels of both side by side, each with a number",
    `
中期目标1 | 三年办班6期。 | → | 年度目标1 | 办班2期。
中期目标2 | 三年培训600人。 | → | 年度目标2 | 培训200人。`,
    ["annual 办班2期。培训200人。 E5 E6", "whole 三年办班6期。三年培训600人。 B5 B6"],
  ],
  [
    "what came of it beside it",
    `
年度总体目标 | 预期目标 | → | 实际完成情况 | →
⟂ | 目标1 | 办班2期。 | 办了2期。 | →
⟂ | 目标2 | 培训200人。 | 培训了210人。 | →`,
    ["annual 办班2期。培训200人。 C6 C7"],
  ],
  [
    "what came of it below it",
    `
年度总体目标 | 目标1：办班2期。 | → | → | →
⟂ | 目标2：培训200人。 | → | → | →
年度目标完成情况 | 目标1：办了2期。 | → | → | →
⟂ | 目标2：培训了210人。 | → | → | →`,
    ["annual 目标1：办班2期。目标2：培训200人。 B5 B6"],
  ],
  [
    "what came of it below it, in one cell with its label",
    `
年度目标 | 目标1：办班2期。 | → | → | →
⟂ | 完成情况：办了2期。 | → | → | →`,
    ["annual 目标1：办班2期。 B5"],
  ],
  [
    "nothing written before what came of it",
    `
年度目标 | | 完成情况：办了2期。 | → | →`,
    ["annual  B5"],
  ],
  [
    "headings over numbers and texts",
    `
年度绩效目标 | 序号 | 目标内容 | → | →
⟂ | 1 | 办班2期。 | → | →
⟂ | 2 | 培训200人。 | → | →`,
    ["annual 办班2期。培训200人。 C6 C7"],
  ],
  [
    "a heading over rows, and another heading below them",
    `
年度目标 | → | → | → | →
1.办班2期。 | → | → | → | →
2.培训200人。 | → | → | → | →
二、绩效指标情况 | → | → | → | →`,
    ["annual 1.办班2期。2.培训200人。 A6 A7"],
  ],
  [
    "a remark below it",
    `
年度总体目标 | 全年办班2期，培训200人。 | → | → | →
 | 填报说明：目标要量化。 | → | → | →`,
    ["annual 全年办班2期，培训200人。 B5"],
  ],
  [
    "another text with a label nobody knows below it",
    `
年度目标 | → | → | → | →
办班2期，培训200人。 | → | → | → | →
项目实施内容和进度安排较为复杂 | 1月启动，12月完成。 | → | → | →`,
    ["annual 办班2期，培训200人。 A6"],
  ],
  [
    "a text beside a numbered label nobody knows, below the goals",
    `
项目基本情况 | 1.项目年度目标完成情况 | 项目年度目标 | 年度目标完成情况 | →
⟂ | ⟂ | 全年办班2期，培训200人。 | 已办班2期。 | →
⟂ | 2.项目实施内容及过程概述 | 按计划组织实施。 | → | →`,
    ["annual 全年办班2期，培训200人。 C6"],
  ],
  [
    "nothing written at all",
    `
总体目标 | 目标1： | → | → | →
⟂ | 目标2： | → | → | →`,
    ["annual  B5"],
  ],
];

describe.each([true, false])("a goal in several cells of a form, merged: %s", (merged) => {
  test.each(FORMS)("%s", (_, goal, read) => {
    expect(goalsIn(form(goal), merged)).toEqual(read);
  });
});

const LIST = `
2025年项目支出绩效目标表 | → | → | → | → | →
部门名称：某局 | → | → | → | 单位：万元 | →
项目名称 | 预算金额 | 绩效目标 | 一级指标 | 绩效指标 | 指标值
培训经费 | 20 | 目标1：办班2期。 | 产出指标 | 培训期数 | ≥2期
⟂ | ⟂ | 目标2：培训200人。 | ⟂ | 培训人数 | ≥200人
⟂ | ⟂ | ⟂ | 效益指标 | 知晓率 | ≥90%
会议经费 | 10 | 开会3次。 | 产出指标 | 会议次数 | ≥3次
⟂ | ⟂ | 开会3次。 | 效益指标 | 知晓率 | ≥90%`.trimStart();

const PACKED = `
2025年项目支出绩效目标表 | → | → | → | → | → | →
部门名称：某局 | → | → | → | → | 单位：万元 | →
项目名称 | 总计 | 财政拨款 | 财政专户拨款 | 其他资金 | 绩效目标 | 绩效指标
合计 | 30 | 30 | 0 | 0 | |
培训经费 | 20 | 20 | 0 | 0 | 目标1：办班2期。 | 1、1-产出指标；11-数量指标；培训期数；实施周期指标值：≥2期；年度指标值：≥2期。
⟂ | ⟂ | ⟂ | ⟂ | ⟂ | 目标2：培训200人。 | ⟂
会议经费 | 10 | 10 | 0 | 0 | 目标1：开会3次。 | 1、1-产出指标；11-数量指标；会议次数；实施周期指标值：≥3次；年度指标值：≥3次。
⟂ | ⟂ | ⟂ | ⟂ | ⟂ | 目标2：参会90人。 | 2、1-产出指标；11-数量指标；参会人数；实施周期指标值：≥90人；年度指标值：≥90人。`.trimStart();

describe.each([true, false])("a goal in several cells of a list, merged: %s", (merged) => {
  test("with one indicator a row", () => {
    expect(goalsIn(LIST, merged)).toEqual(["annual 目标1：办班2期。目标2：培训200人。 C4 C5", "annual 开会3次。 C7"]);
  });

  test("with packed cells", () => {
    expect(goalsIn(PACKED, merged)).toEqual([
      "annual 目标1：办班2期。目标2：培训200人。 F5 F6",
      "annual 目标1：开会3次。目标2：参会90人。 F7 F8",
    ]);
  });
});

describe("what is found of a goal in several cells", () => {
  test("quantities of all cells are looked for among the indicators", () => {
    const goal = `
年度目标 | 目标1：办班2期。 | → | → | →
⟂ | 目标2：培训300人，开会4次。 | → | → | →`;
    const found = checkSheets([drawn(form(goal))], { profile: STRICT }).findings.filter(
      ({ rule }) => rule === "goal-quantity-not-in-indicators",
    );
    expect(found.flatMap(({ place }) => place.map(({ row, start, end }) => [row, start, end]))).toEqual([
      [5, 6, 10],
      [5, 13, 15],
    ]);
  });

  test("each cell is mended where it stands", () => {
    const goal = `
年度目标 | 目标1:办班⏎2期; | → | → | →
⟂ | 目标2:培训2\u200b00人 | → | → | →`;
    const sheet = drawn(form(goal));
    const { findings } = checkSheets([sheet], { profile: STRICT });
    const plan = planFixes([sheet], safeKeys(findings), { profile: STRICT });
    const writes = plan.groups.flatMap((group) => group.writes);
    const [mended] = applyWrites([sheet], writes);
    expect(mended && [4, 5].map((row) => cellText(mended, row, 1))).toEqual(["目标1：办班2期；", "目标2：培训200人。"]);
  });
});
