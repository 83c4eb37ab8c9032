import Big from "big.js";
import { once } from "../once";
import { defineRule, NO_PROBLEMS } from "../rule";
import { slice } from "../sheet/located";
import type { Range } from "../indicator/types";

const cell = (cycle: string, annual = "6-8次"): string =>
  `1、1-产出指标；11-数量指标；培训班次；实施周期指标值：${cycle}；年度指标值：${annual}。`;

/** A range that ends below where it begins. */
export const rangeInverted = defineRule({
  id: "range-inverted",
  severity: "error",
  scope: "value",
  basis: null,
  examples: {
    bad: [{ cell: cell("8-6次") }, { cell: cell("10次至9次", "1,000～200次"), findings: 2 }],
    good: [{ cell: cell("6-8次") }, { cell: cell("6-6次") }],
  },
  check({ value, field }) {
    const target = value.value;
    if (target.kind !== "range" || !isInverted(target)) return NO_PROBLEMS;
    return [
      {
        message: {
          id: "range-inverted",
          params: { text: target.text, from: target.from.written, to: target.to.written, field },
        },
        place: slice(value, target.from.span.start, target.to.span.end),
        offending: target.text,
      },
    ];
  },
});

const isInverted = once(({ from, to }: Range): boolean => new Big(from.decimal).gt(to.decimal));
