import { withoutUnit, wordingOf } from "../wording/lookup";
import { fixBy } from "../offer";
import { defineRule, type Problem } from "../rule";
import { slice } from "../sheet/located";
import { classOf } from "../table/categories";
import { editsOver } from "../text-edits";
import { EXAMPLE_WORDING } from "./example-wording";

const profile = { wording: EXAMPLE_WORDING };

const cell = (name: string): string => `1、1-产出指标；12-质量指标；${name}；实施周期指标值：≥95%；年度指标值：≥95%。`;

/** A name the wording library does not use any more. */
export const retiredName = defineRule({
  id: "retired-name",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("验收优良率"), profile, fixed: cell("验收合格率") },
      { cell: cell("工作达标率"), profile },
    ],
    good: [{ profile }, { cell: cell("验收优良率") }, { cell: cell("验收合格率"), profile }],
  },
  check({ indicator, profile }) {
    const { name } = indicator;
    if (profile.wording.length === 0 || name === null) return NONE;
    const verdict = wordingOf(profile).verdict(name.value, classOf(indicator, profile.categories).level2);
    if (verdict?.kind !== "retired") return NONE;
    const written = withoutUnit(name.value);
    const place = slice(name, 0, written.length);
    const { entry } = verdict;
    if (entry === null) return [{ message: { id: "retired-name", params: { name: written } }, place }];
    return [
      {
        message: { id: "retired-name/replaced", params: { name: written, better: entry.name } },
        place,
        fix: fixBy(false, () => editsOver(place, written, entry.name)),
      },
    ];
  },
});

const NONE: readonly Problem[] = [];
