import { unitsOf } from "./units";
import { fold } from "../indicator/fold";
import { nameFacts } from "../indicator/name";
import { directionOf, isCount, isRatio, isSatisfaction } from "./measures";
import { unitsFor } from "./usual-units";
import { fitOfName, type NameFit } from "./name-patterns";
import type { Profile } from "./profile";

/**
 * Ways to say in numbers what a target says in words. Source: the office's standards for phrases (及时, 有效保障, 有效推动, 按月发放) and
 * the standard names; the other phrases are those of published tables. A number is only ever one that the standards give for a phrase.
 */

/** One way to say a target in numbers. */
export interface BetterTarget {
  /** The indicator's name to go with it; null where the name stays. */
  readonly name: string | null;
  /** ≥ ≤ = or, for a frequency, nothing. */
  readonly operator: "≥" | "≤" | "=" | "";
  /** A decimal string; null where only the user knows the number. */
  readonly number: string | null;
  readonly unit: string;
  /** 月, 季度 or 年 of a frequency such as 每月1次; else null. */
  readonly every: string | null;
  /** The words of the text it stands for; empty where it goes by the name alone. */
  readonly replaces: string;
}

/** What is asked about: a target's text with the name it belongs to and the code of its class, each null where there is none. */
export interface TargetQuestion {
  readonly text: string;
  readonly name: string | null;
  readonly category: string | null;
  readonly profile: Pick<Profile, "names" | "units">;
}

/** A name made of the indicator's own, or null where that one serves. */
type Naming = (bare: string) => string | null;

type Way = readonly [
  naming: Naming,
  operator: BetterTarget["operator"],
  number: string | null,
  unit: string,
  every?: string,
];

const called =
  (name: string): Naming =>
  (bare) =>
    bare === name ? null : name;

/** Words that begin the name of a task, and those that end a name without measuring anything. */
const TASK = /^(?:减少|降低|压减|推动|保障|促进|提升|提高|确保|加强|开展|组织|落实|推进|改善|增强|实现|做好|完成)/;
const NO_MEASURE = /(?:情况|程度|效果|成效)$/;

/** What a name is about: 提升履职能力, 履职能力提升情况 and 履职能力提升率 are all about 履职能力. */
function subjectOf(bare: string, words: readonly string[]): string {
  let subject = bare.replace(NO_MEASURE, "").replace(TASK, "");
  const tail = words.find((word) => subject.endsWith(word) || subject.endsWith(`${word}率`));
  if (tail !== undefined) subject = subject.slice(0, subject.lastIndexOf(tail));
  subject = subject.replace(MANNER, "").replace(GRADED_NAME, "");
  return subject.length > MOST_SUBJECT ? "" : subject;
}

/** How something gets better, and that it has grades, is no part of what it is: 办学条件持续改善, 工程质量等级. */
const MANNER = /(?:持续|逐步|不断|稳步|有效|明显|显著|进一步)$/;
const GRADED_NAME = /等级$/;

/** A longer subject makes no good name. */
const MOST_SUBJECT = 12;

/** The rate of what a name is about: 履职能力提升率. A name that is that rate already stays. */
const rateOf =
  (word: string, others: readonly string[] = []): Naming =>
  (bare) => {
    if (isRatio(bare) && bare.includes(word)) return null;
    return `${subjectOf(bare, [word, ...others])}${word}率`;
  };

/** A frequency counts, so a rate becomes a count: 发放率, 发放次数. */
const timesOf: Naming = (bare) => (isRatio(bare) ? `${bare.replace(/(?:及时|按时)?率$/, "")}次数` : null);

/** 代表满意度 stays. */
const satisfaction: Naming = (bare) => (bare.endsWith("满意度") ? null : "服务对象满意度");

/** 服务完成及时性 as a rate: 服务完成及时率. */
const timelyRate =
  (word: string): Naming =>
  (bare) => {
    if (isRatio(bare)) return null;
    const named = bare
      .replace(/(?:(?:及时|按时|按期|准时)?(?:性|度)?|时间|时限|周期|时长)$/, "")
      .replace(NO_MEASURE, "");
    // 按时完成 says 完成 itself.
    const stem = word.endsWith("完成") ? named.replace(/完成$/, "") : named;
    return stem.length > MOST_SUBJECT ? `${word}率` : `${stem}${word}率`;
  };

/** 服务完成及时性 as a time: 服务完成时间. */
const timeOf: Naming = (bare) => {
  if (/(?:时间|时限|周期|时长|天数)$/.test(bare)) return null;
  const stem = bare.replace(/(?:及时|按时|按期|准时)?(?:性|度|率)?$/, "").replace(NO_MEASURE, "");
  return stem === "" || stem.length > MOST_SUBJECT ? "办理时间" : `${stem}时间`;
};

