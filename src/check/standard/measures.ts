/**
 * What the words of an indicator's name tell of its figures: whether more is better, whether they can pass 100 %, and whether they
 * are counted or a share. Source: the names and units printed in published forms, libraries and tables, and common practice.
 */

/** Shares that are the better the higher, and never more than the whole. */
const WANTED = [
  ...["满意", "合格", "达标", "准确", "完好", "优良", "优秀", "通过", "出勤", "正确", "完成", "办结", "办复"],
  ...["及时", "按时", "按期", "准时", "覆盖", "知晓", "化解", "回应", "采纳", "修复", "响应", "完工", "保障"],
];
/** Other shares that are never more than the whole. */
const WHOLE = [
  ...["公开", "合规", "规范", "有效", "发放", "支付", "到位", "执行", "普及", "入学", "巩固", "保存", "处置"],
  ...["清运", "共享", "参与", "使用", "完整", "齐全"],
];
/** What should not happen. */
const UNWANTED = [
  ...["超支", "差错", "错误", "失误", "故障", "事故", "投诉", "违规", "违纪", "违约", "缺陷", "返工", "退货", "扰民"],
  ...["损坏", "破损", "损耗", "流失", "空置", "闲置", "逾期", "延误", "拖欠", "漏报", "误报", "报废", "辍学", "上访"],
  ...["死亡", "伤亡", "感染", "中断", "泄密", "安全事件", "负面舆情", "发生", "失业", "病死", "发病", "患病", "成灾"],
  ...["受害", "发案", "误差", "返贫", "近视", "犯罪", "漏损", "丢包", "丢失", "损失", "不良", "病虫害", "重复信访"],
  ...["错案", "渗漏", "泄漏", "产销差", "改判", "发改", "重审", "缺勤", "漏检", "拥堵", "火灾", "赤潮"],
];
/** What is no share, though its name begins like one: 毛入学率 counts pupils of any age and may pass 100 %. */
const NO_SHARE = ["毛入学率", "毛入园率", "超支率"];
/** What becomes of it: dealing with a complaint is a good thing, and so is having fewer. */
const HANDLED = [
  ...["处理", "受理", "办理", "查处", "处置", "排查", "整改", "调解", "化解", "解决", "发现", "检查", "核查", "纠正"],
  ...["排除", "应急", "减少", "降低", "下降", "避免", "挽回", "节约", "修复", "办结", "回应", "审理", "侦办"],
];
const SHARE_ENDINGS = ["率", "度", "性"];
const COUNT_ENDINGS = ["数", "数量", "次数", "件数", "起数", "宗数", "例数", "人数"];
const HAPPENING = ["", "发生", "事件", "案件"];
/** What is the better the less there is of it. */
const SPARED = ["成本", "单价", "造价", "能耗", "排放量", "产生量"];
/** Less of a bad thing or of what is spent is a good thing, however it is written. */
const LESSENED = ["节约", "节省", "节支", "减少", "降低", "下降", "压减", "缩短", "提前", "挽回", "避免"];
const DENIED = "不未非";

const joined = (words: readonly string[], endings: readonly string[]): string[] =>
  words.flatMap((word) => endings.map((ending) => word + ending));

/** Endings by which a name is known, by their last two characters, longest first: few have to be looked at for a name. */
type Endings = ReadonlyMap<number, readonly string[]>;

function endings(all: readonly string[]): Endings {
  const byLast = new Map<number, string[]>();
  for (const ending of new Set(all)) {
    const same = byLast.get(lastOf(ending));
    if (same === undefined) byLast.set(lastOf(ending), [ending]);
    else same.push(ending);
  }
  for (const same of byLast.values()) same.sort((a, b) => b.length - a.length);
  return byLast;
}

/** The last two characters of a text as one number; of a shorter one, the only one. */
const lastOf = (text: string): number =>
  text.length < 2 ? text.charCodeAt(0) : text.charCodeAt(text.length - 2) * 65_536 + text.charCodeAt(text.length - 1);

