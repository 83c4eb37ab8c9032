import type { TextEdit } from "../finding";
import { leftoversIn, withoutLeftovers } from "../indicator/leftover";
import type { TextSpan } from "../indicator/types";
import { choiceOf } from "../offer";
import { defineRule, NOTHING, type Problem } from "../rule";
import { slice, type Span } from "../sheet/located";
import { BUILT_IN_UNITS } from "../standard/units";
import { rawText } from "../table/cells";
import { present } from "../table/found";
import { isFilled } from "../table/text-targets";
import type { Indicator, Project } from "../table/types";
import { edit, editsOver } from "../text-edits";

const cell = (name: string, target: string): string =>
  `1、1-产出指标；11-数量指标；${name}；实施周期指标值：${target}；年度指标值：${target}。`;

/** What a template had in place of a target, left in the name or the class beside a target that is filled in. */
export const templateLeftover = defineRule({
  id: "template-leftover",
  severity: "info",
  scope: "indicator",
  basis: null,
  examples: {
    bad: [
      { cell: cell("培训人数（≥**人）", "≥60人") },
      { cell: cell("培训人数≥XX人", "≥60人") },
      { cell: cell("培训班次（n次）", "≥2次") },
      { cell: cell("补助人数（__人）（万元）", "≥60人") },
    ],
    good: [
      { cell: cell("培训人数（≥**人）", "≥**人") },
      { cell: cell("XX工程建设数量", "≥3个") },
      { cell: cell("培训人数（待补充）", "≥60人") },
      { cell: cell("展板（2×3米）数量", "≥60块") },
    ],
  },
  detect({ indicator, values, project }): readonly Holder[] {
    const inName = values.name?.leftovers ?? NOTHING;
    if (inName.length === 0 && !values.filed.holdsLeftover) return NOTHING;
    const found: Holder | null = inName.length > 0 ? "name" : levelWithLeftover(indicator, project);
    if (found === null || !isFilled(values)) return NOTHING;
    // Where nothing else is written the name itself is missing, which `placeholder` says.
    const text = found === "name" ? (values.name?.name ?? "") : present(indicator[found]).value.name;
    return withoutLeftovers(text, found === "name" ? inName : leftoversOf(text)).trim() === "" ? NOTHING : [found];
  },
  describe(found, { indicator, values, sheets }) {
    if (found === "name") {
      const name = present(indicator.name);
      const leftovers = values.name?.leftovers ?? [];
      const places = leftovers.flatMap(({ start, end }) => slice(name, start, end));
      const edits = () =>
        leftovers.flatMap(({ start, end }) => editsOver(slice(name, start, end), name.value.slice(start, end), ""));
      return problem(name.value, leftovers, places, edits);
    }
    const at = present(indicator[found]);
    const text = at.value.name;
    const leftovers = leftoversOf(text);
    // The name of a class ends its text; a code stands before it.
    const before = at.spans.reduce((length, { start, end }) => length + end - start, 0) - text.length;
    const places = leftovers.flatMap(({ start, end }) => slice(at, start + before, end + before));
    const edits = () => places.map((span) => edit(span, rawText(span, sheets).slice(span.start, span.end), ""));
    return problem(text, leftovers, places, edits);
  },
});

function problem(
  text: string,
  leftovers: readonly TextSpan[],
  place: readonly Span[],
  edits: () => readonly TextEdit[],
): Problem {
  const written = leftovers.map(({ start, end }) => text.slice(start, end).trim()).join(" ");
  const better = withoutLeftovers(text, leftovers).trim();
  const message = { id: "template-leftover", params: { name: text, written, better } };
  return { message, place, offending: text, choices: [choiceOf(better, edits)] };
}

const LEVELS = ["level1", "level2"] as const;
/** The part of an indicator that holds a mask. */
type Holder = "name" | (typeof LEVELS)[number];

/** The level of a class with a mask in a bracket. A cell merged over several indicators counts for the first of them. */
function levelWithLeftover(indicator: Indicator, project: Project): Holder | null {
  for (const level of LEVELS) {
    const at = indicator[level];
    if (at === null || leftoversOf(at.value.name).length === 0) continue;
    const first = project.indicators.find((one) => isSamePlace(one[level]?.spans[0], at.spans[0]));
    if (first?.position === indicator.position) return level;
  }
  return null;
}

/** A class holds one mask at most. */
const leftoversOf = (name: string): readonly TextSpan[] => leftoversIn(name, BUILT_IN_UNITS).slice(0, 1);

const isSamePlace = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && a.row === b?.row && a.column === b.column && a.sheet === b.sheet && a.start === b.start;
