import type { Choice } from "../finding";
import { marksTargets } from "../indicator/marks-targets";
import { choiceOf } from "../offer";
import { defineRule, NOTHING } from "../rule";
import { TARGET_FIELDS, type TargetField } from "../table/fields";
import type { Indicator, Project, TableFacts } from "../table/types";
import { oneOf } from "../table/faults";
import type { Target } from "../indicator/types";
import type { Located } from "../sheet/located";
import { edit } from "../text-edits";
import { formOfNames } from "./example-form";
import { LIST_HEAD } from "./example-list";

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
      { sheet: formOfNames("培训工作平稳有序"), severity: "warning" },
    ],
    good: [
      {},
      { sheet: formOfNames("培训班次≥2次") },
      { cell: "数量指标：培训班次≥2次；质量指标：培训质量良好；社会效益指标：政策知晓率≥90%" },
      {
        sheet: [...LIST_HEAD, ["某单位", "培训经费", 20, "项目决策", "项目立项", "立项依据充分性", null, null, null]],
      },
    ],
  },
  detect({ indicator, values, facts, project }) {
    if (values.cycle !== null && values.annual !== null) return NOTHING;
    // 项目决策 and its like are printed for all projects, and need no target.
    if (values.filed.isProcess) return NOTHING;
    if (!TARGET_FIELDS.some((field) => isEmpty(indicator[field]) || isLacking(indicator, field, facts))) return NOTHING;
    // Only in a packed cell is a target that is not written told from one the layout has no room for by the others.
    // Without a mark between name and target, words behind a name may be its target: there is no telling that one is missing.
    const isPacked = project.cells.length > 0 && project.cells.every(({ parsed }) => marksTargets(parsed));
    return oneOf(
      TARGET_FIELDS.filter((field) => isEmpty(indicator[field]) || (isPacked && isLacking(indicator, field, facts))),
    );
  },
  // Where names and targets share a cell, the words may well say what is to be reached.
  loweredTo: (_, { indicator, project }) => (sharesCell(indicator, project) ? "warning" : undefined),
  describe(missing, { indicator, project }) {
    const [first] = missing;
    const id = sharesCell(indicator, project) ? "target-missing/in-name" : "target-missing";
    return {
      message: { id, params: { fields: missing.join(","), name: indicator.name?.value ?? "" } },
      place: missing.map((field) => indicator[field]?.spans[0] ?? indicator.end),
      offending: missing.join(","),
      choices: missing.length === 1 && first !== undefined ? sameAsOther(indicator, first) : [],
    };
  },
});

const isEmpty = (target: Located<Target> | null): boolean => target?.value.kind === "empty";

/** Whether a target that other indicators of the table have is not there. */
const isLacking = (indicator: Indicator, field: TargetField, { hasTargets }: TableFacts): boolean =>
  indicator[field] === null && hasTargets[field];

/** Whether the cell of its name is where the target should stand too, in a table of one cell a part. */
function sharesCell({ name, annual }: Indicator, { cells }: Pick<Project, "cells">): boolean {
  const [own, target] = [name?.spans[0], annual?.spans[0]];
  return (
    cells.length === 0 &&
    own !== undefined &&
    own.row === target?.row &&
    own.column === target.column &&
    own.sheet === target.sheet
  );
}

/** Where the label stands alone, the other target may be taken over. */
function sameAsOther(indicator: Indicator, missing: TargetField): Choice[] {
  const at = indicator[missing]?.spans[0];
  const target = indicator[missing === "cycle" ? "annual" : "cycle"];
  const other = target?.value.text ?? "";
  if (at === undefined || other === "") return [];
  // Where sign and unit have cells of their own, the one that is empty holds no more than the number.
  const isSpread = target?.spans.some(
    ({ row, column }, _index, [first]) => row !== first?.row || column !== first.column,
  );
  if (isSpread === true) return [];
  return [choiceOf(other, () => [edit({ ...at, start: at.end }, "", other)])];
}
