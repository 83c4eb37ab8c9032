import { BUILT_IN_UNITS } from "../../../src/check/standard/units";
import { nameFacts } from "../../../src/check/indicator/name";
import { parseTarget } from "../../../src/check/indicator/target";
import { asksWhen, asTime, saysWhen } from "../../../src/check/indicator/when";
import { isWithoutNumber } from "../../../src/check/table/text-targets";

test.each([
  ...[
    "按月",
    "按季度",
    "按季度发放",
    "按月足额发放",
    "逐月拨付",
    "每月",
    "每季度",
    "每学期",
    "分季度支付",
    "按学期发放",
  ],
  ...["上半年", "下半年前", "第四季度", "第一季度末", "四季度前", "年底前", "年末", "年内", "全年", "每年年底前"],
  ...[
    "每学期末前",
    "学期末",
    "学年末前",
    "每季度末",
    "每月底前",
    "12月底前完成",
    "6月下旬",
    "2025年12月底前全部发放到位",
  ],
  ...[
    "2025年上半年",
    "春节前",
    "汛期前完成",
    "寒暑假期间",
    "开学前发放到位",
    "2025年度内",
    "2025.12前",
    "2025.12月底前",
    "2025年12月竣工",
    "2023.07-2024.01",
    "2023.7至2024.1",
  ],
])("%s says when", (text) => expect(saysWhen(parseTarget(text))).toBe(true));

test.each([
  ...[
    "每月1次",
    "按年度计划完成",
    "按月度工作计划",
    "按进度",
    "按时",
    "及时",
    "有效推动",
    "5天",
    "3个季度",
    "2024年计划数",
  ],
  ...["2025.12", "2025", "月底", "按标准发放", "半年", "每年2场", "1-4季度"],
])("%s does not, or says how much", (text) => expect(saysWhen(parseTarget(text))).toBe(false));

test.each([
  "2025.12",
  "2025-12",
  "2025/12",
  "≤2025.12",
  "２０２５．１２",
  "2023-2025",
  "20251231",
  "≤20250630",
  "202511",
])("%s is a time where one is asked for", (text) =>
  expect(asTime(parseTarget(text))).toMatchObject({ kind: "deadline", text }),
);

test.each([
  "2025.13",
  "20251331",
  "20250732",
  "202513",
  "2025123",
  "2025.12天",
  "5-10",
  "12",
  "2025.12以上",
  "12.5",
  "2025万元",
])("%s is none", (text) => {
  const target = parseTarget(text);
  expect(asTime(target)).toBe(target);
});

test.each(["发放频率", "巡检频次", "办理周期", "补助发放时间", "任务完成时限", "工作进度"])("%s asks when", (name) =>
  expect(asksWhen(name)).toBe(true),
);

describe("a time answers", () => {
  const answers = (name: string, text: string, level2: string | null): boolean =>
    !isWithoutNumber(parseTarget(text), nameFacts(name, BUILT_IN_UNITS), level2);

  test.each([
    ["发放频率", "按季度发放", "11", true],
    ["补助发放时间", "每学期末前", "12", true],
    ["任务完成时限（月）", "12月底前", "13", true],
    ["补助发放及时情况", "按月", "13", true],
    ["工程完工情况", "年底前", "22", true],
    ["补助发放情况", "按月", "22", false],
    ["工资发放率", "按月发放", "13", false],
    ["培训人数", "2026年12月底前", "12", false],
    ["培训次数", "6月8日", "12", true],
    ["系统保障", "年底前完成", "11", false],
    ["巡检次数", "每月1次", "11", true],
  ] as const)("%s with %s in class %s: %s", (name, text, level2, expected) =>
    expect(answers(name, text, level2)).toBe(expected),
  );
});
