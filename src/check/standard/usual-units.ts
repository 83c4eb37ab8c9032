import { isNoRatio, isPureNumber } from "./measures";
import type { StandardName } from "./profile";

/**
 * The units that the figures of a name are usually in, by how it ends. Source: the names and units printed in published forms, libraries
 * and tables.
 */

/** What a name that ends so is measured in, by kinds of units, and the units of other kinds that may stand for it. */
const MEASURED: readonly (readonly [ending: RegExp, kinds: readonly string[], also: RegExp])[] = [
  [/人数$/, ["people"], /^(?:个|例|例次|件次?)$|对|份/],
  // 就诊人次 in 次 is understood.
  [/人次$/, ["people"], /次$|^(?:个|例|件)$|对|份/],
  [/(?:次数|频次)$/, ["count"], /次|人份/],
  [/面积$/, ["size"], /^(?:个百分点|百分点|%|‰|倍)$/],
  [/(?:里程|长度)$/, ["size"], /^(?:个百分点|百分点|%|‰|倍)$/],
  [/(?:天数|年限|时长)$/, ["time"], /^(?:个百分点|百分点|%|‰|倍|课时|学时)$|时$/],
];

/** Whether a unit of some kind cannot measure what a name ends in: 调研次数 in 人, 培训人数 in 场. */
export function isOtherMeasure(bare: string, unit: string, kind: string): boolean {
  const measured = MEASURED.find(([ending]) => ending.test(bare));
  if (measured === undefined || kind === "share" || kind === "score" || kind === "work") return false;
  const [, kinds, also] = measured;
  return !kinds.includes(kind) && !also.test(unit);
}

/** Units by the end of a name, the most usual first. */
const UNITS_BY_ENDING: readonly (readonly [ending: string, ...units: string[]])[] = [
  ["人次", "人次"],
  ["人数", "人", "人次"],
  ["次数", "次"],
  ["频次", "次"],
  ["场次", "场"],
  ["班次", "次", "期"],
  ["批次", "批"],
  ...["场", "期", "份", "篇", "套", "台", "户", "家", "件", "起", "宗", "例", "个", "项", "册", "辆", "处", "天"].map(
    (unit) => [`${unit}数`, unit] as const,
  ),
  ["得分", "分"],
  ["评分", "分"],
  ["分数", "分"],
  ["面积", "平方米", "亩"],
  ["里程", "公里"],
  ["长度", "公里", "米"],
  ["率", "%"],
  ["比例", "%"],
  ["占比", "%"],
  ["满意度", "%", "分"],
  ["公开度", "%"],
  ["知晓度", "%"],
  ["增速", "%"],
  ["增幅", "%"],
  ["年限", "年"],
  ["月数", "个月"],
  ["年数", "年"],
  ["岁数", "岁"],
  ["时间", "天", "小时", "分钟"],
  ["时限", "天", "个工作日"],
  ["周期", "天", "个月"],
  ["时长", "小时", "分钟"],
  ["课时", "课时"],
  ["学时", "学时"],
  ["成本", "万元", "元"],
  ["费用", "万元", "元"],
  ["经费", "万元", "元"],
  ["金额", "万元", "元"],
  ["单价", "元"],
  ["收入", "万元", "元"],
  ...["资金", "支出", "投资", "投入", "补助", "补贴", "贴息", "产值", "税收", "销售额", "总额", "成交额", "利润"].map(
    (ending) => [ending, "万元", "元"] as const,
  ),
  ["数量", "个", "项", "次", "份"],
  ["数", "个", "项", "次"],
];

/** What is counted, by the last word before 数 or 数量, and its unit. */
const UNITS_BY_THING: readonly (readonly [things: RegExp, ...units: string[]])[] = [
  [/(?:用户|客户|账户)$/, "个"],
  [
    /(?:学生|教师|医师|护士|医生|人员|员工|学员|党员|职工|群众|儿童|妇女|老人|居民|农民|村民|志愿者|患者|干部|人才|对象)$/,
    "人",
  ],
  [/(?:企业|商户|商家|机构|单位|主体|合作社)$/, "家", "个"],
  [/(?:农户|家庭)$/, "户"],
  [/(?:学校|幼儿园|医院|卫生院)$/, "所"],
  [/(?:车辆|公车)$/, "辆"],
  [/(?:设备|仪器|电脑|计算机|服务器|打印机|农机|机具|空调|器材)$/, "台", "套"],
  [/床位$/, "张"],
  [/(?:图书|书籍)$/, "册"],
  [/(?:案件|立案|结案|发案|破案)$/, "件", "起"],
  [/事故$/, "起"],
  [/(?:房屋|住房)$/, "套"],
];

/** The units of a number of things: 校园安保人员数 is in 人. Null where its things are not known. */
function unitsOfThing(bare: string): readonly string[] | null {
  const thing = /^(.{2,})数量?$/.exec(bare)?.[1];
  if (thing === undefined) return null;
  const [, ...units] = UNITS_BY_THING.find(([things]) => things.test(thing)) ?? [null];
  return units.length === 0 ? null : units;
}

/** Land is measured in 亩. */
const LAND =
  /田|插秧|机播|飞播|水稻|小麦|玉米|果园|茶园|蔬菜|退耕|退牧|草畜|耕地|播种|种植|造林|林地|草原|草地|灌溉|作物|湿地|养殖|还田|复垦|土地/;

const FOR_EACH = /[人户生次日月平]均|每|单(?:[人户次件台套个位])|标准/;

/** Units that fit a name, the most usual first; none where nothing tells. `names` are those of the profile. */
export function unitsFor(bare: string, names: readonly StandardName[]): readonly string[] {
  const standard = names.flatMap(({ name, unit }) => (name === bare && unit !== "" ? [unit] : []));
  const units = unitsOfThing(bare) ?? UNITS_BY_ENDING.find(([ending]) => bare.endsWith(ending))?.slice(1) ?? [];
  // What one of many costs is counted in 元.
  const usual =
    units[0] === "万元" && FOR_EACH.test(bare)
      ? ["元", ...units]
      : units[0] === "平方米" && LAND.test(bare)
        ? ["亩", "公顷"]
        : units;
  return [...new Set([...standard, ...(isNoRatio(bare) || isPureNumber(bare) ? [] : usual)])];
}
