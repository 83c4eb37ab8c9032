import { choiceOf, fixBy } from "../offer";
import { defineRule, NOTHING } from "../rule";
import { slice } from "../sheet/located";
import { present } from "../table/found";
import { editsOver } from "../text-edits";
import type { WordingEntry } from "../wording/entry";
import { verdictOn, withoutUnit } from "../wording/lookup";
import { EXAMPLE_WORDING } from "./example-wording";

const profile = { wording: EXAMPLE_WORDING };

const cell = (name: string): string => `1、1-产出指标；12-质量指标；${name}；实施周期指标值：≥95%；年度指标值：≥95%。`;

/** A name that the wording library has another one for. */
export const nonstandardName = defineRule({
  id: "nonstandard-name",
  severity: "info",
  scope: "indicator",
  basis: null,
  fixes: true,
  examples: {
    bad: [
      { cell: cell("验收通过率"), profile, fixed: cell("验收合格率") },
      { cell: cell("验收通过率（%）"), profile, fixed: cell("验收合格率（%）") },
      { cell: cell("项目验收合格率"), profile },
    ],
    good: [
      { profile },
      { cell: cell("验收通过率") },
      { cell: cell("验收合格率（%）"), profile },
      { cell: cell("培训出勤率"), profile },
    ],
  },
  on: { name: (_, { wording }) => wording.length > 0 },
  detect({ values, profile }) {
    const verdict = verdictOn(values, profile);
    return verdict === null || verdict.kind === "retired" ? NOTHING : [verdict];
  },
  describe(verdict, { indicator, texts }) {
    const name = present(indicator.name);
    const written = withoutUnit(name.value, texts.units);
    const place = slice(name, 0, written.length);
    const to = ({ name: better }: WordingEntry) => editsOver(place, written, better);
    if (verdict.kind === "synonym") {
      const { entry } = verdict;
      const message = { id: "nonstandard-name", params: { name: written, better: entry.name } };
      return { message, place, fix: fixBy(false, () => to(entry)) };
    }
    const better = verdict.entries.map((entry) => entry.name).join("\n");
    return {
      message: { id: "nonstandard-name/near", params: { name: written, better } },
      place,
      choices: verdict.entries.map((entry) => choiceOf(entry.name, () => to(entry))),
    };
  },
});
