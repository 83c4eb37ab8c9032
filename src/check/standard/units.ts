import { fold } from "../indicator/fold";
import { once } from "../once";
import type { Profile } from "./profile";

/** What kind of thing a unit counts. A frequency needs a counter: people or things, never money or time. */
export type UnitKind = "share" | "money" | "people" | "count" | "size" | "time" | "work" | "data" | "score";

/** Unit words of target values by kind. Order does not matter: the longest match wins. */
export const UNITS: Readonly<Record<UnitKind, readonly string[]>> = {
  share: ["%", "‰", "个百分点", "百分点", "倍"],
  money: ["元", "千元", "万元", "百万元", "千万元", "亿元", "角", "美元"],
  people: ["人", "人次", "万人", "万人次", "名", "位", "户", "户次", "家", "家次", "人份"],
  count: [
    ...["次", "次数", "场", "场次", "期", "批", "批次", "轮", "届", "班", "班次", "班期", "课次", "回"],
    ...["个", "项", "项次", "件", "件次", "份", "篇", "册", "宗", "例", "起", "条", "幅", "张", "本", "部", "门", "节"],
    ...["台", "套", "台套", "台次", "辆", "辆次", "车次", "处", "座", "间", "栋", "幢", "层", "艘", "架"],
    ...["支", "只", "头", "株", "棵", "盆", "块", "面", "把", "枚", "组", "款", "种", "类", "级", "页", "字", "户数"],
    ...["卷", "台件", "点次", "点位", "航次", "例次", "场次", "车公里", "尾"],
    ...["羽", "匹", "眼", "路", "集", "首", "副", "樘"],
    ...["顶", "具", "杆", "针", "剂", "头份", "道", "口", "通", "对", "双", "岗", "枪"],
    ...["村", "镇", "所", "校", "站", "点", "盏", "根", "颗", "箱", "瓶", "袋", "包", "盒", "桶", "桌", "床"],
  ],
  size: [
    ...["平方米", "㎡", "m²", "m2", "平方公里", "立方米", "m³", "m3", "公里", "千米", "米", "厘米", "毫米", "延米"],
    ...["平米", "平方千米", "km²", "km2", "km", "m", "cm", "mm", "亩次", "斤", "kg", "mg", "μg", "µg", "微克", "毫克"],
    ...["毫升", "L", "立方厘米", "方", "立方", "土方", "兆瓦", "MW", "kW", "kWh"],
    ...["亩", "公顷", "吨", "公斤", "千克", "克", "升", "千瓦时", "千瓦", "度", "吨标准煤", "℃", "分贝", "dB"],
  ],
  time: [
    ...[
      "个工作日",
      "工作日",
      "个自然日",
      "自然日",
      "天",
      "日",
      "小时",
      "个小时",
      "分钟",
      "秒",
      "日历天",
      "个日历天",
      "h",
      "min",
      "s",
      "岁",
      "个学期",
      "个月",
      "个季度",
      "季度",
    ],
    ...["年", "个年度", "周", "个星期", "星期", "周年"],
  ],
  work: ["人天", "人日", "人月", "人年", "工日", "课时", "学时", "学分", "工时"],
  data: ["TB", "GB", "MB", "KB", "PB", "Mbps", "Gbps"],
  score: ["分", "星"],
};

