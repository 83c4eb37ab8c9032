import { shareOf } from "../indicator/share";
import { defineGroupRule, indicatorMembers, NOTHING, type Member } from "../rule";
import { present } from "../table/found";
import type { Indicator } from "../table/types";
import { shownSpans } from "../table/values";
import { HEAD, projectRow, sumRow } from "./example";

const table = (...targets: readonly string[]) => [
  ...HEAD,
  sumRow("合计", targets.length),
  ...targets.map((target, index) =>
    projectRow(
      `第${index + 1}期培训经费`,
      1,
      `1、1-产出指标；12-质量指标；培训合格率；实施周期指标值：${target}；年度指标值：${target}。`,
    ),
  ),
];

/** A rate of one name with different targets in different projects. */
export const sameIndicatorTwoTargets = defineGroupRule({
  id: "same-indicator-two-targets",
  severity: "info",
  scope: "group",
  basis: null,
  examples: {
    bad: [{ sheet: table("≥90%", "≥95%", "≥90%") }, { sheet: table("100%", "≥95%") }],
    good: [
      {},
      { sheet: table("≥90%", "不低于90%", "≥90.0%") },
      // Only shares are the same thing in every project; counts differ with its size.
      { sheet: table("≥90人", "≥95人") },
    ],
  },
  members({ project, allValues }) {
    return indicatorMembers(allValues, ({ name }, at) => {
      const target = name && targetFor(present(project.indicators[at]));
      const share = target && shareOf(target.value, name);
      return name === null || share === null ? null : { key: name.bare, says: share };
    });
  },
  check({ key, members }) {
    const first = members[0];
    // Most names have one target throughout: nothing is made for them.
    if (members.every(({ says }) => says === first?.says)) return NOTHING;
    if (members.every(({ project }) => project === first?.project)) return NOTHING;
    const byShare = new Map<string, Member[]>();
    for (const member of members) {
      const same = byShare.get(member.says);
      if (same === undefined) byShare.set(member.says, [member]);
      else if (same.at(-1)?.project !== member.project) same.push(member);
    }
    const shares = [...byShare].sort(([, a], [, b]) => b.length - a.length);
    const targetSpans = ({ indicator }: Member) => {
      const target = indicator && targetFor(indicator);
      return target === null ? [] : shownSpans(target);
    };
    return [
      {
        message: {
          id: "same-indicator-two-targets",
          params: {
            name: key,
            targets: shares
              .slice(0, MOST_NAMED)
              .map(([written, its]) => `${written} ×${its.length}`)
              .join(","),
            more: shares.length > MOST_NAMED ? "…" : "",
          },
        },
        place: first === undefined ? [] : targetSpans(first),
        related: () => members.slice(1).flatMap(targetSpans),
        relatedProjects: () => members.slice(1).map(({ project }) => project),
        offending: `${key}/${shares.map(([written]) => written).join("/")}`,
      },
    ];
  },
});

/** Targets a reader takes in at a glance. */
const MOST_NAMED = 4;

/** Years are alike, whole periods are not. */
const targetFor = ({ annual, cycle }: Indicator) => annual ?? cycle;
