import { defineRule, FOUND } from "../rule";
import { cited, EVALUATION_2020 } from "../standard/editions";
import { present } from "../table/found";

const cell = (name: string): string => `1、1-产出指标；13-时效指标；${name}；实施周期指标值：≥95%；年度指标值：≥95%。`;

/** A ratio of how money is handled in place of what it is spent on. */
export const fundsIndicator = defineRule({
  id: "funds-indicator",
  severity: "info",
  scope: "indicator",
  basis: "财预〔2020〕10号",
  examples: {
    bad: [{ cell: cell("项目资金支付率") }, { cell: cell("预算执行率") }, { cell: cell("费用支付及时率") }],
    good: [
      {},
      { cell: cell("预算联网监督系统使用率") },
      { cell: cell("工资按时发放率") },
      { cell: cell("采购成本超支率") },
    ],
  },
  // Under 过程指标 it stands where it belongs.
  on: { name: ({ fit }) => fit?.kind === "funds", filed: ({ isProcess }) => !isProcess },
  detect: () => FOUND,
  describe(_, { indicator, facts: { year } }) {
    const { value: name, spans: place } = present(indicator.name);
    return { message: { id: "funds-indicator", params: { name, basis: cited(EVALUATION_2020, year) } }, place };
  },
});
