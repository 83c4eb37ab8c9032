import type { Category } from "../check/standard/categories";
import { STANDARD_NAMES } from "../check/standard/names";
import type { Profile, StandardName } from "../check/standard/profile";
import type { ProjectKind } from "./kinds";

/**
 * The first set of indicators of each kind of project: what its output is, how good and how timely, what comes of it, what it costs and
 * what those it serves think of it. Source: 财预〔2021〕101号 for the classes a project sets, the standard names for the indicators.
 */

/** An operator, a target or null where only the user can know the number, and a unit, of a name that is no standard one. */
type Own = readonly [operator: string, target: string | null, unit: string];

/**
 * A standard name with its usual target; `open` where the usual target is one office's own count and says nothing of another's; or a
 * name of ours, where there is no standard one.
 */
type Row = readonly [category: string, name: string, own?: "open" | Own];

const SETS: Readonly<Record<ProjectKind, readonly Row[]>> = {
  meeting: [
    ["11", "会议次数"],
    ["11", "参会人数"],
    ["12", "会议出勤率"],
    ["13", "会议计划按期完成率"],
    ["22", "会议议定事项落实率", ["≥", null, "%"]],
    ["31", "参会人员满意度"],
    ["41", "人均会议成本"],
  ],
  training: [
    ["11", "培训班次", "open"],
    ["11", "培训人次", "open"],
    ["12", "培训合格率"],
    ["13", "培训计划按期完成率"],
    ["22", "履职能力提升率"],
    ["31", "参训人员满意度"],
    ["41", "人均培训成本"],
  ],
  "it-operation": [
    ["11", "运维系统数量"],
    ["11", "系统巡检次数"],
    ["12", "系统正常运行率"],
    ["13", "运维响应及时率"],
    ["24", "系统持续运行年限"],
    ["31", "使用人员满意度"],
    ["41", "单个系统运维成本"],
  ],
  "it-build": [
    ["11", "升级系统数量", "open"],
    ["12", "验收合格率"],
    ["13", "项目按期完成率"],
    ["24", "系统持续运行年限"],
    ["24", "信息共享率"],
    ["31", "使用人员满意度"],
    ["41", "项目总成本"],
  ],
  property: [
    ["11", "物业服务面积", ["≥", null, "平方米"]],
    ["11", "安检巡查次数", "open"],
    ["12", "服务验收合格率"],
    ["13", "报修处理及时率", ["≥", null, "%"]],
    ["22", "重大安全事故发生数"],
    ["31", "职工满意度"],
    ["41", "单位面积物业成本"],
  ],
  repair: [
    ["11", "维修改造面积"],
    ["12", "验收合格率"],
    ["13", "工程按期完工率"],
    ["22", "重大安全事故发生数"],
    ["23", "建筑垃圾清运率"],
    ["31", "使用人员满意度"],
    ["41", "项目总成本"],
  ],
  purchase: [
    ["11", "购置设备数量"],
    ["12", "设备合格率"],
    ["13", "采购完成时间"],
    ["24", "设备使用年限"],
    ["31", "使用人员满意度"],
    ["41", "单位购置成本"],
  ],
  publicity: [
    ["11", "推送文章数量"],
    ["11", "宣传活动次数", ["≥", null, "次"]],
    ["12", "审稿差错率"],
    ["13", "信息更新及时率"],
    ["22", "政策知晓率"],
    ["31", "群众满意度"],
    ["41", "项目总成本"],
  ],
  research: [
    ["11", "研究报告数量"],
    ["12", "评审合格率"],
    ["13", "项目按期完成率"],
    ["22", "研究成果采纳率"],
    ["24", "成果转化数"],
    ["31", "服务对象满意度"],
    ["41", "课题单项经费"],
  ],
  staff: [
    ["11", "聘用人数", "open"],
    ["12", "年度考核达标率"],
    ["12", "发放准确率"],
    ["13", "工资按时发放率"],
    ["22", "岗位保障率", ["≥", null, "%"]],
    ["31", "职工满意度"],
    ["41", "人均人员成本"],
  ],
  inspection: [
    ["11", "检查调研次数", ["≥", null, "次"]],
    ["11", "调研报告数量"],
    ["12", "评审合格率"],
    ["13", "调研开展及时率"],
    ["22", "发现问题整改率", ["≥", null, "%"]],
    ["31", "服务对象满意度"],
    ["41", "人均检查调研成本", ["≤", null, "元/人天"]],
  ],
};

/** An indicator of a set: its classes as the profile has them, and what a pick of its name brings along. */
export interface SetIndicator {
  readonly level1: Category;
  readonly level2: Category;
  readonly pick: StandardName;
}

export interface IndicatorSet {
  /** In the order the profile's tables have the classes. */
  readonly indicators: readonly SetIndicator[];
  /** Those whose class the profile lacks, or offers no more. */
  readonly leftOut: readonly StandardName[];
}

/** The first set of a kind of project under a profile, whose own names and usual targets come before the built-in ones. */
export function setFor(kind: ProjectKind, profile: Pick<Profile, "categories" | "names">): IndicatorSet {
  const { level1, level2, legacy } = profile.categories;
  const offered = level2.filter(({ code }) => !legacy.includes(code));
  const indicators: SetIndicator[] = [];
  const leftOut: StandardName[] = [];
  for (const row of SETS[kind]) {
    const pick = pickOf(row, profile.names);
    const second = offered.find(({ code }) => code === pick.category);
    const first = level1.find(({ code }) => pick.category.startsWith(code));
    if (first === undefined || second === undefined) leftOut.push(pick);
    else indicators.push({ level1: first, level2: second, pick });
  }
  const rank = (indicator: SetIndicator): number =>
    level1.indexOf(indicator.level1) * level2.length + level2.indexOf(indicator.level2);
  // Sorting is stable: within a class the set's own order stays.
  return { indicators: indicators.sort((a, b) => rank(a) - rank(b)), leftOut };
}

function pickOf([category, name, own]: Row, names: readonly StandardName[]): StandardName {
  const isIt = (one: StandardName): boolean => one.category === category && one.name === name;
  const standard = names.find(isIt) ?? STANDARD_NAMES.find(isIt);
  if (own !== undefined && own !== "open") {
    const [operator, target, unit] = own;
    return standard ?? { name, category, operator, target, unit };
  }
  if (standard === undefined) throw new Error(`${name} is a standard name of ${category}`);
  return own === "open" && STANDARD_NAMES.includes(standard) ? { ...standard, target: null } : standard;
}
