import { defineRule, NOTHING, type ProjectSubject } from "../rule";
import { targetsOf } from "../table/fields";
import { statedText } from "../table/category-text";
import { present } from "../table/found";
import type { Indicator } from "../table/types";
import type { Values } from "../table/values";

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
  detect: (subject) => (hasNameTwice(subject.allValues) ? repeats(subject) : NOTHING),
  describe({ first, at }, { project }) {
    const indicator = present(project.indicators[at]);
    const before = present(project.indicators[first]);
    const name = present(indicator.name);
    const category = categoryOf(indicator);
    const targets = targetTexts(indicator);
    const firstTargets = targetTexts(before);
    return {
      message: {
        id: firstTargets === targets ? "duplicate-indicator" : "duplicate-indicator/targets",
        params: { name: name.value, category, first: firstTargets, targets },
      },
      place: name.spans,
      related: present(before.name).spans,
      offending: `${category}/${name.value}/${targets}`,
    };
  },
});

/** Most projects name nothing twice, which is soon told. */
function hasNameTwice(allValues: readonly Values[]): boolean {
  const names = new Set<string>();
  let named = 0;
  for (const { name } of allValues) {
    if (name === null) continue;
    names.add(name.name);
    named += 1;
  }
  return names.size < named;
}

/** The places of an indicator and of the first one that is the same. */
interface Repeat {
  readonly first: number;
  readonly at: number;
}

function repeats({ project, allValues }: ProjectSubject): readonly Repeat[] {
  const firsts = new Map<string, number>();
  const found: Repeat[] = [];
  for (const [at, { name, filed }] of allValues.entries()) {
    if (name === null || name.isPlaceholder) continue;
    const key = `${filed.level2 ?? categoryOf(present(project.indicators[at]))}/${name.name}`;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, at);
    else found.push({ first, at });
  }
  return found;
}

const categoryOf = ({ level2 }: Indicator): string => (level2 === null ? "" : statedText(level2.value));

/** An indicator's targets as written: one where both are the same. */
function targetTexts(indicator: Indicator): string {
  return [...new Set(targetsOf(indicator).map(({ target }) => target.value.text))].join("、");
}
