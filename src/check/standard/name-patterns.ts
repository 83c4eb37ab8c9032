/**
 * What the words of an indicator's name tell: the classes it belongs to, and whether it is a thing to do rather than a thing to measure.
 * Source: the classes of 财预〔2021〕101号, and the names printed in published forms, libraries and tables.
 */

/** What an indicator measures. `funds` is a ratio of how money is handled, `progress` how much of a plan is done. */
export type NameKind = "satisfaction" | "cost" | "funds" | "quality" | "timeliness" | "count" | "progress";

/** Where an indicator of some name belongs. */
export interface NameFit {
  readonly kind: NameKind;
  /** Codes of the level 2 classes to file it under. */
  readonly classes: readonly string[];
  /** Codes of classes it may stand under besides. */
  readonly also: readonly string[];
}

/** A test of a name without its trailing bracket, and of the unit in that bracket. */
type Matches = (bare: string, unit: string | null) => boolean;

const COST = ["41", "42", "43"];
const BENEFIT = ["21", "22", "23", "24"];
const ENVIRONMENT = ["23", "43"];

/** Units in a name's bracket that make it a count: 专项工作报告（项）. */
const COUNTED = new Set(["次", "次数", "个", "项", "人", "人次", "份", "篇", "场", "台", "套", "期", "户", "家"]);
/** How often what should not happen does happen is a count in any class: 信息安全事件次数 is a quality. */
const UNWANTED = ["事故", "事件", "投诉", "差错", "故障", "违规", "舆情"];

// Plain comparisons, so that a name of any length takes no longer than its length.
const holdsOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const endsInOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));
const ends =
  (...endings: readonly string[]): Matches =>
  (bare) =>
    endsInOne(bare, endings);
const joined = (words: readonly string[], endings: readonly string[]): string[] =>
  words.flatMap((word) => endings.map((ending) => word + ending));

const isCount: Matches = (bare, unit) =>
  (unit !== null && COUNTED.has(unit)) ||
  // 并发用户数 is how much a system can take.
  (!endsInOne(bare, ["用户数", "账户数"]) &&
    endsInOne(bare, [
      ...["人数", "人次", "次数", "数量", "个数", "场次", "面积", "里程"],
      ...["份数", "篇数", "套数", "台数", "户数", "期数", "批次"],
    ]));

const MONEY = ["资金", "费用", "经费", "预算", "款项", "支付", "支出", "拨付"];
const HANDLED = ["支付", "支出", "拨付", "到位", "执行", "覆盖", "使用"];
/** The use of these is no use of money, though their names may speak of it: 预算联网监督系统使用率. */
const THINGS = ["系统", "平台", "设备", "软件", "网站", "场地", "场馆"];
/** Characters a ratio may have between how money is handled and its 率: 支出按时完成率. */
const MOST_BETWEEN = 4;

/** 资金支付率, 预算执行率: how money was handled, which says nothing of what it was spent on. */
const isFundsRatio: Matches = (bare) => {
  if (!bare.endsWith("率") || bare.endsWith("频率") || !holdsOne(bare, MONEY)) return false;
  if (!holdsOne(bare.slice(-(2 + MOST_BETWEEN + 1)), HANDLED)) return false;
  const lastMoney = Math.max(...MONEY.map((word) => bare.lastIndexOf(word)));
  return !holdsOne(bare.slice(lastMoney), THINGS);
};

const fit = (kind: NameKind, classes: readonly string[], also: readonly string[] = []): NameFit => ({
  kind,
  classes,
  also,
});

/** Words of a name that say by when something is to be done. */
const DATED = [
  "截至",
  "截止",
  "年底",
  "年末",
  "月底",
  "月末",
  "季末",
  "当年",
  "当期",
  "规定时间",
  "规定期限",
  "时限内",
];

const IN_TIME = ["及时", "按时", "按期", "准时"];
/** What else is done in time: 按期完工率, and 按期结案率, which courts count as the quality of what they do. */
const DONE_IN_TIME = [
  ...["完工率", "竣工率", "开工率", "交付率", "答复率", "回复率", "受理率"],
  ...["处置率", "处理率", "开展率", "举办率", "召开率", "报送率", "上报率", "结案率", "审结率", "响应率", "送达率"],
];

