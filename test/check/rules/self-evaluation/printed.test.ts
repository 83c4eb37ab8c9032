import { createCheck } from "../../../../src/check/check";
import { ruleGroup } from "../../../../src/text/rule-groups";
import { drawn } from "../../../support/drawn";

const INDICATORS = `
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因
产出指标 | 数量指标 | 培训班次 | ≥2次 | 2次 | 60 | 60 |
效益指标 | 社会效益指标 | 政策知晓率 | ≥90% | 92% | 30 | 30 |`;

/** The rules of self-evaluations, and those of weights, that find something in a drawing. */
function foundIn(drawing: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of createCheck({}).run([drawn(drawing, { asShown: true })]).findings)
    if (ruleGroup(rule) === "evaluation" || MORE.has(rule)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

const MORE = new Set([
  "weights-sum",
  "amount-not-a-number",
  "total-mismatch",
  "fund-label-unknown",
  "percent-over-100",
]);

const form = (money: string, indicators = INDICATORS): string =>
  `2023年度项目支出绩效自评表\n项目名称 | 培训经费\n实施单位 | 某单位\n${money.trim()}\n${indicators.trim()}`;

describe("how the money was spent, as it is printed", () => {
  const RIGHT: readonly (readonly [what: string, money: string])[] = [
    [
      "the rate as a text, a share, a number of per cent",
      `资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
| 年度资金总额 | 20 | 20 | 19.7 | 10 | 98.5% | 9.85
| 其中：财政拨款 | 15 | 15 | 14.7 | | 0.98 |
| 其他资金 | 5 | 5 | 5 | | 100 |`,
    ],
    [
      "more spent than planned",
      `资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
| 年度资金总额 | 20 | 20 | 21 | 10 | 105% | 10`,
    ],
    [
      "nothing spent yet",
      `资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
| 年度资金总额 | 20 | 20 | | 10 | | `,
    ],
    [
      "a rate of what arrived, by its letters",
      `资金（万元） | | 全年预算数（A） | 到位数（B） | 全年执行数（C） | 分值 | 执行率（C/B） | 得分
| 年度资金总额 | 20 | 16 | 12 | 10 | 75% | 7.5`,
    ],
    [
      "a rate beside what arrived, without a word of which it is",
      `资金（万元） | | 全年预算数 | 实际到位数 | 全年执行数 | 分值 | 执行率 | 得分
| 年度资金总额 | 20 | 16 | 12 | 10 | 75% | 7.5`,
    ],
    [
      "letters without brackets",
      `资金（万元） | | 年初预算数A | 全年预算数B | 全年执行数C | 分值 | 执行率C/B | 得分
| 年度资金总额 | 24 | 20 | 15 | 10 | 75% | 7.5`,
    ],
    [
      "a rate of the first budget, by its heading",
      `资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率（执行数/年初预算数） | 得分
| 年度资金总额 | 20 | 25 | 15 | 10 | 75% | 7.5`,
    ],
    [
      "levels of government, in 元",
      `资金（元） | | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率（B/A） | 得分
| 年度资金总额 | 300000 | 270000 | 10 | 90% | 9
| 其中：中央资金 | 150000 | 150000 | | 100% |
| 自治区资金 | 60000 | 60000 | | 100% |
| 盟级资金 | 50000 | 30000 | | 60% |
| 旗县资金 | 40000 | 30000 | | 75% |`,
    ],
    [
      "points of another weight in the heading",
      `预算执行情况（10分） | | 全年预算数 | 全年执行数 | 执行率 | 得分
| 年度资金总额 | 20 | 15 | 75% | 7.5`,
    ],
    [
      "amounts right under their headings",
      `全年预算数（万元） | 全年执行数（万元） | 执行率 | 分值 | 得分
20 | 15 | 75% | 10 | 7.5`,
    ],
    [
      "kinds of income beside kinds of spending",
      `年度预算（万元） | | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | | 20 | 20 | 15 | 10 | 75% | 7.5
 | 按收入性质分： | → | → | → | 按支出性质分： | → | → | →
 | 其中：一般公共预算：12 | → | → | → | 其中：基本支出：9 | → | → | →
 | 政府性基金拨款： | → | → | → | 项目支出：6 | → | → | →`,
    ],
  ];

  test.each(RIGHT)("nothing is said of %s", (_, money) => {
    expect(foundIn(form(money))).toEqual({});
  });

  const WRONG: readonly (readonly [what: string, money: string, found: Record<string, number>])[] = [
    [
      "a rate that is of neither what its letters name",
      `资金（万元） | | 全年预算数（A） | 到位数（B） | 全年执行数（C） | 分值 | 执行率（C/B） | 得分
| 年度资金总额 | 20 | 16 | 12 | 10 | 60% | 6`,
      { "execution-rate-mismatch": 1, "execution-score-mismatch": 1 },
    ],
    [
      "amounts right under their headings",
      `全年预算数（万元） | 全年执行数（万元） | 执行率 | 分值 | 得分
20 | 15 | 57% | 10 | 7.5`,
      { "execution-rate-mismatch": 1 },
    ],
    [
      "a score by the points in the heading",
      `预算执行情况（10分） | | 全年预算数 | 全年执行数 | 执行率 | 得分
| 年度资金总额 | 20 | 15 | 75% | 10`,
      { "execution-score-mismatch": 1 },
    ],
  ];

  test.each(WRONG)("%s", (_, money, found) => {
    expect(foundIn(form(money))).toEqual(found);
  });

  test("what spending is worth by its heading makes up the weights", () => {
    const money = `预算执行情况（20分） | | 全年预算数 | 全年执行数 | 执行率 | 得分（20分）
| 年度资金总额 | 20 | 20 | 100% | 20`;
    expect(foundIn(form(money, INDICATORS.replaceAll("60", "50")))).toEqual({});
    expect(foundIn(form(money, INDICATORS.replaceAll("60", "55")))).toEqual({ "weights-sum": 1 });
  });
});

describe("lists", () => {
  const list = (...rows: string[]): string =>
    `2023年度项目支出绩效自评表
项目名称 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
${rows.join("\n")}`;
  const FIRST = [
    "培训经费 | 产出指标（60分） | 数量指标 | 培训班次 | ≥2次 | 2次 | 60 | 60",
    "⟂ | 效益指标（30分） | 社会效益指标 | 政策知晓率 | ≥90% | 92% | 30 | 30",
  ];
  const SECOND = "宣传经费 | 产出指标 | 数量指标 | 宣传次数 | ≥2次 | 2次 | 100 | 98";

  test.each([
    ["合计 among the levels", "⟂ | 合计 | → | → | → | → | 90 | 90"],
    ["总分 with the points of the execution rate", "⟂ | 总分 | → | → | → | → | 100 | 98.6"],
    ["得分合计 in place of an indicator", "⟂ | | | 得分合计 | | | 90 | 90"],
    ["小计 of a class", "⟂ | 小计 | → | → | → | → | 30 | 30"],
  ])("%s", (_, total) => {
    expect(foundIn(list(...FIRST, total, SECOND))).toEqual({});
  });

  test("a total that is not the sum", () => {
    expect(foundIn(list(...FIRST, "⟂ | 合计 | → | → | → | → | 90 | 85", SECOND))).toEqual({ "score-sum-mismatch": 1 });
    expect(foundIn(list(...FIRST, "⟂ | | | 总分 | | | 95 | 90", SECOND))).toEqual({ "weights-sum": 1 });
  });

  test("a class that says it is worth something else", () => {
    const rows = FIRST.map((row) => row.replace("（60分）", "（50分）"));
    expect(foundIn(list(...rows, SECOND))).toEqual({ "class-weight-mismatch": 1 });
  });

  test("classes repeated on each row, of two projects", () => {
    const rows = [
      "甲项目 | 产出指标（90分） | 数量指标（60分） | 培训班次 | ≥2次 | 2次 | 60 | 60",
      "甲项目 | 产出指标（90分） | 质量指标（30分） | 培训合格率 | ≥90% | 92% | 30 | 30",
      "乙项目 | 产出指标（90分） | 数量指标（90分） | 宣传次数 | ≥2次 | 2次 | 90 | 90",
    ];
    expect(foundIn(list(...rows))).toEqual({});
  });
});

describe("what real tables say of an indicator", () => {
  const row = (value: string, actual: string, weight = "60", score = "60", reason = ""): string =>
    form("", INDICATORS.replace("≥2次 | 2次 | 60 | 60 |", `${value} | ${actual} | ${weight} | ${score} | ${reason}`));

  test.each([
    ["12月底前", "2024年11月"],
    ["2023年12月31日前", "2024年2月"],
    ["2次", "已完成"],
    ["≥2次", "达成预期指标"],
    ["≥95%", "≥95%"],
    ["≥95%", "95%以上"],
    ["80%-100%", "85%"],
    ["80%-100%", "100%"],
    ["1500至1800人", "1500人"],
    ["优良中差", "良"],
    ["优", "良"],
    ["≤5次", "3次"],
    ["≤0.9‰", "0"],
    ["有效提升", "部分达成预期指标并具有一定效果"],
    ["100%", "基本完成"],
    ["≥2次", "培训2次，共96人"],
    ["≥1200人次", "1期620人次，2期610人次"],
    ["≥3期", "第一期至第三期"],
    ["≥20场", "20余场"],
    ["≥100人", "近100人"],
    ["≥3", "3个"],
    ["≥300万元", "3000000"],
    ["≥5‰", "0.5%"],
    ["二级以上", "一级"],
    ["≥2次/月", "24次"],
    ["≥4次", "每季度1次"],
    ["30个工作日", "25个工作日"],
    ["≥1年", "12个月"],
    ["=0次", "0"],
    ["0起", "0起"],
    ["≥90分", "A级"],
    ["≥95%", "1"],
    ["≥95%", "0.96"],
    ["5:1", "4:1"],
    ["≥10%", "同比增长10%"],
    ["≥10%", "-"],
    ["2023年", "2022年"],
    ["24小时", "24小时内"],
    ["≥80%", "80-90%"],
    ["≤3天", "1-2天"],
  ])("nothing is said of %s done with %s", (value, actual) => {
    expect(foundIn(row(value, actual))).toEqual({});
  });

  test.each([
    ["≥2次", "1次"],
    ["≤5次", "已发生6次"],
    ["≥90%", "85"],
    ["≥2万人次", "1.8万人次"],
  ])("%s done with %s is not met", (value, actual) => {
    expect(foundIn(row(value, actual))).toEqual({ "full-score-not-met": 1 });
  });

  test("points with 分, halves, and strokes for what is not due", () => {
    expect(foundIn(row("≥2次", "1次", "60分", "59.5分", "一次改期"))).toEqual({});
    expect(foundIn(row("≥2次", "—", "60", "—", "未到时点"))).toEqual({});
  });
});

describe("what the heading of the indicators says they are worth", () => {
  const MONEY = "投入考核（20分） | 已按序时支出";
  const headed = (heading: string, ...weights: number[]): string =>
    form(
      MONEY,
      `${heading} | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值
⟂ | 产出指标 | 数量指标 | 培训班次 | ≥2次 | ${weights[0]}
⟂ | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90% | ${weights[1]}`,
    );

  test.each(["绩效指标（80分）", "绩效指标⏎（80 分）", "绩效指标(75-80分)", "*绩效指标（80）分"])(
    "%s: weights of 80 are right",
    (heading) => {
      expect(foundIn(headed(heading, 50, 30))).toEqual({});
    },
  );

  test.each(["绩效指标（80分）", "绩效指标"])("%s: weights of 70 are not", (heading) => {
    expect(foundIn(headed(heading, 40, 30))).toEqual({ "weights-sum": 1 });
  });
});
