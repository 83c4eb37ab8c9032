import { writtenIn, type ProjectFacts } from "../facts";
import { defineAcrossRule, nameOf, otherSide } from "../rule";
import { cellWith, listed } from "./examples";

const lastYear = listed("2025.xlsx", { year: 2025 });

/** A project whose goals, indicators and targets are last year's to the letter. */
export const sameAsLastYear = defineAcrossRule({
  id: "same-as-last-year",
  over: "years",
  basis: null,
  examples: {
    bad: [
      { files: [lastYear, listed("2026.xlsx", {})] },
      { files: [lastYear, listed("2026.xlsx", { total: 30 })] },
      {
        files: [
          listed("2025.xlsx", { year: 2025, project: "2025年培训经费" }),
          listed("2026.xlsx", { project: "2026年培训经费" }),
        ],
      },
    ],
    good: [
      {
        why: { zh: "有一个指标值不同。", en: "One target differs." },
        files: [lastYear, listed("2026.xlsx", { cell: cellWith("≥2次", "≥3次") })],
      },
      {
        why: { zh: "绩效目标不同。", en: "The goal differs." },
        files: [lastYear, listed("2026.xlsx", { goal: "全年办好2次培训，新增线上课程。" })],
      },
      {
        why: { zh: "不是同一单位的项目。", en: "The projects are of different units." },
        files: [lastYear, listed("2026.xlsx", { department: "另一单位" })],
      },
      {
        why: { zh: "不是相邻的两年。", en: "The years do not follow each other." },
        files: [listed("2024.xlsx", { year: 2024 }), listed("2026.xlsx", {})],
      },
    ],
  },
  detect({ before, after }) {
    const isSame = before.goals !== undefined && before.goals === after.goals && written(before) === written(after);
    if (!isSame || after.indicators.length === 0) return [];
    const [was, is] = [before.budget, after.budget];
    const hasOtherBudget = was !== undefined && is !== undefined && was.yuan !== is.yuan;
    const params = { year: before.year ?? "", ...otherSide(nameOf(before), after) };
    return [
      {
        message: hasOtherBudget
          ? { id: "same-as-last-year/budget", params: { ...params, was: was.text, is: is.text } }
          : { id: "same-as-last-year", params },
        place: nameOf(after),
        related: [nameOf(before)],
        now: after.name,
        offending: String(before.year),
      },
    ];
  },
});

const written = ({ indicators }: ProjectFacts): string =>
  indicators
    .map(({ filed, name, annual, cycle }) =>
      [filed, name.replace(/\s/g, ""), writtenIn(annual), writtenIn(cycle)].join("|"),
    )
    .join("\n");
