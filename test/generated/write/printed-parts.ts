import { totalOf, worth, type Indicator, type Money, type Project } from "../model";

/** The amounts a printed form may hold. */
export type FormPart =
  | ("total" | "fiscal" | "second" | "other")
  /** A part of the public funds. */
  | "innerFund"
  /** The budget once more, as it is after the year's changes: nothing was changed. */
  | ("total2" | "fiscal2" | "second2" | "other2")
  | ("spent" | "fiscalSpent" | "secondSpent" | "otherSpent");

/** What a self-evaluation says of a project's money and points. */
export interface Outcome {
  /** The budget as it is after the year's changes, in the last printed decimal. */
  readonly budget: Funds;
  readonly spent: Funds;
  /** In percent; null where there is no budget to compare with. */
  readonly rate: number | null;
  readonly executionScore: number | null;
  readonly all: number | null;
}

type Funds = Readonly<Record<"fiscal" | "second" | "other", number>>;

const sumOf = ({ fiscal, second, other }: Funds): number => fiscal + second + other;

/** What spending the budget is worth. */
const EXECUTION_WEIGHT = 10;

const rounded = (value: number): number => Math.round(value * 100) / 100;

/**
 * The points and rates that follow from a project's money and indicators, or what it states in their place. `hasNewBudget`: they are
 * measured by the changed budget, which is right whatever is wrong with the first one.
 */
export function outcomeOf({ name, amounts, indicators, stated = {} }: Project, hasNewBudget: boolean): Outcome {
  const whole = (money: Money): number => Math.max(0, Math.floor(worth(money)));
  const budget = { fiscal: whole(amounts.fiscal), second: whole(amounts.second), other: whole(amounts.other) };
  // Some projects have not spent all of it.
  const left = name.length % 2 === 0 ? Math.floor(budget.fiscal / 20) : 0;
  const spent = { ...budget, fiscal: budget.fiscal - left };
  const total = hasNewBudget ? sumOf(budget) : worth(totalOf(amounts));
  const share = total > 0 ? rounded((sumOf(spent) / total) * 100) : null;
  const executionScore =
    stated.executionScore ?? (share === null ? null : rounded(Math.min(share, 100) / EXECUTION_WEIGHT));
  const scores = indicators.reduce((sum, indicator) => sum + (actualOf(indicator).score ?? 0), 0);
  return {
    budget,
    spent,
    rate: share === null ? null : (stated.rate ?? share),
    executionScore,
    all: stated.score ?? (executionScore === null ? null : rounded(scores + executionScore)),
  };
}

/** The amounts of a project by what forms call them. */
export function moneyOf({ amounts }: Project, { budget, spent }: Outcome): Record<FormPart, Money> {
  return {
    total: totalOf(amounts),
    fiscal: amounts.fiscal,
    second: amounts.second,
    other: amounts.other,
    innerFund: worth(amounts.fiscal),
    total2: sumOf(budget),
    fiscal2: budget.fiscal,
    second2: budget.second,
    other2: budget.other,
    spent: sumOf(spent),
    fiscalSpent: spent.fiscal,
    secondSpent: spent.second,
    otherSpent: spent.other,
  };
}

/** What came of an indicator: its target is met to the letter, unless it says otherwise. */
export function actualOf(indicator: Indicator): { actual: string; score: number | null; reason: string } {
  const { annual, weight } = indicator;
  const [best = ""] = (annual?.value ?? "").split(/[/-]/);
  return {
    actual: indicator.actual ?? (best === "" ? "已完成" : best + (annual?.unit ?? "")),
    score: indicator.score ?? weight,
    reason: indicator.reason ?? "",
  };
}
