import fc from "fast-check";
import { hasOperatorConflict, holdsNumber, parseTarget } from "../../../src/check/indicator/target";
import type { Target } from "../../../src/check/indicator/types";

/** A target in short: its kind, then what it comes to. */
function short(text: string): string {
  const target = parseTarget(text);
  switch (target.kind) {
    case "quantity":
      return `${target.operator ?? "!"}${target.number.decimal} ${target.unit?.unit ?? ""}`.trim();
    case "range":
      return `${target.from.decimal}..${target.to.decimal} ${target.unit?.unit ?? ""}`.trim();
    case "frequency":
      return `${target.operator ?? "!"}${target.number.decimal} ${target.unit?.unit ?? ""} per ${target.every}`;
    case "text":
      return target.number === null ? "text" : `text ${target.number.decimal}`;
    case "graded":
      return `graded ${target.grades.length}`;
    case "qualitative":
      return `qualitative ${target.said}`;
    case "deadline":
      return `deadline${target.marks.map(({ operator }) => ` ${operator}`).join("")}`;
    default:
      return target.kind;
  }
}

describe.each<[string, [string, string][]]>([
  [
    "quantities with signs",
    [
      ["≥95%", "≥95 %"],
      ["≧95％", "≥95 %"],
      ["＞=９５%", "≥95 %"],
      ["<= 5 天", "≤5 天"],
      ["＞3次", ">3 次"],
      ["＜1‰", "<1 ‰"],
      ["﹦6项", "=6 项"],
      ["＝6项", "=6 项"],
      ["=6项。", "=6 项"],
      ["≥-5%", "≥-5 %"],
      ["-5%", "=-5 %"],
      ["≥600", "≥600"],
    ],
  ],
  [
    "quantities with words before the number",
    [
      ["不少于5个", "≥5 个"],
      ["至少2次", "≥2 次"],
      ["大于等于3台", "≥3 台"],
      ["达到95%", "≥95 %"],
      ["达95%", "≥95 %"],
      ["不得低于95%", "≥95 %"],
      ["不超过30分钟", "≤30 分钟"],
      ["不多于3人", "≤3 人"],
      ["控制在5%", "≤5 %"],
      ["最多5万元", "≤5 万元"],
      ["超过100人次", ">100 人次"],
      ["多于2份", ">2 份"],
      ["不满3年", "<3 年"],
      ["低于1%", "<1 %"],
      ["等于6项", "=6 项"],
      ["约5个", "≈5 个"],
      ["大约5个", "≈5 个"],
      ["近100人", "≈100 人"],
    ],
  ],
  [
    "quantities with words after the number",
    [
      ["0%及以下", "≤0 %"],
      ["95%以上", "≥95 %"],
      ["100个（含）以上", "≥100 个"],
      ["5天以内", "≤5 天"],
      ["5天之内", "≤5 天"],
      ["5天内", "≤5 天"],
      ["90%左右", "≈90 %"],
      ["达到95%以上", "≥95 %"],
      ["达到95%左右", "≈95 %"],
      ["控制在5%以内", "≤5 %"],
      ["控制在≤5%", "≤5 %"],
      ["达到≥80%", "≥80 %"],
      ["保持在50万亩以上", "≥50 万亩"],
      ["稳定在95%", "=95 %"],
      ["稳定在4.5%以下", "≤4.5 %"],
      ["提升至60%以上", "≥60 %"],
      ["下降到3%", "≤3 %"],
      ["200余人", "≥200 人"],
      ["200余", "text 200"],
      ["20台（户）", "text 20"],
      ["三十多个", "≥30 个"],
      ["不少于1万余份", "≥10000 份"],
      ["约200余人", "≈200 人"],
      ["≥90%（含）", "≥90 %"],
      ["不低于90%（含90%）", "≥90 %"],
      ["（≥）90（%）", "≥90 %"],
      ["不低于95%以下", "!95 %"],
      ["超过90%以上", "!90 %"],
    ],
  ],
  [
    "units",
    [
      ["≥1（次）", "≥1 次"],
      ["1(个)", "=1 个"],
      ["5个百分点", "=5 个百分点"],
      ["3万人次", "=3 万人次"],
      ["5万次", "=5 万次"],
      ["1.5万", "=15000"],
      ["≤300元/人·天", "≤300 元/人·天"],
      ["10万元/年", "=10 万元/年"],
      ["≤2小时/次", "≤2 小时/次"],
      ["=2台/套", "=2 台/套"],
      ["5日", "=5 日"],
      ["12个月", "=12 个月"],
      ["5个工作日", "=5 个工作日"],
      ["2TB", "=2 TB"],
      ["500台（套）", "=500 台/套"],
      ["≥5000件(套)", "≥5000 件/套"],
      ["≤2000元/生·年", "≤2000 元/生·年"],
      ["≥30册/生", "≥30 册/生"],
      ["≤30min", "≤30 min"],
      ["365日历天", "=365 日历天"],
      ["2000万尾", "=2000 万尾"],
      ["≥79.5岁", "≥79.5 岁"],
      ["100﹪", "=100 %"],
    ],
  ],
  [
    "numbers",
    [
      ["100.00%", "=100.00 %"],
      ["1,234.56万元", "=1234.56 万元"],
      ["１，２３４元", "=1234 元"],
      ["三次", "=3 次"],
      ["两期", "=2 期"],
      ["十二次", "=12 次"],
      ["一百零五人", "=105 人"],
      ["一百二十人次", "=120 人次"],
      ["三万元", "=3 万元"],
      ["一万二千人", "=12000 人"],
      ["百分之百", "=100 %"],
      ["百分之九十五以上", "≥95 %"],
      ["不低于百分之90", "≥90 %"],
      ["零", "=0"],
    ],
  ],
  [
    "ranges",
    [
      ["6-8次", "6..8 次"],
      ["6～8次", "6..8 次"],
      ["90%-95%", "90..95 %"],
      ["2至4篇", "2..4 篇"],
      ["3到5天内", "3..5 天"],
      ["约6-8个", "6..8 个"],
      ["8—6次", "8..6 次"],
      ["≥90%-95%", "90..95 %"],
      ["3万—4万人次", "3..4 万人次"],
      ["5000-1万人次", "0.5..1 万人次"],
      ["8000万-1亿元", "0.8..1 亿元"],
      ["1万人次-12000", "1..1.2 万人次"],
      ["8-6万人次", "8..6 万人次"],
      ["1500-1200万元", "1500..1200 万元"],
      ["2000-60万人次", "0.2..60 万人次"],
      ["60--65%", "60..65 %"],
      ["3%——5%", "3..5 %"],
      ["10－－－20次", "10..20 次"],
      ["30~~40人", "30..40 人"],
      ["-5%--2%", "-5..-2 %"],
      ["-5%至5%", "-5..5 %"],
    ],
  ],
  [
    "frequencies",
    [
      ["每月1次", "=1 次 per 月"],
      ["每月一次", "=1 次 per 月"],
      ["每年至少2次", "≥2 次 per 年"],
      ["每季度≥1次", "≥1 次 per 季度"],
      ["每半年不少于1场", "≥1 场 per 半年"],
      ["每周2次以上", "≥2 次 per 周"],
      ["不少于每年2次", "≥2 次 per 年"],
      ["12次/年", "=12 次 per 年"],
      ["≥3篇/天", "≥3 篇 per 日"],
      ["每天3次", "=3 次 per 日"],
    ],
  ],
  [
    "deadlines",
    [
      ["≤12月底", "deadline ≤"],
      ["不超过12月底", "deadline ≤"],
      ["2024年12月前", "deadline"],
      ["不晚于2024年12月31日", "deadline"],
      ["12月31日之前完成", "deadline"],
      ["资金下达后30日内", "deadline"],
      ["自受理之日起5个工作日内办结", "deadline"],
      ["十二月底前", "deadline"],
      ["每月5日前", "deadline"],
      ["每月底前", "deadline"],
      ["2024年", "deadline"],
      ["二〇二四年底", "deadline"],
      ["2024-12-31", "deadline"],
      ["1-12月", "deadline"],
      ["2023-2025年", "deadline"],
      ["2024年第四季度", "deadline"],
      ["当年12月", "deadline"],
    ],
  ],
  [
    "texts",
    [
      ["", "empty"],
      [" 　", "empty"],
      ["优/良/中/差", "graded 4"],
      ["好、一般、差", "graded 3"],
      ["符合规范/基本符合/不符合", "graded 3"],
      ["定性：符合规范", "qualitative 符合规范"],
      ["定性 有效", "qualitative 有效"],
      ["有效推动", "text"],
      ["90%（含）", "text 90"],
      ["PM2.5≤35", "text 35"],
      ["一路畅通", "text"],
      ["一对一帮扶", "text"],
      ["按月发放", "text"],
      ["制定预算时的计划数", "text"],
      ["按时、保质完成", "text"],
      ["十分满意", "text"],
      ["十分", "text"],
      ["确保一致", "text"],
      ["一次性发放", "text"],
      ["统一三级标准", "text"],
      ["通过ISO9001认证", "text"],
      ["1、完成A；2、完成B", "text"],
      ["5个调研点位", "text 5"],
      ["培训不少于5个班", "text 5"],
      ["每月组织一次活动", "text 1"],
      ["零投诉", "text 0"],
      ["节约资金5%", "text 5"],
      ["推送2至4篇文章", "text 2"],
    ],
  ],
])("%s", (_, examples) => {
  test.each(examples)("%s is %s", (text, expected) => {
    expect(short(text)).toBe(expected);
    expect(parseTarget(text).text).toBe(text);
  });
});

