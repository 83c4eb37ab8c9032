import { fitOfName, isTask } from "../../../src/check/standard/name-patterns";

const fit = (bare: string, unit: string | null = null): string => {
  const found = fitOfName(bare, unit);
  return found === null
    ? "-"
    : `${found.kind} ${found.classes.join("/")}${found.also.map((code) => ` +${code}`).join("")}`;
};

test.each([
  ["单位对审议工作满意率", "satisfaction 31"],
  ["资金使用单位满意度", "satisfaction 31"],
  ["采购成本超支率", "cost 41/42/43"],
  ["成本控制率", "cost 41/42/43"],
  ["单位购置成本", "cost 41/42/43"],
  ["采购节支率", "cost 41/42/43 +21"],
  ["运维成本同比下降率", "cost 41/42/43 +21"],
  ["水电消耗下降率", "-"],
  ["项目资金支付率", "funds 13"],
  ["支出按时完成率", "funds 13"],
  ["预算执行率", "funds 13"],
  ["信息系统运维费用支付率", "funds 13"],
  ["预算联网监督系统使用率", "-"],
  ["支付系统正常运行率", "-"],
  ["资金使用单位政策知晓率", "-"],
  ["资金使用合规性", "-"],
  ["工资按时发放率", "timeliness 13"],
  ["保障服务完成及时性", "timeliness 13"],
  ["工程按期完工率", "timeliness 13 +12"],
  ["信访事项及时受理率", "timeliness 13 +12"],
  ["平台并发用户数", "-"],
  ["项目验收合格率", "quality 12"],
  ["立法审议规范性", "quality 12"],
  ["噪声达标率", "quality 12 +23 +43"],
  ["空气质量优良率", "quality 12 +23 +43"],
  ["培训优良率", "quality 12"],
  ["培训人数", "count 11 +21 +22 +23 +24"],
  ["维修改造面积", "count 11 +21 +22 +23 +24"],
  ["信息安全事件次数", "-"],
  ["系统故障次数", "-"],
  ["任务完成率", "progress 11/12"],
  ["截至2024年底任务完成率", "progress 11/12/13"],
  ["农产品抽检合格率", "quality 12 +21 +22 +23 +24"],
  ["学生体质优良率", "quality 12 +21 +22 +23 +24"],
  ["养老金发放率", "progress 11/12 +13"],
  ["绿化覆盖率", "progress 11/12 +21 +22 +23 +24"],
  ["系统持续运行年限", "-"],
  ["", "-"],
])("%s: %s", (name, expected) => {
  expect(fit(name)).toBe(expected);
});

test.each([
  ["专项工作报告", "项", "count 11 +21 +22 +23 +24"],
  ["任务完成率", "项", "count 11 +21 +22 +23 +24"],
  ["安全事故", "次", "-"],
  ["审议结果公开度", "%", "-"],
  ["故障响应时间", "分钟", "-"],
])("%s（%s）: %s", (bare, unit, expected) => {
  expect(fit(bare, unit)).toBe(expected);
});

test.each([
  ["推动市、区人大工作创新", true],
  ["审议立法项目、监督工作议题、人事任免等事项", true],
  ["保障工作正常开展", true],
  ["完成培训次数", false],
  ["提升公共服务水平", false],
  ["维护工作按时完成率", false],
  ["工作创新推动情况", false],
  ["培训班次", false],
])("%s is a thing to do: %s", (name, expected) => {
  expect(isTask(name)).toBe(expected);
});

test("a name of any length takes no longer than its length", () => {
  const long = "成本资金支付".repeat(5_000);
  expect(fit(`${long}率`)).toBe("cost 41/42/43");
  expect(fit(long)).toBe("-");
});
