import type { ListRole } from "../vocabulary/list-roles";
import { bareWord } from "../vocabulary/bare";
import { FUND_WORDS } from "../vocabulary/funds";
import { BUILT_IN_VOCABULARY, type LabelVocabulary } from "../vocabulary/vocabulary";

/** Labels are short; longer texts are not looked at. */
const LONGEST = 24;

/** What a column holds under a heading that speaks of the whole period. */
const OF_WHOLE_PERIOD: ReadonlyMap<ListRole | null, ListRole> = new Map([
  ["annual", "cycle"],
  ["goal", "whole-goal"],
  ["total", "whole-total"],
]);

/** What the label of a column announces, read under its headings where it says little alone: 三级指标 over 内容. Null where it is none. */
export function roleOf(
  label: string,
  headings: readonly string[] = [],
  { labelOf, listColumnOf }: LabelVocabulary = BUILT_IN_VOCABULARY,
): ListRole | null {
  if (label === "" || label.length > LONGEST) return null;
  const named = UNITS_AND_PROJECTS.find(([pattern]) => pattern.test(label.replace(/\s/g, "")));
  if (named !== undefined) return named[1];
  const { bare, listColumn } = labelOf(label);
  const role = listColumn ?? listColumnOf(labelOf(headings.at(-1) ?? "").bare + bare);
  if (headings.some((text) => /周期|中期|长期|实施期/.test(text))) return OF_WHOLE_PERIOD.get(role) ?? role;
  return role;
}

/** What stands in its bracket tells what such a column holds: 单位名称（项目名称） over units and the projects below each. */
const UNITS_AND_PROJECTS: readonly (readonly [RegExp, ListRole])[] = [
  [/^(?:单位|部门)(?:名称)?[（(](?:项目|专项)(?:名称)?[)）](?:名称)?$/, "name"],
  [/^(?:单位|部门)(?:编码|代码)[（(]项目(?:编码|代码)[)）]$/, "code"],
];

/** 单位 alone means the project's unit left of the indicators and the target's unit right of them. */
export const isPlainUnit = (label: string): boolean => bareWord(label) === "单位";

/** 指标内容 names the indicator only where no other column does; else it explains it. */
export const isContentLabel = (label: string): boolean => bareWord(label) === "指标内容";

/**
 * Whether a column without a role may hold money all the same, so that the known funds are not all of them: its label speaks of money, or
 * says nothing that is known and stands among columns of money.
 */
export const mayBeMoney = (label: string, isAmongMoney: boolean): boolean =>
  label.length <= LONGEST &&
  (isAmongMoney || FUND_WORDS.test(label) || OTHER_MONEY.test(label)) &&
  !ABOUT_MONEY.test(bareWord(label));

const OTHER_MONEY = /收入|结转|结余|经费|金额|预算|来源|专户/;

/** 补贴标准, 资金用途: what is said of money. */
const ABOUT_MONEY =
  /(?:对象|标准|依据|方式|用途|说明|内容|名称|单位|部门|类型|类别|性质|文号|科目|编码|办法|[比效]?率|比例)$/;

/** Whether the labels of a list tell that unit rows stand in its name column: 单位名称、项目名称. */
export const namesUnits = (label: string): boolean => /单位/.test(label);