describe("placeholders", () => {
  const markedIn = (text: string): string | null => {
    const target = parseTarget(text);
    return target.kind === "placeholder" ? text.slice(target.span.start, target.span.end) : null;
  };

  test.each([
    ["待单位补充...", "待单位补充..."],
    ["待补充", "待补充"],
    ["待填写", "待填写"],
    ["待单位填报", "待单位填报"],
    ["金额待定", "待定"],
    ["……", "……"],
    ["等…", "…"],
    ["XX", "XX"],
    ["ＸＸ人", "ＸＸ"],
    ["××次", "××"],
    ["**", "**"],
    ["20XX年", "XX"],
    ["≥n人", "n"],
    ["≥X%", "X"],
    ["不少于n个", "n"],
    ["≤×月×日", "×"],
    ["n", "n"],
    ["/", "/"],
    ["－", "－"],
    ["——", "——"],
    ["无", "无"],
  ])("%s is one", (text, mark) => expect(markedIn(text)).toBe(mark));

  test.each([
    "接待定点单位",
    "招待完善",
    "对待定期检查",
    "等待补充",
    "N95口罩",
    "X光机",
    "无投诉",
    "2×3米",
    "VIP",
    "6-8次",
    "3≤X≤5",
    "90%≤x≤95%",
    "60 < n ≤ 80分",
  ])("%s is none", (text) => expect(markedIn(text)).toBeNull());
});

