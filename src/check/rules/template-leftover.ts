import type { TextEdit } from "../finding";
import { leftoversIn, withoutLeftovers } from "../indicator/leftover";
import type { TextSpan } from "../indicator/types";
import { choiceOf } from "../offer";
import { once } from "../once";
import { defineRule, NO_PROBLEMS, type Problem } from "../rule";
import { slice, type Span } from "../sheet/located";
import { rawText } from "../table/cells";
import { isFilled } from "../table/text-targets";
import type { Indicator, Project, StatedCategory } from "../table/types";
import { valuesOf } from "../table/values";
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
  check({ indicator, project, sheets }) {
    const values = valuesOf(indicator);
    const { name } = indicator;
    const inName = values.name?.leftovers ?? [];
    if (name !== null && inName.length > 0) {
      if (!isFilled(values)) return NO_PROBLEMS;
      const places = inName.flatMap(({ start, end }) => slice(name, start, end));
      const edits = () =>
        inName.flatMap(({ start, end }) => editsOver(slice(name, start, end), name.value.slice(start, end), ""));
      return problems(name.value, inName, places, edits);
    }
    const inClass = classLeftover(indicator, project);
    if (inClass === null || !isFilled(values)) return NO_PROBLEMS;
    const { text, leftover, places } = inClass;
    const edits = () => places.map((span) => edit(span, rawText(span, sheets).slice(span.start, span.end), ""));
    return problems(text, [leftover], places, edits);
  },
});

function problems(
  text: string,
  leftovers: readonly TextSpan[],
  place: readonly Span[],
  edits: () => readonly TextEdit[],
): readonly Problem[] {
  const written = leftovers.map(({ start, end }) => text.slice(start, end).trim()).join(" ");
  const better = withoutLeftovers(text, leftovers).trim();
  // Where nothing else is written the name itself is missing, which `placeholder` says.
  if (better === "") return NO_PROBLEMS;
  const message = { id: "template-leftover", params: { name: text, written, better } };
  return [{ message, place, offending: text, choices: [choiceOf(better, edits)] }];
}

interface ClassLeftover {
  readonly text: string;
  readonly leftover: TextSpan;
  readonly places: readonly Span[];
}

/** A mask in a bracket of a class. A cell merged over several indicators is told of with the first of them. */
function classLeftover(indicator: Indicator, project: Project): ClassLeftover | null {
  for (const level of ["level1", "level2"] as const) {
    const at = indicator[level];
    const leftover = at && bracketIn(at.value);
    if (at === null || leftover === null) continue;
    const first = project.indicators.find((one) => isSamePlace(one[level]?.spans[0], at.spans[0]));
    if (first?.position !== indicator.position) continue;
    // The name of a class ends its text; a code stands before it.
    const before = at.spans.reduce((length, { start, end }) => length + end - start, 0) - at.value.name.length;
    return { text: at.value.name, leftover, places: slice(at, leftover.start + before, leftover.end + before) };
  }
  return null;
}

/** The bracket with a mask in a class; the same few classes stand in every table. */
const bracketIn = once(({ name }: StatedCategory): TextSpan | null => leftoversIn(name)[0] ?? null);

const isSamePlace = (a: Span | undefined, b: Span | undefined): boolean =>
  a !== undefined && a.row === b?.row && a.column === b.column && a.sheet === b.sheet && a.start === b.start;
