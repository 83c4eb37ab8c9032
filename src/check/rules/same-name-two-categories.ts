import { defineGroupRule, indicatorMembers, NOTHING, type Member } from "../rule";
import { statedText } from "../table/category-text";
import { HEAD, projectRow, sumRow } from "./example";

const only = (level2: string, name = "培训成果应用数"): string =>
  `1、1-产出指标；${level2}；${name}；实施周期指标值：≥90项；年度指标值：≥90项。`;
const table = (...cells: readonly string[]) => [
  ...HEAD,
  sumRow("合计", cells.length),
  ...cells.map((cell, index) => projectRow(`第${index + 1}期培训经费`, 1, cell)),
];

/** One name filed under two classes of level 2. */
export const sameNameTwoCategories = defineGroupRule({
  id: "same-name-two-categories",
  severity: "warning",
  scope: "group",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { sheet: table(only("11-数量指标"), only("12-质量指标"), only("11-数量指标", "培训成果应用数（项）")) },
      { sheet: table(only("11-数量指标") + only("12-质量指标").replace("1、", "2、")) },
    ],
    good: [{}, { sheet: table(only("11-数量指标"), only("11-数量指标")) }],
  },
  members({ allValues, profile: { categories } }) {
    return indicatorMembers(allValues, ({ name, filed: { level2 } }) => {
      if (name === null || name.isPlaceholder || level2 === null) return null;
      // What stands under a class of old is told to move anyway.
      return categories.legacy.includes(level2) ? null : { key: name.bare, says: level2 };
    });
  },
  check({ key, members }) {
    const first = members[0];
    if (members.every(({ says }) => says === first?.says)) return NOTHING;
    const byClass = new Map<string, Member[]>();
    for (const member of members) {
      const same = byClass.get(member.says);
      if (same === undefined) byClass.set(member.says, [member]);
      else same.push(member);
    }
    const classes = [...byClass.values()].sort((a, b) => b.length - a.length);
    return [
      {
        message: {
          id: "same-name-two-categories",
          params: {
            name: key,
            classes: classes.map((same) => `${labelOf(same[0])} ×${same.length}`).join(","),
          },
        },
        place: first === undefined ? [] : level2Spans(first),
        related: () => members.slice(1).flatMap(level2Spans),
        relatedProjects: () => members.slice(1).map(({ project }) => project),
        offending: `${key}/${[...byClass.keys()].sort().join("/")}`,
      },
    ];
  },
});

/** Where the class of level 2 is stated: some forms print it in the column of level 1. */
const statedIn = ({ indicator }: Member) => indicator?.level2 ?? indicator?.level1 ?? null;

const level2Spans = (member: Member) => statedIn(member)?.spans ?? [];

function labelOf(member: Member | undefined): string {
  const stated = member === undefined ? null : statedIn(member);
  return stated === null ? "" : statedText(stated.value);
}
