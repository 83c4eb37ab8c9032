import { defineRule, type ExampleCell } from "../rule";
import { type ClassFault, parentText } from "../table/class-faults";
import { filingChoices, suitedChoices } from "../table/filing";
import { labelLike, statedText } from "../table/category-text";
import { present } from "../table/found";
import { LIST_HEAD } from "./example-list";

const cell = (level1: string, level2: string): string =>
  `1、${level1}；${level2}；政策知晓率；实施周期指标值：≥90%；年度指标值：≥90%。`;

/** The same in a list of one cell a part, which prints no codes. */
const inList = (level1: string, level2: string): ExampleCell[] => [
  "某单位",
  "培训经费",
  20,
  level1,
  level2,
  "政策知晓率",
  "≥",
  90,
  "%",
];

/**
 * A category whose code and name do not belong together, or a known one that stands under another level 1 than its own. What forms are
 * known to print inside another level 1 is no more than a warning.
 */
export const categoryCodeMismatch = defineRule({
  id: "category-code-mismatch",
  severity: "error",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("2-效益指标", "22-质量指标") },
      { cell: cell("1-效益指标", "11-数量指标") },
      { cell: cell("2-效益指标", "12-质量指标") },
      { cell: cell("2-效益指标", "25-其他效益") },
      { sheet: [...LIST_HEAD, inList("产出指标", "社会效益指标")] },
      { sheet: [...LIST_HEAD, inList("产出指标", "经济成本指标")], severity: "warning" },
    ],
    good: [
      {},
      { cell: cell("1-产出指标", "14-成本指标") },
      { cell: cell("2-效果指标", "22-社会效益指标") },
      { sheet: [...LIST_HEAD, inList("效益指标", "社会效益")] },
      { sheet: [...LIST_HEAD, inList("效益指标（40-50）分", "社会\n效益\n指标")] },
      { sheet: [...LIST_HEAD, inList("项目效益指标", "社会效益指标")] },
      { sheet: [...LIST_HEAD, inList("满意度指标", "服务对象满意度指标等")] },
      { sheet: [...LIST_HEAD, inList("效益指标", "社会公众或服务对象满意度指标")] },
      { sheet: [...LIST_HEAD, inList("项目决策", "项目立项")] },
    ],
  },
  on: { filed: ({ faults }) => faults.some(isMismatch) },
  detect: ({ values }) => values.filed.faults.filter(isMismatch),
  // What forms are known to print so is not certain to be wrong.
  loweredTo: ({ kind }) => (kind === "beside" ? "warning" : undefined),
  describe({ kind, level, offered, parent }, subject) {
    const at = present(subject.indicator[level]);
    const written = statedText(at.value);
    return {
      message: {
        id: `category-code-mismatch/${kind}`,
        params: { written, parent: parentText(parent, (category) => labelLike(category, at.value)) },
      },
      place: at.spans,
      offending: written,
      choices: kind === "beside" ? filingChoices(subject, offered) : suitedChoices(at, offered, subject),
    };
  },
});

const isMismatch = ({ kind }: ClassFault): boolean => kind !== "like" && kind !== "repeats" && kind !== "unknown";
