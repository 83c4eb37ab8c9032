import type { Choice } from "../finding";
import { multiplierOf, unitBehind } from "../indicator/multiplier";
import type { NameFacts } from "../indicator/name";
import type { Target } from "../indicator/types";
import { choiceOf } from "../offer";
import { defineRule, NOTHING } from "../rule";
import { directionOf, isPureNumber } from "../standard/measures";
import { unitsFor } from "../standard/usual-units";
import { targetEdits } from "../table/target-edits";
import { faultsIn, faultyTargets, oneOf } from "../table/faults";
import { changeText, type TextChange } from "../text-change";

const cell = (name: string, cycle: string, annual = cycle): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A number that neither the target nor the name gives a unit. */
export const missingUnit = defineRule({
  id: "missing-unit",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("培训人数", "≥600") },
      { cell: cell("完成培训次数", "≥2次", "≥1") },
      { cell: cell("开发组件", "6-8") },
      { cell: cell("培训总成本", "≤65万") },
      { cell: cell("培训合格率", "0.95") },
      { cell: cell("系统故障率", "3") },
      { cell: cell("群众满意度", "90") },
      { cell: cell("食品安全事故", "0"), severity: "info" },
    ],
    good: [
      { cell: cell("培训人数", "≥600人") },
      { cell: cell("培训人数（人）", "≥600") },
      { cell: cell("培训人数", "六百人") },
      { cell: cell("任务完成时限（月）", "10") },
      { cell: cell("培训总成本（万元）", "≤65万") },
      { cell: cell("群众安全感指数", "≥98") },
      { cell: cell("道路交通事故万车死亡率", "≤1.5") },
      { cell: cell("平均PUE值", "≤1.4") },
    ],
  },
  on: { target: isWithoutUnit },
  detect({ indicator, values }) {
    const { name } = values;
    // A unit's cell that does not go with the number, or what a template left in the name, states the unit as well.
    if (name !== null && (name.unit !== null || name.leftovers.some(({ unit }) => unit !== null))) return NOTHING;
    // An index has no unit, and 万车死亡率 is one.
    if (name !== null && isPureNumber(name.bare)) return NOTHING;
    return indicator.unitCell === undefined ? oneOf(faultsIn(values, isWithoutUnit)) : NOTHING;
  },
  // None of something is none in any unit.
  loweredTo: (faults, { values }) => (faults.every((field) => isZero(values[field])) ? "info" : undefined),
  describe(faults, { indicator, values, profile }) {
    const { field, first, targets, place, related, offending } = faultyTargets(indicator, faults);
    const named = values.name === null ? [] : unitsFor(values.name.bare, profile.names);
    const units = named.length === 0 && values.filed.level2 === ECONOMIC_COST ? MONEY : named;
    const written = targets.map(({ value }) => value);
    const ways = sharesAsPercent(written, values.name, units) ?? waysFor(written, values.name, units);
    const choices = ways.map(({ label, changes }): Choice =>
      choiceOf(label, () => targets.flatMap((target, index) => targetEdits(target, changes.slice(index, index + 1)))),
    );
    const [likely] = ways;
    const better = likely === undefined ? "" : changeText(first.value.text, likely.changes.slice(0, 1));
    return {
      message: {
        id: likely === undefined ? "missing-unit/unknown" : "missing-unit",
        params: { text: first.value.text, better, field },
      },
      place,
      related,
      offending,
      choices,
    };
  },
});

/** The code of 经济成本指标, whose targets are money where nothing says otherwise. */
const ECONOMIC_COST = "41";
const MONEY = ["万元", "元"];

const isZero = (target: Target | null): boolean => target?.kind === "quantity" && Number(target.number.decimal) === 0;

/** A way to mend the targets: how it is offered, and the change of each target's text. */
interface Way {
  readonly label: string;
  readonly changes: readonly TextChange[];
}

/** 0.95 and 1 of a 率 are 95% and 100% whose format went lost: a % behind them would say something else. Null for other numbers. */
function sharesAsPercent(
  targets: readonly Target[],
  name: NameFacts | null,
  units: readonly string[],
): readonly Way[] | null {
  if (units[0] !== "%") return null;
  const sign = signFor(name);
  const changes = targets.flatMap((target): TextChange[] => {
    const number = target.kind === "quantity" ? target.number : null;
    const share = Number(number?.decimal);
    if (number === null || !(share > 0 && share <= 1)) return [];
    const { start, end } = number.span;
    const percent = `${Number((share * 100).toFixed(6))}%`;
    // A bare percentage below 100 % is told as well.
    const needsSign = target.kind === "quantity" && target.marks.length === 0 && share < 1;
    return [{ start, end, after: needsSign ? sign + percent : percent }];
  });
  const [first] = changes;
  return first === undefined || changes.length < targets.length ? null : [{ label: first.after, changes }];
}

/** The units that go behind every one of the numbers; 65万 has the first character of 万元 already. */
function waysFor(targets: readonly Target[], name: NameFacts | null, units: readonly string[]): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const unit of units) {
    const behind = targets.map((target) => unitBehind(multiplierOf(target), unit));
    if (!behind.every((one) => one !== null)) continue;
    const multiplier = targets[0] === undefined ? null : multiplierOf(targets[0]);
    const label = `${multiplier ?? ""}${behind[0] ?? unit}`;
    if (!ways.has(label))
      ways.set(label, {
        label,
        changes: targets.map((target, index) => withUnit(target, behind[index] ?? "", signFor(name))),
      });
  }
  return [...ways.values()];
}

function isWithoutUnit(target: Target): boolean {
  return (target.kind === "quantity" || target.kind === "range" || target.kind === "frequency") && target.unit === null;
}

/** The unit behind a target's number. A bare percentage that is hardly meant exactly takes a sign as well, and 零 is written as a figure. */
function withUnit(target: Target, unit: string, sign: string): TextChange {
  const number = target.kind === "range" ? target.to : "number" in target ? target.number : null;
  const { start, end } = number?.span ?? { start: target.text.length, end: target.text.length };
  if (target.kind !== "quantity") return { start: end, end, after: unit };
  const { decimal, written } = target.number;
  const needsSign = unit === "%" && target.marks.length === 0 && decimal !== "0" && Number(decimal) !== 100;
  if (written === "零") return { start, end, after: `0${unit}` };
  return needsSign ? { start, end, after: sign + written + unit } : { start: end, end, after: unit };
}

const signFor = (name: NameFacts | null): "≥" | "≤" => (name !== null && directionOf(name.bare) === "low" ? "≤" : "≥");
