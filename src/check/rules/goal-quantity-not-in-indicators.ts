import { sourceOf } from "../indicator/amount";
import { fold } from "../indicator/fold";
import { amountsIn } from "../indicator/free";
import type { TextSpan } from "../indicator/types";
import { defineRule, NOTHING, type ProjectSubject } from "../rule";
import { slice } from "../sheet/located";
import { unitKind, type Vocabulary } from "../standard/units";
import { TARGET_FIELDS, targetsOf } from "../table/fields";
import { goalAt, goalFigures } from "../table/goal";
import type { Goal } from "../table/types";

/**
 * A number, or a range of two, and a counter. 第2期 is an ordinal, 3个月 a time, 办2、3次 says about how many where 1、5次 begins a line, and 人大 and 人民 are no
 * people.
 */
const QUANTITY =
  /(?<![\d.,A-Za-z第]|第\s|[^\s\d.。；;：:、，]\d[、，]\s?)(\d[\d,]*(?:\.\d+)?)(?:\s*[-—–~～至到]\s*(\d[\d,]*(?:\.\d+)?))?\s*(人次|场次|批次|户次|台套|个(?!月|工作日|自然日|小时|季度|年|星期|百分点)|[篇名次项件场期份套台家户批]|人(?!大|民))/g;

const FIGURE = /[\d０-９零一二两三四五六七八九十百千]/;
/** How every such quantity ends, for a cheap look. */
const SOME = /[\d０-９]\s*[个篇名次项件场期份套台家户批人]/;

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
      { goal: "1、5个系统升级。" },
    ],
    good: [
      {},
      { goal: "全年推送2至4篇文章。", cell: cell("推送文章数量", "2-4篇") },
      { goal: "分3个月办好第4期培训。" },
      { goal: "1、2个系统升级。", cell: cell("升级系统数量", "=2") },
      { goal: "全年办好2、3次培训。" },
    ],
  },
  detect(subject) {
    const { project, facts } = subject;
    // Without indicators there is nothing to compare with.
    if (project.indicators.length === 0 || !project.goals.some(mayStateQuantity)) return NOTHING;
    let inTargets: ReadonlySet<string> | null = null;
    let inTexts: ReadonlySet<string> | null = null;
    const isCarried = (number: number, kind: string): boolean =>
      holds((inTargets ??= numbersInTargets(subject)), number, kind) ||
      holds((inTexts ??= numbersInTexts(subject)), number, kind);
    return project.goals.flatMap((goal, at): readonly Missing[] => {
      // Where the layout has targets for the year alone, they carry nothing of what all years come to.
      if (!mayStateQuantity(goal) || (goal.period === "whole" && !facts.hasTargets.cycle)) return NOTHING;
      const missing = quantitiesIn(goal, subject).filter(
        ({ from, to, kind }) => !isCarried(from, kind) || (to !== null && !isCarried(to, kind)),
      );
      return missing.length === 0 ? NOTHING : [{ at, places: missing.map(({ start, end }) => ({ start, end })) }];
    });
  },
  describe({ at, places }, { project }) {
    const goal = goalAt(project, at);
    const written = places.map(({ start, end }) => goal.value.slice(start, end));
    return {
      message: { id: "goal-quantity-not-in-indicators", params: { written: [...new Set(written)].join("、") } },
      place: places.flatMap(({ start, end }) => slice(goal, start, end)),
      offending: written.join("/"),
    };
  },
});

/** Where the goal at a place among the project's states quantities that no indicator carries. */
interface Missing {
  readonly at: number;
  readonly places: readonly TextSpan[];
}

const mayStateQuantity = ({ value }: Goal): boolean => SOME.test(value);

interface GoalQuantity extends TextSpan {
  readonly from: number;
  /** The end of a range. */
  readonly to: number | null;
  /** What is counted. */
  readonly kind: string;
}

function quantitiesIn(goal: Goal, { sheets, texts: { units } }: ProjectSubject): GoalQuantity[] {
  return [...fold(goalFigures(goal, sheets)).matchAll(QUANTITY)].map((match) => {
    const [written, from = "", to, counter = ""] = match;
    return {
      start: match.index,
      end: match.index + written.length,
      from: numberOf(from),
      to: to === undefined ? null : numberOf(to),
      kind: kindOf(counter, units),
    };
  });
}

/**
 * The numbers that are targets of a project, each with the kind of thing it counts, or alone where it has no unit: the unit may stand
 * in the name then.
 */
function numbersInTargets({ project, texts }: ProjectSubject): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const indicator of project.indicators)
    for (const field of TARGET_FIELDS) {
      const target = indicator[field]?.value;
      if (target?.kind === "quantity" || target?.kind === "frequency")
        numbers.add(
          numberOf(target.number.decimal) + (target.unit === null ? "" : kindOf(target.unit.unit, texts.units)),
        );
    }
  return numbers;
}

/** The numbers in names and in targets that are more than a number. Few goals state one that must be looked for there. */
function numbersInTexts({ project, texts: { units } }: ProjectSubject): ReadonlySet<string> {
  const numbers = new Set<string>();
  const addAll = (text: string): void => {
    if (!FIGURE.test(text)) return;
    for (const { amount } of amountsIn(sourceOf(text, units))) {
      const kind = amount.unit === null ? "" : kindOf(amount.unit.unit, units);
      numbers.add(`${numberOf(amount.from.decimal)}${kind}`);
      if (amount.to !== null) numbers.add(`${numberOf(amount.to.decimal)}${kind}`);
    }
  };
  for (const indicator of project.indicators) {
    addAll(indicator.name?.value ?? "");
    for (const { target } of targetsOf(indicator))
      if (target.value.kind !== "quantity" && target.value.kind !== "frequency") addAll(target.value.text);
  }
  return numbers;
}

const holds = (numbers: ReadonlySet<string>, number: number, kind: string): boolean =>
  numbers.has(`${number}${kind}`) || numbers.has(String(number));

/** People are not counted like things, but 个 and 项 may count the same. */
const kindOf = (unit: string, units: Vocabulary): string => unitKind(unit, units) ?? unit;

/** 1,200 and 1200.0 are one number. */
const numberOf = (written: string): number => Number(written.replaceAll(",", ""));
