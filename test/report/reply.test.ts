import type { Acceptance } from "../../src/check/accepted/acceptance";
import { replyText } from "../../src/report/reply";
import { listWords } from "../../src/report/list/words";
import { chineseNumber } from "../../src/text/reply";
import { report, tableWith, WORDS } from "./support";

const FULL = { isFull: true, hasInfos: false };
const SHORT = { isFull: false, hasInfos: false };

test("a letter by project: who, what was checked, each point with its place, what to do, the day", () => {
  const lines = replyText(report([tableWith()]), WORDS, FULL).split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "关于《某单位2026年项目支出绩效目标表》的修改意见",
    "",
    "某单位：",
    "你单位报送的《某单位2026年项目支出绩效目标表》收悉。经审核，该表共 3 个项目、6 条绩效指标，发现需要修改或核实的问题 11 处（错误 3 处、警告 8 处）。现将具体意见反馈如下：",
  ]);
  const first = lines.indexOf("一、培训经费");
  expect(lines[first - 1]).toBe("");
  expect(lines[first + 1]).toMatch(/^1\. 第 1 条指标（G7 单元格）：/);
  expect(lines.filter((line) => /^[一二三四]、/.test(line))).toEqual([
    "一、培训经费",
    "二、会议经费",
    "三、调研<b>经费</b>",
    "四、表格整体",
  ]);
  expect(lines.slice(-4)).toEqual([
    "",
    "请对照上述意见逐项修改完善，确属无需修改的请说明理由，并按规定时间重新报送。",
    "",
    "2026年11月29日",
  ]);
});

test("what somebody has to choose is named as such, and not where the sentence names it", () => {
  const lines = replyText(report([tableWith()]), WORDS, FULL).split("\n");
  const ofRule = (text: string) => lines.find((line) => line.includes(text)) ?? "";
  expect(ofRule("“会议超支率”")).toMatch(/改归 41-经济成本指标、42-社会成本指标 或 43-生态环境成本指标。$/);
  expect(ofRule("“19-数量指标”")).toMatch(/请选一个二级指标。可改为：11-数量指标、12-质量指标、13-时效指标。$/);
  expect(ofRule("“不少于5个”")).toMatch(/写成 ≥5个。建议将“.*不少于5个.*”改为“.*≥5个.*”。$/);
});

test("a short one counts each kind, with the indicators; infos come only when wanted, behind the rest", () => {
  const own = report([tableWith()]);
  const short = replyText(own, WORDS, SHORT);
  expect(short).toContain("用文字表示大小关系 1 处（第 1 条指标）");
  expect(short).not.toContain("另有以下内容供修改时参考");
  const withInfos = replyText(own, WORDS, { isFull: true, hasInfos: true });
  expect(withInfos.indexOf("另有以下内容供修改时参考：")).toBeGreaterThan(withInfos.indexOf("四、表格整体"));
  const lines = (text: string): number => text.split("\n").filter((line) => /^\d+\. /.test(line)).length;
  expect(lines(withInfos)).toBe(own.findings.length);
});

test("what was accepted is left out; with nothing open the letter says so", () => {
  const rules = new Set(report([tableWith()]).findings.map(({ rule }) => rule));
  const accepted = [...rules].map((rule): Acceptance => ({
    rule,
    findings: null,
    sheet: "",
    reason: "已核实",
    by: "甲",
    on: "2026-11-28",
  }));
  const words = accepted.filter(({ rule }) => rule === "word-operator");
  expect(replyText(report([tableWith()], words), WORDS, FULL)).not.toContain("不少于5个");
  const text = replyText(report([tableWith()], accepted), WORDS, FULL);
  expect(text).toContain("6 条绩效指标，未发现需要修改的问题。");
  expect(text).not.toContain("请对照");
});

test("each point is one line, whatever stands in the cells", () => {
  const broken = tableWith([[6, 0, "培训\n经费"]]);
  const text = replyText(report([broken]), WORDS, FULL);
  expect(
    text
      .split("\n")
      .every((line) => line === "" || /^(关于|某单位|你单位|[一二三四五]、|\d+\. |请对照|2026)/.test(line)),
  ).toBe(true);
});

test("in English", () => {
  const text = replyText(report([tableWith()]), listWords("en"), FULL);
  expect(text).toMatch(/^Comments on “某单位2026年项目支出绩效目标表”\n\nTo 某单位:\n/);
  expect(text).toContain("(1) Indicator 1, cell G7: ");
  expect(text).not.toMatch(/[，。：；]$/m);
});

test.each([
  [1, "一"],
  [10, "十"],
  [12, "十二"],
  [20, "二十"],
  [35, "三十五"],
  [100, "一百"],
  [105, "一百零五"],
  [110, "一百一十"],
  [999, "九百九十九"],
])("%d is %s", (value, text) => {
  expect(chineseNumber(value)).toBe(text);
});
