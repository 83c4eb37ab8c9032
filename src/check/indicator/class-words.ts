/** What offices call classes of level 1, without 指标, as the source of a pattern. 成本 is one since 2021. */
export const LEVEL1_WORDS = "(?:项目)?(?:产出|完成|效益|效果|满意度)|成本";

/** The same of level 2. */
export const LEVEL2_WORDS =
  "数量|质量|时效|经济成本|社会成本|生态环境成本|经济效益|社会效益|生态效益|环境效益|可持续影响|可持续发展|(?:社会公众或)?服务对象满意度";

const HOMES: readonly (readonly [level2: RegExp, level1: RegExp])[] = [
  [/^(?:数量|质量|时效)/, /产出|完成/],
  [/^(?:经济|社会|生态环境)成本/, /成本/],
  [/^(?:(?:经济|社会|生态|环境)效益|可持续)/, /效/],
  [/满意度/, /满意度/],
];

/** Whether a class of level 2 belongs under one of level 1, by their words; null where its words are not known. */
export function belongsUnder(level2: string, level1: string): boolean | null {
  const home = HOMES.find(([words]) => words.test(level2))?.[1];
  return home === undefined ? null : home.test(level1);
}
