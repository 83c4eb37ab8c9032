import { defineRule, FOUND, NOTHING } from "../rule";
import { present } from "../table/found";
import { formOf } from "./example-form";

/** An indicator whose name cell holds a target, such as ≥95%. Where its target cell holds a name, the two are swapped, and the message says so. */
export const nameIsTarget = defineRule({
  id: "name-is-target",
  severity: "error",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { sheet: formOf("≥95%", "培训合格率") },
      { sheet: formOf("60人", "≥60人") },
      { sheet: formOf("3-5次", "显著提升") },
    ],
    good: [
      {},
      { sheet: formOf("培训人数≥60人", "≥60人") },
      { sheet: formOf("12345热线满意度", "≥95%") },
      { sheet: formOf("5G基站数量", "≥60个") },
      { sheet: formOf("24小时值守", "全年") },
    ],
  },
  detect({ indicator: { name }, texts }) {
    if (name === null || !BEGINS_AS_TARGET.test(name.value)) return NOTHING;
    const target = texts.target(name.value);
    if (target.kind !== "quantity" && target.kind !== "range") return NOTHING;
    return target.unit !== null || HAS_SIGN.test(name.value) ? FOUND : NOTHING;
  },
  describe(_, { indicator }) {
    const { value: name, spans: place } = present(indicator.name);
    const value = (indicator.annual ?? indicator.cycle)?.value.text ?? "";
    const isSwapped = NAMES_MEASURE.test(value);
    return {
      message: {
        id: isSwapped ? "name-is-target/swapped" : "name-is-target",
        params: { name, ...(isSwapped && { value }) },
      },
      place,
      offending: name,
    };
  },
});

/** 培训合格率, and not 显著提升: what a name ends in. */
const NAMES_MEASURE = /^[^\d０-９]*[一-龥](?:[率数量额度]|比例|人次|[户家]次|面积|里程|成本|时间|时限|情况)$/;
const HAS_SIGN = /^\s*[≥≤><=＞＜＝≧≦]/;
/** A cheap look first: names begin with words. */
const BEGINS_AS_TARGET = /^\s*(?:[≥≤><=＞＜＝≧≦]\s*){0,2}[\d０-９]/;
