import type { Choice } from "./choice";
import type { Amounts, Indicator, Model, MoneyUnit, Project, TargetText, Unit } from "./model";
import { TOPICS, type Topic, type TopicIndicator } from "./topics";

export interface ModelSize {
  readonly money: MoneyUnit;
  /** Whether costs to society and nature are known: forms of before 2021 do not know them. */
  readonly withSocialCost: boolean;
  /** Projects of each unit. */
  readonly units: readonly number[];
}

const UNIT_NAMES = ["代表服务中心", "信息技术中心", "机关服务中心"];

/** A table without a fault: every class is there, goals say what indicators carry, and money adds up. */
export function modelOf(choice: Choice, { money, withSocialCost, units }: ModelSize): Model {
  const year = choice.int(2024, 2028);
  const topics = choice.shuffled(withSocialCost ? TOPICS : TOPICS.map(withoutSocialCost));
  let next = 0;
  return {
    year,
    department: "江临市人大常委会办公室",
    money,
    units: units.map((projects, index): Unit => ({
      name: units.length === 1 ? "江临市人大常委会办公室" : (UNIT_NAMES[index] ?? ""),
      projects: Array.from({ length: projects }, () => projectOf(choice, topics[next++] as Topic, year, money)),
    })),
    totalGap: 0,
    hasTotal: true,
    nameSuffix: "",
  };
}

const withoutSocialCost = (topic: Topic): Topic => ({
  ...topic,
  indicators: topic.indicators.filter(({ category }) => category !== "42" && category !== "43"),
});

function projectOf(choice: Choice, topic: Topic, year: number, money: MoneyUnit): Project {
  const years = choice.pick([1, 1, 3]);
  const indicators = topic.indicators.map((one) => indicatorOf(choice, one, years));
  const values = (field: "cycle" | "annual"): string[] => indicators.map((one) => one[field]?.value ?? "");
  const amounts = amountsOf(choice, money);
  const lead = years > 1 ? `${years}年内` : "";
  return {
    name: choice.chance(0.2) ? `${year}年${topic.name}` : topic.name,
    goal: topic.goal(values("annual")) + (choice.chance(0.4) ? statedSum(amounts, money) : ""),
    wholeGoal: lead + topic.goal(values("cycle")),
    amounts,
    whole: years === 1 ? amounts : scaled(amounts, years),
    indicators: withWeights(indicators),
  };
}

function indicatorOf(choice: Choice, one: TopicIndicator, years: number): Indicator {
  const { purpose, category, name } = one;
  const number = typeof one.value === "string" ? null : choice.int(one.value[0], one.value[1]);
  const sign = one.sign === "定性" ? "" : one.sign;
  const of = (value: string): TargetText => ({ sign, value, unit: one.unit });
  const annual = of(number === null ? String(one.value) : String(number));
  // What is counted adds up over the years; a rate, a price and a fixed number stay the same.
  const addsUp = number !== null && category === "11" && one.sign === "≥";
  return {
    purpose,
    category,
    name,
    annual,
    cycle: addsUp ? of(String(number * years)) : annual,
    weight: null,
  };
}

/** Weights that add up to 90, more for the first. */
function withWeights(indicators: readonly Indicator[]): Indicator[] {
  const each = Math.floor(90 / indicators.length);
  const first = 90 - each * (indicators.length - 1);
  return indicators.map((indicator, index) => ({ ...indicator, weight: index === 0 ? first : each }));
}

/** Between 10 and 200 万元, in the last printed decimal of the unit. */
function amountsOf(choice: Choice, money: MoneyUnit): Amounts {
  // Sums in 元 are mostly round, so that a goal may say them in 万元.
  const one = (from: number, to: number): number =>
    money === "万元" ? choice.int(from * 100, to * 100) : choice.int(from * 10, to * 10) * 100_000;
  return {
    total: null,
    fiscal: one(10, 160),
    second: choice.chance(0.3) ? one(1, 20) : 0,
    other: choice.chance(0.3) ? one(1, 20) : 0,
  };
}

function scaled({ fiscal, second, other }: Amounts, by: number): Amounts {
  const times = (money: Amounts["fiscal"]): number => (typeof money === "number" ? money * by : 0);
  return { total: null, fiscal: times(fiscal), second: times(second), other: times(other) };
}

/** The project's own sum, as a goal may state it: in 万元 whatever the table's unit. */
function statedSum({ fiscal, second, other }: Amounts, money: MoneyUnit): string {
  const sum = [fiscal, second, other].reduce<number>((all, part) => all + (typeof part === "number" ? part : 0), 0);
  return `年预算合计${(money === "万元" ? sum / 100 : sum / 1_000_000).toFixed(2)}万元。`;
}