/** What happens to be none of: 突发环境事件 become 突发环境事件发生数. */
const noneOf: Naming = (bare) => {
  if (/[次起件例]?数$/.test(bare)) return null;
  return /(?:事故|事件|案件|疫情|舆情)$/.test(bare) ? `${bare}发生数` : "安全事故发生数";
};

/** A row of ways: the words of a text that ask for it, and the ways, best first. */
type Ways = readonly [words: readonly string[], ...ways: Way[]];

/** What words that deny something stand for: none of it, or no more than the budget. */
const DENIALS: readonly Ways[] = [
  [
    ["不发生", "未发生", "无重大", "无安全", "无事故", "无较大", "零发生", "杜绝"],
    [noneOf, "=", "0", "起"],
  ],
  [
    ["控制在预算", "不超预算", "不超过预算", "不超出预算", "预算内", "预算范围内", "不超概算", "不超过概算", "概算内"],
    [called("成本超支率"), "≤", "0", "%"],
  ],
];

/** By the words of a text, the first that is in it tells. */
const WAYS: readonly Ways[] = [
  ...DENIALS,
  // The standards' own.
  [
    ["按月发放", "每月发放", "逐月发放"],
    [timesOf, "", "1", "次", "月"],
    [called("按时发放率"), "≥", null, "%"],
  ],
  [["有效保障"], [called("保障覆盖率"), "=", "100", "%"], [called("投诉次数"), "≤", null, "次"]],
  [["有效推动"], [called("出台或推广事项数量"), "≥", null, "项"]],
  // The rest is those of published tables, their numbers the user's.
  [
    ["保障有力", "有力保障", "提供保障", "得到保障", "充分保障", "正常保障"],
    [called("保障覆盖率"), "≥", null, "%"],
    [called("投诉次数"), "≤", null, "次"],
  ],
  [
    ["按季发放", "按季度发放", "按年发放"],
    [timesOf, "≥", null, "次"],
    [called("按时发放率"), "≥", null, "%"],
  ],
  [
    ["显著提升", "明显提升", "有效提升", "持续提升", "不断提升", "逐步提升", "有所提升", "进一步提升", "提升"],
    [rateOf("提升", ["提高"]), "≥", null, "%"],
  ],
  [
    ["显著提高", "明显提高", "有效提高", "持续提高", "不断提高", "逐步提高", "有所提高", "进一步提高", "提高"],
    [rateOf("提高", ["提升"]), "≥", null, "%"],
  ],
  [
    ["持续改善", "明显改善", "有效改善", "有所改善", "改善"],
    [rateOf("改善", ["提升"]), "≥", null, "%"],
  ],
  [
    ["有效降低", "明显下降", "逐步下降", "降低", "下降", "减少"],
    [rateOf("下降", ["降低", "减少"]), "≥", null, "%"],
  ],
  [
    ["有效推进", "推动创新", "推动", "推进"],
    [called("出台或推广事项数量"), "≥", null, "项"],
  ],
  [
    ["正常运行", "稳定运行", "运行正常", "正常运转"],
    [rateOf("正常运行", ["稳定运行", "运行", "运转"]), "≥", null, "%"],
    [called("故障次数"), "≤", null, "次"],
  ],
  [
    ["符合规范", "规范"],
    [rateOf("合格", ["规范性", "规范"]), "≥", null, "%"],
  ],
  [
    ["合格", "达标"],
    [rateOf("合格", ["达标"]), "≥", null, "%"],
  ],
  [
    ["符合要求", "质量良好", "按质按量"],
    [called("验收合格率"), "≥", null, "%"],
  ],
  [["满意"], [satisfaction, "≥", null, "%"]],
  [
    ["顺利召开", "按期召开", "召开"],
    [called("会议次数"), "≥", null, "次"],
  ],
  [
    ["解决群众", "解决问题", "解决"],
    [called("问题解决率"), "≥", null, "%"],
  ],
  [
    ["知晓", "宣传到位"],
    [called("政策知晓率"), "≥", null, "%"],
  ],
  [
    ["健全", "完善", "建立"],
    [called("制度建立数量"), "≥", null, "项"],
  ],
  [["及时"], [timeOf, "≤", null, "天"], [timelyRate("及时"), "≥", null, "%"]],
  [
    ["按时", "按期", "准时", "如期"],
    [timelyRate("按时完成"), "≥", null, "%"],
    [timeOf, "≤", null, "天"],
  ],
  [
    [
      ...["高质量完成", "圆满完成", "顺利完成", "全面完成", "按计划完成", "按年度计划", "完成", "有序组织", "顺利开展"],
      ...["有序开展", "正常开展", "顺利进行", "有序推进", "落实到位"],
    ],
    [called("工作计划完成率"), "≥", null, "%"],
  ],
];

