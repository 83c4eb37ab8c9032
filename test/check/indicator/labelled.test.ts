import { isPacked, parseCell } from "../../../src/check/indicator/cell";
import { printCell } from "../../../src/check/indicator/print";
import { faultsUnder } from "./headed";

/** Classes, name, and both targets of each indicator. */
const said = (text: string): string[] =>
  parseCell(text).indicators.map(({ level1, level2, name, cycle, annual }) =>
    [level1, level2, name, cycle, annual].map((part) => part?.text ?? "·").join(" "),
  );

const BOTH = ["产出指标 数量指标 培训人数 · ≥60人", "产出指标 质量指标 培训合格率 · ≥90%"];
const SECOND = ["· 数量指标 培训人数 · ≥60人", "· 质量指标 培训合格率 · ≥90%"];

describe("classes without brackets", () => {
  test.each<readonly [string, string, readonly string[], string]>([
    ["below a bracket", "【产出指标】数量指标：培训人数（≥60人）；质量指标：培训合格率（≥90%）", BOTH, "bracketed"],
    ["below a bracket, in lines", "【产出指标】\n数量指标：培训人数≥60人\n质量指标：培训合格率≥90%", BOTH, "bracketed"],
    ["level 2 alone", "数量指标：培训人数≥60人；质量指标：培训合格率≥90%", SECOND, "labelled"],
    ["half-width marks", "数量指标:培训人数≥60人;质量指标:培训合格率≥90%", SECOND, "labelled"],
    ["behind a comma", "数量指标：培训人数≥60人，质量指标：培训合格率≥90%", SECOND, "labelled"],
    ["numbered classes", "1.数量指标：培训人数≥60人\n2.质量指标：培训合格率≥90%", SECOND, "labelled"],
    ["numbers within numbers", "1.产出指标；1.1数量指标：培训人数≥60人；1.2质量指标：培训合格率≥90%", BOTH, "labelled"],
    ["no mark between", "数量指标：培训人数≥60人质量指标：培训合格率≥90%", SECOND, "labelled"],
    ["numbers in circles", "①数量指标：培训人数≥60人②质量指标：培训合格率≥90%", SECOND, "labelled"],
    ["scores", "数量指标（20分）：培训人数≥60人；质量指标（10）：培训合格率≥90%", SECOND, "labelled"],
    ["a space behind the class", "数量指标 培训人数≥60人\n质量指标 培训合格率≥90%", SECOND, "labelled"],
    ["both levels with colons", "产出指标：数量指标：培训人数≥60人；质量指标：培训合格率≥90%", BOTH, "labelled"],
    [
      "level 1 on its own line",
      "一、产出指标\n1.数量指标：培训人数≥60人\n2.质量指标：培训合格率≥90%",
      BOTH,
      "labelled",
    ],
    ["a path with strokes", "产出指标-数量指标-培训人数-≥60人；产出指标-质量指标-培训合格率-≥90%", BOTH, "labelled"],
    [
      "a numbered path",
      "1、产出指标—数量指标—培训人数：≥60人\n2、产出指标—质量指标—培训合格率：≥90%",
      BOTH,
      "labelled",
    ],
    ["a path with ；", "产出指标；数量指标；培训人数；≥60人；产出指标；质量指标；培训合格率；≥90%", BOTH, "labelled"],
    [
      "level 2 in a bracket",
      "产出指标（数量指标）：培训人数≥60人；产出指标（质量指标）：培训合格率≥90%",
      BOTH,
      "labelled",
    ],
    [
      "value labels",
      "产出指标；数量指标；培训人数；年度指标值：≥60人。产出指标；质量指标；培训合格率；年度指标值：≥90%。",
      BOTH,
      "labelled",
    ],
    [
      "both value labels",
      "数量指标：培训人数，实施周期指标值：≥180人，年度指标值：≥60人",
      ["· 数量指标 培训人数 ≥180人 ≥60人"],
      "labelled",
    ],
    [
      "short words",
      "数量：培训人数≥60人；质量：培训合格率≥90%；社会效益：政策知晓率≥90%",
      ["· 数量 培训人数 · ≥60人", "· 质量 培训合格率 · ≥90%", "· 社会效益 政策知晓率 · ≥90%"],
      "labelled",
    ],
    [
      "several indicators a class",
      "数量指标：培训人数≥60人，培训班次≥2次；课程数量≥5门；质量指标：培训合格率≥90%",
      ["· 数量指标 培训人数 · ≥60人", "· 数量指标 培训班次 · ≥2次", "· 数量指标 课程数量 · ≥5门", SECOND[1] ?? ""],
      "labelled",
    ],
    [
      "numbers in one line",
      "数量指标：（1）培训人数≥60人（2）培训班次≥2次；质量指标：1.培训合格率≥90% 2.出勤率≥95%",
      ["· 数量指标 培训人数 · ≥60人", "· 数量指标 培训班次 · ≥2次", SECOND[1] ?? "", "· 质量指标 出勤率 · ≥95%"],
      "labelled",
    ],
    [
      "targets without a sign",
      "数量指标：培训人数60人；质量指标：培训合格率 95%；时效指标：完成时间12月底前；效益指标：服务水平 有效提升",
      [
        "· 数量指标 培训人数 · 60人",
        "· 质量指标 培训合格率 · 95%",
        "· 时效指标 完成时间 · 12月底前",
        "效益指标 · 服务水平 · 有效提升",
      ],
      "labelled",
    ],
    [
      "strokes before targets",
      "数量指标：培训人数——60人；社会效益指标：服务水平-有效提升",
      ["· 数量指标 培训人数 · 60人", "· 社会效益指标 服务水平 · 有效提升"],
      "labelled",
    ],
    ["no classes", "培训人数≥60人；培训合格率≥90%", ["· · 培训人数 · ≥60人", "· · 培训合格率 · ≥90%"], "plain"],
    [
      "no classes, numbered",
      "1.培训人数60人\n2.培训合格率≥90%",
      ["· · 培训人数 · 60人", "· · 培训合格率 · ≥90%"],
      "plain",
    ],
  ])("%s", (_, text, lines, grammar) => {
    const cell = parseCell(text);
    expect(said(text)).toEqual(lines);
    expect([cell.grammar, cell.strays]).toEqual([grammar, []]);
    expect(faultsUnder(text)).toEqual([]);
    expect(printCell(cell)).toBe(text);
    expect(isPacked(text)).toBe(grammar !== "plain");
  });

  test("a class is filed under the level 1 before it only where it belongs there", () => {
    expect(said("产出指标：培训人数≥60人；社会效益指标：知晓率≥90%")).toEqual([
      "产出指标 · 培训人数 · ≥60人",
      "· 社会效益指标 知晓率 · ≥90%",
    ]);
    // Before 2021 成本指标 stood among the outputs.
    expect(said("产出指标：数量指标：人数≥60人；成本指标：成本≤5万元；时效指标：完成时间12月底前")).toEqual([
      "产出指标 数量指标 人数 · ≥60人",
      "成本指标 · 成本 · ≤5万元",
      "产出指标 时效指标 完成时间 · 12月底前",
    ]);
  });

  test("a class word with a target behind it is the name", () => {
    expect(said("满意度指标：服务对象满意度：≥95%")).toEqual(["满意度指标 · 服务对象满意度 · ≥95%"]);
    expect(said("满意度指标：服务对象满意度≥95%")).toEqual(["满意度指标 · 服务对象满意度 · ≥95%"]);
    expect(said("效益指标：社会效益：有效提升")).toEqual(["效益指标 · 社会效益 · 有效提升"]);
  });

  test("a goal with its label, or a sentence before the classes, is the goal", () => {
    const goals = (text: string): string[] => parseCell(text).goals.map((goal) => goal.text);
    expect(goals("年度目标：办好2次培训。\n数量指标：培训人数≥60人")).toEqual(["办好2次培训。"]);
    expect(goals("办好2次培训，提升能力。数量指标：培训人数≥60人")).toEqual(["办好2次培训，提升能力。"]);
    expect(goals("绩效指标：数量指标：培训人数≥60人")).toEqual([]);
  });

  test.each([
    "完成全年培训任务，参训人员满意。",
    "质量指标完成率逐年提高",
    "提高产出指标、效益指标的完成率。",
    "1≥",
    "培训≥",
  ])("“%s” names no class", (text) => {
    expect(parseCell(text).indicators).toEqual([]);
  });
});
