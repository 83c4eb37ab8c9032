import { choiceOf } from "../offer";
import { defineRule } from "../rule";
import { slice } from "../sheet/located";
import { nearest } from "../settings/near";
import { indicesWhere, present } from "../table/found";
import { bareWord } from "../table/vocabulary/bare";
import { FUND_LABELS } from "../table/vocabulary/funds";
import { editsOver } from "../text-edits";
import { formWith } from "./example-form";

/** A row of funds in a form whose label nobody knows: whether its amount belongs to the total cannot be told. */
export const fundLabelUnknown = defineRule({
  id: "fund-label-unknown",
  severity: "info",
  scope: "project",
  basis: null,
  examples: {
    bad: [
      { sheet: formWith(["年度资金总额", 20], ["其中：财政投款", 20], ["其他资金", 0]) },
      { sheet: formWith(["年度资金总额", 20], ["财政拨款", 15], ["彩票公益金", 5], ["其他资金", 0]) },
    ],
    good: [
      {},
      { sheet: formWith(["年度资金总额", 20], ["其中：财政拨款", 20], ["其他资金", 0]) },
      { sheet: formWith(["年度资金总额", 20], ["中央资金", 15], ["地方资金", 5]) },
    ],
  },
  detect: ({ project }) => indicesWhere(project.unknownFunds, () => true, project),
  describe(at, { project }) {
    const label = present(project.unknownFunds?.[at]);
    const bare = bareWord(label.value);
    const near = nearest(bare, FUND_LABELS);
    const start = label.value.indexOf(bare);
    const place = start < 0 ? label.spans : slice(label, start, start + bare.length);
    return {
      message: {
        id: near === null ? "fund-label-unknown" : "fund-label-unknown/near",
        params: { label: bare, near: near ?? "" },
      },
      place,
      offending: bare,
      ...(near === null || start < 0 ? {} : { choices: [choiceOf(near, () => editsOver(place, bare, near))] }),
    };
  },
});
