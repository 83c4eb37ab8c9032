import { defineRule, NOTHING, type ProjectSubject } from "../rule";
import type { Located } from "../sheet/located";
import { TARGET_FIELDS, type TargetField } from "../table/fields";
import { present } from "../table/found";
import { shownSpans, type Values } from "../table/values";
import { shareOf } from "../indicator/share";
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
  /** The first kind of target in which they differ. */
  detect(subject) {
    if (!holdsTwo(subject.allValues)) return NOTHING;
    const field = TARGET_FIELDS.find((one) => contradictionIn(subject, one) !== null);
    return field === undefined ? NOTHING : [field];
  },
  describe(field, subject) {
    const { stated, first, other } = present(contradictionIn(subject, field));
    return {
      message: {
        id: "contradictory-targets",
        params: {
          first: first.name,
          second: other.name,
          firstTarget: first.target.value.text,
          secondTarget: other.target.value.text,
        },
      },
      place: shownSpans(other.target),
      related: stated.filter((one) => one !== other).flatMap(({ target }) => shownSpans(target)),
      offending: stated.map(({ share }) => share).join("/"),
    };
  },
});

const isAcceptance = ({ name }: Values): boolean => name !== null && name.bare.endsWith("验收合格率");

function holdsTwo(allValues: readonly Values[]): boolean {
  const first = allValues.findIndex(isAcceptance);
  return first !== -1 && allValues.findLastIndex(isAcceptance) > first;
}

interface Stated {
  readonly name: string;
  readonly target: Located<Target>;
  readonly share: string;
}

/** All shares that are asked for, and the first two that differ. */
interface Contradiction {
  readonly stated: readonly Stated[];
  readonly first: Stated;
  readonly other: Stated;
}

function contradictionIn({ project, allValues }: ProjectSubject, field: TargetField): Contradiction | null {
  const stated = allValues.flatMap((values, at): Stated[] => {
    const { name } = values;
    const target = project.indicators[at]?.[field] ?? null;
    const share = name === null || target === null || !isAcceptance(values) ? null : shareOf(target.value, name);
    return name === null || target === null || share === null ? [] : [{ name: name.name, target, share }];
  });
  const [first] = stated;
  const other = stated.find(({ share }) => share !== first?.share);
  return first === undefined || other === undefined ? null : { stated, first, other };
}
