import { defineRule, NOTHING } from "../rule";
import { unitsFor } from "../standard/usual-units";
import { betterChoices } from "../table/better-choices";
import { isCompared, mayBeInWords, quoted, saysAll, signWanted, textTargets } from "../table/text-targets";
import { faultyTargets, oneOf } from "../table/faults";
import { listsSeveral } from "../table/lists-several";
import { formOf } from "./example-form";

const cell = (name: string, target: string): string =>
  `1、1-产出指标；12-质量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** A name that asks for a number, and a target without one. */
export const quantitativeNameTextValue = defineRule({
  id: "quantitative-name-text-value",
  severity: "error",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: cell("支出及时率", "制定预算时的计划数") },
      { cell: cell("服务验收合格率", "优/良/中/差") },
      { cell: cell("完成培训（次数）", "按计划完成") },
      { cell: "1、1-产出指标；11-数量指标；工资发放率；实施周期指标值：按月发放；年度指标值：按月发放。" },
      { cell: cell("受益人数", "2026年12月底前") },
      { cell: cell("送达及时率", "2026年12月31日") },
      { cell: cell("低保对象人数", "应保尽保") },
      { cell: cell("公共法律服务覆盖率", "全覆盖"), severity: "warning" },
      { cell: cell("火灾起数", "同比下降"), severity: "warning" },
    ],
    good: [
      { cell: cell("服务验收合格率", "百分之百") },
      { cell: cell("服务验收合格率", "≥l00%") },
      { cell: cell("巡检次数", "每月一次") },
      { cell: cell("办事效率", "优/良/中/差") },
      { cell: cell("补助发放频率", "按季度发放") },
      { cell: cell("任务完成时限（月）", "12月底前") },
      { cell: cell("安全事故数", "无") },
      // It may be meant for either name; several-in-one-cell reports the cell.
      { sheet: formOf("1.培训计划\n2.培训合格率", "完成") },
    ],
  },
  on: { name: ({ isQuantitative }) => isQuantitative, target: mayBeInWords },
  detect({ values, indicator, project, sheets }) {
    const { kind, faults } = textTargets(values);
    return kind !== "quantitative" || listsSeveral(indicator, project, sheets) ? NOTHING : oneOf(faults);
  },
  // All of a share is 100 %, and by the end of the year it is known what was less than the year before.
  loweredTo: (faults, { values }) =>
    faults.every((field) => {
      const target = values[field];
      return target !== null && (isCompared(target) || (values.name?.isRatio === true && saysAll(target)));
    })
      ? "warning"
      : undefined,
  describe(faults, subject) {
    const { indicator, values, profile } = subject;
    const { field, first, targets, place, related, offending } = faultyTargets(indicator, faults);
    const { name = "", bare = "", unit: named = null } = values.name ?? {};
    const unit = named ?? unitsFor(bare, profile.names)[0] ?? "";
    const isAll = values.name?.isRatio === true && targets.every(({ value }) => saysAll(value));
    return {
      message: {
        id: isAll
          ? "quantitative-name-text-value/all"
          : isCompared(first.value)
            ? "quantitative-name-text-value/compared"
            : "quantitative-name-text-value",
        params: {
          name,
          text: quoted(first.value),
          sign: signWanted(bare, unit),
          unit: unit === "次数" ? "次" : unit,
          field,
        },
      },
      place,
      related,
      offending,
      choices: betterChoices(subject, targets),
    };
  },
});
