import { defineRule, type ExampleCell, NOTHING } from "../rule";
import type { ClassFault } from "../table/class-faults";
import { suitedChoices } from "../table/filing";
import { labelLike, statedText } from "../table/category-text";
import { present } from "../table/found";
import { LIST_HEAD } from "./example-list";

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
 * A class whose label is in no list. Where it resembles a known one that is offered; where it resembles none, it may be the form's own
 * word, and that it was not judged is no more than a note.
 */
export const categoryLabelUnknown = defineRule({
  id: "category-label-unknown",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { sheet: [...LIST_HEAD, inList("效益指标", "社会效益类指标")] },
      { sheet: [...LIST_HEAD, inList("效益类", "社会效益指标")] },
      { sheet: [...LIST_HEAD, inList("效益指标", "效益指标")] },
      { sheet: [...LIST_HEAD, inList("效益指标", "其他指标")], severity: "info" },
    ],
    good: [
      {},
      { sheet: [...LIST_HEAD, inList("效益指标（30分）", "社会效益")] },
      { sheet: [...LIST_HEAD, inList("满意度指标", "服务对象")] },
      { sheet: [...LIST_HEAD, inList("实施效果指标", "效益指标")] },
      { sheet: [...LIST_HEAD, inList("项目效益", "实施效益")] },
      { sheet: [...LIST_HEAD, inList("过程管理指标", "计划管理")] },
      { sheet: [...LIST_HEAD, inList("运行成本", "成本控制成效")] },
    ],
  },
  on: { filed: ({ faults }) => faultOf(faults) !== undefined },
  detect({ values }) {
    const fault = faultOf(values.filed.faults);
    return fault === undefined ? NOTHING : [fault];
  },
  loweredTo: ({ kind }) => (kind === "unknown" ? "info" : undefined),
  describe({ kind, level, offered }, subject) {
    const at = present(subject.indicator[level]);
    const written = statedText(at.value);
    const classes = offered.map((category) => labelLike(category, at.value)).join(",");
    return {
      message: { id: `category-label-unknown/${kind}`, params: { written, level, classes } },
      place: at.spans,
      offending: written,
      choices: suitedChoices(at, offered, subject),
    };
  },
});

/** One an indicator: a label that tells what is meant goes before one that does not. */
const faultOf = (faults: readonly ClassFault[]): ClassFault | undefined =>
  faults.find(({ kind }) => kind === "like" || kind === "repeats") ?? faults.find(({ kind }) => kind === "unknown");
