import { defineRule, FOUND, NOTHING } from "../rule";
import { listsSeveral } from "../table/lists-several";
import { formOf } from "./example-form";

/** Several names or targets in one cell that cannot be paired with the cells beside it. */
export const severalInOneCell = defineRule({
  id: "several-in-one-cell",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [{ sheet: formOf("1.培训班次\n2.培训人数", "≥2次") }, { sheet: formOf("培训班次和人数", "≥2次\n≥60人") }],
    good: [
      {},
      { sheet: formOf("1.培训班次\n2.培训人数", "≥2次\n≥60人") },
      { sheet: formOf("培训班\n次", "≥2\n次") },
      { sheet: formOf("2、3号楼培训班次", "≥2次") },
    ],
  },
  detect: ({ indicator, project, sheets }) => (listsSeveral(indicator, project, sheets) ? FOUND : NOTHING),
  describe(_, { indicator: { name, annual, cycle, end } }) {
    const text = name?.value ?? annual?.value.text ?? cycle?.value.text ?? "";
    return {
      message: { id: "several-in-one-cell", params: { text } },
      place: (name ?? annual ?? cycle)?.spans ?? [end],
      offending: text,
    };
  },
});
