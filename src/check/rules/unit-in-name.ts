import type { Fix, TextEdit } from "../finding";
import { multiplierOf, unitBehind } from "../indicator/multiplier";
import type { Target } from "../indicator/types";
import { fixBy } from "../offer";
import { defineRule, FOUND } from "../rule";
import { type Located, slice } from "../sheet/located";
import { isUnit, type Vocabulary } from "../standard/units";
import { targetsOf } from "../table/fields";
import { present } from "../table/found";
import type { Indicator } from "../table/types";
import { edit, editsOver } from "../text-edits";

const cell = (name: string, target: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A unit in brackets at a name's end, where it belongs to the target. */
export const unitInName = defineRule({
  id: "unit-in-name",
  severity: "info",
  scope: "indicator",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { cell: cell("调研区域数量（个）", "≥5个"), fixed: cell("调研区域数量", "≥5个") },
      { cell: cell("廉政宣传（次数）", "≥1"), fixed: cell("廉政宣传次数", "≥1次") },
      { cell: cell("调研区域数量（个）", "按计划") },
      { cell: cell("培训总成本（万元）", "≤65万"), fixed: cell("培训总成本", "≤65万元") },
      { cell: cell("任务完成时限（月）", "10") },
    ],
    good: [
      {},
      { cell: cell("代表视察（调研）次数", "≥5次") },
      { cell: cell("培训人数（线上）", "≥600人") },
      { cell: cell("补助标准（按月平均）", "≥600元") },
    ],
  },
  on: { name: ({ unit, unitBracket }) => unit !== null && unitBracket !== null },
  detect: () => FOUND,
  describe(_, { indicator, values, texts }) {
    const name = present(indicator.name);
    const { bare = "", unit, unitBracket } = values.name ?? {};
    const { start = 0, end = 0 } = unitBracket ?? {};
    const place = slice(name, start, end);
    // 次数 is no unit but part of the name: 廉政宣传次数, and a target of 1次.
    const kept = unit === TIMES && !bare.endsWith(TIMES) ? TIMES : "";
    const takenOut = () => editsOver(place, name.value.slice(start, end), kept);
    const fix = movedUnit(indicator, unit ?? "", texts.units, takenOut);
    return {
      message: { id: "unit-in-name", params: { name: name.value, unit: unit ?? "", better: bare + kept } },
      place,
      ...(fix === null ? {} : { fix }),
    };
  },
});

const TIMES = "次数";

/**
 * The name without its bracket, and the unit behind each number that has none. Not offered where a target has no number to put it
 * behind, or where the layout gives the unit a cell of its own.
 */
function movedUnit(indicator: Indicator, unit: string, units: Vocabulary, takenOut: () => TextEdit[]): Fix | null {
  const targets = targetsOf(indicator).map(({ target }) => target);
  const counter = unit === TIMES ? "次" : unit;
  // 10月 is October: what no number can have behind it stays to be written by hand.
  if (!isUnit(counter, units) || targets.length === 0 || !targets.every((target) => isMovable(target, counter)))
    return null;
  return fixBy(false, () => [...takenOut(), ...targets.flatMap((target) => withUnit(target, counter))]);
}

function isMovable({ value, spans }: Located<Target>, unit: string): boolean {
  if (value.kind !== "quantity" && value.kind !== "range" && value.kind !== "frequency") return false;
  if (value.unit === null && unitBehind(multiplierOf(value), unit) === null) return false;
  return value.unit !== null || spans.every(({ row, column }) => row === spans[0]?.row && column === spans[0].column);
}

function withUnit(target: Located<Target>, unit: string): TextEdit[] {
  const { value } = target;
  if (value.kind !== "quantity" && value.kind !== "range" && value.kind !== "frequency") return [];
  if (value.unit !== null) return [];
  const { end } = value.kind === "range" ? value.to.span : value.number.span;
  const behind = unitBehind(multiplierOf(value), unit) ?? unit;
  return slice(target, end, end).map((at) => edit(at, "", behind));
}