/** The longest of the endings a name has. */
function endingOf(bare: string, all: Endings): string | null {
  if (bare === "") return null;
  const candidates = all.get(lastOf(bare));
  if (candidates !== undefined) for (const ending of candidates) if (bare.endsWith(ending)) return ending;
  // An ending of one character is known by that alone.
  const [one] = all.get(bare.charCodeAt(bare.length - 1)) ?? [];
  return bare.length > 1 && one !== undefined ? one : null;
}

const WANTED_NAMES = endings(joined(WANTED, SHARE_ENDINGS));
const WHOLE_NAMES = endings(joined([...WANTED, ...WHOLE], SHARE_ENDINGS));
const UNWANTED_SHARES = endings(joined(joined(UNWANTED, HAPPENING), ["率"]));
const UNWANTED_NAMES = endings([...joined(joined(UNWANTED, HAPPENING), ["率", ...COUNT_ENDINGS]), ...SPARED]);

const holdsOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const endsInOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));

/** Whether more of what a name measures is better, or less; null where its words do not tell. */
export function directionOf(bare: string): "high" | "low" | null {
  const wanted = endingOf(bare, WANTED_NAMES);
  if (wanted !== null) return DENIED.includes(bare.charAt(bare.length - wanted.length - 1) || "-") ? "low" : "high";
  const unwanted = endingOf(bare, UNWANTED_NAMES);
  if (unwanted === null) return null;
  // 处理投诉次数 counts what is done about them; 污水处理成本 is a cost as any other.
  return holdsOne(bare, SPARED.includes(unwanted) ? LESSENED : HANDLED) ? null : "low";
}

/** What is spent, in money or in time: the better the less of it. */
const SPENT = ["成本", "费用", "造价", "时限", "工期", "用时", "耗时", "时间"];
/** What may follow such a word without changing what is measured: 成本控制数, 费用总额. */
const SPENT_ENDINGS = [
  "",
  "数",
  "额",
  "总额",
  "金额",
  "标准",
  "支出",
  "控制",
  "控制数",
  "控制额",
  "总数",
  "总量",
  "预算",
];
const SPENT_NAMES = endings(joined(SPENT, SPENT_ENDINGS));
/** Time that is given to something, of which more may be wanted: 培训时间, 开放时间. */
const GIVEN_TIME = [
  ...["培训", "服务", "开放", "学习", "使用", "运行", "工作", "授课", "教学", "训练", "参训", "值班", "值守", "志愿"],
  ...["播出", "宣传", "展出", "展览", "活动", "课程", "无故障", "保障", "巡查", "巡逻", "累计", "持续", "续航", "在线"],
];
/** How long someone waits for something: 故障响应时间, 环评审批时限. */
const WAITED = endings(
  joined(
    [
      ...["响应", "反应", "修复", "恢复", "办理", "办结", "处置", "处理", "到场", "到达", "出动"],
      ...["出车", "出警", "审批", "送达", "等待", "受理", "答复", "回复", "抢通", "抢修", "速报"],
      ...["认定", "审查", "审核", "审理", "开办", "制卡", "出具", "接警", "处警", "候诊", "等候"],
      ...["立案"],
    ],
    ["时间", "时限", "时长", "周期", "天数"],
  ),
);

/** True for a time that is the better the shorter it is. */
export const isWait = (bare: string): boolean => endingOf(bare, WAITED) !== null;

/** Words of results in money, of which more is better. */
const EARNED = ["收入", "产值", "增加值", "税", "销售", "营业额", "利润", "带动", "撬动", "增收", "收益", "效益"];

/** Which way an actual value may differ from a target without a sign and still meet it. */
export type Better = "more" | "less";

/**
 * Whether more of what a name measures is better, or less, for a number without a sign; null where nobody can be sure. `isCost` is
 * true for an indicator filed under cost, `kind` is the kind of its unit, if it has one.
 */
