import type { Message } from "../check/message";
import { findingText, type FindingText } from "./findings/text";
import type { Texts, TextsLike, TitlesLike } from "./findings/types";
import { count } from "./findings/words";
import { ruleTitle } from "./findings";
import type { Language } from "./language";
import type { Both } from "./rule-note";

/** What the rules across files find. The pane checks one workbook and has none of it. */
const ZH = {
  "copied-indicator-set": (p) =>
    `${p.department}“${p.project}”和${p.other}“${p.otherProject}”（${p.where}）的 ${p.indicators} 条指标完全相同${Number(p.projects) > 2 ? `，另有 ${Number(p.projects) - 2} 个项目也相同，共涉及 ${p.departments} 个部门` : ""}。不同部门的任务不同，整套相同多半是照抄。请按各自的任务设指标。`,
  "one-thing-two-names": (p) =>
    `各文件里的${counted(p.names, (name, n) => `“${name}”（${n} 处）`, "、")}多半是一回事，名称不同就不能汇总比较（“${p.most}”见 ${p.where}）。${p.library === "" ? "请核对，是一回事的统一用一个名称。" : `词库里的名称是“${p.library}”，是一回事的请统一。`}`,
  "selfeval-differs-from-plan": (p) =>
    `“${p.name}”在申报表里的指标值是 ${p.planned}（${zhWhere(p)}），自评表里是 ${p.stated}，要求低了。自评要按批复的目标打分，请核对；目标调整过的，请附调整手续。`,
  "selfeval-differs-from-plan/dropped": (p) =>
    `申报表里的指标“${p.name}”${p.target === "" ? "" : `（${p.target}）`}在自评表里没有（${zhWhere(p)}）。申报的指标都要自评，请补上；经批准取消的，请说明。`,
  "selfeval-differs-from-plan/budget": (p) =>
    `申报表里的预算是 ${p.planned}（${zhWhere(p)}），自评表里的年初预算是 ${p.stated}，两处不一致。请核对。`,
  "selfeval-differs-from-plan/adjusted": (p) =>
    `申报表里的预算是 ${p.planned}（${zhWhere(p)}），自评表里的全年预算是 ${p.stated}。年中调整过预算的，请说明；没有调整的，请核对。`,
  "same-as-last-year": (p) =>
    `绩效目标、指标和指标值与 ${p.year} 年的表（${zhWhere(p)}）一字不差。请按本年的任务和上年的完成情况重新核定；任务确实没有变化的可以保留。`,
  "same-as-last-year/budget": (p) =>
    `预算由 ${p.year} 年的 ${p.was} 变为 ${p.is}，绩效目标、指标和指标值却与上年的表（${zhWhere(p)}）一字不差。请按本年的预算和任务重新核定。`,
  "target-below-last-year": (p) =>
    `“${p.name}”${p.year} 年的指标值是 ${p.earlier}${p.achieved === "" ? "" : `，实际完成 ${p.achieved}`}（${zhWhere(p)}），今年是 ${p.stated}，要求低了。请核对；预算或任务减少的可以保留。`,
  "target-below-last-year/achieved": (p) =>
    `“${p.name}”${p.year} 年的指标值是 ${p.earlier}，实际完成 ${p.achieved}（${zhWhere(p)}），超出三成以上，今年的指标值仍是 ${p.stated}，明显偏低。请参考上年的完成情况核定；预算或任务减少的可以保留。`,
  "dropped-since-last-year": (p) =>
    `${p.year} 年的表里有而今年没有的指标：${zhNames(p.names)}（${zhWhere(p)}）。请核对是否还要考核。`,
} satisfies Texts;

