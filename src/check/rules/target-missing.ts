import type { Choice, TextEdit } from "../finding";
import { once } from "../once";
import { defineRule } from "../rule";
import { TARGET_FIELDS, type TargetField } from "../table/fields";
import type { BudgetTable, Indicator } from "../table/types";
import { edit } from "../text-edits";

/** A target that is absent or empty although the table has such targets. */
export const targetMissing = defineRule({
  id: "target-missing",
  severity: "error",
  scope: "indicator",
  basis: "财预〔2021〕101号",
  examples: {
    bad: [
      { cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次；年度指标值：。" },
      { cell: "1、1-产出指标；11-数量指标；培训班次；实施周期指标值：≥2次。" },
      { cell: "1、1-产出指标；11-数量指标；培训班次。" },
    ],
    good: [{}],
  },
  check({ indicator, table }) {
    const wanted = fieldsOfTable(table);
    const missing = TARGET_FIELDS.filter((field) => {
      const target = indicator[field];
      return target === null ? wanted.has(field) : target.value.kind === "empty";
    });
    const first = missing[0];
    if (first === undefined) return [];
    return [
      {
        message: { id: "target-missing", params: { fields: missing.join(","), name: indicator.name?.value ?? "" } },
        place: missing.map((field) => indicator[field]?.spans[0] ?? indicator.end),
        offending: missing.join(","),
        choices: missing.length === 1 ? sameAsOther(indicator, first) : [],
      },
    ];
  },
});

/** The targets that the indicators of a table have. */
const fieldsOfTable = once((table: BudgetTable): ReadonlySet<TargetField> => {
  const indicators = table.projects.flatMap((project) => project.indicators);
  return new Set(TARGET_FIELDS.filter((field) => indicators.some((indicator) => indicator[field] !== null)));
});

/** Where the label stands alone, the other target may be taken over. */
function sameAsOther(indicator: Indicator, missing: TargetField): Choice[] {
  const at = indicator[missing]?.spans[0];
  const other = indicator[missing === "cycle" ? "annual" : "cycle"]?.value.text ?? "";
  if (at === undefined || other === "") return [];
  const edits: TextEdit[] = [edit({ ...at, start: at.end }, "", other)];
  return [{ label: other, edits }];
}
