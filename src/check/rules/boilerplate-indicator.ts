import { defineGroupRule, indicatorMembers, type Member } from "../rule";
import { cited, INDICATORS_2021 } from "../standard/editions";
import { FAULTLESS_CELL, HEAD, OTHER_FAULTLESS_CELL, projectRow, sumRow } from "./example";

/** Fewer projects with a name in common say nothing. */
const FEWEST_PROJECTS = 3;

const table = (...cells: readonly string[]) => [
  ...HEAD,
  sumRow("合计", cells.length),
  ...cells.map((cell, index) => projectRow(`第${index + 1}期培训经费`, 1, cell)),
];
const only = (name: string): string => `1、1-产出指标；12-质量指标；${name}；实施周期指标值：≥90%；年度指标值：≥90%。`;

/** A name that more than half of the projects use, whatever they are about. */
export const boilerplateIndicator = defineGroupRule({
  id: "boilerplate-indicator",
  severity: "info",
  scope: "group",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      {
        sheet: table(
          only("项目验收合格率"),
          only("项目验收合格率（%）"),
          only("项目验收合格率"),
          FAULTLESS_CELL,
          OTHER_FAULTLESS_CELL,
        ),
      },
    ],
    good: [
      {},
      // Half of the projects are not more than half.
      { sheet: table(...Array<string>(3).fill(only("项目验收合格率")), ...Array<string>(3).fill(only("出勤率"))) },
      {
        sheet: table(
          ...Array<string>(3).fill(
            only("参训人员满意度").replace("1-产出指标；12-质量指标", "3-满意度指标；31-服务对象满意度"),
          ),
        ),
      },
      {
        sheet: table(
          ...Array<string>(3).fill(only("立项规范性").replace("1-产出指标；12-质量指标", "投入指标；项目立项")),
        ),
      },
    ],
  },
  members({ allValues }) {
    return indicatorMembers(allValues, ({ name, filed }) =>
      // Whoever is served, people are asked how content they are in the same words; how a project is run, the form asks.
      name === null || name.isPlaceholder || filed.level1 === "3" || filed.isProcess ? null : { key: name.bare },
    );
  },
  check({ key, members, projects, facts: { year } }) {
    if (members.length < FEWEST_PROJECTS || members.length * 2 <= projects) return [];
    const used = countProjects(members);
    if (used < FEWEST_PROJECTS || used * 2 <= projects) return [];
    return [
      {
        message: {
          id: "boilerplate-indicator",
          params: { name: key, used, projects, basis: cited(INDICATORS_2021, year) },
        },
        place: members[0]?.indicator?.name?.spans ?? [],
        related: () =>
          oneEach(members)
            .slice(1)
            .flatMap(({ indicator }) => indicator?.name?.spans ?? []),
        relatedProjects: () => members.slice(1).map(({ project }) => project),
        offending: key,
      },
    ];
  },
});

/** Members of a project follow each other. */
function countProjects(members: readonly Member[]): number {
  let count = 0;
  for (let at = 0; at < members.length; at += 1) if (members[at]?.project !== members[at - 1]?.project) count += 1;
  return count;
}

/** The first member of each project. */
function oneEach(members: readonly Member[]): Member[] {
  return members.filter(({ project }, index) => project !== members[index - 1]?.project);
}