export function betterOf(bare: string, isCost: boolean, kind: string | null): Better | null {
  const direction = directionOf(bare);
  // How soon 拨付及时性 asks for is a time, of which less is better.
  if (direction === "high" && kind === "time") return "less";
  if (direction !== null) return direction === "high" ? "more" : "less";
  if (holdsOne(bare, LESSENED)) return "more";
  const spent = endingOf(bare, SPENT_NAMES);
  if (spent !== null) return spent.startsWith("时间") && holdsOne(bare, GIVEN_TIME) ? null : "less";
  if (holdsOne(bare, UNWANTED)) return null;
  if (isCost) return kind === "share" ? null : "less";
  if (kind === "money") return holdsOne(bare, EARNED) ? "more" : null;
  return kind === "time" || holdsOne(bare, UNSURE) ? null : "more";
}

/** Words of figures that are wanted neither high nor low for certain. */
const UNSURE = [
  ...["成本", "费用", "时限", "时间", "周期", "排名", "名次", "等级", "能耗", "排放", "浓度", "负债", "污染", "噪声"],
  ...["失业", "贫困", "返贫", "发病", "病死", "患病", "近视", "犯罪", "发案", "损失", "误差", "偏差", "拥堵", "等待"],
];

/** True for a share of something, which is 100 % at most: 合格率, 差错率, 满意度. Growth and 超支率 may be more. */
export function isPartOfWhole(bare: string): boolean {
  if (endsInOne(bare, NO_SHARE)) return false;
  return endingOf(bare, WHOLE_NAMES) !== null || endingOf(bare, UNWANTED_SHARES) !== null;
}

export const isSatisfaction = (bare: string): boolean => bare.endsWith("满意度") || bare.endsWith("满意率");

/** Words that end like a ratio and are counted: 周转率 in 次, 功率 in 千瓦. */
const NO_RATIO = endings([
  "容积率",
  "频率",
  "功率",
  "效率",
  "速率",
  "码率",
  "心率",
  "产率",
  "周转率",
  "分辨率",
  "汇率",
]);
/** Ratios that end like one of those: 调解成功率 is no power, and 扫码率 no code rate. */
const RATIO_AFTER_ALL = ["成功率", "投产率", "破产率", "扫码率", "赋码率", "亮码率"];
const RATIO = endings(["率", "比例", "占比", "满意度"]);

/** True for a name that ends like a ratio and is counted. */
export const isNoRatio = (bare: string): boolean =>
  endingOf(bare, NO_RATIO) !== null && !endsInOne(bare, RATIO_AFTER_ALL);

export const isRatio = (bare: string): boolean => endingOf(bare, RATIO) !== null && !isNoRatio(bare);

/** What a ratio is counted for each of: 万车死亡率, 十万人口火灾死亡率, 亿元GDP生产安全事故死亡率. */
const BASE = /(?:百万|千万|十万|10万|万|亿|千|百)(?:人|名|车|户|吨|公里|辆|元|从业|平方|立方|小时|GDP)/;
/** What is a number without a unit: an index, a coefficient, a rank. */
const PURE = /(?:指数|系数|容积率|名次|排名|位次|比值|PUE|AQI|PQI|MQI|pH|(?<!GDP)(?<=[A-Za-z])值)$/;

/** True for a name whose number has no unit, or whose words are the unit: 群众安全感指数, PUE值, 万车死亡率. */
export const isPureNumber = (bare: string): boolean =>
  PURE.test(bare) || (isRatio(bare) && BASE.test(bare) && directionOf(bare) !== "high");

const COUNTS = endings([
  ...["人数", "人次", "次数", "数量", "个数", "场次", "面积", "里程", "份数", "篇数", "套数", "台数", "户数", "期数"],
  ...["批次", "件数", "起数", "项数", "家数", "宗数", "例数", "天数"],
]);

export const isCount = (bare: string): boolean => endingOf(bare, COUNTS) !== null;

/** Words of what does not add up from year to year: an average, a price, or what is there at one time. */
const NOT_ADDED = [
  ...["人均", "户均", "平均", "日均", "月均", "年均", "次均", "单价", "标准", "单位成本", "每"],
  ...["年限", "在职", "在岗", "在册", "在校", "在编", "存量", "率", "比例", "占比"],
];

/** True where the years of a project add up to its whole period, as far as the name tells. */
export const addsUp = (bare: string): boolean => !holdsOne(bare, NOT_ADDED);
