import Big from "big.js";
import { sourceOf } from "../indicator/amount";
import { amountsIn, type FoundAmount } from "../indicator/free";
import { combinedOperator } from "../indicator/meaning";
import type { UnitPart } from "../indicator/types";
import { valueIn } from "../money/amount";
import { formatAmount, roundingAllowance } from "../money/sums";
import { convert, isStatedUnit } from "../money/units";
import { defineRule, NOTHING, type ProjectSubject } from "../rule";
import { slice } from "../sheet/located";
import { unitKind, type Vocabulary } from "../standard/units";
import { goalAt, goalFigures } from "../table/goal";
import { present } from "../table/found";
import type { AmountCell, Goal, MoneyPeriod, MoneyUnit, Project } from "../table/types";

const WORDS = /合计|共计|总计|总额|总投资|共需|年预算/g;
const SOME = /合计|共计|总计|总额|总投资|共需|年预算/;
/** Characters that may stand between the word and its amount. */
const FARTHEST = 14;
/** A sentence's end, a part of the sum, or a price by the head: what follows is not the sum. 每年 and 每个年度 are. */
const OTHER = /[。；;]|其中|人均|单价|每(?!个?年)/;
/** How far 约 may be off, as a share of the amount. */
const ABOUT = 0.1;

/** A sum stated in the goal that is not the amount of the project's row. */
export const goalAmountDiffers = defineRule({
  id: "goal-amount-differs",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { goal: "补选12名代表，每名6万元，合计每年需要经费72万元。" },
      { goal: "培训经费共需202,600元。" },
      { goal: "总投资0.3亿元，其中财政20.25万元。" },
    ],
    good: [
      { goal: "每期10万元，年预算合计20.25万元。" },
      { goal: "培训经费共计202,500元。" },
      { goal: "合计办2期，每期10万元。" },
      { goal: "年预算每期10万元/年。" },
      { goal: "共需经费约20万元。" },
    ],
  },
  detect(subject): readonly Difference[] {
    const { project, facts } = subject;
    if (facts.moneyUnit === null || !project.goals.some(mayStateSum)) return NOTHING;
    return project.goals.flatMap((goal, at) => (mayStateSum(goal) ? differences(goal, at, subject) : []));
  },
  describe({ at, word, start, end, total, difference }, { project, facts }) {
    const goal = goalAt(project, at);
    const stated = present(totalFor(project, goal, word));
    const written = goal.value.slice(start, end);
    return {
      message: {
        id: "goal-amount-differs",
        params: {
          word,
          written,
          column: stated.column.label.value,
          total,
          difference,
          unit: present(facts.moneyUnit),
        },
      },
      place: slice(goal, start, end),
      related: [stated.span],
      offending: written,
    };
  },
});

const mayStateSum = ({ value }: Goal): boolean => SOME.test(value);

/** A sum in the goal at a place among the project's, and the total it is not, as the message has them. */
interface Difference {
  readonly at: number;
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly total: string;
  readonly difference: string;
}

function differences(goal: Goal, at: number, subject: ProjectSubject): Difference[] {
  const { project, facts, profile } = subject;
  const { moneyUnit: unit, moneyDecimals: decimals } = facts;
  if (unit === null) return [];
  const rounding = roundingAllowance(decimals, 1, profile.thresholds.roundingAllowance);
  return sumsIn(goal, subject).flatMap(({ word, start, end, found }): Difference[] => {
    const stated = totalFor(project, goal, word);
    const total = stated?.amount.kind === "number" ? valueIn(stated.amount, unit) : null;
    const amount = inUnit(found, unit);
    if (total === null || amount === null || fits(total, amount, found, rounding)) return [];
    const difference = formatAmount(total.minus(amount).abs(), decimals);
    return [{ at, word, start, end, total: formatAmount(total, decimals), difference }];
  });
}

interface StatedSum {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly found: FoundAmount;
}

/** The amounts of money that follow a word for a sum: the first one after each word, if it is near enough. */
function sumsIn(goal: Goal, { sheets, texts: { units } }: ProjectSubject): StatedSum[] {
  const text = goalFigures(goal, sheets);
  const money = [...amountsIn(sourceOf(text, units))].filter(({ amount }) => isMoney(amount.unit, units));
  const sums = new Map<number, StatedSum>();
  let next = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    const from = index + word.length;
    while ((money[next]?.amount.start ?? Infinity) < from) next += 1;
    const found = money[next];
    if (found === undefined) continue;
    const { start, end } = found.amount;
    // 年预算合计 are two words for one sum.
    if (sums.has(start) || start - from > FARTHEST || OTHER.test(text.slice(from, start))) continue;
    sums.set(start, { word, start, end, found });
  }
  return [...sums.values()];
}

const isMoney = (unit: UnitPart | null, units: Vocabulary): boolean =>
  unit !== null && unitKind(unit.unit, units) === "money";

/** The total the sum should be: that of the year or of the whole period, as the word or else the goal says. */
function totalFor(project: Project, goal: Goal, word: string): AmountCell | undefined {
  const totalOf = (period: MoneyPeriod) =>
    project.amounts.find(({ column }) => column.role === "total" && column.period === period);
  if (word === "年预算") return totalOf("annual");
  return (word === "总投资" ? totalOf("whole") : undefined) ?? totalOf(goal.period);
}

/** An amount in the table's unit; null for a price such as 10万元/年. */
function inUnit({ amount }: FoundAmount, unit: MoneyUnit): Big | null {
  const own = amount.unit?.unit ?? "";
  return isStatedUnit(own) ? convert(new Big(amount.from.decimal), own, unit) : null;
}

/** Whether a total is what the goal says of it; a range and contradicting words say nothing. */
function fits(total: Big, amount: Big, { amount: written, marks }: FoundAmount, rounding: Big): boolean {
  if (written.to !== null) return true;
  const over = total.minus(amount);
  switch (combinedOperator(marks)) {
    case "=":
      return over.abs().lte(rounding);
    case "≥":
    case ">":
      return over.gte(rounding.neg());
    case "≤":
    case "<":
      return over.lte(rounding);
    case "≈":
      return over.abs().lte(amount.times(ABOUT));
    default:
      return true;
  }
}
