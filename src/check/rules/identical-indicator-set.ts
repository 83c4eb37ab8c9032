import { fnv1a } from "../fnv";
import { canonicalUnit } from "../indicator/compare";
import { fold } from "../indicator/fold";
import type { Target } from "../indicator/types";
import { once } from "../once";
import { defineGroupRule, NOTHING, type Member, type Problem } from "../rule";
import { statedText } from "../table/category-text";
import type { Indicator, Project } from "../table/types";
import type { Values } from "../table/values";
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
      {
        sheet: [
          ...HEAD,
          sumRow("合计", 20),
          projectRow("培训经费", 10),
          projectRow("轮训经费", 10, FAULTLESS_CELL.replaceAll("≥2次", "不少于2次")),
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
  members({ allValues }) {
    const isNamed = allValues.some(({ name }) => name !== null && !name.isPlaceholder);
    return isNamed ? [{ key: fingerprint(allValues) }] : NOTHING;
  },
  check({ members }) {
    const bySet = new Map<string, Member[]>();
    for (const member of members) {
      const set = member.project.indicators.map(said).sort().join("\n");
      const same = bySet.get(set);
      if (same === undefined) bySet.set(set, [member]);
      else same.push(member);
    }
    return [...bySet.values()].flatMap(([first, ...others]): readonly Problem[] => {
      if (first === undefined || others.length === 0) return NOTHING;
      // One project whose money is parted among places is named once, and is to achieve the same in each of them.
      if (others.every(({ project }) => sharesName(project, first.project))) return NOTHING;
      return [
        {
          message: {
            id: "identical-indicator-set",
            params: {
              projects: others.length + 1,
              indicators: first.project.indicators.length,
              second: others[0]?.project.name.value ?? "",
              third: others[1]?.project.name.value ?? "",
            },
          },
          place: first.project.indicatorCells,
          related: () => others.flatMap(({ project }) => project.indicatorCells.slice(0, 1)),
          relatedProjects: () => others.map(({ project }) => project),
          offending: String(others.length + 1),
        },
      ];
    });
  },
});

/** Whether one cell names both. */
function sharesName({ name }: Project, other: Project): boolean {
  const [one, two] = [name.spans[0], other.name.spans[0]];
  if (one === undefined || two === undefined) return false;
  return one.sheet === two.sheet && one.row === two.row && one.column === two.column;
}

/**
 * A short key for names and targets in any order. The texts themselves would be kept for every project of a long table; the few
 * projects that meet under one key are compared by all they say.
 */
function fingerprint(indicators: readonly Values[]): string {
  let first = 0;
  let second = 0;
  for (const { name, cycle, annual } of indicators) {
    const hash = hashOn(sameTarget(annual), hashOn(sameTarget(cycle), hashOn(fold(name?.name ?? ""))));
    first = (first + hash) | 0;
    second = (second + Math.imul(hash, hash)) | 0;
  }
  return `${first}/${second}`;
}

/** The hash of texts one after the other, each with its end. */
const hashOn = (text = "", from?: number): number => fnv1a(END, fnv1a(text, from));

const END = "\u001f";

/** What an indicator says. 社会效益 and 社会效益指标 are one class. */
function said({ level1, level2, name, cycle, annual }: Indicator): string {
  const first = level1 === null ? "" : statedText(level1.value);
  const second = level2 === null ? "" : statedText(level2.value);
  const filed = second.endsWith("指标") ? second.slice(0, -2) : second;
  return [first, filed, fold(name?.value ?? ""), sameTarget(cycle?.value), sameTarget(annual?.value)].join("|");
}

const sameTarget = (target: Target | null | undefined): string => (target == null ? "" : comparedTarget(target));

/** What a target says, however it is written: 不少于5个 is ≥5个. */
const comparedTarget = once((target: Target): string =>
  target.kind === "quantity"
    ? `${target.operator ?? ""}${target.number.decimal}${canonicalUnit(target.unit?.unit ?? "")}`
    : fold(target.text).replace(/\s/g, ""),
);