const EN: TextsLike<typeof ZH> = {
  "copied-indicator-set": (p) =>
    `“${p.project}” of ${p.department} and “${p.otherProject}” of ${p.other} (${p.where}) have the same ${count(p.indicators ?? 0, "indicator")}${Number(p.projects) > 2 ? `, as have ${count(Number(p.projects) - 2, "other project")}, of ${p.departments} departments in all` : ""}. Different departments have different tasks; a set that is the same throughout was most likely copied. Set indicators by each project's own task.`,
  "one-thing-two-names": (p) =>
    `${counted(p.names, (name, n) => `“${name}” (${count(n, "place")})`, ", ")} most likely mean the same; under different names they cannot be added up or compared (“${p.most}” stands in ${p.where}). ${p.library === "" ? "Check them, and use one name for one thing." : `The library's name is “${p.library}”; use it where it is one thing.`}`,
  "selfeval-differs-from-plan": (p) =>
    `The target of “${p.name}” was planned as ${p.planned} (${enWhere(p)}) and is ${p.stated} in the self-evaluation, which asks for less. A self-evaluation goes by the approved targets; check it, and name the approval where the target was changed.`,
  "selfeval-differs-from-plan/dropped": (p) =>
    `The planned indicator “${p.name}”${p.target === "" ? "" : ` (${p.target})`} is not in the self-evaluation (${enWhere(p)}). All planned indicators are evaluated; add it, or say why it was given up.`,
  "selfeval-differs-from-plan/budget": (p) =>
    `The plan states a budget of ${p.planned} (${enWhere(p)}), the self-evaluation ${p.stated} at the beginning of the year. The two differ; check them.`,
  "selfeval-differs-from-plan/adjusted": (p) =>
    `The plan states a budget of ${p.planned} (${enWhere(p)}), the self-evaluation ${p.stated} for the year. Say so where the budget was adjusted, and check it where it was not.`,
  "same-as-last-year": (p) =>
    `Goals, indicators and targets are those of ${p.year} (${enWhere(p)}) to the letter. Set them by this year's task and what last year came to; they may stay where the task is the same.`,
  "same-as-last-year/budget": (p) =>
    `The budget has changed from ${p.was} in ${p.year} to ${p.is}, and yet goals, indicators and targets are last year's (${enWhere(p)}) to the letter. Set them by this year's budget and task.`,
  "target-below-last-year": (p) =>
    `The target of “${p.name}” was ${p.earlier} in ${p.year}${p.achieved === "" ? "" : `, with ${p.achieved} achieved`} (${enWhere(p)}) and is ${p.stated} this year, which asks for less. Check it; it may stay where budget or task were reduced.`,
  "target-below-last-year/achieved": (p) =>
    `The target of “${p.name}” was ${p.earlier} in ${p.year}, and ${p.achieved} was achieved (${enWhere(p)}), more than it by three tenths and above; this year's is ${p.stated} all the same, which is clearly low. Set it by what last year came to; it may stay where budget or task were reduced.`,
  "dropped-since-last-year": (p) =>
    `Indicators of ${p.year} that are not there this year: ${names(p.names, ", ")} (${enWhere(p)}). Check whether they are still to be measured.`,
};

const ZH_TITLES = {
  "copied-indicator-set": "不同部门指标全部相同",
  "one-thing-two-names": "同一指标名称不一",
  "selfeval-differs-from-plan": "自评与申报不一致",
  "same-as-last-year": "与上年一字不差",
  "target-below-last-year": "指标值低于上年",
  "dropped-since-last-year": "上年的指标今年没有",
};

const EN_TITLES: TitlesLike<typeof ZH_TITLES> = {
  "copied-indicator-set": "Departments with the same indicators",
  "one-thing-two-names": "Several names for one thing",
  "selfeval-differs-from-plan": "Self-evaluation differs from the plan",
  "same-as-last-year": "The same as last year to the letter",
  "target-below-last-year": "Target below last year's",
  "dropped-since-last-year": "Indicators of last year are gone",
};

const TEXTS: Readonly<Record<Language, FindingText>> = {
  zh: findingText({ MESSAGES: ZH, TITLES: ZH_TITLES }),
  en: findingText({ MESSAGES: EN, TITLES: EN_TITLES }),
};

export const renderAcross = (message: Message, language: Language): string => TEXTS[language].renderMessage(message);

/** A rule's title, be it one across files or not. */
export const anyRuleTitle = (rule: string, language: Language): string =>
  rule in ZH_TITLES ? TEXTS[language].ruleTitle(rule) : ruleTitle(rule, language);

/** What a rule across files compares, by what it looks at. */
export const COMPARES: Readonly<Record<"years" | "evaluation" | "set" | "names", Both>> = {
  years: { zh: "同一单位同一项目上年和本年的表", en: "last year's and this year's table of a unit's project" },
  evaluation: { zh: "同一项目的申报表和自评表", en: "the plan and the self-evaluation of a project" },
  set: { zh: "各部门项目的整套指标", en: "the sets of indicators of departments' projects" },
  names: { zh: "各文件使用的指标名称", en: "the names of indicators in all files" },
};

type Param = string | number | undefined;
type Params = Readonly<Record<string, Param>>;

/** The other table, and the name that the project has there where that is another. */
const zhWhere = ({ where, formerly }: Params): string =>
  formerly === "" ? `${where}` : `${where}，项目编码相同，名称为“${formerly}”`;
const enWhere = ({ where, formerly }: Params): string =>
  formerly === "" ? `${where}` : `${where}, of the same code, named “${formerly}” there`;

/** Names given a line each, in quotation marks. */
const names = (lines: Param, between: string): string =>
  String(lines ?? "")
    .split("\n")
    .map((name) => `“${name}”`)
    .join(between);
const zhNames = (lines: Param): string => names(lines, "、");

/** Names given a line each, with how often each is used behind a tab. */
const counted = (lines: Param, told: (name: string, n: string) => string, between: string): string =>
  String(lines ?? "")
    .split("\n")
    .map((line) => {
      const [name = "", n = ""] = line.split("\t");
      return told(name, n);
    })
    .join(between);
