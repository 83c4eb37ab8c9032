import { defineRule, FOUND, NOTHING } from "../rule";
import type { NameFit } from "../standard/name-patterns";
import type { Categories } from "../standard/profile";
import { currentClasses, filingChoices, hasCurrent } from "../table/filing";
import { labelLike, statedText } from "../table/category-text";
import { present } from "../table/found";
import { LIST_HEAD } from "./example-list";

const cell = (level1: string, level2: string, name: string, target: string): string =>
  `1、${level1}；${level2}；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** An indicator whose name belongs to another class of level 2 than it is filed under. */
export const miscategorised = defineRule({
  id: "miscategorised",
  severity: "warning",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("1-产出指标", "12-质量指标", "培训人数", "≥600人") },
      { cell: cell("2-效益指标", "22-社会效益", "项目验收合格率", "≥95%") },
      { cell: cell("1-产出指标", "12-质量指标", "费用支付及时率", "100%") },
      { cell: cell("2-效益指标", "22-社会效益", "纪检监察计划完成率", "100%") },
      { sheet: [...LIST_HEAD, ["某单位", "培训经费", 20, "产出指标", "质量指标", "培训人数", "≥", 600, "人"]] },
    ],
    good: [
      {},
      { cell: cell("2-效益指标", "22-社会效益", "受益人数", "≥600人") },
      { cell: cell("1-产出指标", "12-质量指标", "信息安全事件次数", "≤0次") },
      { cell: cell("1-产出指标", "13-时效指标", "支付及时率", "100%") },
      { cell: cell("1-产出指标", "14-成本指标", "采购成本超支率", "≤0%") },
    ],
  },
  on: { name: ({ fit }) => fit !== null, filed: ({ level2 }) => level2 !== null },
  detect({ indicator, values: { name, filed }, profile: { categories } }) {
    const fit = name?.fit ?? null;
    if (fit === null || indicator.level2 === null || filed.level2 === null || belongs(fit, filed.level2, categories))
      return NOTHING;
    // An office without the class cannot be told to use it.
    return hasCurrent(fit.classes, categories) ? FOUND : NOTHING;
  },
  describe(_, subject) {
    const { indicator, values, profile } = subject;
    const { value, spans } = present(indicator.level2);
    const { kind = "", classes: codes = [] } = values.name?.fit ?? {};
    const written = statedText(value);
    const classes = currentClasses(codes, profile.categories);
    return {
      message: {
        id: kind === "funds" ? "miscategorised/funds" : "miscategorised",
        params: {
          name: indicator.name?.value ?? "",
          kind,
          written,
          classes: classes.map((category) => labelLike(category, value)).join(","),
        },
      },
      place: spans,
      offending: written,
      choices: filingChoices(subject, classes),
    };
  },
});

/** Cost of any kind may still stand under the 成本 of before 2021. */
function belongs({ kind, classes, also }: NameFit, code: string, { legacy }: Categories): boolean {
  return classes.includes(code) || also.includes(code) || (kind === "cost" && legacy.includes(code));
}
