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
    ...["村", "镇", "所", "校", "站", "点", "盏", "根", "颗", "箱", "瓶", "袋", "包", "盒", "桶", "桌", "床"],
  ],
  size: [
    ...["平方米", "㎡", "m²", "m2", "平方公里", "立方米", "m³", "m3", "公里", "千米", "米", "厘米", "毫米", "延米"],
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

const KIND_OF = new Map<string, UnitKind>(
  (Object.keys(UNITS) as UnitKind[]).flatMap((kind) => UNITS[kind].map((unit): [string, UnitKind] => [unit, kind])),
);

const BY_FIRST_CHARACTER = new Map<string, string[]>();
for (const unit of KIND_OF.keys()) {
  const first = unit.charAt(0);
  BY_FIRST_CHARACTER.set(
    first,
    [...(BY_FIRST_CHARACTER.get(first) ?? []), unit].sort((a, b) => b.length - a.length),
  );
}

/** Multipliers that join a unit: 5万次, 3千元. */
const MULTIPLIERS = ["百万", "千万", "万", "亿", "千", "百"];
/** What may stand under a stroke besides the units: 万元/月. */
const PERIODS = ["半年", "季度", "年度", "学期", "年", "季", "月", "周", "日", "天"];

function simpleUnitEnd(text: string, at: number): number {
  for (const unit of BY_FIRST_CHARACTER.get(text.charAt(at)) ?? [])
    if (text.startsWith(unit, at)) return at + unit.length;
  return at;
}

function baseUnitEnd(text: string, at: number): number {
  const plain = simpleUnitEnd(text, at);
  if (plain > at) return plain;
  for (const multiplier of MULTIPLIERS) {
    if (!text.startsWith(multiplier, at)) continue;
    const end = simpleUnitEnd(text, at + multiplier.length);
    if (end > at + multiplier.length) return end;
  }
  return at;
}

function denominatorEnd(text: string, at: number): number {
  const from = text.startsWith("每", at) ? at + 1 : at;
  const unit = baseUnitEnd(text, from);
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
export function unitEnd(text: string, at: number): number {
  let end = baseUnitEnd(text, at);
  if (end === at) return at;
  for (let joints = 0; joints < MOST_JOINTS; joints += 1) {
    const joint = text.charAt(end);
    if (joint !== "/" && (joint !== "·" || joints === 0)) break;
    const next = denominatorEnd(text, end + 1);
    if (next === end + 1) break;
    end = next;
  }
  return end;
}

/** True where a whole text is a unit. */
export function isUnit(text: string): boolean {
  return text !== "" && unitEnd(text, 0) === text.length;
}

/** The kind of a unit, by what stands before its first stroke; null where that is no unit. */
export function unitKind(unit: string): UnitKind | null {
  const stroke = unit.indexOf("/");
  const base = stroke === -1 ? unit : unit.slice(0, stroke);
  const kind = KIND_OF.get(base);
  if (kind !== undefined) return kind;
  const multiplier = MULTIPLIERS.find((word) => base.startsWith(word));
  return multiplier === undefined ? null : (KIND_OF.get(base.slice(multiplier.length)) ?? null);
}
