import { kindOfUnit, measureOf } from "../indicator/compare";
import type { Target } from "../indicator/types";
import { valueIn } from "../money/amount";
import { formatAmount, roundingAllowance } from "../money/sums";
import { defineRule, NOTHING } from "../rule";
import { cited, INDICATORS_2021 } from "../standard/editions";
import type { Profile } from "../standard/profile";
import type { IndicatorClass } from "../table/categories";
import type { TargetField } from "../table/fields";
import type { AmountCell, Indicator, MoneyUnit, Project } from "../table/types";
import { faultsIn, faultyTargets, oneOf } from "../table/faults";

const cell = (name: string, target: string): string =>
  `1、4-成本指标；41-经济成本指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A cost target above what the project has. */
export const costAboveBudget = defineRule({
  id: "cost-above-budget",
  severity: "warning",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("培训总成本", "≤25万元") },
      { cell: cell("场地租赁费", "≤202,600元") },
      { cell: "1、1-产出指标；14-成本指标；培训总成本；实施周期指标值：20-30万元；年度指标值：20-30万元。" },
    ],
    good: [
      { cell: cell("培训总成本", "≤20.25万元") },
      { cell: cell("培训总成本", "≤202,549元") },
      { cell: cell("人均培训成本", "≤4000000元/人天") },
      { cell: cell("成本节约额", "≥25万元") },
      { cell: "1、2-效益指标；21-经济效益指标；带动收入；实施周期指标值：≥500万元；年度指标值：≥500万元。" },
    ],
  },
  on: { name: ({ bare }) => !SAVED.test(bare), target: isTotalInMoney, filed: isCost },
  detect({ indicator, values, project, facts, profile }) {
    const { moneyUnit: unit } = facts;
    if (unit === null) return NOTHING;
    const faults = faultsIn(values, isTotalInMoney).filter((field) => {
      const target = values[field];
      const stated = statedIn(budgetFor(project, field, indicator), unit);
      if (target === null || stated === null) return false;
      // The table's own total may be rounded down.
      const most = stated.plus(roundingAllowance(facts.moneyDecimals, 1, profile.thresholds.roundingAllowance));
      return yuan(target).div(YUAN_IN[unit]).gt(most);
    });
    return oneOf(faults);
  },
  describe(faults, { indicator, project, facts }) {
    const { field, first, place, related, offending } = faultyTargets(indicator, faults);
    const unit = facts.moneyUnit ?? "元";
    const total = budgetFor(project, field, indicator);
    const stated = statedIn(total, unit);
    return {
      message: {
        id: "cost-above-budget",
        params: {
          text: first.value.text,
          column: total?.column.label.value ?? "",
          total: stated === null ? "" : formatAmount(stated, facts.moneyDecimals),
          unit,
          field,
          basis: cited(INDICATORS_2021, facts.year),
        },
      },
      place,
      related: total === null ? related : [...related, total.span],
      offending,
    };
  },
});

/** What is saved is no cost. */
const SAVED = /节约|节省|节支|下降|降低|减少/;

/** A target that is an amount of money, and no price of one thing. */
function isTotalInMoney(target: Target): boolean {
  if ((target.kind !== "quantity" && target.kind !== "range") || target.unit === null) return false;
  const { unit } = target.unit;
  return !unit.includes("/") && kindOfUnit(unit) === "money" && IN_YUAN.has(measureOf("0", unit).unit ?? "");
}

/** Units that are turned into 元 exactly. Others, such as 美元, are not for us to convert. */
const IN_YUAN: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["角", 0.1],
]);
const YUAN_IN: Readonly<Record<MoneyUnit, number>> = { 元: 1, 万元: 10_000 };

/** The most a target allows, in 元. */
function yuan(target: Target) {
  const number = target.kind === "range" ? target.to : target.kind === "quantity" ? target.number : null;
  const written = "unit" in target ? (target.unit?.unit ?? "元") : "元";
  const { value, unit } = measureOf(number?.decimal ?? "0", written);
  return value.times(IN_YUAN.get(unit ?? "元") ?? 1);
}

/** 经济成本, or 成本 inside 产出 as before 2021; what a project costs society or nature is not paid out of its budget. */
function isCost({ level1, level2 }: IndicatorClass, { categories }: Pick<Profile, "categories">): boolean {
  if (level2 !== null && categories.legacy.includes(level2)) return true;
  return level2 === "41" || (level1 === "4" && level2 !== "42" && level2 !== "43");
}

const statedIn = (total: AmountCell | null, unit: MoneyUnit) =>
  total?.amount.kind === "number" ? valueIn(total.amount, unit) : null;

/**
 * The total a target is measured by: that of the whole period for its target where the table has one, else that of the year. What a
 * project costs in all may be meant where no target for the whole period stands beside the year's.
 */
function budgetFor({ amounts }: Project, field: TargetField, { name, cycle }: Indicator): AmountCell | null {
  const totals = amounts.filter(({ column, amount }) => column.role === "total" && amount.kind === "number");
  const isOfAll =
    field === "cycle" || (cycle === null && /总(?:成本|投资|费用|造价|预算|经费|支出)/.test(name?.value ?? ""));
  const whole = isOfAll ? totals.find(({ column }) => column.period === "whole") : undefined;
  return whole ?? totals.find(({ column }) => column.period === "annual") ?? null;
}