describe("places", () => {
  const written = (text: string): Record<string, unknown> => {
    const at = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    const target = parseTarget(text) as Target & Record<string, never>;
    const {
      marks = [],
      number,
      unit,
    } = target as {
      marks?: { span: { start: number; end: number } }[];
      number?: { span: { start: number; end: number }; written: string };
      unit?: { span: { start: number; end: number } } | null;
    };
    if (number !== undefined) expect(at(number.span)).toBe(number.written);
    return { marks: marks.map(({ span }) => at(span)), number: number && at(number.span), unit: unit && at(unit.span) };
  };

  test("count the target's own characters, as they are written", () => {
    expect(written("不少于 5 个")).toEqual({ marks: ["不少于"], number: "5", unit: "个" });
    expect(written("＞=９５％")).toEqual({ marks: ["＞="], number: "９５", unit: "％" });
    expect(written("≥1（次）以上")).toEqual({ marks: ["≥", "以上"], number: "1", unit: "（次）" });
    expect(written("百分之九十以上")).toEqual({ marks: ["以上"], number: "九十", unit: "百分之" });
    expect(written("每年至少2次")).toEqual({ marks: ["至少"], number: "2", unit: "次" });
    expect(written("培训3次，参训不少于100人")).toEqual({ marks: ["不少于"], number: "3", unit: undefined });
  });

  test("leave out words that are no operators", () => {
    for (const text of ["节约5%", "签约3家", "最近5年", "到达3次", "未超过5%", "没有达到90%", "设3个内设机构"]) {
      expect(parseTarget(`资金${text}情况`)).toMatchObject({ kind: "text", marks: [] });
    }
  });
});

