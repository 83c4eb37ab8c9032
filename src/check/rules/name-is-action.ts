import { defineRule, FOUND } from "../rule";
import { present } from "../table/found";

const cell = (name: string): string =>
  `1、2-效益指标；22-社会效益；${name}；实施周期指标值：有效推动；年度指标值：有效推动。`;

/** A name that says what to do, where an indicator names what is measured. */
export const nameIsAction = defineRule({
  id: "name-is-action",
  severity: "info",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [{ cell: cell("推动市、区人大工作创新") }, { cell: cell("听取和审议专项工作报告（项）") }],
    good: [
      {},
      { cell: cell("保障服务完成及时性") },
      { cell: cell("工作创新推动情况") },
      { cell: cell("完成培训次数（次）") },
    ],
  },
  on: { name: ({ isTask }) => isTask },
  detect: () => FOUND,
  describe(_, { indicator }) {
    const { value: name, spans: place } = present(indicator.name);
    return { message: { id: "name-is-action", params: { name } }, place };
  },
});
