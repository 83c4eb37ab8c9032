import { sourceOf } from "../indicator/amount";
import { fold } from "../indicator/fold";
import { amountsIn } from "../indicator/free";
import { defineRule, type Problem } from "../rule";
import { slice } from "../sheet/located";
import { unitKind, unitsOf, type Vocabulary } from "../standard/units";
import { targetsOf } from "../table/fields";
import { goalFigures } from "../table/goal";
import type { Goal, Project } from "../table/types";

/** A number, or a range of two, and a counter. 第2期 is an ordinal, 3个月 a time, and 人大 and 人民 are no people. */
const QUANTITY =
  /(?<![\d.,A-Za-z第]|第\s)(\d[\d,]*(?:\.\d+)?)(?:\s*[-—–~～至到]\s*(\d[\d,]*(?:\.\d+)?))?\s*(人次|场次|批次|户次|台套|个(?!月|工作日|自然日|小时|季度|年|星期|百分点)|[篇名次项件场期份套台家户批]|人(?!大|民))/g;

const FIGURE = /[\d０-９零一二两三四五六七八九十百千]/;
const NONE: readonly Problem[] = [];

const cell = (name: string, target: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A number of things in the goal that no indicator carries. */
export const goalQuantityNotInIndicators = defineRule({
  id: "goal-quantity-not-in-indicators",
  severity: "warning",
  scope: "project",
  basis: "财预〔2015〕88号",
  examples: {
    bad: [
      { goal: "全年补选12名代表。" },
      { goal: "每日推送2至4篇文章，全年制作8个短片。", cell: cell("推送文章数量", "≥4篇") },
      { goal: "全年办好2次培训。", cell: cell("培训合格率", "2%") },
    ],
    good: [
      {},
      { goal: "全年推送2至4篇文章。", cell: cell("推送文章数量", "2-4篇") },
      { goal: "分3个月办好第4期培训。" },
      { goal: "1、2个系统升级。", cell: cell("升级系统数量", "=2") },
    ],
  },
  check({ project, facts, profile }) {
    // Without indicators there is nothing to compare with.
    if (project.indicators.length === 0) return NONE;
    let carried: ReadonlySet<string> | null = null;
    return project.goals.flatMap((goal): readonly Problem[] => {
      // Where the layout has targets for the year alone, they carry nothing of what all years come to.
      if (goal.period === "whole" && !facts.hasTargets.cycle) return NONE;
      if (!/[\d０-９]/.test(goal.value)) return NONE;
      const missing = quantitiesIn(goal).filter(({ numbers, kind }) => {
        carried ??= numbersCarried(project, unitsOf(profile));
        return numbers.some((number) => carried?.has(`${number}${kind}`) === false && !carried.has(number));
      });
      if (missing.length === 0) return NONE;
      const written = missing.map(({ start, end }) => goal.value.slice(start, end));
      return [
        {
          message: {
            id: "goal-quantity-not-in-indicators",
            params: { written: [...new Set(written)].join("、") },
          },
          place: missing.flatMap(({ start, end }) => slice(goal, start, end)),
          offending: written.join("/"),
        },
      ];
    });
  },
});

interface GoalQuantity {
  readonly start: number;
  readonly end: number;
  readonly numbers: readonly string[];
  readonly kind: string;
}

function quantitiesIn(goal: Goal): GoalQuantity[] {
  return [...fold(goalFigures(goal)).matchAll(QUANTITY)].map((match) => {
    const [written, from = "", to, counter = ""] = match;
    return {
      start: match.index,
      end: match.index + written.length,
      numbers: to === undefined ? [plain(from)] : [plain(from), plain(to)],
      kind: kindOf(counter),
    };
  });
}

/**
 * The numbers in the names and targets of a project's indicators, each with what kind of thing it counts, or alone where it has no
 * unit: the unit may stand in the name then.
 */
function numbersCarried({ indicators }: Project, units: Vocabulary): ReadonlySet<string> {
  const carried = new Set<string>();
  const add = (decimal: string, unit: string | undefined): void => {
    carried.add(plain(decimal) + (unit === undefined ? "" : kindOf(unit)));
  };
  const addAll = (text: string): void => {
    for (const { amount } of amountsIn(sourceOf(text, units))) {
      add(amount.from.decimal, amount.unit?.unit);
      if (amount.to !== null) add(amount.to.decimal, amount.unit?.unit);
    }
  };
  for (const indicator of indicators) {
    const name = indicator.name?.value ?? "";
    if (FIGURE.test(name)) addAll(name);
    for (const { target } of targetsOf(indicator)) {
      const { value } = target;
      if (value.kind === "quantity" || value.kind === "frequency") add(value.number.decimal, value.unit?.unit);
      else if (FIGURE.test(value.text)) addAll(value.text);
    }
  }
  return carried;
}

/** People are not counted like things, but 个 and 项 may count the same. */
const kindOf = (unit: string): string => unitKind(unit) ?? unit;

/** 1,200 and 1200.0 are one number. */
const plain = (written: string): string => String(Number(written.replaceAll(",", "")));
