import { checkSheets } from "../../../src/check/check";
import { RULES } from "../../../src/check/rules";
import { exampleProfile, exampleSheet } from "../../../src/check/rules/example";
import { GUANGDONG } from "../../../src/check/standard/guangdong";
import { directionOf, isPartOfWhole, isPureNumber } from "../../../src/check/standard/measures";
import { unitsFor } from "../../../src/check/standard/usual-units";
import { STANDARD_NAMES } from "../../../src/check/standard/names";
import { TITLES } from "../../../src/text/findings/target.zh";

test.each([
  ["验收合格率", "high"],
  ["参训人员满意度", "high"],
  ["投诉办结率", "high"],
  ["产品不合格率", "low"],
  ["任务未完成率", "low"],
  ["审稿差错率", "low"],
  ["成本超支率", "low"],
  ["安全事故发生数", "low"],
  ["人均培训成本", "low"],
  ["处理投诉次数", null],
  ["成本下降率", null],
  ["减少故障次数", null],
  ["培训人数", null],
  ["收入增长率", null],
  ["城镇登记失业率", "low"],
  ["管网漏损率", "low"],
  ["近海赤潮发生次数", "low"],
  ["失业率下降幅度", null],
  ["污水处理成本", "low"],
  ["管网渗漏率", "low"],
] as const)("of %s, %s is better", (name, direction) => expect(directionOf(name)).toBe(direction));

test.each([
  ["验收合格率", true],
  ["系统故障率", true],
  ["成本超支率", false],
  ["收入增长率", false],
  ["高中阶段毛入学率", false],
  ["适龄儿童入学率", true],
] as const)("%s is part of a whole: %s", (name, expected) => expect(isPartOfWhole(name)).toBe(expected));

test.each([
  ["培训人数", "人"],
  ["完成培训次数", "次"],
  ["验收合格率", "%"],
  ["推送文章数量", "篇"],
  ["故障响应时间", "分钟"],
  ["校园安保人员数", "人"],
  ["入库企业数", "家"],
  ["平台用户数", "个"],
  ["购置机具数量", "台"],
  ["大豆种植面积", "亩"],
  ["维修改造面积", "平方米"],
  ["可支付月数", "个月"],
  ["产业投资增速", "%"],
  ["储备贴息", "万元"],
  ["调解成功率", "%"],
] as const)("%s is counted in %s first of all", (name, unit) => expect(unitsFor(name, GUANGDONG.names)[0]).toBe(unit));

test.each([
  ["群众安全感指数", true],
  ["灌溉水有效利用系数", true],
  ["PUE值", true],
  ["容积率", true],
  ["道路交通事故万车死亡率", true],
  ["亿元GDP生产安全事故死亡率", true],
  ["培训合格率", false],
  ["安全生产事故死亡率", false],
  ["产值", false],
  ["万人发明专利拥有量", false],
] as const)("%s needs no unit: %s", (name, expected) => expect(isPureNumber(name)).toBe(expected));

test("a name that tells nothing has no unit to offer", () => {
  expect(unitsFor("网络安全", GUANGDONG.names)).toEqual([]);
  expect(unitsFor("床位周转率", GUANGDONG.names)).toEqual([]);
});

test("no standard name with its usual operator, number and unit gives a finding about its target above info", () => {
  const rules = RULES.filter(({ id }) => id in TITLES);
  const found = STANDARD_NAMES.flatMap(({ name, category, operator, target, unit }) => {
    const value = operator === "定性" ? "定性：优/良/中/差" : `${operator}${target ?? "5"}${unit}`;
    const cell = `1、${category.charAt(0)}-${["产出", "效益", "满意度", "成本"][Number(category.charAt(0)) - 1]}指标；${category}-类；${name}；实施周期指标值：${value}；年度指标值：${value}。`;
    return checkSheets([exampleSheet({ cell })], { rules, profile: exampleProfile({}) })
      .findings.filter(({ severity }) => severity !== "info")
      .map(({ rule }) => `${rule}: ${name} ${value}`);
  });
  expect(found).toEqual([]);
});
