import { nameFacts } from "../indicator/name";
import { defineRule, type Problem } from "../rule";
import type { Span } from "../sheet/located";
import type { Categories } from "../standard/profile";
import { targetsOf } from "../table/fields";
import { classesOf } from "../table/categories";
import { statedText } from "../table/filing";
import type { Indicator, Project } from "../table/types";

const cell = (...indicators: readonly (readonly [level2: string, name: string, target: string])[]): string =>
  indicators
    .map(
      ([level2, name, target], index) =>
        `${index + 1}、1-产出指标；${level2}；${name}；实施周期指标值：${target}；年度指标值：${target}。`,
    )
    .join("");

/** An indicator that stands in its project before, under the same class and name. */
export const duplicateIndicator = defineRule({
  id: "duplicate-indicator",
  severity: "warning",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { cell: cell(["11-数量指标", "培训班次", "≥2次"], ["11-数量指标", "培训班次", "≥2次"]) },
      {
        cell: cell(
          ["11-数量指标", "培训班次", "≥2次"],
          ["11-数量指标", "培训班次", "≥4次"],
          ["11-数量指标", "培训班次", "≥2次"],
        ),
        findings: 2,
      },
    ],
    good: [
      {},
      { cell: cell(["11-数量指标", "培训班次", "≥2次"], ["12-质量指标", "培训班次", "≥2次"]) },
      { cell: cell(["11-数量指标", "待单位补充", "≥2次"], ["11-数量指标", "待单位补充", "≥2次"]) },
    ],
  },
  check({ project, profile }) {
    return hasNameTwice(project) ? repeated(project, profile.categories) : NONE;
  },
});

const NONE: readonly Problem[] = [];

/** Most projects name nothing twice, which is soon told. */
function hasNameTwice({ indicators }: Project): boolean {
  const names = new Set<string>();
  let named = 0;
  for (const { name } of indicators) {
    if (name === null) continue;
    names.add(name.value);
    named += 1;
  }
  return names.size < named;
}

function* repeated(project: Project, categories: Categories): Generator<Problem> {
  const firsts = new Map<string, { readonly place: readonly Span[]; readonly targets: string }>();
  const classes = classesOf(project, categories);
  for (const [at, indicator] of project.indicators.entries()) {
    const { name, level2 } = indicator;
    if (name === null || nameFacts(name.value).isPlaceholder) continue;
    const stated = level2 === null ? "" : statedText(level2.value);
    const key = `${classes[at]?.level2 ?? stated}/${name.value}`;
    const targets = targetTexts(indicator);
    const first = firsts.get(key);
    if (first === undefined) {
      firsts.set(key, { place: name.spans, targets });
      continue;
    }
    yield {
      message: {
        id: first.targets === targets ? "duplicate-indicator" : "duplicate-indicator/targets",
        params: { name: name.value, category: stated, first: first.targets, targets },
      },
      place: name.spans,
      related: first.place,
      offending: `${stated}/${name.value}/${targets}`,
    };
  }
}

/** An indicator's targets as written: one where both are the same. */
function targetTexts(indicator: Indicator): string {
  return [...new Set(targetsOf(indicator).map(({ target }) => target.value.text))].join("、");
}
