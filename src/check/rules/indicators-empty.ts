import { shownAmount, valueOf } from "../money/sums";
import { defineRule, FOUND, NOTHING } from "../rule";
import { HEAD, projectRow, sumRow } from "./example";

/** A project with money and no indicators. */
export const indicatorsEmpty = defineRule({
  id: "indicators-empty",
  severity: "error",
  scope: "project",
  basis: "财预〔2015〕88号",
  examples: {
    bad: [{ cell: "" }, { cell: "【总体目标】\n全年办好2次培训。\n【产出指标-数量指标】" }],
    good: [{}, { sheet: [...HEAD, sumRow("合计", 0), projectRow("培训经费", 0, "")] }],
  },
  detect({ project }) {
    if (project.indicators.length > 0) return NOTHING;
    // A text in no grammar is another rule's; headings with nothing under them hold no indicator.
    if (project.cells.some(({ parsed }) => parsed.grammar === "coded" && parsed.strays.length > 0)) return NOTHING;
    // What a formula without a stored value comes to is not known.
    const hasMoney = project.amounts.some(
      ({ amount }) => amount.kind !== "uncomputed" && !(valueOf(amount)?.eq(0) ?? false),
    );
    return hasMoney ? FOUND : NOTHING;
  },
  describe(_, { project, facts }) {
    const stated = project.amounts.find(({ amount }) => amount.kind === "number")?.amount;
    return {
      message: {
        id: "indicators-empty",
        params: { amount: stated?.kind === "number" ? shownAmount(stated, facts.moneyDecimals) : "" },
      },
      place: [project.indicatorsEnd],
    };
  },
});
