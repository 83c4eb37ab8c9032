type Param = string | number | undefined;

const ZH_FIELD: Readonly<Record<string, string>> = { name: "指标名称", cycle: "实施周期指标值", annual: "年度指标值" };
const EN_FIELD: Readonly<Record<string, string>> = {
  name: "name",
  cycle: "whole-period target",
  annual: "annual target",
};
const ZH_SUM: Readonly<Record<string, string>> = { total: "合计", unit: "本单位", subtotal: "小计" };
const EN_SUM: Readonly<Record<string, string>> = {
  total: "The total",
  unit: "The unit's total",
  subtotal: "The subtotal",
};

/** A list of an indicator's parts, given with commas, in words. */
export const zhFields = (list: Param): string =>
  String(list ?? "")
    .split(",")
    .map((field) => ZH_FIELD[field] ?? field)
    .join("、");

export const enFields = (list: Param): string => {
  const names = String(list ?? "")
    .split(",")
    .map((field) => EN_FIELD[field] ?? field);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
};

/** What a row that states a sum is called. */
export const zhSum = (kind: Param): string => ZH_SUM[kind ?? ""] ?? "合计";
export const enSum = (kind: Param): string => EN_SUM[kind ?? ""] ?? "The total";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 1 row, 2 rows. */
export const count = (n: Param, one: string, many = `${one}s`): string => `${n} ${Number(n) === 1 ? one : many}`;
