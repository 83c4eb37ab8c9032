import Big from "big.js";
import type { Range, Target } from "../indicator/types";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { present } from "../table/found";
import { faultsIn } from "../table/faults";

const cell = (cycle: string, annual = "6-8次"): string =>
  `1、1-产出指标；11-数量指标；培训班次；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A range that ends below where it begins. */
export const rangeInverted = defineRule({
  id: "range-inverted",
  severity: "error",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ cell: cell("8-6次") }, { cell: cell("10次至9次", "1,000～200次"), findings: 2 }],
    good: [{ cell: cell("6-8次") }, { cell: cell("6-6次") }],
  },
  on: { target: isInverted },
  detect: ({ values }) => faultsIn(values, isInverted),
  describe(field, { indicator }) {
    const target = present(indicator[field]);
    const { from, to, text } = rangeOf(target.value);
    return {
      message: { id: "range-inverted", params: { text, from: from.written, to: to.written, field } },
      place: slice(target, from.span.start, to.span.end),
      offending: text,
    };
  },
});

const rangeOf = (target: Target): Range => present(target.kind === "range" ? target : null);

function isInverted(target: Target): boolean {
  return target.kind === "range" && new Big(target.from.decimal).gt(target.to.decimal);
}
