import { parseCell } from "../../../src/check/indicator/cell";
import { faultsUnder, linesOf } from "./headed";

const CELL =
  "【总体目标】\n全年办好2次培训。\n【产出指标-数量指标】\n指标1：培训班次（≥2次）\n指标2：设备购置（台）（≥2台）\n" +
  "【产出指标-质量指标】\n指标1：培训合格率（≥90%）\n【效益指标-社会效益指标】\n指标1：政策知晓率（≥90%）";
const LINES = [
  "指标1： 产出指标 数量指标 培训班次 ≥2次",
  "指标2： 产出指标 数量指标 设备购置（台） ≥2台",
  "指标1： 产出指标 质量指标 培训合格率 ≥90%",
  "指标1： 效益指标 社会效益指标 政策知晓率 ≥90%",
];
const withoutOrdinals = LINES.map((line) => line.replace(/^\S+/, "·"));

describe("headings in brackets", () => {
  test.each([
    ["as printed", CELL, LINES],
    ["without line breaks", CELL.replaceAll("\n", ""), LINES],
    ["Windows line ends", CELL.replaceAll("\n", "\r\n"), LINES],
    ["other brackets", CELL.replaceAll("【", "[").replaceAll("】", "]"), LINES],
    ["〔〕", CELL.replaceAll("【", "〔").replaceAll("】", "〕"), LINES],
    ["another stroke", CELL.replaceAll("-", "—"), LINES],
    ["scores after the classes", CELL.replaceAll("指标】", "指标（20分）】"), LINES],
    ["a colon after headings", CELL.replaceAll("】", "】："), LINES],
    ["no ordinals", CELL.replace(/指标\d：/g, ""), withoutOrdinals],
    ["no ordinals and no breaks", CELL.replace(/指标\d：|\n/g, ""), withoutOrdinals],
    ["targets behind a colon", CELL.replace(/（(≥[^）]*)）/g, "：$1"), LINES],
    ["targets behind nothing", CELL.replace(/（(≥[^）]*)）/g, "$1"), LINES],
    ["marks between", CELL.replace(/(≥[^）]*）)\n/g, "$1；"), LINES],
    ["plain numbers", CELL.replace(/指标(\d)：/g, "$1、"), LINES.map((line) => line.replace(/^指标(\d)：/, "$1、"))],
    [
      "plain numbers in one line",
      CELL.replace(/指标(\d)：/g, "$1.").replaceAll("\n", ""),
      LINES.map((line) => line.replace(/^指标(\d)：/, "$1.")),
    ],
    [
      "half-width brackets",
      CELL.replaceAll("（", "(").replaceAll("）", ")"),
      LINES.map((line) => line.replace("（台）", "(台)")),
    ],
  ])("%s", (_, text, lines) => {
    expect(linesOf(text)).toEqual(lines);
    const { grammar, goals, strays } = parseCell(text);
    expect({ grammar, goals: goals.map((goal) => goal.text), strays }).toEqual({
      grammar: "bracketed",
      goals: ["全年办好2次培训。"],
      strays: [],
    });
    expect(faultsUnder(text)).toEqual([]);
  });

  test("an empty target is one, a unit alone is none, and several stay together", () => {
    expect(linesOf("【产出指标-数量指标】指标1：培训班次（）指标2：合格率（%）指标3：人数（≥2次；线上≥1次）")).toEqual([
      "指标1： 产出指标 数量指标 培训班次 ",
      "指标2： 产出指标 数量指标 合格率（%） ·",
      "指标3： 产出指标 数量指标 人数 ≥2次；线上≥1次",
    ]);
  });

  test("headings without indicators hold none, and a level of its own goes over those below", () => {
    const text = "【产出指标】\n【数量指标】\n【质量指标】\n1、合格率（≥90%）\n【满意度指标】\n1、满意度（≥90%）";
    expect(linesOf(text)).toEqual(["1、 产出指标 质量指标 合格率 ≥90%", "1、 满意度指标 · 满意度 ≥90%"]);
    expect(parseCell(text).strays).toEqual([]);
  });

  test("the year's goal stands before that of all years", () => {
    const { goals } = parseCell("【总体目标】三年办6次。【年度目标】今年办2次。【产出指标-数量指标】培训班次（≥2次）");
    expect(goals.map(({ text, isWhole }) => [text, isWhole])).toEqual([
      ["今年办2次。", false],
      ["三年办6次。", true],
    ]);
  });

  test("other headings keep their text, and a year in brackets is none", () => {
    const text =
      "【项目概况】：按财预〔2021〕101号办培训。\n【总体目标】办好2次。\n【产出指标-数量指标】\n培训班次（≥2次）";
    const { sections, strays, indicators } = parseCell(text);
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual([
      "【项目概况】：按财预〔2021〕101号办培训。",
      "【总体目标】办好2次。",
    ]);
    expect([strays.length, indicators.length]).toEqual([0, 1]);
  });

  test("text before the headings, behind a target and in a remark belongs to no indicator", () => {
    const text = "见附件【产出指标-数量指标】\n指标1：培训班次（≥2次）另行通知\n指标2：人数（≥6人）\n注：按计划执行";
    expect(parseCell(text).strays.map((stray) => stray.text)).toEqual(["见附件", "另行通知", "注：按计划执行"]);
    expect(faultsUnder(text)).toEqual([]);
  });

  test("a list number before a heading is the heading's", () => {
    const text =
      "一、【总体目标】办好2次。\n二、【产出指标-数量指标】\n1、培训班次（≥2次）\n（三）【产出指标-质量指标】\n1、合格率（≥90%）";
    expect(linesOf(text)).toHaveLength(2);
    expect(parseCell(text).strays).toEqual([]);
    expect(faultsUnder(text)).toEqual([]);
  });

  test("a line broken inside a word is joined", () => {
    expect(linesOf("【产出指标-数量指标】\n1、培训班\n次（≥2\n次）\n2、人数（≥6人）")).toEqual([
      "1、 产出指标 数量指标 培训班次 ≥2次",
      "2、 产出指标 数量指标 人数 ≥6人",
    ]);
    expect(linesOf("【产出指标-质量指标】\n培训合\n格率（≥90%）\n出勤率（≥95%）")).toHaveLength(2);
  });

  test("the coded grammar wins where its start is found", () => {
    expect(parseCell("【产出】1、1-产出指标；11-数量指标；班次；年度指标值：≥2次。").grammar).toBe("coded");
  });
});

