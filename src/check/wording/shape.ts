import { BUILT_IN_UNITS } from "../standard/units";
import { fold } from "../indicator/fold";
import { nameFacts } from "../indicator/name";

/**
 * What an indicator's name is made of, as far as two names are compared by it. Names of this field are built from the back: what is
 * measured in (率, 人数, 成本), before it the act or thing measured (验收合格, 培训), before that whose (服务, 系统改造). Source: the
 * names printed in published forms, libraries and tables.
 */
export interface NameShape {
  /** The name with widths, brackets, quotes, letter case and spaces made one: names that fold to the same are the same. */
  readonly folded: string;
  readonly measure: Measure | null;
  /** Act or thing with what stands before it; words that say nothing of their own are left out, and synonyms are one word. */
  readonly act: string;
  /** Whether the act is on time, whether it is complete: 支付及时率, 任务完成率. */
  readonly manner: { readonly inTime: boolean; readonly complete: boolean };
  /** 人均, 单位 and the like: a price a head is no total. */
  readonly per: string;
  /** Figures in the name, in order: the 1st building is not the 2nd. */
  readonly figures: string;
  /** What stands in a bracket at the end that is no unit. */
  readonly aside: string;
  /** The words as written, in one piece, without measure and bracket: two names with one act may differ here. */
  readonly written: string;
}

/** What a name is measured in, by the words it ends in. */
export interface Measure {
  readonly family: Family;
  /** The words themselves; empty where a unit in brackets stands for them. */
  readonly ending: string;
}

export type Family =
  | "share"
  | "part"
  | "people"
  | "visits"
  | "times"
  | "count"
  | "area"
  | "length"
  | "days"
  | "time"
  | "years"
  | "price"
  | "cost"
  | "money"
  | "score"
  | "state";

const ENDINGS: readonly (readonly [family: Family, ...endings: string[]])[] = [
  ["share", "率", "度", "性"],
  ["part", "比例", "占比", "比重"],
  ["people", "人员数量", "人员数", "人数"],
  ["visits", "人次数", "人次"],
  ["times", "次数", "频次", "场次", "场数", "班次", "期数", "批次"],
  [
    "count",
    "数量",
    "总数",
    "个数",
    "件数",
    "起数",
    "宗数",
    "例数",
    "项数",
    "份数",
    "篇数",
    "套数",
    "台数",
    "户数",
    "家数",
    "数",
  ],
  ["area", "面积"],
  ["length", "里程", "长度"],
  ["days", "天数", "日数"],
  ["time", "时间", "时限", "时长"],
  ["years", "年限"],
  ["price", "单价", "标准"],
  ["cost", "成本", "费用", "经费", "费"],
  ["money", "金额", "收入", "额"],
  ["score", "得分", "评分", "分数"],
  ["state", "情况", "水平", "程度"],
];
/** Words that end like a measure and are none. */
const NO_MEASURE = [
  ...["频率", "功率", "效率", "速率", "码率", "心率", "汇率", "分辨率", "周转率", "指数", "参数", "系数", "倍数"],
  ...["年度", "季度", "月度", "进度", "制度", "速度", "温度", "高度", "深度", "限额", "名额"],
];
/** 事件数 counts 事件, and is no 件数 of 事. */
const ONLY_NUMBER = /(?:[事案文软硬条邮信稿证]件|[事选奖]项|[用账客农商住]户|专家)数$/;
const FAMILY_OF = new Map(
  ENDINGS.flatMap(([family, ...endings]) => endings.map((ending) => [ending, family] as const)),
);
const LONGEST_ENDING = 4;

/** What a unit in brackets counts, where the name has no measure of its own: 党风廉政建设宣传（次数）. */
const FAMILY_OF_UNIT = new Map<string, Family>([
  ...(["%", "‰"] as const).map((unit) => [unit, "share"] as const),
  ...(["人", "名"] as const).map((unit) => [unit, "people"] as const),
  ["人次", "visits"],
  ...(["次", "次数", "场", "场次", "期", "批", "批次"] as const).map((unit) => [unit, "times"] as const),
  ...(["平方米", "㎡", "亩", "公顷"] as const).map((unit) => [unit, "area"] as const),
  ...(["公里", "米"] as const).map((unit) => [unit, "length"] as const),
  ...(["天", "日", "个工作日", "工作日"] as const).map((unit) => [unit, "days"] as const),
  ...(["小时", "分钟", "个月"] as const).map((unit) => [unit, "time"] as const),
  ["年", "years"],
  ...(["元", "万元", "亿元"] as const).map((unit) => [unit, "money"] as const),
  ["分", "score"],
]);

