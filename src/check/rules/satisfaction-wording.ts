import { nameFacts } from "../indicator/name";
import { fixBy } from "../offer";
import { defineRule, type Problem } from "../rule";
import { slice } from "../sheet/located";
import { editsOver } from "../text-edits";

const cell = (name: string): string =>
  `1、3-满意度指标；31-服务对象满意度；${name}；实施周期指标值：≥90%；年度指标值：≥90%。`;

const RATE = "满意率";

/** 满意率 for what the class itself calls 满意度. */
export const satisfactionWording = defineRule({
  id: "satisfaction-wording",
  severity: "info",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("参训人员满意率"), fixed: cell("参训人员满意度") },
      { cell: cell("单位对审议工作满意率（%）"), fixed: cell("单位对审议工作满意度（%）") },
    ],
    good: [{}, { cell: cell("对满意率调查工作的满意度") }],
  },
  check({ indicator: { name } }) {
    if (name === null) return NONE;
    const { bare } = nameFacts(name.value);
    if (!bare.endsWith(RATE)) return NONE;
    const end = bare.length;
    return [
      {
        message: { id: "satisfaction-wording", params: { name: name.value } },
        place: slice(name, end - RATE.length, end),
        fix: fixBy(false, () => editsOver(slice(name, end - 1, end), "率", "度")),
      },
    ];
  },
});

const NONE: readonly Problem[] = [];
