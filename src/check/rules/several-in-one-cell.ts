import { listedParts, listedTargets } from "../indicator/paired-lists";
import type { Part } from "../indicator/types";
import { defineRule, FOUND, NOTHING } from "../rule";
import type { Located } from "../sheet/located";
import { rawText } from "../table/cells";
import { TARGET_FIELDS } from "../table/fields";
import { formOf } from "./example-form";

/** A cell of a row that lists several names or targets which nobody can put together with those beside them. */
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
  detect({ indicator, project, sheets }) {
    if (project.cells.length > 0) return NOTHING;
    const holds = (part: Located<unknown> | null, text: string, listed: (raw: string) => readonly Part[]): boolean =>
      part !== null && MAY_LIST.test(text) && coversSeveral(part, listed(rawText(part.spans[0], sheets)));
    const { name } = indicator;
    const isFound =
      holds(name, name?.value ?? "", listedParts) ||
      TARGET_FIELDS.some((field) => holds(indicator[field], indicator[field]?.value.text ?? "", listedTargets));
    return isFound ? FOUND : NOTHING;
  },
  describe(_, { indicator: { name, annual, cycle, end } }) {
    const text = name?.value ?? annual?.value.text ?? cycle?.value.text ?? "";
    return {
      message: { id: "several-in-one-cell", params: { text } },
      place: (name ?? annual ?? cycle)?.spans ?? [end],
      offending: text,
    };
  },
});

/** A cheap look first: a second number, or one after the other. */
const MAY_LIST = /[2２②]|\d[^\d]+\d/;

/** Whether what was read begins in the first part of a list and goes on into the second. */
function coversSeveral({ spans }: Located<unknown>, [first, second]: readonly Part[]): boolean {
  const [from, to] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  return (
    first !== undefined &&
    second !== undefined &&
    from <= (first.spans[0]?.end ?? 0) &&
    to > (second.spans[0]?.start ?? 0)
  );
}