describe("operators that clash", () => {
  test.each([
    "≥90%以下",
    "不低于95%以下",
    "≥≥95%",
    "≥不低于95%",
    "≥95%以上",
    "不少于5个以上",
    "超过90%以上",
    "≥90%-95%",
    "不低于90%-95%",
    "90%-95%以上",
    "约≥5个",
    "培训不少于5次以上，合格率≥90%",
  ])("%s", (text) => expect(hasOperatorConflict(parseTarget(text))).toBe(true));

  test.each([
    "≥95%",
    "95%以上",
    "达到95%以上",
    "达95%及以上",
    "至少5个以上",
    "控制在5%以内",
    "最多5天以内",
    "控制在5%左右",
    "约5个",
    "6-8次",
    "约6-8次",
    "3-5天内",
    "控制在90%-95%",
    "每年不少于2次",
    "培训不少于5次，合格率90%以上",
    "有效推动",
    "/",
  ])("not in %s", (text) => expect(hasOperatorConflict(parseTarget(text))).toBe(false));
});

test("a number is held by quantities, ranges, frequencies and deadlines, and by texts that carry one", () => {
  for (const text of [
    "≥95%",
    "三次",
    "每月一次",
    "百分之百",
    "6-8次",
    "≤12月底",
    "定性：完成3次",
    "完成5场活动",
    "零投诉",
    "三分之二以上",
    "万分之三以下",
    "不低于五成",
    "翻一番",
  ]) {
    expect([text, holdsNumber(parseTarget(text))]).toEqual([text, true]);
  }
  for (const text of [
    "",
    "有效推动",
    "按月发放",
    "≥X%",
    "优/良/差",
    "定性：有效",
    "待补充",
    "统一标准",
    "支出完成率",
    "促成合作",
    "部分完成",
  ]) {
    expect([text, holdsNumber(parseTarget(text))]).toEqual([text, false]);
  }
});

const FRAGMENTS = [
  ...["≥", "＞", "=", "不少于", "不", "未", "达到", "约", "控制在", "以上", "及以下", "（含）", "以内", "内", "左右"],
  ...[
    "1",
    "５",
    "0.5",
    ",",
    "，",
    "000",
    "三",
    "十",
    "百",
    "万",
    "零",
    "百分之",
    "-",
    "～",
    "至",
    "每",
    "年",
    "月",
    "底",
    "前",
  ],
  ...[
    "%",
    "次",
    "个",
    "万元",
    "/",
    "·",
    "（",
    "）",
    "人",
    "天",
    "待",
    "补充",
    "...",
    "X",
    "n",
    "*",
    "×",
    "优",
    "差",
    "定性",
    "：",
    "。",
  ],
  ...[" ", "　", "\n", "\ud83d", "培训"],
];

test("any text parses, keeps its text and has its places in order within it", () => {
  const utf16 = fc
    .array(fc.integer({ min: 0, max: 0xffff }))
    .map((units) => units.map((unit) => String.fromCharCode(unit)).join(""));
  const pieced = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 14 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.oneof(utf16, fc.string({ unit: "grapheme" }), pieced, pieced, pieced), (text) => {
      const target = parseTarget(text);
      expect(target.text).toBe(text);
      hasOperatorConflict(target);
      holdsNumber(target);
      if (!("marks" in target)) return;
      let last = 0;
      for (const { span, written } of target.marks) {
        expect(span.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(span.start, span.end)).toBe(written);
        last = span.end;
      }
    }),
    { numRuns: 3000 },
  );
});
