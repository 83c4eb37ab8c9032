import type { Message } from "../message";
import { fixBy } from "../offer";
import { defineRule, NOTHING } from "../rule";
import { slice } from "../sheet/located";
import { present } from "../table/found";
import { editsOver } from "../text-edits";
import { verdictOn, withoutUnit } from "../wording/lookup";
import { EXAMPLE_WORDING } from "./example-wording";

const profile = { wording: EXAMPLE_WORDING };

const cell = (name: string): string => `1、1-产出指标；12-质量指标；${name}；实施周期指标值：≥95%；年度指标值：≥95%。`;

/** A name the wording library does not use any more. */
export const retiredName = defineRule({
  id: "retired-name",
  severity: "warning",
  scope: "indicator",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { cell: cell("验收优良率"), profile, fixed: cell("验收合格率") },
      { cell: cell("工作达标率"), profile },
    ],
    good: [{ profile }, { cell: cell("验收优良率") }, { cell: cell("验收合格率"), profile }],
  },
  on: { name: (_, { wording }) => wording.length > 0 },
  detect({ values, profile }) {
    const verdict = verdictOn(values, profile);
    return verdict?.kind === "retired" ? [verdict] : NOTHING;
  },
  describe({ entry }, { indicator, texts }) {
    const name = present(indicator.name);
    const written = withoutUnit(name.value, texts.units);
    const place = slice(name, 0, written.length);
    const message: Message = { id: "retired-name", params: { name: written } };
    if (entry === null) return { message, place };
    return {
      message: { id: "retired-name/replaced", params: { name: written, better: entry.name } },
      place,
      fix: fixBy(false, () => editsOver(place, written, entry.name)),
    };
  },
});
