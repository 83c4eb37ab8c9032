import { nameFacts } from "../indicator/name";
import { defineRule, NO_PROBLEMS } from "../rule";
import type { Located } from "../sheet/located";
import { TARGET_FIELDS } from "../table/fields";
import { shownSpans } from "../table/values";
import { shareOf } from "../indicator/share";
import type { Indicator } from "../table/types";
import type { Target } from "../indicator/types";

const cell = (first: string, second: string): string =>
  `1、1-产出指标；12-质量指标；系统改造验收合格率（%）；实施周期指标值：${first}；年度指标值：${first}。` +
  `2、1-产出指标；12-质量指标；项目验收合格率；实施周期指标值：${second}；年度指标值：${second}。`;

/** Two 验收合格率 of one project that ask for different shares: what is accepted, and what is not, is then open. */
export const contradictoryTargets = defineRule({
  id: "contradictory-targets",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [{ cell: cell("100%", "≥95%") }, { cell: cell("≥95%", "≥90%") }],
    good: [
      {},
      { cell: cell("≥95%", "≥95.0%") },
      // Nothing can be more than all.
      { cell: cell("100%", "≥100%") },
      { cell: cell("100%", "达标") },
      { cell: cell("100%", "≥95%").replace("项目验收合格率", "培训合格率") },
    ],
  },
  check({ project }) {
    let rates: Indicator[] | null = null;
    for (const indicator of project.indicators) {
      const { name } = indicator;
      if (name !== null && nameFacts(name.value).bare.endsWith(ACCEPTANCE)) (rates ??= []).push(indicator);
    }
    if (rates === null || rates.length < 2) return NO_PROBLEMS;
    for (const field of TARGET_FIELDS) {
      const stated = rates.flatMap((indicator): Stated[] => {
        const target = indicator[field];
        const share = target && shareOf(target.value, nameFacts(indicator.name?.value ?? ""));
        return target === null || share === null ? [] : [{ indicator, target, share }];
      });
      const first = stated[0];
      const other = stated.find(({ share }) => share !== first?.share);
      if (first === undefined || other === undefined) continue;
      return [
        {
          message: {
            id: "contradictory-targets",
            params: {
              first: first.indicator.name?.value ?? "",
              second: other.indicator.name?.value ?? "",
              firstTarget: first.target.value.text,
              secondTarget: other.target.value.text,
            },
          },
          place: shownSpans(other.target),
          related: stated.filter((one) => one !== other).flatMap(({ target }) => shownSpans(target)),
          offending: stated.map(({ share }) => share).join("/"),
        },
      ];
    }
    return NO_PROBLEMS;
  },
});

const ACCEPTANCE = "验收合格率";

interface Stated {
  readonly indicator: Indicator;
  readonly target: Located<Target>;
  readonly share: string;
}
