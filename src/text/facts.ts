import type { LookedFor, PartFacts } from "../check/table/part-facts";
import type { Language } from "./language";

interface FactTexts {
  readonly projects: (count: number) => string;
  readonly indicators: (count: number) => string;
  readonly total: (amount: string) => string;
  readonly year: (year: number) => string;
  readonly comma: string;
  readonly semicolon: string;
  readonly list: string;
  readonly quoted: (label: string) => string;
  readonly looked: Readonly<Record<LookedFor, string>>;
  readonly notFound: (what: string) => string;
  readonly nameFromTitle: string;
  readonly nameFromSheet: string;
  readonly unknown: (labels: string) => string;
  readonly repeated: (labels: string) => string;
  readonly end: string;
}

const TEXTS: Readonly<Record<Language, FactTexts>> = {
  zh: {
    projects: (count) => `${count} 个项目`,
    indicators: (count) => `${count} 条指标`,
    total: (amount) => `合计 ${amount}`,
    year: (year) => `${year} 年`,
    comma: "，",
    semicolon: "；",
    list: "、",
    quoted: (label) => `“${label}”`,
    looked: {
      name: "项目名称",
      goal: "绩效目标",
      total: "资金合计",
      unit: "金额单位",
      year: "年度",
      level1: "一级指标",
      level2: "二级指标",
    },
    notFound: (what) => `没有找到：${what}`,
    nameFromTitle: "项目名称取自标题",
    nameFromSheet: "用工作表名作项目名称",
    unknown: (labels) => `不认识的标签：${labels}`,
    repeated: (labels) => `重复的标签，只看了第一处：${labels}`,
    end: "。",
  },
  en: {
    projects: (count) => (count === 1 ? "1 project" : `${count} projects`),
    indicators: (count) => (count === 1 ? "1 indicator" : `${count} indicators`),
    total: (amount) => `total ${amount}`,
    year: (year) => String(year),
    comma: ", ",
    semicolon: "; ",
    list: ", ",
    quoted: (label) => `“${label}”`,
    looked: {
      name: "project name",
      goal: "goal",
      total: "total of the money",
      unit: "unit of the money",
      year: "year",
      level1: "level 1",
      level2: "level 2",
    },
    notFound: (what) => `not found: ${what}`,
    nameFromTitle: "the project's name is the title's",
    nameFromSheet: "the sheet's name stands for the project's",
    unknown: (labels) => `unknown labels: ${labels}`,
    repeated: (labels) => `labels that stand twice, of which the first counts: ${labels}`,
    end: ".",
  },
};

/** What was recognised: counts first, then the total and the year where they are stated. */
export function recognisedFacts(facts: PartFacts, language: Language): string {
  const texts = TEXTS[language];
  const { projects, indicators, total, unit, year } = facts;
  return [
    texts.projects(projects),
    texts.indicators(indicators),
    ...(total === null ? [] : [texts.total(withUnit(total, unit))]),
    ...(year === null ? [] : [texts.year(year)]),
  ].join(texts.comma);
}

/** 20万元 says its unit itself. */
const withUnit = (total: string, unit: string | null): string =>
  unit === null || total.includes("元") ? total : `${total} ${unit}`;

/** What was not found or had to be taken from elsewhere; empty where all is as usual. */
export function missingFacts({ notFound, nameFrom }: PartFacts, language: Language): string {
  const texts = TEXTS[language];
  // That the name is the sheet's says that none was found.
  const missing = notFound.filter((what) => what !== "name").map((what) => texts.looked[what]);
  return [
    ...(nameFrom === "title" ? [texts.nameFromTitle] : nameFrom === "sheet" ? [texts.nameFromSheet] : []),
    ...(missing.length === 0 ? [] : [texts.notFound(missing.join(texts.list))]),
  ].join(texts.semicolon);
}

/** The labels that nobody knows and those that stand twice; empty where there are none. */
export function strangeFacts({ unknownLabels, repeatedLabels }: PartFacts, language: Language): string {
  const texts = TEXTS[language];
  const quoted = (labels: readonly string[]): string =>
    labels.map(texts.quoted).join(language === "zh" ? "" : texts.list);
  return [
    ...(unknownLabels.length === 0 ? [] : [texts.unknown(quoted(unknownLabels))]),
    ...(repeatedLabels.length === 0 ? [] : [texts.repeated(quoted(repeatedLabels))]),
  ].join(texts.semicolon);
}

/** All of it in one sentence. */
export function factsSentence(facts: PartFacts, language: Language): string {
  const { semicolon, end } = TEXTS[language];
  const parts = [recognisedFacts, missingFacts, strangeFacts].map((tell) => tell(facts, language));
  return `${parts.filter((part) => part !== "").join(semicolon)}${end}`;
}
