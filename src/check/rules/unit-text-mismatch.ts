import { fold } from "../indicator/fold";
import type { Target } from "../indicator/types";
import { unitsFit } from "../indicator/unit-fit";
import { choiceOf } from "../offer";
import { defineRule, NOTHING } from "../rule";
import { type Located, slice } from "../sheet/located";
import { isUnit } from "../standard/units";
import { targetsOf } from "../table/fields";
import { present } from "../table/found";
import type { Indicator, Project } from "../table/types";
import { editsOver } from "../text-edits";
import { LIST_HEAD, listRow } from "./example-list";

const sheet = (name: string, value: string, unit: string) => [...LIST_HEAD, listRow(name, "≥", value, unit)];

/** A unit's cell that goes with neither the unit in the target's own cell nor the one in the name. */
export const unitTextMismatch = defineRule({
  id: "unit-text-mismatch",
  severity: "warning",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { sheet: sheet("培训人数", "230人", "个") },
      { sheet: sheet("资金节约率", "28.8万元", "%") },
      { sheet: sheet("培训人数（≥**人）", "230", "个") },
    ],
    good: [
      { sheet: sheet("培训人数", "230人", "人次") },
      { sheet: sheet("培训人数", "230", "人") },
      { sheet: sheet("培训总成本", "28.8万元", "元") },
      { sheet: sheet("培训总成本", "65万", "万元") },
      { sheet: sheet("购置设备数量", "5台", "台/套") },
      { sheet: sheet("任务完成率", "95", "个") },
    ],
  },
  detect({ indicator, values, texts: { units } }) {
    const { unitCell } = indicator;
    if (unitCell === undefined) return NOTHING;
    const unit = fold(unitCell.value).replace(/^\((.*)\)$/, "$1");
    if (!isUnit(unit, units)) return NOTHING;
    const leftUnit = values.name?.leftovers.find(({ unit: left }) => left !== null)?.unit ?? null;
    for (const { field, target } of targetsOf(indicator)) {
      const own = ownUnit(target, unitCell);
      const named = own === null ? leftUnit : (values.name?.unit ?? leftUnit);
      const better = own !== null && !unitsFit(own, unit, units) ? own : named;
      if (better !== null && !unitsFit(better, unit, units)) return [{ field, better, isOwn: better === own }];
    }
    return NOTHING;
  },
  describe({ field, better, isOwn }, { indicator, values, project }) {
    const target = present(indicator[field]);
    const unitCell = present(indicator.unitCell ?? null);
    return {
      message: {
        id: isOwn ? "unit-text-mismatch" : "unit-text-mismatch/name",
        params: {
          text: target.value.text,
          name: values.name?.name ?? "",
          named: better,
          unit: unitCell.value,
          better,
        },
      },
      place: unitCell.spans,
      related: slice(target, 0, target.value.text.length),
      offending: `${target.value.text}/${unitCell.value}`,
      choices: isShared(indicator, project)
        ? []
        : [choiceOf(better, () => editsOver(unitCell.spans, unitCell.value, better))],
    };
  },
});

/** The unit that a target's own cell states; null where it states none, or the unit's cell gives it. */
function ownUnit(target: Located<Target>, { spans }: Located<string>): string | null {
  const { value } = target;
  const part = "unit" in value ? value.unit : null;
  if (part === null) return null;
  const isBeside = slice(target, part.span.start, part.span.end).some(
    ({ row, column }) => row === spans[0]?.row && column === spans[0].column,
  );
  return isBeside ? null : part.unit;
}

/** A cell merged over several indicators states the unit of all of them. */
function isShared({ unitCell }: Indicator, { indicators }: Project): boolean {
  const at = unitCell?.spans[0];
  return (
    indicators.filter(({ unitCell: one }) => {
      const place = one?.spans[0];
      return place !== undefined && place.row === at?.row && place.column === at.column && place.sheet === at.sheet;
    }).length > 1
  );
}