/** What the public uses or experiences: its quality may be the benefit of a project. */
const PUBLIC = [
  ...["体质", "健康", "视力", "学业", "成绩", "抽检", "抽查"],
  ...["农产品", "畜产品", "水产品", "食品", "药品", "饮用水", "产品质量", "预报", "预警"],
];

/** In order: the first that matches tells, null where it tells of no class in particular. */
const PATTERNS: readonly (readonly [Matches, NameFit | null])[] = [
  [ends("满意度", "满意率"), fit("satisfaction", ["31"])],
  [ends("节约率", "节支率"), fit("cost", COST, ["21"])],
  [(bare) => bare.includes("成本") && endsInOne(bare, ["下降率", "降低率"]), fit("cost", COST, ["21"])],
  [ends("超支率", "成本", "单价"), fit("cost", COST)],
  [(bare) => bare.includes("成本") && bare.endsWith("率"), fit("cost", COST)],
  [isFundsRatio, fit("funds", ["13"])],
  [ends("达标率"), fit("quality", ["12"], ENVIRONMENT)],
  // 空气质量优良率 is what the environment is like, and not the quality of an output.
  [
    (bare) => holdsOne(bare, ["空气", "水质", "水体", "环境质量"]) && endsInOne(bare, ["优良率", "优秀率", "合格率"]),
    fit("quality", ["12"], ENVIRONMENT),
  ],
  // 学生体质优良率, 农产品合格率 and 洪水预报准确率 are how people, goods and forecasts are, and may be what comes of a project.
  [
    (bare) => holdsOne(bare, PUBLIC) && endsInOne(bare, ["优良率", "优秀率", "合格率", "准确率"]),
    fit("quality", ["12"], BENEFIT),
  ],
  [
    ends(
      ...joined(
        ["合格", "达标", "准确", "完好", "优良", "优秀", "通过", "出勤", "规范", "正确", "有效"],
        ["率", "性", "度"],
      ),
    ),
    fit("quality", ["12"]),
  ],
  [ends(...joined(IN_TIME, ["", "性", "率", "完成率", "发放率", "办结率"])), fit("timeliness", ["13"])],
  [ends(...joined(IN_TIME, DONE_IN_TIME)), fit("timeliness", ["13"], ["12"])],
  [(bare, unit) => isCount(bare, unit) && holdsOne(bare, UNWANTED), null],
  [isCount, fit("count", ["11"], BENEFIT)],
  // 截至2024年底任务完成率 says by when.
  [(bare) => endsInOne(bare, ["完成率", "办结率"]) && holdsOne(bare, DATED), fit("progress", ["11", "12", "13"])],
  [ends("完成率", "办结率"), fit("progress", ["11", "12"])],
  [ends("发放率"), fit("progress", ["11", "12"], ["13"])],
  [ends("覆盖率"), fit("progress", ["11", "12"], BENEFIT)],
];

/**
 * The classes a name belongs to, or null where its words do not tell. `bare` is the name without a trailing bracket, `unit` the unit
 * in that bracket.
 */
export function fitOfName(bare: string, unit: string | null): NameFit | null {
  return PATTERNS.find(([matches]) => matches(bare, unit))?.[1] ?? null;
}

/** Verbs that begin the name of a task. */
const VERBS = [
  ...["推动", "保障", "审议", "听取", "完成", "促进", "提升", "提高", "确保", "加强"],
  ...["开展", "组织", "落实", "推进", "维护", "改善", "增强", "实现"],
];
/** What something measured ends in, whatever it begins with: 完成培训次数, 提升情况. */
const METRICS = [
  ...["率", "度", "性", "数", "量", "额", "值", "次", "比", "比例", "占比", "面积", "里程", "金额", "人员"],
  ...["情况", "水平", "程度", "人口", "成本", "单价", "费用", "时间", "时长", "周期", "时限", "天数"],
];

/** Whom or what a verb before 的 tells of: 开展课后服务的学校 are schools. */
const TOLD_OF = /的(?:学校|企业|单位|机构|家庭|农户|人员|学生|村|社区|县|乡镇|地区|项目|系统|设备)$/;

/** True for a thing to do: it begins with a verb and ends in nothing that can be measured. */
export function isTask(bare: string): boolean {
  if (TOLD_OF.test(bare)) return false;
  return VERBS.some((verb) => bare.startsWith(verb)) && !endsInOne(bare, METRICS);
}