/**
 * Ways to say a target in numbers, best first; none where no word tells. A name that asks for a number itself is served first, with
 * its own unit and direction. A new name fits the class it stands in, and that class is one the profile has.
 */
export function betterTargets({ text, name, category, profile }: TargetQuestion): readonly BetterTarget[] {
  const facts = name === null ? null : nameFacts(name, unitsOf(profile));
  const bare = facts === null || facts.isPlaceholder ? "" : facts.bare;
  const said = text.replace(/\s/g, "").replace(/^定性[:：]?/, "");
  // 不减少 is no 减少.
  const found = (DENIED.test(said) ? DENIALS : WAYS).flatMap(([words, ...ways]) => {
    const word = words.find((one) => said.includes(one));
    return word === undefined ? [] : [{ word, ways }];
  })[0];
  const asksNumber = facts !== null && !facts.isPlaceholder && (facts.isQuantitative || isSatisfaction(bare));
  const own = asksNumber ? ownWay(bare, facts.unit, said, profile) : null;
  const offered = (found?.ways ?? []).map(([naming, operator, number, unit, every = null]): BetterTarget => {
    const next = naming(bare);
    return { name: next, operator, number, unit, every, replaces: found?.word ?? "" };
  });
  const fitting = offered.filter(
    (one) => goesWith(one, bare, facts?.unit ?? null) && fits(one.name ?? bare, category, profile),
  );
  const isSaid = own !== null && fitting.some((one) => one.name === null && one.unit === own.unit);
  if (own === null || isSaid) return fitting;
  return isSatisfaction(bare) ? [{ ...own, replaces: said }] : [{ ...own, replaces: said }, ...fitting];
}

const DENIED = /^(?:不(?!断)|未|没有|无)/;

/** 全覆盖, 应保尽保, 全部落实: all there are. */
const ALL =
  /^(?:(?:实现|做到|达到)?全(?:部|面)?覆盖|100%覆盖|应.{1,2}尽.{1,2}|全部[一-龥]{2,4}|全员[一-龥]{2,4}|全部)$/;

/** True for words that say 100 % of what is a share of something. */
export const saysAllOf = (text: string): boolean => ALL.test(fold(text).replace(/[\s。.;,]/g, ""));

/** What a name asks for that ends in 率, 数 and the like. */
function ownWay(bare: string, named: string | null, said: string, { names }: Pick<Profile, "names">): BetterTarget {
  const standard = names.find((one) => one.name === bare);
  const unit = named === "次数" ? "次" : (named ?? unitsFor(bare, names)[0] ?? "");
  if (unit === "%" && saysAllOf(said))
    return { name: null, operator: "=", number: "100", unit, every: null, replaces: "" };
  const isLow = directionOf(bare) === "low";
  const usual = standard?.operator;
  const operator = usual === "≥" || usual === "≤" || usual === "=" ? usual : isLow ? "≤" : "≥";
  return { name: null, operator, number: null, unit, every: null, replaces: "" };
}

/** A rate is in percent, a count is not, whatever the phrase speaks of: a name that stays has to go with the unit. */
function goesWith({ name, unit }: BetterTarget, bare: string, named: string | null): boolean {
  // What is a rate already is not made a time.
  if (name !== null) return unit !== "天" || !isRatio(bare);
  if (bare === "") return true;
  if (named !== null) return named === unit;
  return isRatio(bare) ? unit === "%" : unit !== "%" || !isCount(bare);
}

/** Whether a name may stand in a class: where its words say which class it belongs to, one of these. */
function fits(name: string, category: string | null, profile: Pick<Profile, "units">): boolean {
  const fit: NameFit | null = fitOfName(nameFacts(name, unitsOf(profile)).bare, null);
  if (category === null || name === "") return true;
  // A ratio is no quantity, wherever else it may stand.
  if (category === "11" && isRatio(name)) return false;
  return fit === null || fit.classes.includes(category) || fit.also.includes(category);
}

/** True where nothing is left for the user to fill in. */
export const isFilled = ({ number }: BetterTarget): boolean => number !== null;

/** A way as a target is written; `open` stands for a number that only the user knows. */
export function targetText({ operator, number, unit, every }: BetterTarget, open = "n"): string {
  return `${every === null ? "" : `每${every}`}${operator}${number ?? open}${unit}`;
}

/** A way as a message or a list names it: the new name, where there is one, and the target. */
export const betterText = (better: BetterTarget): string =>
  better.name === null ? targetText(better) : `${better.name} ${targetText(better)}`;
