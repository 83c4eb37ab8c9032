/** The two editions of the central classes: 财预〔2015〕88号 for tables of 2021 or before, 财预〔2021〕101号 for those since. */
export type Edition = "2015" | "2021";

/** The first year whose tables are set up by a rule, by its number. The rule itself was issued the year before, or that year. */
const SINCE: Readonly<Record<string, number>> = {
  "财预〔2015〕88号": 2015,
  "财预〔2020〕10号": 2020,
  "财预〔2021〕101号": 2022,
};

export const GOALS_2015 = "财预〔2015〕88号";
export const EVALUATION_2020 = "财预〔2020〕10号";
export const INDICATORS_2021 = "财预〔2021〕101号";

/** The edition a table of this year is judged by; one without a year is taken for a current one. */
export const editionOf = (year: number | null): Edition =>
  year === null || isInForce(INDICATORS_2021, year) ? "2021" : "2015";

/** A rule as a message cites it: empty for a table that is older than the rule. */
export const cited = (rule: string, year: number | null): string =>
  year === null || isInForce(rule, year) ? rule : "";

const isInForce = (rule: string, year: number): boolean => year >= (SINCE[rule] ?? 0);