/** The units texts are read with: the built-in ones, and those an office adds. Made once and never changed. */
export interface Vocabulary {
  readonly kindOf: ReadonlyMap<string, UnitKind>;
  /** Units by their first character, longest first. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
}

function vocabulary(kindOf: ReadonlyMap<string, UnitKind>): Vocabulary {
  const byFirst = new Map<string, string[]>();
  for (const unit of kindOf.keys()) {
    const same = byFirst.get(unit.charAt(0));
    if (same === undefined) byFirst.set(unit.charAt(0), [unit]);
    else same.push(unit);
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.length - a.length);
  return { kindOf, byFirst };
}

/** The built-in units. */
export const BUILT_IN_UNITS: Vocabulary = vocabulary(
  new Map(
    (Object.keys(UNITS) as UnitKind[]).flatMap((kind) => UNITS[kind].map((unit): [string, UnitKind] => [unit, kind])),
  ),
);

/** The built-in units and an office's own, which count things, as 次 and 个 do; a built-in one stays what it is. */
export function withUnits(own: readonly string[]): Vocabulary {
  if (own.length === 0) return BUILT_IN_UNITS;
  const counted = own.map((unit): [string, UnitKind] => [fold(unit), "count"]);
  return vocabulary(new Map([...counted, ...BUILT_IN_UNITS.kindOf]));
}

/** The units of a profile. The same profile has the same vocabulary, so that caches may be kept by it. */
export const unitsOf = once(({ units }: Pick<Profile, "units">): Vocabulary => withUnits(units));

/** Multipliers that join a unit: 5万次, 3千元. */
export const MULTIPLIERS: readonly string[] = ["百万", "千万", "万", "亿", "千", "百"];
/** What may stand under a stroke besides the units: 万元/月. */
const PERIODS = [
  ...["半年", "季度", "年度", "学年", "学期", "年", "季", "月", "周", "日", "天"],
  ...["生", "床日", "百万人口", "十万人口", "万人口", "千人口", "百万人", "十万人", "10万人"],
  ...["10万", "十万", "平方", "例次"],
];

function simpleUnitEnd(text: string, at: number, units: Vocabulary): number {
  const candidates = units.byFirst.get(text.charAt(at));
  if (candidates === undefined) return at;
  for (const unit of candidates) if (text.startsWith(unit, at)) return at + unit.length;
  return at;
}

function baseUnitEnd(text: string, at: number, units: Vocabulary): number {
  const plain = simpleUnitEnd(text, at, units);
  if (plain > at) return plain;
  for (const multiplier of MULTIPLIERS) {
    if (!text.startsWith(multiplier, at)) continue;
    const from = at + multiplier.length;
    const end = simpleUnitEnd(text, from, units);
    // 万万元 multiplies twice and is no unit.
    if (end > from && !MULTIPLIERS.some((word) => text.startsWith(word, from))) return end;
  }
  return at;
}

function denominatorEnd(text: string, at: number, units: Vocabulary): number {
  const from = text.startsWith("每", at) ? at + 1 : at;
  const unit = baseUnitEnd(text, from, units);
  if (unit > from) return unit;
  const period = PERIODS.find((word) => text.startsWith(word, from));
  return period === undefined ? at : from + period.length;
}

/** Strokes and points a unit may be made of: 元/人·天 has two. More is no unit. */
const MOST_JOINTS = 3;

/**
 * Where the longest unit that begins at `at` ends, composed ones such as 元/人·天 included; `at` itself where none begins.
 * The text has its full-width signs folded to half-width.
 */
export function unitEnd(text: string, at: number, units: Vocabulary = BUILT_IN_UNITS): number {
  let end = baseUnitEnd(text, at, units);
  if (end === at) return at;
  for (let joints = 0; joints < MOST_JOINTS; joints += 1) {
    const joint = text.charAt(end);
    if (joint !== "/" && (joint !== "·" || joints === 0)) break;
    const next = denominatorEnd(text, end + 1, units);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** True where a whole text is a unit. */
export function isUnit(text: string, units: Vocabulary = BUILT_IN_UNITS): boolean {
  return text !== "" && unitEnd(text, 0, units) === text.length;
}

/** The kind of a unit, by what stands before its first stroke; null where that is no unit. */
export function unitKind(unit: string, units: Vocabulary = BUILT_IN_UNITS): UnitKind | null {
  const stroke = unit.indexOf("/");
  const base = stroke === -1 ? unit : unit.slice(0, stroke);
  const kind = units.kindOf.get(base);
  if (kind !== undefined) return kind;
  const multiplier = MULTIPLIERS.find((word) => base.startsWith(word));
  return multiplier === undefined ? null : (units.kindOf.get(base.slice(multiplier.length)) ?? null);
}
