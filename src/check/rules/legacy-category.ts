import { defineRule, FOUND, NOTHING } from "../rule";
import type { Category } from "../standard/categories";
import type { Categories } from "../standard/profile";
import { filingChoices } from "../table/filing";
import { labelLike, statedText } from "../table/category-text";
import { present } from "../table/found";
import { HEAD, projectRow } from "./example";

const cell = (level1: string, level2: string): string =>
  `1、${level1}；${level2}；采购成本超支率；实施周期指标值：≤0%；年度指标值：≤0%。`;

/** A class of before 2021, such as 14-成本指标, in a table of a later year. */
export const legacyCategory = defineRule({
  id: "legacy-category",
  severity: "info",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [{ cell: cell("1-产出指标", "14-成本指标") }],
    good: [
      {},
      { cell: cell("4-成本指标", "41-经济成本指标") },
      {
        sheet: [
          ["某单位2021年项目支出绩效目标表"],
          ...HEAD.slice(1),
          projectRow("培训经费", 20.25, cell("1-产出指标", "14-成本指标")),
        ],
      },
    ],
  },
  // Where nothing but names is printed, 成本指标 under 成本指标 repeats its level 1 and is no class of old.
  on: {
    filed: ({ level1, level2 }, { categories }) =>
      level2 !== null && level1 !== COST && categories.legacy.includes(level2),
  },
  detect: ({ indicator, facts }) => (indicator.level2 === null || facts.basis.edition === "2015" ? NOTHING : FOUND),
  describe(_, subject) {
    const { categories } = subject.profile;
    const { value, spans } = present(subject.indicator.level2);
    const written = statedText(value);
    const classes = successors(subject.values.filed.level2 ?? "", categories);
    return {
      message: {
        id: "legacy-category",
        params: { written, classes: classes.map((category) => labelLike(category, value)).join(",") },
      },
      place: spans,
      offending: written,
      choices: filingChoices(subject, classes),
    };
  },
});

const COST = "4";

/** What took the place of a class of old: cost has a level 1 of its own now. */
function successors(code: string, { level2, legacy }: Categories): readonly Category[] {
  const isCost = level2.some(
    (category) => category.code === code && category.names.some((name) => name.includes("成本")),
  );
  return isCost ? level2.filter((category) => category.code.startsWith(COST) && !legacy.includes(category.code)) : [];
}
