import { nameFacts } from "../indicator/name";
import { defineGroupRule } from "../rule";
import { statedText } from "../table/filing";
import type { Indicator, Project } from "../table/types";
import { FAULTLESS_CELL, HEAD, OTHER_FAULTLESS_CELL, projectRow, sumRow } from "./example";

/** Projects that share their full set of indicators: nobody can tell by it what each of them is to achieve. */
export const identicalIndicatorSet = defineGroupRule({
  id: "identical-indicator-set",
  severity: "warning",
  scope: "group",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 30),
          projectRow("培训经费", 10),
          projectRow("会议经费", 10, OTHER_FAULTLESS_CELL),
          projectRow("轮训经费", 10),
        ],
      },
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 40),
          ...["培训经费", "轮训经费", "进修经费", "研修经费"].map((name) => projectRow(name, 10)),
        ],
      },
    ],
    good: [
      {},
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 20),
          projectRow("培训经费", 10),
          projectRow("轮训经费", 10, FAULTLESS_CELL.replaceAll("≥2次", "≥3次")),
        ],
      },
    ],
  },
  members({ project }) {
    const key = keyOf(project);
    return key === null ? NO_MEMBERS : [{ key, indicator: null }];
  },
  check({ members }) {
    const [first, ...others] = members;
    if (first === undefined || others.length === 0) return [];
    return [
      {
        message: {
          id: "identical-indicator-set",
          params: {
            projects: members.length,
            indicators: first.project.indicators.length,
            second: others[0]?.project.name.value ?? "",
            third: others[1]?.project.name.value ?? "",
          },
        },
        place: first.project.indicatorCells,
        related: () => others.flatMap(({ project }) => project.indicatorCells.slice(0, 1)),
        offending: String(members.length),
      },
    ];
  },
});

const NO_MEMBERS: readonly never[] = [];

/** What a project's indicators say, in whatever order; null where there is none, or nobody has named one yet. */
function keyOf({ indicators }: Project): string | null {
  const isNamed = indicators.some(({ name }) => name !== null && !nameFacts(name.value).isPlaceholder);
  return isNamed ? indicators.map(said).sort().join("\n") : null;
}

function said({ level1, level2, name, cycle, annual }: Indicator): string {
  const first = level1 === null ? "" : statedText(level1.value);
  const second = level2 === null ? "" : statedText(level2.value);
  // 社会效益 and 社会效益指标 are one class.
  const filed = second.endsWith("指标") ? second.slice(0, -2) : second;
  return `${first}|${filed}|${name?.value ?? ""}|${cycle?.value.text ?? ""}|${annual?.value.text ?? ""}`;
}
