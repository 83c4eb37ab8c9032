import {
  betterTargets,
  betterText,
  isFilled,
  targetText,
  type BetterTarget,
} from "../../../src/check/standard/better-targets";
import { GUANGDONG } from "../../../src/check/standard/guangdong";

const better = (category: string | null, name: string | null, text: string): readonly BetterTarget[] =>
  betterTargets({ text, name, category, profile: GUANGDONG });

const told = (category: string | null, name: string | null, text: string): string[] =>
  better(category, name, text).map(betterText);

describe("better targets", () => {
  test.each([
    ["13", "保障服务完成及时性", "及时", ["保障服务完成时间 ≤n天", "保障服务完成及时率 ≥n%"]],
    ["13", "服务响应时间", "及时", ["≤n天", "服务响应及时率 ≥n%"]],
    ["22", "保障工作正常开展", "有效保障", ["保障覆盖率 =100%", "投诉次数 ≤n次"]],
    ["22", "推动工作创新", "有效推动", ["出台或推广事项数量 ≥n项"]],
    ["11", "发放率", "按月发放", ["≥n%", "发放次数 每月1次"]],
    ["13", "工资发放", "按月发放", ["每月1次", "按时发放率 ≥n%"]],
    ["11", "支出率", "制定预算时的计划数", ["≥n%"]],
    ["22", "公共服务水平提升情况", "显著提升", ["公共服务水平提升率 ≥n%"]],
    ["22", "提升履职能力", "有效提高", ["履职能力提高率 ≥n%"]],
    ["23", "生态环境改善情况", "持续改善", ["生态环境改善率 ≥n%"]],
    ["12", "工程质量", "高质量完成", ["工作计划完成率 ≥n%"]],
    ["22", "安全保障", "保障有力", ["保障覆盖率 ≥n%", "投诉次数 ≤n次"]],
    ["22", "设备正常运行", "定性：正常运行", ["设备正常运行率 ≥n%", "故障次数 ≤n次"]],
    ["12", "立法审议规范性", "符合规范", ["立法审议合格率 ≥n%"]],
    ["31", "代表满意度", "基本满意", ["≥n%"]],
    ["31", "服务对象满意度", "较上年提高", ["≥n%"]],
    ["24", "办学条件持续改善", "持续改善", ["办学条件改善率 ≥n%"]],
    ["21", "减少灾害损失", "有效减少", ["灾害损失下降率 ≥n%"]],
    ["23", "永久基本农田", "不减少", []],
    ["22", "司法公信力", "不断提升", ["司法公信力提升率 ≥n%"]],
    ["22", "突发环境事件", "不发生", ["突发环境事件发生数 =0起"]],
    ["22", "安全保卫", "无重大安全事故", ["安全事故发生数 =0起"]],
    ["41", "公务用车运行维护费", "控制在预算内", ["成本超支率 ≤0%"]],
    ["13", "矿山修复完成时间", "按时完成", ["矿山修复按时完成率 ≥n%", "≤n天"]],
    ["12", "工程质量等级", "合格及以上", ["工程质量合格率 ≥n%"]],
    ["22", "公共法律服务覆盖率", "全覆盖", ["=100%"]],
    ["22", "保障工作正常开展", "顺利召开会议", ["会议次数 ≥n次"]],
  ])("of class %s, %s: %s", (category, name, text, expected) => {
    expect(told(category, name, text)).toEqual(expected);
  });

  test("say what they replace, and leave the number to the user", () => {
    expect(better("13", "服务响应时间", "较及时")[0]).toEqual({
      name: null,
      operator: "≤",
      number: null,
      unit: "天",
      every: null,
      replaces: "及时",
    });
    expect(better("11", "差错率", "很少")[0]).toMatchObject({
      operator: "≤",
      unit: "%",
      number: null,
      replaces: "很少",
    });
  });

  test("have a number only where the standards give it", () => {
    const names = ["保障工作正常开展", "发放率", "服务质量", "培训次数", "办事效率"];
    const texts = ["有效保障", "有效推动", "及时", "按月发放", "显著提升", "保障有力", "正常运行", "满意", "完成任务"];
    const numbers = names.flatMap((name) =>
      texts.flatMap((text) =>
        better(null, name, text)
          .filter(isFilled)
          .map((one) => `${text} ${targetText(one)}`),
      ),
    );
    expect([...new Set(numbers)].sort()).toEqual(["按月发放 每月1次", "有效保障 =100%"]);
  });

  test("offer no name that another class would claim, and no rate as a quantity", () => {
    expect(told("13", "工作保障", "有效保障")).toEqual(["投诉次数 ≤n次"]);
    expect(told("11", "工作保障", "有效保障")).toEqual(["投诉次数 ≤n次"]);
  });

  test("have nothing to say of words nobody knows, or of nothing", () => {
    expect(told("22", "大气质量", "优")).toEqual([]);
    expect(told(null, null, "")).toEqual([]);
  });

  test("know the phrase without a name", () => {
    expect(told(null, null, "有效保障")).toEqual(["保障覆盖率 =100%", "投诉次数 ≤n次"]);
  });
});