describe("prose", () => {
  test.each([
    [
      "设 1条数量指标：开通业务月份≥1个月；设 1条质量指标：发放准确率≥98%。",
      ["· · 数量指标 开通业务月份 ≥1个月", "· · 质量指标 发放准确率 ≥98%"],
    ],
    [
      "设置数量指标2个，分别为：培训班次2次，培训人数不少于60人。",
      ["· · 数量指标 培训班次 2次", "· · 数量指标 培训人数 不少于60人"],
    ],
    [
      "设2项时效指标：（1）发放及时率达到95%以上；（2）报告、议案办理时限≤30天。",
      ["（1） · 时效指标 发放及时率 达到95%以上", "（2） · 时效指标 报告、议案办理时限 ≤30天"],
    ],
    ["设1条服务对象满意度：代表满意度100%", ["· · 服务对象满意度 代表满意度 100%"]],
  ])("%s", (text, lines) => {
    expect(linesOf(text)).toEqual(lines);
    expect(parseCell(text).grammar).toBe("prose");
    expect(faultsUnder(text)).toEqual([]);
  });

  test("the narrative around the list is its form; what stands before it is the goal", () => {
    const text =
      "全年做好业务保障。为此，设1条数量指标：开通月份≥1个月；为保证质量，设1条质量指标：准确率≥98%。以上按季检查。";
    const { goals, strays, indicators } = parseCell(text);
    expect(goals.map((goal) => goal.text)).toEqual(["全年做好业务保障。"]);
    expect([strays.length, indicators.length]).toEqual([0, 2]);
    expect(faultsUnder(text)).toEqual([]);
  });

  test.each(["完成各项任务，设施完好。", "设备数量：2台", "建设1个项目：按期完成", "数量指标完成较好"])(
    "%s is none",
    (text) => {
      expect(parseCell(text).indicators).toEqual([]);
    },
  );
});
