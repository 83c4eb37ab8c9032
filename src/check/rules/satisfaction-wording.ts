import { fixBy } from "../offer";
import { defineRule, FOUND } from "../rule";
import { slice } from "../sheet/located";
import { present } from "../table/found";
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
  fixes: true,
  examples: {
    bad: [
      { cell: cell("参训人员满意率"), fixed: cell("参训人员满意度") },
      { cell: cell("单位对审议工作满意率（%）"), fixed: cell("单位对审议工作满意度（%）") },
    ],
    good: [{}, { cell: cell("对满意率调查工作的满意度") }],
  },
  on: { name: ({ bare }) => bare.endsWith(RATE) },
  detect: () => FOUND,
  describe(_, { indicator, values }) {
    const name = present(indicator.name);
    const end = values.name?.bare.length ?? 0;
    return {
      message: { id: "satisfaction-wording", params: { name: name.value } },
      place: slice(name, end - RATE.length, end),
      fix: fixBy(false, () => editsOver(slice(name, end - 1, end), "率", "度")),
    };
  },
});