/** Words of one meaning in these tables; the first is written for the others. */
const SYNONYMS: readonly (readonly [word: string, ...others: string[]])[] = [
  ["培训", "参训", "受训", "学员"],
  ["会议", "参会", "与会"],
  ["支付", "支出", "拨付", "付款"],
  ["购置", "采购", "购买"],
  ["及时", "按时", "按期", "准时", "如期"],
  ["完成", "完工"],
  ["知晓", "知悉"],
  ["群众", "社会公众", "公众"],
  ["职工", "员工"],
  ["运维", "运行维护"],
  ["维修", "修缮"],
  ["系统", "信息系统"],
];
const ONE_WORD = new Map(SYNONYMS.flatMap(([word, ...others]) => others.map((other) => [other, word] as const)));
const OTHER_WORDS = new RegExp([...ONE_WORD.keys()].sort((a, b) => b.length - a.length).join("|"), "g");

/** Words that add nothing to what is measured. 服务对象 are people, and stay. */
const FILLING =
  /(服务对象)|项目|服务|工作|资金|费用|经费|款项|任务|计划|年度|全年|本年|总体|相关|有关|各类|各项|人员|开展|发生|的/g;
const LEADING = /^(?:完成|开展|组织|举办|实施|确保|保障)/;
const PER = /人均|户均|次均|日均|月均|年均|平均|单位(?=成本|购置|面积|造价|能耗)|单个|单项|每[一-龥]/g;

const known = new Map<string, NameShape>();
/** A long-lived process meets many names: what is remembered starts anew before it grows large. */
const MOST_KNOWN = 20_000;

export function shapeOf(name: string): NameShape {
  let shape = known.get(name);
  if (shape === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(name, (shape = readShape(name)));
  }
  return shape;
}

/** The name with full and half width, kinds of brackets and quotes, letter case and spaces made one. */
export const foldName = (name: string): string =>
  fold(name)
    .replace(/[\s\u200b-\u200d\u2060\ufeff]+/g, "")
    .replace(/[【〔[{〈]/g, "(")
    .replace(/[】〕\]}〉]/g, ")")
    .replace(/[“”„‘’「」『』']/g, '"')
    .toLowerCase();

function readShape(name: string): NameShape {
  const folded = foldName(name);
  const { bare, unit } = nameFacts(folded, BUILT_IN_UNITS);
  const ending = endingOf(bare);
  const counted = unit === null ? undefined : (FAMILY_OF_UNIT.get(unit) ?? "count");
  const measure: Measure | null =
    ending !== null ? ending : counted === undefined ? null : { family: counted, ending: "" };
  const written = bare.slice(0, bare.length - (ending?.ending.length ?? 0));
  const per = [...written.matchAll(PER)].map(([word]) => word).join("");
  const { act, manner } = actOf(written.replace(PER, ""));
  return {
    folded,
    measure,
    act,
    manner,
    per,
    figures: (bare.match(/\d+|第[一二三四五六七八九十]+/g) ?? []).join(" "),
    aside: unit === null ? folded.slice(bare.length) : "",
    written,
  };
}

function endingOf(bare: string): Measure | null {
  if (NO_MEASURE.some((word) => bare.endsWith(word))) return null;
  if (ONLY_NUMBER.test(bare.slice(-LONGEST_ENDING))) return { family: "count", ending: "数" };
  for (let length = Math.min(LONGEST_ENDING, bare.length); length > 0; length -= 1) {
    const ending = bare.slice(-length);
    const family = FAMILY_OF.get(ending);
    if (family !== undefined) return { family, ending };
  }
  return null;
}

/** A name's words with synonyms as one, filling left out, and how the act is done set apart. What would be left empty stays. */
function actOf(written: string): Pick<NameShape, "act" | "manner"> {
  const oneWord = written.replace(OTHER_WORDS, (word) => ONE_WORD.get(word) ?? word);
  const led = unlessEmpty(oneWord.replace(LEADING, ""), oneWord);
  const full = unlessEmpty(
    led.replace(FILLING, (_, kept: string | undefined) => kept ?? ""),
    led,
  );
  const untimed = unlessEmpty(full.replaceAll("及时", ""), full);
  const act = untimed.endsWith("完成") ? unlessEmpty(untimed.slice(0, -2), untimed) : untimed;
  return { act, manner: { inTime: untimed !== full, complete: act !== untimed } };
}

const unlessEmpty = (text: string, otherwise: string): string => (text === "" ? otherwise : text);
