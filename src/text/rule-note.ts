import type { Scope } from "../check/rule";

/** A sentence or a term in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}

/** What a rule looks at, by its scope. */
export const LOOKS_AT: Readonly<Record<Scope, Both>> = {
  indicator: { zh: "逐条指标", en: "each indicator" },
  cell: { zh: "逐格（写着绩效指标的单元格）", en: "each cell of indicators" },
  project: { zh: "逐个项目", en: "each project" },
  row: { zh: "逐行（合计、单位、小计和项目）", en: "each row: totals, units, subtotals and projects" },
  group: { zh: "把同一张表里的项目放在一起比较", en: "the projects of a table beside one another" },
  table: { zh: "整张表", en: "the whole table" },
};

/** The titles of what rules are based on, by number. */
const TITLES: Readonly<Record<string, Both>> = {
  "财预〔2015〕88号": {
    zh: "《中央部门预算绩效目标管理办法》",
    en: "how central departments manage performance goals",
  },
  "财预〔2020〕10号": { zh: "《项目支出绩效评价管理办法》", en: "how project expenditure is evaluated" },
  "财预〔2021〕101号": {
    zh: "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》",
    en: "how core goals, indicators and targets of project expenditure are set",
  },
};

/** What a rule rests on. */
export function ruleBasis(basis: string | null): Both {
  if (basis === null) return { zh: "填表的通常做法，不出自专门的文件", en: "common practice, no rule of its own" };
  const title = TITLES[basis];
  if (title === undefined) throw new Error(`no title for ${basis}`);
  return { zh: `${basis}${title.zh}`, en: `${basis}, on ${title.en}` };
}
