import { createCheck } from "../../../src/check/check";
import { noteIn } from "../../../src/check/table/note-rows";
import { drawn } from "../../support/drawn";

const speaking = (row: string): string | null => noteIn(drawn(row), 0)?.value ?? null;

describe("rows that are no entries of a list", () => {
  test.each([
    ["填报人：张某 |  | 审核人：李某", "填报人：张某"],
    ["| 填报人： | 张某 | 联系电话： | 13800000000", "填报人："],
    ["单位负责人（签字）： | | 填表人： | 王某 | 填报日期： | 2025年11月20日", "单位负责人（签字）："],
    ["经 办 人 | 张某 | 负责人 | 李某", "经 办 人"],
    ["复核：", "复核："],
    ["…… | ……", "……"],
    ["| | 单位（盖章）： | 2025年11月20日", "单位（盖章）："],
    ["| 2025-11-20", "2025-11-20"],
    ["填报人： | 张某 | 手机： | 13800000000", "填报人："],
    ["填报单位： | 某局 | 填报日期： | 2025-11-20", "填报单位："],
    ["财政局（盖单位公章）", "财政局（盖单位公章）"],
    ["负责人（签字或盖章）： | 张某", "负责人（签字或盖章）："],
    ["年  月  日", "年  月  日"],
    ["主管部门审核意见 | 同意", "主管部门审核意见"],
    ["打印时间：2025-11-20 10:22:31 | 打印人：张某", "打印时间：2025-11-20 10:22:31"],
    ["第1页/共3页", "第1页/共3页"],
    ["| ... |", "..."],
  ])("%s", (row, said) => {
    expect(speaking(row)).toBe(said);
  });

  test.each([
    "负责人培训经费 | 20",
    "审核中心运行费 | 20 | 20",
    "填报人培训： | 20 | 20 | 办班2期。",
    "项目名称：甲 | 20",
    "合同签字仪式 | 20",
    "（电子签章）系统建设 | 20",
    "食堂改造（单位自筹） | 改造食堂1处。",
    "政务系统（电子签章） | 升级系统1套。",
    "电子政务（含电子签章） | 20 | 20",
    "负责人 | 20",
    "审核次数： | ≥6次",
    "联系点数量： | 3个",
    "负责人：培训 | 20",
    "制表 | 20",
    "审核意见落实率 | ≥95%",
    "完成时间： | 2025年11月20日",
    "2025年11月20日 | 20",
    "1/3 | 甲",
    "甲 | …… | 20",
    "| |",
  ])("%s is one", (row) => {
    expect(speaking(row)).toBeNull();
  });
});

const HEADER = "项目名称 | 总计 | 年度目标 | 绩效指标";
const CELL = "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：≥2次。";
const names = (...rows: readonly string[]): readonly string[] => {
  const sheet = drawn(["2025年项目支出绩效目标表", HEADER, `甲 | 10 | 办班2次。 | ${CELL}`, ...rows].join("\n"));
  return createCheck()
    .read([sheet])
    .flatMap(({ projects }) => projects.map(({ name }) => name.value));
};

test("numbered lines go on with the remark above them, and are rows of the list elsewhere", () => {
  expect(names("填表说明：", "1.数量指标不少于3个", "2.满意度指标不低于90%")).toEqual(["甲"]);
  expect(names("备注：", "（1）单位为万元")).toEqual(["甲"]);
  expect(names("1.乙")).toEqual(["甲", "1.乙"]);
  // Another project between them ends the remark.
  expect(names("填表说明：", `乙 | 10 | 办班2次。 | ${CELL}`, "1.丙")).toEqual(["甲", "乙", "1.丙"]);
  // A blank row does not.
  expect(names("填表说明：", "| | |", "1.数量指标不少于3个")).toEqual(["甲"]);
  // What has money is a project, wherever it stands.
  expect(names("填表说明：", "1.乙 | 10")).toEqual(["甲", "1.乙"]);
});

const indicatorsOf = (...lines: readonly string[]): readonly string[] =>
  createCheck()
    .read([drawn(["2025年项目支出绩效指标表", ...lines].join("\n"))])
    .flatMap(({ projects }) =>
      projects.flatMap(({ name, indicators }) => [
        `[${name.value}]`,
        ...indicators.map((one) => one.name?.value ?? one.annual?.value.text ?? ""),
      ]),
    );

test("so they do in a list of one indicator a row", () => {
  const head = ["项目名称 | 三级指标 | 年度指标值", "甲 | 培训人数 | ≥60人", "⟂ | 培训班次 | ≥2次"];
  const read = ["[甲]", "培训人数", "培训班次"];
  expect(indicatorsOf(...head, "填表说明：", "1.数量指标不少于3个")).toEqual(read);
  expect(indicatorsOf(...head, "填表说明：", "| |", "1.数量指标不少于3个")).toEqual(read);
  const second = [...read, "[乙]", "巡查次数", "[1.丙]"];
  expect(indicatorsOf(...head, "填表说明：", "乙 | 巡查次数 | ≥2次", "1.丙")).toEqual(second);
});

test("a day in the column of targets ends no form", () => {
  const form = [
    "项目名称 | 甲 | →",
    "二级指标 | 三级指标 | 指标值",
    "数量指标 | 培训人数 | ≥60人",
    "⟂ | | 2025年11月20日",
    "质量指标 | 培训合格率 | ≥90%",
  ];
  expect(indicatorsOf(...form)).toEqual(["[甲]", "培训人数", "2025年11月20日", "培训合格率"]);
  // Among the names it is when the form was signed.
  expect(indicatorsOf(...form.slice(0, 3), "| 2025年11月20日 |")).toEqual(["[甲]", "培训人数"]);
});
